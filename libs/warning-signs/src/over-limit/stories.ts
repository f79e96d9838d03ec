import { on, silence, voids, type Story } from '../story';

const party = 'X-MILL0001';

type Loan = Readonly<{ bank?: string; loan?: string; currency?: string; known?: string }>;

const draws = (
  date: string,
  amount: string,
  { bank = 'BANKA', loan = 'L-1', currency, ...told }: Loan = {},
) =>
  on(
    date,
    'loan.disbursed',
    { loan, party, bank, amount, ...(currency === undefined ? {} : { currency }) },
    told,
  );

const repays = (date: string, principal: string, loan = 'L-1') =>
  on(date, 'loan.repaid', { loan, party, bank: 'BANKA', principal, interest: '0.00' });

const states = (date: string, balance: string, loan = 'L-1') =>
  on(date, 'loan.classified', { loan, party, bank: 'BANKA', class: 'pass', balance });

type Rating = Readonly<{
  bank?: string;
  validUntil?: string;
  currency?: string;
  known?: string;
  corrects?: number;
}>;

const limits = (
  date: string,
  limit: string | undefined,
  { bank = 'BANKA', known, corrects, ...stated }: Rating = {},
) =>
  on(
    date,
    'rating.assigned',
    {
      party,
      bank,
      scheme: 'letters',
      grade: 'A',
      ...(limit === undefined ? {} : { limit }),
      ...stated,
    },
    { ...(known === undefined ? {} : { known }), ...(corrects === undefined ? {} : { corrects }) },
  );

