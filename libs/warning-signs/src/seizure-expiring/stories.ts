import { on, silence, type Story } from '../story';

const party = 'X-DEBTOR01';
const region = '330106';
const of = { seizure: 'S-1', party };

type Order = Readonly<{
  applicant?: string;
  until?: string;
  accounts?: string[];
  collateral?: string[];
  seizure?: string;
}>;
const seizes = (date: string, order: Order = {}, known = date) =>
  on(
    date,
    'seizure.ordered',
    {
      ...of,
      court: region,
      region,
      applicant: 'BANKA',
      case: 'C-1',
      stage: 'suit',
      scope: 'listed',
      assets: '5000000.00',
      ...order,
    },
    { known },
  );
const renews = (date: string, until?: string) =>
  on(date, 'seizure.renewed', { ...of, ...(until === undefined ? {} : { until }) });
const lifts = (date: string) => on(date, 'seizure.lifted', of);
type Kind =
  'real-estate' | 'construction-in-progress' | 'land' | 'receivable' | 'equity' | 'equipment';
const pledges = (date: string, kind: Kind, collateral = 'K-1') =>
  on(date, 'collateral.pledged', {
    collateral,
    party,
    bank: 'BANKA',
    loans: ['L-1'],
    kind,
    value: '5000000.00',
    secured: '4000000.00',
  });

/** Until 31 March 2026: thirty days before is 1 March. */
const until = { until: '2026-03-31' };
const ending = { since: '2026-03-01', known: '2026-03-01', because: [1] };

