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

type Telling = Readonly<{ known?: string; corrects?: number }>;

const missing = (date: string, bank = 'BANKA', told: Telling = {}) =>
  on(date, 'party.unreachable', { party, bank }, told);

const refuses = (date: string, what: 'site' | 'stock' | 'books', bank = 'BANKA') =>
  on(date, 'inspection.refused', { party, bank, what });

const inspects = (date: string, finding: 'refused' | 'missing' | 'in-order', owner = party) =>
  on(date, 'collateral.inspected', { collateral: 'K-1', party: owner, bank: 'BANKA', finding });

const pledges = (date: string) =>
  on(date, 'collateral.pledged', {
    collateral: 'K-1',
    party,
    bank: 'BANKA',
    loans: ['L-1'],
    kind: 'equipment',
    value: '5000000.00',
    secured: '4000000.00',
  });

const seen = { since: '2025-04-07', known: '2025-04-07', because: [2, 3] };

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: { zh: '先联系不上，后拒绝查账', en: 'Out of reach, then the books are kept shut' },
    given: [owes('2025-01-06'), missing('2025-03-03'), refuses('2025-04-07', 'books')],
    expect: [{ ...seen, severity: 'yellow', measures: { occasions: 2, exposure: '8000000.00' } }],
  },
  {
    kind: 'quiet',
    title: { zh: '仅一次', en: 'Once is not twice' },
    given: [owes('2025-01-06'), refuses('2025-04-07', 'site')],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '两次相隔九十天', en: 'Ninety days apart' },
    given: [owes('2025-01-06'), refuses('2025-01-07', 'site'), refuses('2025-04-07', 'stock')],
    expect: [seen],
  },
  {
    kind: 'edge outside',
    title: { zh: '两次相隔九十一天', en: 'Ninety-one days apart' },
    given: [owes('2025-01-06'), refuses('2025-01-06', 'site'), refuses('2025-04-07', 'stock')],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '两次拒绝同类检查', en: 'The same door kept shut twice' },
    given: [owes('2025-01-06'), refuses('2025-03-03', 'site'), refuses('2025-04-07', 'site')],
    expect: [seen],
  },
  {
    kind: 'fires',
    title: { zh: '两次失联', en: 'Out of reach twice' },
    given: [owes('2025-01-06'), missing('2025-03-03'), missing('2025-04-07', 'BANKB')],
    expect: [seen],
  },
  {
    kind: 'fires',
    title: { zh: '同日拒绝查看存货和押品', en: 'Stock and collateral refused on one day' },
    given: [owes('2025-01-06'), refuses('2025-04-07', 'stock'), inspects('2025-04-07', 'refused')],
    expect: [seen],
  },
  {
    kind: 'quiet',
    title: { zh: '两家银行同日报同一件事', en: 'Two banks tell of one refusal on one day' },
    given: [owes('2025-01-06'), missing('2025-04-07'), missing('2025-04-07', 'BANKB')],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '押品检查有结果，只是不理想',
      en: 'The collateral was looked at, with a bad finding',
    },
    given: [
      owes('2025-01-06'),
      missing('2025-03-03'),
      inspects('2025-04-07', 'missing'),
      inspects('2025-04-08', 'in-order'),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '拒绝检查押品的是他人',
      en: 'It is somebody else who refuses to show the collateral',
    },
    given: [
      owes('2025-01-06'),
      pledges('2025-01-06'),
      missing('2025-03-03'),
      inspects('2025-04-07', 'refused', 'X-BUYER001'),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '贷款差一分不到一百万', en: 'One fen less than a million is owed' },
    given: [owes('2025-01-06', '999999.99'), missing('2025-03-03'), refuses('2025-04-07', 'books')],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '恰好一百万，放款在后，旧事不引',
      en: 'A million, lent last: a stale occasion is no evidence',
    },
    given: [
      missing('2025-01-10'),
      refuses('2025-03-03', 'site'),
      refuses('2025-04-07', 'books'),
      owes('2025-04-11', '1000000.00'),
    ],
    expect: [{ since: '2025-04-11', known: '2025-04-11', because: [2, 3] }],
  },
  {
    kind: 'lapses',
    title: { zh: '九十天后消失，再拒又出现', en: 'It lapses on the ninety-first day and returns' },
    given: [
      owes('2025-01-06'),
      missing('2025-03-03'),
      refuses('2025-04-07', 'books'),
      refuses('2025-07-04', 'site'),
    ],
    expect: [
      { ...seen, lapsed: '2025-06-02' },
      { since: '2025-07-04', known: '2025-07-04', because: [3, 4] },
    ],
  },
  {
    kind: 'lapses',
    title: {
      zh: '三次中最早一次过期，仍有两次',
      en: 'Of three the oldest goes stale; two are left',
    },
    given: [
      owes('2025-01-06'),
      missing('2025-03-03'),
      refuses('2025-04-07', 'books'),
      refuses('2025-05-06', 'site'),
    ],
    closedThrough: '2025-08-31',
    expect: [{ ...seen, because: [2, 3, 4], lapsed: '2025-07-07' }],
  },
  {
    kind: 'lapses',
    title: { zh: '贷款还清', en: 'The loan is repaid' },
    given: [
      owes('2025-01-06'),
      missing('2025-03-03'),
      refuses('2025-04-07', 'books'),
      repays('2025-05-06'),
    ],
    expect: [{ ...seen, lapsed: '2025-05-06' }],
  },
  {
    kind: 'late',
    title: { zh: '失联数月后才报送', en: 'One occasion is told months later' },
    given: [
      owes('2025-01-06'),
      missing('2025-03-03', 'BANKB', { known: '2025-09-01' }),
      refuses('2025-04-07', 'books'),
    ],
    closedThrough: '2025-09-30',
    expect: [{ ...seen, known: '2025-09-01', foundLate: true, lapsed: '2025-06-02' }],
  },
  {
    kind: 'quiet',
    title: { zh: '误报的失联被撤销', en: 'An occasion recorded in error is voided' },
    given: [
      owes('2025-01-06'),
      missing('2025-03-03'),
      refuses('2025-04-07', 'books'),
      voids('2025-04-09', 2),
    ],
    expect: silence,
  },
];
