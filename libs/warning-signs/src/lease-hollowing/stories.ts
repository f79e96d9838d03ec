import { on, silence, voids, type Story } from '../story';

const party = 'X-KILN00001';

const owes = (date: string, amount = '5000000.00', bank = 'BANKA') =>
  on(date, 'loan.disbursed', { loan: 'L-1', party, bank, amount });

type Leased = Readonly<{
  restructuring?: string;
  basis?: 'lease' | 'contract' | 'custody' | 'sale';
  assets?: string;
  totalAssets?: string;
  annualRent?: string;
  rentFloor?: string;
  currency?: string;
  party?: string;
  to?: string;
}>;

/** Six of ten million are leased; what rent is paid is not said. */
const leases = (date: string, leased: Leased = {}) =>
  on(date, 'restructuring.assets-moved', {
    restructuring: 'R-1',
    party,
    to: 'X-LESSEE001',
    basis: 'lease',
    assets: '6000000.00',
    totalAssets: '10000000.00',
    debtsAssumed: '0.00',
    totalDebts: '8000000.00',
    ...leased,
  });
const rent = (annualRent: string) => ({ annualRent, rentFloor: '480000.00' });

const tells = (date: string, consent: 'given' | 'refused' | 'pending', bank = 'BANKA') =>
  on(date, 'restructuring.creditor-notified', { restructuring: 'R-1', party, bank, consent });