/** What counts among immovables and other rights is held for three years. */
const forThreeYears = (kind: Kind, zh: string, en: string): Story => ({
  kind: 'fires',
  title: { zh: `${zh}按三年推算`, en: `${en}: three years` },
  given: [pledges('2022-02-07', kind), seizes('2023-03-10', { collateral: ['K-1'] })],
  closedThrough: '2026-02-08',
  expect: [{ since: '2026-02-08', known: '2026-02-08', because: [2] }],
});

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: { zh: '银行的查封三十日内到期', en: "A bank's seizure ends within thirty days" },
    given: [seizes('2023-04-03', until)],
    closedThrough: '2026-03-10',
    expect: [{ ...ending, object: 'S-1', severity: 'orange' }],
  },
  {
    kind: 'edge inside',
    title: { zh: '恰余三十日', en: 'Exactly thirty days left' },
    given: [seizes('2023-04-03', until)],
    closedThrough: '2026-03-01',
    expect: [
      {
        ...ending,
        measures: {
          'days-left': 30,
          'last-day': '2026-03-31',
          'renewal-asked-by': '2026-03-24',
        },
      },
    ],
  },
  {
    kind: 'edge outside',
    title: { zh: '尚余三十一日', en: 'Thirty-one days left' },
    given: [seizes('2023-04-03', until)],
    closedThrough: '2026-02-28',
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '最迟申请续封之日升为红色', en: 'Red on the last day to ask for renewal' },
    given: [seizes('2023-04-03', until)],
    closedThrough: '2026-03-24',
    expect: [{ ...ending, severity: 'red' }],
  },
  {
    kind: 'fires',
    title: { zh: '余八日仍为橙色', en: 'Eight days left: still orange' },
    given: [seizes('2023-04-03', until)],
    closedThrough: '2026-03-23',
    expect: [{ ...ending, severity: 'orange' }],
  },
  {
    kind: 'edge inside',
    title: { zh: '到期当日仍在期内', en: 'It lasts through its last day' },
    given: [seizes('2023-04-03', until)],
    closedThrough: '2026-03-31',
    expect: [ending],
  },
  {
    kind: 'edge inside',
    title: { zh: '当日到期的查封', en: 'An order that ends on its own day' },
    given: [seizes('2026-03-31', until)],
    closedThrough: '2026-03-31',
    expect: [{ since: '2026-03-31', known: '2026-03-31', because: [1], severity: 'red' }],
  },
  {
    kind: 'lapses',
    title: { zh: '到期次日失效', en: 'Over on the day after' },
    given: [seizes('2023-04-03', until)],
    closedThrough: '2026-04-01',
    expect: [{ ...ending, lapsed: '2026-04-01' }],
  },
  {
    kind: 'lapses',
    title: {
      zh: '裁定当日恰余三十日，到期次日失效',
      en: 'Ordered with exactly thirty days to run, over on the day after its end',
    },
    given: [seizes('2026-03-01', until)],
    closedThrough: '2026-04-02',
    expect: [{ ...ending, lapsed: '2026-04-01' }],
  },
  {
    kind: 'quiet',
    title: { zh: '预警前已续封', en: 'Renewed in good time' },
    given: [seizes('2023-04-03', until), renews('2026-02-20', '2029-03-31')],
    closedThrough: '2026-12-31',
    expect: silence,
  },
  {
    kind: 'lapses',
    title: { zh: '续封后解除预警，三年后再次到期', en: 'Renewed, and three years later again' },
    given: [seizes('2023-04-03', until), renews('2026-03-16', '2029-03-30')],
    closedThrough: '2029-03-10',
    expect: [
      { ...ending, lapsed: '2026-03-16' },
      {
        since: '2029-02-28',
        known: '2029-02-28',
        because: [1, 2],
        measures: {
          'days-left': 30,
          'last-day': '2029-03-30',
          'renewal-asked-by': '2029-03-23',
        },
      },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '申请人不是银行', en: 'The applicant is no bank' },
    given: [seizes('2023-04-03', { ...until, applicant: 'X-FRIEND01' })],
    closedThrough: '2026-03-31',
    expect: silence,
  },
  {
    kind: 'lapses',
    title: { zh: '查封解除', en: 'Lifted' },
    given: [seizes('2023-04-03', until), lifts('2026-03-09')],
    closedThrough: '2026-12-31',
    expect: [{ ...ending, lapsed: '2026-03-09' }],
  },
  {
    kind: 'quiet',
    title: { zh: '预警前已解除', en: 'Lifted long before' },
    given: [seizes('2023-04-03', until), lifts('2025-03-10')],
    closedThrough: '2026-12-31',
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '冻结存款未载明期限，按一年推算', en: 'Deposits, no term stated: a year' },
    given: [seizes('2025-03-10', { accounts: ['A-1'] })],
    closedThrough: '2026-02-08',
    expect: [
      {
        since: '2026-02-08',
        known: '2026-02-08',
        because: [1],
        measures: {
          'days-left': 30,
          'last-day-by-law': '2026-03-10',
          'mark-of-law': 'V',
          'renewal-asked-by': '2026-03-03',
        },
      },
    ],
  },
  {
    kind: 'edge outside',
    title: { zh: '冻结存款的前一日', en: 'Deposits, the day before' },
    given: [seizes('2025-03-10', { accounts: ['A-1'] })],
    closedThrough: '2026-02-07',
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '查封机器设备按二年推算', en: 'Machines: two years' },
    given: [pledges('2023-02-06', 'equipment'), seizes('2024-03-10', { collateral: ['K-1'] })],
    closedThrough: '2026-02-08',
    expect: [{ since: '2026-02-08', known: '2026-02-08', because: [2] }],
  },
  forThreeYears('real-estate', '查封房地产', 'Real estate'),
  forThreeYears('construction-in-progress', '查封在建工程', 'A building under construction'),
  forThreeYears('land', '查封土地使用权', 'A right to use land'),
  forThreeYears('receivable', '冻结应收账款', 'Receivables count among other rights'),
  forThreeYears('equity', '冻结股权', 'Shares count among other rights'),
  {
    kind: 'fires',
    title: { zh: '房产与设备一并查封，按较短期限', en: 'House and machines: the shorter term' },
    given: [
      pledges('2023-02-06', 'real-estate'),
      pledges('2023-02-06', 'equipment', 'K-2'),
      seizes('2024-03-10', { collateral: ['K-1', 'K-2'] }),
    ],
    closedThrough: '2026-02-08',
    expect: [{ since: '2026-02-08', known: '2026-02-08', because: [3] }],
  },
  {
    kind: 'fires',
    title: { zh: '不知种类的财产按动产推算', en: 'A thing of no known kind: as a movable' },
    given: [seizes('2024-03-10', { collateral: ['K-9'] })],
    closedThrough: '2026-02-08',
    expect: [{ since: '2026-02-08', known: '2026-02-08', because: [1] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '未报送查封何物，按最短期限',
      en: 'Nothing said of what was seized: the shortest',
    },
    given: [seizes('2025-03-10')],
    closedThrough: '2026-02-08',
    expect: [{ since: '2026-02-08', known: '2026-02-08', because: [1] }],
  },
  {
    kind: 'fires',
    title: { zh: '房产与账户一并查封，按账户期限', en: 'A house and an account: the account' },
    given: [
      pledges('2023-02-06', 'real-estate'),
      seizes('2025-03-10', { accounts: ['A-1'], collateral: ['K-1'] }),
    ],
    closedThrough: '2026-02-08',
    expect: [{ since: '2026-02-08', known: '2026-02-08', because: [2] }],
  },
  {
    kind: 'edge inside',
    title: { zh: '二〇一五年二月三日冻结，期限六个月', en: 'Under the law before 4 February 2015' },
    given: [seizes('2015-02-03', { accounts: ['A-1'] })],
    closedThrough: '2015-07-04',
    expect: [
      {
        since: '2015-07-04',
        known: '2015-07-04',
        because: [1],
        measures: {
          'days-left': 30,
          'last-day-by-law': '2015-08-03',
          'mark-of-law': 'R',
          'renewal-asked-by': '2015-08-03',
        },
      },
    ],
  },
  {
    kind: 'edge outside',
    title: { zh: '二〇一五年二月四日冻结，期限一年', en: 'Under the law since 4 February 2015' },
    given: [seizes('2015-02-04', { accounts: ['A-1'] })],
    closedThrough: '2016-01-04',
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '续封未载明期限，按同一种类推算', en: 'A renewal that states no term' },
    given: [seizes('2024-03-10', { accounts: ['A-1'] }), renews('2025-03-03')],
    closedThrough: '2026-02-01',
    expect: [
      { since: '2025-02-08', known: '2025-02-08', because: [1], lapsed: '2025-03-03' },
      {
        since: '2026-02-01',
        known: '2026-02-01',
        because: [1, 2],
        measures: {
          'days-left': 30,
          'last-day-by-law': '2026-03-03',
          'mark-of-law': 'V',
          'renewal-asked-by': '2026-02-24',
        },
      },
    ],
  },
  {
    kind: 'fires',
    title: { zh: '两项查封各自预警', en: 'Two seizures are two alerts' },
    given: [
      seizes('2023-04-03', until),
      seizes('2023-04-10', { seizure: 'S-2', until: '2026-04-05' }),
    ],
    closedThrough: '2026-03-10',
    expect: [
      { ...ending, object: 'S-1' },
      { since: '2026-03-06', known: '2026-03-06', because: [2], object: 'S-2' },
    ],
  },
  {
    kind: 'late',
    title: { zh: '查封信息到期前才报送', en: 'The seizure is reported shortly before its end' },
    given: [seizes('2023-04-03', until, '2026-03-20')],
    closedThrough: '2026-03-25',
    expect: [{ ...ending, known: '2026-03-20', foundLate: true }],
  },
];
