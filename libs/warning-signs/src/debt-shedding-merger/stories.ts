import { on, silence, voids, type Story } from '../story';

const party = 'X-DYEWORKS1';

const owes = (date: string, amount = '5000000.00') =>
  on(date, 'loan.disbursed', { loan: 'L-1', party, bank: 'BANKA', amount });

type Merged = Readonly<{
  restructuring?: string;
  basis?: 'merger' | 'sale' | 'lease';
  assets?: string;
  totalAssets?: string;
  debtsAssumed?: string;
  totalDebts?: string;
  currency?: string;
  party?: string;
  to?: string;
}>;

/** A merger that takes all assets and half of the debts, unless the story says otherwise. */
const merges = (date: string, merged: Merged = {}) =>
  on(date, 'restructuring.assets-moved', {
    restructuring: 'R-1',
    party,
    to: 'X-BIGDYE001',
    basis: 'merger',
    assets: '10000000.00',
    totalAssets: '10000000.00',
    debtsAssumed: '4000000.00',
    totalDebts: '8000000.00',
    ...merged,
  });

const loan = owes('2023-01-10');
const seen = { since: '2024-04-01', known: '2024-04-01', because: [2] };

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: { zh: '接收全部资产，只承接一半债务', en: 'All assets are taken and half of the debts' },
    given: [loan, merges('2024-04-01')],
    expect: [
      {
        ...seen,
        object: 'R-1',
        severity: 'orange',
        foundLate: false,
        measures: { 'assets-taken': 1, 'debts-assumed': 0.5, exposure: '5000000.00' },
      },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '承接全部债务', en: 'All debts are assumed' },
    given: [loan, merges('2024-04-01', { debtsAssumed: '8000000.00' })],
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: { zh: '恰好承接九成债务', en: 'Exactly nine tenths of the debts are assumed' },
    given: [loan, merges('2024-04-01', { debtsAssumed: '7200000.00' })],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '承接债务差一分不到九成', en: 'One fen short of nine tenths of the debts' },
    given: [loan, merges('2024-04-01', { debtsAssumed: '7199999.99' })],
    expect: [seen],
  },
  {
    kind: 'edge inside',
    title: { zh: '恰好接收一半资产', en: 'Exactly half of the assets are taken' },
    given: [loan, merges('2024-04-01', { assets: '5000000.00' })],
    expect: [seen],
  },
  {
    kind: 'edge outside',
    title: { zh: '接收资产差一分不到一半', en: 'One fen short of half of the assets' },
    given: [loan, merges('2024-04-01', { assets: '4999999.99' })],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '分两批接收，合并计算', en: 'Taken in two parts, which add up' },
    given: [
      loan,
      merges('2024-04-01', { assets: '3000000.00', debtsAssumed: '1000000.00' }),
      merges('2024-06-03', {
        assets: '2000000.00',
        totalAssets: '7000000.00',
        debtsAssumed: '1000000.00',
      }),
    ],
    expect: [
      {
        since: '2024-06-03',
        known: '2024-06-03',
        because: [2, 3],
        measures: { 'assets-taken': 0.5, 'debts-assumed': 0.25, exposure: '5000000.00' },
      },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '两次改制各自计算', en: 'Two mergers are not one' },
    given: [
      loan,
      merges('2024-04-01', { assets: '3000000.00' }),
      merges('2024-06-03', { restructuring: 'R-2', assets: '3000000.00' }),
    ],
    expect: silence,
  },
  {
    kind: 'lapses',
    title: { zh: '余下债务补签承接后解除', en: 'The rest of the debts is taken over later' },
    given: [
      loan,
      merges('2024-04-01'),
      merges('2024-05-06', { assets: '0.00', debtsAssumed: '3200000.00' }),
    ],
    expect: [{ ...seen, lapsed: '2024-05-06' }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '同日分两笔申报，先资产后债务',
      en: 'Assets and debts are told in two events of one day',
    },
    given: [
      loan,
      merges('2024-04-01', { debtsAssumed: '0.00' }),
      merges('2024-04-01T10:00:00+08:00', { assets: '0.00', debtsAssumed: '8000000.00' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '出售不是合并', en: 'A sale is no merger' },
    given: [loan, merges('2024-04-01', { basis: 'sale' })],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '同一改制中的出售不与合并相加',
      en: 'A sale under the same restructuring is not added to the merger',
    },
    given: [
      loan,
      merges('2024-04-01', { assets: '3000000.00', debtsAssumed: '0.00' }),
      merges('2024-05-06', { basis: 'sale', assets: '3000000.00', debtsAssumed: '0.00' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '外币计价部分不与人民币相加', en: 'Amounts of another currency are not added' },
    given: [
      loan,
      merges('2024-04-01', { assets: '3000000.00', debtsAssumed: '0.00' }),
      merges('2024-05-06', { assets: '3000000.00', debtsAssumed: '0.00', currency: 'USD' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '债务人是合并方', en: 'The obligor is the one who takes over' },
    given: [loan, merges('2024-04-01', { party: 'X-OTHER0001', to: party })],
    about: party,
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '方案称无任何债务，视为未承接', en: 'A plan that knows of no debts assumes none' },
    given: [loan, merges('2024-04-01', { debtsAssumed: '0.00', totalDebts: '0.00' })],
    expect: [
      { ...seen, measures: { 'assets-taken': 1, 'debts-assumed': 0, exposure: '5000000.00' } },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '总资产填报为零，无从比较', en: 'Total assets of nothing compare with nothing' },
    given: [loan, merges('2024-04-01', { assets: '0.00', totalAssets: '0.00' })],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '贷款余额恰为一百万元', en: 'Exactly one million outstanding' },
    given: [owes('2023-01-10', '1000000.00'), merges('2024-04-01')],
    expect: [seen],
  },
  {
    kind: 'edge outside',
    title: { zh: '贷款余额差一分不到一百万元', en: 'One fen short of a million outstanding' },
    given: [owes('2023-01-10', '999999.99'), merges('2024-04-01')],
    expect: silence,
  },
  {
    kind: 'lapses',
    title: {
      zh: '贷款依法转由合并方承担后解除',
      en: 'The loan passes to the merged company by law',
    },
    given: [
      loan,
      merges('2024-04-01'),
      on('2024-07-01', 'loan.transferred', {
        loan: 'L-1',
        from: party,
        to: 'X-BIGDYE001',
        bank: 'BANKA',
        manner: 'statutory',
        bankConsented: false,
      }),
    ],
    expect: [{ ...seen, lapsed: '2024-07-01' }],
  },
  {
    kind: 'late',
    title: { zh: '合并半年后才获悉', en: 'The merger is learnt of half a year later' },
    given: [loan, { ...merges('2024-04-01'), known: '2024-10-08T09:00:00+08:00' }],
    expect: [{ ...seen, known: '2024-10-08', foundLate: true }],
  },
  {
    kind: 'quiet',
    title: { zh: '合并记录作废', en: 'The merger is voided' },
    given: [loan, merges('2024-04-01'), voids('2024-04-08', 2)],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '吸收方自身的贷款不因此提示',
      en: 'The debts of the one that takes over are not concerned',
    },
    about: 'X-BIGDYE001',
    given: [
      on('2023-01-10', 'loan.disbursed', {
        loan: 'L-8',
        party: 'X-BIGDYE001',
        bank: 'BANKA',
        amount: '5000000.00',
      }),
      merges('2024-04-01'),
    ],
    expect: silence,
  },
];
