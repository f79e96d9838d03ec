import { on, silence, voids, type Story } from '../story';

const party = 'X-FORGE001';
const buyer = 'X-BUYER001';
const estate = { bankruptcy: 'B-1', party };

const owes = (date: string, amount = '5000000.00') =>
  on(date, 'loan.disbursed', { loan: 'L-1', party, bank: 'BANKA', amount });

const accepted = (date: string, pilotCity?: boolean) =>
  on(date, 'bankruptcy.accepted', {
    ...estate,
    creditorsNotified: true,
    ...(pilotCity === undefined ? {} : { pilotCity }),
  });

const valued = (date: string, assets: string, known = date) =>
  on(date, 'bankruptcy.valued', { ...estate, assets, bookValue: '10000000.00' }, { known });

const sold = (date: string, price: string, value = '1000000.00') =>
  on(date, 'bankruptcy.sold', { ...estate, buyer, value, price });

type Cost = Readonly<{
  kind?: 'proceeding' | 'resettlement';
  fromLandUse?: boolean;
  currency?: string;
}>;

const costs = (date: string, amount: string, { kind = 'proceeding', ...more }: Cost = {}) =>
  on(date, 'bankruptcy.cost', { ...estate, kind, amount, ...more });

const before = [owes('2024-01-08'), accepted('2024-11-05')];
const seen = { since: '2025-02-10', known: '2025-02-10', object: 'B-1' };

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: { zh: '评估值不足账面一半', en: 'Valued below half of the books' },
    given: [...before, valued('2025-02-10', '4200000.00')],
    expect: [
      {
        ...seen,
        because: [3],
        severity: 'yellow',
        measures: { 'value-to-book': 0.42, exposure: '5000000.00' },
      },
    ],
  },
  {
    kind: 'quiet',
    title: {
      zh: '评估公允、公开拍卖、费用合理',
      en: 'Valued, sold and administered as one would expect',
    },
    given: [
      ...before,
      valued('2025-02-10', '6000000.00'),
      sold('2025-04-10', '900000.00'),
      costs('2025-05-12', '600000.00'),
      costs('2025-05-12', '900000.00', { kind: 'resettlement' }),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '评估值差一分不到账面一半', en: 'One fen below half of the books' },
    given: [...before, valued('2025-02-10', '4999999.99')],
    expect: [{ ...seen, because: [3] }],
  },
  {
    kind: 'edge outside',
    title: { zh: '评估值恰为账面一半', en: 'Exactly half of the books' },
    given: [...before, valued('2025-02-10', '5000000.00')],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '成交价差一分不到七成', en: 'Sold one fen below 70% of its value' },
    given: [...before, sold('2025-02-10', '699999.99')],
    expect: [
      {
        ...seen,
        because: [3],
        measures: { 'price-to-value': 0.6999, exposure: '5000000.00' },
      },
    ],
  },
  {
    kind: 'edge outside',
    title: { zh: '成交价恰为七成', en: 'Sold at exactly 70% of its value' },
    given: [...before, sold('2025-02-10', '700000.00')],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '费用恰为财产的三成', en: 'Costs of exactly 30% of the assets' },
    given: [
      ...before,
      valued('2025-01-10', '8000000.00'),
      costs('2025-01-20', '1000000.00'),
      costs('2025-02-10', '1400000.00', { kind: 'resettlement' }),
    ],
    expect: [
      {
        ...seen,
        because: [3, 4, 5],
        measures: { 'costs-to-assets': 0.3, exposure: '5000000.00' },
      },
    ],
  },
  {
    kind: 'edge outside',
    title: { zh: '费用差一分不到财产的三成', en: 'Costs one fen below 30% of the assets' },
    given: [
      ...before,
      valued('2025-01-10', '8000000.00'),
      costs('2025-01-20', '1000000.00'),
      costs('2025-02-10', '1399999.99', { kind: 'resettlement' }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '费用在前、评估在后', en: 'The costs come before the valuation' },
    given: [...before, costs('2025-01-20', '3000000.00'), valued('2025-02-10', '8000000.00')],
    expect: [{ ...seen, because: [3, 4] }],
  },
  {
    kind: 'quiet',
    title: { zh: '没有评估值，费用无从比较', en: 'Without a valuation costs compare with nothing' },
    given: [...before, costs('2025-02-10', '3000000.00')],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '外币费用不与人民币评估值相比', en: 'Costs in dollars are not compared' },
    given: [
      ...before,
      valued('2025-01-10', '8000000.00'),
      costs('2025-02-10', '2000000.00', { currency: 'USD' }),
      costs('2025-02-11', '1000000.00'),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '账面与评估均为零', en: 'Nothing in the books and nothing found' },
    given: [
      ...before,
      on('2025-02-10', 'bankruptcy.valued', { ...estate, assets: '0.00', bookValue: '0.00' }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '受理情况未报', en: 'The acceptance itself was never reported' },
    given: [
      owes('2024-01-08'),
      costs('2025-02-10', '200000.00', { kind: 'resettlement', fromLandUse: true }),
    ],
    expect: [{ ...seen, because: [2] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '非试点城市以土地使用权收入安置职工',
      en: 'Resettlement out of land-use rights outside a pilot city',
    },
    given: [
      owes('2024-01-08'),
      accepted('2024-11-05', false),
      costs('2025-02-10', '200000.00', { kind: 'resettlement', fromLandUse: true }),
    ],
    expect: [
      {
        ...seen,
        because: [2, 3],
        measures: { 'resettled-from-land-use': '200000.00', exposure: '5000000.00' },
      },
    ],
  },
  {
    kind: 'fires',
    title: { zh: '未说明是否试点城市', en: 'Nothing is said of a pilot city' },
    given: [
      ...before,
      costs('2025-02-10', '200000.00', { kind: 'resettlement', fromLandUse: true }),
    ],
    expect: [{ ...seen, because: [2, 3] }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '试点城市以土地使用权收入安置职工，不计为费用',
      en: 'In a pilot city the same is policy, and no cost',
    },
    given: [
      owes('2024-01-08'),
      accepted('2024-11-05', true),
      valued('2025-01-10', '6000000.00'),
      costs('2025-02-10', '4000000.00', { kind: 'resettlement', fromLandUse: true }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '安置费用未说明来自土地使用权',
      en: 'Resettlement without a word about land-use rights',
    },
    given: [...before, costs('2025-02-10', '200000.00', { kind: 'resettlement' })],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '破产费用由土地使用权收入列支，并非安置',
      en: 'Costs of the proceeding out of land-use rights resettle nobody',
    },
    given: [...before, costs('2025-02-10', '200000.00', { fromLandUse: true })],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '低估、贱卖与费用并为同一预警',
      en: 'Valuation, sale and costs are evidence of one alert',
    },
    given: [
      ...before,
      valued('2025-02-10', '4000000.00'),
      sold('2025-04-10', '500000.00'),
      sold('2025-04-11', '600000.00'),
      sold('2025-04-14', '950000.00'),
      costs('2025-05-12', '1500000.00'),
    ],
    expect: [
      {
        ...seen,
        because: [3, 4, 5, 7],
        measures: {
          'value-to-book': 0.4,
          'price-to-value': 0.5,
          'costs-to-assets': 0.375,
          exposure: '5000000.00',
        },
      },
    ],
  },
  {
    kind: 'lapses',
    title: { zh: '重新评估后不再低于一半', en: 'A new valuation sets it right' },
    given: [...before, valued('2025-02-10', '4200000.00'), valued('2025-03-17', '5600000.00')],
    expect: [{ ...seen, because: [3], lapsed: '2025-03-17' }],
  },
  {
    kind: 'quiet',
    title: { zh: '他人破产财产的买受人', en: "A buyer of somebody else's estate" },
    given: [
      on('2024-01-08', 'loan.disbursed', {
        loan: 'L-9',
        party: buyer,
        bank: 'BANKA',
        amount: '5000000.00',
      }),
      sold('2025-02-10', '100000.00'),
    ],
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: { zh: '贷款余额差一分不到一百万元', en: 'One fen short of a million outstanding' },
    given: [
      owes('2024-01-08', '999999.99'),
      accepted('2024-11-05'),
      valued('2025-02-10', '4200000.00'),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '贷款余额恰为一百万元', en: 'Exactly one million outstanding' },
    given: [
      owes('2024-01-08', '1000000.00'),
      accepted('2024-11-05'),
      valued('2025-02-10', '4200000.00'),
    ],
    expect: [{ ...seen, because: [3] }],
  },
  {
    kind: 'late',
    title: { zh: '评估结果数月后才获悉', en: 'The valuation is learnt of months later' },
    given: [...before, valued('2025-02-10', '4200000.00', '2025-06-09')],
    expect: [{ ...seen, known: '2025-06-09', because: [3], foundLate: true }],
  },
  {
    kind: 'quiet',
    title: { zh: '评估记录作废', en: 'The valuation is voided' },
    given: [...before, valued('2025-02-10', '4200000.00'), voids('2025-02-12', 3)],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: {
      zh: '试点城市以土地使用权安置的部分不计，其余费用照算',
      en: 'In a pilot city what land-use rights pay is left out, and all other costs add up',
    },
    given: [
      owes('2024-01-08'),
      accepted('2024-11-05', true),
      valued('2025-01-10', '8000000.00'),
      costs('2025-01-13', '1000000.00'),
      costs('2025-01-20', '5000000.00', { kind: 'resettlement', fromLandUse: true }),
      costs('2025-02-10', '1400000.00'),
    ],
    expect: [
      {
        ...seen,
        because: [3, 4, 6],
        measures: { 'costs-to-assets': 0.3, exposure: '5000000.00' },
      },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '以土地使用权安置，外币与人民币各有一笔',
      en: 'Resettled out of land-use rights, in dollars first and then in yuan',
    },
    given: [
      ...before,
      costs('2025-02-10', '200000.00', {
        kind: 'resettlement',
        fromLandUse: true,
        currency: 'USD',
      }),
      costs('2025-03-10', '700000.00', { kind: 'resettlement', fromLandUse: true }),
    ],
    expect: [
      {
        ...seen,
        because: [2, 3, 4],
        measures: { 'resettled-from-land-use': '700000.00', exposure: '5000000.00' },
      },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '低价变卖后多次公允变卖，提示不因此消失',
      en: 'Many fair sales after a cheap one do not push it out',
    },
    given: [
      ...before,
      sold('2025-02-10', '600000.00'),
      ...Array.from({ length: 33 }, () => sold('2025-04-10', '900000.00')),
    ],
    expect: [{ ...seen, because: [3] }],
  },
];
