import { on, silence, voids, type Story } from '../story';

const party = 'X-FORGE001';
const acceptedOn = '2024-11-05';

type Loan = Readonly<{
  bank?: string;
  loan?: string;
  maturity?: string;
  instalments?: boolean;
  known?: string;
}>;

const grants = (
  date: string,
  { bank = 'BANKA', loan = 'L-1', maturity = '2026-01-09', known = date, ...more }: Loan = {},
) =>
  on(
    date,
    'loan.granted',
    {
      loan,
      party,
      bank,
      amount: '5000000.00',
      start: date,
      maturity,
      kind: 'credit',
      ...more,
    },
    { known },
  );

const accepted = (date = acceptedOn, bankruptcy = 'B-1') =>
  on(date, 'bankruptcy.accepted', { bankruptcy, party, creditorsNotified: true });

const dismissed = (date: string) => on(date, 'bankruptcy.dismissed', { bankruptcy: 'B-1', party });

type Pledge = Readonly<{ bank?: string; loans?: string[]; owner?: string; collateral?: string }>;

const pledges = (
  date: string,
  { bank = 'BANKA', loans = ['L-1'], owner = party, collateral = 'EQ-7' }: Pledge = {},
) =>
  on(date, 'collateral.pledged', {
    collateral,
    party: owner,
    bank,
    loans,
    kind: 'equipment',
    value: '6000000.00',
    secured: '5000000.00',
  });

const releases = (date: string, bank = 'BANKA') =>
  on(date, 'collateral.released', { collateral: 'EQ-7', party, bank });

type Repayment = Readonly<{
  bank?: string;
  loan?: string;
  principal?: string;
  payer?: string;
  currency?: string;
}>;

const repays = (
  date: string,
  { bank = 'BANKA', loan = 'L-1', principal = '2000000.00', ...more }: Repayment = {},
) => on(date, 'loan.repaid', { loan, party, bank, principal, interest: '0.00', ...more });

