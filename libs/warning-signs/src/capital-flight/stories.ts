import { on, silence, type Story } from '../story';

const party = 'X-MILL00001';
const holder = 'X-OWNER0001';

const owes = (date: string, amount = '5000000.00') =>
  on(date, 'loan.disbursed', { loan: 'L-1', party, bank: 'BANKA', amount });

const repays = (date: string, principal: string) =>
  on(date, 'loan.repaid', { loan: 'L-1', party, bank: 'BANKA', principal, interest: '0.00' });

const registered = (date: string, capital = '10000000.00', currency = 'CNY') =>
  on(date, 'party.registered', {
    party,
    kind: 'company',
    name: 'Mill',
    region: '330106',
    registeredCapital: capital,
    currency,
  });

const changes = (date: string, registeredCapital: string) =>
  on(date, 'party.changed', { party, registeredCapital });

const draws = (date: string, amount: string, { known = date, currency = 'CNY' } = {}) =>
  on(date, 'party.capital-withdrawn', { party, holder, amount, currency }, { known });

type Cut = Readonly<{
  form?: 'ordinary' | 'loss-covering';
  noticeDate?: string;
  currency?: string;
  known?: string;
}>;

const reduces = (date: string, [from, to]: readonly string[], { known = date, ...cut }: Cut = {}) =>
  on(date, 'party.capital-reduced', { party, from: from ?? '', to: to ?? '', ...cut }, { known });

