import { on, silence, voids, type Story } from '../story';

const party = 'X-FORGE001';
const buyer = 'X-BUYER001';

const owes = (date: string, amount = '5000000.00') =>
  on(date, 'loan.disbursed', { loan: 'L-1', party, bank: 'BANKA', amount });

type Pledged = Readonly<{ bank?: string; kind?: 'equipment' | 'inventory'; value?: string }>;

const pledges = (
  date: string,
  { bank = 'BANKA', kind = 'equipment', value = '6000000.00' }: Pledged = {},
) =>
  on(date, 'collateral.pledged', {
    collateral: 'EQ-7',
    party,
    bank,
    loans: ['L-1'],
    kind,
    value,
    secured: '5000000.00',
  });

type Deal = Readonly<{
  basis?: 'sale' | 'gift' | 'contribution' | 'partition' | 'judgment' | 'set-off';
  from?: string;
  to?: string;
  value?: string;
  price?: string;
  paid?: string;
  bankConsented?: boolean;
  currency?: string;
  proceedsToLender?: boolean;
  ordinaryCourse?: boolean;
}>;

/** A sale at full value, paid, without consent, unless the story says otherwise. */
const goes = (date: string, deal: Deal = {}) =>
  on(date, 'collateral.transferred', {
    collateral: 'EQ-7',
    from: party,
    to: buyer,
    basis: 'sale',
    bankConsented: false,
    ...(deal.basis === undefined || deal.basis === 'sale'
      ? { price: '6000000.00', paid: '6000000.00' }
      : {}),
    ...deal,
  });

const released = (date: string, bank = 'BANKA') =>
  on(date, 'collateral.released', { collateral: 'EQ-7', party, bank });

const sister = (date: string, known = date) =>
  on(date, 'party.related', { party, other: buyer, relation: 'common-control' }, { known });

