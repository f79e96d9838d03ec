import { on, silence, voids, type Story } from '../story';

const party = 'X-MILL0001';

const owes = (date: string, amount = '8000000.00') =>
  on(date, 'loan.disbursed', { loan: 'L-1', party, bank: 'BANKA', amount });

const repays = (date: string) =>
  on(date, 'loan.repaid', {
    loan: 'L-1',
    party,
    bank: 'BANKA',
    principal: '8000000.00',
    interest: '0.00',
  });

type Figures = Readonly<{
  revenue?: string;
  assets?: string;
  netProfit?: string;
  period?: string;
  basis?: 'standalone' | 'consolidated';
  currency?: string;
  restates?: boolean;
  known?: string;
  corrects?: number;
}>;

const submits = (date: string, recipient: string, { known, corrects, ...figures }: Figures = {}) =>
  on(
    date,
    'statement.submitted',
    {
      party,
      recipient,
      period: '2024',
      basis: 'standalone',
      revenue: '10000000.00',
      assets: '20000000.00',
      liabilities: '9000000.00',
      netProfit: '1000000.00',
      ...figures,
    },
    { ...(known === undefined ? {} : { known }), ...(corrects === undefined ? {} : { corrects }) },
  );

const poor = { revenue: '6000000.00' };
const seen = { since: '2025-04-10', known: '2025-04-10', because: [2, 3] };

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: {
      zh: '报银行与报税务的收入相差四成',
      en: 'Revenue told to the bank and to the tax office',
    },
    given: [owes('2025-01-06'), submits('2025-03-20', 'BANKA'), submits('2025-04-10', 'tax', poor)],
    expect: [{ ...seen, severity: 'yellow', measures: { revenue: 0.4, exposure: '8000000.00' } }],
  },
  {
    kind: 'fires',
    title: { zh: '两家银行收到的资产总额不同', en: 'Two banks were told different assets' },
    given: [
      owes('2025-01-06'),
      submits('2025-03-20', 'BANKA'),
      submits('2025-04-10', 'BANKB', { assets: '30000000.00' }),
    ],
    expect: [{ ...seen, measures: { assets: 0.3333, exposure: '8000000.00' } }],
  },
  {
    kind: 'fires',
    title: { zh: '一份盈利，一份亏损', en: 'A profit here, a loss there' },
    given: [
      owes('2025-01-06'),
      submits('2025-03-20', 'BANKA'),
      submits('2025-04-10', 'registry', { netProfit: '-1000000.00' }),
    ],
    expect: [{ ...seen, measures: { netProfit: 2, exposure: '8000000.00' } }],
  },
  {
    kind: 'quiet',
    title: { zh: '数字一致', en: 'The same figures everywhere' },
    given: [
      owes('2025-01-06'),
      submits('2025-03-20', 'BANKA', { netProfit: '0.00' }),
      submits('2025-04-10', 'tax', { netProfit: '0.00' }),
    ],
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: { zh: '恰好相差两成', en: 'A difference of exactly 20%' },
    given: [
      owes('2025-01-06'),
      submits('2025-03-20', 'BANKA', { netProfit: '-1000000.00' }),
      submits('2025-04-10', 'tax', {
        revenue: '8000000.00',
        assets: '25000000.00',
        netProfit: '-800000.00',
      }),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '相差两成多一分', en: 'A fen more than 20%' },
    given: [
      owes('2025-01-06'),
      submits('2025-03-20', 'BANKA'),
      submits('2025-04-10', 'tax', { revenue: '7999999.99' }),
    ],
    expect: [seen],
  },
  {
    kind: 'edge inside',
    title: { zh: '亏损额相差两成多一分', en: 'Losses that differ by a fen more than 20%' },
    given: [
      owes('2025-01-06'),
      submits('2025-03-20', 'BANKA', { netProfit: '-1000000.00' }),
      submits('2025-04-10', 'tax', { netProfit: '-799999.99' }),
    ],
    expect: [seen],
  },
  {
    kind: 'quiet',
    title: { zh: '口径不同', en: 'One is consolidated, the other standalone' },
    given: [
      owes('2025-01-06'),
      submits('2025-03-20', 'BANKA'),
      submits('2025-04-10', 'tax', { ...poor, basis: 'consolidated' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '期间不同', en: 'Different periods' },
    given: [
      owes('2025-01-06'),
      submits('2025-03-20', 'BANKA'),
      submits('2025-04-10', 'tax', { ...poor, period: '2024-Q4' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '币种不同', en: 'Different currencies' },
    given: [
      owes('2025-01-06'),
      submits('2025-03-20', 'BANKA'),
      submits('2025-04-10', 'BANKB', { ...poor, currency: 'USD' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '同一对象的两份报表', en: 'Two versions to one recipient' },
    given: [
      owes('2025-01-06'),
      submits('2025-03-20', 'BANKA'),
      submits('2025-04-10', 'BANKA', poor),
    ],
    expect: silence,
  },
  {
    kind: 'lapses',
    title: { zh: '此后更正报表', en: 'A later statement restates' },
    given: [
      owes('2025-01-06'),
      submits('2025-03-20', 'BANKA'),
      submits('2025-04-10', 'tax', poor),
      submits('2025-05-20', 'BANKA', { ...poor, restates: true }),
    ],
    expect: [{ ...seen, lapsed: '2025-05-20' }],
  },
  {
    kind: 'fires',
    title: { zh: '补报一份但未注明更正', en: 'A new version that does not say it restates' },
    given: [
      owes('2025-01-06'),
      submits('2025-03-20', 'BANKA'),
      submits('2025-04-10', 'tax', poor),
      submits('2025-05-20', 'BANKA', { ...poor, restates: false }),
    ],
    expect: [seen],
  },
  {
    kind: 'lapses',
    title: { zh: '更正之后又报出不同数字', en: 'After the restatement another figure is told' },
    given: [
      owes('2025-01-06'),
      submits('2025-03-20', 'BANKA'),
      submits('2025-04-10', 'tax', poor),
      submits('2025-05-20', 'BANKA', { ...poor, restates: true }),
      submits('2025-06-10', 'BANKB'),
    ],
    expect: [
      { ...seen, lapsed: '2025-05-20' },
      { since: '2025-06-10', known: '2025-06-10', because: [4, 5] },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '更正只及本期间', en: 'A restatement, and what was sent before it' },
    given: [
      owes('2025-01-06'),
      submits('2025-03-20', 'BANKA', { restates: true }),
      submits('2025-03-20', 'tax', poor),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '同日两份更正仍不一致', en: 'Two restatements of one day that differ' },
    given: [
      owes('2025-01-06'),
      submits('2025-04-10', 'BANKA', { restates: true }),
      submits('2025-04-10', 'tax', { ...poor, restates: true }),
    ],
    expect: [seen],
  },
  {
    kind: 'fires',
    title: { zh: '更正的是另一期间', en: 'Another period is restated' },
    given: [
      owes('2025-01-06'),
      submits('2025-03-20', 'BANKA'),
      submits('2025-04-10', 'tax', poor),
      submits('2025-05-20', 'BANKA', { period: '2023', restates: true }),
    ],
    expect: [seen],
  },
  {
    kind: 'quiet',
    title: { zh: '贷款差一分不到一百万', en: 'One fen less than a million is owed' },
    given: [
      owes('2025-01-06', '999999.99'),
      submits('2025-03-20', 'BANKA'),
      submits('2025-04-10', 'tax', poor),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '报表在前，放款一百万元在后', en: 'A million is lent on such statements' },
    given: [
      submits('2025-03-20', 'BANKA'),
      submits('2025-04-10', 'tax', poor),
      owes('2025-05-06', '1000000.00'),
    ],
    expect: [{ since: '2025-05-06', known: '2025-05-06', because: [1, 2] }],
  },
  {
    kind: 'lapses',
    title: { zh: '贷款还清', en: 'The loan is repaid' },
    given: [
      owes('2025-01-06'),
      submits('2025-03-20', 'BANKA'),
      submits('2025-04-10', 'tax', poor),
      repays('2025-06-02'),
    ],
    expect: [{ ...seen, lapsed: '2025-06-02' }],
  },
  {
    kind: 'late',
    title: { zh: '税务报表数月后才获悉', en: 'The tax return is learnt of months later' },
    given: [
      owes('2025-01-06'),
      submits('2025-03-20', 'BANKA'),
      submits('2025-04-10', 'tax', { ...poor, known: '2025-11-03' }),
    ],
    expect: [{ ...seen, known: '2025-11-03', foundLate: true }],
  },
  {
    kind: 'late',
    title: { zh: '录入差错经更正', en: 'A slip of the keyboard is corrected' },
    given: [
      owes('2025-01-06'),
      submits('2025-03-20', 'BANKA'),
      submits('2025-04-10', 'tax', poor),
      submits('2025-04-10', 'tax', { known: '2025-04-15', corrects: 3 }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '误报经撤销', en: 'A statement recorded in error is voided' },
    given: [
      owes('2025-01-06'),
      submits('2025-03-20', 'BANKA'),
      submits('2025-04-10', 'tax', poor),
      voids('2025-04-15', 2),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '此后多年报表一致，旧的矛盾仍未了结',
      en: 'Years of statements that agree do not settle the conflict before them',
    },
    given: [
      owes('2005-01-06'),
      submits('2005-03-20', 'BANKA'),
      submits('2005-04-10', 'tax', poor),
      ...Array.from({ length: 64 }, (_, month) =>
        submits(
          `${2006 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-20`,
          'BANKA',
          {
            period: `${2006 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
          },
        ),
      ),
    ],
    expect: [{ since: '2005-04-10', known: '2005-04-10', because: [2, 3] }],
  },
];
