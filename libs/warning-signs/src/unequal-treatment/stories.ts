import { on, silence, voids, type Story } from '../story';

const party = 'X-GLASS0001';

const owes = (date: string, amount = '5000000.00') =>
  on(date, 'loan.disbursed', { loan: 'L-1', party, bank: 'BANKA', amount });

type Settled = Readonly<{
  restructuring?: string;
  rank?: 'secured' | 'ordinary' | 'subordinated';
  owed?: string;
  currency?: string;
}>;
const settles = (date: string, to: [creditor: string, paid: string], settled: Settled = {}) =>
  on(date, 'restructuring.settled', {
    restructuring: 'R-1',
    party,
    creditor: to[0],
    rank: 'ordinary',
    owed: '1000000.00',
    paid: to[1],
    ...settled,
  });

const loan = owes('2023-01-10');
const bank = settles('2024-04-01', ['BANKA', '300000.00']);
const seen = { since: '2024-04-08', known: '2024-04-08', because: [2, 3] };

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: {
      zh: '同为普通债权，一家三成、一家全额',
      en: 'Of two ordinary creditors one gets 30%, one all',
    },
    given: [loan, bank, settles('2024-04-08', ['X-FRIEND001', '1000000.00'])],
    expect: [
      {
        ...seen,
        object: 'R-1',
        severity: 'yellow',
        foundLate: false,
        measures: { gap: 0.7, 'best-paid': 1, 'worst-paid': 0.3, exposure: '5000000.00' },
      },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '顺位不同', en: 'The ranks differ' },
    given: [loan, bank, settles('2024-04-08', ['X-FRIEND001', '1000000.00'], { rank: 'secured' })],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '清偿比例恰差五十个百分点', en: 'Exactly fifty points apart' },
    given: [loan, bank, settles('2024-04-08', ['X-FRIEND001', '800000.00'])],
    expect: [seen],
  },
  {
    kind: 'edge outside',
    title: { zh: '差一分不到五十个百分点', en: 'One fen short of fifty points apart' },
    given: [loan, bank, settles('2024-04-08', ['X-FRIEND001', '799999.99'])],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '债权额不同，按比例比较',
      en: 'Claims of different sizes are compared by their shares',
    },
    given: [loan, bank, settles('2024-04-08', ['X-FRIEND001', '180000.00'], { owed: '200000.00' })],
    expect: [
      {
        ...seen,
        measures: { gap: 0.6, 'best-paid': 0.9, 'worst-paid': 0.3, exposure: '5000000.00' },
      },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '两次改制不作比较', en: 'Two restructurings are not compared' },
    given: [
      loan,
      bank,
      settles('2024-04-08', ['X-FRIEND001', '1000000.00'], { restructuring: 'R-2' }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '分文未付的债权人也在比较之列', en: 'A creditor who got nothing is compared' },
    given: [
      loan,
      settles('2024-04-01', ['BANKA', '0.00']),
      settles('2024-04-08', ['X-FRIEND001', '500000.00']),
    ],
    expect: [seen],
  },
  {
    kind: 'quiet',
    title: { zh: '债权额为零的记录不计', en: 'A settlement of nothing owed has no share' },
    given: [
      loan,
      settles('2024-04-01', ['X-NOBODY001', '0.00'], { owed: '0.00' }),
      settles('2024-04-08', ['X-FRIEND001', '1000000.00']),
    ],
    expect: silence,
  },
  {
    kind: 'lapses',
    title: { zh: '其后补付，差距缩小', en: 'More is paid later and the distance shrinks' },
    given: [
      loan,
      bank,
      settles('2024-04-08', ['X-FRIEND001', '1000000.00']),
      settles('2024-06-03', ['BANKA', '900000.00']),
    ],
    expect: [{ ...seen, lapsed: '2024-06-03' }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '同一债权人的两笔债权合并计算',
      en: 'Two claims of one creditor are added up',
    },
    given: [
      loan,
      settles('2024-04-01', ['BANKA', '1000000.00']),
      settles('2024-04-01T10:00:00+08:00', ['BANKA', '200000.00']),
      settles('2024-04-08', ['X-FRIEND001', '600000.00']),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '同一债权人的外币债权另计比例',
      en: 'A claim in another currency has a share of its own',
    },
    given: [loan, bank, settles('2024-04-08', ['BANKA', '800000.00'], { currency: 'USD' })],
    expect: [seen],
  },
  {
    kind: 'fires',
    title: {
      zh: '同一银行不同顺位的债权分别比较',
      en: 'Claims of one bank in two ranks are compared apart',
    },
    given: [
      loan,
      bank,
      settles('2024-04-02', ['BANKA', '1000000.00'], { rank: 'secured' }),
      settles('2024-04-08', ['X-FRIEND001', '800000.00']),
    ],
    expect: [{ ...seen, because: [2, 4] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '两个顺位均不公，显示差距较大者',
      en: 'Two ranks are unequal: the wider distance is shown',
    },
    given: [
      loan,
      bank,
      settles('2024-04-01', ['BANKB', '200000.00'], { rank: 'secured' }),
      settles('2024-04-08', ['X-FRIEND001', '800000.00']),
      settles('2024-04-08', ['BANKC', '1000000.00'], { rank: 'secured' }),
    ],
    expect: [
      {
        ...seen,
        because: [2, 3, 4, 5],
        measures: { gap: 0.8, 'best-paid': 1, 'worst-paid': 0.2, exposure: '5000000.00' },
      },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '两个顺位均不公，普通顺位差距较大',
      en: 'Two ranks are unequal, the ordinary one more',
    },
    given: [
      loan,
      bank,
      settles('2024-04-01', ['BANKB', '400000.00'], { rank: 'secured' }),
      settles('2024-04-08', ['X-FRIEND001', '1000000.00']),
      settles('2024-04-08', ['BANKC', '1000000.00'], { rank: 'secured' }),
    ],
    expect: [
      {
        ...seen,
        because: [2, 3, 4, 5],
        measures: { gap: 0.7, 'best-paid': 1, 'worst-paid': 0.3, exposure: '5000000.00' },
      },
    ],
  },
  {
    kind: 'fires',
    title: { zh: '有担保顺位之内也作比较', en: 'Secured creditors are compared among themselves' },
    given: [
      loan,
      settles('2024-04-01', ['BANKA', '300000.00'], { rank: 'secured' }),
      settles('2024-04-08', ['BANKB', '1000000.00'], { rank: 'secured' }),
    ],
    expect: [seen],
  },
  {
    kind: 'fires',
    title: {
      zh: '劣后顺位之内也作比较',
      en: 'Subordinated creditors are compared among themselves',
    },
    given: [
      loan,
      settles('2024-04-01', ['X-OWNER0001', '300000.00'], { rank: 'subordinated' }),
      settles('2024-04-08', ['X-OWNER0002', '1000000.00'], { rank: 'subordinated' }),
    ],
    expect: [seen],
  },
  {
    kind: 'fires',
    title: {
      zh: '三家债权人中只引最高与最低',
      en: 'Of three creditors the best and the worst paid are cited',
    },
    given: [
      loan,
      bank,
      settles('2024-04-02', ['X-MIDDLE001', '500000.00']),
      settles('2024-04-08', ['X-FRIEND001', '1000000.00']),
    ],
    expect: [{ ...seen, because: [2, 4] }],
  },
  {
    kind: 'fires',
    title: { zh: '多付超过债权额，按实付比例', en: 'More than was owed is paid to one' },
    given: [
      loan,
      settles('2024-04-01', ['BANKA', '700000.00']),
      settles('2024-04-08', ['X-FRIEND001', '1200000.00']),
    ],
    expect: [seen],
  },
  {
    kind: 'edge inside',
    title: { zh: '贷款余额恰为一百万元', en: 'Exactly one million outstanding' },
    given: [
      owes('2023-01-10', '1000000.00'),
      bank,
      settles('2024-04-08', ['X-FRIEND001', '1000000.00']),
    ],
    expect: [seen],
  },
  {
    kind: 'edge outside',
    title: { zh: '贷款余额差一分不到一百万元', en: 'One fen short of a million outstanding' },
    given: [
      owes('2023-01-10', '999999.99'),
      bank,
      settles('2024-04-08', ['X-FRIEND001', '1000000.00']),
    ],
    expect: silence,
  },
  {
    kind: 'late',
    title: {
      zh: '全额清偿三个月后才获悉',
      en: 'The payment in full is learnt of three months later',
    },
    given: [
      loan,
      bank,
      {
        ...settles('2024-04-08', ['X-FRIEND001', '1000000.00']),
        known: '2024-07-08T09:00:00+08:00',
      },
    ],
    expect: [{ ...seen, known: '2024-07-08', foundLate: true }],
  },
  {
    kind: 'fires',
    title: {
      zh: '债权人众多，最高与最低始终保留',
      en: 'Among very many creditors the best and the worst paid are kept',
    },
    given: [
      loan,
      bank,
      ...Array.from({ length: 70 }, (_none, i) =>
        settles('2024-04-02', [`X-MANY${String(i).padStart(4, '0')}`, '500000.00']),
      ),
      settles('2024-04-08', ['X-FRIEND001', '1000000.00']),
    ],
    expect: [{ ...seen, because: [2, 73] }],
  },
  {
    kind: 'quiet',
    title: { zh: '全额清偿的记录作废', en: 'The payment in full is voided' },
    given: [
      loan,
      bank,
      settles('2024-04-08', ['X-FRIEND001', '1000000.00']),
      voids('2024-04-15', 3),
    ],
    expect: silence,
  },
];