const object = 'BANKA';
const seen = { since: '2025-03-03', known: '2025-03-03', because: [1, 2, 3], object };

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: { zh: '第二笔放款超出额度', en: 'The second draw goes beyond the limit' },
    given: [
      limits('2025-01-06', '5000000.00'),
      draws('2025-02-03', '3000000.00'),
      draws('2025-03-03', '3000000.00', { loan: 'L-2' }),
    ],
    expect: [
      {
        ...seen,
        severity: 'blue',
        measures: { 'owed-to-lender': '6000000.00', 'owed-of-limit': 1.2 },
      },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '额度以内', en: 'Within the limit' },
    given: [limits('2025-01-06', '5000000.00'), draws('2025-02-03', '3000000.00')],
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: { zh: '恰好用满额度', en: 'Exactly the limit' },
    given: [
      limits('2025-01-06', '5000000.00'),
      draws('2025-02-03', '3000000.00'),
      draws('2025-03-03', '2000000.00'),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '超出额度一分', en: 'One fen beyond the limit' },
    given: [
      limits('2025-01-06', '5000000.00'),
      draws('2025-02-03', '3000000.00'),
      draws('2025-03-03', '2000000.01'),
    ],
    expect: [seen],
  },
  {
    kind: 'fires',
    title: { zh: '小额贷款同样适用', en: 'Small amounts count as well' },
    given: [limits('2025-01-06', '0.00'), draws('2025-03-03', '1000.00')],
    expect: [
      {
        ...seen,
        because: [1, 2],
        measures: { 'owed-to-lender': '1000.00' },
      },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '没有额度信息', en: 'No limit is known' },
    given: [limits('2025-01-06', undefined), draws('2025-03-03', '9000000.00')],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '他行的额度与他行的贷款', en: "Another bank's limit, another bank's loans" },
    given: [
      limits('2025-01-06', '1000000.00', { bank: 'BANKB' }),
      limits('2025-01-06', '5000000.00'),
      draws('2025-02-03', '5000000.00'),
      draws('2025-03-03', '900000.00', { bank: 'BANKB' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '同日先放款后提额', en: 'A draw, and a raised limit later that day' },
    given: [
      limits('2025-01-06', '5000000.00'),
      draws('2025-03-03', '6000000.00'),
      limits('2025-03-03T17:00:00+08:00', '8000000.00'),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '调减额度', en: 'The limit is lowered below what is owed' },
    given: [
      limits('2025-01-06', '5000000.00'),
      draws('2025-02-03', '4000000.00'),
      limits('2025-03-03', '3000000.00'),
    ],
    expect: [{ ...seen, because: [2, 3] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '新评级未载明额度，沿用旧额度',
      en: 'A new rating without a limit leaves the old one',
    },
    given: [
      limits('2025-01-06', '5000000.00'),
      limits('2025-02-03', undefined),
      draws('2025-03-03', '6000000.00'),
    ],
    expect: [{ ...seen, because: [1, 3] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '评级有效期满，额度并不因此放宽',
      en: 'The rating has run out; the limit is no wider',
    },
    given: [
      limits('2024-01-08', '5000000.00', { validUntil: '2024-12-31' }),
      draws('2025-02-03', '3000000.00'),
      draws('2025-03-03', '3000000.00', { loan: 'L-2' }),
    ],
    expect: [seen],
  },
  {
    kind: 'quiet',
    title: { zh: '币种不同，不作比较', en: 'Different currencies are not compared' },
    given: [
      limits('2025-01-06', '1000000.00', { currency: 'USD' }),
      draws('2025-02-03', '6000000.00'),
      limits('2025-02-04', '6000000.00'),
      draws('2025-03-03', '6000000.00', { loan: 'L-2', currency: 'EUR' }),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: {
      zh: '外币贷款超出外币额度一分',
      en: 'A loan in dollars, a cent above the limit in dollars',
    },
    given: [
      limits('2025-01-06', '5000000.00'),
      limits('2025-01-07', '1000000.00', { currency: 'USD' }),
      draws('2025-02-03', '5000000.00'),
      draws('2025-03-03', '1000000.00', { loan: 'L-2', currency: 'USD' }),
      draws('2025-04-03', '0.01', { loan: 'L-3', currency: 'USD' }),
      draws('2025-04-03', '500.00', { loan: 'L-4', bank: 'BANKB', currency: 'USD' }),
    ],
    expect: [
      {
        ...seen,
        since: '2025-04-03',
        known: '2025-04-03',
        because: [2, 4, 5],
        measures: { 'owed-to-lender': '1000000.01', 'owed-of-limit': 1 },
      },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '另定外币额度，人民币额度仍然有效',
      en: 'A limit in dollars beside it, the limit in yuan is still one',
    },
    given: [
      limits('2025-01-06', '5000000.00'),
      limits('2025-01-07', '1000000.00', { currency: 'USD' }),
      draws('2025-02-03', '5000000.01'),
    ],
    expect: [{ ...seen, since: '2025-02-03', known: '2025-02-03', because: [1, 3] }],
  },
  {
    kind: 'lapses',
    title: {
      zh: '归还外币贷款后回到外币额度以内',
      en: 'Enough is repaid in dollars',
    },
    given: [
      limits('2025-01-07', '1000000.00', { currency: 'USD' }),
      draws('2025-03-03', '1500000.00', { currency: 'USD' }),
      on('2025-04-03', 'loan.repaid', {
        ...{ loan: 'L-1', party, bank: 'BANKA', currency: 'USD' },
        ...{ principal: '500000.00', interest: '0.00' },
      }),
    ],
    expect: [
      { ...seen, since: '2025-03-03', known: '2025-03-03', because: [1, 2], lapsed: '2025-04-03' },
    ],
  },
  {
    kind: 'edge outside',
    title: {
      zh: '外币贷款恰为外币额度',
      en: 'Exactly the limit in dollars is owed in dollars',
    },
    given: [
      limits('2025-01-07', '1000000.00', { currency: 'USD' }),
      draws('2025-03-03', '600000.00', { currency: 'USD' }),
      draws('2025-04-03', '400000.00', { loan: 'L-3', currency: 'USD' }),
      draws('2025-04-04', '500.00', { loan: 'L-4', bank: 'BANKB', currency: 'USD' }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '贷款在前，首次核定额度在后', en: 'The first limit comes after the loan' },
    given: [draws('2025-02-03', '6000000.00'), limits('2025-03-03', '5000000.00')],
    expect: [{ ...seen, because: [1, 2] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '银行报明的余额超出额度',
      en: 'The balance that the bank states is beyond the limit',
    },
    given: [
      limits('2025-01-06', '5000000.00'),
      draws('2025-02-03', '3000000.00'),
      states('2025-03-03', '5200000.00'),
    ],
    expect: [{ ...seen, because: [1, 3] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '报明一笔贷款的余额，另一笔的放款仍引用',
      en: 'A stated balance stands for the draws of its own loan alone',
    },
    given: [
      limits('2025-01-06', '5000000.00'),
      draws('2025-01-08', '2000000.00', { loan: 'L-2' }),
      draws('2025-02-03', '3000000.00'),
      states('2025-03-03', '3200000.00'),
    ],
    expect: [{ ...seen, because: [1, 2, 4] }],
  },
  {
    kind: 'fires',
    title: { zh: '已结清的旧贷款不再引用', en: 'A loan repaid before is not cited' },
    given: [
      limits('2025-01-06', '5000000.00'),
      draws('2025-01-08', '2000000.00', { loan: 'L-0' }),
      repays('2025-02-03', '2000000.00', 'L-0'),
      draws('2025-03-03', '6000000.00'),
    ],
    expect: [{ ...seen, because: [1, 4] }],
  },
  {
    kind: 'lapses',
    title: { zh: '提高额度', en: 'The limit is raised' },
    given: [
      limits('2025-01-06', '5000000.00'),
      draws('2025-02-03', '3000000.00'),
      draws('2025-03-03', '3000000.00', { loan: 'L-2' }),
      limits('2025-04-07', '6000000.00'),
    ],
    expect: [{ ...seen, lapsed: '2025-04-07' }],
  },
  {
    kind: 'lapses',
    title: { zh: '还款后消失，再用又超', en: 'Repaid, and drawn beyond the limit again' },
    given: [
      limits('2025-01-06', '5000000.00'),
      draws('2025-02-03', '3000000.00'),
      draws('2025-03-03', '3000000.00', { loan: 'L-2' }),
      repays('2025-04-07', '1000000.00'),
      draws('2025-05-06', '0.01'),
    ],
    expect: [
      { ...seen, lapsed: '2025-04-07' },
      { since: '2025-05-06', known: '2025-05-06', because: [1, 2, 3, 5], object },
    ],
  },
  {
    kind: 'fires',
    title: { zh: '两家银行各自超额', en: 'Two lenders, an alert for each' },
    given: [
      limits('2025-01-06', '5000000.00'),
      limits('2025-01-06', '1000000.00', { bank: 'BANKB' }),
      draws('2025-03-03', '6000000.00'),
      draws('2025-03-04', '2000000.00', { bank: 'BANKB' }),
    ],
    expect: [
      { ...seen, because: [1, 3] },
      { since: '2025-03-04', known: '2025-03-04', because: [2, 4], object: 'BANKB' },
    ],
  },
  {
    kind: 'late',
    title: { zh: '放款数月后才获悉', en: 'A draw is learnt of months later' },
    given: [
      limits('2025-01-06', '5000000.00'),
      draws('2025-02-03', '3000000.00'),
      draws('2025-03-03', '3000000.00', { loan: 'L-2', known: '2025-07-01' }),
    ],
    expect: [{ ...seen, known: '2025-07-01', foundLate: true }],
  },
  {
    kind: 'late',
    title: { zh: '额度更正', en: 'The limit is corrected' },
    given: [
      limits('2025-01-06', '5000000.00'),
      draws('2025-03-03', '6000000.00'),
      limits('2025-01-06', '8000000.00', { known: '2025-03-10', corrects: 1 }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '误报的放款被撤销', en: 'A draw recorded in error is voided' },
    given: [
      limits('2025-01-06', '5000000.00'),
      draws('2025-03-03', '6000000.00'),
      voids('2025-03-05', 2),
    ],
    expect: silence,
  },
];
