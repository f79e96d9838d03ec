import { on, silence, type Story } from '../story';

const party = 'X-MILL00001';
const owner = 'X-OWNER0001';
const other = 'X-OTHER0001';

const grants = (date: string, { loan = 'L-1' } = {}) =>
  on(date, 'loan.granted', {
    loan,
    party,
    bank: 'BANKA',
    amount: '5000000.00',
    start: date.slice(0, 10),
    maturity: '2026-06-30',
    kind: 'credit',
  });

const disburses = (date: string, amount = '5000000.00', loan = 'L-1') =>
  on(date, 'loan.disbursed', { loan, party, bank: 'BANKA', amount });

const repays = (date: string, principal = '5000000.00') =>
  on(date, 'loan.repaid', { loan: 'L-1', party, bank: 'BANKA', principal, interest: '0.00' });

const registered = (date: string, paidInCapital?: string, registeredCapital = '10000000.00') =>
  on(date, 'party.registered', {
    party,
    kind: 'company',
    name: 'Mill',
    region: '330106',
    registeredCapital,
    ...(paidInCapital === undefined ? {} : { paidInCapital }),
  });

type Share = Readonly<{
  holder?: string;
  paidIn?: string;
  nominee?: boolean;
  currency?: string;
  known?: string;
}>;

const holds = (
  date: string,
  ratio: number,
  { holder = owner, known = date, ...more }: Share = {},
) => on(date, 'party.shareholding', { party, holder, ratio, ...more }, { known });