const seen = { subject: 'BANKA', object: 'B-1', since: acceptedOn, known: acceptedOn };

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: { zh: '受理前十个月为旧债补设抵押', en: 'Security for an old loan ten months before' },
    given: [grants('2022-01-10'), pledges('2024-01-08'), accepted()],
    expect: [
      {
        ...seen,
        because: [1, 2, 3],
        severity: 'orange',
        foundLate: false,
        measures: { 'debt-days': 728 },
      },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '发放当日设立的抵押', en: 'Security of the day of the loan' },
    given: [grants('2024-01-08'), pledges('2024-01-08'), accepted()],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '没有破产', en: 'No bankruptcy follows' },
    given: [grants('2022-01-10'), pledges('2024-01-08'), repays('2024-02-05')],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: {
      zh: '一年的第一天、发放后第三十天',
      en: 'The first day of the year, the thirtieth of the loan',
    },
    given: [grants('2023-10-06'), pledges('2023-11-05'), accepted()],
    expect: [{ ...seen, because: [1, 2, 3], measures: { 'debt-days': 30 } }],
  },
  {
    kind: 'edge outside',
    title: { zh: '一年之前一天', en: 'The day before the year' },
    given: [grants('2022-01-10'), pledges('2023-11-04'), accepted()],
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: { zh: '发放后第二十九天', en: 'The twenty-ninth day of the loan' },
    given: [grants('2023-10-07'), pledges('2023-11-05'), accepted()],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '新旧两笔贷款一并抵押，以旧者为准',
      en: 'Security for an old loan and a young one: the old one counts',
    },
    given: [
      grants('2022-01-10'),
      grants('2024-01-02', { loan: 'L-2' }),
      pledges('2024-01-08', { loans: ['L-2', 'L-1'] }),
      accepted(),
    ],
    expect: [{ ...seen, because: [1, 3, 4] }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '为他人债务或由他人提供的担保',
      en: 'Security for the debts of others, or given by others',
    },
    given: [
      grants('2022-01-10'),
      pledges('2024-01-08', { loans: ['L-77'] }),
      pledges('2024-01-09', { owner: 'X-STRANG01' }),
      accepted(),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '银行其后解除抵押', en: 'The bank released it before the acceptance' },
    given: [grants('2022-01-10'), pledges('2024-01-08'), releases('2024-06-03'), accepted()],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '解除的是另一处抵押或另一家银行的抵押',
      en: 'Another security, or that of another bank, is released',
    },
    given: [
      grants('2022-01-10'),
      pledges('2024-01-08'),
      pledges('2024-01-08', { collateral: 'EQ-8' }),
      pledges('2024-01-09', { bank: 'BANKB', loans: ['L-9'] }),
      releases('2024-06-03'),
      releases('2024-06-03', 'BANKB'),
      accepted(),
    ],
    expect: [{ ...seen, because: [1, 3, 7] }],
  },
  {
    kind: 'edge inside',
    title: {
      zh: '受理时尚未到期的贷款，一年的第一天提前收回',
      en: 'Not due by the acceptance, repaid on the first day of the year',
    },
    given: [grants('2022-01-10', { maturity: acceptedOn }), repays('2023-11-05'), accepted()],
    expect: [{ ...seen, because: [2, 3], measures: { 'repaid-early': '2000000.00' } }],
  },
  {
    kind: 'edge outside',
    title: {
      zh: '受理时尚未到期的贷款，一年之前一天提前收回',
      en: 'Not due by the acceptance, repaid on the day before the year',
    },
    given: [grants('2022-01-10', { maturity: acceptedOn }), repays('2023-11-04'), accepted()],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: {
      zh: '受理前已到期的贷款，六个月的第一天提前收回',
      en: 'Due before the acceptance, repaid on the first day of the six months',
    },
    given: [grants('2022-01-10', { maturity: '2024-11-04' }), repays('2024-05-05'), accepted()],
    expect: [{ ...seen, because: [2, 3] }],
  },
  {
    kind: 'edge outside',
    title: {
      zh: '受理前已到期的贷款，六个月之前一天提前收回',
      en: 'Due before the acceptance, repaid on the day before the six months',
    },
    given: [grants('2022-01-10', { maturity: '2024-11-04' }), repays('2024-05-04'), accepted()],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '到期前一天收回', en: 'Repaid one day before it falls due' },
    given: [grants('2022-01-10', { maturity: '2024-07-01' }), repays('2024-06-30'), accepted()],
    expect: [{ ...seen, because: [2, 3] }],
  },
  {
    kind: 'edge outside',
    title: { zh: '到期当日收回', en: 'Repaid on its day' },
    given: [grants('2022-01-10', { maturity: '2024-07-01' }), repays('2024-07-01'), accepted()],
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: { zh: '展期之后、新到期日收回', en: 'Extended, and repaid on the new day' },
    given: [
      grants('2022-01-10', { maturity: '2024-04-01' }),
      on('2024-03-04', 'loan.extended', {
        loan: 'L-1',
        party,
        bank: 'BANKA',
        maturity: '2024-07-01',
      }),
      repays('2024-07-01'),
      accepted(),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '分期贷款、仅付利息、他人代偿、到期日不明',
      en: 'Instalments, interest alone, paid by others, or a day that nobody stated',
    },
    given: [
      grants('2022-01-10', { instalments: true }),
      grants('2022-01-10', { loan: 'L-2' }),
      repays('2024-07-01'),
      repays('2024-07-01', { loan: 'L-2', principal: '0.00' }),
      repays('2024-07-02', { loan: 'L-2', payer: 'X-SURETY01' }),
      repays('2024-07-03', { loan: 'L-3' }),
      accepted(),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '债务人自己付款，并列其他币种',
      en: 'Paid by the obligor itself, in two currencies',
    },
    given: [
      grants('2022-01-10'),
      repays('2024-07-01', { payer: party }),
      repays('2024-07-02', { principal: '500000.00' }),
      repays('2024-07-03', { principal: '100000.00', currency: 'USD' }),
      accepted(),
    ],
    expect: [{ ...seen, because: [2, 3, 4, 5], measures: { 'repaid-early': '100000.00' } }],
  },
  {
    kind: 'fires',
    title: {
      zh: '担保与提前收回并为同一预警，各行各自预警',
      en: 'Security and repayment make one alert, and each bank has its own',
    },
    given: [
      grants('2022-01-10'),
      grants('2022-02-07', { bank: 'BANKB' }),
      pledges('2024-01-08'),
      repays('2024-07-01'),
      repays('2024-07-15', { bank: 'BANKB' }),
      accepted(),
    ],
    expect: [
      {
        ...seen,
        because: [1, 3, 4, 6],
        measures: { 'debt-days': 728, 'repaid-early': '2000000.00' },
      },
      { ...seen, subject: 'BANKB', because: [5, 6] },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '当日先报受理、后报抵押和还款',
      en: 'Security and repayment of the day, reported after the acceptance',
    },
    given: [
      grants('2022-01-10'),
      accepted(),
      pledges('2024-11-05T15:00:00+08:00'),
      repays('2024-11-05T15:00:00+08:00'),
    ],
    expect: [{ ...seen, because: [1, 2, 3, 4] }],
  },
  {
    kind: 'quiet',
    title: { zh: '受理之后取得的另有规定', en: 'What is taken after the acceptance' },
    given: [grants('2022-01-10'), accepted(), pledges('2024-11-06'), repays('2024-11-06')],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '一年首日的抵押和受理当日的还款，相隔三百六十六天',
      en: 'Security on the first day of the year and a repayment on the last',
    },
    given: [
      grants('2022-01-10'),
      pledges('2023-11-05'),
      pledges('2024-11-05', { collateral: 'EQ-8' }),
      accepted('2024-11-05T16:00:00+08:00'),
    ],
    expect: [{ ...seen, because: [1, 2, 3, 4], measures: { 'debt-days': 1030 } }],
  },
  {
    kind: 'lapses',
    title: { zh: '其后驳回申请', en: 'It is dismissed later' },
    given: [grants('2022-01-10'), pledges('2024-01-08'), accepted(), dismissed('2024-12-02')],
    expect: [{ ...seen, because: [1, 2, 3], lapsed: '2024-12-02' }],
  },
  {
    kind: 'lapses',
    title: {
      zh: '驳回后再次受理，期间重新计算',
      en: 'Dismissed and accepted again: the windows move',
    },
    given: [
      grants('2022-01-10'),
      pledges('2024-01-08'),
      accepted(),
      dismissed('2024-12-02'),
      accepted('2025-01-08', 'B-2'),
    ],
    expect: [
      { ...seen, because: [1, 2, 3], lapsed: '2024-12-02' },
      { ...seen, object: 'B-2', since: '2025-01-08', known: '2025-01-08', because: [1, 2, 5] },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '先后受理两件破产，各自预警、各自计算期间',
      en: 'Two bankruptcies are accepted: each has its alert and its windows',
    },
    given: [
      grants('2022-01-10'),
      pledges('2023-11-10'),
      repays('2024-07-01'),
      accepted(),
      accepted('2024-12-02', 'B/2'),
    ],
    expect: [
      { ...seen, because: [1, 2, 3, 4] },
      { ...seen, object: 'B/2', since: '2024-12-02', known: '2024-12-02', because: [3, 5] },
    ],
  },
  {
    kind: 'late',
    title: { zh: '发放日期事后获悉', en: 'The grant is learnt of after the acceptance' },
    given: [grants('2022-01-10', { known: '2025-02-10' }), pledges('2024-01-08'), accepted()],
    expect: [{ ...seen, known: '2025-02-10', because: [1, 2, 3], foundLate: true }],
  },
  {
    kind: 'edge inside',
    title: { zh: '新法施行之日受理', en: 'Accepted on the day of the law of 2007' },
    given: [grants('2005-01-10'), pledges('2006-06-01'), accepted('2007-06-01')],
    expect: [{ ...seen, since: '2007-06-01', known: '2007-06-01', because: [1, 2, 3] }],
  },
  {
    kind: 'edge outside',
    title: { zh: '新法施行前一日受理', en: 'Accepted on the eve of the law of 2007' },
    given: [grants('2005-01-10'), pledges('2007-01-15'), accepted('2007-05-31')],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '抵押记录作废', en: 'The pledge is voided' },
    given: [grants('2022-01-10'), pledges('2024-01-08'), accepted(), voids('2024-11-20', 2)],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '发放当日设立的抵押其后续办登记',
      en: 'The pledge of the first day is registered again',
    },
    given: [grants('2022-01-10'), pledges('2022-01-10'), pledges('2024-01-08'), accepted()],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '续办登记时一并为另一笔旧贷款担保',
      en: 'It is registered again, and secures another old loan as well',
    },
    given: [
      grants('2022-01-10'),
      grants('2022-02-10', { loan: 'L-2' }),
      pledges('2022-01-10'),
      pledges('2024-01-08', { loans: ['L-1', 'L-2'] }),
      accepted(),
    ],
    expect: [{ ...seen, because: [2, 4, 5] }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '续办两次，第二次仅载明其中一笔',
      en: 'It is registered twice more, at last for one of its loans alone',
    },
    given: [
      grants('2022-01-10'),
      grants('2022-02-10', { loan: 'L-2' }),
      pledges('2022-02-10', { loans: ['L-1'] }),
      pledges('2022-02-11', { loans: ['L-2'] }),
      pledges('2024-01-08', { loans: ['L-1'] }),
      accepted(),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '解除后又重新设立抵押',
      en: 'Released, and taken again a month later',
    },
    given: [
      grants('2022-01-10'),
      pledges('2022-01-10'),
      releases('2023-12-01'),
      pledges('2024-01-08'),
      accepted(),
    ],
    expect: [{ ...seen, because: [1, 4, 5] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '同一贷款另加一件抵押物，另一银行也以原物设押',
      en: 'Another thing for the same loan, and the first thing for another bank',
    },
    given: [
      grants('2022-01-10'),
      grants('2022-01-10', { bank: 'BANKB' }),
      pledges('2022-01-10'),
      pledges('2024-01-08', { collateral: 'EQ-8' }),
      pledges('2024-01-09', { bank: 'BANKB' }),
      accepted(),
    ],
    expect: [
      { ...seen, because: [1, 4, 6] },
      { ...seen, subject: 'BANKB', because: [2, 5, 6] },
    ],
  },
];
