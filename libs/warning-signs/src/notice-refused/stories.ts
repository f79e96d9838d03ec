import { on, silence, type Story } from '../story';

const party = 'X-DEBTOR01';
const guarantor = 'X-GUAR0001';
const of = (loan = 'L-1') => ({ loan, party, bank: 'BANKA' });

const owes = (date: string, { amount = '5000000.00', loan = 'L-1' } = {}) =>
  on(date, 'loan.disbursed', { ...of(loan), amount });
const repays = (date: string, { principal = '1000.00', interest = '0.00', loan = 'L-1' } = {}) =>
  on(date, 'loan.repaid', { ...of(loan), principal, interest });
type Outcome = 'signed' | 'refused' | 'unreachable' | 'delivered';
const demands = (
  date: string,
  outcome: Outcome = 'refused',
  { loan = 'L-1', channel = 'letter', known = date }: Demand = {},
) => on(date, 'loan.demanded', { ...of(loan), to: 'debtor', channel, outcome }, { known });
type Demand = { loan?: string; channel?: 'letter' | 'courier'; known?: string };

/** The second of two refusals, the first on 6 January. */
const second = { since: '2025-03-03', known: '2025-03-03', because: [2, 3] };

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: { zh: '两月内两次拒签', en: 'Refused twice in two months' },
    given: [owes('2024-06-03'), demands('2025-01-06'), demands('2025-03-03')],
    expect: [
      {
        ...second,
        object: 'BANKA/L-1',
        severity: 'yellow',
        measures: { refusals: 2, exposure: '5000000.00' },
      },
    ],
  },
  {
    kind: 'fires',
    title: { zh: '一次拒签，一次未找到人', en: 'Refused once, not found once' },
    given: [owes('2024-06-03'), demands('2025-01-06'), demands('2025-03-03', 'unreachable')],
    expect: [second],
  },
  {
    kind: 'fires',
    title: { zh: '快递拒收，同样计入', en: 'A courier refused counts though it proves arrival' },
    given: [
      owes('2024-06-03'),
      demands('2025-01-06', 'refused', { channel: 'courier' }),
      demands('2025-03-03', 'refused', { channel: 'courier' }),
    ],
    expect: [second],
  },
  {
    kind: 'edge outside',
    title: { zh: '只有一次拒签', en: 'Refused once' },
    given: [owes('2024-06-03'), demands('2025-01-06')],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '两次相隔一百八十日', en: 'A hundred and eighty days apart' },
    given: [owes('2024-06-03'), demands('2025-01-06'), demands('2025-07-05')],
    expect: [{ since: '2025-07-05', known: '2025-07-05', because: [2, 3] }],
  },
  {
    kind: 'edge outside',
    title: { zh: '两次相隔一百八十一日', en: 'A hundred and eighty-one days apart' },
    given: [owes('2024-06-03'), demands('2025-01-06'), demands('2025-07-06')],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '其间签收过一次', en: 'Signed for once in between' },
    given: [
      owes('2024-06-03'),
      demands('2025-01-06'),
      demands('2025-02-03', 'signed'),
      demands('2025-03-03'),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '其间投递成功不算签收', en: 'Delivered in between: nobody has signed' },
    given: [
      owes('2024-06-03'),
      demands('2025-01-06'),
      demands('2025-02-03', 'delivered'),
      demands('2025-03-03'),
    ],
    expect: [{ ...second, because: [2, 4] }],
  },
  {
    kind: 'quiet',
    title: { zh: '其间书面确认债务', en: 'The debt is acknowledged in between' },
    given: [
      owes('2024-06-03'),
      demands('2025-01-06'),
      on('2025-02-03', 'loan.acknowledged', { ...of(), form: 'repayment-plan' }),
      demands('2025-03-03'),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '其间签订展期协议', en: 'An extension is agreed in between' },
    given: [
      owes('2024-06-03'),
      demands('2025-01-06'),
      on('2025-02-03', 'loan.extended', { ...of(), maturity: '2026-02-03' }),
      demands('2025-03-03'),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '其间还过款', en: 'Something is paid in between' },
    given: [owes('2024-06-03'), demands('2025-01-06'), repays('2025-02-03'), demands('2025-03-03')],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '其间只付利息', en: 'Only interest is paid in between' },
    given: [
      owes('2024-06-03'),
      demands('2025-01-06'),
      repays('2025-02-03', { principal: '0.00', interest: '0.01' }),
      demands('2025-03-03'),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '金额为零的还款不计', en: 'A payment of nothing is none' },
    given: [
      owes('2024-06-03'),
      demands('2025-01-06'),
      repays('2025-02-03', { principal: '0.00' }),
      demands('2025-03-03'),
    ],
    expect: [{ ...second, because: [2, 4] }],
  },
  {
    kind: 'fires',
    title: { zh: '其间归还的是另一笔贷款', en: 'Another loan is paid in between' },
    given: [
      owes('2024-06-03'),
      owes('2024-06-03', { loan: 'L-2' }),
      demands('2025-01-06'),
      repays('2025-02-03', { loan: 'L-2' }),
      demands('2025-03-03'),
    ],
    expect: [{ ...second, because: [3, 5] }],
  },
  {
    kind: 'quiet',
    title: { zh: '两笔贷款各拒签一次', en: 'Two loans, one refusal each' },
    given: [
      owes('2024-06-03'),
      owes('2024-06-03', { loan: 'L-2' }),
      demands('2025-01-06'),
      demands('2025-03-03', 'refused', { loan: 'L-2' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '第二次拒签当日还款', en: 'Paid on the day of the second refusal' },
    given: [owes('2024-06-03'), demands('2025-01-06'), repays('2025-03-03'), demands('2025-03-03')],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '第一次拒签当日还款', en: 'Paid on the day of the first refusal' },
    given: [
      owes('2024-06-03'),
      demands('2025-01-06T09:00:00+08:00'),
      repays('2025-01-06T09:00:00+08:00'),
      demands('2025-03-03'),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '先还款后拒签，同在一日', en: 'Paid in the morning, refused in the afternoon' },
    given: [
      owes('2024-06-03'),
      repays('2025-01-06T09:00:00+08:00'),
      demands('2025-01-06T15:00:00+08:00'),
      demands('2025-03-03'),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '还款次日起两次拒签', en: 'Refused twice from the day after a payment' },
    given: [owes('2024-06-03'), repays('2025-01-05'), demands('2025-01-06'), demands('2025-03-03')],
    expect: [{ ...second, because: [3, 4] }],
  },
  {
    kind: 'lapses',
    title: { zh: '其后签收', en: 'Signed for afterwards' },
    given: [
      owes('2024-06-03'),
      demands('2025-01-06'),
      demands('2025-03-03'),
      demands('2025-04-07', 'signed'),
    ],
    expect: [{ ...second, lapsed: '2025-04-07' }],
  },
  {
    kind: 'lapses',
    title: { zh: '第一次拒签满一百八十一日，其后又拒签', en: 'The window moves on; refused again' },
    given: [
      owes('2024-06-03'),
      demands('2025-01-06'),
      demands('2025-03-03'),
      demands('2025-08-04'),
    ],
    expect: [
      { ...second, lapsed: '2025-07-06' },
      { since: '2025-08-04', known: '2025-08-04', because: [3, 4] },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '拒签的是保证人', en: 'It is the guarantor who refuses' },
    given: [
      owes('2024-06-03'),
      ...['2025-01-06', '2025-03-03'].map((date) =>
        on(date, 'loan.demanded', {
          ...of(),
          to: 'guarantor',
          guarantor,
          channel: 'letter',
          outcome: 'refused',
        }),
      ),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '保证人的历史中，债务人的拒签不计',
      en: "In the guarantor's history the debtor's refusals do not count",
    },
    about: guarantor,
    given: [
      on('2024-06-03', 'loan.disbursed', {
        loan: 'L-9',
        party: guarantor,
        bank: 'BANKA',
        amount: '5000000.00',
      }),
      ...['2025-01-06', '2025-03-03'].map((date) =>
        on(date, 'loan.demanded', {
          ...of(),
          to: 'debtor',
          guarantor,
          channel: 'letter',
          outcome: 'refused',
        }),
      ),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '贷款余额恰为一百万元', en: 'Exactly one million outstanding' },
    given: [
      owes('2024-06-03', { amount: '1000000.00' }),
      demands('2025-01-06'),
      demands('2025-03-03'),
    ],
    expect: [second],
  },
  {
    kind: 'edge outside',
    title: { zh: '贷款余额差一分不到一百万元', en: 'One fen short of a million outstanding' },
    given: [
      owes('2024-06-03', { amount: '999999.99' }),
      demands('2025-01-06'),
      demands('2025-03-03'),
    ],
    expect: silence,
  },
  {
    kind: 'late',
    title: { zh: '第一次拒签数月后才报送', en: 'The first refusal is learnt of months later' },
    given: [
      owes('2024-06-03'),
      demands('2025-01-06', 'refused', { known: '2025-06-02' }),
      demands('2025-03-03'),
    ],
    expect: [{ ...second, known: '2025-06-02', foundLate: true }],
  },
];
