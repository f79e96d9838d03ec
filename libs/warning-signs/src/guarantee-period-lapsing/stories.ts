import { on, silence, voids, type Story } from '../story';

const party = 'X-MILL0001';
const surety = 'X-SURETY001';
const other = 'X-SURETY002';
const l1 = { loan: 'L-1', party, bank: 'BANKA' };
const [court, region] = ['330106', '330106'] as const;

/** Due on 31 August 2023: six months end on 29 February 2024, and the warning begins 30 days before. */
const granted = (loan = 'L-1', maturity = '2023-08-31', date = '2022-08-31') =>
  on(date, 'loan.granted', {
    ...l1,
    loan,
    amount: '5000000.00',
    start: date,
    maturity,
    kind: 'guarantee',
  });
const paidOut = (loan = 'L-1') =>
  on('2022-08-31', 'loan.disbursed', { ...l1, loan, amount: '5000000.00' });

type Given = Readonly<{
  by?: string;
  guarantee?: string;
  loan?: string | null;
  bank?: string;
  kind?: 'joint' | 'general' | 'unspecified';
  date?: string;
  periodEnd?: string;
  periodUnclear?: boolean;
}>;

const guaranteed = ({
  by = surety,
  guarantee = 'G-1',
  loan = 'L-1',
  bank = 'BANKA',
  kind = 'joint',
  date = '2022-08-31',
  ...more
}: Given = {}) =>
  on(date, 'guarantee.given', {
    guarantee,
    guarantor: by,
    party,
    bank,
    ...(loan === null ? {} : { loan }),
    amount: '5000000.00',
    kind,
    ...more,
  });

type Asking = Readonly<{
  of?: string;
  loan?: string;
  bank?: string;
  channel?: 'courier' | 'letter' | 'newspaper';
  outcome?: 'signed' | 'refused' | 'delivered' | 'unreachable';
}>;

const asks = (
  date: string,
  { of = surety, channel = 'courier', outcome = 'delivered', ...more }: Asking = {},
) =>
  on(date, 'loan.demanded', { ...l1, to: 'guarantor', guarantor: of, channel, outcome, ...more });

type Suing = Readonly<{
  case?: string;
  defendant?: string;
  plaintiff?: string;
  loans?: string[];
  cause?: 'loan' | 'guarantee' | 'labour';
}>;

const sues = (
  date: string,
  { defendant = party, plaintiff = 'BANKA', cause = 'loan', ...more }: Suing = {},
) =>
  on(date, 'lawsuit.filed', {
    case: 'C-1',
    court,
    region,
    plaintiff,
    defendant,
    claim: '5000000.00',
    cause,
    ...more,
  });
const decided = (date: string, outcome: 'plaintiff' | 'withdrawn', defendant = party) =>
  on(date, 'lawsuit.decided', { case: 'C-1', plaintiff: 'BANKA', defendant, outcome });

const repays = (date: string, principal = '5000000.00') =>
  on(date, 'loan.repaid', { ...l1, principal, interest: '0.00' });

