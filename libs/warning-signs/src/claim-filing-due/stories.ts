import { on, silence, voids, type Story } from '../story';

const party = 'X-FORGE001';

type Loan = Readonly<{ bank?: string; amount?: string; known?: string; currency?: string }>;

const owes = (
  date: string,
  { bank = 'BANKA', amount = '5000000.00', known = date, ...more }: Loan = {},
) => on(date, 'loan.disbursed', { loan: `L-${bank}`, party, bank, amount, ...more }, { known });

const repays = (date: string, bank = 'BANKA') =>
  on(date, 'loan.repaid', {
    loan: `L-${bank}`,
    party,
    bank,
    principal: '5000000.00',
    interest: '0.00',
  });

const states = (date: string, bank: string, balance: string) =>
  on(date, 'loan.classified', { loan: `L-${bank}`, party, bank, class: 'loss', balance });

const accepted = (date: string, { bankruptcy = 'B-1', known = date } = {}) =>
  on(date, 'bankruptcy.accepted', { bankruptcy, party, creditorsNotified: true }, { known });

const files = (date: string, bank = 'BANKA', bankruptcy = 'B-1') =>
  on(date, 'bankruptcy.claim-filed', { bankruptcy, party, bank, amount: '5200000.00' });

const dismissed = (date: string) => on(date, 'bankruptcy.dismissed', { bankruptcy: 'B-1', party });

