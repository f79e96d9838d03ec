import { on, silence, voids, type Story } from '../story';

const party = 'X-MILL0001';

const owes = (date: string, amount = '5000000.00') =>
  on(date, 'loan.disbursed', { loan: 'L-1', party, bank: 'BANKA', amount });
const repays = (date: string, principal: string) =>
  on(date, 'loan.repaid', { loan: 'L-1', party, bank: 'BANKA', principal, interest: '0.00' });

type Given = Readonly<{
  guarantee?: string;
  by?: string;
  debtor?: string;
  currency?: string;
}>;

const guarantees = (
  date: string,
  amount: string,
  { guarantee = 'G-1', by = party, debtor = 'X-OTHER001', currency = 'CNY' }: Given = {},
) =>
  on(date, 'guarantee.given', {
    guarantee,
    guarantor: by,
    party: debtor,
    bank: 'BANKB',
    amount,
    currency,
    kind: 'joint',
  });

const released = (date: string, guarantee = 'G-1') =>
  on(date, 'guarantee.released', {
    guarantee,
    guarantor: party,
    party: 'X-OTHER001',
    bank: 'BANKB',
  });

type Stated = Readonly<{
  period?: string;
  basis?: 'standalone' | 'consolidated';
  recipient?: string;
  currency?: string;
}>;

/** Assets of a hundred million, and what is owed on them. */
const states = (
  date: string,
  liabilities: string,
  { period = '2023', basis = 'standalone', recipient = 'BANKA', currency = 'CNY' }: Stated = {},
) =>
  on(date, 'statement.submitted', {
    party,
    recipient,
    period,
    basis,
    currency,
    revenue: '80000000.00',
    assets: '100000000.00',
    liabilities,
    netProfit: '1000000.00',
  });

