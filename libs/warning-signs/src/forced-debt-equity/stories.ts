import { on, silence, voids, type Story } from '../story';

const party = 'X-STEEL0001';

const owes = (date: string, amount = '5000000.00') =>
  on(date, 'loan.disbursed', { loan: 'L-1', party, bank: 'BANKA', amount });

type Announced = Readonly<{
  restructuring?: string;
  form?: 'debt-to-equity' | 'division';
  programmeAuthority?: boolean;
  governmentLed?: boolean;
}>;
const announces = (date: string, announced: Announced = {}) =>
  on(date, 'restructuring.announced', {
    restructuring: 'R-1',
    party,
    form: 'debt-to-equity',
    ...announced,
  });

const loan = owes('2023-01-10');
const seen = { since: '2024-04-01', known: '2024-04-01', because: [2] };

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: {
      zh: '宣布债转股，未见政策性批准',
      en: 'A conversion is announced, no authority is shown',
    },
    given: [loan, announces('2024-04-01')],
    expect: [
      {
        ...seen,
        object: 'R-1',
        severity: 'yellow',
        foundLate: false,
        measures: { exposure: '5000000.00' },
      },
    ],
  },
  {
    kind: 'fires',
    title: { zh: '明示没有政策性批准', en: 'It is said to have no authority' },
    given: [loan, announces('2024-04-01', { programmeAuthority: false, governmentLed: true })],
    expect: [seen],
  },
  {
    kind: 'quiet',
    title: { zh: '有政策性批准', en: 'A programme stands behind it' },
    given: [loan, announces('2024-04-01', { programmeAuthority: true, governmentLed: true })],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '政府主导不等于政策性批准', en: 'To be led by a government is no authority' },
    given: [loan, announces('2024-04-01', { governmentLed: true })],
    expect: [seen],
  },
  {
    kind: 'quiet',
    title: { zh: '其他形式的改制', en: 'Another form of restructuring' },
    given: [loan, announces('2024-04-01', { form: 'division' })],
    expect: silence,
  },
  {
    kind: 'lapses',
    title: {
      zh: '其后补报批准，当日解除',
      en: 'The authority is shown later: it lapses on that day',
    },
    given: [loan, announces('2024-04-01'), announces('2024-05-06', { programmeAuthority: true })],
    expect: [{ ...seen, lapsed: '2024-05-06' }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '同日两次宣布，一次载明批准',
      en: 'Of two announcements of one day one shows the authority',
    },
    given: [
      loan,
      announces('2024-04-01', { programmeAuthority: true }),
      announces('2024-04-01T10:00:00+08:00'),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '先宣布分立，后改为债转股', en: 'Announced as a division, then as a conversion' },
    given: [loan, announces('2024-03-01', { form: 'division' }), announces('2024-04-01')],
    expect: [{ ...seen, because: [3] }],
  },
  {
    kind: 'lapses',
    title: { zh: '改为其他形式后解除', en: 'The plan is changed to another form' },
    given: [loan, announces('2024-04-01'), announces('2024-05-06', { form: 'division' })],
    expect: [{ ...seen, lapsed: '2024-05-06' }],
  },
  {
    kind: 'fires',
    title: { zh: '撤回批准后再次出现', en: 'The authority is taken back: it returns' },
    given: [
      loan,
      announces('2024-04-01'),
      announces('2024-05-06', { programmeAuthority: true }),
      announces('2024-06-03', { programmeAuthority: false }),
    ],
    expect: [
      { ...seen, lapsed: '2024-05-06' },
      { since: '2024-06-03', known: '2024-06-03', because: [4] },
    ],
  },
  {
    kind: 'fires',
    title: { zh: '两次改制各立一条', en: 'Two restructurings, an alert each' },
    given: [loan, announces('2024-04-01'), announces('2024-06-03', { restructuring: 'R-2' })],
    expect: [
      { ...seen, object: 'R-1' },
      { since: '2024-06-03', known: '2024-06-03', because: [3], object: 'R-2' },
    ],
  },
  {
    kind: 'fires',
    title: { zh: '先宣布、后放款', en: 'Announced first, lent afterwards' },
    given: [announces('2024-04-01'), owes('2024-05-06')],
    expect: [{ since: '2024-05-06', known: '2024-05-06', because: [1] }],
  },
  {
    kind: 'edge inside',
    title: { zh: '贷款余额恰为一百万元', en: 'Exactly one million outstanding' },
    given: [owes('2023-01-10', '1000000.00'), announces('2024-04-01')],
    expect: [seen],
  },
  {
    kind: 'edge outside',
    title: { zh: '贷款余额差一分不到一百万元', en: 'One fen short of a million outstanding' },
    given: [owes('2023-01-10', '999999.99'), announces('2024-04-01')],
    expect: silence,
  },
  {
    kind: 'lapses',
    title: { zh: '贷款还清后解除', en: 'The loan is repaid' },
    given: [
      loan,
      announces('2024-04-01'),
      on('2024-09-02', 'loan.repaid', {
        loan: 'L-1',
        party,
        bank: 'BANKA',
        principal: '5000000.00',
        interest: '0.00',
      }),
    ],
    expect: [{ ...seen, lapsed: '2024-09-02' }],
  },
  {
    kind: 'late',
    title: { zh: '宣布三个月后才获悉', en: 'The announcement is learnt of three months later' },
    given: [loan, { ...announces('2024-04-01'), known: '2024-07-01T09:00:00+08:00' }],
    expect: [{ ...seen, known: '2024-07-01', foundLate: true }],
  },
  {
    kind: 'quiet',
    title: { zh: '宣布记录作废', en: 'The announcement is voided' },
    given: [loan, announces('2024-04-01'), voids('2024-04-08', 2)],
    expect: silence,
  },
];
