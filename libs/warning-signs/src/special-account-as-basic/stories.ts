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

type Use = Readonly<{ sales?: string; wages?: string; credit?: string }>;
type Telling = Readonly<{
  known?: string;
  account?: string;
  kind?: 'special' | 'general';
  corrects?: number;
}>;

/** What an account at BANKB reports on a day about a month. */
const reports = (
  date: string,
  month: string,
  {
    sales,
    wages,
    credit = '1000000.00',
    account = 'S-1',
    kind = 'special',
    ...told
  }: Use & Telling,
) =>
  on(
    date,
    'account.turnover',
    {
      account,
      party,
      bank: 'BANKB',
      kind,
      month,
      credit,
      debit: '900000.00',
      ...(sales === undefined ? {} : { ordinarySales: sales }),
      ...(wages === undefined ? {} : { wagesOrCash: wages }),
    },
    told,
  );

const opens = (date: string, purpose: string, kind: 'special' | 'general' = 'special') =>
  on(date, 'account.opened', { account: 'S-1', party, bank: 'BANKB', kind, purpose });

const half = { sales: '500000.00' };
const wages = { wages: '120000.00' };
const earmarked = { sales: '0.00', wages: '0.00' };
const seen = { since: '2025-03-05', known: '2025-03-05', because: [2, 3] };

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: { zh: '连续两月从专户发工资', en: 'Wages from a special account, two months running' },
    given: [
      owes('2025-01-06'),
      reports('2025-02-05', '2025-01', wages),
      reports('2025-03-05', '2025-02', wages),
    ],
    expect: [
      {
        ...seen,
        severity: 'yellow',
        measures: {
          months: 2,
          'sales-share': 0,
          'wages-or-cash': '240000.00',
          exposure: '8000000.00',
        },
      },
    ],
  },
  {
    kind: 'fires',
    title: { zh: '一月发工资，一月收销售款', en: 'Wages in one month, sales in the other' },
    given: [
      owes('2025-01-06'),
      reports('2025-02-05', '2025-01', wages),
      reports('2025-03-05', '2025-02', half),
    ],
    expect: [
      {
        ...seen,
        measures: {
          months: 2,
          'sales-share': 0.5,
          'wages-or-cash': '120000.00',
          exposure: '8000000.00',
        },
      },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '专户只有专项资金', en: 'Earmarked money only' },
    given: [
      owes('2025-01-06'),
      reports('2025-02-05', '2025-01', earmarked),
      reports('2025-03-05', '2025-02', {}),
      reports('2025-04-05', '2025-03', earmarked),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '工资专户发工资', en: 'An account opened for wages pays wages' },
    given: [
      owes('2025-01-06'),
      opens('2025-01-10', 'wages'),
      reports('2025-02-05', '2025-01', wages),
      reports('2025-03-05', '2025-02', wages),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '工资专户收销售款', en: 'An account opened for wages receives sales' },
    given: [
      owes('2025-01-06'),
      opens('2025-01-10', 'wages'),
      reports('2025-02-05', '2025-01', { ...wages, ...half }),
      reports('2025-03-05', '2025-02', { ...wages, ...half }),
    ],
    expect: [{ since: '2025-03-05', known: '2025-03-05', because: [3, 4] }],
  },
  {
    kind: 'fires',
    title: { zh: '为土地补偿款开立的专户发工资', en: 'Wages from an account opened for a grant' },
    given: [
      owes('2025-01-06'),
      opens('2025-01-10', 'land-compensation'),
      reports('2025-02-05', '2025-01', wages),
      reports('2025-03-05', '2025-02', wages),
    ],
    expect: [{ since: '2025-03-05', known: '2025-03-05', because: [3, 4] }],
  },
  {
    kind: 'quiet',
    title: { zh: '只有一个月', en: 'One month may be a mistake' },
    given: [
      owes('2025-01-06'),
      reports('2025-02-05', '2025-01', wages),
      reports('2025-03-05', '2025-02', earmarked),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '销售款恰占一半，工资一分', en: 'Exactly half are sales; one fen of wages' },
    given: [
      owes('2025-01-06'),
      reports('2025-02-05', '2025-01', half),
      reports('2025-03-05', '2025-02', { wages: '0.01' }),
    ],
    expect: [seen],
  },
  {
    kind: 'edge outside',
    title: { zh: '销售款差一分不到一半', en: 'Sales are one fen short of half' },
    given: [
      owes('2025-01-06'),
      reports('2025-02-05', '2025-01', half),
      reports('2025-03-05', '2025-02', { sales: '499999.99' }),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '三个月中的第一和第三个月', en: 'The first and the third of three months' },
    given: [
      owes('2025-01-06'),
      reports('2025-02-05', '2025-01', wages),
      reports('2025-03-05', '2025-02', earmarked),
      reports('2025-04-05', '2025-03', wages),
    ],
    expect: [{ since: '2025-04-05', known: '2025-04-05', because: [2, 4] }],
  },
  {
    kind: 'edge outside',
    title: { zh: '四个月中的首尾两月', en: 'The first and the last of four months' },
    given: [
      owes('2025-01-06'),
      reports('2025-02-05', '2025-01', wages),
      reports('2025-05-05', '2025-04', wages),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '跨年的两个月', en: 'Two months across the turn of the year' },
    given: [
      owes('2024-01-06'),
      reports('2024-12-05', '2024-11', wages),
      reports('2025-02-05', '2025-01', wages),
    ],
    expect: [{ since: '2025-02-05', known: '2025-02-05', because: [2, 3] }],
  },
  {
    kind: 'quiet',
    title: { zh: '两个专户各一个月', en: 'Two special accounts, one month each' },
    given: [
      owes('2025-01-06'),
      reports('2025-02-05', '2025-01', wages),
      reports('2025-03-05', '2025-02', { ...wages, account: 'S-2' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '一般户收销售款', en: 'A general account may receive sales' },
    given: [
      owes('2025-01-06'),
      reports('2025-02-05', '2025-01', { ...half, kind: 'general' }),
      reports('2025-03-05', '2025-02', { ...half, kind: 'general' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '没有收款的月份没有占比', en: 'A month without receipts has no share' },
    given: [
      owes('2025-01-06'),
      reports('2025-02-05', '2025-01', { sales: '0.00', credit: '0.00' }),
      reports('2025-03-05', '2025-02', { sales: '0.00', credit: '0.00' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '贷款差一分不到一百万', en: 'One fen less than a million is owed' },
    given: [
      owes('2025-01-06', '999999.99'),
      reports('2025-02-05', '2025-01', wages),
      reports('2025-03-05', '2025-02', wages),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '恰好一百万，放款在后', en: 'Exactly a million, lent afterwards' },
    given: [
      reports('2025-02-05', '2025-01', wages),
      reports('2025-03-05', '2025-02', wages),
      owes('2025-03-20', '1000000.00'),
    ],
    expect: [{ since: '2025-03-20', known: '2025-03-20', because: [1, 2] }],
  },
  {
    kind: 'fires',
    title: { zh: '较早月份的报表后到', en: 'The earlier month is reported last' },
    given: [
      owes('2025-01-06'),
      reports('2025-03-05', '2025-02', wages),
      reports('2025-03-18', '2025-01', wages),
    ],
    expect: [{ since: '2025-03-18', known: '2025-03-18', because: [2, 3] }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '同月报表以后一份为准',
      en: 'A later report of the same month replaces the first',
    },
    given: [
      owes('2025-01-06'),
      reports('2025-02-05', '2025-01', wages),
      reports('2025-02-20', '2025-01', earmarked),
      reports('2025-03-05', '2025-02', wages),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '同月两次报送不算两个月', en: 'One month reported twice is one month' },
    given: [
      owes('2025-01-06'),
      reports('2025-02-05', '2025-01', wages),
      reports('2025-02-20', '2025-01', wages),
    ],
    expect: silence,
  },
  {
    kind: 'lapses',
    title: { zh: '停用两月后消失，再用又出现', en: 'Two clean months end it; it returns' },
    given: [
      owes('2025-01-06'),
      reports('2025-02-05', '2025-01', wages),
      reports('2025-03-05', '2025-02', wages),
      reports('2025-04-05', '2025-03', earmarked),
      reports('2025-05-05', '2025-04', earmarked),
      reports('2025-06-05', '2025-05', half),
      reports('2025-07-05', '2025-06', half),
    ],
    expect: [
      { ...seen, lapsed: '2025-05-05' },
      { since: '2025-07-05', known: '2025-07-05', because: [6, 7] },
    ],
  },
  {
    kind: 'lapses',
    title: { zh: '专户销户', en: 'The account is closed; its last months begin nothing' },
    given: [
      owes('2025-01-06'),
      reports('2025-02-05', '2025-01', wages),
      reports('2025-03-05', '2025-02', wages),
      on('2025-04-02', 'account.closed', { account: 'S-1', party, bank: 'BANKB' }),
      reports('2025-04-05', '2025-03', wages),
      reports('2025-05-05', '2025-04', wages),
    ],
    expect: [{ ...seen, lapsed: '2025-04-02' }],
  },
  {
    kind: 'lapses',
    title: { zh: '贷款还清', en: 'The loan is repaid' },
    given: [
      owes('2025-01-06'),
      reports('2025-02-05', '2025-01', wages),
      reports('2025-03-05', '2025-02', wages),
      repays('2025-03-25'),
    ],
    expect: [{ ...seen, lapsed: '2025-03-25' }],
  },
  {
    kind: 'late',
    title: { zh: '其中一月的报表数月后才到', en: 'One month becomes known months later' },
    given: [
      owes('2025-01-06'),
      reports('2025-02-05', '2025-01', { ...wages, known: '2025-08-01' }),
      reports('2025-03-05', '2025-02', wages),
    ],
    expect: [{ ...seen, known: '2025-08-01', foundLate: true }],
  },
  {
    kind: 'late',
    title: { zh: '更正后并无工资', en: 'A correction shows that there were no wages' },
    given: [
      owes('2025-01-06'),
      reports('2025-02-05', '2025-01', wages),
      reports('2025-03-05', '2025-02', wages),
      reports('2025-03-05', '2025-02', { ...earmarked, known: '2025-03-20', corrects: 3 }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '误报的一月被撤销', en: 'One of the reports is voided' },
    given: [
      owes('2025-01-06'),
      reports('2025-02-05', '2025-01', wages),
      reports('2025-03-05', '2025-02', wages),
      voids('2025-03-06', 2),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '两个专户同月报送，其中一户发工资',
      en: 'Two special accounts report the same months, one of them pays wages',
    },
    given: [
      owes('2025-01-06'),
      reports('2025-02-05', '2025-01', wages),
      reports('2025-03-05', '2025-02', wages),
      reports('2025-03-06', '2025-01', { ...earmarked, account: 'S-2' }),
      reports('2025-03-07', '2025-02', { ...earmarked, account: 'S-2' }),
      reports('2025-03-10', '2025-04', { ...earmarked, account: 'S-2' }),
    ],
    expect: [seen],
  },
];