const before = [owes('2024-02-01'), states('2024-03-20', '70000000.00')];
const seen = { since: '2024-06-11', known: '2024-06-11', because: [2, 3] };

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: {
      zh: '对外保证超过净资产',
      en: 'It guarantees more for others than it owns',
    },
    given: [...before, guarantees('2024-06-11', '45000000.00')],
    expect: [
      {
        ...seen,
        severity: 'yellow',
        foundLate: false,
        measures: { exposure: '5000000.00', guarantees: 1, guaranteed: '45000000.00' },
      },
    ],
  },
  {
    kind: 'edge outside',
    title: { zh: '对外保证恰等于净资产', en: 'Exactly as much as it owns' },
    given: [...before, guarantees('2024-06-11', '30000000.00')],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '对外保证超过净资产一分钱', en: 'One fen more than it owns' },
    given: [...before, guarantees('2024-06-11', '30000000.01')],
    expect: [seen],
  },
  {
    kind: 'fires',
    title: { zh: '两笔保证合计超过净资产', en: 'Two guarantees together' },
    given: [
      ...before,
      guarantees('2024-05-06', '20000000.00'),
      guarantees('2024-06-11', '20000000.00', { guarantee: 'G-2', debtor: 'X-OTHER002' }),
    ],
    expect: [{ ...seen, because: [2, 3, 4] }],
  },
  {
    kind: 'quiet',
    title: { zh: '其中一笔已经解除', en: 'One of the two had been released' },
    given: [
      ...before,
      guarantees('2024-05-06', '20000000.00'),
      released('2024-06-10'),
      guarantees('2024-06-11', '20000000.00', { guarantee: 'G-2', debtor: 'X-OTHER002' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '担保公司资本充足，保证余额未超过净资产',
      en: 'A guarantee company whose guarantees stay within its capital',
    },
    given: [
      ...before,
      guarantees('2024-05-06', '10000000.00'),
      guarantees('2024-05-06', '10000000.00', { guarantee: 'G-2', debtor: 'X-OTHER002' }),
      guarantees('2024-06-11', '10000000.00', { guarantee: 'G-3', debtor: 'X-OTHER003' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '别人为它提供的保证不计入',
      en: 'What others guarantee for it is not counted',
    },
    given: [
      ...before,
      guarantees('2024-06-11', '45000000.00', { by: 'X-OTHER001', debtor: party }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '没有财务报表', en: 'It never submitted a statement' },
    given: [owes('2024-02-01'), guarantees('2024-06-11', '45000000.00')],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '新报表净资产下降，保证未变',
      en: 'A new statement shows less, and the guarantee is the same',
    },
    given: [
      ...before,
      guarantees('2024-03-25', '25000000.00'),
      states('2024-10-20', '80000000.00', { period: '2024-Q3' }),
    ],
    expect: [{ since: '2024-10-20', known: '2024-10-20', because: [3, 4] }],
  },
  {
    kind: 'fires',
    title: { zh: '资不抵债仍有保证', en: 'It owns less than nothing and guarantees a little' },
    given: [
      owes('2024-02-01'),
      states('2024-03-20', '100000000.01'),
      guarantees('2024-06-11', '0.01'),
    ],
    expect: [
      {
        ...seen,
        measures: { exposure: '5000000.00', guarantees: 1, guaranteed: '0.01' },
      },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '资不抵债但没有对外保证', en: 'It owns less than nothing and guarantees nobody' },
    given: [owes('2024-02-01'), states('2024-03-20', '100000000.01')],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '迟报的旧年度报表不替代新报表',
      en: 'An old year that is handed in late does not replace the new one',
    },
    given: [
      ...before,
      guarantees('2024-06-11', '25000000.00'),
      states('2024-07-01', '80000000.00', { period: '2022' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '年报晚于季报报送，以较晚的期间为准',
      en: 'A first quarter counts for more than the year before it, though handed in earlier',
    },
    given: [
      owes('2024-02-01'),
      states('2024-04-20', '70000000.00', { period: '2024-Q1' }),
      states('2024-04-30', '80000000.00', { period: '2023' }),
      guarantees('2024-06-11', '25000000.00'),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '第四季度报表与年报视为同一期间，以后报者为准',
      en: 'The fourth quarter is the year: of the two the later version counts',
    },
    given: [
      owes('2024-02-01'),
      states('2024-03-20', '70000000.00', { period: '2023-Q4' }),
      states('2024-04-30', '80000000.00', { period: '2023' }),
      guarantees('2024-06-11', '25000000.00'),
    ],
    expect: [{ ...seen, because: [3, 4] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '半年报早于九月月报',
      en: 'A statement of September is later than one of the first half or of the second quarter',
    },
    given: [
      owes('2024-02-01'),
      states('2024-10-20', '80000000.00', { period: '2024-09' }),
      states('2024-10-21', '70000000.00', { period: '2024-H1' }),
      states('2024-10-22', '70000000.00', { period: '2024-Q2' }),
      guarantees('2024-11-04', '25000000.00'),
    ],
    expect: [{ since: '2024-11-04', known: '2024-11-04', because: [2, 5] }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '下半年报表晚于九月月报',
      en: 'A statement of the second half, or of the third quarter revised, is later still',
    },
    given: [
      owes('2024-02-01'),
      states('2025-01-20', '70000000.00', { period: '2024-H2' }),
      states('2025-01-21', '80000000.00', { period: '2024-Q3' }),
      states('2025-01-22', '80000000.00', { period: '2024-11' }),
      guarantees('2025-02-03', '25000000.00'),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '三季度报表晚于八月月报',
      en: 'The third quarter ends after August',
    },
    given: [
      owes('2024-02-01'),
      states('2024-10-20', '70000000.00', { period: '2024-Q3' }),
      states('2024-10-21', '80000000.00', { period: '2024-08' }),
      guarantees('2024-11-04', '25000000.00'),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: {
      zh: '同日两份报表，净资产较低者后到',
      en: 'Of two versions of one day the lower one comes second',
    },
    given: [
      owes('2024-02-01'),
      states('2024-03-20', '70000000.00'),
      states('2024-03-20', '80000000.00', { recipient: 'tax' }),
      guarantees('2024-06-11', '25000000.00'),
    ],
    expect: [{ ...seen, because: [3, 4] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '同一期间以单体报表为准',
      en: "The group owns enough, and the guarantor's own statement of the year does not show it",
    },
    given: [
      owes('2024-02-01'),
      states('2024-03-20', '70000000.00'),
      states('2024-04-20', '20000000.00', { basis: 'consolidated' }),
      guarantees('2024-06-11', '45000000.00'),
    ],
    expect: [{ ...seen, because: [2, 4] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '只有合并报表时以合并报表为准，其后的单体报表取而代之',
      en: 'A consolidated statement counts until there is one of its own',
    },
    given: [
      owes('2024-02-01'),
      states('2024-03-20', '20000000.00', { basis: 'consolidated' }),
      guarantees('2024-05-06', '45000000.00'),
      states('2024-06-11', '70000000.00'),
    ],
    expect: [{ ...seen, because: [3, 4] }],
  },
  {
    kind: 'edge inside',
    title: {
      zh: '同日向两家报送的数字不同，取净资产较低者',
      en: 'Two versions of one day: the one that shows less counts, whichever comes first',
    },
    given: [
      owes('2024-02-01'),
      states('2024-03-20', '80000000.00'),
      states('2024-03-20', '70000000.00', { recipient: 'tax' }),
      guarantees('2024-06-11', '25000000.00'),
    ],
    expect: [{ ...seen, because: [2, 4] }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '更正后的报表净资产更高',
      en: 'A later version of the year shows more',
    },
    given: [
      owes('2024-02-01'),
      states('2024-03-20', '80000000.00'),
      states('2024-04-20', '70000000.00'),
      guarantees('2024-06-11', '25000000.00'),
    ],
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: {
      zh: '外币保证不与人民币净资产比较',
      en: 'A guarantee in another currency is not compared',
    },
    given: [...before, guarantees('2024-06-11', '45000000.00', { currency: 'USD' })],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '报表与保证均为美元',
      en: 'Statement and guarantee are in dollars, both of them',
    },
    given: [
      owes('2024-02-01'),
      states('2024-03-20', '70000000.00', { currency: 'USD' }),
      guarantees('2024-06-11', '45000000.00', { currency: 'USD' }),
      guarantees('2024-06-11', '1000000.00', { guarantee: 'G-2' }),
    ],
    expect: [seen],
  },
  {
    kind: 'edge outside',
    title: {
      zh: '自身贷款余额差一分不到一百万元',
      en: 'The guarantor itself owes one fen short of a million',
    },
    given: [
      owes('2024-02-01', '999999.99'),
      states('2024-03-20', '70000000.00'),
      guarantees('2024-06-11', '45000000.00'),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: {
      zh: '自身贷款余额恰为一百万元',
      en: 'The guarantor itself owes exactly one million',
    },
    given: [
      owes('2024-02-01', '1000000.00'),
      states('2024-03-20', '70000000.00'),
      guarantees('2024-06-11', '45000000.00'),
    ],
    expect: [seen],
  },
  {
    kind: 'late',
    title: { zh: '一笔保证半年后才获悉', en: 'A guarantee is learnt of half a year later' },
    given: [
      ...before,
      { ...guarantees('2024-06-11', '45000000.00'), known: '2024-12-02T09:00:00+08:00' },
    ],
    expect: [{ ...seen, known: '2024-12-02', foundLate: true }],
  },
  {
    kind: 'lapses',
    title: {
      zh: '解除后又提供新保证，预警再现',
      en: 'It is released, and the next guarantee begins a new episode',
    },
    given: [
      ...before,
      guarantees('2024-06-11', '45000000.00'),
      released('2024-08-01'),
      guarantees('2024-11-04', '31000000.00', { guarantee: 'G-2' }),
    ],
    expect: [
      { ...seen, lapsed: '2024-08-01' },
      { since: '2024-11-04', known: '2024-11-04', because: [2, 5] },
    ],
  },
  {
    kind: 'lapses',
    title: { zh: '自身贷款偿还至下限以下', en: 'It repays its own debt to below the minimum' },
    given: [...before, guarantees('2024-06-11', '45000000.00'), repays('2024-09-02', '4500000.00')],
    expect: [{ ...seen, lapsed: '2024-09-02' }],
  },
  {
    kind: 'quiet',
    title: { zh: '保证记录作废', en: 'The guarantee is voided' },
    given: [...before, guarantees('2024-06-11', '45000000.00'), voids('2024-06-14', 3)],
    expect: silence,
  },
];
