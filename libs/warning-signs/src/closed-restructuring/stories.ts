import { on, silence, voids, type Story } from '../story';

const party = 'X-MALT00001';

const owes = (date: string, amount = '5000000.00', bank = 'BANKA') =>
  on(date, 'loan.disbursed', { loan: 'L-1', party, bank, amount });
const repays = (date: string, bank = 'BANKA', principal = '5000000.00') =>
  on(date, 'loan.repaid', { loan: 'L-1', party, bank, principal, interest: '0.00' });

type Of = Readonly<{ restructuring?: string; bank?: string; party?: string; to?: string }>;

const announces = (date: string, form: 'division' | 'rename' = 'division') =>
  on(date, 'restructuring.announced', { restructuring: 'R-1', party, form });
const moves = (date: string, of: Of = {}) =>
  on(date, 'restructuring.assets-moved', {
    restructuring: 'R-1',
    party,
    to: 'X-NEWMALT01',
    basis: 'division',
    assets: '100000.00',
    totalAssets: '10000000.00',
    debtsAssumed: '80000.00',
    totalDebts: '8000000.00',
    ...of,
  });
const completes = (date: string, of: Of = {}) =>
  on(date, 'restructuring.completed', { restructuring: 'R-1', party, ...of });
const tells = (date: string, of: Of = {}) =>
  on(date, 'restructuring.creditor-notified', {
    restructuring: 'R-1',
    party,
    bank: 'BANKA',
    consent: 'pending',
    ...of,
  });
const complete = (date: string, through: string, bank?: string) =>
  on(date, 'feed.complete', {
    through,
    types: ['restructuring.creditor-notified'],
    ...(bank === undefined ? {} : { bank }),
  });

