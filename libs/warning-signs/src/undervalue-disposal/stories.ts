import { on, silence, voids, type Story } from '../story';

const party = 'X-MILL00001';
const buyer = 'X-BUYER0001';
const second = 'X-SECOND001';
const third = 'X-THIRD0001';

const owes = (date: string, amount = '5000000.00') =>
  on(date, 'loan.disbursed', { loan: 'L-1', party, bank: 'BANKA', amount });

type Deal = Readonly<{
  collateral?: string;
  from?: string;
  to?: string;
  basis?: 'sale' | 'gift' | 'judgment' | 'set-off' | 'contribution' | 'partition';
  value?: string | undefined;
  price?: string | undefined;
  paid?: string | undefined;
  currency?: string;
  proceedsToLender?: boolean;
  bankConsented?: boolean;
  known?: string;
}>;

/** A machine worth a million sold for that and paid, unless the story says otherwise. */
const sells = (date: string, { known = date, ...deal }: Deal = {}) => {
  const { value, price, paid, ...rest } = {
    value: '1000000.00',
    price: '1000000.00',
    paid: deal.price ?? '1000000.00',
    ...deal,
  };
  return on(
    date,
    'collateral.transferred',
    {
      collateral: 'EQ-7',
      from: party,
      to: buyer,
      basis: 'sale',
      bankConsented: false,
      ...rest,
      ...(value === undefined ? {} : { value }),
      ...(price === undefined ? {} : { price }),
      ...(paid === undefined ? {} : { paid }),
    },
    { known },
  );
};

type Move = Readonly<{
  restructuring?: string;
  by?: string;
  to?: string;
  basis?: 'sale' | 'swap' | 'contribution' | 'lease';
  price?: string | undefined;
  paid?: string;
  debtsAssumed?: string;
}>;

/** Assets worth ten millions sold for that and paid, unless the story says otherwise. */
const moves = (date: string, { by = party, ...move }: Move = {}) => {
  const { price, paid, ...rest } = {
    price: '10000000.00',
    paid: move.price ?? '10000000.00',
    ...move,
  };
  return on(date, 'restructuring.assets-moved', {
    restructuring: 'R-1',
    party: by,
    to: buyer,
    basis: 'sale',
    assets: '10000000.00',
    totalAssets: '30000000.00',
    debtsAssumed: '0.00',
    totalDebts: '12000000.00',
    ...rest,
    ...(price === undefined ? {} : { price, paid }),
  });
};

const pays = (
  date: string,
  amount: string,
  { from = buyer, currency = 'CNY', known = date } = {},
) =>
  on(
    date,
    'payment.made',
    {
      from: { account: 'B-1', bank: 'BANKZ', party: from },
      to: { account: 'M-1', bank: 'BANKA', party },
      amount,
      currency,
    },
    { known },
  );

const repays = (date: string, principal: string, payer: string) =>
  on(date, 'loan.repaid', {
    loan: 'L-1',
    party,
    bank: 'BANKA',
    principal,
    interest: '100000.00',
    payer,
  });

const pledges = (date: string, value = '1000000.00') =>
  on(date, 'collateral.pledged', {
    collateral: 'EQ-7',
    party,
    bank: 'BANKA',
    loans: ['L-1'],
    kind: 'equipment',
    value,
    secured: '1000000.00',
  });

const values = (date: string, value: string, { currency = 'CNY', collateral = 'EQ-7' } = {}) =>
  on(date, 'collateral.appraised', {
    collateral,
    party,
    value,
    currency,
    appraiser: 'X-VALUER001',
    qualified: true,
    bankApproved: true,
    occasion: 'sale',
  });

const tied = (date: string, other = buyer, known = date) =>
  on(date, 'party.related', { party, other, relation: 'common-control' }, { known });

const complete = (date: string, through: string) =>
  on(date, 'feed.complete', { through, types: ['payment.made'] });

