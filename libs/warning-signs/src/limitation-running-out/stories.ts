import { on, silence, type Story } from '../story';

const party = 'X-DEBTOR01';
const court = '330106';
const region = '330106';
const of = (loan = 'L-1') => ({ loan, party, bank: 'BANKA' });

/** Due on 31 March 2020: limitation ends with 31 March 2023. */
const grants = (
  date = '2019-04-01',
  { loan = 'L-1', maturity = '2020-03-31', known = date, instalments = false } = {},
) =>
  on(
    date,
    'loan.granted',
    {
      ...of(loan),
      amount: '5000000.00',
      start: date.slice(0, 10),
      maturity,
      kind: 'credit',
      instalments,
    },
    { known },
  );
const owes = (date = '2019-04-02', loan = 'L-1') =>
  on(date, 'loan.disbursed', { ...of(loan), amount: '5000000.00' });
const repays = (date: string, principal: string, payer = party) =>
  on(date, 'loan.repaid', { ...of(), principal, interest: '0.00', payer });
type Channel = 'letter' | 'courier' | 'newspaper';
type Outcome = 'signed' | 'refused' | 'unreachable' | 'delivered';
const demands = (
  date: string,
  { channel = 'letter', outcome = 'signed', known = date }: Demand = {},
) => on(date, 'loan.demanded', { ...of(), to: 'debtor', channel, outcome }, { known });
type Demand = { channel?: Channel; outcome?: Outcome; known?: string };
const sues = (date: string, plaintiff = 'BANKA') =>
  on(date, 'lawsuit.filed', {
    case: 'C-1',
    court,
    region,
    plaintiff,
    defendant: party,
    claim: '5000000.00',
    cause: 'loan',
  });
const decides = (date: string, outcome: 'plaintiff' | 'withdrawn' = 'plaintiff') =>
  on(date, 'lawsuit.decided', { case: 'C-1', plaintiff: 'BANKA', defendant: party, outcome });
const executes = (date: string) =>
  on(date, 'execution.opened', {
    execution: 'E-1',
    case: 'C-1',
    creditor: 'BANKA',
    party,
    region,
    amount: '5000000.00',
  });

