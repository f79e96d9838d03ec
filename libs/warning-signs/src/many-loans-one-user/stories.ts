import { on, silence, voids, type Story } from '../story';

const payee = 'X-DEALER001';

type Lent = Readonly<{ amount?: string; currency?: string; known?: string }>;
const lends = (date: string, party: string, { known = date, ...lent }: Lent = {}) =>
  on(
    date,
    'loan.disbursed',
    { loan: `L-${party}`, party, bank: 'BANKA', amount: '100000.00', ...lent },
    { known },
  );

type Paid = Readonly<{
  amount?: string;
  contract?: string;
  currency?: string;
  kind?: 'trade' | 'works' | 'wages' | 'tax' | 'utilities' | 'court-ordered';
  to?: string;
  known?: string;
}>;
const side = (party: string) => ({ account: `${party}-1`, bank: 'BANKA', party });
const pays = (
  date: string,
  party: string,
  { to = payee, amount = '60000.00', known = date, ...more }: Paid = {},
) => on(date, 'payment.made', { from: side(party), to: side(to), amount, ...more }, { known });

const [first, second, third, fourth] = ['P-FARMER01', 'P-FARMER02', 'P-FARMER03', 'P-FARMER04'];
const two = [
  lends('2024-03-04', first),
  pays('2024-03-05', first),
  lends('2024-03-11', second),
  pays('2024-03-12', second),
];
const three = [...two, lends('2024-04-01', third), pays('2024-04-03', third)];
const seen = { since: '2024-04-03', known: '2024-04-03', because: [1, 2, 3, 4, 5, 6] };
const about = payee;

const registered = (kind: 'cooperative' | 'company') =>
  on('2019-01-02', 'party.registered', { party: payee, kind, name: 'Dealer', region: '330106' });
