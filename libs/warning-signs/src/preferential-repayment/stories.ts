import { on, silence, voids, type Story } from '../story';

const party = 'X-FORGE001';
const sister = 'X-SISTER01';
const stranger = 'X-STRANG01';
const acceptedOn = '2024-11-05';

const owes = (date = '2022-01-10', amount = '5000000.00') =>
  on(date, 'loan.disbursed', { loan: 'L-1', party, bank: 'BANKA', amount });

const accepted = (date = acceptedOn, bankruptcy = 'B-1') =>
  on(date, 'bankruptcy.accepted', { bankruptcy, party, creditorsNotified: true });

const tied = (date = '2020-03-02', known = date) =>
  on(date, 'party.related', { party, other: sister, relation: 'common-control' }, { known });

type Payment = Readonly<{
  to?: string;
  payer?: string;
  bank?: string;
  amount?: string;
  loan?: string;
  kind?: 'trade' | 'works' | 'wages' | 'tax' | 'utilities' | 'court-ordered' | 'loan' | 'gift';
  dueDate?: string;
  currency?: string;
}>;

const pays = (
  date: string,
  { to = sister, payer = party, bank = 'BANKB', amount = '800000.00', ...more }: Payment = {},
) =>
  on(date, 'payment.made', {
    from: { account: 'F-1', bank: 'BANKA', party: payer },
    to: { account: 'T-1', bank, party: to },
    amount,
    ...more,
  });

type Deal = Readonly<{
  basis?: 'sale' | 'gift' | 'judgment' | 'set-off' | 'contribution' | 'partition';
  from?: string;
  to?: string;
  value?: string;
  price?: string;
  currency?: string;
}>;

const moves = (date: string, { basis = 'sale', ...more }: Deal = {}) =>
  on(date, 'collateral.transferred', {
    collateral: 'EQ-7',
    from: party,
    to: stranger,
    basis,
    bankConsented: true,
    ...more,
  });

type Pledge = Readonly<{
  collateral?: string;
  bank?: string;
  loans?: string[];
  value?: string;
  owner?: string;
  currency?: string;
}>;

const pledges = (
  date: string,
  { bank = 'BANKA', loans = ['L-1'], value = '6000000.00', owner = party, ...more }: Pledge = {},
) =>
  on(date, 'collateral.pledged', {
    collateral: 'EQ-7',
    party: owner,
    bank,
    loans,
    kind: 'equipment',
    value,
    secured: '5000000.00',
    ...more,
  });

const grants = (date: string) =>
  on(date, 'loan.granted', {
    loan: 'L-1',
    party,
    bank: 'BANKA',
    amount: '5000000.00',
    start: date,
    maturity: '2026-01-09',
    kind: 'credit',
  });

type Settled = Readonly<{
  currency?: string;
  rank?: 'secured' | 'ordinary' | 'subordinated';
  owed?: string;
  of?: string;
}>;

const settles = (
  date: string,
  [creditor, paid]: [string, string],
  { rank = 'ordinary', owed = '1000000.00', of = party, ...more }: Settled = {},
) =>
  on(date, 'restructuring.settled', {
    restructuring: 'R-1',
    party: of,
    creditor,
    rank,
    owed,
    paid,
    ...more,
  });