const before = [owes('2024-02-01')];
const seen = { since: '2024-05-06', known: '2024-05-06', because: [2] };
/** Ninety days later, and three of grace. */
const unpaid = { since: '2024-08-04', known: '2024-08-07', because: [2] };
const exposure = '5000000.00';

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: { zh: '按价值的三成出售机器', en: 'A machine sold for 30% of its value' },
    given: [...before, sells('2024-05-06', { price: '300000.00' })],
    expect: [
      {
        ...seen,
        object: 'EQ-7',
        severity: 'orange',
        foundLate: false,
        measures: { 'price-of-value': 0.3, exposure },
      },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '按七成以上售予无关方并付清', en: '104% from a stranger, paid at once' },
    given: [...before, sells('2024-05-06', { price: '1040000.00' })],
    closedThrough: '2024-12-31',
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '价格为价值的百分之六十九点九九', en: '69.99% of the value' },
    given: [...before, sells('2024-05-06', { price: '699900.00' })],
    expect: [{ ...seen, measures: { 'price-of-value': 0.6999, exposure } }],
  },
  {
    kind: 'edge outside',
    title: { zh: '价格恰为价值的七成', en: 'Exactly 70% of the value' },
    given: [...before, sells('2024-05-06', { price: '700000.00' })],
    closedThrough: '2024-12-31',
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '以低价抵债', en: 'Set off against a debt at half its value' },
    given: [
      ...before,
      sells('2024-05-06', { basis: 'set-off', price: '500000.00', paid: undefined }),
    ],
    expect: [seen],
  },
  {
    kind: 'quiet',
    title: {
      zh: '按足值抵债，债务因此消灭',
      en: 'Set off at its full value: that is the payment',
    },
    given: [...before, sells('2024-05-06', { basis: 'set-off', paid: undefined })],
    closedThrough: '2024-12-31',
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '判决过户由其他信号识别', en: 'A judgment is no sale' },
    given: [...before, sells('2024-05-06', { basis: 'judgment', price: '300000.00' })],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '以实物出资不是出售', en: 'Nor is a contribution' },
    given: [...before, sells('2024-05-06', { basis: 'contribution', price: '300000.00' })],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '买入不是处置', en: 'To buy is not to sell' },
    about: party,
    given: [...before, sells('2024-05-06', { from: buyer, to: party, price: '300000.00' })],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '关联方以九成价格买入', en: 'A connected party buys for 90%' },
    given: [...before, tied('2020-01-06'), sells('2024-05-06', { price: '900000.00' })],
    expect: [{ ...seen, because: [2, 3], measures: { 'price-of-value': 0.9, exposure } }],
  },
  {
    kind: 'fires',
    title: {
      zh: '改制中以六成九售予关联方，其后付款',
      en: 'Sold for 69% to a sister company, which pays a month later',
    },
    given: [
      ...before,
      tied('2020-01-06'),
      moves('2024-05-06', { price: '6900000.00', paid: '0.00' }),
      pays('2024-06-15', '6700000.00'),
    ],
    closedThrough: '2024-12-31',
    expect: [
      {
        ...seen,
        because: [2, 3],
        object: 'R-1',
        measures: { 'price-of-value': 0.69, exposure },
      },
    ],
  },
  {
    kind: 'edge inside',
    title: { zh: '关联方价格低于价值一分', en: 'A connected party pays a fen less than the value' },
    given: [...before, tied('2020-01-06'), sells('2024-05-06', { price: '999999.99' })],
    expect: [{ ...seen, because: [2, 3] }],
  },
  {
    kind: 'edge outside',
    title: { zh: '关联方按价值买入', en: 'A connected party pays the value' },
    given: [...before, tied('2020-01-06'), sells('2024-05-06')],
    closedThrough: '2024-12-31',
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '成交之后才有关联', en: 'The tie began only after the sale' },
    given: [...before, tied('2024-05-07'), sells('2024-05-06', { price: '900000.00' })],
    closedThrough: '2024-12-31',
    expect: silence,
  },
  {
    kind: 'late',
    title: { zh: '关联关系一年后才获悉', en: 'The tie is learnt of a year later' },
    given: [
      ...before,
      tied('2020-01-06', buyer, '2025-05-06'),
      sells('2024-05-06', { price: '900000.00' }),
    ],
    expect: [{ ...seen, known: '2025-05-06', because: [2, 3], foundLate: true }],
  },
  {
    kind: 'fires',
    title: { zh: '九十日后分文未付', en: 'Ninety days later nothing is paid' },
    given: [...before, sells('2024-05-06', { paid: '0.00' })],
    closedThrough: '2024-08-31',
    expect: [
      {
        ...unpaid,
        severity: 'orange',
        foundLate: false,
        measures: { 'price-of-value': 1, 'paid-of-price': 0, exposure },
      },
    ],
  },
  {
    kind: 'fires',
    title: { zh: '付款情况未报且未见付款', en: 'Nothing is said of payment and none is seen' },
    given: [...before, sells('2024-05-06', { paid: undefined })],
    closedThrough: '2024-08-31',
    expect: [unpaid],
  },
  {
    kind: 'quiet',
    title: { zh: '第八十九日尚不判断', en: 'On the eighty-ninth day it is too early' },
    given: [...before, sells('2024-05-06', { paid: '0.00' })],
    closedThrough: '2024-08-03',
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '宽限期内尚不判断', en: 'Within the grace it may only be late news' },
    given: [...before, sells('2024-05-06', { paid: '0.00' })],
    closedThrough: '2024-08-06',
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '九十日内付到七成差一分', en: 'One fen short of 70% within ninety days' },
    given: [...before, sells('2024-05-06', { paid: '400000.00' }), pays('2024-08-04', '299999.99')],
    closedThrough: '2024-08-31',
    expect: [{ ...unpaid, measures: { 'price-of-value': 1, 'paid-of-price': 0.6999, exposure } }],
  },
  {
    kind: 'edge outside',
    title: { zh: '第九十日付到七成', en: '70% is reached on the ninetieth day' },
    given: [...before, sells('2024-05-06', { paid: '400000.00' }), pays('2024-08-04', '300000.00')],
    closedThrough: '2024-08-31',
    expect: silence,
  },
  {
    kind: 'lapses',
    title: { zh: '第九十一日付到七成', en: '70% is reached a day too late' },
    given: [...before, sells('2024-05-06', { paid: '400000.00' }), pays('2024-08-05', '300000.00')],
    closedThrough: '2024-08-31',
    expect: [{ ...unpaid, lapsed: '2024-08-05' }],
  },
  {
    kind: 'quiet',
    title: { zh: '当日付清，记录在出售之前', en: 'Paid on the day, told before the sale' },
    given: [
      ...before,
      pays('2024-05-06T09:00:00+08:00', '800000.00'),
      sells('2024-05-06T15:00:00+08:00', { paid: '0.00' }),
    ],
    closedThrough: '2024-08-31',
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '当日付清，记录在出售之后', en: 'Paid on the day, told after the sale' },
    given: [
      ...before,
      sells('2024-05-06T09:00:00+08:00', { paid: '0.00' }),
      pays('2024-05-06T15:00:00+08:00', '800000.00'),
    ],
    closedThrough: '2024-08-31',
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '当日付款即已付价款，不重复计算',
      en: 'What was seen on the day is what is stated as paid, not more',
    },
    given: [
      ...before,
      sells('2024-05-06T09:00:00+08:00', { paid: '400000.00' }),
      pays('2024-05-06T15:00:00+08:00', '400000.00'),
    ],
    closedThrough: '2024-08-31',
    expect: [{ ...unpaid, measures: { 'price-of-value': 1, 'paid-of-price': 0.4, exposure } }],
  },
  {
    kind: 'fires',
    title: { zh: '成交前的付款不算', en: 'What was paid before the sale was for something else' },
    given: [...before, pays('2024-05-05', '800000.00'), sells('2024-05-06', { paid: '0.00' })],
    closedThrough: '2024-08-31',
    expect: [{ ...unpaid, because: [3] }],
  },
  {
    kind: 'fires',
    title: { zh: '他人的付款不算', en: "Somebody else's payment does not count" },
    given: [
      ...before,
      sells('2024-05-06', { paid: '0.00' }),
      pays('2024-06-03', '800000.00', { from: third }),
    ],
    closedThrough: '2024-08-31',
    expect: [unpaid],
  },
  {
    kind: 'fires',
    title: { zh: '外币付款不作比较', en: 'A payment in another currency is not compared' },
    given: [
      ...before,
      sells('2024-05-06', { paid: '0.00' }),
      pays('2024-06-03', '800000.00', { currency: 'USD' }),
    ],
    closedThrough: '2024-08-31',
    expect: [unpaid],
  },
  {
    kind: 'quiet',
    title: {
      zh: '买方直接代为偿还贷款',
      en: 'The buyer pays the loan for the seller',
    },
    given: [
      ...before,
      sells('2024-05-06', { paid: '0.00' }),
      repays('2024-06-03', '600000.00', buyer),
    ],
    closedThrough: '2024-08-31',
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '债务人自行还款不算买方付款', en: 'What the obligor itself repays is no price' },
    given: [
      ...before,
      sells('2024-05-06', { paid: '0.00' }),
      repays('2024-06-03', '600000.00', party),
    ],
    closedThrough: '2024-08-31',
    expect: [
      { ...unpaid, measures: { 'price-of-value': 1, 'paid-of-price': 0, exposure: '4400000.00' } },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '价款归贷款银行', en: 'The proceeds went to the lender' },
    given: [...before, sells('2024-05-06', { paid: undefined, proceedsToLender: true })],
    closedThrough: '2024-08-31',
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '价款归贷款银行，但价格过低',
      en: 'The proceeds went to the lender, and were too low',
    },
    given: [...before, sells('2024-05-06', { price: '300000.00', proceedsToLender: true })],
    expect: [seen],
  },
  {
    kind: 'fires',
    title: {
      zh: '付款数据已声明完整，期满即可判断',
      en: 'Payments are declared complete: it can be told on the day itself',
    },
    given: [...before, sells('2024-05-06', { paid: '0.00' }), complete('2024-08-05', '2024-08-04')],
    closedThrough: '2024-08-05',
    expect: [{ ...unpaid, known: '2024-08-05' }],
  },
  {
    kind: 'late',
    title: {
      zh: '付款数据声明滞后，待声明后判断',
      en: 'Payments are declared late: it waits for the declaration',
    },
    given: [
      ...before,
      complete('2024-07-20', '2024-07-19'),
      sells('2024-05-06', { paid: '0.00' }),
      complete('2024-08-16', '2024-08-15'),
    ],
    closedThrough: '2024-08-31',
    expect: [{ ...unpaid, known: '2024-08-16', because: [3], foundLate: true }],
  },
  {
    kind: 'quiet',
    title: { zh: '未报价格，无从比较', en: 'No price is stated: there is nothing to compare' },
    given: [...before, sells('2024-05-06', { price: undefined, paid: undefined })],
    closedThrough: '2024-08-31',
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '未报价值，按最近一次评估',
      en: 'No value is stated: the latest appraisal tells it',
    },
    given: [
      ...before,
      pledges('2024-02-02', '400000.00'),
      values('2024-04-01', '1000000.00'),
      values('2024-04-02', '100000.00', { currency: 'USD' }),
      values('2024-04-03', '400000.00', { collateral: 'EQ-8' }),
      sells('2024-05-06', { value: undefined, price: '500000.00' }),
    ],
    expect: [{ ...seen, because: [3, 6], measures: { 'price-of-value': 0.5, exposure } }],
  },
  {
    kind: 'fires',
    title: { zh: '未报价值，按抵押时的价值', en: 'No value is stated: the pledge tells it' },
    given: [
      ...before,
      pledges('2024-02-02'),
      sells('2024-05-06', { value: undefined, price: '500000.00' }),
    ],
    expect: [{ ...seen, because: [2, 3] }],
  },
  {
    kind: 'quiet',
    title: { zh: '从未评估，价格无从比较', en: 'It was never valued' },
    given: [...before, sells('2024-05-06', { value: undefined, price: '500000.00' })],
    closedThrough: '2024-08-31',
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '改制中低价出售资产，以改制为对象',
      en: 'Assets of a restructuring are sold for 69%: the restructuring stands for them',
    },
    given: [...before, moves('2024-05-06', { price: '6900000.00' })],
    expect: [{ ...seen, object: 'R-1', measures: { 'price-of-value': 0.69, exposure } }],
  },
  {
    kind: 'fires',
    title: { zh: '改制中低价置换资产', en: 'Assets of a restructuring are swapped for half' },
    given: [...before, moves('2024-05-06', { basis: 'swap', price: '5000000.00' })],
    expect: [seen],
  },
  {
    kind: 'quiet',
    title: { zh: '改制中以资产出资', en: 'Assets of a restructuring are contributed' },
    given: [...before, moves('2024-05-06', { basis: 'contribution', price: '5000000.00' })],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '买方同时承接债务',
      en: 'Half of the value in money, the other half in debts taken over',
    },
    given: [...before, moves('2024-05-06', { price: '5000000.00', debtsAssumed: '5000000.00' })],
    closedThrough: '2024-12-31',
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '承接债务后仍低于七成',
      en: 'With the debts taken over it is still below 70%',
    },
    given: [...before, moves('2024-05-06', { price: '5000000.00', debtsAssumed: '1900000.00' })],
    expect: [{ ...seen, measures: { 'price-of-value': 0.69, exposure } }],
  },
  {
    kind: 'fires',
    title: { zh: '改制资产价款九十日未付', en: 'The price for the assets does not come' },
    given: [
      ...before,
      moves('2024-05-06', { paid: '2000000.00' }),
      pays('2024-06-03', '4000000.00'),
    ],
    closedThrough: '2024-08-31',
    expect: [{ ...unpaid, measures: { 'price-of-value': 1, 'paid-of-price': 0.6, exposure } }],
  },
  {
    kind: 'fires',
    title: {
      zh: '置换差价明示未付',
      en: 'A swap that states how little of it was delivered',
    },
    given: [...before, moves('2024-05-06', { basis: 'swap', paid: '2000000.00' })],
    closedThrough: '2024-08-31',
    expect: [unpaid],
  },
  {
    kind: 'quiet',
    title: { zh: '他人改制中受让资产', en: 'The obligor receives assets of somebody else' },
    about: party,
    given: [...before, moves('2024-05-06', { by: buyer, to: party, price: '3000000.00' })],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '买方以低价再次转让',
      en: 'A stranger pays the value, and sells it on for 21%',
    },
    given: [
      ...before,
      sells('2024-05-06'),
      sells('2025-03-03', { from: buyer, to: second, price: '210000.00' }),
    ],
    expect: [
      {
        since: '2025-03-03',
        known: '2025-03-03',
        because: [2, 3],
        object: 'EQ-7',
        measures: { 'price-of-value': 1, 'onward-price-of-value': 0.21, exposure },
      },
    ],
  },
  {
    kind: 'edge inside',
    title: { zh: '三年内最后一日再次转让', en: 'Sold on on the last day of three years' },
    given: [
      ...before,
      sells('2024-05-06'),
      sells('2027-05-06', { from: buyer, to: second, price: '210000.00' }),
    ],
    expect: [{ since: '2027-05-06', known: '2027-05-06', because: [2, 3] }],
  },
  {
    kind: 'edge outside',
    title: { zh: '三年又一日再次转让', en: 'Sold on a day later' },
    given: [
      ...before,
      sells('2024-05-06'),
      sells('2027-05-07', { from: buyer, to: second, price: '210000.00' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '买方以七成再次转让', en: 'Sold on to a stranger for 70%' },
    given: [
      ...before,
      sells('2024-05-06'),
      sells('2025-03-03', { from: buyer, to: second, price: '700000.00', paid: '0.00' }),
    ],
    closedThrough: '2025-12-31',
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '买方转让的是另一件', en: 'What the buyer sells cheaply is something else' },
    given: [
      ...before,
      sells('2024-05-06'),
      sells('2025-03-03', {
        collateral: 'EQ-8',
        from: buyer,
        to: second,
        price: '210000.00',
      }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '再次转让未报价值，按首次的价值',
      en: 'The onward sale states no value: that of the first counts',
    },
    given: [
      ...before,
      sells('2024-05-06'),
      sells('2025-03-03', { from: buyer, to: second, value: undefined, price: '210000.00' }),
    ],
    expect: [{ since: '2025-03-03', known: '2025-03-03', because: [2, 3] }],
  },
  {
    kind: 'fires',
    title: { zh: '第三手以低价转让', en: 'It is the next buyer who sells it on cheaply' },
    given: [
      ...before,
      sells('2024-05-06'),
      sells('2025-03-03', { from: buyer, to: second }),
      sells('2025-09-01', { from: second, to: third, price: '210000.00' }),
    ],
    expect: [{ since: '2025-09-01', known: '2025-09-01', because: [2, 4] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '抵押期间买方以八成卖给债务人的关联方',
      en: 'While the pledge lasts: sold on for 80% to a party tied to the obligor',
    },
    given: [
      ...before,
      pledges('2024-02-02'),
      sells('2024-05-06'),
      tied('2020-01-06', second),
      sells('2025-03-03', { from: buyer, to: second, price: '800000.00' }),
    ],
    expect: [
      {
        since: '2025-03-03',
        known: '2025-03-03',
        because: [3, 4, 5],
        measures: { 'price-of-value': 1, 'onward-price-of-value': 0.8, exposure },
      },
    ],
  },
  {
    kind: 'late',
    title: { zh: '再次转让三个月后才获悉', en: 'The onward sale is learnt of three months later' },
    given: [
      ...before,
      sells('2024-05-06'),
      sells('2025-03-03', {
        from: buyer,
        to: second,
        price: '210000.00',
        known: '2025-06-03',
      }),
    ],
    expect: [{ since: '2025-03-03', known: '2025-06-03', because: [2, 3], foundLate: true }],
  },
  {
    kind: 'lapses',
    title: { zh: '债务人购回', en: 'The obligor buys it back' },
    given: [
      ...before,
      sells('2024-05-06', { price: '300000.00' }),
      sells('2024-06-03', { from: buyer, to: party, price: '300000.00' }),
    ],
    expect: [{ ...seen, lapsed: '2024-06-03' }],
  },
  {
    kind: 'fires',
    title: {
      zh: '多次出售存货，只引用低价的一次',
      en: 'Of several sales only the cheap one is cited',
    },
    given: [
      ...before,
      sells('2024-04-01'),
      sells('2024-05-06', { price: '300000.00' }),
      sells('2024-06-03'),
    ],
    expect: [{ ...seen, because: [3] }],
  },
  {
    kind: 'edge inside',
    title: { zh: '贷款余额恰为一百万元', en: 'Exactly one million outstanding' },
    given: [owes('2024-02-01', '1000000.00'), sells('2024-05-06', { price: '300000.00' })],
    expect: [seen],
  },
  {
    kind: 'edge outside',
    title: { zh: '贷款余额差一分不到一百万元', en: 'One fen short of a million outstanding' },
    given: [owes('2024-02-01', '999999.99'), sells('2024-05-06', { price: '300000.00' })],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '出售在先，次日才有贷款', en: 'Sold a day before there was a loan' },
    about: party,
    given: [sells('2024-05-06', { price: '300000.00' }), owes('2024-05-07')],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '同日放款，记录在出售之后', en: 'Lent to on the same day, told after the sale' },
    about: party,
    given: [
      sells('2024-05-06T09:00:00+08:00', { price: '300000.00' }),
      owes('2024-05-06T15:00:00+08:00'),
    ],
    expect: [{ ...seen, because: [1] }],
  },
  {
    kind: 'quiet',
    title: { zh: '低价的报送已作废', en: 'The report of the low price is taken back' },
    given: [...before, sells('2024-05-06', { price: '300000.00' }), voids('2024-05-20', 2)],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '同日放款不足一百万元，其后再借',
      en: 'Lent too little to on that day, and more a year later',
    },
    about: party,
    given: [
      sells('2024-05-06T09:00:00+08:00', { price: '300000.00' }),
      owes('2024-05-06T15:00:00+08:00', '900000.00'),
      owes('2025-05-06'),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '同日报送余额，记录在出售之后',
      en: 'What is owed is stated on the same day, after the sale',
    },
    about: party,
    given: [
      sells('2024-05-06T09:00:00+08:00', { price: '300000.00' }),
      on('2024-05-06T15:00:00+08:00', 'loan.classified', {
        loan: 'L-1',
        party,
        bank: 'BANKA',
        class: 'pass',
        balance: '5000000.00',
      }),
    ],
    expect: [{ ...seen, because: [1] }],
  },
  {
    kind: 'fires',
    title: { zh: '报明价款未归贷款银行', en: 'Unpaid, and said not to have gone to the lender' },
    given: [...before, sells('2024-05-06', { paid: '0.00', proceedsToLender: false })],
    closedThrough: '2024-08-31',
    expect: [unpaid],
  },
  {
    kind: 'quiet',
    title: { zh: '第四手之后不再跟踪', en: 'It is followed through three hands and no further' },
    given: [
      ...before,
      sells('2024-05-06'),
      sells('2024-06-03', { from: buyer, to: second }),
      sells('2024-07-01', { from: second, to: third }),
      sells('2024-08-05', { from: third, to: 'X-FOURTH001' }),
      sells('2024-09-02', { from: 'X-FOURTH001', to: 'X-FIFTH0001', price: '210000.00' }),
    ],
    expect: silence,
  },
  {
    kind: 'lapses',
    title: { zh: '低价出售之后贷款还清', en: 'Sold cheaply, and the loan is repaid afterwards' },
    given: [
      ...before,
      sells('2024-05-06', { price: '300000.00' }),
      repays('2024-09-02', '5000000.00', party),
    ],
    expect: [{ ...seen, lapsed: '2024-09-02' }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '外币价款不与人民币评估值比较',
      en: 'A price in another currency is not held against a value in yuan',
    },
    given: [
      ...before,
      values('2024-03-04', '1000000.00'),
      sells('2024-05-06', { value: undefined, price: '150000.00', currency: 'USD' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '足额抵债，九十日后仍无付款',
      en: 'Set off at its full value: ninety days later no payment is missed',
    },
    given: [
      ...before,
      sells('2024-05-06', { basis: 'set-off', paid: undefined }),
      values('2024-09-02', '1000000.00'),
      pays('2024-09-03', '1.00'),
    ],
    closedThrough: '2024-12-31',
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '买方当日代还贷款，记录在出售之前',
      en: 'The buyer pays the loan on the day, told before the sale',
    },
    given: [
      ...before,
      repays('2024-05-06T08:00:00+08:00', '600000.00', buyer),
      sells('2024-05-06', { paid: '0.00' }),
    ],
    closedThrough: '2024-12-31',
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '关联方按价值买入却未付款，关联关系不是依据',
      en: 'A connected party buys at the value and does not pay: the tie is no reason',
    },
    given: [...before, tied('2021-04-06'), sells('2024-05-06', { paid: '0.00' })],
    closedThrough: '2024-08-31',
    expect: [{ ...unpaid, because: [3] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '买方当日付给他人的款项不算',
      en: 'What the buyer pays to somebody else on the day is not the price',
    },
    given: [
      ...before,
      on('2024-05-06T08:00:00+08:00', 'payment.made', {
        from: { account: 'B-1', bank: 'BANKZ', party: buyer },
        to: { account: 'T-1', bank: 'BANKZ', party: third },
        amount: '1000000.00',
      }),
      sells('2024-05-06', { paid: '0.00' }),
    ],
    closedThrough: '2024-08-31',
    expect: [{ ...unpaid, because: [3] }],
  },
  {
    kind: 'fires',
    title: { zh: '第三次再转让的低价仍计入', en: 'The third onward sale is still followed' },
    given: [
      ...before,
      sells('2024-05-06'),
      sells('2024-06-03', { from: buyer, to: second }),
      sells('2024-07-01', { from: second, to: third }),
      sells('2024-08-05', { from: third, to: 'X-FOURTH001', price: '210000.00' }),
    ],
    expect: [{ since: '2024-08-05', known: '2024-08-05', because: [2, 5] }],
  },
  {
    kind: 'quiet',
    title: { zh: '买方手中的资产被判决过户', en: 'It passes from the buyer by a judgment' },
    given: [
      ...before,
      sells('2024-05-06'),
      sells('2025-03-03', { from: buyer, to: second, basis: 'judgment', price: '210000.00' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '再次转让以外币计价',
      en: 'The onward price is in another currency, and states no value',
    },
    given: [
      ...before,
      sells('2024-05-06'),
      sells('2025-03-03', {
        from: buyer,
        to: second,
        value: undefined,
        price: '150000.00',
        currency: 'USD',
      }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '贱卖一批存货后又正常销售多批',
      en: 'Stock goes cheaply once, and in order many times later',
    },
    given: [
      owes('2023-01-10'),
      sells('2024-03-01', { price: '500000.00' }),
      ...Array.from({ length: 25 }, (_, day) =>
        sells(`2024-04-${String(day + 1).padStart(2, '0')}`, { to: second }),
      ),
    ],
    expect: [{ since: '2024-03-01', known: '2024-03-01', because: [2] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '一批存货未付款，其后各批均已付清',
      en: 'One lot of stock is never paid for, the many after it are',
    },
    given: [
      owes('2023-01-10'),
      sells('2024-03-01', { paid: '0.00' }),
      ...Array.from({ length: 25 }, (_, day) =>
        sells(`2024-04-${String(day + 1).padStart(2, '0')}`, { to: second }),
      ),
    ],
    closedThrough: '2024-06-30',
    expect: [{ since: '2024-05-30', known: '2024-06-02', because: [2] }],
  },
];