const underContract = (): typeof three => [
  lends('2024-03-04', first),
  pays('2024-03-05', first, { contract: 'K-1' }),
  lends('2024-03-11', second),
  pays('2024-03-12', second, { contract: 'K-2' }),
  lends('2024-04-01', third),
  pays('2024-04-03', third, { contract: 'K-3' }),
];

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: { zh: '三户农户的贷款转入同一方', en: 'Three farmers pass their loans on to one party' },
    about,
    given: three,
    expect: [
      {
        ...seen,
        severity: 'orange',
        foundLate: false,
        measures: { borrowers: 3, 'least-passed': 0.6, received: '180000.00' },
      },
    ],
  },
  {
    kind: 'edge outside',
    title: { zh: '只有两户', en: 'Two borrowers only' },
    about,
    given: two,
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: { zh: '三笔贷款分属两户', en: 'Three loans of two borrowers' },
    about,
    given: [
      ...two,
      lends('2024-04-01', second),
      pays('2024-04-03', second),
      pays('2024-04-04', third),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '社员按合同付给合作社', en: 'Members pay their cooperative under contracts' },
    about,
    given: [registered('cooperative'), ...underContract()],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '付给合作社但无合同', en: 'A cooperative, and no contract is shown' },
    about,
    given: [registered('cooperative'), ...three],
    expect: [{ ...seen, because: [2, 3, 4, 5, 6, 7] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '有合同，收款方不是合作社',
      en: 'Contracts are shown, but the payee is no cooperative',
    },
    about,
    given: [registered('company'), ...underContract()],
    expect: [{ ...seen, because: [2, 3, 4, 5, 6, 7] }],
  },
  {
    kind: 'edge inside',
    title: { zh: '恰好转出一半', en: 'Exactly half is passed on' },
    about,
    given: [...two, lends('2024-04-01', third), pays('2024-04-03', third, { amount: '50000.00' })],
    expect: [{ ...seen, measures: { borrowers: 3, 'least-passed': 0.5, received: '170000.00' } }],
  },
  {
    kind: 'edge outside',
    title: { zh: '差一分不到一半', en: 'One fen short of half' },
    about,
    given: [...two, lends('2024-04-01', third), pays('2024-04-03', third, { amount: '49999.99' })],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '发放后第七日转出', en: 'Passed on on the seventh day' },
    about,
    given: [...two, lends('2024-04-01', third), pays('2024-04-08', third)],
    expect: [{ ...seen, since: '2024-04-08', known: '2024-04-08' }],
  },
  {
    kind: 'edge outside',
    title: { zh: '发放后第八日转出', en: 'Passed on on the eighth day' },
    about,
    given: [...two, lends('2024-04-01', third), pays('2024-04-09', third)],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '付款在放款前一日', en: 'Paid on the day before the loan' },
    about,
    given: [...two, lends('2024-04-01', third), pays('2024-03-31', third)],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '当日先付款、后放款，先后不论', en: 'Of one day the hours do not matter' },
    about,
    given: [...two, lends('2024-04-03T15:00:00+08:00', third), pays('2024-04-03', third)],
    expect: [seen],
  },
  {
    kind: 'fires',
    title: { zh: '同一户分两笔转出，合并计算', en: 'Two payments of one borrower add up' },
    about,
    given: [
      ...two,
      lends('2024-04-01', third),
      pays('2024-04-02', third, { amount: '30000.00' }),
      pays('2024-04-03', third, { amount: '20000.00' }),
    ],
    expect: [{ ...seen, because: [1, 2, 3, 4, 5, 6, 7] }],
  },
  {
    kind: 'edge outside',
    title: {
      zh: '七日内只转出三成，第八日再转三成',
      en: 'Three tenths within seven days and three tenths after',
    },
    about,
    given: [
      ...two,
      lends('2024-04-01', third),
      pays('2024-04-02', third, { amount: '30000.00' }),
      pays('2024-04-09', third, { amount: '30000.00' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '他人的付款不补足本人的比例',
      en: 'What others pay does not make up for a borrower',
    },
    about,
    given: [
      lends('2024-03-04', first),
      pays('2024-03-05', first),
      lends('2024-03-04', second),
      pays('2024-03-05', second),
      lends('2024-03-04', third),
      pays('2024-03-05', third, { amount: '30000.00' }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '同一户两次转入均在期间内，引用最近一次',
      en: 'Of two times within the window the latest is cited',
    },
    about,
    given: [
      lends('2024-04-15', first),
      pays('2024-04-16', first),
      ...two.slice(2),
      lends('2024-05-06', first),
      pays('2024-05-07', first),
      lends('2024-05-08', third),
      pays('2024-05-09', third),
    ],
    expect: [{ since: '2024-05-09', known: '2024-05-09', because: [3, 4, 5, 6, 7, 8] }],
  },
  {
    kind: 'edge inside',
    title: { zh: '首户与末户相隔九十天', en: 'Ninety days from the first borrower to the last' },
    about,
    given: [...two, lends('2024-06-02', third), pays('2024-06-03', third)],
    expect: [{ ...seen, since: '2024-06-03', known: '2024-06-03' }],
  },
  {
    kind: 'edge outside',
    title: {
      zh: '首户与末户相隔九十一天',
      en: 'Ninety-one days from the first borrower to the last',
    },
    about,
    given: [...two, lends('2024-06-02', third), pays('2024-06-04', third)],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: {
      zh: '首户分笔转出，以达到一半之日起算',
      en: 'A borrower counts from the day on which half was passed on',
    },
    about,
    given: [
      lends('2024-03-04', first),
      pays('2024-03-05', first, { amount: '10000.00' }),
      pays('2024-03-11', first, { amount: '40000.00' }),
      ...two.slice(2),
      lends('2024-06-07', third),
      pays('2024-06-09', third),
    ],
    expect: [{ since: '2024-06-09', known: '2024-06-09', because: [1, 2, 3, 4, 5, 6, 7] }],
  },
  {
    kind: 'lapses',
    title: { zh: '首户满九十一天后解除', en: 'It lapses 91 days after the first borrower' },
    about,
    given: three,
    closedThrough: '2024-06-04',
    expect: [{ ...seen, lapsed: '2024-06-04' }],
  },
  {
    kind: 'edge inside',
    title: { zh: '第九十天仍在', en: 'On the ninetieth day it still holds' },
    about,
    given: three,
    closedThrough: '2024-06-03',
    expect: [seen],
  },
  {
    kind: 'fires',
    title: { zh: '解除后又有新的借款人转入', en: 'It lapses and returns with the next borrowers' },
    about,
    given: [...three, lends('2024-06-10', fourth), pays('2024-06-10', fourth)],
    expect: [
      { ...seen, lapsed: '2024-06-04' },
      { since: '2024-06-10', known: '2024-06-10', because: [3, 4, 5, 6, 7, 8] },
    ],
  },
  {
    kind: 'fires',
    title: { zh: '第四户并入同一预警', en: 'A fourth borrower strengthens the same alert' },
    about,
    given: [...three, lends('2024-05-06', fourth), pays('2024-05-07', fourth)],
    expect: [{ ...seen, because: [1, 2, 3, 4, 5, 6, 7, 8] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '同一户再次转入，以最近一次计算期间',
      en: 'A borrower who does it again counts by the latest time',
    },
    about,
    given: [
      ...two,
      lends('2024-06-03', first),
      pays('2024-06-04', first),
      lends('2024-06-05', third),
      pays('2024-06-06', third),
    ],
    expect: [{ since: '2024-06-06', known: '2024-06-06', because: [3, 4, 5, 6, 7, 8] }],
  },
  {
    kind: 'quiet',
    title: { zh: '付款人没有贷款', en: 'The payers were lent nothing' },
    about,
    given: [pays('2024-03-05', first), pays('2024-03-12', second), pays('2024-04-03', third)],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '税款、电费等不计入',
      en: 'Taxes, utilities, wages and what courts order do not count',
    },
    about,
    given: [
      ...two,
      lends('2024-04-01', third),
      pays('2024-04-03', third, { kind: 'tax' }),
      pays('2024-04-03', third, { kind: 'utilities' }),
      pays('2024-04-03', third, { kind: 'wages' }),
      pays('2024-04-03', third, { kind: 'court-ordered' }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '收款方不是合作社，货款、工程款载明合同的也计入',
      en: 'To whoever is no cooperative, goods and works under a contract count too',
    },
    about,
    given: [
      ...two,
      lends('2024-04-01', third),
      pays('2024-04-03', third, { kind: 'trade', contract: 'K-3' }),
      lends('2024-04-01', fourth),
      pays('2024-04-03', fourth, { kind: 'works', contract: 'K-4' }),
    ],
    expect: [{ ...seen, because: [1, 2, 3, 4, 5, 6, 7, 8] }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '外币付款不与人民币贷款比较',
      en: 'A payment in another currency is not compared',
    },
    about,
    given: [...two, lends('2024-04-01', third), pays('2024-04-03', third, { currency: 'USD' })],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '外币贷款不与人民币付款比较', en: 'A loan in another currency is not compared' },
    about,
    given: [...two, lends('2024-04-01', third, { currency: 'USD' }), pays('2024-04-03', third)],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '款项由收款方付出', en: 'The party pays three borrowers' },
    about,
    given: [
      lends('2024-03-04', payee),
      pays('2024-03-05', payee, { to: first }),
      lends('2024-03-11', payee),
      pays('2024-03-12', payee, { to: second }),
      lends('2024-04-01', payee),
      pays('2024-04-03', payee, { to: third }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '收款方自己账户之间划转不计',
      en: 'Its own transfers between accounts do not count',
    },
    about,
    given: [...two, lends('2024-04-01', payee), pays('2024-04-03', payee)],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '发放金额为零', en: 'A disbursement of nothing' },
    about,
    given: [...two, lends('2024-04-01', third, { amount: '0.00' }), pays('2024-04-03', third)],
    expect: silence,
  },
  {
    kind: 'late',
    title: {
      zh: '其中一笔贷款三个月后才获悉',
      en: 'One of the loans is learnt of three months later',
    },
    about,
    given: [...two, lends('2024-04-01', third, { known: '2024-07-08' }), pays('2024-04-03', third)],
    expect: [{ ...seen, known: '2024-07-08', foundLate: true }],
  },
  {
    kind: 'late',
    title: {
      zh: '其中一笔付款两个月后才获悉',
      en: 'One of the payments is learnt of two months later',
    },
    about,
    given: [
      ...two.slice(0, 2),
      lends('2024-03-11', second),
      pays('2024-03-12', second, { known: '2024-06-10' }),
      ...three.slice(4),
    ],
    closedThrough: '2024-06-10',
    expect: [{ ...seen, known: '2024-06-10', foundLate: true, lapsed: '2024-06-04' }],
  },
  {
    kind: 'quiet',
    title: { zh: '其中一笔贷款记录作废', en: 'One of the loans is voided' },
    about,
    given: [...three, voids('2024-04-10', 5)],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '同一户两笔贷款，以较晚转出者引用',
      en: 'Of two loans of a borrower the one passed on later is cited',
    },
    about,
    given: [
      lends('2024-03-01', first),
      lends('2024-03-04', first, { amount: '10000.00' }),
      pays('2024-03-04', first, { amount: '6000.00' }),
      pays('2024-03-07', first),
      lends('2024-03-11', second),
      pays('2024-03-12', second),
      lends('2024-04-01', third),
      pays('2024-04-03', third),
    ],
    expect: [{ ...seen, because: [1, 3, 4, 5, 6, 7, 8] }],
  },
];
