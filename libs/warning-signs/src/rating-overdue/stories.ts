import { on, silence, voids, type Story } from '../story';

const party = 'X-MILL0001';

const owes = (date: string, amount = '8000000.00', bank = 'BANKA') =>
  on(date, 'loan.disbursed', { loan: 'L-1', party, bank, amount });

const repays = (date: string, principal = '8000000.00', bank = 'BANKA') =>
  on(date, 'loan.repaid', { loan: 'L-1', party, bank, principal, interest: '0.00' });

type Rating = Readonly<{ bank?: string; validUntil?: string; known?: string; corrects?: number }>;

const rates = (date: string, { bank = 'BANKA', validUntil, ...told }: Rating = {}) =>
  on(
    date,
    'rating.assigned',
    {
      party,
      bank,
      scheme: 'letters',
      grade: 'A',
      ...(validUntil === undefined ? {} : { validUntil }),
    },
    told,
  );

const complete = (date: string, through: string, bank = 'BANKA') =>
  on(
    date,
    'feed.complete',
    { bank, through, types: ['rating.assigned'] },
    { source: `/banks/${bank}/core` },
  );

const object = 'BANKA';
const seen = { since: '2025-03-06', known: '2025-03-09', because: [2], object };
const closedThrough = '2025-04-30';

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: { zh: '评级满一年未更新', en: 'A year has passed without a new rating' },
    given: [owes('2024-01-08'), rates('2024-03-05')],
    closedThrough,
    expect: [
      {
        ...seen,
        severity: 'blue',
        foundLate: false,
        measures: {
          'rated-on': '2024-03-05',
          'days-overdue': 1,
          'owed-to-lender': '8000000.00',
          exposure: '8000000.00',
        },
      },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '按年更新评级', en: 'Rated anew every year' },
    given: [owes('2024-01-08'), rates('2024-03-05'), rates('2025-02-20')],
    closedThrough,
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: { zh: '满十二个月当日仍有效', en: 'In date on the last day of the twelve months' },
    given: [owes('2024-01-08'), rates('2024-03-05'), rates('2025-03-05')],
    closedThrough,
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: { zh: '逾期首日即更新', en: 'Rated anew on the first day out of date' },
    given: [owes('2024-01-08'), rates('2024-03-05'), rates('2025-03-06')],
    closedThrough,
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '逾期次日才更新', en: 'Rated anew on the second day out of date' },
    given: [owes('2024-01-08'), rates('2024-03-05'), rates('2025-03-07')],
    closedThrough,
    expect: [{ ...seen, lapsed: '2025-03-07' }],
  },
  {
    kind: 'edge inside',
    title: { zh: '银行自定有效期已过', en: 'Past the day that the bank set itself' },
    given: [owes('2024-01-08'), rates('2024-03-05', { validUntil: '2024-08-31' })],
    closedThrough,
    expect: [{ ...seen, since: '2024-09-01', known: '2024-09-04' }],
  },
  {
    kind: 'edge outside',
    title: { zh: '有效期最后一日', en: 'The last day of validity' },
    given: [owes('2024-01-08'), rates('2024-03-05', { validUntil: '2024-08-31' })],
    closedThrough: '2024-08-31',
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '自定有效期不得超过一年', en: 'A longer validity does not stretch the year' },
    given: [owes('2024-01-08'), rates('2024-03-05', { validUntil: '2026-03-05' })],
    closedThrough,
    expect: [seen],
  },
  {
    kind: 'edge inside',
    title: { zh: '闰年二月二十九日的评级', en: 'A rating of 29 February' },
    given: [owes('2024-01-08'), rates('2024-02-29')],
    closedThrough,
    expect: [{ ...seen, since: '2025-03-01', known: '2025-03-04' }],
  },
  {
    kind: 'quiet',
    title: { zh: '从未评级', en: 'Never rated' },
    given: [owes('2024-01-08')],
    closedThrough,
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '评级银行没有贷款', en: 'The bank that rated does not lend' },
    given: [owes('2024-01-08'), rates('2024-03-05', { bank: 'BANKB' })],
    closedThrough,
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '各行余额合计差一分不到一百万', en: 'One fen less than a million, all banks' },
    given: [owes('2024-01-08', '999999.99'), rates('2024-03-05')],
    closedThrough,
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '各行余额合计恰好一百万', en: 'Exactly a million, most of it at another bank' },
    given: [
      owes('2024-01-08', '1.00'),
      rates('2024-03-05'),
      owes('2024-04-08', '999999.00', 'BANKB'),
    ],
    closedThrough,
    expect: [{ ...seen, because: [2] }],
  },
  {
    kind: 'fires',
    title: { zh: '两家贷款银行各自预警', en: 'Two lenders, an alert for each' },
    given: [
      owes('2024-01-08'),
      rates('2024-03-05'),
      owes('2024-01-08', '500000.00', 'BANKB'),
      rates('2024-02-05', { bank: 'BANKB' }),
    ],
    closedThrough,
    expect: [{ since: '2025-02-06', known: '2025-02-09', because: [4], object: 'BANKB' }, seen],
  },
  {
    kind: 'fires',
    title: { zh: '他行的新评级不能代替本行', en: "Another bank's new rating is not the lender's" },
    given: [owes('2024-01-08'), rates('2024-03-05'), rates('2025-01-07', { bank: 'BANKB' })],
    closedThrough,
    expect: [seen],
  },
  {
    kind: 'quiet',
    title: { zh: '宽限期内等待评级数据', en: 'A late report of the rating is still waited for' },
    given: [owes('2024-01-08'), rates('2024-03-05')],
    closedThrough: '2025-03-08',
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '该行已报齐评级数据', en: 'The lender declares its ratings complete' },
    given: [
      owes('2024-01-08'),
      rates('2024-03-05'),
      complete('2025-03-07', '2025-03-06'),
      complete('2025-03-07', '2025-02-28', 'BANKB'),
    ],
    closedThrough,
    expect: [{ ...seen, known: '2025-03-07' }],
  },
  {
    kind: 'lapses',
    title: { zh: '更新后消失，再次逾期又出现', en: 'Rated anew, and out of date once more' },
    given: [owes('2024-01-08'), rates('2024-03-05'), rates('2025-04-10')],
    closedThrough: '2026-05-31',
    expect: [
      { ...seen, lapsed: '2025-04-10' },
      { since: '2026-04-11', known: '2026-04-14', because: [3], object },
    ],
  },
  {
    kind: 'lapses',
    title: { zh: '贷款还清', en: 'The lender is repaid' },
    given: [owes('2024-01-08'), rates('2024-03-05'), repays('2025-04-10')],
    closedThrough,
    expect: [{ ...seen, lapsed: '2025-04-10' }],
  },
  {
    kind: 'late',
    title: { zh: '评级数据补报，原来没有逾期', en: 'The new rating is told late: it was in time' },
    given: [owes('2024-01-08'), rates('2024-03-05'), rates('2025-03-01', { known: '2025-04-20' })],
    closedThrough,
    expect: silence,
  },
  {
    kind: 'late',
    title: { zh: '更正有效期', en: 'The validity is corrected' },
    given: [
      owes('2024-01-08'),
      rates('2024-03-05', { validUntil: '2024-08-31' }),
      rates('2024-03-05', { validUntil: '2025-03-31', known: '2024-09-20', corrects: 2 }),
    ],
    closedThrough,
    expect: [{ ...seen, because: [3] }],
  },
  {
    kind: 'quiet',
    title: { zh: '误报的评级被撤销', en: 'A rating recorded in error is voided' },
    given: [owes('2024-01-08'), rates('2024-03-05'), voids('2024-03-06', 2)],
    closedThrough,
    expect: silence,
  },
];
