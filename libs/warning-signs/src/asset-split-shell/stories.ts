import { on, silence, voids, type Story } from '../story';

const party = 'X-LOOM00001';
const newcomer = 'X-NEWLOOM01';

const owes = (date: string, amount = '5000000.00', bank = 'BANKA') =>
  on(date, 'loan.disbursed', { loan: 'L-1', party, bank, amount });

type Moved = Readonly<{
  restructuring?: string;
  basis?: 'contribution' | 'sale' | 'swap' | 'lease' | 'division' | 'merger' | 'custody';
  assets?: string;
  totalAssets?: string;
  debtsAssumed?: string;
  totalDebts?: string;
  currency?: string;
  party?: string;
  to?: string;
}>;

/** Sixty of a hundred million go by contribution and no debt goes with them. */
const moves = (date: string, moved: Moved = {}) =>
  on(date, 'restructuring.assets-moved', {
    restructuring: 'R-1',
    party,
    to: newcomer,
    basis: 'contribution',
    assets: '60000000.00',
    totalAssets: '100000000.00',
    debtsAssumed: '0.00',
    totalDebts: '80000000.00',
    ...moved,
  });

type Told = Readonly<{ bank?: string; restructuring?: string }>;
const tells = (date: string, consent: 'given' | 'refused' | 'pending', told: Told = {}) =>
  on(date, 'restructuring.creditor-notified', {
    restructuring: 'R-1',
    party,
    bank: 'BANKA',
    consent,
    ...told,
  });