/** Ninety days before the last day, when nothing has happened since the due date. */
const alone = { since: '2022-12-31', known: '2022-12-31', because: [1] };

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: { zh: '逾期贷款从未催收，时效将满', en: 'Overdue, never demanded, and nearly over' },
    given: [grants(), owes()],
    closedThrough: '2023-01-31',
    expect: [{ ...alone, object: 'BANKA/L-1', severity: 'blue' }],
  },
  {
    kind: 'edge inside',
    title: { zh: '距届满恰九十日', en: 'Exactly ninety days left' },
    given: [grants(), owes()],
    closedThrough: '2022-12-31',
    expect: [
      {
        ...alone,
        measures: {
          'days-left': 90,
          'limitation-last-day': '2023-03-31',
          'counted-from': '2020-03-31',
        },
      },
    ],
  },
  {
    kind: 'edge outside',
    title: { zh: '距届满尚有九十一日', en: 'Ninety-one days left' },
    given: [grants(), owes()],
    closedThrough: '2022-12-30',
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '届满之日仍在期内', en: 'On the last day it still runs' },
    given: [grants(), owes()],
    closedThrough: '2023-03-31',
    expect: [{ ...alone, severity: 'red' }],
  },
  {
    kind: 'edge inside',
    title: { zh: '届满当日另有放款', en: 'Other news on the last day' },
    given: [grants(), owes(), grants('2023-03-31', { loan: 'L-2', maturity: '2026-03-31' })],
    closedThrough: '2023-03-31',
    expect: [
      {
        ...alone,
        measures: {
          'days-left': 0,
          'limitation-last-day': '2023-03-31',
          'counted-from': '2020-03-31',
        },
      },
    ],
  },
  {
    kind: 'lapses',
    title: {
      zh: '恰余九十日当日另有放款，届满次日照样失效',
      en: 'Other news on the day when ninety days are left; over when they have passed',
    },
    given: [grants(), owes(), grants('2022-12-31', { loan: 'L-2', maturity: '2026-03-31' })],
    closedThrough: '2023-04-02',
    expect: [{ ...alone, lapsed: '2023-04-01' }],
  },
  {
    kind: 'lapses',
    title: { zh: '届满次日不再是将满', en: 'The day after, nothing is left to run out' },
    given: [grants(), owes()],
    closedThrough: '2023-04-01',
    expect: [{ ...alone, lapsed: '2023-04-01' }],
  },
  {
    kind: 'fires',
    title: { zh: '余三十日升为橙色', en: 'Thirty days left: orange' },
    given: [grants(), owes()],
    closedThrough: '2023-03-01',
    expect: [{ ...alone, severity: 'orange' }],
  },
  {
    kind: 'fires',
    title: { zh: '余三十一日仍为蓝色', en: 'Thirty-one days left: still blue' },
    given: [grants(), owes()],
    closedThrough: '2023-02-28',
    expect: [{ ...alone, severity: 'blue' }],
  },
  {
    kind: 'fires',
    title: { zh: '余七日升为红色', en: 'Seven days left: red' },
    given: [grants(), owes()],
    closedThrough: '2023-03-24',
    expect: [{ ...alone, severity: 'red' }],
  },
  {
    kind: 'quiet',
    title: { zh: '已全部还清', en: 'Paid in full' },
    given: [grants(), owes(), repays('2020-03-31', '5000000.00')],
    closedThrough: '2023-06-30',
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '尚未到期的贷款', en: 'A loan that is not due yet' },
    given: [grants('2019-04-01', { maturity: '2026-03-31' }), owes()],
    closedThrough: '2023-06-30',
    expect: silence,
  },
  {
    kind: 'lapses',
    title: {
      zh: '快递催收被拒收，仍中断时效',
      en: 'A courier is refused, and interrupts all the same',
    },
    given: [grants(), owes(), demands('2023-02-01', { channel: 'courier', outcome: 'refused' })],
    closedThrough: '2023-06-30',
    expect: [{ ...alone, lapsed: '2023-02-01' }],
  },
  {
    kind: 'fires',
    title: { zh: '拒签的信函不中断时效', en: 'A letter that is refused interrupts nothing' },
    given: [grants(), owes(), demands('2022-05-09', { outcome: 'refused' })],
    closedThrough: '2023-01-31',
    expect: [alone],
  },
  {
    kind: 'edge outside',
    title: { zh: '到期前的催收不中断时效', en: 'A demand before maturity interrupts nothing' },
    given: [grants(), owes(), demands('2020-03-30')],
    closedThrough: '2023-01-31',
    expect: [alone],
  },
  {
    kind: 'fires',
    title: { zh: '签收后重新计算三年', en: 'Signed for: three years from that day' },
    given: [grants(), owes(), demands('2021-06-15')],
    closedThrough: '2024-03-17',
    expect: [
      {
        since: '2024-03-17',
        known: '2024-03-17',
        because: [1, 3],
        measures: {
          'days-left': 90,
          'limitation-last-day': '2024-06-15',
          'counted-from': '2021-06-15',
        },
      },
    ],
  },
  {
    kind: 'lapses',
    title: {
      zh: '部分还款后重新计算，之后再次将满',
      en: 'A part payment restarts it; it comes again',
    },
    given: [grants(), owes(), repays('2023-01-10', '100.00')],
    closedThrough: '2025-10-12',
    expect: [
      { ...alone, lapsed: '2023-01-10' },
      { since: '2025-10-12', known: '2025-10-12', because: [1, 3] },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '保证人代偿不中断主债务时效',
      en: "A guarantor's payment says nothing of the debtor",
    },
    given: [grants(), owes(), repays('2022-06-15', '100.00', 'X-GUAR0001')],
    closedThrough: '2023-01-31',
    expect: [alone],
  },
  {
    kind: 'fires',
    title: { zh: '客户并未失联，登报不中断时效', en: 'Published though nobody was missing' },
    given: [
      grants(),
      owes(),
      demands('2022-05-09', { channel: 'newspaper', outcome: 'unreachable' }),
    ],
    closedThrough: '2023-01-31',
    expect: [alone],
  },
  {
    kind: 'quiet',
    title: { zh: '报送失联后登报公告', en: 'Reported missing, then published' },
    given: [
      grants(),
      owes(),
      on('2022-05-02', 'party.unreachable', { party }),
      demands('2022-05-09', { channel: 'newspaper', outcome: 'unreachable' }),
    ],
    closedThrough: '2023-06-30',
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: {
      zh: '旧法二年期间在新法施行前一日届满',
      en: 'Two years that end on the eve of the new law',
    },
    given: [grants('2014-10-08', { maturity: '2015-09-30' }), owes('2014-10-09')],
    closedThrough: '2017-10-31',
    expect: [{ since: '2017-07-02', known: '2017-07-02', because: [1], lapsed: '2017-10-01' }],
  },
  {
    kind: 'edge inside',
    title: {
      zh: '旧法期间在新法施行日尚未届满，改为三年',
      en: 'Still running when the new law came',
    },
    given: [grants('2014-10-08', { maturity: '2015-10-01' }), owes('2014-10-09')],
    closedThrough: '2018-07-03',
    expect: [
      {
        since: '2018-07-03',
        known: '2018-07-03',
        because: [1],
        measures: {
          'days-left': 90,
          'limitation-last-day': '2018-10-01',
          'counted-from': '2015-10-01',
        },
      },
    ],
  },
  {
    kind: 'fires',
    title: { zh: '分期贷款自最后一期届满起算', en: 'Instalments: counted from the last' },
    given: [
      grants('2017-04-03', { instalments: true }),
      owes('2017-04-04'),
      repays('2018-03-30', '1000000.00'),
    ],
    closedThrough: '2023-01-31',
    expect: [alone],
  },
  {
    kind: 'fires',
    title: { zh: '展期的，自展期后的到期日起算', en: 'Extended: counted from the new due date' },
    given: [
      grants(),
      owes(),
      on('2020-03-16', 'loan.extended', { ...of(), maturity: '2021-03-31' }),
    ],
    closedThrough: '2024-01-31',
    expect: [{ since: '2024-01-01', known: '2024-01-01', because: [3] }],
  },
  {
    kind: 'fires',
    title: { zh: '已核销的贷款时效照常进行', en: 'Written off, and the clock runs on' },
    given: [
      grants(),
      owes(),
      on('2021-12-31', 'loan.written-off', { ...of(), amount: '5000000.00' }),
      on('2021-12-31', 'loan.classified', { ...of(), class: 'loss', balance: '0.00' }),
    ],
    closedThrough: '2023-01-31',
    expect: [alone],
  },
  {
    kind: 'quiet',
    title: { zh: '银行的诉讼进行中', en: "While the bank's suit is pending" },
    given: [grants(), owes(), sues('2022-11-07')],
    closedThrough: '2026-06-30',
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '他人起诉不中断银行债权的时效', en: "Somebody else's suit leaves it alone" },
    given: [grants(), owes(), sues('2022-11-07', 'X-FRIEND01')],
    closedThrough: '2023-01-31',
    expect: [alone],
  },
  {
    kind: 'fires',
    title: { zh: '银行撤诉后重新计算', en: 'Withdrawn: it starts again from that day' },
    given: [grants(), owes(), sues('2022-11-07'), decides('2023-05-15', 'withdrawn')],
    closedThrough: '2026-02-14',
    expect: [{ since: '2026-02-14', known: '2026-02-14', because: [1, 4] }],
  },
  {
    kind: 'fires',
    title: { zh: '胜诉后二年内须申请执行', en: 'A judgment, and two years to have it executed' },
    given: [grants(), owes(), sues('2021-02-01'), decides('2022-02-28')],
    closedThrough: '2023-11-30',
    expect: [
      {
        since: '2023-11-30',
        known: '2023-11-30',
        because: [1, 4],
        measures: {
          'days-left': 90,
          'execution-last-day': '2024-02-28',
          'counted-from': '2022-02-28',
        },
      },
    ],
  },
  {
    kind: 'lapses',
    title: { zh: '申请执行后不再计算', en: 'Execution is opened' },
    given: [grants(), owes(), sues('2021-02-01'), decides('2022-02-28'), executes('2024-01-08')],
    closedThrough: '2026-06-30',
    expect: [{ since: '2023-11-30', known: '2023-11-30', because: [1, 4], lapsed: '2024-01-08' }],
  },
  {
    kind: 'fires',
    title: {
      zh: '同日立案与判决，先报判决',
      en: 'Decided on the day it was filed, and sent first',
    },
    given: [grants(), owes(), decides('2022-02-28'), sues('2022-02-28')],
    closedThrough: '2023-11-30',
    expect: [{ since: '2023-11-30', known: '2023-11-30', because: [1, 3, 4] }],
  },
  {
    kind: 'quiet',
    title: { zh: '已在破产程序中申报债权', en: 'Claimed in a bankruptcy' },
    given: [
      grants(),
      owes(),
      on('2022-06-01', 'bankruptcy.claim-filed', {
        bankruptcy: 'B-1',
        party,
        bank: 'BANKA',
        amount: '5000000.00',
      }),
    ],
    closedThrough: '2026-06-30',
    expect: silence,
  },
  {
    kind: 'lapses',
    title: { zh: '经银行同意债务转移', en: 'The debt passes to another with the bank’s consent' },
    given: [
      grants(),
      owes(),
      on('2023-02-06', 'loan.transferred', {
        loan: 'L-1',
        bank: 'BANKA',
        from: party,
        to: 'X-HEIR0001',
        manner: 'agreed',
        bankConsented: true,
      }),
    ],
    closedThrough: '2023-02-28',
    expect: [{ ...alone, lapsed: '2023-02-06' }],
  },
  {
    kind: 'late',
    title: { zh: '贷款资料届满前一月才报送', en: 'The loan is reported a month before the end' },
    given: [grants('2019-04-01', { known: '2023-02-20' }), owes()],
    closedThrough: '2023-02-28',
    expect: [{ ...alone, known: '2023-02-20', foundLate: true }],
  },
  {
    kind: 'late',
    title: { zh: '催收数月后才报送', en: 'A demand is learnt of months later' },
    given: [grants(), owes(), demands('2021-06-15', { known: '2023-02-20' })],
    closedThrough: '2023-06-30',
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '两笔贷款各自预警', en: 'Two loans are two alerts' },
    given: [
      grants(),
      owes(),
      grants('2019-05-06', { loan: 'L-2', maturity: '2020-04-30' }),
      owes('2019-05-07', 'L-2'),
      demands('2022-12-01'),
    ],
    closedThrough: '2023-02-28',
    expect: [{ since: '2023-01-30', known: '2023-01-30', because: [3], object: 'BANKA/L-2' }],
  },
];
