import { on, silence, type Story } from '../story';

const party = 'X-DEBTOR01';
const friend = 'X-FRIEND01';
const court = '330106';
const region = '330106';

const owes = (date: string, amount = '5000000.00') =>
  on(date, 'loan.disbursed', { loan: 'L-1', party, bank: 'BANKA', amount });

type Order = Readonly<{
  applicant?: string;
  stage?: 'pre-suit' | 'suit' | 'execution';
  scope?: 'listed' | 'all-assets';
  assets?: string;
  claim?: string;
  case?: string;
}>;

/** Before a suit, of everything, unless the story says otherwise. */
const seizes = (date: string, order: Order = {}) =>
  on(date, 'seizure.ordered', {
    seizure: 'S-1',
    court,
    region,
    party,
    applicant: friend,
    stage: 'pre-suit',
    scope: 'all-assets',
    assets: '9000000.00',
    ...order,
  });

/** In a suit, of what is listed, at the worth of the claim: nothing odd by itself. */
const plain: Order = {
  stage: 'suit',
  case: 'C-1',
  scope: 'listed',
  assets: '1000000.00',
  claim: '1000000.00',
};

const sues = (date: string, { plaintiff = friend, ofCase = 'C-1', known = date } = {}) =>
  on(
    date,
    'lawsuit.filed',
    {
      case: ofCase,
      court,
      region,
      plaintiff,
      defendant: party,
      claim: '1000000.00',
      cause: 'sale',
    },
    { known },
  );

const renews = (date: string) => on(date, 'seizure.renewed', { seizure: 'S-1', party });

const looks = (date: string, stillInUse = true) =>
  on(date, 'seizure.observed', { seizure: 'S-1', party, bank: 'BANKA', stillInUse });

const demands = (date: string) =>
  on(date, 'loan.demanded', {
    loan: 'L-1',
    party,
    bank: 'BANKA',
    to: 'debtor',
    channel: 'courier',
    outcome: 'delivered',
  });

type Executed = Readonly<{ creditor?: string; ofCase?: string }>;
const executes = (date: string, { creditor = friend, ofCase }: Executed = {}) =>
  on(date, 'execution.opened', {
    execution: 'E-1',
    creditor,
    party,
    region,
    amount: '1000000.00',
    ...(ofCase === undefined ? {} : { case: ofCase }),
  });

const auctions = (date: string) =>
  on(date, 'execution.auctioned', { execution: 'E-9', party, price: '800000.00' });

const tied = (date: string, known = date) =>
  on(date, 'party.related', { party, other: friend, relation: 'family' }, { known });

const complete = (date: string, through: string, source = '/courts/330106') =>
  on(date, 'feed.complete', { through, types: ['lawsuit.filed'] }, { source });