const before = [registered('2015-03-02'), owes('2024-02-01')];
const seen = { since: '2024-08-15', known: '2024-08-15', because: [1, 3] };
const cut = { ...seen, because: [3] };
const exposure = '5000000.00';

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: {
      zh: '贷款期间股东抽回四分之一的注册资本',
      en: 'Owners draw out a quarter of the capital while a loan is open',
    },
    given: [...before, draws('2024-08-15', '2500000.00')],
    expect: [
      {
        ...seen,
        severity: 'yellow',
        foundLate: false,
        measures: { withdrawn: 0.25, exposure },
      },
    ],
  },
  {
    kind: 'edge inside',
    title: { zh: '累计抽回恰为百分之二十', en: 'Exactly 20% drawn out, in two steps' },
    given: [...before, draws('2024-05-06', '1500000.00'), draws('2024-08-15', '500000.00')],
    expect: [{ ...seen, because: [1, 3, 4], measures: { withdrawn: 0.2, exposure } }],
  },
  {
    kind: 'edge outside',
    title: { zh: '累计抽回差一分不到百分之二十', en: 'One fen short of 20%' },
    given: [...before, draws('2024-05-06', '1500000.00'), draws('2024-08-15', '499999.99')],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '依决议减资四成', en: 'The capital is reduced by 40% by resolution' },
    given: [
      ...before,
      reduces('2024-08-15', ['10000000.00', '6000000.00'], { noticeDate: '2024-08-20' }),
    ],
    expect: [
      {
        ...cut,
        severity: 'yellow',
        measures: {
          reduced: 0.4,
          'objection-if-notified': '2024-09-19',
          'objection-if-published': '2024-10-04',
          exposure,
        },
      },
    ],
  },
  {
    kind: 'edge inside',
    title: { zh: '减资恰为三成', en: 'Reduced by exactly 30%' },
    given: [...before, reduces('2024-08-15', ['10000000.00', '7000000.00'])],
    expect: [{ ...cut, measures: { reduced: 0.3, exposure } }],
  },
  {
    kind: 'edge outside',
    title: { zh: '减资差一分不到三成', en: 'Reduced by one fen less than 30%' },
    given: [...before, reduces('2024-08-15', ['10000000.00', '7000000.01'])],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '减资弥补亏损，未退还资金',
      en: 'Half of the capital covers losses: nothing goes to the owners',
    },
    given: [
      ...before,
      reduces('2024-08-15', ['10000000.00', '5000000.00'], { form: 'loss-covering' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '弥补亏损的减资不使抽回的比例变大',
      en: 'A reduction for losses does not make a small withdrawal large',
    },
    given: [
      ...before,
      draws('2024-05-06', '1500000.00'),
      reduces('2024-08-15', ['10000000.00', '5000000.00'], { form: 'loss-covering' }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '抽回达到两成，弥补亏损的减资一并计入',
      en: 'Beside capital drawn out a reduction for losses counts too',
    },
    given: [
      ...before,
      reduces('2024-05-06', ['10000000.00', '6000000.00'], { form: 'loss-covering' }),
      draws('2024-08-15', '2000000.00'),
    ],
    expect: [
      {
        ...seen,
        because: [3, 4],
        measures: { withdrawn: 0.3333, reduced: 0.4, exposure },
      },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '弥补亏损的减资不满三成，不引用',
      en: 'A small reduction for losses is not cited',
    },
    given: [
      ...before,
      draws('2024-08-15', '2000000.00'),
      reduces('2024-09-02', ['10000000.00', '9000000.00'], { form: 'loss-covering' }),
    ],
    expect: [{ ...seen, measures: { withdrawn: 0.2, reduced: 0.1, exposure } }],
  },
  {
    kind: 'fires',
    title: { zh: '形式标明为普通减资', en: 'Said to be an ordinary reduction' },
    given: [...before, reduces('2024-08-15', ['10000000.00', '6000000.00'], { form: 'ordinary' })],
    expect: [cut],
  },
  {
    kind: 'fires',
    title: { zh: '两次减资合计超过三成', en: 'Two reductions of a fifth each' },
    given: [
      ...before,
      reduces('2024-05-06', ['10000000.00', '8000000.00']),
      reduces('2024-08-15', ['8000000.00', '6400000.00']),
    ],
    expect: [{ ...cut, because: [3, 4], measures: { reduced: 0.36, exposure } }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '减资两成，增资后再减一成半',
      en: 'Reduced by a fifth, raised, and reduced by a little again',
    },
    given: [
      ...before,
      reduces('2024-05-06', ['10000000.00', '8000000.00']),
      changes('2024-06-03', '30000000.00'),
      reduces('2024-08-15', ['30000000.00', '25500000.00']),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '增资不是减资', en: 'What is called a reduction raises the capital' },
    given: [...before, reduces('2024-08-15', ['10000000.00', '14000000.00'])],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '减资在先，次日才有贷款', en: 'Reduced a day before there was a loan' },
    given: [
      registered('2015-03-02'),
      reduces('2024-08-15', ['10000000.00', '6000000.00']),
      owes('2024-08-16'),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '同日放款，记录在减资之后', en: 'Lent to on the same day, told after it' },
    given: [
      registered('2015-03-02'),
      reduces('2024-08-15T09:00:00+08:00', ['10000000.00', '6000000.00']),
      owes('2024-08-15T15:00:00+08:00'),
    ],
    expect: [{ ...seen, because: [2] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '抽回在先，放款时起算',
      en: 'Drawn out before the loan, and still missing when it is paid out',
    },
    given: [registered('2015-03-02'), draws('2024-03-04', '2500000.00'), owes('2024-08-15')],
    expect: [{ ...seen, because: [1, 2] }],
  },
  {
    kind: 'quiet',
    title: { zh: '注册资本不明，无从计算', en: 'No registered capital is known' },
    about: party,
    given: [owes('2024-02-01'), draws('2024-08-15', '2500000.00')],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '注册资本从变更登记得知',
      en: 'The registered capital is learnt from a change',
    },
    given: [
      owes('2024-02-01'),
      draws('2024-05-06', '2500000.00'),
      changes('2024-08-15', '10000000.00'),
    ],
    expect: [{ ...seen, because: [2, 3] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '注册资本从减资登记得知',
      en: 'The registered capital is learnt from a reduction, as it was before',
    },
    given: [
      owes('2024-02-01'),
      draws('2024-05-06', '2000000.00'),
      reduces('2024-08-15', ['10000000.00', '9900000.00']),
    ],
    expect: [{ ...seen, because: [2, 3], measures: { withdrawn: 0.2, reduced: 0.01, exposure } }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '同日减资与抽回，先后不明',
      en: 'Reduced and drawn out on one day: measured by what there was in the morning',
    },
    given: [
      ...before,
      reduces('2024-08-15T09:00:00+08:00', ['10000000.00', '7500000.00']),
      draws('2024-08-15T15:00:00+08:00', '1900000.00'),
    ],
    expect: silence,
  },
  {
    kind: 'lapses',
    title: { zh: '增资后比例下降', en: 'The capital is raised: the share is small again' },
    given: [...before, draws('2024-08-15', '2500000.00'), changes('2025-01-06', '20000000.00')],
    expect: [{ ...seen, lapsed: '2025-01-06' }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '外币注册资本与人民币抽回不作比较',
      en: 'Capital in dollars and a withdrawal in yuan are not compared',
    },
    given: [
      registered('2015-03-02', '10000000.00', 'USD'),
      owes('2024-02-01'),
      draws('2024-08-15', '2500000.00'),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '外币出资以外币抽回', en: 'Capital in dollars drawn out in dollars' },
    given: [
      registered('2015-03-02', '10000000.00', 'USD'),
      owes('2024-02-01'),
      draws('2024-08-15', '2500000.00', { currency: 'USD' }),
    ],
    expect: [seen],
  },
  {
    kind: 'quiet',
    title: {
      zh: '作为股东从别的公司抽回',
      en: 'The obligor draws capital out of another company',
    },
    given: [
      ...before,
      on('2024-08-15', 'party.capital-withdrawn', {
        party: 'X-OTHER0001',
        holder: party,
        amount: '2500000.00',
      }),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '贷款余额恰为一百万元', en: 'Exactly one million outstanding' },
    given: [
      registered('2015-03-02'),
      owes('2024-02-01', '1000000.00'),
      draws('2024-08-15', '2500000.00'),
    ],
    expect: [seen],
  },
  {
    kind: 'edge outside',
    title: { zh: '贷款余额差一分不到一百万元', en: 'One fen short of a million outstanding' },
    given: [
      registered('2015-03-02'),
      owes('2024-02-01', '999999.99'),
      draws('2024-08-15', '2500000.00'),
      reduces('2024-08-16', ['10000000.00', '5000000.00']),
    ],
    expect: silence,
  },
  {
    kind: 'lapses',
    title: { zh: '贷款结清', en: 'The loan is repaid' },
    given: [...before, draws('2024-08-15', '2500000.00'), repays('2024-12-02', '5000000.00')],
    expect: [{ ...seen, lapsed: '2024-12-02' }],
  },
  {
    kind: 'late',
    title: { zh: '抽回半年后才查实', en: 'The withdrawal is found out half a year later' },
    given: [...before, draws('2024-08-15', '2500000.00', { known: '2025-02-14' })],
    expect: [{ ...seen, known: '2025-02-14', foundLate: true }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '同日放款不足一百万元，其后再借',
      en: 'Lent too little to on the day of the reduction, and more a year later',
    },
    given: [
      registered('2015-03-02'),
      reduces('2024-08-15T09:00:00+08:00', ['10000000.00', '6000000.00']),
      owes('2024-08-15T15:00:00+08:00', '900000.00'),
      owes('2025-08-15'),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '同日报送余额，记录在减资之后',
      en: 'What is owed is stated on the day of the reduction, after it',
    },
    given: [
      registered('2015-03-02'),
      reduces('2024-08-15T09:00:00+08:00', ['10000000.00', '6000000.00']),
      on('2024-08-15T15:00:00+08:00', 'loan.classified', {
        loan: 'L-1',
        party,
        bank: 'BANKA',
        class: 'pass',
        balance: '5000000.00',
      }),
    ],
    expect: [{ ...seen, because: [2] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '少量抽回不因减资而引用',
      en: 'A small withdrawal beside a large reduction is not cited',
    },
    given: [
      ...before,
      draws('2024-05-06', '100000.00'),
      reduces('2024-08-15', ['10000000.00', '6000000.00']),
    ],
    expect: [{ ...seen, because: [4], measures: { withdrawn: 0.01, reduced: 0.4, exposure } }],
  },
  {
    kind: 'fires',
    title: {
      zh: '登记信息晚于抽回',
      en: 'The registered capital is learnt from a later registration',
    },
    about: party,
    given: [owes('2024-02-01'), draws('2024-05-06', '2500000.00'), registered('2024-08-15')],
    expect: [{ ...seen, because: [2, 3] }],
  },
];
