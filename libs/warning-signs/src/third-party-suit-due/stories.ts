import { on, silence, voids, type Story } from '../story';

const party = 'X-ESTATE001';
const builder = 'X-BUILD0001';
const site = 'JZ-0042';

type Pledge = Readonly<{
  bank?: string;
  collateral?: string;
  owner?: string;
  value?: string;
  currency?: string;
}>;

const pledges = (
  date = '2019-04-02',
  { bank = 'BANKH', collateral = site, owner = party, value = '50000000.00', ...more }: Pledge = {},
) =>
  on(date, 'collateral.pledged', {
    collateral,
    party: owner,
    bank,
    loans: ['L-2'],
    kind: 'construction-in-progress',
    value,
    secured: '30000000.00',
    ...more,
  });

const releases = (date: string, bank = 'BANKH') =>
  on(date, 'collateral.released', { collateral: site, party, bank });

type Suit = Readonly<{
  id?: string;
  plaintiff?: string;
  defendant?: string;
  cause?: 'works-price' | 'sale' | 'loan' | 'revocation' | 'other';
  collateral?: string[];
  priorityClaimed?: boolean;
  known?: string;
}>;

const sues = (
  date: string,
  {
    id = 'C-2',
    plaintiff = builder,
    defendant = party,
    cause = 'works-price',
    collateral = [site],
    known = date,
    ...more
  }: Suit = {},
) =>
  on(
    date,
    'lawsuit.filed',
    {
      case: id,
      court: '131102',
      region: '131102',
      plaintiff,
      defendant,
      claim: '26000000.00',
      cause,
      ...(collateral.length === 0 ? {} : { collateral }),
      ...more,
    },
    { known },
  );

type Decision = Readonly<{
  outcome?: 'plaintiff' | 'defendant' | 'partly' | 'mediated' | 'withdrawn';
  priority?: boolean;
  id?: string;
  plaintiff?: string;
  defendant?: string;
  known?: string;
}>;

const decides = (
  date: string,
  {
    outcome = 'mediated',
    id = 'C-2',
    plaintiff = builder,
    defendant = party,
    known = date,
    ...more
  }: Decision = {},
) => on(date, 'lawsuit.decided', { case: id, plaintiff, defendant, outcome, ...more }, { known });

type Passing = Readonly<{
  basis?: 'judgment' | 'sale';
  from?: string;
  bankConsented?: boolean;
  proceedsToLender?: boolean;
  known?: string;
}>;

const passes = (
  date: string,
  { basis = 'judgment', from = party, bankConsented = false, known = date, ...more }: Passing = {},
) =>
  on(
    date,
    'collateral.transferred',
    {
      collateral: site,
      from,
      to: from === party ? builder : party,
      basis,
      bankConsented,
      ...more,
    },
    { known },
  );

/** The bank's own suit against what others had judged. */
const attacks = (date: string, more: Suit = {}) =>
  sues(date, { id: 'C-9', plaintiff: 'BANKH', cause: 'revocation', collateral: [], ...more });