const absent = { since: '2025-04-02', known: '2025-04-05', because: [2] };
const connected = { since: '2025-03-03', known: '2025-03-03' };

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: {
      zh: '诉前查封全部财产，三十日内未起诉',
      en: 'All assets seized before a suit, and no suit within thirty days',
    },
    given: [owes('2024-06-03'), seizes('2025-03-03')],
    closedThrough: '2025-04-05',
    expect: [
      {
        ...absent,
        object: 'S-1',
        severity: 'orange',
        foundLate: false,
        measures: {
          arms: 2,
          'without-suit': 30,
          'assets-to-claim': 'all-assets',
          exposure: '5000000.00',
        },
      },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '一周后起诉', en: 'The applicant sues within a week' },
    given: [owes('2024-06-03'), seizes('2025-03-03'), sues('2025-03-10')],
    closedThrough: '2025-05-05',
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: { zh: '第三十日起诉', en: 'The applicant sues on the thirtieth day' },
    given: [owes('2024-06-03'), seizes('2025-03-03'), sues('2025-04-02')],
    closedThrough: '2025-05-05',
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: {
      zh: '第三十一日才起诉，起诉之日解除',
      en: 'The applicant sues on the thirty-first day: it lapses then',
    },
    given: [owes('2024-06-03'), seizes('2025-03-03'), sues('2025-04-03')],
    closedThrough: '2025-05-05',
    expect: [{ ...absent, lapsed: '2025-04-03' }],
  },
  {
    kind: 'edge outside',
    title: { zh: '宽限期未满，尚不认定未起诉', en: 'The grace has not passed yet' },
    given: [owes('2024-06-03'), seizes('2025-03-03')],
    closedThrough: '2025-04-04',
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '按时起诉，但数据晚到数月',
      en: 'The suit came in time and is learnt of months later',
    },
    given: [owes('2024-06-03'), seizes('2025-03-03'), sues('2025-03-20', { known: '2025-08-01' })],
    closedThrough: '2025-08-01',
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: {
      zh: '法院数据源声明完整之日才认定',
      en: 'Where a court declares completeness, its declaration is awaited',
    },
    given: [
      owes('2024-06-03'),
      complete('2025-03-20', '2025-03-19'),
      seizes('2025-03-03'),
      complete('2025-04-10', '2025-04-08'),
    ],
    closedThrough: '2025-04-10',
    expect: [{ ...absent, known: '2025-04-10', because: [3], foundLate: true }],
  },
  {
    kind: 'fires',
    title: {
      zh: '法院已于期限届满日声明完整，无须宽限',
      en: 'A court that speaks on the very day needs no grace',
    },
    given: [owes('2024-06-03'), seizes('2025-03-03'), complete('2025-04-02', '2025-04-02')],
    closedThrough: '2025-04-02',
    expect: [{ ...absent, known: '2025-04-02', foundLate: false }],
  },
  {
    kind: 'edge outside',
    title: {
      zh: '声明只到期限前一日，继续等待',
      en: 'A declaration that ends the day before does not do',
    },
    given: [owes('2024-06-03'), seizes('2025-03-03'), complete('2025-04-02', '2025-04-01')],
    closedThrough: '2025-04-20',
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: {
      zh: '数据源沉默三十日，仍在等待',
      en: 'A source silent for thirty days still holds it back',
    },
    given: [owes('2024-06-03'), seizes('2025-03-03'), complete('2025-03-20', '2025-03-19')],
    closedThrough: '2025-04-19',
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: {
      zh: '数据源沉默三十一日，不再等待',
      en: 'A source silent for thirty-one days holds it back no longer',
    },
    given: [owes('2024-06-03'), seizes('2025-03-03'), complete('2025-03-20', '2025-03-19')],
    closedThrough: '2025-04-20',
    expect: [{ ...absent, known: '2025-04-20', foundLate: true }],
  },
  {
    kind: 'fires',
    title: {
      zh: '诉讼保全没有案号，且查封全部财产',
      en: 'A seizure in a suit that names no case, of everything',
    },
    given: [owes('2024-06-03'), seizes('2025-03-03', { stage: 'suit' })],
    expect: [{ ...connected, because: [2] }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '诉讼保全有案号，查封全部财产',
      en: 'A seizure in a suit with its case, of everything',
    },
    given: [owes('2024-06-03'), seizes('2025-03-03', { stage: 'suit', case: 'C-1' })],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '仅申请人有关联', en: 'The applicant is connected, and nothing else' },
    given: [owes('2024-06-03'), tied('2020-01-06'), seizes('2025-03-03', plain)],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: {
      zh: '关联申请人查封价值为请求金额三倍',
      en: 'A connected applicant seizes three times the claim',
    },
    given: [
      owes('2024-06-03'),
      tied('2020-01-06'),
      seizes('2025-03-03', { ...plain, assets: '3000000.00' }),
    ],
    expect: [
      {
        ...connected,
        because: [2, 3],
        severity: 'orange',
        measures: {
          arms: 2,
          'applicant-connected': 1,
          'assets-to-claim': 3,
          exposure: '5000000.00',
        },
      },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '请求金额为零，无从比较', en: 'A claim of nothing is nothing to measure by' },
    given: [
      owes('2024-06-03'),
      tied('2020-01-06'),
      seizes('2025-03-03', { ...plain, claim: '0.00' }),
    ],
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: {
      zh: '查封价值差一分不到三倍',
      en: 'One fen short of three times the claim',
    },
    given: [
      owes('2024-06-03'),
      tied('2020-01-06'),
      seizes('2025-03-03', { ...plain, assets: '2999999.99' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '列明财产而未报请求金额',
      en: 'Listed assets, and no claim stated to measure them by',
    },
    given: [
      owes('2024-06-03'),
      tied('2020-01-06'),
      seizes('2025-03-03', { stage: 'suit', case: 'C-1', scope: 'listed' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '查封过多、催收之后、两次续封，仍缺关键情形',
      en: 'Too much, after a demand, renewed twice: none of them is about applicant or use',
    },
    given: [
      owes('2024-06-03'),
      demands('2025-02-20'),
      seizes('2025-03-03', { stage: 'suit', case: 'C-1' }),
      renews('2026-03-03'),
      renews('2027-03-03'),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: {
      zh: '查封六十日后仍见使用',
      en: 'Seen in use sixty days after everything was seized',
    },
    given: [
      owes('2024-06-03'),
      seizes('2025-03-03', { stage: 'suit', case: 'C-1' }),
      looks('2025-05-02'),
    ],
    expect: [
      {
        since: '2025-05-02',
        known: '2025-05-02',
        because: [2, 3],
        measures: {
          arms: 2,
          'assets-to-claim': 'all-assets',
          'in-use-after': 60,
          exposure: '5000000.00',
        },
      },
    ],
  },
  {
    kind: 'edge outside',
    title: { zh: '查封五十九日后仍见使用', en: 'Seen in use fifty-nine days after' },
    given: [
      owes('2024-06-03'),
      seizes('2025-03-03', { stage: 'suit', case: 'C-1' }),
      looks('2025-05-01'),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '查看时已停用', en: 'Looked at and found idle' },
    given: [
      owes('2024-06-03'),
      seizes('2025-03-03', { stage: 'suit', case: 'C-1' }),
      looks('2025-05-20', false),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: {
      zh: '关联申请人第二次续封之日',
      en: 'A connected applicant renews for the second time',
    },
    given: [
      owes('2024-06-03'),
      tied('2020-01-06'),
      seizes('2025-03-03', plain),
      renews('2026-03-02'),
      renews('2027-03-01'),
    ],
    expect: [
      {
        since: '2027-03-01',
        known: '2027-03-01',
        because: [2, 3, 4, 5],
        measures: { arms: 2, 'applicant-connected': 1, renewals: 2, exposure: '5000000.00' },
      },
    ],
  },
  {
    kind: 'edge outside',
    title: { zh: '关联申请人只续封一次', en: 'A connected applicant renews once' },
    given: [
      owes('2024-06-03'),
      tied('2020-01-06'),
      seizes('2025-03-03', plain),
      renews('2026-03-02'),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '申请执行之后的续封不计',
      en: 'Renewals after the execution was opened do not count',
    },
    given: [
      owes('2024-06-03'),
      tied('2020-01-06'),
      seizes('2025-03-03', plain),
      executes('2025-12-01'),
      renews('2026-03-02'),
      renews('2027-03-01'),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: {
      zh: '银行催收后六十日，关联方查封',
      en: 'A connected applicant sixty days after a demand',
    },
    given: [
      owes('2024-06-03'),
      tied('2020-01-06'),
      demands('2025-01-02'),
      seizes('2025-03-03', plain),
    ],
    expect: [{ ...connected, because: [2, 3, 4] }],
  },
  {
    kind: 'edge outside',
    title: {
      zh: '银行催收后六十一日，关联方查封',
      en: 'A connected applicant sixty-one days after a demand',
    },
    given: [
      owes('2024-06-03'),
      tied('2020-01-06'),
      demands('2025-01-01'),
      seizes('2025-03-03', plain),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '银行起诉后，关联方查封', en: 'A connected applicant after a bank had sued' },
    given: [
      owes('2024-06-03'),
      tied('2020-01-06'),
      sues('2025-02-10', { plaintiff: 'BANKA', ofCase: 'C-9' }),
      seizes('2025-03-03', plain),
    ],
    expect: [{ ...connected, because: [2, 3, 4] }],
  },
  {
    kind: 'quiet',
    title: { zh: '查封之后银行才催收', en: 'The bank demands only after the seizure' },
    given: [
      owes('2024-06-03'),
      tied('2020-01-06'),
      seizes('2025-03-03', plain),
      demands('2025-03-04'),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '申请人为银行', en: 'The applicant is a bank' },
    given: [owes('2024-06-03'), seizes('2025-03-03', { applicant: 'BANKA' })],
    closedThrough: '2025-06-30',
    expect: silence,
  },
  {
    kind: 'lapses',
    title: { zh: '申请人立案执行', en: 'The applicant opens execution' },
    given: [
      owes('2024-06-03'),
      tied('2020-01-06'),
      seizes('2025-03-03'),
      sues('2025-03-10'),
      executes('2025-11-03', { ofCase: 'C-1' }),
    ],
    expect: [{ ...connected, because: [2, 3], lapsed: '2025-11-03' }],
  },
  {
    kind: 'fires',
    title: {
      zh: '申请人就另案执行，不影响本次查封',
      en: 'An execution of the applicant in another case does not count',
    },
    given: [
      owes('2024-06-03'),
      tied('2020-01-06'),
      seizes('2025-03-03', { stage: 'suit', case: 'C-1' }),
      executes('2025-11-03', { ofCase: 'C-5' }),
    ],
    expect: [{ ...connected, because: [2, 3] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '其他债权人立案执行，不影响本次查封',
      en: "Another creditor's execution does not count",
    },
    given: [
      owes('2024-06-03'),
      tied('2020-01-06'),
      seizes('2025-03-03'),
      executes('2025-11-03', { creditor: 'X-OTHER001' }),
    ],
    closedThrough: '2025-03-31',
    expect: [{ ...connected, because: [2, 3] }],
  },
  {
    kind: 'lapses',
    title: { zh: '其后进入拍卖', en: 'An auction follows' },
    given: [owes('2024-06-03'), tied('2020-01-06'), seizes('2025-03-03'), auctions('2025-12-08')],
    expect: [{ ...connected, because: [2, 3], lapsed: '2025-12-08' }],
  },
  {
    kind: 'lapses',
    title: { zh: '查封解除', en: 'The seizure is lifted' },
    given: [
      owes('2024-06-03'),
      tied('2020-01-06'),
      seizes('2025-03-03'),
      on('2025-06-09', 'seizure.lifted', { seizure: 'S-1', party }),
    ],
    expect: [{ ...connected, because: [2, 3], lapsed: '2025-06-09' }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '执行案件在查封之前已立案',
      en: 'The execution was opened before the assets were seized',
    },
    given: [
      owes('2024-06-03'),
      tied('2020-01-06'),
      executes('2025-02-03'),
      seizes('2025-03-03', { stage: 'execution' }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '查封前就另案已立案执行',
      en: 'An execution that was open before is that of another case',
    },
    given: [
      owes('2024-06-03'),
      tied('2020-01-06'),
      executes('2025-02-03', { ofCase: 'C-5' }),
      seizes('2025-03-03', { stage: 'suit', case: 'C-1' }),
    ],
    expect: [{ ...connected, because: [2, 4] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '先前的执行案件已结案',
      en: 'An earlier execution was closed before the seizure',
    },
    given: [
      owes('2024-06-03'),
      tied('2020-01-06'),
      executes('2023-02-03'),
      on('2023-09-04', 'execution.closed', {
        execution: 'E-1',
        party,
        region,
        recovered: '1000000.00',
      }),
      seizes('2025-03-03'),
    ],
    expect: [{ ...connected, because: [2, 5] }],
  },
  {
    kind: 'quiet',
    title: { zh: '当日先起诉后查封', en: 'The suit was filed in the morning of the same day' },
    given: [
      owes('2024-06-03'),
      sues('2025-03-03T08:30:00+08:00'),
      seizes('2025-03-03T15:00:00+08:00'),
    ],
    closedThrough: '2025-06-30',
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: {
      zh: '第三十日上午另有放款，下午起诉',
      en: 'Sued in the afternoon of the thirtieth day, after other news in the morning',
    },
    given: [
      owes('2024-06-03'),
      seizes('2025-03-03'),
      owes('2025-04-02T09:00:00+08:00'),
      sues('2025-04-02T15:00:00+08:00'),
    ],
    closedThrough: '2025-06-30',
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '查封所载案号此前已起诉',
      en: 'The case that the seizure names was filed before it',
    },
    given: [owes('2024-06-03'), sues('2025-02-03'), seizes('2025-03-03', { case: 'C-1' })],
    closedThrough: '2025-06-30',
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '多年前的另案不算为本次查封起诉',
      en: "The applicant's suit of years ago does not stand behind it",
    },
    given: [
      owes('2024-06-03'),
      sues('2021-02-03', { ofCase: 'C-0' }),
      sues('2021-05-06', { ofCase: 'C-7', plaintiff: 'X-OTHER001' }),
      seizes('2025-03-03'),
    ],
    closedThrough: '2025-04-05',
    expect: [{ ...absent, because: [4] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '他人在三十日内起诉不算申请人起诉',
      en: 'A suit of somebody else within the thirty days is not theirs',
    },
    given: [
      owes('2024-06-03'),
      seizes('2025-03-03'),
      sues('2025-03-12', { plaintiff: 'X-OTHER001' }),
    ],
    closedThrough: '2025-04-05',
    expect: [absent],
  },
  {
    kind: 'edge outside',
    title: { zh: '贷款余额差一分不到一百万元', en: 'One fen short of a million outstanding' },
    given: [owes('2024-06-03', '999999.99'), tied('2020-01-06'), seizes('2025-03-03')],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '贷款余额恰为一百万元', en: 'Exactly one million outstanding' },
    given: [owes('2024-06-03', '1000000.00'), tied('2020-01-06'), seizes('2025-03-03')],
    expect: [{ ...connected, because: [2, 3] }],
  },
  {
    kind: 'late',
    title: {
      zh: '亲属关系半年后才获悉',
      en: 'The family tie is learnt of half a year later',
    },
    given: [
      owes('2024-06-03'),
      tied('2020-01-06', '2025-09-01'),
      seizes('2025-03-03', { stage: 'suit', case: 'C-1' }),
    ],
    expect: [{ ...connected, known: '2025-09-01', because: [2, 3], foundLate: true }],
  },
  {
    kind: 'fires',
    title: {
      zh: '同一债务人的两次查封各自预警',
      en: 'Two seizures of one obligor are two alerts',
    },
    given: [
      owes('2024-06-03'),
      tied('2020-01-06'),
      seizes('2025-03-03'),
      on('2025-04-07', 'seizure.ordered', {
        seizure: 'S-2',
        court,
        region,
        party,
        applicant: friend,
        stage: 'suit',
        scope: 'all-assets',
        assets: '9000000.00',
      }),
    ],
    closedThrough: '2025-03-31',
    expect: [
      { ...connected, because: [2, 3], object: 'S-1' },
      { since: '2025-04-07', known: '2025-04-07', because: [2, 4], object: 'S-2' },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '查封当日他人先行起诉，不算申请人起诉',
      en: 'Somebody else sued on the morning of the seizure',
    },
    given: [
      owes('2024-06-03'),
      sues('2025-03-03T08:00:00+08:00', { plaintiff: 'X-OTHER001' }),
      seizes('2025-03-03'),
    ],
    closedThrough: '2025-04-30',
    expect: [{ ...absent, because: [3] }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '查封所载案件由他人在三十日内提起',
      en: 'The case that the seizure names is filed by another within thirty days',
    },
    given: [
      owes('2024-06-03'),
      seizes('2025-03-03', { case: 'C-1' }),
      sues('2025-03-10', { plaintiff: 'X-OTHER001' }),
    ],
    closedThrough: '2025-12-31',
    expect: silence,
  },
  {
    kind: 'lapses',
    title: {
      zh: '同一案件立案执行',
      en: 'Execution is opened in the very case that the seizure names',
    },
    given: [
      owes('2024-06-03'),
      tied('2020-01-06'),
      seizes('2025-03-03', { ...plain, scope: 'all-assets' }),
      executes('2025-06-02', { ofCase: 'C-1' }),
    ],
    expect: [{ ...connected, because: [2, 3], lapsed: '2025-06-02' }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '执行中的全部查封，无需另行起诉',
      en: 'In execution everything is seized: no suit is missed',
    },
    given: [owes('2024-06-03'), seizes('2025-03-03', { stage: 'execution' })],
    closedThrough: '2025-12-31',
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '债务人自己申请查封关联方财产',
      en: 'The obligor itself is the applicant',
    },
    about: friend,
    given: [
      on('2024-06-03', 'loan.disbursed', {
        loan: 'L-2',
        party: friend,
        bank: 'BANKA',
        amount: '5000000.00',
      }),
      tied('2020-01-06'),
      seizes('2025-03-03'),
    ],
    closedThrough: '2025-12-31',
    expect: silence,
  },
];
