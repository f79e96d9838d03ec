import { on, silence, voids, type Story } from '../story';

const party = 'X-FORGE001';
const sister = 'X-SISTER01';
const court = { court: '330106', region: '330106' };

const owes = (date: string, amount = '5000000.00') =>
  on(date, 'loan.disbursed', { loan: 'L-1', party, bank: 'BANKA', amount });

type Petition = Readonly<{ petitioner?: string; creditorsAgreed?: boolean; bankruptcy?: string }>;

const petitions = (date: string, more: Petition = {}, known = date) =>
  on(
    date,
    'bankruptcy.petitioned',
    { ...court, bankruptcy: 'B-1', party, petitioner: party, ...more },
    { known },
  );

const sues = (date: string, { plaintiff = 'BANKA', ofCase = 'C-1', defendant = party } = {}) =>
  on(date, 'lawsuit.filed', {
    ...court,
    case: ofCase,
    plaintiff,
    defendant,
    claim: '5000000.00',
    cause: 'loan',
  });

type Outcome = 'plaintiff' | 'defendant' | 'partly' | 'mediated' | 'withdrawn';

const decides = (date: string, outcome: Outcome, plaintiff = 'BANKA') =>
  on(date, 'lawsuit.decided', { case: 'C-1', plaintiff, defendant: party, outcome });

const seizes = (date: string, applicant = 'BANKA') =>
  on(date, 'seizure.ordered', {
    ...court,
    seizure: 'S-1',
    party,
    applicant,
    stage: 'suit',
    scope: 'listed',
    assets: '6000000.00',
  });

const executes = (date: string, creditor = 'BANKA') =>
  on(date, 'execution.opened', {
    execution: 'E-1',
    creditor,
    party,
    region: '330106',
    amount: '5000000.00',
  });

const tied = (date: string, known = date) =>
  on(date, 'party.related', { party, other: sister, relation: 'common-control' }, { known });

const dismissed = (date: string) => on(date, 'bankruptcy.dismissed', { bankruptcy: 'B-1', party });