const loan = owes('2023-01-10');
/** Told in time, so that nothing but the move itself counts. */
const told = [loan, tells('2024-03-01', 'pending')];
const seen = { since: '2024-04-01', known: '2024-04-01', because: [3] };

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: {
      zh: '六成资产出资设立新企业，债务留下',
      en: 'Sixty per cent go, no debts go with them',
    },
    given: [...told, moves('2024-04-01')],
    expect: [
      {
        ...seen,
        object: 'R-1',
        severity: 'orange',
        foundLate: false,
        measures: { 'assets-left': 0.6, 'debts-assumed': 0, gap: 0.6, exposure: '5000000.00' },
      },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '债务随资产同比例转移', en: 'Debts follow the assets' },
    given: [...told, moves('2024-04-01', { debtsAssumed: '48000000.00' })],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '唯一的贷款银行事先同意', en: 'The only lender agreed beforehand' },
    given: [...told, tells('2024-03-20', 'given'), moves('2024-04-01')],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '转出资产恰为一半', en: 'Exactly half of the assets' },
    given: [...told, moves('2024-04-01', { assets: '50000000.00' })],
    expect: [seen],
  },
  {
    kind: 'edge outside',
    title: { zh: '转出资产差一分不到一半', en: 'One fen short of half of the assets' },
    given: [...told, moves('2024-04-01', { assets: '49999999.99' })],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '债务承接比例恰低二十个百分点', en: 'Debts are exactly twenty points behind' },
    given: [...told, moves('2024-04-01', { debtsAssumed: '32000000.00' })],
    expect: [
      {
        ...seen,
        measures: { 'assets-left': 0.6, 'debts-assumed': 0.4, gap: 0.2, exposure: '5000000.00' },
      },
    ],
  },
  {
    kind: 'edge outside',
    title: {
      zh: '债务承接比例低不足二十个百分点',
      en: 'Debts are one fen less than twenty points behind',
    },
    given: [...told, moves('2024-04-01', { debtsAssumed: '32000000.01' })],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '两次转移相隔三百六十五天', en: 'Two moves 365 days apart' },
    given: [
      ...told,
      moves('2024-04-01', { assets: '30000000.00' }),
      moves('2025-04-01', { assets: '20000000.00', totalAssets: '70000000.00' }),
    ],
    expect: [{ since: '2025-04-01', known: '2025-04-01', because: [3, 4] }],
  },
  {
    kind: 'edge outside',
    title: { zh: '两次转移相隔三百六十六天', en: 'Two moves 366 days apart' },
    given: [
      ...told,
      moves('2024-04-01', { assets: '30000000.00' }),
      moves('2025-04-02', { assets: '20000000.00', totalAssets: '70000000.00' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '以首次转移前的总资产为基数',
      en: 'Shares are of the total before the first move, not of what is left before the last',
    },
    given: [
      ...told,
      moves('2024-04-01', { assets: '20000000.00' }),
      moves('2024-06-01', { assets: '29000000.00', totalAssets: '50000000.00' }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '后一次转移前资产增加，不摊薄首次的比例',
      en: 'Assets that grew between the moves do not thin out the share',
    },
    given: [
      ...told,
      moves('2024-04-01', { assets: '30000000.00' }),
      moves('2024-06-01', { assets: '20000000.00', totalAssets: '400000000.00' }),
    ],
    expect: [{ since: '2024-06-01', known: '2024-06-01', because: [3, 4] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '同日两次转移，以较大的总资产为基数',
      en: 'Of two moves of one day the larger total is the one before the first',
    },
    given: [
      ...told,
      moves('2024-04-01', { assets: '20000000.00', totalAssets: '70000000.00' }),
      moves('2024-04-01T10:00:00+08:00', { assets: '30000000.00' }),
    ],
    expect: [
      {
        ...seen,
        because: [3, 4],
        measures: { 'assets-left': 0.5, 'debts-assumed': 0, gap: 0.5, exposure: '5000000.00' },
      },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '分属两次改制的转移合并计算，预警记在达到一半的那次',
      en: 'Moves of two restructurings are added up; the alert is that of the one that reaches half',
    },
    given: [
      ...told,
      tells('2024-03-01', 'pending', { restructuring: 'R-2' }),
      moves('2024-04-01', { assets: '30000000.00' }),
      moves('2024-06-01', { restructuring: 'R-2', basis: 'sale', assets: '25000000.00' }),
    ],
    expect: [{ since: '2024-06-01', known: '2024-06-01', because: [4, 5], object: 'R-2' }],
  },
  {
    kind: 'fires',
    title: {
      zh: '达到一半后，另一次改制再转移，另立一条',
      en: 'What another restructuring moves after that is an alert of its own',
    },
    given: [
      ...told,
      moves('2024-04-01'),
      tells('2024-05-01', 'pending', { restructuring: 'R-2' }),
      moves('2024-06-01', { restructuring: 'R-2', basis: 'division', assets: '10000000.00' }),
    ],
    expect: [
      { ...seen, because: [3, 5], object: 'R-1' },
      { since: '2024-06-01', known: '2024-06-01', because: [3, 5], object: 'R-2' },
    ],
  },
  {
    kind: 'quiet',
    title: {
      zh: '同一改制中置换出资所得股权，不重复计算',
      en: 'Shares received for a contribution are swapped: the same assets once more',
    },
    given: [
      ...told,
      moves('2024-04-01', { assets: '40000000.00' }),
      moves('2024-06-01', { basis: 'swap', assets: '40000000.00' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '同日先报置换、后报出资，同样不重复',
      en: 'The swap of the same day is told before the contribution',
    },
    given: [
      ...told,
      moves('2024-04-01', { basis: 'swap', assets: '40000000.00' }),
      moves('2024-04-01T10:00:00+08:00', { assets: '40000000.00' }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '另一次改制中的置换照常计入',
      en: 'A swap under another restructuring is added',
    },
    given: [
      ...told,
      tells('2024-03-01', 'pending', { restructuring: 'R-2' }),
      moves('2024-04-01', { assets: '40000000.00' }),
      moves('2024-06-01', { restructuring: 'R-2', basis: 'swap', assets: '40000000.00' }),
    ],
    expect: [{ since: '2024-06-01', known: '2024-06-01', because: [4, 5], object: 'R-2' }],
  },
  {
    kind: 'fires',
    title: {
      zh: '出售之后的置换不是股权置换，照常计入',
      en: 'A sale brings no shares, so a swap after it is added',
    },
    given: [
      ...told,
      moves('2024-04-01', { basis: 'sale', assets: '30000000.00' }),
      moves('2024-06-01', { basis: 'swap', assets: '20000000.00' }),
    ],
    expect: [{ since: '2024-06-01', known: '2024-06-01', because: [3, 4] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '先置换、后出资，各自计入',
      en: 'A swap before the contribution is one of its own',
    },
    given: [
      ...told,
      moves('2024-04-01', { basis: 'swap', assets: '30000000.00' }),
      moves('2024-06-01', { assets: '20000000.00' }),
    ],
    expect: [{ since: '2024-06-01', known: '2024-06-01', because: [3, 4] }],
  },
  {
    kind: 'lapses',
    title: {
      zh: '股权置换的受让方承接债务，差距消除',
      en: 'Whoever takes the shares takes the debts: they have followed the assets',
    },
    given: [
      ...told,
      moves('2024-04-01'),
      moves('2024-06-01', { basis: 'swap', debtsAssumed: '40000000.00' }),
    ],
    expect: [{ ...seen, lapsed: '2024-06-01' }],
  },
  {
    kind: 'lapses',
    title: {
      zh: '其后的转移带走债务，差距缩小到二十个百分点以内',
      en: 'A later move takes debts along, and less than twenty points remain',
    },
    given: [
      ...told,
      moves('2024-04-01'),
      moves('2024-06-01', { assets: '1000000.00', debtsAssumed: '40000000.00' }),
    ],
    expect: [{ ...seen, lapsed: '2024-06-01' }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '债务先行转移，其后资产才转出',
      en: 'The debts went first and the assets follow within the year',
    },
    given: [
      ...told,
      moves('2024-04-01', { assets: '1000000.00', debtsAssumed: '40000000.00' }),
      moves('2024-06-01'),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '租赁和托管不计入', en: 'A lease and a custody do not take the assets away' },
    given: [
      ...told,
      moves('2024-04-01', { basis: 'lease' }),
      moves('2024-05-01', { basis: 'custody' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '合并另有信号', en: 'A merger has a sign of its own' },
    given: [...told, moves('2024-04-01', { basis: 'merger' })],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '外币计价的转移不与人民币相加', en: 'Amounts of another currency are not added' },
    given: [
      ...told,
      moves('2024-04-01', { assets: '30000000.00' }),
      moves('2024-05-01', { assets: '30000000.00', currency: 'USD' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '债务人是资产接收方', en: 'The obligor is the one who receives' },
    given: [loan, moves('2024-04-01', { party: 'X-OTHER0001', to: party })],
    about: party,
    expect: silence,
  },
  {
    kind: 'lapses',
    title: {
      zh: '两家银行中最后一家同意之日解除',
      en: 'It lapses on the day of the last of two consents',
    },
    given: [
      ...told,
      owes('2023-02-10', '6000000.00', 'BANKB'),
      moves('2024-04-01'),
      tells('2024-05-06', 'given'),
      tells('2024-06-03', 'given', { bank: 'BANKB' }),
    ],
    expect: [{ ...seen, because: [4], lapsed: '2024-06-03', severity: 'red' }],
  },
  {
    kind: 'fires',
    title: { zh: '两家银行中只有一家同意', en: 'Only one of two lenders agrees' },
    given: [
      ...told,
      owes('2023-02-10', '600000.00', 'BANKB'),
      moves('2024-04-01'),
      tells('2024-05-06', 'given'),
    ],
    expect: [{ ...seen, because: [4] }],
  },
  {
    kind: 'fires',
    title: { zh: '银行不同意', en: 'The lender refused' },
    given: [...told, tells('2024-03-20', 'refused'), moves('2024-04-01')],
    expect: [{ ...seen, because: [4] }],
  },
  {
    kind: 'quiet',
    title: { zh: '转移当日取得同意', en: 'Consent is given on the day of the move' },
    given: [...told, moves('2024-04-01'), tells('2024-04-01T17:00:00+08:00', 'given')],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '转移之后才放款的银行无须同意',
      en: 'A bank that lent only after the move need not agree',
    },
    given: [
      ...told,
      tells('2024-03-20', 'given'),
      moves('2024-04-01'),
      owes('2024-05-06', '6000000.00', 'BANKB'),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '转移当日放款的银行也须同意',
      en: 'A bank that lent on the day of the move has to agree as well',
    },
    given: [
      ...told,
      tells('2024-03-20', 'given'),
      moves('2024-04-01'),
      owes('2024-04-01T15:00:00+08:00', '2000000.00', 'BANKB'),
    ],
    expect: [{ ...seen, because: [4] }],
  },
  {
    kind: 'lapses',
    title: {
      zh: '未同意的银行贷款已还清，其余银行均已同意',
      en: 'The bank that had not agreed is repaid, the other had agreed',
    },
    given: [
      ...told,
      owes('2023-02-10', '6000000.00', 'BANKB'),
      tells('2024-03-20', 'given', { bank: 'BANKB' }),
      moves('2024-04-01'),
      on('2024-07-01', 'loan.repaid', {
        loan: 'L-1',
        party,
        bank: 'BANKA',
        principal: '5000000.00',
        interest: '0.00',
      }),
    ],
    expect: [{ ...seen, because: [5], lapsed: '2024-07-01' }],
  },
  {
    kind: 'fires',
    title: {
      zh: '同意的是另一次改制',
      en: 'The consent was to another restructuring',
    },
    given: [...told, tells('2024-03-20', 'given', { restructuring: 'R-2' }), moves('2024-04-01')],
    expect: [{ ...seen, because: [4] }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '其中一次改制已获全体银行同意，不再计入',
      en: 'What went with the consent of every lender is not added',
    },
    given: [
      ...told,
      tells('2024-03-20', 'given'),
      moves('2024-04-01', { assets: '30000000.00' }),
      moves('2024-06-01', { restructuring: 'R-2', assets: '30000000.00' }),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: {
      zh: '未通知任何银行，宽限期后加一级',
      en: 'No lender was told: a level more once the grace has passed',
    },
    given: [loan, moves('2024-04-01')],
    closedThrough: '2024-04-04',
    expect: [{ ...seen, because: [2], severity: 'red' }],
  },
  {
    kind: 'edge outside',
    title: {
      zh: '宽限期未过，不因未通知加级',
      en: 'Before the grace has passed a notice may only be late',
    },
    given: [loan, moves('2024-04-01')],
    closedThrough: '2024-04-03',
    expect: [{ ...seen, because: [2], severity: 'orange' }],
  },
  {
    kind: 'edge outside',
    title: { zh: '转移当日通知，不加级', en: 'Told on the day of the move adds no level' },
    given: [loan, tells('2024-04-01T17:00:00+08:00', 'pending'), moves('2024-04-01')],
    closedThrough: '2024-05-31',
    expect: [{ ...seen, severity: 'orange' }],
  },
  {
    kind: 'edge inside',
    title: { zh: '次日才通知，仍加一级', en: 'Told on the day after the move adds one' },
    given: [loan, moves('2024-04-01'), tells('2024-04-02', 'pending')],
    closedThrough: '2024-05-31',
    expect: [{ ...seen, because: [2], severity: 'red' }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '通知了其中一家银行，不算一家也未通知',
      en: 'One of two lenders was told: that is not nobody',
    },
    given: [
      loan,
      owes('2023-02-10', '600000.00', 'BANKB'),
      tells('2024-03-20', 'pending', { bank: 'BANKB' }),
      moves('2024-04-01'),
    ],
    closedThrough: '2024-05-31',
    expect: [{ ...seen, because: [4], severity: 'orange' }],
  },
  {
    kind: 'edge inside',
    title: { zh: '转移后第三百六十五天注销', en: 'Deregistered 365 days after the move' },
    given: [
      ...told,
      moves('2024-04-01'),
      on('2025-04-01', 'party.deregistered', { party, reason: 'dissolved' }),
    ],
    expect: [{ ...seen, because: [3, 4], severity: 'red' }],
  },
  {
    kind: 'edge outside',
    title: { zh: '转移后第三百六十六天注销', en: 'Deregistered 366 days after the move' },
    given: [
      ...told,
      moves('2024-04-01'),
      on('2025-04-02', 'party.deregistered', { party, reason: 'dissolved' }),
    ],
    expect: [{ ...seen, severity: 'orange' }],
  },
  {
    kind: 'fires',
    title: { zh: '转移后原企业停产', en: 'The old company stops production' },
    given: [
      ...told,
      moves('2024-04-01'),
      on('2024-06-03', 'party.production', { party, state: 'stopped' }),
    ],
    expect: [{ ...seen, because: [3, 4], severity: 'red' }],
  },
  {
    kind: 'edge outside',
    title: { zh: '半停产不加级', en: 'Half-stopped is not stopped' },
    given: [
      ...told,
      moves('2024-04-01'),
      on('2024-06-03', 'party.production', { party, state: 'half-stopped' }),
    ],
    expect: [{ ...seen, severity: 'orange' }],
  },
  {
    kind: 'edge outside',
    title: { zh: '停产在转移之前', en: 'It had stopped before the assets moved' },
    given: [
      ...told,
      on('2024-03-29', 'party.production', { party, state: 'stopped' }),
      moves('2024-04-01'),
    ],
    expect: [{ ...seen, because: [4], severity: 'orange' }],
  },
  {
    kind: 'fires',
    title: {
      zh: '当日停产，先后不论',
      en: 'It stops on the day of the move, told before it',
    },
    given: [
      ...told,
      on('2024-04-01T08:00:00+08:00', 'party.production', { party, state: 'stopped' }),
      moves('2024-04-01'),
    ],
    expect: [{ ...seen, because: [3, 4], severity: 'red' }],
  },
  {
    kind: 'fires',
    title: { zh: '原企业自行申请破产', en: 'The old company petitions for bankruptcy' },
    given: [
      ...told,
      moves('2024-04-01'),
      on('2024-09-02', 'bankruptcy.petitioned', {
        bankruptcy: 'B-1',
        court: '330100',
        region: '330106',
        party,
        petitioner: party,
      }),
    ],
    expect: [{ ...seen, because: [3, 4], severity: 'red' }],
  },
  {
    kind: 'edge outside',
    title: { zh: '由债权人申请其破产', en: 'A creditor petitions' },
    given: [
      ...told,
      moves('2024-04-01'),
      on('2024-09-02', 'bankruptcy.petitioned', {
        bankruptcy: 'B-1',
        court: '330100',
        region: '330106',
        party,
        petitioner: 'BANKA',
      }),
    ],
    expect: [{ ...seen, severity: 'orange' }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '分立所得股权随后置换，不重复计算',
      en: 'Shares received in a division are swapped',
    },
    given: [
      ...told,
      moves('2024-04-01', { basis: 'division', assets: '40000000.00' }),
      moves('2024-06-01', { basis: 'swap', assets: '40000000.00' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '以首次转移时的总债务为基数',
      en: 'Debts are measured by the total of the first move',
    },
    given: [
      ...told,
      moves('2024-04-01', { assets: '30000000.00', debtsAssumed: '10000000.00' }),
      moves('2024-06-01', {
        assets: '20000000.00',
        debtsAssumed: '14800000.00',
        totalDebts: '800000000.00',
      }),
    ],
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: {
      zh: '后一次转移之前已通知银行，不加级',
      en: 'The lender was told before the move that reaches the half',
    },
    given: [
      loan,
      moves('2024-04-01', { assets: '30000000.00' }),
      tells('2024-05-06', 'pending'),
      moves('2024-06-03', { assets: '20000000.00' }),
    ],
    closedThrough: '2024-07-31',
    expect: [{ since: '2024-06-03', known: '2024-06-03', because: [2, 4], severity: 'orange' }],
  },
  {
    kind: 'edge inside',
    title: {
      zh: '停产期限自最后一次转移起算',
      en: 'The year in which the company ends runs from the last move',
    },
    given: [
      ...told,
      moves('2024-04-01', { assets: '30000000.00' }),
      moves('2025-03-03', { assets: '20000000.00' }),
      on('2025-06-02', 'party.production', { party, state: 'stopped' }),
    ],
    expect: [{ since: '2025-03-03', known: '2025-03-03', because: [3, 4, 5], severity: 'red' }],
  },
  {
    kind: 'edge inside',
    title: { zh: '贷款余额恰为一百万元', en: 'Exactly one million outstanding' },
    given: [owes('2023-01-10', '1000000.00'), tells('2024-03-01', 'pending'), moves('2024-04-01')],
    expect: [seen],
  },
  {
    kind: 'edge outside',
    title: { zh: '贷款余额差一分不到一百万元', en: 'One fen short of a million outstanding' },
    given: [owes('2023-01-10', '999999.99'), tells('2024-03-01', 'pending'), moves('2024-04-01')],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '方案称无任何债务，视为未承接',
      en: 'A plan that knows of no debts takes none along',
    },
    given: [...told, moves('2024-04-01', { totalDebts: '0.00' })],
    expect: [
      {
        ...seen,
        measures: { 'assets-left': 0.6, 'debts-assumed': 0, gap: 0.6, exposure: '5000000.00' },
      },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '总资产填报为零，无从比较', en: 'Total assets of nothing compare with nothing' },
    given: [...told, moves('2024-04-01', { totalAssets: '0.00' })],
    expect: silence,
  },
  {
    kind: 'late',
    title: { zh: '转移半年后才获悉', en: 'The move is learnt of half a year later' },
    given: [...told, { ...moves('2024-04-01'), known: '2024-10-08T09:00:00+08:00' }],
    expect: [{ ...seen, known: '2024-10-08', foundLate: true }],
  },
  {
    kind: 'lapses',
    title: {
      zh: '银行同意后又反悔，预警再次出现',
      en: 'A bank agrees, then takes it back: it returns',
    },
    given: [
      ...told,
      moves('2024-04-01'),
      tells('2024-05-06', 'given'),
      tells('2024-06-03', 'refused'),
    ],
    expect: [
      { ...seen, lapsed: '2024-05-06' },
      { since: '2024-06-03', known: '2024-06-03', because: [3] },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '转移记录作废', en: 'The move is voided' },
    given: [...told, moves('2024-04-01'), voids('2024-04-08', 3)],
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: {
      zh: '租出的资产不与转出的相加',
      en: 'What is let is not added to what leaves',
    },
    given: [
      ...told,
      moves('2024-03-15', { basis: 'lease', assets: '30000000.00' }),
      moves('2024-04-01', { assets: '30000000.00' }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '通知的报送尚未完整，不认定无人被通知',
      en: 'Where a source declares notices complete, its declaration is awaited',
    },
    given: [
      loan,
      on('2024-03-20', 'feed.complete', {
        through: '2024-03-19',
        types: ['restructuring.creditor-notified'],
      }),
      moves('2024-04-01'),
    ],
    closedThrough: '2024-04-10',
    expect: [{ ...seen, severity: 'orange' }],
  },
];
