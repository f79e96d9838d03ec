import { on, silence, type Story } from '../story';

const party = 'X-DEBTOR01';
const region = '330106';
const of = (loan = 'L-1') => ({ loan, party, bank: 'BANKA' });

/** Due on 31 March 2020: limitation ends with 31 March 2023. */
const grants = (date = '2019-04-01', { loan = 'L-1', maturity = '2020-03-31' } = {}) =>
  on(date, 'loan.granted', {
    ...of(loan),
    amount: '5000000.00',
    start: date,
    maturity,
    kind: 'credit',
  });
const owes = (date = '2019-04-02', loan = 'L-1') =>
  on(date, 'loan.disbursed', { ...of(loan), amount: '5000000.00' });
const repays = (date: string, principal: string) =>
  on(date, 'loan.repaid', { ...of(), principal, interest: '0.00' });
const demands = (
  date: string,
  { channel = 'letter', outcome = 'signed', known = date }: Demand = {},
) => on(date, 'loan.demanded', { ...of(), to: 'debtor', channel, outcome }, { known });
type Demand = {
  channel?: 'letter' | 'courier';
  outcome?: 'signed' | 'refused' | 'delivered';
  known?: string;
};
const acknowledges = (
  date: string,
  form: 'signature' | 'repayment-plan' | 'part-payment' = 'signature',
) => on(date, 'loan.acknowledged', { ...of(), form });
const sues = (date: string) =>
  on(date, 'lawsuit.filed', {
    case: 'C-1',
    court: region,
    region,
    plaintiff: 'BANKA',
    defendant: party,
    claim: '5000000.00',
    cause: 'loan',
    loans: ['L-1'],
  });
const decides = (date: string, outcome: 'plaintiff' | 'withdrawn' = 'plaintiff') =>
  on(date, 'lawsuit.decided', { case: 'C-1', plaintiff: 'BANKA', defendant: party, outcome });
const executes = (date: string) =>
  on(date, 'execution.opened', {
    execution: 'E-1',
    creditor: 'BANKA',
    party,
    region,
    amount: '5000000.00',
  });