const seen = { since: '2024-11-05', known: '2024-11-05', object: 'B-1' };

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: { zh: '银行诉讼未结时申请破产', en: 'A petition while a bank sues' },
    given: [owes('2024-01-08'), sues('2024-03-04'), petitions('2024-11-05')],
    expect: [
      {
        ...seen,
        because: [2, 3],
        severity: 'orange',
        measures: { 'pending-suits': 1, exposure: '5000000.00' },
      },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '债权人同意的申请', en: 'The creditors agreed to it' },
    given: [
      owes('2024-01-08'),
      sues('2024-03-04'),
      petitions('2024-11-05', { creditorsAgreed: true }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '无关联的供应商申请', en: 'A supplier without any tie petitions' },
    given: [
      owes('2024-01-08'),
      sues('2024-03-04'),
      petitions('2024-11-05', { petitioner: 'X-SUPPLY01' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '银行自己申请', en: 'The bank petitions itself' },
    given: [
      owes('2024-01-08'),
      sues('2024-03-04'),
      petitions('2024-11-05', { petitioner: 'BANKA' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '没有银行追索的申请', en: 'No bank was after anything' },
    given: [owes('2024-01-08'), petitions('2024-11-05')],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '胜诉判决后第九十天申请', en: 'On the ninetieth day after a judgment' },
    given: [
      owes('2024-01-08'),
      sues('2024-03-04'),
      decides('2024-08-07', 'plaintiff'),
      petitions('2024-11-05'),
    ],
    expect: [
      {
        ...seen,
        because: [3, 4],
        measures: { 'pending-suits': 0, 'days-after-remedy': 90, exposure: '5000000.00' },
      },
    ],
  },
  {
    kind: 'edge outside',
    title: { zh: '胜诉判决后第九十一天申请', en: 'On the ninety-first day after a judgment' },
    given: [
      owes('2024-01-08'),
      sues('2024-03-04'),
      decides('2024-08-06', 'plaintiff'),
      petitions('2024-11-05'),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '调解结案后申请', en: 'After a mediation with the bank' },
    given: [
      owes('2024-01-08'),
      sues('2024-03-04'),
      decides('2024-10-08', 'mediated'),
      petitions('2024-11-05'),
    ],
    expect: [{ ...seen, because: [3, 4] }],
  },
  {
    kind: 'quiet',
    title: { zh: '银行败诉', en: 'The bank had lost' },
    given: [
      owes('2024-01-08'),
      sues('2024-03-04'),
      decides('2024-10-08', 'defendant'),
      petitions('2024-11-05'),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '银行已撤诉', en: 'The bank had withdrawn its suit' },
    given: [
      owes('2024-01-08'),
      sues('2024-03-04'),
      decides('2024-10-08', 'withdrawn'),
      petitions('2024-11-05'),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '供应商的诉讼和查封不计', en: 'Suits and seizures of suppliers do not count' },
    given: [
      owes('2024-01-08'),
      sues('2024-03-04', { plaintiff: 'X-SUPPLY01' }),
      seizes('2024-10-08', 'X-SUPPLY01'),
      executes('2024-10-09', 'X-SUPPLY01'),
      petitions('2024-11-05'),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '银行查封后第九十天申请', en: 'On the ninetieth day after a bank seized' },
    given: [owes('2024-01-08'), seizes('2024-08-07'), petitions('2024-11-05')],
    expect: [{ ...seen, because: [2, 3] }],
  },
  {
    kind: 'edge outside',
    title: { zh: '银行查封后第九十一天申请', en: 'On the ninety-first day after a bank seized' },
    given: [owes('2024-01-08'), seizes('2024-08-06'), petitions('2024-11-05')],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: {
      zh: '银行申请执行后第九十天申请',
      en: 'On the ninetieth day after a bank had an execution opened',
    },
    given: [owes('2024-01-08'), executes('2024-08-07'), petitions('2024-11-05')],
    expect: [{ ...seen, because: [2, 3] }],
  },
  {
    kind: 'edge outside',
    title: {
      zh: '银行申请执行后第九十一天申请',
      en: 'On the ninety-first day after a bank had an execution opened',
    },
    given: [owes('2024-01-08'), executes('2024-08-06'), petitions('2024-11-05')],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '判决、查封、执行并为同一预警的依据',
      en: 'Judgment, seizure and execution are evidence of one alert',
    },
    given: [
      owes('2024-01-08'),
      sues('2024-03-04'),
      seizes('2024-08-20'),
      decides('2024-09-02', 'partly'),
      executes('2024-10-08'),
      petitions('2024-11-05'),
    ],
    expect: [
      {
        ...seen,
        because: [3, 4, 5, 6],
        measures: { 'pending-suits': 0, 'days-after-remedy': 28, exposure: '5000000.00' },
      },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '当日先报申请、后报判决',
      en: 'A judgment of the day of the petition, reported after it',
    },
    given: [
      owes('2024-01-08'),
      petitions('2024-11-05'),
      decides('2024-11-05T15:00:00+08:00', 'plaintiff'),
    ],
    expect: [{ ...seen, because: [2, 3] }],
  },
  {
    kind: 'quiet',
    title: { zh: '申请次日银行才起诉', en: 'The bank sues on the day after the petition' },
    given: [owes('2024-01-08'), petitions('2024-11-05'), sues('2024-11-06')],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '关联企业作为债权人申请', en: 'A sister company petitions as a creditor' },
    given: [
      owes('2024-01-08'),
      tied('2023-06-01'),
      sues('2024-03-04'),
      petitions('2024-11-05', { petitioner: sister }),
    ],
    expect: [{ ...seen, because: [2, 3, 4] }],
  },
  {
    kind: 'late',
    title: { zh: '关联关系事后获悉', en: 'The tie is learnt of later' },
    given: [
      owes('2024-01-08'),
      tied('2023-06-01', '2025-02-10'),
      sues('2024-03-04'),
      petitions('2024-11-05', { petitioner: sister }),
    ],
    expect: [{ ...seen, known: '2025-02-10', because: [2, 3, 4], foundLate: true }],
  },
  {
    kind: 'quiet',
    title: { zh: '申请之后才成为关联方', en: 'Tied only after the petition' },
    given: [
      owes('2024-01-08'),
      sues('2024-03-04'),
      petitions('2024-11-05', { petitioner: sister }),
      tied('2024-11-06'),
    ],
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: { zh: '贷款余额差一分不到一百万元', en: 'One fen short of a million outstanding' },
    given: [owes('2024-01-08', '999999.99'), sues('2024-03-04'), petitions('2024-11-05')],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '贷款余额恰为一百万元', en: 'Exactly one million outstanding' },
    given: [owes('2024-01-08', '1000000.00'), sues('2024-03-04'), petitions('2024-11-05')],
    expect: [{ ...seen, because: [2, 3] }],
  },
  {
    kind: 'lapses',
    title: { zh: '法院驳回申请', en: 'The court dismisses it' },
    given: [
      owes('2024-01-08'),
      sues('2024-03-04'),
      petitions('2024-11-05'),
      dismissed('2024-12-02'),
    ],
    expect: [{ ...seen, because: [2, 3], lapsed: '2024-12-02' }],
  },
  {
    kind: 'lapses',
    title: {
      zh: '驳回后再次申请',
      en: 'Dismissed, and petitioned again',
    },
    given: [
      owes('2024-01-08'),
      sues('2024-03-04'),
      petitions('2024-11-05'),
      dismissed('2024-12-02'),
      petitions('2025-01-06'),
    ],
    expect: [
      { ...seen, because: [2, 3], lapsed: '2024-12-02' },
      { since: '2025-01-06', known: '2025-01-06', object: 'B-1', because: [2, 5] },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '判决其后作出，不改变申请时的情形',
      en: 'A later judgment changes nothing about the day of the petition',
    },
    given: [
      owes('2024-01-08'),
      sues('2024-03-04'),
      petitions('2024-11-05'),
      decides('2024-12-20', 'defendant'),
    ],
    expect: [{ ...seen, because: [2, 3] }],
  },
  {
    kind: 'quiet',
    title: { zh: '被诉的是其他企业', en: 'The bank sues somebody else' },
    given: [
      owes('2024-01-08'),
      sues('2024-03-04', { defendant: sister, plaintiff: 'BANKA' }),
      petitions('2024-11-05'),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '当日申请、当日驳回', en: 'Petitioned and dismissed on one day' },
    given: [
      owes('2024-01-08'),
      sues('2024-03-04'),
      dismissed('2024-11-05'),
      petitions('2024-11-05'),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '两次申请，仅后一次遇上银行胜诉',
      en: 'Of two petitions only the later one meets a judgment',
    },
    given: [
      owes('2024-01-08'),
      petitions('2024-06-03'),
      petitions('2024-11-05'),
      decides('2024-11-05T15:00:00+08:00', 'plaintiff'),
    ],
    expect: [{ ...seen, because: [3, 4] }],
  },
  {
    kind: 'quiet',
    title: { zh: '申请记录作废', en: 'The petition is voided' },
    given: [
      owes('2024-01-08'),
      sues('2024-03-04'),
      petitions('2024-11-05'),
      voids('2024-11-20', 3),
    ],
    expect: silence,
  },
];