const seen = { since: '2024-08-15', known: '2024-08-15', because: [1, 2] };
const drawn = disburses('2024-08-15T15:00:00+08:00');
const exposure = '5000000.00';

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: {
      zh: '发放贷款时实缴资本只有一成',
      en: 'A tenth of the capital is paid in when the loan is granted',
    },
    given: [registered('2020-03-02', '1000000.00'), grants('2024-08-15'), drawn],
    expect: [
      {
        ...seen,
        severity: 'blue',
        foundLate: false,
        measures: { 'paid-in': 0.1, exposure },
      },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '注册资本已全部实缴', en: 'All of it is paid in' },
    given: [registered('2020-03-02', '10000000.00'), grants('2024-08-15'), drawn],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '实缴差一分不到三成', en: 'One fen less than 30% paid in' },
    given: [registered('2020-03-02', '2999999.99'), grants('2024-08-15'), drawn],
    expect: [{ ...seen, measures: { 'paid-in': 0.2999, exposure } }],
  },
  {
    kind: 'edge outside',
    title: { zh: '实缴恰为三成', en: 'Exactly 30% paid in' },
    given: [registered('2020-03-02', '3000000.00'), grants('2024-08-15'), drawn],
    expect: silence,
  },
  {
    kind: 'lapses',
    title: { zh: '其后补足实缴', en: 'Paid in later' },
    given: [
      registered('2020-03-02', '1000000.00'),
      grants('2024-08-15'),
      drawn,
      registered('2025-01-06', '3000000.00'),
    ],
    expect: [{ ...seen, lapsed: '2025-01-06' }],
  },
  {
    kind: 'lapses',
    title: { zh: '其后股东实缴到位', en: 'An owner pays in later, as the register of owners says' },
    given: [
      registered('2020-03-02', '1000000.00'),
      grants('2024-08-15'),
      drawn,
      holds('2025-01-06', 0.6, { paidIn: '6000000.00' }),
    ],
    expect: [{ ...seen, lapsed: '2025-01-06' }],
  },
  {
    kind: 'lapses',
    title: { zh: '其后减少注册资本', en: 'The registered capital is reduced to what is paid in' },
    given: [
      registered('2020-03-02', '1000000.00'),
      grants('2024-08-15'),
      drawn,
      on('2025-01-06', 'party.capital-reduced', {
        party,
        from: '10000000.00',
        to: '1000000.00',
      }),
    ],
    expect: [{ ...seen, lapsed: '2025-01-06' }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '发放之后才增加认缴资本',
      en: 'Raised on paper after the grant: no loan was granted on it yet',
    },
    given: [
      registered('2020-03-02', '10000000.00'),
      grants('2024-08-15'),
      drawn,
      on('2024-08-16', 'party.changed', { party, registeredCapital: '50000000.00' }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '增加认缴资本后再发放贷款',
      en: 'Raised on paper, and another loan is granted on it',
    },
    given: [
      registered('2020-03-02', '10000000.00'),
      grants('2023-02-06', { loan: 'L-0' }),
      disburses('2023-02-07', '5000000.00', 'L-0'),
      on('2024-03-04', 'party.changed', { party, registeredCapital: '50000000.00' }),
      grants('2024-08-15'),
    ],
    expect: [{ ...seen, because: [1, 4, 5], measures: { 'paid-in': 0.2, exposure } }],
  },
  {
    kind: 'fires',
    title: {
      zh: '同日登记，记录在发放之后',
      en: 'Registered on the day of the grant, told after it',
    },
    given: [
      grants('2024-08-15T09:00:00+08:00'),
      registered('2024-08-15T10:00:00+08:00', '1000000.00'),
      drawn,
    ],
    expect: [seen],
  },
  {
    kind: 'quiet',
    title: { zh: '同日补足实缴', en: 'Paid in on the day of the grant' },
    given: [
      registered('2020-03-02', '1000000.00'),
      grants('2024-08-15T09:00:00+08:00'),
      registered('2024-08-15T10:00:00+08:00', '10000000.00'),
      drawn,
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '实缴情况未报', en: 'Nothing is said of what is paid in' },
    given: [registered('2020-03-02'), grants('2024-08-15'), drawn],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '全体股东所报实缴合计不足',
      en: 'The owners together have paid in little',
    },
    given: [
      registered('2020-03-02'),
      holds('2020-03-02', 0.7, { paidIn: '1500000.00' }),
      holds('2020-03-02', 0.3, { holder: other, paidIn: '500000.00' }),
      grants('2024-08-15'),
      drawn,
    ],
    expect: [{ ...seen, because: [1, 2, 3, 4], measures: { 'paid-in': 0.2, exposure } }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '只有一名股东报了实缴',
      en: 'Only one of the owners is known to have paid in: the others may have',
    },
    given: [
      registered('2020-03-02'),
      holds('2020-03-02', 0.7, { paidIn: '1500000.00' }),
      holds('2020-03-02', 0.3, { holder: other }),
      grants('2024-08-15'),
      drawn,
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '其后全体股东所报少于登记',
      en: 'The owners, all of them and later, say less than the registration did',
    },
    given: [
      registered('2020-03-02', '10000000.00'),
      holds('2023-05-08', 1, { paidIn: '2000000.00' }),
      grants('2024-08-15'),
      drawn,
    ],
    expect: [{ ...seen, because: [1, 2, 3] }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '此前股东所报少于登记',
      en: 'The registration is later than what the owners said',
    },
    given: [
      holds('2019-05-08', 1, { paidIn: '2000000.00' }),
      registered('2020-03-02', '10000000.00'),
      grants('2024-08-15'),
      drawn,
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '币种不同，不作比较', en: 'Paid in in another currency is not compared' },
    given: [
      registered('2020-03-02'),
      holds('2020-03-02', 1, { paidIn: '200000.00', currency: 'USD' }),
      grants('2024-08-15'),
      drawn,
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '持股四成的股东系代持', en: 'An owner of 40% holds for somebody else' },
    given: [holds('2020-03-02', 0.4, { nominee: true }), grants('2024-08-15'), drawn],
    expect: [{ ...seen, severity: 'blue', measures: { nominee: 0.4, exposure } }],
  },
  {
    kind: 'edge inside',
    title: { zh: '代持恰为四分之一', en: 'A nominee of exactly a quarter' },
    given: [holds('2020-03-02', 0.25, { nominee: true }), grants('2024-08-15'), drawn],
    expect: [seen],
  },
  {
    kind: 'edge outside',
    title: { zh: '代持不到四分之一', en: 'A nominee of a little less' },
    given: [holds('2020-03-02', 0.2499, { nominee: true }), grants('2024-08-15'), drawn],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '持股四成，并非代持', en: 'An owner of 40% who holds for himself' },
    given: [holds('2020-03-02', 0.4), grants('2024-08-15'), drawn],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '其后变更登记未提代持，仍为代持',
      en: 'A later statement of the share does not repeat that he is a nominee',
    },
    given: [
      holds('2020-03-02', 0.2, { nominee: true }),
      holds('2022-03-01', 0.4),
      grants('2024-08-15'),
      drawn,
    ],
    expect: [{ ...seen, because: [2, 3] }],
  },
  {
    kind: 'lapses',
    title: { zh: '代持解除', en: 'The nominee gives way to the real owner' },
    given: [
      holds('2020-03-02', 0.4, { nominee: true }),
      grants('2024-08-15'),
      drawn,
      holds('2025-01-06', 0),
      holds('2025-01-06', 0.4, { holder: other }),
    ],
    expect: [{ ...seen, lapsed: '2025-01-06' }],
  },
  {
    kind: 'lapses',
    title: { zh: '查明并非代持', en: 'He turns out to hold for himself' },
    given: [
      holds('2020-03-02', 0.4, { nominee: true }),
      grants('2024-08-15'),
      drawn,
      holds('2025-01-06', 0.4, { nominee: false }),
    ],
    expect: [{ ...seen, lapsed: '2025-01-06' }],
  },
  {
    kind: 'fires',
    title: {
      zh: '补足实缴，代持仍在',
      en: 'The capital is paid in and the nominee stays',
    },
    given: [
      registered('2020-03-02', '1000000.00'),
      holds('2020-03-02', 0.4, { nominee: true }),
      grants('2024-08-15'),
      drawn,
      registered('2025-01-06', '10000000.00'),
    ],
    expect: [{ ...seen, because: [1, 2, 3], measures: { nominee: 0.4, exposure } }],
  },
  {
    kind: 'quiet',
    title: { zh: '发放之后才有代持', en: 'A nominee enters after the grant' },
    given: [
      registered('2020-03-02', '10000000.00'),
      grants('2024-08-15'),
      drawn,
      holds('2024-08-16', 0.4, { nominee: true }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '债务人在别的公司代持',
      en: 'The obligor is itself a nominee in another company',
    },
    about: party,
    given: [
      on('2020-03-02', 'party.shareholding', {
        party: other,
        holder: party,
        ratio: 0.4,
        nominee: true,
      }),
      grants('2024-08-15'),
      drawn,
    ],
    expect: silence,
  },
  {
    kind: 'late',
    title: { zh: '代持一年后才获悉', en: 'That he is a nominee is learnt a year later' },
    given: [
      holds('2020-03-02', 0.4, { nominee: true, known: '2025-08-15' }),
      grants('2024-08-15'),
      drawn,
    ],
    expect: [{ ...seen, known: '2025-08-15', foundLate: true }],
  },
  {
    kind: 'lapses',
    title: {
      zh: '其后变更登记，注册资本减少',
      en: 'A change of the registration states less capital',
    },
    given: [
      registered('2020-03-02', '1000000.00'),
      grants('2024-08-15'),
      drawn,
      on('2025-01-06', 'party.changed', { party, registeredCapital: '1000000.00' }),
    ],
    expect: [{ ...seen, lapsed: '2025-01-06' }],
  },
  {
    kind: 'fires',
    title: {
      zh: '次日放款，放款时起算',
      en: 'Paid out on the day after: it holds from when something is owed',
    },
    given: [registered('2020-03-02', '1000000.00'), grants('2024-08-14'), disburses('2024-08-15')],
    expect: [seen],
  },
  {
    kind: 'quiet',
    title: { zh: '已批准而未放款', en: 'Granted and not paid out' },
    given: [registered('2020-03-02', '1000000.00'), grants('2024-08-15')],
    closedThrough: '2024-12-31',
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '已有贷款的企业再获批准，批准时起算',
      en: 'One who owes already is granted more: it holds at the grant',
    },
    given: [
      disburses('2023-02-07', '5000000.00', 'L-0'),
      registered('2024-03-04', '1000000.00'),
      grants('2024-08-15'),
    ],
    expect: [{ ...seen, because: [2, 3] }],
  },
  {
    kind: 'edge inside',
    title: { zh: '贷款余额恰为一百万元', en: 'Exactly one million outstanding' },
    given: [
      registered('2020-03-02', '1000000.00'),
      grants('2024-08-15'),
      disburses('2024-08-15T15:00:00+08:00', '1000000.00'),
    ],
    expect: [seen],
  },
  {
    kind: 'edge outside',
    title: { zh: '贷款余额差一分不到一百万元', en: 'One fen short of a million outstanding' },
    given: [
      registered('2020-03-02', '1000000.00'),
      grants('2024-08-15'),
      disburses('2024-08-15T15:00:00+08:00', '999999.99'),
    ],
    expect: silence,
  },
  {
    kind: 'lapses',
    title: { zh: '贷款结清', en: 'The loan is repaid' },
    given: [
      registered('2020-03-02', '1000000.00'),
      grants('2024-08-15'),
      drawn,
      repays('2025-03-03'),
    ],
    expect: [{ ...seen, lapsed: '2025-03-03' }],
  },
  {
    kind: 'fires',
    title: {
      zh: '资本未到位再获一笔贷款',
      en: 'A second loan is granted on the same thin capital',
    },
    given: [
      registered('2020-03-02', '1000000.00'),
      grants('2024-08-15'),
      drawn,
      grants('2025-01-06', { loan: 'L-2' }),
    ],
    expect: [{ ...seen, because: [1, 2, 4] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '其后登记仍远未实缴',
      en: 'The register speaks again, and far too little is paid in still',
    },
    given: [
      registered('2020-03-02', '1000000.00'),
      grants('2024-08-15'),
      drawn,
      registered('2024-10-08', '2000000.00'),
    ],
    expect: [{ ...seen, because: [1, 2, 4], measures: { 'paid-in': 0.2, exposure } }],
  },
  {
    kind: 'fires',
    title: {
      zh: '代持股东在先，虚增注册资本后再次发放',
      en: 'A nominee at the first loan, a capital raised on paper at the second',
    },
    given: [
      registered('2020-03-02', '10000000.00'),
      holds('2020-03-02', 0.4, { nominee: true }),
      grants('2024-08-15'),
      drawn,
      registered('2024-10-08', '10000000.00', '90000000.00'),
      grants('2024-11-18', { loan: 'L-2' }),
    ],
    expect: [
      {
        ...seen,
        because: [2, 3, 5, 6],
        measures: { 'paid-in': 0.1111, nominee: 0.4, exposure },
      },
    ],
  },
];
