import { on, silence, voids, type Story } from '../story';

const party = 'X-MILL0001';

const owes = (date: string, amount = '8000000.00') =>
  on(date, 'loan.disbursed', { loan: 'L-1', party, bank: 'BANKA', amount });

const repays = (date: string) =>
  on(date, 'loan.repaid', {
    loan: 'L-1',
    party,
    bank: 'BANKA',
    principal: '8000000.00',
    interest: '0.00',
  });

type Kind = 'tax' | 'wages' | 'social-security' | 'utilities' | 'works-price';
type Telling = Readonly<{ amount?: string; known?: string; corrects?: number }>;

const arrears = (date: string, kind: Kind, { amount = '90000.00', ...told }: Telling = {}) =>
  on(date, 'party.arrears', { party, kind, amount }, told);

const seen = { since: '2025-07-07', known: '2025-07-07', because: [2, 3] };

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: { zh: '欠税又欠薪', en: 'Taxes, and then wages' },
    given: [owes('2025-01-06'), arrears('2025-05-12', 'tax'), arrears('2025-07-07', 'wages')],
    expect: [{ ...seen, severity: 'yellow', measures: { kinds: 2, exposure: '8000000.00' } }],
  },
  {
    kind: 'quiet',
    title: { zh: '同一类欠费多次', en: 'One kind, again and again' },
    given: [
      owes('2025-01-06'),
      arrears('2025-05-12', 'tax'),
      arrears('2025-06-12', 'tax'),
      arrears('2025-07-07', 'tax'),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '两类相隔一百八十天', en: 'A hundred and eighty days apart' },
    given: [
      owes('2025-01-06'),
      arrears('2025-01-08', 'utilities'),
      arrears('2025-07-07', 'social-security'),
    ],
    expect: [seen],
  },
  {
    kind: 'edge outside',
    title: { zh: '两类相隔一百八十一天', en: 'A hundred and eighty-one days apart' },
    given: [
      owes('2025-01-06'),
      arrears('2025-01-07', 'utilities'),
      arrears('2025-07-07', 'social-security'),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '同日报送两类', en: 'Two kinds on one day' },
    given: [
      owes('2025-01-06'),
      arrears('2025-07-07', 'works-price'),
      arrears('2025-07-07', 'wages'),
    ],
    expect: [seen],
  },
  {
    kind: 'fires',
    title: { zh: '以同类最近一次为准', en: 'Of one kind the latest report counts' },
    given: [
      owes('2025-01-06'),
      arrears('2025-01-07', 'tax'),
      arrears('2025-02-10', 'tax'),
      arrears('2025-07-07', 'wages'),
    ],
    expect: [{ ...seen, because: [3, 4] }],
  },
  {
    kind: 'quiet',
    title: { zh: '税款已补缴', en: 'The taxes were paid in between' },
    given: [
      owes('2025-01-06'),
      arrears('2025-05-12', 'tax'),
      arrears('2025-06-12', 'tax', { amount: '0.00' }),
      arrears('2025-07-07', 'wages'),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '零欠费不算一类', en: 'Arrears of nothing are none' },
    given: [
      owes('2025-01-06'),
      arrears('2025-05-12', 'tax', { amount: '0.00' }),
      arrears('2025-07-07', 'wages'),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '贷款差一分不到一百万', en: 'One fen less than a million is owed' },
    given: [
      owes('2025-01-06', '999999.99'),
      arrears('2025-05-12', 'tax'),
      arrears('2025-07-07', 'wages'),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '恰好一百万，放款在后，旧欠费不引',
      en: 'A million, lent last: a stale report is no evidence',
    },
    given: [
      arrears('2025-01-06', 'utilities'),
      arrears('2025-05-12', 'tax'),
      arrears('2025-07-07', 'wages'),
      owes('2025-07-21', '1000000.00'),
    ],
    expect: [{ since: '2025-07-21', known: '2025-07-21', because: [2, 3] }],
  },
  {
    kind: 'lapses',
    title: { zh: '补缴后消失，再欠又出现', en: 'One kind is paid; another follows' },
    given: [
      owes('2025-01-06'),
      arrears('2025-05-12', 'tax'),
      arrears('2025-07-07', 'wages'),
      arrears('2025-08-04', 'tax', { amount: '0.00' }),
      arrears('2025-09-08', 'utilities'),
    ],
    expect: [
      { ...seen, lapsed: '2025-08-04' },
      { since: '2025-09-08', known: '2025-09-08', because: [3, 5] },
    ],
  },
  {
    kind: 'lapses',
    title: { zh: '一百八十一天后自行消失', en: 'It lapses on the hundred and eighty-first day' },
    given: [owes('2025-01-06'), arrears('2025-05-12', 'tax'), arrears('2025-07-07', 'wages')],
    closedThrough: '2025-12-31',
    expect: [{ ...seen, lapsed: '2025-11-09' }],
  },
  {
    kind: 'lapses',
    title: { zh: '贷款还清', en: 'The loan is repaid' },
    given: [
      owes('2025-01-06'),
      arrears('2025-05-12', 'tax'),
      arrears('2025-07-07', 'wages'),
      repays('2025-08-04'),
    ],
    expect: [{ ...seen, lapsed: '2025-08-04' }],
  },
  {
    kind: 'late',
    title: { zh: '欠税数月后才获悉', en: 'The taxes are learnt of months later' },
    given: [
      owes('2025-01-06'),
      arrears('2025-05-12', 'tax', { known: '2025-10-08' }),
      arrears('2025-07-07', 'wages'),
    ],
    expect: [{ ...seen, known: '2025-10-08', foundLate: true }],
  },
  {
    kind: 'quiet',
    title: { zh: '误报的欠费被撤销', en: 'Arrears recorded in error are voided' },
    given: [
      owes('2025-01-06'),
      arrears('2025-05-12', 'tax'),
      arrears('2025-07-07', 'wages'),
      voids('2025-07-09', 3),
    ],
    expect: silence,
  },
];