const before = [owes('2024-02-01'), pledges('2024-02-01T11:00:00+08:00')];
const seen = { since: '2024-08-15', known: '2024-08-15', because: [2, 3] };

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: { zh: '抵押设备未经同意出售', en: 'Pledged machines are sold without consent' },
    given: [...before, goes('2024-08-15')],
    expect: [
      {
        ...seen,
        object: 'EQ-7',
        severity: 'orange',
        foundLate: false,
        measures: { exposure: '5000000.00', 'price-of-value': 1, 'paid-of-price': 1 },
      },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '银行同意出售', en: 'The bank consented' },
    given: [...before, goes('2024-08-15', { bankConsented: true })],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '价款用于清偿贷款银行', en: 'The proceeds went to the lender' },
    given: [...before, goes('2024-08-15', { proceedsToLender: true })],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '存货按价值的百分之六十九点九九出售', en: 'Stock sold at 69.99% of its value' },
    given: [
      owes('2024-02-01'),
      pledges('2024-02-01T11:00:00+08:00', { kind: 'inventory', value: '1000000.00' }),
      goes('2024-08-15', { price: '699900.00', paid: '699900.00' }),
    ],
    expect: [{ ...seen, severity: 'red' }],
  },
  {
    kind: 'edge outside',
    title: { zh: '存货按价值的七成出售', en: 'Stock sold at exactly 70% of its value' },
    given: [
      owes('2024-02-01'),
      pledges('2024-02-01T11:00:00+08:00', { kind: 'inventory', value: '1000000.00' }),
      goes('2024-08-15', { price: '700000.00', paid: '700000.00' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '正常经营中出售的产成品', en: 'Goods sold in the ordinary course of business' },
    given: [...before, goes('2024-08-15', { ordinaryCourse: true, price: '4200000.00' })],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '称正常经营出售但未报价格',
      en: 'Said to be ordinary course, but no price is shown',
    },
    given: [
      owes('2024-02-01'),
      pledges('2024-02-01T11:00:00+08:00', { kind: 'inventory' }),
      on('2024-08-15', 'collateral.transferred', {
        collateral: 'EQ-7',
        from: party,
        to: buyer,
        basis: 'sale',
        bankConsented: false,
        ordinaryCourse: true,
      }),
    ],
    expect: [{ ...seen, severity: 'orange' }],
  },
  {
    kind: 'fires',
    title: { zh: '以抵押设备出资', en: 'Pledged machines are contributed to a company' },
    given: [...before, goes('2024-08-15', { basis: 'contribution' })],
    expect: [{ ...seen, severity: 'orange', measures: { exposure: '5000000.00' } }],
  },
  {
    kind: 'fires',
    title: { zh: '抵押物被分割给股东', en: 'Pledged machines are partitioned among owners' },
    given: [...before, goes('2024-08-15', { basis: 'partition' })],
    expect: [{ ...seen, severity: 'orange' }],
  },
  {
    kind: 'fires',
    title: { zh: '抵押物被赠与，视为零价', en: 'A gift counts as a price of nothing' },
    given: [...before, goes('2024-08-15', { basis: 'gift' })],
    expect: [{ ...seen, severity: 'red' }],
  },
  {
    kind: 'quiet',
    title: { zh: '因裁判过户', en: 'It passes by judgment' },
    given: [...before, goes('2024-08-15', { basis: 'judgment' })],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '以物抵债', en: 'It passes by set-off' },
    given: [...before, goes('2024-08-15', { basis: 'set-off' })],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '抵押已解除后出售', en: 'Sold after the pledge was released' },
    given: [...before, released('2024-08-14'), goes('2024-08-15')],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '两家银行抵押，仅一家解除',
      en: 'Two banks hold it and only one has released it',
    },
    given: [
      ...before,
      pledges('2024-03-01', { bank: 'BANKB' }),
      released('2024-08-14'),
      goes('2024-08-15'),
    ],
    expect: [{ ...seen, because: [3, 5] }],
  },
  {
    kind: 'quiet',
    title: { zh: '出售在前、抵押在后', en: 'Sold before it was pledged' },
    given: [owes('2024-02-01'), goes('2024-08-15'), pledges('2024-08-16')],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '受让人再转让，债务人并未出手', en: 'A buyer sells on what went with consent' },
    given: [
      ...before,
      goes('2024-08-15', { bankConsented: true }),
      goes('2024-10-10', { from: buyer, to: 'X-THIRD001' }),
    ],
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: { zh: '贷款余额差一分不到一百万元', en: 'One fen short of a million outstanding' },
    given: [
      owes('2024-02-01', '999999.99'),
      pledges('2024-02-01T11:00:00+08:00'),
      goes('2024-08-15'),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '贷款余额恰为一百万元', en: 'Exactly one million outstanding' },
    given: [
      owes('2024-02-01', '1000000.00'),
      pledges('2024-02-01T11:00:00+08:00'),
      goes('2024-08-15'),
    ],
    expect: [seen],
  },
  {
    kind: 'edge inside',
    title: { zh: '设备售价低于七成，加一级', en: 'Machines sold at 69.99% add a level' },
    given: [...before, goes('2024-08-15', { price: '4199400.00', paid: '4199400.00' })],
    expect: [{ ...seen, severity: 'red' }],
  },
  {
    kind: 'edge outside',
    title: { zh: '设备售价恰为七成，不加级', en: 'Machines sold at exactly 70% add none' },
    given: [...before, goes('2024-08-15', { price: '4200000.00', paid: '4200000.00' })],
    expect: [{ ...seen, severity: 'orange' }],
  },
  {
    kind: 'edge inside',
    title: { zh: '以最近评估价值衡量价格', en: 'The price is measured by the latest appraisal' },
    given: [
      ...before,
      on('2024-06-01', 'collateral.appraised', {
        collateral: 'EQ-7',
        party,
        value: '9000000.00',
        appraiser: 'X-APPR0001',
        qualified: true,
        bankApproved: true,
        occasion: 'sale',
      }),
      goes('2024-08-15'),
    ],
    expect: [{ ...seen, because: [2, 4], severity: 'red' }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '事件载明的价值优先于抵押价值',
      en: 'A value stated with the sale goes before that of the pledge',
    },
    given: [
      owes('2024-02-01'),
      pledges('2024-02-01T11:00:00+08:00', { kind: 'inventory', value: '9000000.00' }),
      goes('2024-08-15', { value: '6000000.00' }),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '价款分文未付，加一级', en: 'Nothing of the price is paid' },
    given: [...before, goes('2024-08-15', { paid: '0.00' })],
    expect: [
      {
        ...seen,
        severity: 'red',
        measures: { exposure: '5000000.00', 'price-of-value': 1, 'paid-of-price': 0 },
      },
    ],
  },
  {
    kind: 'edge outside',
    title: { zh: '已付七成价款，不加级', en: 'Seventy per cent of the price is paid' },
    given: [...before, goes('2024-08-15', { paid: '4200000.00' })],
    expect: [{ ...seen, severity: 'orange' }],
  },
  {
    kind: 'fires',
    title: { zh: '卖给关联企业，加一级', en: 'Sold to a sister company' },
    given: [...before, sister('2023-05-04'), goes('2024-08-15')],
    expect: [{ ...seen, because: [2, 3, 4], severity: 'red' }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '转让之后才建立的关联不加级',
      en: 'A tie made after the sale is no tie on its day, and adds nothing',
    },
    given: [...before, goes('2024-08-15', { bankConsented: true }), sister('2024-09-01')],
    expect: silence,
  },
  {
    kind: 'late',
    title: {
      zh: '关联关系事后获悉，只加级、不改发现日',
      en: 'A tie learnt of later strengthens and does not move the day it was known',
    },
    given: [...before, sister('2023-05-04', '2025-01-10'), goes('2024-08-15')],
    expect: [{ ...seen, because: [2, 3, 4], severity: 'red', foundLate: false }],
  },
  {
    kind: 'late',
    title: { zh: '抵押登记半年后才获悉', en: 'The pledge is learnt of half a year later' },
    given: [
      owes('2024-02-01'),
      { ...pledges('2024-02-01T11:00:00+08:00'), known: '2025-02-20T09:00:00+08:00' },
      goes('2024-08-15'),
    ],
    expect: [{ ...seen, known: '2025-02-20', foundLate: true }],
  },
  {
    kind: 'lapses',
    title: { zh: '银行其后解除抵押', en: 'The bank releases it afterwards' },
    given: [...before, goes('2024-08-15'), released('2024-12-02')],
    expect: [{ ...seen, lapsed: '2024-12-02' }],
  },
  {
    kind: 'fires',
    title: {
      zh: '转让后一家银行解除，另一家仍有抵押',
      en: 'One of two banks releases it afterwards and the other does not',
    },
    given: [
      ...before,
      pledges('2024-03-01', { bank: 'BANKB' }),
      goes('2024-08-15'),
      released('2024-12-02'),
    ],
    expect: [{ ...seen, because: [2, 3, 4] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '受让人再转让，不影响原有预警',
      en: 'What the buyer does with it changes nothing',
    },
    given: [...before, goes('2024-08-15'), goes('2024-10-10', { from: buyer, to: 'X-THIRD001' })],
    expect: [seen],
  },
  {
    kind: 'lapses',
    title: { zh: '抵押物转回债务人名下', en: 'The machines come back' },
    given: [...before, goes('2024-08-15'), goes('2024-11-05', { from: buyer, to: party })],
    expect: [{ ...seen, lapsed: '2024-11-05' }],
  },
  {
    kind: 'lapses',
    title: {
      zh: '解除后再抵押，不因旧转让复现',
      en: 'A new pledge after the release does not bring the old transfer back',
    },
    given: [...before, goes('2024-08-15'), released('2024-12-02'), pledges('2025-01-10')],
    expect: [{ ...seen, lapsed: '2024-12-02' }],
  },
  {
    kind: 'fires',
    title: { zh: '分两次出售，并入同一预警', en: 'Two sales strengthen one alert' },
    given: [
      ...before,
      goes('2024-08-15'),
      goes('2024-09-15', { to: 'X-THIRD001', price: '4800000.00', paid: '4800000.00' }),
    ],
    expect: [
      {
        ...seen,
        because: [2, 3, 4],
        measures: { exposure: '5000000.00', 'price-of-value': 0.8, 'paid-of-price': 1 },
      },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '转让记录作废', en: 'The transfer is voided' },
    given: [...before, goes('2024-08-15'), voids('2024-08-20', 3)],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '存货作价出资，不是出售',
      en: 'Stock is contributed at its full value: that is no sale',
    },
    given: [
      owes('2024-02-01'),
      pledges('2024-02-01T11:00:00+08:00', { kind: 'inventory' }),
      goes('2024-08-15', { basis: 'contribution', price: '6000000.00' }),
    ],
    expect: [seen],
  },
  {
    kind: 'fires',
    title: {
      zh: '存货以外币作价，无从比较',
      en: 'Stock sold for another currency: nothing shows a fair price',
    },
    given: [
      owes('2024-02-01'),
      pledges('2024-02-01T11:00:00+08:00', { kind: 'inventory' }),
      goes('2024-08-15', { currency: 'USD' }),
    ],
    expect: [{ ...seen, severity: 'orange' }],
  },
  {
    kind: 'fires',
    title: {
      zh: '一家银行按存货、另一家按设备设押',
      en: 'Pledged as stock to one bank and as machines to another',
    },
    given: [
      ...before,
      pledges('2024-03-01', { bank: 'BANKB', kind: 'inventory' }),
      goes('2024-08-15'),
    ],
    expect: [{ ...seen, because: [2, 3, 4] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '外币评估值不替代人民币价值',
      en: 'An appraisal in another currency leaves the value in yuan as it was',
    },
    given: [
      ...before,
      on('2024-05-06', 'collateral.appraised', {
        collateral: 'EQ-7',
        party,
        value: '9000000.00',
        currency: 'USD',
        appraiser: 'X-VALUER001',
        qualified: true,
        bankApproved: true,
        occasion: 'lending',
      }),
      goes('2024-08-15'),
    ],
    expect: [{ ...seen, because: [2, 4], severity: 'orange' }],
  },
  {
    kind: 'fires',
    title: {
      zh: '同一银行重新登记的抵押只算一次',
      en: 'A pledge that its bank registers anew replaces the old one',
    },
    given: [...before, pledges('2024-05-06', { value: '9000000.00' }), goes('2024-08-15')],
    expect: [{ ...seen, because: [3, 4], severity: 'red' }],
  },
];