const seen = { since: acceptedOn, known: acceptedOn, object: 'B-1' };

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: { zh: '受理前四个月偿还关联方借款', en: 'A sister company is paid four months before' },
    given: [owes(), tied(), pays('2024-07-01', { kind: 'loan' }), accepted()],
    expect: [
      {
        ...seen,
        because: [2, 3, 4],
        severity: 'orange',
        foundLate: false,
        measures: { 'connected-paid': 1, exposure: '5000000.00' },
      },
    ],
  },
  {
    kind: 'quiet',
    title: {
      zh: '工资、税款、水电费和判令支付',
      en: 'Wages, taxes, utilities and what a court ordered',
    },
    given: [
      owes(),
      tied(),
      ...(['wages', 'tax', 'utilities', 'court-ordered'] as const).map((kind) =>
        pays('2024-07-01', { kind, dueDate: '2025-07-01' }),
      ),
      accepted(),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '向无关联方支付货款', en: 'Trade with strangers, even before its day' },
    given: [
      owes(),
      pays('2024-07-01', { to: stranger, kind: 'trade', dueDate: '2025-07-01' }),
      pays('2024-07-02', { to: stranger, kind: 'works' }),
      pays('2024-07-03', { to: stranger }),
      accepted(),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '向关联方支付货款', en: 'Trade with a sister company is no trade with strangers' },
    given: [owes(), tied(), pays('2024-07-01', { kind: 'trade' }), accepted()],
    expect: [{ ...seen, because: [2, 3, 4] }],
  },
  {
    kind: 'edge inside',
    title: { zh: '六个月的第一天', en: 'The first day of the six months' },
    given: [owes(), tied(), pays('2024-05-05'), accepted()],
    expect: [{ ...seen, because: [2, 3, 4] }],
  },
  {
    kind: 'edge outside',
    title: { zh: '六个月之前一天', en: 'The day before the six months' },
    given: [owes(), tied(), pays('2024-05-04'), accepted()],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '当日先报受理、后报付款',
      en: 'A payment of the day, reported after the acceptance',
    },
    given: [owes(), tied(), accepted(), pays('2024-11-05T15:00:00+08:00')],
    expect: [{ ...seen, because: [2, 3, 4] }],
  },
  {
    kind: 'quiet',
    title: { zh: '受理之后的付款另有规定', en: 'Paid on the day after the acceptance' },
    given: [owes(), tied(), accepted(), pays('2024-11-06')],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '关联方付款给债务人', en: 'The sister company pays the obligor' },
    given: [
      owes(),
      tied(),
      pays('2024-07-01', { payer: sister, to: party }),
      pays('2024-07-02', { to: party, dueDate: '2025-07-01' }),
      accepted(),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '付款之后才成为关联方', en: 'Tied only after the payment' },
    given: [owes(), pays('2024-07-01'), tied('2024-07-02'), accepted()],
    expect: silence,
  },
  {
    kind: 'late',
    title: { zh: '关联关系受理后才获悉', en: 'The tie is learnt of after the acceptance' },
    given: [owes(), tied('2020-03-02', '2025-03-03'), pays('2024-07-01'), accepted()],
    expect: [{ ...seen, known: '2025-03-03', because: [2, 3, 4], foundLate: true }],
  },
  {
    kind: 'fires',
    title: { zh: '以物抵偿欠关联方的债', en: 'A set-off against what a sister company is owed' },
    given: [
      owes(),
      tied(),
      moves('2024-07-01', {
        basis: 'set-off',
        to: sister,
        value: '1000000.00',
        price: '1000000.00',
      }),
      accepted(),
    ],
    expect: [
      {
        ...seen,
        because: [2, 3, 4],
        measures: { 'connected-paid': 1, exposure: '5000000.00' },
      },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '按足价卖给关联方', en: 'Sold to a sister company at its full value' },
    given: [
      owes(),
      tied(),
      moves('2024-07-01', { to: sister, value: '1000000.00', price: '1000000.00' }),
      accepted(),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '一年的第一天赠与设备', en: 'A gift on the first day of the year' },
    given: [owes(), moves('2023-11-05', { basis: 'gift' }), accepted()],
    expect: [{ ...seen, because: [2, 3], measures: { gift: 1, exposure: '5000000.00' } }],
  },
  {
    kind: 'edge outside',
    title: { zh: '一年之前一天赠与设备', en: 'A gift on the day before the year' },
    given: [owes(), moves('2023-11-04', { basis: 'gift' }), accepted()],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '赠与款项', en: 'Money is given away' },
    given: [owes(), pays('2024-01-15', { to: stranger, kind: 'gift' }), accepted()],
    expect: [{ ...seen, because: [2, 3], measures: { gift: 1, exposure: '5000000.00' } }],
  },
  {
    kind: 'edge inside',
    title: { zh: '成交价差一分不到七成', en: 'Sold one fen below 70% of its value' },
    given: [owes(), moves('2023-11-05', { value: '1000000.00', price: '699999.99' }), accepted()],
    expect: [{ ...seen, because: [2, 3], measures: { 'low-price': 1, exposure: '5000000.00' } }],
  },
  {
    kind: 'edge outside',
    title: { zh: '成交价恰为七成', en: 'Sold at exactly 70% of its value' },
    given: [owes(), moves('2023-11-05', { value: '1000000.00', price: '700000.00' }), accepted()],
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: { zh: '一年之前一天低价出售', en: 'Sold cheaply on the day before the year' },
    given: [owes(), moves('2023-11-04', { value: '1000000.00', price: '100000.00' }), accepted()],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '以抵押时的价值衡量', en: 'The price is measured by the value pledged' },
    given: [
      owes(),
      pledges('2022-01-10', { value: '4000000.00' }),
      moves('2024-07-01', { price: '1000000.00' }),
      accepted(),
    ],
    expect: [{ ...seen, because: [3, 4] }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '未报价格、未报价值或币种不同',
      en: 'No price, no value, or a value in another currency',
    },
    given: [
      owes(),
      moves('2024-07-01', { value: '1000000.00' }),
      moves('2024-07-02', { price: '1.00' }),
      pledges('2024-07-03', { bank: 'BANKB', loans: ['L-9'], currency: 'USD' }),
      moves('2024-07-04', { price: '1.00' }),
      accepted(),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '依判决过户', en: 'It passes by judgment' },
    given: [
      owes(),
      moves('2024-07-01', { basis: 'judgment', value: '1000000.00', price: '100000.00' }),
      accepted(),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '他人的低价出售', en: 'Somebody else sells cheaply, or gives to the obligor' },
    given: [
      owes(),
      moves('2024-07-01', { from: stranger, to: party, value: '1000000.00', price: '1.00' }),
      moves('2024-07-02', { from: stranger, to: party, basis: 'gift' }),
      accepted(),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '改制中低价出售资产', en: 'Assets are sold too cheaply in a restructuring' },
    given: [
      owes(),
      on('2024-07-01', 'restructuring.assets-moved', {
        restructuring: 'R-1',
        party,
        to: stranger,
        basis: 'sale',
        assets: '1000000.00',
        totalAssets: '9000000.00',
        price: '499999.99',
        debtsAssumed: '200000.00',
        totalDebts: '8000000.00',
      }),
      accepted(),
    ],
    expect: [{ ...seen, because: [2, 3], measures: { 'low-price': 1, exposure: '5000000.00' } }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '买方承接债务，合计不低于七成；出资与他人的出售不计',
      en: 'With the debts that the buyer takes over it is enough; contributions and others do not count',
    },
    given: [
      owes(),
      ...(
        [
          ['sale', '500000.00', party],
          ['contribution', '0.00', party],
          ['sale', '0.00', stranger],
        ] as const
      ).map(([basis, price, of]) =>
        on('2024-07-01', 'restructuring.assets-moved', {
          restructuring: 'R-1',
          party: of,
          to: of === party ? stranger : party,
          basis,
          assets: '1000000.00',
          totalAssets: '9000000.00',
          price,
          debtsAssumed: '200000.00',
          totalDebts: '8000000.00',
        }),
      ),
      accepted(),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '发放后第三十天补设抵押', en: 'Security on the thirtieth day after the grant' },
    given: [owes(), grants('2024-01-10'), pledges('2024-02-09', { loans: ['L-1'] }), accepted()],
    expect: [
      { ...seen, because: [1, 3, 4], measures: { 'new-security': 1, exposure: '5000000.00' } },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '新旧两笔贷款一并抵押，以旧者为准',
      en: 'Security for an old loan and a young one: the old one counts',
    },
    given: [
      owes('2022-01-10', '3000000.00'),
      on('2024-06-03', 'loan.disbursed', {
        loan: 'L-2',
        party,
        bank: 'BANKA',
        amount: '2000000.00',
      }),
      pledges('2024-06-17', { loans: ['L-2', 'L-1'] }),
      accepted(),
    ],
    expect: [{ ...seen, because: [1, 3, 4] }],
  },
  {
    kind: 'edge inside',
    title: {
      zh: '发放后满三十天、恰在一年第一天补设抵押',
      en: 'Thirty days after the grant, on the first day of the year',
    },
    given: [grants('2023-10-06'), owes('2023-10-06'), pledges('2023-11-05'), accepted()],
    expect: [{ ...seen, because: [1, 3, 4] }],
  },
  {
    kind: 'edge outside',
    title: { zh: '发放后第二十九天设立抵押', en: 'Security on the twenty-ninth day' },
    given: [grants('2024-01-10'), owes('2024-01-10'), pledges('2024-02-08'), accepted()],
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: { zh: '一年之前一天为旧债设立抵押', en: 'Security for an old debt before the year' },
    given: [owes(), pledges('2023-11-04'), accepted()],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '放款当日设立抵押，为他人或他人以其财产担保',
      en: 'Security of the day of the loan, for others, or by others',
    },
    given: [
      grants('2024-01-10'),
      owes('2024-01-10'),
      pledges('2024-01-10'),
      pledges('2024-07-01', { bank: 'BANKB', loans: ['L-77'] }),
      pledges('2024-07-02', { owner: stranger }),
      accepted(),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '到期前一天清偿', en: 'Paid one day before it falls due' },
    given: [
      owes(),
      pays('2023-11-05', { to: stranger, kind: 'works', dueDate: '2023-11-06' }),
      accepted(),
    ],
    expect: [
      { ...seen, because: [2, 3], measures: { 'early-payment': 1, exposure: '5000000.00' } },
    ],
  },
  {
    kind: 'edge outside',
    title: { zh: '到期当日清偿，或在一年之前', en: 'Paid on its day, or before the year' },
    given: [
      owes(),
      pays('2023-11-04', { to: stranger, dueDate: '2024-05-06' }),
      pays('2023-11-05', { to: stranger, dueDate: '2023-11-05' }),
      accepted(),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '提前清偿关联方货款，两项情形一并列示',
      en: 'A sister company is paid before the day: both are shown',
    },
    given: [
      owes(),
      tied(),
      pays('2024-07-01', { kind: 'trade', dueDate: '2024-12-31' }),
      accepted(),
    ],
    expect: [
      {
        ...seen,
        because: [2, 3, 4],
        measures: { 'connected-paid': 1, 'early-payment': 1, exposure: '5000000.00' },
      },
    ],
  },
  {
    kind: 'edge outside',
    title: {
      zh: '有抵押的贷款，在抵押物价值以内提前偿还',
      en: 'A secured loan is paid early, up to the value of the collateral',
    },
    given: [
      owes(),
      pledges('2022-01-10', { value: '1600000.00' }),
      pays('2024-07-01', { to: 'X-BANKA001', bank: 'BANKA', loan: 'L-1', dueDate: '2026-01-09' }),
      pays('2024-08-01', { to: 'X-BANKA001', bank: 'BANKA', loan: 'L-1', dueDate: '2026-01-09' }),
      accepted(),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: {
      zh: '两次提前偿还合计超出抵押物价值一分',
      en: 'Two early payments exceed the collateral by one fen',
    },
    given: [
      owes(),
      pledges('2022-01-10', { value: '1599999.99' }),
      pays('2024-07-01', { to: 'X-BANKA001', bank: 'BANKA', loan: 'L-1', dueDate: '2026-01-09' }),
      pays('2024-08-01', { to: 'X-BANKA001', bank: 'BANKA', loan: 'L-1', dueDate: '2026-01-09' }),
      accepted(),
    ],
    expect: [{ ...seen, because: [3, 4, 5] }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '两笔有抵押的贷款分别计算，收款户主是关联方亦同',
      en: 'Two secured loans, each within its own collateral, even into the account of a sister',
    },
    given: [
      owes(),
      tied(),
      pledges('2022-01-10', { value: '1000000.00' }),
      pledges('2022-01-10', { collateral: 'EQ-8', loans: ['L-2'], value: '1000000.00' }),
      pays('2024-07-01', { bank: 'BANKA', loan: 'L-1', dueDate: '2026-01-09' }),
      pays('2024-08-01', { bank: 'BANKA', loan: 'L-2', dueDate: '2026-01-09' }),
      accepted(),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '抵押担保的是另一笔贷款、另一家银行，或以外币计',
      en: 'The collateral is for another loan or bank, or in another currency',
    },
    given: [
      owes(),
      pledges('2022-01-10', { loans: ['L-2'] }),
      pledges('2022-01-10', { bank: 'BANKB' }),
      pledges('2022-01-10', { bank: 'BANKC', currency: 'USD' }),
      pays('2024-07-01', { to: 'X-BANKA001', bank: 'BANKA', loan: 'L-1', dueDate: '2026-01-09' }),
      pays('2024-07-02', { to: 'X-BANKC001', bank: 'BANKC', loan: 'L-1', dueDate: '2026-01-09' }),
      accepted(),
    ],
    expect: [{ ...seen, because: [5, 6, 7] }],
  },
  {
    kind: 'edge inside',
    title: {
      zh: '同顺位债权人受偿比例恰差五十个百分点',
      en: 'Exactly fifty points between two creditors of one rank',
    },
    given: [
      owes(),
      settles('2024-05-05', [stranger, '900000.00']),
      settles('2024-05-05', ['BANKA', '2000000.00'], { owed: '5000000.00' }),
      accepted(),
    ],
    expect: [
      {
        ...seen,
        because: [2, 3, 4],
        measures: { 'settled-apart': 0.5, exposure: '5000000.00' },
      },
    ],
  },
  {
    kind: 'edge outside',
    title: {
      zh: '受偿比例之差不足五十个百分点',
      en: 'One fen short of fifty points between them',
    },
    given: [
      owes(),
      settles('2024-05-05', [stranger, '899999.99']),
      settles('2024-05-05', ['BANKA', '2000000.00'], { owed: '5000000.00' }),
      accepted(),
    ],
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: { zh: '清偿在六个月之前', en: 'Settled on the day before the six months' },
    given: [
      owes(),
      settles('2024-05-04', [stranger, '1000000.00']),
      settles('2024-07-01', ['BANKA', '0.00']),
      accepted(),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '不同顺位、他人的清偿', en: 'Different ranks, and settlements of others' },
    given: [
      owes(),
      settles('2024-07-01', [stranger, '1000000.00'], { rank: 'secured' }),
      settles('2024-07-01', ['BANKA', '900000.00']),
      settles('2024-07-01', [sister, '0.00'], { rank: 'subordinated' }),
      settles('2024-07-01', [party, '1000000.00'], { of: stranger }),
      accepted(),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '分次清偿，合计比例相近', en: 'Paid in two parts, and not much more in all' },
    given: [
      owes(),
      settles('2024-07-01', [stranger, '300000.00']),
      settles('2024-07-01', ['BANKA', '150000.00']),
      settles('2024-08-01', [stranger, '300000.00'], { owed: '700000.00' }),
      accepted(),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '分次清偿，合计全额受偿', en: 'Paid in two parts, and in full' },
    given: [
      owes(),
      settles('2024-07-01', [stranger, '500000.00']),
      settles('2024-07-01', ['BANKA', '400000.00']),
      settles('2024-08-01', [stranger, '500000.00']),
      accepted(),
    ],
    expect: [
      {
        ...seen,
        because: [2, 3, 4, 5],
        measures: { 'settled-apart': 0.6, exposure: '5000000.00' },
      },
    ],
  },
  {
    kind: 'quiet',
    title: {
      zh: '币种、顺位不同的债权分别计算，债权额为零的不计',
      en: 'Claims of other currencies and ranks stand alone, and claims of nothing do not count',
    },
    given: [
      owes(),
      settles('2024-06-28', [stranger, '1000000.00'], { rank: 'secured' }),
      settles('2024-07-01', [stranger, '500000.00']),
      settles('2024-07-02', [stranger, '500000.00'], { currency: 'USD' }),
      settles('2024-07-04', ['BANKA', '100000.00']),
      settles('2024-07-05', [sister, '0.00'], { owed: '0.00' }),
      accepted(),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '有担保债权人的担保物没有记录',
      en: 'A secured creditor whose collateral is not on record',
    },
    given: [
      owes(),
      settles('2024-07-01', [stranger, '1000000.00'], { rank: 'secured' }),
      settles('2024-07-01', ['BANKB', '0.00'], { rank: 'secured' }),
      accepted(),
    ],
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: {
      zh: '有担保债权人在抵押物价值以内受偿',
      en: 'A secured creditor is settled up to its collateral',
    },
    given: [
      owes(),
      pledges('2022-01-10', { value: '1000000.00' }),
      settles('2024-07-01', ['BANKA', '1000000.00'], { rank: 'secured' }),
      settles('2024-07-01', ['BANKB', '0.00'], { rank: 'secured' }),
      accepted(),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: {
      zh: '有担保债权人受偿超出抵押物价值',
      en: 'A secured creditor is settled beyond its collateral',
    },
    given: [
      owes(),
      pledges('2022-01-10', { value: '999999.99' }),
      pledges('2022-01-10', { collateral: 'EQ-8', currency: 'USD' }),
      settles('2024-07-01', ['BANKA', '600000.00'], { rank: 'secured' }),
      settles('2024-07-02', ['BANKA', '400000.00'], { rank: 'secured' }),
      settles('2024-07-02', ['BANKB', '0.00'], { rank: 'secured' }),
      accepted(),
    ],
    expect: [{ ...seen, because: [4, 5, 6, 7] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '同一期间内的多项行为并为同一预警',
      en: 'Several acts inside the windows are evidence of one alert',
    },
    given: [
      owes(),
      tied(),
      pledges('2023-12-04'),
      moves('2024-01-15', { basis: 'gift' }),
      pays('2024-03-11', { to: stranger, dueDate: '2024-12-31' }),
      pays('2024-07-01'),
      pays('2024-07-15', { amount: '200000.00' }),
      accepted(),
    ],
    expect: [
      {
        ...seen,
        because: [1, 2, 3, 4, 5, 6, 7, 8],
        measures: {
          'new-security': 1,
          gift: 1,
          'early-payment': 1,
          'connected-paid': 2,
          exposure: '5000000.00',
        },
      },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '一年首日的赠与和受理当日的付款，相隔三百六十六天',
      en: 'A gift on the first day of the year and a payment on the last',
    },
    given: [
      owes(),
      tied(),
      moves('2023-11-05', { basis: 'gift' }),
      pays('2024-11-05'),
      accepted('2024-11-05T16:00:00+08:00'),
    ],
    expect: [{ ...seen, because: [2, 3, 4, 5] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '付款频繁，仅列最近二十四笔，赠与仍列',
      en: 'Of many payments the latest 24 are cited, and the gift before them still is',
    },
    given: [
      owes(),
      tied(),
      moves('2024-01-15', { basis: 'gift' }),
      ...Array.from({ length: 26 }, (_, i) => pays(`2024-07-${String(i + 1).padStart(2, '0')}`)),
      accepted(),
    ],
    expect: [
      {
        ...seen,
        because: [2, 3, ...Array.from({ length: 24 }, (_, i) => i + 6), 30],
        measures: { gift: 1, 'connected-paid': 24, exposure: '5000000.00' },
      },
    ],
  },
  {
    kind: 'edge outside',
    title: { zh: '贷款余额差一分不到一百万元', en: 'One fen short of a million outstanding' },
    given: [owes('2022-01-10', '999999.99'), tied(), pays('2024-07-01'), accepted()],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '贷款余额恰为一百万元', en: 'Exactly one million outstanding' },
    given: [owes('2022-01-10', '1000000.00'), tied(), pays('2024-07-01'), accepted()],
    expect: [{ ...seen, because: [2, 3, 4] }],
  },
  {
    kind: 'quiet',
    title: { zh: '没有破产', en: 'No bankruptcy follows' },
    given: [owes(), tied(), pays('2024-07-01')],
    expect: silence,
  },
  {
    kind: 'lapses',
    title: { zh: '其后驳回申请', en: 'It is dismissed later' },
    given: [
      owes(),
      tied(),
      pays('2024-07-01'),
      accepted(),
      on('2024-12-02', 'bankruptcy.dismissed', { bankruptcy: 'B-1', party }),
    ],
    expect: [{ ...seen, because: [2, 3, 4], lapsed: '2024-12-02' }],
  },
  {
    kind: 'lapses',
    title: {
      zh: '驳回后另案受理，期间重新计算',
      en: 'Dismissed and accepted under another number: the windows move',
    },
    given: [
      owes(),
      tied(),
      pays('2024-07-01'),
      accepted(),
      on('2024-12-02', 'bankruptcy.dismissed', { bankruptcy: 'B-1', party }),
      pays('2024-12-16'),
      accepted('2025-03-03', 'B-2'),
    ],
    expect: [
      { ...seen, because: [2, 3, 4], lapsed: '2024-12-02' },
      { since: '2025-03-03', known: '2025-03-03', object: 'B-2', because: [2, 6, 7] },
    ],
  },
  {
    kind: 'edge inside',
    title: { zh: '新法施行之日受理', en: 'Accepted on the day of the law of 2007' },
    given: [owes('2005-01-10'), tied('2001-01-08'), pays('2006-12-01'), accepted('2007-06-01')],
    expect: [{ since: '2007-06-01', known: '2007-06-01', because: [2, 3, 4] }],
  },
  {
    kind: 'edge outside',
    title: { zh: '新法施行前一日受理', en: 'Accepted on the eve of the law of 2007' },
    given: [owes('2005-01-10'), tied('2001-01-08'), pays('2007-01-15'), accepted('2007-05-31')],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '付款记录作废', en: 'The payment is voided' },
    given: [owes(), tied(), pays('2024-07-01'), accepted(), voids('2024-11-20', 3)],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '两家受偿过高，以相差最大者计',
      en: 'Two are settled far above a third: the widest gap is shown',
    },
    given: [
      owes(),
      settles('2024-05-06', [stranger, '1000000.00']),
      settles('2024-05-06', [sister, '800000.00']),
      settles('2024-05-06', ['BANKA', '0.00']),
      accepted(),
    ],
    expect: [
      {
        ...seen,
        because: [2, 3, 4, 5],
        measures: { 'settled-apart': 1, exposure: '5000000.00' },
      },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '他行的抵押物不算本行的担保',
      en: 'What is pledged to another bank secures nothing of this one',
    },
    given: [
      owes(),
      pledges('2022-01-10', { value: '400000.00' }),
      pledges('2022-01-10', { collateral: 'EQ-8', bank: 'BANKC', loans: ['L-9'] }),
      settles('2024-07-01', ['BANKA', '1000000.00'], { rank: 'secured' }),
      settles('2024-07-02', ['BANKB', '0.00'], { rank: 'secured' }),
      accepted(),
    ],
    expect: [{ ...seen, because: [4, 5, 6] }],
  },
  {
    kind: 'fires',
    title: { zh: '改制中低价置换资产', en: 'Assets are swapped too cheaply in a restructuring' },
    given: [
      owes(),
      on('2024-07-01', 'restructuring.assets-moved', {
        restructuring: 'R-1',
        party,
        to: stranger,
        basis: 'swap',
        assets: '1000000.00',
        totalAssets: '9000000.00',
        price: '600000.00',
        debtsAssumed: '0.00',
        totalDebts: '8000000.00',
      }),
      accepted(),
    ],
    expect: [{ ...seen, because: [2, 3], measures: { 'low-price': 1, exposure: '5000000.00' } }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '发放当日设立的抵押其后续办登记',
      en: 'The pledge of the first day is registered again',
    },
    given: [owes(), pledges('2022-01-10'), pledges('2024-07-01'), accepted()],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '解除后又重新设立抵押',
      en: 'A pledge is released and given again',
    },
    given: [
      owes(),
      pledges('2022-01-10'),
      on('2024-06-03', 'collateral.released', { collateral: 'EQ-7', party, bank: 'BANKA' }),
      pledges('2024-07-01'),
      accepted(),
    ],
    expect: [{ ...seen, because: [1, 4, 5] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '同一贷款另加一件抵押物',
      en: 'Another thing is pledged for a loan that is secured already',
    },
    given: [
      owes(),
      pledges('2022-01-10'),
      pledges('2024-07-01', { collateral: 'EQ-8' }),
      accepted(),
    ],
    expect: [{ ...seen, because: [1, 3, 4] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '其后清偿数十家，最高与最低者仍可比',
      en: 'Scores of creditors settled in between leave the best and the worst to compare',
    },
    given: [
      owes(),
      settles('2024-06-03', [stranger, '1000000.00']),
      settles('2024-06-03', ['BANKA', '100000.00']),
      ...Array.from({ length: 64 }, (_, i) =>
        settles('2024-07-01', [`X-CREDITOR${i}`, '540000.00']),
      ),
      accepted(),
    ],
    expect: [{ ...seen, because: [2, 3, 68] }],
  },
];