const loan = owes('2023-01-10');
const closedThrough = '2024-12-31';
/** The move as second line; a notice that never came is believed after three days. */
const seen = { since: '2024-04-01', known: '2024-04-04', because: [2] };

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: { zh: '资产已转移，银行从未获通知', en: 'Assets move and the lender is never told' },
    given: [loan, announces('2024-03-04'), moves('2024-04-01')],
    closedThrough,
    expect: [
      {
        ...seen,
        because: [2, 3],
        object: 'R-1',
        severity: 'orange',
        foundLate: false,
        measures: { 'lenders-untold': 1, exposure: '5000000.00' },
      },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '转移前已通知', en: 'The lender was told beforehand' },
    given: [loan, announces('2024-03-04'), tells('2024-03-04'), moves('2024-04-01')],
    closedThrough,
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '宣布之前已先行通知', en: 'The lender was told before the announcement' },
    given: [loan, tells('2024-02-01'), announces('2024-03-04'), moves('2024-04-01')],
    closedThrough,
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: { zh: '转移当日通知，视为事前', en: 'Told on the day of the move, later in the day' },
    given: [loan, moves('2024-04-01'), tells('2024-04-01T17:00:00+08:00')],
    closedThrough,
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '转移次日才通知，既成事实', en: 'Told on the day after: an accomplished fact' },
    given: [loan, moves('2024-04-01'), tells('2024-04-02')],
    closedThrough,
    expect: [
      {
        ...seen,
        because: [2, 3],
        measures: { 'lenders-untold': 1, 'days-until-told': 1, exposure: '5000000.00' },
      },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '事后通知并取得同意，仍属事后',
      en: 'A consent afterwards does not undo that the lender was told too late',
    },
    given: [
      loan,
      moves('2024-04-01'),
      on('2024-05-06', 'restructuring.creditor-notified', {
        restructuring: 'R-1',
        party,
        bank: 'BANKA',
        consent: 'given',
      }),
    ],
    closedThrough,
    expect: [{ ...seen, because: [2, 3] }],
  },
  {
    kind: 'fires',
    title: { zh: '改制完成，银行从未获通知', en: 'It is completed and the lender is never told' },
    given: [loan, announces('2024-03-04', 'rename'), completes('2024-04-01')],
    closedThrough,
    expect: [{ ...seen, because: [2, 3] }],
  },
  {
    kind: 'edge outside',
    title: {
      zh: '无资产转移，完成当日通知',
      en: 'No assets move; told on the day it is completed',
    },
    given: [loan, completes('2024-04-01'), tells('2024-04-01T17:00:00+08:00')],
    closedThrough,
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '通知在资产转移之后、改制完成之前',
      en: 'Told after the assets moved and before it was completed',
    },
    given: [loan, moves('2024-04-01'), tells('2024-05-06'), completes('2024-06-03')],
    closedThrough,
    expect: [{ ...seen, because: [2, 3] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '两次转移之后才通知，天数自首次起算',
      en: 'Told after two moves: the days are counted from the first',
    },
    given: [loan, moves('2024-04-01'), moves('2024-05-06'), tells('2024-06-03')],
    closedThrough,
    expect: [
      {
        ...seen,
        because: [2, 3, 4],
        measures: { 'lenders-untold': 1, 'days-until-told': 63, exposure: '5000000.00' },
      },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '刚刚发生的一步，宽限期内暂不引为证据',
      en: 'A step so recent that its notice may be late is no evidence yet',
    },
    given: [loan, moves('2024-04-01'), completes('2024-12-30')],
    closedThrough,
    expect: [seen],
  },
  {
    kind: 'fires',
    title: {
      zh: '首次转移后再转移并完成，并入同一预警',
      en: 'Further steps without a notice strengthen one alert',
    },
    given: [loan, moves('2024-04-01'), moves('2024-05-06'), completes('2024-06-03')],
    closedThrough,
    expect: [{ ...seen, because: [2, 3, 4] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '两次转移之间放款的银行，自后一次起算',
      en: 'A bank that lent between two moves counts from the second',
    },
    given: [
      loan,
      tells('2024-03-04'),
      moves('2024-04-01'),
      owes('2024-05-06', '600000.00', 'BANKB'),
      moves('2024-06-03'),
    ],
    closedThrough,
    expect: [{ since: '2024-06-03', known: '2024-06-06', because: [5] }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '转移之后才放款的银行无须通知',
      en: 'A bank that lent afterwards need not be told',
    },
    given: [
      loan,
      tells('2024-03-04'),
      moves('2024-04-01'),
      owes('2024-05-06', '600000.00', 'BANKB'),
    ],
    closedThrough,
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '转移当日放款的银行也应获通知',
      en: 'A bank that lent on the day of the move, later in the day, should have been told',
    },
    given: [
      loan,
      tells('2024-03-04'),
      moves('2024-04-01'),
      owes('2024-04-01T15:00:00+08:00', '600000.00', 'BANKB'),
    ],
    closedThrough,
    expect: [{ ...seen, because: [3] }],
  },
  {
    kind: 'fires',
    title: { zh: '两家银行中只通知了一家', en: 'Only one of two lenders is told' },
    given: [
      loan,
      owes('2023-02-10', '600000.00', 'BANKB'),
      tells('2024-03-04'),
      moves('2024-04-01'),
    ],
    closedThrough,
    expect: [{ ...seen, because: [4], measures: { 'lenders-untold': 1, exposure: '5600000.00' } }],
  },
  {
    kind: 'fires',
    title: { zh: '通知的是另一次改制', en: 'The notice was of another restructuring' },
    given: [loan, tells('2024-03-04', { restructuring: 'R-2' }), moves('2024-04-01')],
    closedThrough,
    expect: [{ ...seen, because: [3] }],
  },
  {
    kind: 'fires',
    title: { zh: '两次改制各立一条', en: 'Two restructurings, an alert each' },
    given: [loan, moves('2024-04-01'), moves('2024-06-03', { restructuring: 'R-2' })],
    closedThrough,
    expect: [
      { ...seen, object: 'R-1' },
      { since: '2024-06-03', known: '2024-06-06', because: [3], object: 'R-2' },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '仅宣布，未转移也未完成', en: 'It is only announced' },
    given: [loan, announces('2024-03-04')],
    closedThrough,
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '债务人是资产接收方', en: 'The obligor is the one who receives' },
    given: [loan, moves('2024-04-01', { party: 'X-OTHER0001', to: party })],
    about: party,
    closedThrough,
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: {
      zh: '宽限期未过，通知可能只是迟到',
      en: 'Before the grace has passed a notice may be late',
    },
    given: [loan, moves('2024-04-01')],
    closedThrough: '2024-04-03',
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '宽限期末日即可认定', en: 'On the last day of the grace it is believed' },
    given: [loan, moves('2024-04-01')],
    closedThrough: '2024-04-04',
    expect: [seen],
  },
  {
    kind: 'late',
    title: {
      zh: '登记机关两周后声明数据完整',
      en: 'The registry declares completeness two weeks later',
    },
    given: [
      loan,
      complete('2024-03-31', '2024-03-31'),
      moves('2024-04-01'),
      complete('2024-04-15', '2024-04-10'),
    ],
    closedThrough,
    expect: [{ ...seen, known: '2024-04-15', because: [3], foundLate: true }],
  },
  {
    kind: 'fires',
    title: {
      zh: '为其他银行所作的完整声明不相干',
      en: 'A declaration that speaks for another bank is not waited for',
    },
    given: [loan, complete('2024-03-31', '2024-03-31', 'BANKZ'), moves('2024-04-01')],
    closedThrough,
    expect: [{ ...seen, because: [3] }],
  },
  {
    kind: 'late',
    title: {
      zh: '早已发出的通知一个月后才获悉',
      en: 'A notice given in time is learnt of a month later',
    },
    given: [
      loan,
      { ...tells('2024-03-04'), known: '2024-05-06T09:00:00+08:00' },
      moves('2024-04-01'),
    ],
    closedThrough,
    expect: silence,
  },
  {
    kind: 'late',
    title: { zh: '资产转移半年后才获悉', en: 'The move is learnt of half a year later' },
    given: [loan, { ...moves('2024-04-01'), known: '2024-10-08T09:00:00+08:00' }],
    closedThrough,
    expect: [{ ...seen, known: '2024-10-08', foundLate: true }],
  },
  {
    kind: 'lapses',
    title: { zh: '贷款还清后解除', en: 'The loan is repaid' },
    given: [loan, moves('2024-04-01'), repays('2024-09-02')],
    closedThrough,
    expect: [{ ...seen, lapsed: '2024-09-02' }],
  },
  {
    kind: 'lapses',
    title: {
      zh: '未获通知的银行贷款已还清，其余均事先获知',
      en: 'The lender that was not told is repaid; the other had been told',
    },
    given: [
      loan,
      owes('2023-02-10', '600000.00', 'BANKB'),
      tells('2024-03-04'),
      moves('2024-04-01'),
      repays('2024-09-02', 'BANKB', '600000.00'),
    ],
    closedThrough,
    expect: [{ ...seen, because: [4], lapsed: '2024-09-02' }],
  },
  {
    kind: 'lapses',
    title: { zh: '贷款余额降到一百万元以下', en: 'Less than a million is left outstanding' },
    given: [loan, moves('2024-04-01'), repays('2024-06-03', 'BANKA', '4500000.00')],
    closedThrough,
    expect: [{ ...seen, lapsed: '2024-06-03' }],
  },
  {
    kind: 'lapses',
    title: {
      zh: '余额降到一百万元以下后解除，再放款后重现',
      en: 'It lapses below a million and returns with a new loan',
    },
    given: [
      loan,
      moves('2024-04-01'),
      repays('2024-06-03', 'BANKA', '4500000.00'),
      owes('2024-08-01', '800000.00'),
    ],
    closedThrough,
    expect: [
      { ...seen, lapsed: '2024-06-03' },
      { since: '2024-08-01', known: '2024-08-01', because: [2], foundLate: false },
    ],
  },
  {
    kind: 'edge inside',
    title: { zh: '贷款余额恰为一百万元', en: 'Exactly one million outstanding' },
    given: [owes('2023-01-10', '1000000.00'), moves('2024-04-01')],
    closedThrough,
    expect: [seen],
  },
  {
    kind: 'edge outside',
    title: { zh: '贷款余额差一分不到一百万元', en: 'One fen short of a million outstanding' },
    given: [owes('2023-01-10', '999999.99'), moves('2024-04-01')],
    closedThrough,
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '转移记录作废', en: 'The move is voided' },
    given: [loan, moves('2024-04-01'), voids('2024-04-08', 2)],
    closedThrough,
    expect: silence,
  },
  {
    kind: 'late',
    title: { zh: '通知记录其后作废', en: 'The notice turns out to have been recorded by mistake' },
    given: [loan, tells('2024-03-04'), moves('2024-04-01'), voids('2024-06-03', 2)],
    closedThrough,
    expect: [{ ...seen, known: '2024-06-03', because: [3], foundLate: true }],
  },
];