const lapsed = { since: '2023-04-01', known: '2023-04-01', because: [1] };

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: { zh: '三年从未催收', en: 'Three years and no demand' },
    given: [grants(), owes()],
    closedThrough: '2023-04-01',
    expect: [
      {
        ...lapsed,
        object: 'BANKA/L-1',
        severity: 'red',
        measures: {
          'limitation-last-day': '2023-03-31',
          'counted-from': '2020-03-31',
          'days-over': 1,
        },
      },
    ],
  },
  {
    kind: 'edge outside',
    title: { zh: '时效最后一日', en: 'The last day of limitation' },
    given: [grants(), owes()],
    closedThrough: '2023-03-31',
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: { zh: '最后一日快递催收', en: 'A courier on the last day' },
    given: [grants(), owes(), demands('2023-03-31', { channel: 'courier', outcome: 'delivered' })],
    closedThrough: '2023-06-30',
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '次日才快递催收，为时已晚', en: 'A courier on the day after is too late' },
    given: [grants(), owes(), demands('2023-04-01', { channel: 'courier', outcome: 'delivered' })],
    closedThrough: '2023-06-30',
    expect: [lapsed],
  },
  {
    kind: 'quiet',
    title: { zh: '期内部分还款', en: 'A part payment in time' },
    given: [grants(), owes(), repays('2022-09-01', '1000.00')],
    closedThrough: '2025-09-01',
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '到期日录为 9999-12-31，即无期限',
      en: 'A maturity that is written as without end',
    },
    given: [grants('2019-04-01', { maturity: '9999-12-31' }), owes()],
    closedThrough: '2025-09-01',
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '已全部还清', en: 'Paid in full' },
    given: [grants(), owes(), repays('2020-03-30', '5000000.00')],
    closedThrough: '2024-03-31',
    expect: silence,
  },
  {
    kind: 'lapses',
    title: { zh: '时效过后客户在催收通知书上签字', en: 'The client signs the notice afterwards' },
    given: [grants(), owes(), demands('2023-08-07')],
    closedThrough: '2024-03-31',
    expect: [{ ...lapsed, lapsed: '2023-08-07' }],
  },
  {
    kind: 'lapses',
    title: {
      zh: '时效过后签署还款计划，其后再次届满',
      en: 'A plan is signed; three years later again',
    },
    given: [grants(), owes(), acknowledges('2023-08-07', 'repayment-plan')],
    closedThrough: '2026-08-08',
    expect: [
      { ...lapsed, lapsed: '2023-08-07' },
      { since: '2026-08-08', known: '2026-08-08', because: [1, 3] },
    ],
  },
  {
    kind: 'fires',
    title: { zh: '时效过后的部分还款不使其恢复', en: 'A part payment afterwards revives nothing' },
    given: [
      grants(),
      owes(),
      repays('2023-08-07', '1000.00'),
      acknowledges('2023-09-07', 'part-payment'),
    ],
    closedThrough: '2024-03-31',
    expect: [lapsed],
  },
  {
    kind: 'lapses',
    title: { zh: '时效过后全部还清', en: 'Paid in full afterwards' },
    given: [grants(), owes(), repays('2023-08-07', '5000000.00')],
    closedThrough: '2024-03-31',
    expect: [{ ...lapsed, lapsed: '2023-08-07' }],
  },
  {
    kind: 'lapses',
    title: { zh: '时效过后双方展期', en: 'Extended afterwards' },
    given: [
      grants(),
      owes(),
      on('2023-08-07', 'loan.extended', { ...of(), maturity: '2024-08-07' }),
    ],
    closedThrough: '2024-12-31',
    expect: [{ ...lapsed, lapsed: '2023-08-07' }],
  },
  {
    kind: 'fires',
    title: { zh: '已核销贷款同样会过时效', en: 'Written off, and over all the same' },
    given: [
      grants(),
      owes(),
      on('2021-12-31', 'loan.written-off', { ...of(), amount: '5000000.00' }),
    ],
    closedThrough: '2023-04-30',
    expect: [lapsed],
  },
  {
    kind: 'fires',
    title: { zh: '时效过后才起诉', en: 'Sued only afterwards' },
    given: [grants(), owes(), sues('2023-05-08')],
    closedThrough: '2023-12-31',
    expect: [lapsed],
  },
  {
    kind: 'lapses',
    title: { zh: '时效过后起诉仍获胜诉', en: 'Sued afterwards, and won all the same' },
    given: [grants(), owes(), sues('2023-05-08'), decides('2023-12-04')],
    closedThrough: '2024-12-31',
    expect: [{ ...lapsed, lapsed: '2023-12-04' }],
  },
  {
    kind: 'edge inside',
    title: { zh: '判决后二年未申请执行', en: 'Two years after the judgment, and no execution' },
    given: [grants(), owes(), sues('2021-02-01'), decides('2022-02-28')],
    closedThrough: '2024-02-29',
    expect: [
      {
        since: '2024-02-29',
        known: '2024-02-29',
        because: [1, 4],
        measures: {
          'execution-last-day': '2024-02-28',
          'counted-from': '2022-02-28',
          'days-over': 1,
        },
      },
    ],
  },
  {
    kind: 'edge outside',
    title: { zh: '判决后二年内最后一日申请执行', en: 'Execution on the last day of the two years' },
    given: [grants(), owes(), sues('2021-02-01'), decides('2022-02-28'), executes('2024-02-28')],
    closedThrough: '2026-12-31',
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '旧法二年期间在新法施行前届满', en: 'Two years that ended before the new law' },
    given: [grants('2014-10-08', { maturity: '2015-09-30' }), owes('2014-10-09')],
    closedThrough: '2017-10-01',
    expect: [{ since: '2017-10-01', known: '2017-10-01', because: [1] }],
  },
  {
    kind: 'edge outside',
    title: { zh: '新法施行日尚未届满的改为三年', en: 'Still running when the new law came' },
    given: [grants('2014-10-08', { maturity: '2015-10-01' }), owes('2014-10-09')],
    closedThrough: '2018-10-01',
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '二十年最长保护期届满', en: 'Twenty years are the most' },
    given: [
      grants('2000-05-08', { maturity: '2001-05-07' }),
      owes('2000-05-09'),
      ...['2003-05-06', '2005-05-05', '2007-05-04', '2009-05-03', '2011-05-02', '2013-05-01'].map(
        (date) => acknowledges(date),
      ),
      ...['2015-04-30', '2017-04-29', '2019-04-28'].map((date) => acknowledges(date)),
    ],
    closedThrough: '2021-05-31',
    expect: [{ since: '2021-05-08', known: '2021-05-08', because: [1, 11] }],
  },
  {
    kind: 'late',
    title: { zh: '届满后才获悉期内已催收', en: 'A demand in time, learnt of afterwards' },
    given: [grants(), owes(), demands('2022-06-15', { known: '2023-05-15' })],
    closedThrough: '2023-12-31',
    expect: silence,
  },
  {
    kind: 'late',
    title: { zh: '贷款资料多年后才报送', en: 'The loan is reported years later' },
    given: [
      on(
        '2019-04-01',
        'loan.granted',
        {
          ...of(),
          amount: '5000000.00',
          start: '2019-04-01',
          maturity: '2020-03-31',
          kind: 'credit',
        },
        { known: '2024-01-15' },
      ),
      owes(),
    ],
    closedThrough: '2024-01-31',
    expect: [{ ...lapsed, known: '2024-01-15', foundLate: true }],
  },
  {
    kind: 'fires',
    title: { zh: '两笔贷款，一笔已过', en: 'Of two loans one is over' },
    given: [
      grants(),
      owes(),
      grants('2019-04-01', { loan: 'L-2' }),
      owes('2019-04-02', 'L-2'),
      demands('2022-06-15'),
    ],
    closedThrough: '2023-04-30',
    expect: [{ since: '2023-04-01', known: '2023-04-01', because: [3], object: 'BANKA/L-2' }],
  },
];