const seen = {
  subject: 'BANKA',
  object: 'B-1',
  since: '2024-11-05',
  known: '2024-11-05',
  because: [2],
};

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: { zh: '受理当日即预警', en: 'It warns on the day of the acceptance' },
    given: [owes('2024-01-08'), accepted('2024-11-05')],
    expect: [
      {
        ...seen,
        severity: 'blue',
        measures: {
          'days-left': 92,
          'shortest-term-ends': '2024-12-05',
          'longest-term-ends': '2025-02-05',
          exposure: '5000000.00',
        },
      },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '受理当日已申报', en: 'Filed on the day of the acceptance' },
    given: [owes('2024-01-08'), files('2024-11-05'), accepted('2024-11-05T15:00:00+08:00')],
    expect: silence,
  },
  {
    kind: 'lapses',
    title: { zh: '银行申报债权', en: 'The bank files its claim' },
    given: [owes('2024-01-08'), accepted('2024-11-05'), files('2024-12-02')],
    expect: [{ ...seen, lapsed: '2024-12-02' }],
  },
  {
    kind: 'fires',
    title: { zh: '各贷款银行各自预警', en: 'Each lender has an alert of its own' },
    given: [
      owes('2024-01-08'),
      owes('2024-01-09', { bank: 'BANKB' }),
      accepted('2024-11-05'),
      files('2024-12-02', 'BANKB'),
    ],
    expect: [
      { ...seen, because: [3] },
      { ...seen, subject: 'BANKB', because: [3], lapsed: '2024-12-02' },
    ],
  },
  {
    kind: 'edge inside',
    title: { zh: '三个月期限的最后一天', en: 'On the last day of the three months' },
    given: [
      owes('2024-01-08'),
      accepted('2024-11-30'),
      states('2025-02-28', 'BANKA', '4000000.00'),
    ],
    closedThrough: '2025-02-28',
    expect: [
      {
        ...seen,
        since: '2024-11-30',
        known: '2024-11-30',
        severity: 'red',
        measures: {
          'days-left': 0,
          'shortest-term-ends': '2024-12-30',
          'longest-term-ends': '2025-02-28',
          exposure: '4000000.00',
        },
      },
    ],
  },
  {
    kind: 'edge outside',
    title: { zh: '三个月期限届满的次日', en: 'On the day after the three months' },
    given: [owes('2024-01-08'), accepted('2024-11-30')],
    closedThrough: '2025-03-01',
    expect: [{ ...seen, since: '2024-11-30', known: '2024-11-30', lapsed: '2025-03-01' }],
  },
  {
    kind: 'edge outside',
    title: { zh: '剩余三十一天仍为蓝色', en: 'With thirty-one days left it is still blue' },
    given: [owes('2024-01-08'), accepted('2024-11-05')],
    closedThrough: '2025-01-05',
    expect: [{ ...seen, severity: 'blue' }],
  },
  {
    kind: 'edge inside',
    title: { zh: '剩余三十天转为橙色', en: 'With thirty days left it turns orange' },
    given: [owes('2024-01-08'), accepted('2024-11-05')],
    closedThrough: '2025-01-06',
    expect: [{ ...seen, severity: 'orange' }],
  },
  {
    kind: 'edge outside',
    title: { zh: '剩余八天仍为橙色', en: 'With eight days left it is still orange' },
    given: [owes('2024-01-08'), accepted('2024-11-05')],
    closedThrough: '2025-01-28',
    expect: [{ ...seen, severity: 'orange' }],
  },
  {
    kind: 'edge inside',
    title: { zh: '剩余七天转为红色', en: 'With seven days left it turns red' },
    given: [owes('2024-01-08'), accepted('2024-11-05')],
    closedThrough: '2025-01-29',
    expect: [{ ...seen, severity: 'red' }],
  },
  {
    kind: 'edge inside',
    title: { zh: '贷款余额恰为一百万元', en: 'Exactly one million outstanding' },
    given: [owes('2024-01-08', { amount: '1000000.00' }), accepted('2024-11-05')],
    expect: [seen],
  },
  {
    kind: 'edge outside',
    title: { zh: '贷款余额差一分不到一百万元', en: 'One fen short of a million outstanding' },
    given: [owes('2024-01-08', { amount: '999999.99' }), accepted('2024-11-05')],
    expect: silence,
  },
  {
    kind: 'lapses',
    title: { zh: '法院驳回申请', en: 'The court dismisses it' },
    given: [owes('2024-01-08'), accepted('2024-11-05'), dismissed('2024-12-02')],
    expect: [{ ...seen, lapsed: '2024-12-02' }],
  },
  {
    kind: 'lapses',
    title: { zh: '该行贷款已清偿，他行仍须申报', en: 'One lender is repaid, the other is not' },
    given: [
      owes('2024-01-08'),
      owes('2024-01-09', { bank: 'BANKB' }),
      accepted('2024-11-05'),
      repays('2024-12-02'),
    ],
    expect: [
      { ...seen, because: [3], lapsed: '2024-12-02' },
      { ...seen, subject: 'BANKB', because: [3] },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '受理之前已清偿', en: 'Repaid before the acceptance' },
    given: [
      owes('2024-01-08'),
      owes('2024-01-09', { bank: 'BANKB' }),
      repays('2024-10-07'),
      repays('2024-10-07', 'BANKB'),
      accepted('2024-11-05'),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '受理后才报送的贷款余额',
      en: 'A balance stated after the acceptance',
    },
    given: [
      owes('2024-01-08'),
      accepted('2024-11-05'),
      files('2024-11-12'),
      states('2024-11-20', 'BANKB', '3000000.00'),
    ],
    expect: [
      { ...seen, lapsed: '2024-11-12' },
      { ...seen, subject: 'BANKB', since: '2024-11-20', known: '2024-11-20' },
    ],
  },
  {
    kind: 'quiet',
    title: {
      zh: '受理后新发放的贷款无须申报',
      en: 'Money lent after the acceptance needs no filing',
    },
    given: [
      owes('2024-01-08'),
      files('2024-11-05'),
      accepted('2024-11-05'),
      owes('2024-11-06', { bank: 'BANKB' }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '受理当日发放，后于受理报送',
      en: 'Lent on the day of the acceptance, reported after it',
    },
    given: [accepted('2024-11-05'), owes('2024-11-05T15:00:00+08:00')],
    expect: [{ ...seen, because: [1] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '外币贷款的银行同样须申报',
      en: 'A bank that lends dollars has a claim as well',
    },
    given: [
      owes('2024-01-08'),
      owes('2024-01-09', { bank: 'BANKB', currency: 'USD' }),
      accepted('2024-11-05'),
    ],
    expect: [
      { ...seen, because: [3] },
      { ...seen, subject: 'BANKB', because: [3] },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '驳回后另案受理，须重新申报',
      en: 'Dismissed and accepted under another number: to be filed again',
    },
    given: [
      owes('2024-01-08'),
      accepted('2024-11-05'),
      files('2024-11-12'),
      dismissed('2024-12-02'),
      accepted('2025-03-03', { bankruptcy: 'B-2' }),
    ],
    expect: [
      { ...seen, lapsed: '2024-11-12' },
      { ...seen, object: 'B-2', since: '2025-03-03', known: '2025-03-03', because: [5] },
    ],
  },
  {
    kind: 'lapses',
    title: {
      zh: '两件破产并行，期限各自计算',
      en: 'Two bankruptcies side by side, each with its term',
    },
    given: [
      owes('2024-01-08'),
      accepted('2024-11-05'),
      accepted('2025-01-06', { bankruptcy: 'B-2' }),
    ],
    closedThrough: '2025-02-28',
    expect: [
      { ...seen, lapsed: '2025-02-06' },
      { ...seen, object: 'B-2', since: '2025-01-06', known: '2025-01-06', because: [3] },
    ],
  },
  {
    kind: 'late',
    title: { zh: '一个月后才获悉受理', en: 'The acceptance is learnt of a month later' },
    given: [owes('2024-01-08'), accepted('2024-11-05', { known: '2024-12-06' })],
    expect: [{ ...seen, known: '2024-12-06', foundLate: true }],
  },
  {
    kind: 'edge inside',
    title: { zh: '新法施行之日受理', en: 'Accepted on the day of the law of 2007' },
    given: [owes('2005-01-10'), accepted('2007-06-01')],
    expect: [{ ...seen, since: '2007-06-01', known: '2007-06-01' }],
  },
  {
    kind: 'edge outside',
    title: { zh: '新法施行前一日受理', en: 'Accepted on the eve of the law of 2007' },
    given: [owes('2005-01-10'), accepted('2007-05-31')],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '受理记录作废', en: 'The acceptance is voided' },
    given: [owes('2024-01-08'), accepted('2024-11-05'), voids('2024-11-08', 2)],
    expect: silence,
  },
];