const loan = owes('2023-01-10');
const told = [loan, tells('2024-03-01', 'pending')];
const closedThrough = '2024-12-31';
/** Rests on a notice that never came: believed after three days. */
const untold = { since: '2024-04-01', known: '2024-04-04', because: [2] };
/** Rests on the rent. */
const cheap = { since: '2024-04-01', known: '2024-04-01', because: [3] };

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: {
      zh: '六成资产出租，未通知银行',
      en: 'Sixty per cent are leased and no lender is told',
    },
    given: [loan, leases('2024-04-01')],
    closedThrough,
    expect: [
      {
        ...untold,
        object: 'R-1',
        severity: 'orange',
        foundLate: false,
        measures: { 'assets-leased': 0.6, 'lenders-untold': 1, exposure: '5000000.00' },
      },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '租金不低于底线，银行同意', en: 'A fair rent, and the lender agreed' },
    given: [loan, tells('2024-03-20', 'given'), leases('2024-04-01', rent('600000.00'))],
    closedThrough,
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '已通知、租金达到底线，银行尚未答复',
      en: 'The lender was told and has not answered; the rent is fair',
    },
    given: [...told, leases('2024-04-01', rent('480000.00'))],
    closedThrough,
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: { zh: '租金恰等于底线', en: 'The rent is exactly the floor' },
    given: [...told, tells('2024-03-20', 'given'), leases('2024-04-01', rent('480000.00'))],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '租金比底线少一分', en: 'The rent is one fen below the floor' },
    given: [...told, leases('2024-04-01', rent('479999.99'))],
    expect: [
      {
        ...cheap,
        measures: {
          'assets-leased': 0.6,
          'rent-to-floor': 0.9999,
          'lenders-untold': 0,
          exposure: '5000000.00',
        },
      },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '租金低于底线，银行同意也不解除',
      en: 'A rent below the floor, though the lender agreed',
    },
    given: [...told, tells('2024-03-20', 'given'), leases('2024-04-01', rent('0.00'))],
    expect: [{ ...cheap, because: [4] }],
  },
  {
    kind: 'quiet',
    title: { zh: '已通知，租金底线未申报', en: 'The lender was told and no floor is stated' },
    given: [...told, leases('2024-04-01', { annualRent: '1.00' })],
    closedThrough,
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '已通知，租金未申报', en: 'The lender was told and no rent is stated' },
    given: [...told, leases('2024-04-01', { rentFloor: '480000.00' })],
    closedThrough,
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '恰好一半资产出租', en: 'Exactly half of the assets are leased' },
    given: [...told, leases('2024-04-01', { assets: '5000000.00', ...rent('1.00') })],
    expect: [cheap],
  },
  {
    kind: 'edge outside',
    title: { zh: '出租资产差一分不到一半', en: 'One fen short of half of the assets' },
    given: [...told, leases('2024-04-01', { assets: '4999999.99', ...rent('1.00') })],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '全部设备由他人承包', en: 'The works are contracted out' },
    given: [loan, leases('2024-04-01', { basis: 'contract' })],
    closedThrough,
    expect: [untold],
  },
  {
    kind: 'fires',
    title: { zh: '资产交由他人托管', en: 'The works are put in custody' },
    given: [loan, leases('2024-04-01', { basis: 'custody' })],
    closedThrough,
    expect: [untold],
  },
  {
    kind: 'quiet',
    title: { zh: '出售另有信号', en: 'A sale has a sign of its own' },
    given: [loan, leases('2024-04-01', { basis: 'sale', ...rent('1.00') })],
    closedThrough,
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '先租后包，合并达到一半',
      en: 'Part is leased, part contracted out, half in all',
    },
    given: [
      ...told,
      leases('2024-04-01', { assets: '3000000.00', ...rent('1.00') }),
      leases('2024-06-03', {
        basis: 'contract',
        assets: '2000000.00',
        totalAssets: '20000000.00',
      }),
    ],
    expect: [{ since: '2024-06-03', known: '2024-06-03', because: [3, 4] }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '同一改制中的出售不与出租相加',
      en: 'A sale under the same restructuring is not added to the lease',
    },
    given: [
      ...told,
      leases('2024-04-01', { assets: '3000000.00', ...rent('1.00') }),
      leases('2024-06-03', { basis: 'sale', assets: '3000000.00' }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '两处租金，一处低于底线即可',
      en: 'Of two rents it is enough that one is below its floor',
    },
    given: [
      ...told,
      leases('2024-04-01', rent('240000.00')),
      leases('2024-06-03', { assets: '1000000.00', ...rent('480000.00') }),
    ],
    expect: [
      {
        ...cheap,
        because: [3, 4],
        measures: {
          'assets-leased': 0.7,
          'rent-to-floor': 0.5,
          'lenders-untold': 0,
          exposure: '5000000.00',
        },
      },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '未获通知的状态不因日后事件而重新等待',
      en: 'What was believed once is not waited for again when more happens',
    },
    given: [loan, leases('2024-04-01'), owes('2024-12-30', '100000.00', 'BANKB')],
    closedThrough,
    expect: [untold],
  },
  {
    kind: 'quiet',
    title: { zh: '分属两次改制的租赁不相加', en: 'Leases under two restructurings are not added' },
    given: [
      ...told,
      leases('2024-04-01', { assets: '3000000.00', ...rent('1.00') }),
      leases('2024-06-03', { restructuring: 'R-2', assets: '3000000.00', ...rent('1.00') }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '外币计价部分不与人民币相加', en: 'Amounts of another currency are not added' },
    given: [
      ...told,
      leases('2024-04-01', { assets: '3000000.00', ...rent('1.00') }),
      leases('2024-06-03', { assets: '3000000.00', currency: 'USD' }),
    ],
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: { zh: '当日通知，不算未通知', en: 'Told on the day itself' },
    given: [loan, leases('2024-04-01'), tells('2024-04-01T17:00:00+08:00', 'pending')],
    closedThrough,
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '次日才通知', en: 'Told on the day after' },
    given: [loan, leases('2024-04-01'), tells('2024-04-02', 'pending')],
    closedThrough,
    expect: [untold],
  },
  {
    kind: 'lapses',
    title: {
      zh: '银行事后同意，租金未低于底线',
      en: 'The lender agrees afterwards, and the rent is fair',
    },
    given: [loan, leases('2024-04-01', rent('480000.00')), tells('2024-05-06', 'given')],
    closedThrough,
    expect: [{ ...untold, lapsed: '2024-05-06' }],
  },
  {
    kind: 'fires',
    title: { zh: '银行事后不同意', en: 'The lender, told afterwards, refuses' },
    given: [loan, leases('2024-04-01'), tells('2024-05-06', 'refused')],
    closedThrough,
    expect: [untold],
  },
  {
    kind: 'fires',
    title: { zh: '两家银行中一家未获通知', en: 'One of two lenders is not told' },
    given: [...told, owes('2023-02-10', '600000.00', 'BANKB'), leases('2024-04-01')],
    closedThrough,
    expect: [
      {
        ...untold,
        because: [4],
        measures: { 'assets-leased': 0.6, 'lenders-untold': 1, exposure: '5600000.00' },
      },
    ],
  },
  {
    kind: 'quiet',
    title: {
      zh: '达到一半之前已通知',
      en: 'The lender was told before half was reached',
    },
    given: [
      loan,
      leases('2024-04-01', { assets: '3000000.00' }),
      tells('2024-05-06', 'pending'),
      leases('2024-06-03', { assets: '3000000.00' }),
    ],
    closedThrough,
    expect: silence,
  },
  {
    kind: 'lapses',
    title: { zh: '未获通知的银行贷款已还清', en: 'The lender that was not told is repaid' },
    given: [
      ...told,
      owes('2023-02-10', '600000.00', 'BANKB'),
      leases('2024-04-01'),
      on('2024-08-01', 'loan.repaid', {
        loan: 'L-1',
        party,
        bank: 'BANKB',
        principal: '600000.00',
        interest: '0.00',
      }),
    ],
    closedThrough,
    expect: [{ ...untold, because: [4], lapsed: '2024-08-01' }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '出租之后才放款的银行无须通知',
      en: 'A bank that lent afterwards need not be told',
    },
    given: [...told, leases('2024-04-01'), owes('2024-05-06', '600000.00', 'BANKB')],
    closedThrough,
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: {
      zh: '宽限期未过，通知可能只是迟到',
      en: 'Before the grace has passed a notice may be late',
    },
    given: [loan, leases('2024-04-01')],
    closedThrough: '2024-04-03',
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '贷款余额恰为一百万元', en: 'Exactly one million outstanding' },
    given: [owes('2023-01-10', '1000000.00'), leases('2024-04-01')],
    closedThrough,
    expect: [untold],
  },
  {
    kind: 'edge outside',
    title: { zh: '贷款余额差一分不到一百万元', en: 'One fen short of a million outstanding' },
    given: [owes('2023-01-10', '999999.99'), leases('2024-04-01', rent('1.00'))],
    closedThrough,
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '债务人是承租方', en: 'The obligor is the lessee' },
    given: [loan, leases('2024-04-01', { party: 'X-OTHER0001', to: party, ...rent('1.00') })],
    about: party,
    closedThrough,
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '总资产填报为零，无从比较', en: 'Total assets of nothing compare with nothing' },
    given: [loan, leases('2024-04-01', { assets: '0.00', totalAssets: '0.00', ...rent('1.00') })],
    closedThrough,
    expect: silence,
  },
  {
    kind: 'late',
    title: { zh: '出租半年后才获悉', en: 'The lease is learnt of half a year later' },
    given: [...told, { ...leases('2024-04-01', rent('1.00')), known: '2024-10-08T09:00:00+08:00' }],
    expect: [{ ...cheap, known: '2024-10-08', foundLate: true }],
  },
  {
    kind: 'quiet',
    title: { zh: '出租记录作废', en: 'The lease is voided' },
    given: [...told, leases('2024-04-01', rent('1.00')), voids('2024-04-08', 3)],
    expect: silence,
  },
];