const lent = [granted(), paidOut()];
const joint = [...lent, guaranteed()];
const general = [...lent, guaranteed({ kind: 'general' })];
const seen = { since: '2024-01-30', known: '2024-01-30', because: [1, 3] };
const object = 'BANKA/G-1';

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: {
      zh: '连带保证期间三十日后届满，未向保证人主张',
      en: 'Thirty days are left of a joint guarantee and nobody has asked the guarantor',
    },
    given: joint,
    closedThrough: '2024-02-20',
    expect: [
      {
        ...seen,
        object,
        severity: 'orange',
        foundLate: false,
        measures: {
          'days-left': 30,
          'joint-last-day': '2024-02-29',
          due: '2023-08-31',
          'mark-of-law': 'V',
          guarantors: 1,
        },
      },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '到期后已向该保证人催收', en: 'The guarantor was asked after the due date' },
    given: [...joint, asks('2023-10-16')],
    closedThrough: '2024-03-10',
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: { zh: '距届满三十一日', en: 'Thirty-one days are left' },
    given: joint,
    closedThrough: '2024-01-29',
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '距届满三十日', en: 'Thirty days are left' },
    given: joint,
    closedThrough: '2024-01-30',
    expect: [
      {
        ...seen,
        measures: {
          'days-left': 30,
          'joint-last-day': '2024-02-29',
          due: '2023-08-31',
          'mark-of-law': 'V',
          guarantors: 1,
        },
      },
    ],
  },
  {
    kind: 'edge inside',
    title: { zh: '最后七日升为红色', en: 'Red in the last week' },
    given: joint,
    closedThrough: '2024-02-22',
    expect: [{ ...seen, severity: 'red' }],
  },
  {
    kind: 'edge inside',
    title: { zh: '最后一日仍在期间内', en: 'The last day is inside' },
    given: joint,
    closedThrough: '2024-02-29',
    expect: [{ ...seen, severity: 'red' }],
  },
  {
    kind: 'lapses',
    title: { zh: '期间届满，转为已过', en: 'The last day has passed' },
    given: joint,
    closedThrough: '2024-03-01',
    expect: [{ ...seen, lapsed: '2024-03-01' }],
  },
  {
    kind: 'lapses',
    title: { zh: '最后一日向保证人主张', en: 'The guarantor is asked on the last day' },
    given: [...joint, asks('2024-02-29')],
    closedThrough: '2024-03-10',
    expect: [{ ...seen, lapsed: '2024-02-29' }],
  },
  {
    kind: 'edge inside',
    title: { zh: '到期当日的催收有效', en: 'A demand on the due date counts' },
    given: [...joint, asks('2023-08-31')],
    closedThrough: '2024-03-10',
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: {
      zh: '到期前一日的催收无效',
      en: 'A demand on the day before the due date does not: nothing was owed yet',
    },
    given: [...joint, asks('2023-08-30')],
    closedThrough: '2024-02-10',
    expect: [seen],
  },
  {
    kind: 'fires',
    title: {
      zh: '只向共同保证人之一主张',
      en: 'Only the other guarantor of the contract was asked',
    },
    given: [...joint, guaranteed({ by: other }), asks('2023-10-16', { of: other })],
    closedThrough: '2024-02-10',
    expect: [{ ...seen, object }],
  },
  {
    kind: 'lapses',
    title: {
      zh: '共同保证人先后各自主张，期间各自计算',
      en: 'Two guarantors of one contract, each asked in its turn, each with its own clock',
    },
    given: [
      ...lent,
      guaranteed(),
      guaranteed({ by: other, periodEnd: '2024-02-15' }),
      asks('2024-02-05'),
      asks('2024-02-12', { of: other }),
    ],
    closedThrough: '2024-03-10',
    expect: [
      {
        since: '2024-01-16',
        known: '2024-01-16',
        because: [1, 3, 4],
        lapsed: '2024-02-12',
        measures: {
          'days-left': 7,
          'joint-last-day': '2024-02-15',
          due: '2023-08-31',
          guarantors: 1,
        },
      },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '两份保证合同，各成一项预警',
      en: 'Two contracts are two alerts, and the one that was kept hides nothing',
    },
    given: [
      ...joint,
      guaranteed({ by: other, guarantee: 'G-2' }),
      guaranteed({ by: 'X-SURETY003', guarantee: 'G-3' }),
      asks('2023-10-16', { of: other }),
    ],
    closedThrough: '2024-02-10',
    expect: [
      { ...seen, object },
      { ...seen, because: [1, 5], object: 'BANKA/G-3' },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '只向债务人催收、或者催收的是另一笔贷款',
      en: 'The debtor was asked, and the guarantor only about another loan or by another bank',
    },
    given: [
      ...joint,
      on('2023-10-16', 'loan.demanded', {
        ...l1,
        to: 'debtor',
        channel: 'courier',
        outcome: 'signed',
      }),
      asks('2023-10-16', { loan: 'L-2' }),
      asks('2023-10-16', { bank: 'BANKB' }),
    ],
    closedThrough: '2024-02-10',
    expect: [seen],
  },
  {
    kind: 'fires',
    title: {
      zh: '平信被拒收，不能证明主张权利',
      en: 'A letter that was refused proves nothing',
    },
    given: [...joint, asks('2023-10-16', { channel: 'letter', outcome: 'refused' })],
    closedThrough: '2024-02-10',
    expect: [seen],
  },
  {
    kind: 'quiet',
    title: { zh: '特快专递被拒收，仍视为到达', en: 'A courier whose letter was refused proves it' },
    given: [...joint, asks('2023-10-16', { outcome: 'refused' })],
    closedThrough: '2024-03-10',
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '保证人下落明确时登报催收无效',
      en: 'A newspaper does not do while the guarantor can be found',
    },
    given: [
      ...joint,
      asks('2023-10-16', { channel: 'newspaper' }),
      on('2023-10-17', 'party.unreachable', { party: surety }),
    ],
    closedThrough: '2024-02-10',
    expect: [seen],
  },
  {
    kind: 'quiet',
    title: {
      zh: '保证人失联后登报催收有效',
      en: 'A newspaper is enough for a guarantor who cannot be found',
    },
    given: [
      ...joint,
      on('2023-10-16', 'party.unreachable', { party: surety }),
      asks('2023-10-16', { channel: 'newspaper' }),
    ],
    closedThrough: '2024-03-10',
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '已起诉该连带保证人', en: 'The joint guarantor was sued' },
    given: [...joint, sues('2024-01-15', { defendant: surety, cause: 'guarantee' })],
    closedThrough: '2024-03-10',
    expect: silence,
  },
  {
    kind: 'lapses',
    title: {
      zh: '预警后起诉保证人，预警失效',
      en: 'The joint guarantor is sued after the warning, in its own history',
    },
    given: [...joint, sues('2024-02-19', { defendant: surety, loans: ['L-1'] })],
    closedThrough: '2024-03-10',
    expect: [{ ...seen, lapsed: '2024-02-19' }],
  },
  {
    kind: 'fires',
    title: {
      zh: '起诉的是另一名保证人、另一笔贷款，或者由他人起诉',
      en: 'Suits about another loan, or of somebody else, or for wages, are not about this debt',
    },
    given: [
      ...joint,
      sues('2024-01-15', { defendant: surety, loans: ['L-2'] }),
      sues('2024-01-15', { defendant: surety, plaintiff: 'BANKB', case: 'C-2' }),
      sues('2024-01-15', { defendant: surety, cause: 'labour', case: 'C-3' }),
    ],
    closedThrough: '2024-02-10',
    expect: [seen],
  },
  {
    kind: 'fires',
    title: {
      zh: '连带保证只起诉债务人不够',
      en: 'To sue the debtor does not do for a joint guarantor',
    },
    given: [...joint, sues('2023-10-16')],
    closedThrough: '2024-02-10',
    expect: [seen],
  },
  {
    kind: 'quiet',
    title: { zh: '一般保证已起诉债务人', en: 'Of a general guarantee: the debtor was sued' },
    given: [...general, sues('2023-10-16', { loans: ['L-1'] })],
    closedThrough: '2024-03-10',
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '一般保证只催收保证人不够',
      en: 'Of a general guarantee: to ask the guarantor, or to sue it alone, does not do',
    },
    given: [...general, asks('2023-10-16'), sues('2023-10-16', { defendant: surety })],
    closedThrough: '2024-02-10',
    expect: [
      {
        ...seen,
        measures: {
          'days-left': 30,
          'general-last-day': '2024-02-29',
          due: '2023-08-31',
          'mark-of-law': 'V',
          guarantors: 1,
        },
      },
    ],
  },
  {
    kind: 'lapses',
    title: {
      zh: '一般保证在最后一日起诉债务人',
      en: 'Of a general guarantee: the debtor is sued on the last day',
    },
    given: [...general, sues('2024-02-29')],
    closedThrough: '2024-03-10',
    expect: [{ ...seen, lapsed: '2024-02-29' }],
  },
  {
    kind: 'fires',
    title: {
      zh: '一般保证的诉讼针对另一笔贷款',
      en: 'Of a general guarantee: the suit is about another loan',
    },
    given: [...general, sues('2023-10-16', { loans: ['L-2'] })],
    closedThrough: '2024-02-10',
    expect: [seen],
  },
  {
    kind: 'fires',
    title: {
      zh: '一般保证起诉后又撤诉，撤诉与起诉同日先后不论',
      en: 'Of a general guarantee: the suit was withdrawn',
    },
    given: [...general, decided('2023-10-16', 'withdrawn'), sues('2023-10-16')],
    closedThrough: '2024-02-10',
    expect: [seen],
  },
  {
    kind: 'quiet',
    title: {
      zh: '一般保证起诉并取得判决',
      en: 'Of a general guarantee: the suit was won',
    },
    given: [...general, sues('2023-10-16'), decided('2023-12-18', 'plaintiff')],
    closedThrough: '2024-03-10',
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '一般保证凭公证债权文书申请执行',
      en: 'Of a general guarantee: execution of a notarised deed was opened against the debtor',
    },
    given: [
      ...general,
      on('2023-10-16', 'execution.opened', {
        execution: 'E-1',
        creditor: 'BANKA',
        party,
        region,
        amount: '5000000.00',
      }),
    ],
    closedThrough: '2024-03-10',
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: {
      zh: '二〇二一年一月一日的未约定方式保证为一般保证',
      en: 'Unspecified, given on 1 January 2021, is general: a demand does not do',
    },
    given: [...lent, guaranteed({ kind: 'unspecified', date: '2021-01-01' }), asks('2023-10-16')],
    closedThrough: '2024-02-10',
    expect: [{ ...seen, object }],
  },
  {
    kind: 'edge outside',
    title: {
      zh: '二〇二〇年底的未约定方式保证为连带责任保证',
      en: 'Unspecified, given a day earlier, is joint: a demand does',
    },
    given: [...lent, guaranteed({ kind: 'unspecified', date: '2020-12-31' }), asks('2023-10-16')],
    closedThrough: '2024-03-10',
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '约定了保证期间', en: 'A period was agreed' },
    given: [...lent, guaranteed({ periodEnd: '2025-08-31' })],
    closedThrough: '2025-08-01',
    expect: [
      {
        since: '2025-08-01',
        known: '2025-08-01',
        because: [1, 3],
        measures: {
          'days-left': 30,
          'joint-last-day': '2025-08-31',
          due: '2023-08-31',
          guarantors: 1,
        },
      },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '约定了保证期间而贷款未报送',
      en: 'A period was agreed, and of the loan nothing is reported',
    },
    given: [guaranteed({ periodEnd: '2024-02-29' })],
    about: party,
    closedThrough: '2024-02-10',
    expect: [{ ...seen, because: [1] }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '贷款未报送到期日，也未约定保证期间',
      en: 'Neither a due date nor a period is known',
    },
    given: [paidOut(), guaranteed()],
    closedThrough: '2026-01-01',
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: {
      zh: '二〇二〇年底约定不明的保证期间为两年',
      en: 'Agreed unclearly before 2021: two years',
    },
    given: [...lent, guaranteed({ date: '2020-12-31', periodUnclear: true })],
    closedThrough: '2025-08-10',
    expect: [
      {
        since: '2025-08-01',
        known: '2025-08-01',
        because: [1, 3],
        measures: {
          'days-left': 30,
          'joint-last-day': '2025-08-31',
          due: '2023-08-31',
          'mark-of-law': 'V',
          guarantors: 1,
        },
      },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '旧法下未约定保证期间，依据待核实',
      en: 'Nothing agreed, under the old law: six months, by a rule that is to be confirmed',
    },
    given: [...lent, guaranteed({ date: '2020-12-31' })],
    closedThrough: '2024-02-10',
    expect: [
      {
        ...seen,
        measures: {
          'days-left': 30,
          'joint-last-day': '2024-02-29',
          due: '2023-08-31',
          'mark-of-law': 'R',
          guarantors: 1,
        },
      },
    ],
  },
  {
    kind: 'edge outside',
    title: {
      zh: '二〇二一年起约定不明的保证期间为六个月',
      en: 'Agreed unclearly since 2021: six months',
    },
    given: [...lent, guaranteed({ date: '2021-01-01', periodUnclear: true })],
    closedThrough: '2024-02-10',
    expect: [seen],
  },
  {
    kind: 'fires',
    title: {
      zh: '展期未经保证人同意，期间仍按原到期日计算',
      en: 'An extension that the guarantor did not consent to leaves the old due date',
    },
    given: [...joint, on('2023-08-28', 'loan.extended', { ...l1, maturity: '2024-08-31' })],
    closedThrough: '2024-02-10',
    expect: [seen],
  },
  {
    kind: 'quiet',
    title: {
      zh: '展期经保证人同意，期间顺延',
      en: 'An extension with the consent of the guarantors moves it',
    },
    given: [
      ...joint,
      on('2023-08-28', 'loan.extended', {
        ...l1,
        maturity: '2024-08-31',
        guarantorsConsented: true,
      }),
    ],
    closedThrough: '2025-01-28',
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: {
      zh: '保证人另行同意展期，按新到期日计算',
      en: "A consent of the guarantor's own moves it as well",
    },
    given: [
      ...joint,
      on('2023-08-25', 'guarantee.consent', {
        guarantee: 'G-1',
        guarantor: surety,
        party,
        bank: 'BANKA',
        to: 'extension',
        given: true,
      }),
      on('2023-08-28', 'loan.extended', { ...l1, maturity: '2024-08-31' }),
    ],
    closedThrough: '2025-01-29',
    expect: [{ since: '2025-01-29', known: '2025-01-29', because: [3, 5] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '展期之后才签订的保证，以展期后的到期日计算',
      en: 'A guarantee signed after the extension counts from the date as extended',
    },
    given: [
      ...lent,
      on('2023-08-28', 'loan.extended', { ...l1, maturity: '2024-08-31' }),
      guaranteed({ date: '2023-08-28' }),
    ],
    closedThrough: '2025-01-29',
    expect: [{ since: '2025-01-29', known: '2025-01-29', because: [3, 4] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '未指明贷款的保证，逐笔计算',
      en: 'A contract that names no loan stands for each loan of its bank',
    },
    given: [
      ...lent,
      granted('L-2', '2024-08-31'),
      paidOut('L-2'),
      guaranteed({ loan: null }),
      asks('2023-10-16'),
    ],
    closedThrough: '2025-01-29',
    expect: [{ since: '2025-01-29', known: '2025-01-29', because: [3, 5] }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '未指明贷款的保证不及于他行贷款',
      en: 'It does not stand for loans of another bank',
    },
    given: [...lent, guaranteed({ loan: null, bank: 'BANKB', periodEnd: '2024-02-29' })],
    closedThrough: '2024-03-10',
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '保证之前的旧诉讼与本笔贷款无关',
      en: 'A suit from before the loan is not about it, though it names none',
    },
    given: [sues('2022-03-01'), ...lent, guaranteed({ kind: 'general', date: '2022-02-01' })],
    about: party,
    closedThrough: '2024-02-10',
    expect: [{ ...seen, because: [2, 4] }],
  },
  {
    kind: 'quiet',
    title: { zh: '贷款已经还清', en: 'The loan is repaid' },
    given: [...joint, repays('2023-08-31')],
    closedThrough: '2024-03-10',
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '贷款已核销，债权仍在',
      en: 'What is written off is still owed, and still guaranteed',
    },
    given: [...joint, on('2023-12-20', 'loan.written-off', { ...l1, amount: '5000000.00' })],
    closedThrough: '2024-02-10',
    expect: [seen],
  },
  {
    kind: 'lapses',
    title: { zh: '预警后还清', en: 'It is repaid after the warning' },
    given: [...joint, repays('2024-02-05')],
    closedThrough: '2024-03-10',
    expect: [{ ...seen, lapsed: '2024-02-05' }],
  },
  {
    kind: 'lapses',
    title: { zh: '银行解除保证', en: 'The bank releases the guarantor' },
    given: [
      ...joint,
      on('2024-02-05', 'guarantee.released', {
        guarantee: 'G-1',
        guarantor: surety,
        party,
        bank: 'BANKA',
      }),
    ],
    closedThrough: '2024-03-10',
    expect: [{ ...seen, lapsed: '2024-02-05' }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '债务人为他人提供的保证不以其为债务人',
      en: 'A guarantee that it gave for another is not about its own debt',
    },
    given: [
      ...lent,
      on('2022-08-31', 'guarantee.given', {
        guarantee: 'G-9',
        guarantor: party,
        party: 'X-OTHER001',
        bank: 'BANKA',
        amount: '5000000.00',
        kind: 'joint',
        periodEnd: '2024-02-29',
      }),
    ],
    closedThrough: '2024-03-10',
    expect: silence,
  },
  {
    kind: 'lapses',
    title: {
      zh: '最后一日发生其他事件，预警仍存续至次日',
      en: 'Something else happens on the last day, and the alert lasts through it',
    },
    given: [...joint, repays('2024-02-29', '1000.00')],
    closedThrough: '2024-03-10',
    expect: [{ ...seen, lapsed: '2024-03-01' }],
  },
  {
    kind: 'edge inside',
    title: {
      zh: '两名保证人期间不同，以先届满者定级',
      en: 'Of two that end soon the first to end decides how urgent it is',
    },
    given: [...lent, guaranteed(), guaranteed({ by: other, periodEnd: '2024-02-15' })],
    closedThrough: '2024-02-10',
    expect: [
      {
        since: '2024-01-16',
        known: '2024-01-16',
        because: [1, 3, 4],
        severity: 'red',
        measures: {
          'days-left': 7,
          'joint-last-day': '2024-02-15',
          due: '2023-08-31',
          guarantors: 2,
        },
      },
    ],
  },
  {
    kind: 'edge outside',
    title: {
      zh: '先届满者已主张，以其余者定级',
      en: 'The first to end was asked, and the other is less urgent',
    },
    given: [
      ...lent,
      guaranteed(),
      guaranteed({ by: other, periodEnd: '2024-02-15' }),
      asks('2024-02-05', { of: other }),
    ],
    closedThrough: '2024-02-10',
    expect: [{ since: '2024-01-16', known: '2024-01-16', because: [1, 3, 4], severity: 'orange' }],
  },
  {
    kind: 'edge outside',
    title: {
      zh: '先届满者已过期，以其余者定级',
      en: 'The first has ended, and the other still has its time',
    },
    given: [...lent, guaranteed(), guaranteed({ by: other, periodEnd: '2024-02-15' })],
    closedThrough: '2024-02-20',
    expect: [{ since: '2024-01-16', known: '2024-01-16', because: [1, 3, 4], severity: 'orange' }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '未指明贷款的保证，已还清的贷款不计',
      en: 'A contract that names no loan, and the one loan is repaid',
    },
    given: [...lent, guaranteed({ loan: null }), repays('2023-08-31')],
    closedThrough: '2024-03-10',
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '保证签订之前的诉讼不算',
      en: 'A suit from before the guarantee was given does not keep it',
    },
    given: [...lent, sues('2023-03-01'), guaranteed({ kind: 'general', date: '2023-06-01' })],
    closedThrough: '2024-02-10',
    expect: [{ ...seen, because: [1, 4] }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '约定期间早于到期日，期间内的催收有效',
      en: 'A period agreed to end before the debt is due, and the guarantor asked within it',
    },
    given: [...lent, guaranteed({ periodEnd: '2023-06-30' }), asks('2023-05-15')],
    closedThrough: '2024-03-10',
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '失联后登报，其后再次报告失联',
      en: 'Reported as not to be found a second time after the newspaper',
    },
    given: [
      ...joint,
      on('2023-10-16', 'party.unreachable', { party: surety }),
      asks('2023-10-20', { channel: 'newspaper' }),
      on('2024-01-10', 'party.unreachable', { party: surety }),
    ],
    closedThrough: '2024-03-10',
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '失联保证人的平信退回，到期前的登报均无效',
      en: 'For one who cannot be found a returned letter proves nothing, nor a newspaper before the due date',
    },
    given: [
      ...joint,
      on('2023-06-16', 'party.unreachable', { party: surety }),
      asks('2023-06-20', { channel: 'newspaper' }),
      asks('2023-10-20', { channel: 'letter', outcome: 'unreachable' }),
    ],
    closedThrough: '2024-02-10',
    expect: [seen],
  },
  {
    kind: 'late',
    title: {
      zh: '保证合同在期间将尽时才获悉',
      en: 'The contract is learnt of when nine days are left',
    },
    given: [...lent, { ...guaranteed(), known: '2024-02-20T09:00:00+08:00' }],
    closedThrough: '2024-02-25',
    expect: [{ ...seen, known: '2024-02-20', foundLate: true }],
  },
  {
    kind: 'lapses',
    title: {
      zh: '撤诉后再次进入预警',
      en: 'A suit filed after the warning is withdrawn: a new episode',
    },
    given: [...general, sues('2024-02-05'), decided('2024-02-20', 'withdrawn')],
    closedThrough: '2024-02-25',
    expect: [
      { ...seen, lapsed: '2024-02-05' },
      { since: '2024-02-20', known: '2024-02-20', because: [1, 3] },
    ],
  },
  {
    kind: 'fires',
    title: { zh: '催收记录作废', en: 'The demand is voided' },
    given: [...joint, asks('2023-10-16'), voids('2023-10-18', 4)],
    closedThrough: '2024-02-10',
    expect: [seen],
  },
  {
    kind: 'fires',
    title: {
      zh: '起诉连带保证人后撤诉',
      en: 'The suit against the joint guarantor was withdrawn',
    },
    given: [
      ...joint,
      sues('2023-10-09', { defendant: surety }),
      decided('2023-12-04', 'withdrawn', surety),
    ],
    closedThrough: '2024-01-30',
    expect: [seen],
  },
];