const before = [pledges(), sues('2019-09-10', { priorityClaimed: true })];
const seen = {
  subject: 'BANKH',
  object: site,
  since: '2019-10-15',
  known: '2019-10-15',
  because: [1, 2, 3],
};

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: {
      zh: '调解确认工程款优先，当日即预警',
      en: 'A mediation grants priority to works: it warns at once',
    },
    given: [...before, decides('2019-10-15', { priority: true })],
    expect: [
      {
        ...seen,
        severity: 'blue',
        measures: { 'days-left': 183, 'sue-by': '2020-04-15', judgments: 1 },
      },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '法院驳回请求', en: 'The court rejects the claim' },
    given: [...before, decides('2019-10-15', { outcome: 'defendant' })],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '撤诉，或尚未裁判', en: 'Withdrawn, or not decided yet' },
    given: [
      ...before,
      decides('2019-10-15', { outcome: 'withdrawn' }),
      sues('2019-11-04', { id: 'C-3' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '裁判不予优先', en: 'Priority was claimed and is refused' },
    given: [...before, decides('2019-10-15', { outcome: 'plaintiff', priority: false })],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '未主张优先的权属判决',
      en: 'A judgment about the thing itself, in which nobody claimed priority',
    },
    given: [
      pledges(),
      sues('2019-09-10', { cause: 'sale' }),
      decides('2019-10-15', { outcome: 'partly', priority: false }),
    ],
    expect: [seen],
  },
  {
    kind: 'quiet',
    title: { zh: '案件未涉及抵押物', en: 'The suit names something else, or nothing' },
    given: [
      pledges(),
      sues('2019-09-10', { collateral: ['JZ-0099'] }),
      sues('2019-09-11', { id: 'C-3', collateral: [] }),
      decides('2019-10-15'),
      decides('2019-10-15', { id: 'C-3' }),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '六个月期限的最后一天', en: 'The last day of the six months' },
    given: [
      pledges(),
      pledges('2019-04-02', { collateral: 'JZ-0043' }),
      sues('2019-08-01'),
      decides('2019-08-31'),
      sues('2020-02-29', { id: 'C-4', collateral: ['JZ-0043'] }),
    ],
    closedThrough: '2020-02-29',
    expect: [
      {
        ...seen,
        since: '2019-08-31',
        known: '2019-08-31',
        because: [1, 3, 4],
        severity: 'red',
        measures: { 'days-left': 0, 'sue-by': '2020-02-29', judgments: 1 },
      },
    ],
  },
  {
    kind: 'edge outside',
    title: { zh: '六个月期限届满的次日', en: 'The day after the six months' },
    given: [pledges(), sues('2019-08-01'), decides('2019-08-31')],
    closedThrough: '2020-03-01',
    expect: [{ ...seen, since: '2019-08-31', known: '2019-08-31', lapsed: '2020-03-01' }],
  },
  {
    kind: 'edge outside',
    title: { zh: '剩余三十一天仍为蓝色', en: 'With thirty-one days left it is still blue' },
    given: [...before, decides('2019-10-15')],
    closedThrough: '2020-03-15',
    expect: [{ ...seen, severity: 'blue' }],
  },
  {
    kind: 'edge inside',
    title: { zh: '剩余三十天转为橙色', en: 'With thirty days left it turns orange' },
    given: [...before, decides('2019-10-15')],
    closedThrough: '2020-03-16',
    expect: [{ ...seen, severity: 'orange' }],
  },
  {
    kind: 'edge inside',
    title: { zh: '剩余七天转为红色', en: 'With seven days left it turns red' },
    given: [...before, decides('2019-10-15')],
    closedThrough: '2020-04-08',
    expect: [{ ...seen, severity: 'red' }],
  },
  {
    kind: 'late',
    title: {
      zh: '半年后才获悉裁判，期限自获悉之日起算',
      en: 'The judgment is learnt of half a year later: six months from then',
    },
    given: [...before, decides('2019-10-15', { known: '2020-05-11' })],
    closedThrough: '2020-05-11',
    expect: [
      {
        ...seen,
        known: '2020-05-11',
        foundLate: true,
        severity: 'blue',
        measures: { 'days-left': 393, 'sue-by': '2020-11-11', judgments: 1 },
      },
    ],
  },
  {
    kind: 'late',
    title: {
      zh: '裁判先获悉、起诉后获悉，自较晚者起算',
      en: 'The suit is learnt of after its judgment: six months from the later',
    },
    given: [
      pledges(),
      sues('2019-09-10', { known: '2020-01-06' }),
      decides('2019-10-15', { known: '2019-12-02' }),
    ],
    closedThrough: '2020-01-06',
    expect: [
      {
        ...seen,
        known: '2020-01-06',
        measures: { 'days-left': 265, 'sue-by': '2020-07-06', judgments: 1 },
      },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '当日先报调解、后报起诉',
      en: 'The mediation of the day is reported before the suit',
    },
    given: [
      pledges(),
      decides('2019-10-15'),
      decides('2019-10-15', { id: 'C-7' }),
      sues('2019-10-15T16:00:00+08:00'),
    ],
    expect: [{ ...seen, because: [1, 2, 4] }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '裁判早于起诉之日，并非本案',
      en: 'A decision of an earlier day is not that of the suit',
    },
    given: [
      pledges(),
      decides('2019-10-14'),
      decides('2019-10-15', { id: 'C-7' }),
      sues('2019-10-15'),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '裁判之后才设立抵押', en: 'Pledged only after the judgment' },
    given: [sues('2019-09-10'), decides('2019-10-15'), pledges('2019-10-16')],
    about: party,
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '裁判当日设立抵押', en: 'Pledged on the day of the judgment' },
    given: [sues('2019-09-10'), decides('2019-10-15'), pledges('2019-10-15')],
    about: party,
    expect: [seen],
  },
  {
    kind: 'lapses',
    title: { zh: '银行提起撤销之诉', en: 'The bank sues' },
    given: [...before, decides('2019-10-15'), attacks('2019-12-02')],
    expect: [{ ...seen, lapsed: '2019-12-02' }],
  },
  {
    kind: 'lapses',
    title: { zh: '银行针对该抵押物起诉', en: 'The bank sues and names the thing' },
    given: [
      ...before,
      decides('2019-10-15'),
      attacks('2019-12-02', { cause: 'other', collateral: [site] }),
    ],
    expect: [{ ...seen, lapsed: '2019-12-02' }],
  },
  {
    kind: 'fires',
    title: {
      zh: '银行的借款诉讼、针对他物的诉讼、他行的诉讼、裁判前的诉讼均不计',
      en: 'Suits over the loan, over other things, by other banks or from before do not count',
    },
    given: [
      ...before,
      attacks('2019-10-14', { id: 'C-8' }),
      decides('2019-10-15'),
      decides('2019-12-02', { id: 'C-10', plaintiff: 'BANKH' }),
      attacks('2019-12-02', { id: 'C-10', cause: 'loan', collateral: [site] }),
      attacks('2019-12-03', { id: 'C-11', collateral: ['JZ-0099'] }),
      attacks('2019-12-04', { id: 'C-12', plaintiff: 'BANKZ' }),
    ],
    expect: [{ ...seen, because: [1, 2, 4] }],
  },
  {
    kind: 'quiet',
    title: { zh: '裁判当日银行已起诉', en: 'The bank sues on the day of the judgment' },
    given: [...before, attacks('2019-10-15'), decides('2019-10-15')],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '银行已在本案中参加诉讼', en: 'The bank had joined the very suit' },
    given: [
      ...before,
      sues('2019-09-23', { plaintiff: 'BANKH', cause: 'works-price' }),
      decides('2019-10-15'),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '银行先在本案起诉', en: 'The bank had begun the very suit' },
    given: [
      pledges(),
      sues('2019-09-02', { plaintiff: 'BANKH', cause: 'loan' }),
      sues('2019-09-10', { priorityClaimed: true }),
      decides('2019-10-15'),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '他行先在本案起诉', en: 'Another bank had begun the very suit' },
    given: [
      pledges(),
      sues('2019-09-02', { plaintiff: 'BANKZ', cause: 'loan', collateral: [] }),
      sues('2019-09-10', { priorityClaimed: true }),
      decides('2019-10-15'),
    ],
    expect: [{ ...seen, because: [1, 3, 4] }],
  },
  {
    kind: 'lapses',
    title: { zh: '二审改判驳回', en: 'The judgment is reversed on appeal' },
    given: [
      ...before,
      decides('2019-10-15', { outcome: 'plaintiff' }),
      decides('2020-01-13', { outcome: 'defendant' }),
    ],
    expect: [{ ...seen, lapsed: '2020-01-13' }],
  },
  {
    kind: 'lapses',
    title: { zh: '银行解除抵押', en: 'The bank releases it' },
    given: [...before, decides('2019-10-15'), releases('2019-12-02'), pledges('2020-01-06')],
    expect: [{ ...seen, lapsed: '2019-12-02' }],
  },
  {
    kind: 'fires',
    title: {
      zh: '重复登记不改变抵押日期',
      en: 'Registered again, it is pledged since the first day',
    },
    given: [...before, decides('2019-10-15'), pledges('2019-12-02')],
    expect: [seen],
  },
  {
    kind: 'fires',
    title: { zh: '两家银行各自预警，一家起诉', en: 'Two banks are warned and one of them sues' },
    given: [
      ...before,
      pledges('2019-06-03', { bank: 'BANKB' }),
      decides('2019-10-15'),
      attacks('2019-12-02'),
    ],
    expect: [
      { ...seen, subject: 'BANKH', because: [1, 2, 4], lapsed: '2019-12-02' },
      { ...seen, subject: 'BANKB', because: [2, 3, 4] },
    ],
  },
  {
    kind: 'quiet',
    title: {
      zh: '胜诉的是同一抵押物的另一抵押权银行',
      en: 'It is another bank with a pledge of its own that wins',
    },
    given: [
      pledges(),
      pledges('2019-06-03', { bank: 'BANKB' }),
      sues('2019-09-10', { plaintiff: 'BANKB', cause: 'loan' }),
      decides('2019-10-15', { plaintiff: 'BANKB', outcome: 'plaintiff' }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '胜诉的是无抵押权的另一银行',
      en: 'It is another bank, without a pledge, that wins',
    },
    given: [
      pledges(),
      sues('2019-09-10', { plaintiff: 'BANKZ', cause: 'loan' }),
      decides('2019-10-15', { plaintiff: 'BANKZ', outcome: 'plaintiff' }),
    ],
    expect: [seen],
  },
  {
    kind: 'fires',
    title: {
      zh: '债务人起诉后调解让与',
      en: 'The obligor sues and gives it away in a mediation',
    },
    given: [
      pledges(),
      sues('2019-09-10', { plaintiff: party, defendant: builder }),
      decides('2019-10-15', { plaintiff: party, defendant: builder }),
    ],
    expect: [seen],
  },
  {
    kind: 'quiet',
    title: { zh: '债务人胜诉', en: 'The obligor sues and wins' },
    given: [
      pledges(),
      sues('2019-09-10', { plaintiff: party, defendant: builder }),
      decides('2019-10-15', { plaintiff: party, defendant: builder, outcome: 'plaintiff' }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '先后两份裁判，各自预警、各自计算期限',
      en: 'Two judgments on two days: each has its alert and its term',
    },
    given: [
      ...before,
      sues('2019-10-08', { id: 'C-3', cause: 'sale' }),
      decides('2019-10-15'),
      decides('2019-11-20', { id: 'C-3', outcome: 'plaintiff' }),
    ],
    closedThrough: '2020-04-16',
    expect: [
      {
        ...seen,
        because: [1, 2, 4],
        lapsed: '2020-04-16',
        severity: 'red',
        measures: { 'days-left': 7, 'sue-by': '2020-04-15', judgments: 1 },
      },
      {
        ...seen,
        since: '2019-11-20',
        known: '2019-11-20',
        because: [1, 3, 5],
        severity: 'blue',
        measures: { 'days-left': 182, 'sue-by': '2020-05-20', judgments: 1 },
      },
    ],
  },
  {
    kind: 'late',
    title: {
      zh: '同日两份裁判并为同一预警，以先届满者计',
      en: 'Two judgments of one day make one alert, and the first term counts',
    },
    given: [
      ...before,
      sues('2019-10-08', { id: 'C-3', cause: 'sale' }),
      decides('2019-10-15'),
      decides('2019-10-15', { id: 'C-3', outcome: 'plaintiff', known: '2019-11-20' }),
    ],
    closedThrough: '2020-03-01',
    expect: [
      {
        ...seen,
        because: [1, 2, 3, 4, 5],
        measures: { 'days-left': 183, 'sue-by': '2020-04-15', judgments: 2 },
      },
    ],
  },
  {
    kind: 'lapses',
    title: {
      zh: '同日两份裁判，均届满后解除',
      en: 'Two judgments of one day: over when the second term is',
    },
    given: [
      ...before,
      sues('2019-10-08', { id: 'C-3', cause: 'sale' }),
      decides('2019-10-15'),
      decides('2019-10-15', { id: 'C-3', outcome: 'plaintiff', known: '2019-11-20' }),
    ],
    closedThrough: '2020-05-21',
    expect: [{ ...seen, because: [1, 2, 3, 4, 5], lapsed: '2020-05-21' }],
  },
  {
    kind: 'fires',
    title: {
      zh: '二审维持，期限自终审起算，另行预警',
      en: 'Upheld on appeal: the term of the last decision has its own alert',
    },
    given: [
      ...before,
      decides('2019-10-15', { outcome: 'plaintiff' }),
      decides('2020-01-13', { outcome: 'plaintiff' }),
    ],
    expect: [
      { ...seen, lapsed: '2020-01-13' },
      { ...seen, since: '2020-01-13', known: '2020-01-13', because: [1, 2, 4] },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '共有人同案败诉，各自的抵押各自提示',
      en: 'Two owners lose together: the bank is told of each pledge',
    },
    given: [
      ...before,
      pledges('2019-04-02', { owner: 'X-COOWNER1' }),
      sues('2019-09-10', { defendant: 'X-COOWNER1', priorityClaimed: true }),
      decides('2019-10-15', { defendant: 'X-COOWNER1' }),
      decides('2019-10-15'),
    ],
    expect: [{ ...seen, because: [1, 2, 6] }],
  },
  {
    kind: 'fires',
    title: { zh: '仅见依判决过户', en: 'All that is seen is that it passed by judgment' },
    given: [pledges(), passes('2019-11-05')],
    expect: [
      {
        ...seen,
        since: '2019-11-05',
        known: '2019-11-05',
        because: [1, 2],
        measures: { 'days-left': 182, 'sue-by': '2020-05-05', judgments: 1 },
      },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '过户的只是其中一处，银行自己的判决不作解释',
      en: 'One of two things passes, and the judgment of the bank itself does not explain it',
    },
    given: [
      pledges(),
      pledges('2019-04-02', { collateral: 'JZ/0043' }),
      sues('2019-09-10', { id: 'C-10', plaintiff: 'BANKH', cause: 'loan' }),
      decides('2019-10-15', { id: 'C-10', plaintiff: 'BANKH', outcome: 'plaintiff' }),
      passes('2019-11-05'),
    ],
    expect: [{ ...seen, since: '2019-11-05', known: '2019-11-05', because: [1, 5] }],
  },
  {
    kind: 'fires',
    title: { zh: '抵押物编号含斜线', en: 'The number of the thing holds a stroke' },
    given: [
      pledges('2019-04-02', { collateral: 'JZ/0043' }),
      sues('2019-09-10', { collateral: ['JZ/0043'] }),
      decides('2019-10-15'),
    ],
    expect: [{ ...seen, object: 'JZ/0043' }],
  },
  {
    kind: 'edge inside',
    title: {
      zh: '获悉之日早于裁判一日，自裁判之日起算',
      en: 'Learnt of on the eve of the judgment: six months from its own day',
    },
    given: [...before, decides('2019-10-15', { known: '2019-10-14' })],
    expect: [{ ...seen, measures: { 'days-left': 183, 'sue-by': '2020-04-15', judgments: 1 } }],
  },
  {
    kind: 'late',
    title: {
      zh: '依判决过户半年后才获悉',
      en: 'That it passed by judgment is learnt of half a year later',
    },
    given: [pledges(), passes('2019-11-05', { known: '2020-05-11' })],
    closedThrough: '2020-05-11',
    expect: [
      {
        ...seen,
        since: '2019-11-05',
        known: '2020-05-11',
        because: [1, 2],
        measures: { 'days-left': 372, 'sue-by': '2020-11-11', judgments: 1 },
      },
    ],
  },
  {
    kind: 'lapses',
    title: {
      zh: '解除后再抵押，不因旧过户复现',
      en: 'A new pledge after the release does not bring the old transfer back',
    },
    given: [pledges(), passes('2019-11-05'), releases('2019-12-02'), pledges('2020-01-06')],
    expect: [
      {
        ...seen,
        since: '2019-11-05',
        known: '2019-11-05',
        because: [1, 2],
        lapsed: '2019-12-02',
      },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '新所有人另行抵押给他行，与本债务人无关',
      en: 'The new owner pledges it to another bank: none of this obligor',
    },
    given: [
      ...before,
      pledges('2019-10-10', { bank: 'BANKZ', owner: builder }),
      decides('2019-10-15'),
    ],
    expect: [{ ...seen, because: [1, 2, 4] }],
  },
  {
    kind: 'fires',
    title: { zh: '同一案件再次报送', en: 'The same suit is reported once more' },
    given: [...before, decides('2019-10-15'), sues('2019-11-04', { cause: 'sale' })],
    closedThrough: '2020-03-16',
    expect: [
      {
        ...seen,
        measures: { 'days-left': 30, 'sue-by': '2020-04-15', judgments: 1 },
      },
    ],
  },
  {
    kind: 'quiet',
    title: {
      zh: '经银行同意、价款归银行、或为买卖',
      en: 'With consent, for the lender, or by sale',
    },
    given: [
      pledges(),
      passes('2019-11-05', { bankConsented: true }),
      passes('2019-11-06', { proceedsToLender: true }),
      passes('2019-11-07', { basis: 'sale' }),
      passes('2019-11-08', { from: builder }),
    ],
    expect: silence,
  },
  {
    kind: 'lapses',
    title: { zh: '依判决过户后银行起诉', en: 'It passed by judgment and the bank sues' },
    given: [pledges(), passes('2019-11-05'), attacks('2019-12-02')],
    expect: [
      {
        ...seen,
        since: '2019-11-05',
        known: '2019-11-05',
        because: [1, 2],
        lapsed: '2019-12-02',
      },
    ],
  },
  {
    kind: 'lapses',
    title: {
      zh: '过户是执行已知裁判，不另起期限',
      en: 'The transfer carries out a judgment that was known: no new term',
    },
    given: [...before, decides('2019-10-15'), passes('2019-11-05')],
    closedThrough: '2020-04-16',
    expect: [{ ...seen, because: [1, 2, 3, 4], lapsed: '2020-04-16' }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '他人的抵押、抵押前的过户',
      en: 'A pledge of somebody else, and a transfer before the pledge',
    },
    given: [
      passes('2019-03-04'),
      pledges('2019-04-02', { owner: builder }),
      sues('2019-09-10'),
      decides('2019-10-15'),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '抵押物价值恰为所设下限', en: 'Worth exactly the least that the desk cares for' },
    given: [
      on(
        '2019-01-02',
        'sign.parameters-set',
        {
          sign: 'third-party-suit-due',
          parameters: { valueMin: '50000000.00' },
          reason: 'fewer alerts',
        },
        { source: '/tocsin' },
      ),
      ...before,
      decides('2019-10-15'),
    ],
    about: party,
    expect: [{ ...seen, because: [2, 3, 4] }],
  },
  {
    kind: 'edge outside',
    title: { zh: '抵押物价值差一分不到所设下限', en: 'Worth one fen less than that' },
    given: [
      on(
        '2019-01-02',
        'sign.parameters-set',
        {
          sign: 'third-party-suit-due',
          parameters: { valueMin: '50000000.01' },
          reason: 'fewer alerts',
        },
        { source: '/tocsin' },
      ),
      ...before,
      decides('2019-10-15'),
    ],
    about: party,
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '他行抵押价值低于下限、外币抵押不与下限相比',
      en: "Another bank's pledge is below that, and one in dollars is not compared",
    },
    given: [
      on(
        '2019-01-02',
        'sign.parameters-set',
        {
          sign: 'third-party-suit-due',
          parameters: { valueMin: '50000000.00' },
          reason: 'fewer alerts',
        },
        { source: '/tocsin' },
      ),
      ...before,
      pledges('2019-05-06', { bank: 'BANKB', value: '1000000.00' }),
      pledges('2019-05-06', { bank: 'BANKC', value: '1000000.00', currency: 'USD' }),
      decides('2019-10-15'),
    ],
    about: party,
    expect: [
      { ...seen, because: [2, 3, 6] },
      { ...seen, subject: 'BANKC', because: [3, 5, 6] },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '裁判记录作废', en: 'The judgment is voided' },
    given: [...before, decides('2019-10-15'), voids('2019-10-21', 3)],
    expect: silence,
  },
  {
    kind: 'lapses',
    title: { zh: '银行仅以胜诉方为被告起诉', en: 'The bank sues the winner alone' },
    given: [
      ...before,
      decides('2019-10-15'),
      sues('2019-12-02', {
        id: 'C-7',
        plaintiff: 'BANKH',
        defendant: builder,
        cause: 'other',
        collateral: ['JZ-0043', site],
      }),
    ],
    expect: [{ ...seen, lapsed: '2019-12-02' }],
  },
  {
    kind: 'lapses',
    title: {
      zh: '银行以胜诉方为被告提起撤销之诉，未列抵押物',
      en: 'The bank sues the winner for revocation and names nothing',
    },
    given: [
      ...before,
      decides('2019-10-15'),
      sues('2019-12-02', {
        id: 'C-7',
        plaintiff: 'BANKH',
        defendant: builder,
        cause: 'revocation',
        collateral: [],
      }),
    ],
    expect: [{ ...seen, lapsed: '2019-12-02' }],
  },
  {
    kind: 'fires',
    title: {
      zh: '他行、他事、或裁判之前对胜诉方的起诉不算',
      en: 'Suits against the winner by other banks, over other things or from before do not count',
    },
    given: [
      sues('2019-09-01', {
        id: 'C-3',
        plaintiff: 'BANKH',
        defendant: builder,
        cause: 'revocation',
      }),
      ...before,
      decides('2019-10-15'),
      sues('2019-12-02', {
        id: 'C-4',
        plaintiff: 'BANKZ',
        defendant: builder,
        cause: 'revocation',
      }),
      sues('2019-12-03', { id: 'C-5', plaintiff: 'BANKH', defendant: builder, cause: 'loan' }),
      sues('2019-12-04', {
        id: 'C-6',
        plaintiff: 'BANKH',
        defendant: builder,
        cause: 'other',
        collateral: [],
      }),
      sues('2019-12-05', {
        id: 'C-7',
        plaintiff: 'BANKH',
        defendant: builder,
        cause: 'revocation',
        collateral: ['JZ-0043'],
      }),
    ],
    about: party,
    expect: [{ ...seen, because: seen.because.map((line) => line + 1) }],
  },
];
