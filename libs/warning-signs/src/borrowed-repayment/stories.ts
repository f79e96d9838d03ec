import { on, silence, voids, type Story } from '../story';

const party = 'X-MILL0001';

type Of = Readonly<{ loan?: string; bank?: string; amount?: string }>;

const granted = (date: string, { loan = 'L-2', bank = 'BANKB', amount = '5000000.00' }: Of = {}) =>
  on(date, 'loan.granted', {
    loan,
    party,
    bank,
    amount,
    start: '2024-01-01',
    maturity: '2026-01-01',
    kind: 'credit',
  });
const lends = (date: string, { loan = 'L-2', bank = 'BANKB', amount = '5000000.00' }: Of = {}) =>
  on(date, 'loan.disbursed', { loan, party, bank, amount });

type Paying = Of & Readonly<{ payerBank?: string }>;

const repaid = (
  date: string,
  { loan = 'L-1', bank = 'BANKA', amount = '5000000.00', ...more }: Paying = {},
) =>
  on(date, 'loan.repaid', { loan, party, bank, principal: amount, interest: '20000.00', ...more });

const rescheduled = (date: string, { loan = 'L-1', bank = 'BANKA' }: Of = {}) =>
  on(date, 'loan.relief-agreed', { loan, party, bank, form: 'rescheduled' });

const l2 = { loan: 'L-2', bank: 'BANKB' };
const l3 = { loan: 'L-3', bank: 'BANKC' };
const l9 = { loan: 'L-9', bank: 'BANKZ' };

const noBridge = on('2023-01-02', 'sign.parameters-set', {
  sign: 'borrowed-repayment',
  parameters: { bridgeDays: 0 },
  reason: 'renewals of honest clients',
});

/** L-1 is repaid with L-2 … */
const first = [
  lends('2023-01-09', { loan: 'L-1', bank: 'BANKA' }),
  lends('2024-03-01'),
  repaid('2024-03-05'),
];
/** … and L-2 with L-3. */
const second = [lends('2024-09-02', l3), repaid('2024-09-05', l2)];
const seen = { since: '2024-09-05', known: '2024-09-05', because: [2, 3, 4, 5] };

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: {
      zh: '半年内两次以新贷款归还旧贷款',
      en: 'A new loan repays the old one, and half a year later the next repays that',
    },
    given: [...first, ...second],
    expect: [
      {
        ...seen,
        severity: 'yellow',
        foundLate: false,
        measures: { exposure: '5000000.00', times: 2, share: 1 },
      },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '只有一次', en: 'It happens once' },
    given: first,
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '其中一次为银行同意的贷款重组',
      en: 'One of the two was a rescheduling that the bank agreed to',
    },
    given: [...first, rescheduled('2024-08-30', l2), ...second],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '还款距新贷款七天', en: 'Seven days from the new loan to the repayment' },
    given: [...first, lends('2024-09-02', l3), repaid('2024-09-09', l2)],
    expect: [{ ...seen, since: '2024-09-09', known: '2024-09-09' }],
  },
  {
    kind: 'edge outside',
    title: { zh: '还款距新贷款八天', en: 'Eight days from the new loan to the repayment' },
    given: [...first, lends('2024-09-02', l3), repaid('2024-09-10', l2)],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: {
      zh: '先以过桥资金还款，七天后新贷款到账',
      en: 'Repaid with a bridge, and the new loan comes seven days later',
    },
    given: [...first, repaid('2024-09-02', l2), lends('2024-09-09', l3)],
    expect: [{ ...seen, since: '2024-09-09', known: '2024-09-09' }],
  },
  {
    kind: 'edge outside',
    title: { zh: '还款八天后新贷款到账', en: 'The new loan comes eight days after the repayment' },
    given: [...first, repaid('2024-09-02', l2), lends('2024-09-10', l3)],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '过桥天数设为零后，先还后贷不计',
      en: 'With no days for a bridge, what is repaid before the new loan does not count',
    },
    given: [noBridge, ...first, repaid('2024-09-02', l2), lends('2024-09-05', l3)],
    about: party,
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '过桥天数设为零后，先贷后还及同日仍计',
      en: 'With no days for a bridge, what is repaid after it, or on its day, still does',
    },
    given: [
      noBridge,
      ...first,
      repaid('2024-09-05', l2),
      lends('2024-09-05', l3),
      lends('2024-09-06', l9),
    ],
    about: party,
    expect: [{ ...seen, because: [3, 4, 5, 6] }],
  },
  {
    kind: 'edge inside',
    title: { zh: '归还八成', en: 'Eighty per cent is repaid' },
    given: [
      ...first,
      lends('2024-09-02', l3),
      repaid('2024-09-05', { ...l2, amount: '4000000.00' }),
    ],
    expect: [{ ...seen, measures: { exposure: '6000000.00', times: 2, share: 0.8 } }],
  },
  {
    kind: 'edge outside',
    title: { zh: '归还不足八成', en: 'One fen less than eighty per cent is repaid' },
    given: [
      ...first,
      lends('2024-09-02', l3),
      repaid('2024-09-05', { ...l2, amount: '3999999.99' }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '分两次归还，合计达到八成',
      en: 'Two repayments around one new loan come to eighty per cent together',
    },
    given: [
      ...first,
      repaid('2024-08-28', { ...l2, amount: '2000000.00' }),
      lends('2024-09-02', l3),
      repaid('2024-09-09', { ...l2, amount: '2000000.00' }),
    ],
    expect: [{ since: '2024-09-09', known: '2024-09-09', because: [2, 3, 4, 5, 6] }],
  },
  {
    kind: 'edge outside',
    title: {
      zh: '两次归还各自靠近不同的新贷款，均不足八成',
      en: 'Two repayments, each near another new loan, and neither is enough',
    },
    given: [
      ...first,
      repaid('2024-08-20', { ...l2, amount: '2000000.00' }),
      lends('2024-08-20', l3),
      repaid('2024-09-05', { ...l2, amount: '2000000.00' }),
      lends('2024-09-05', l9),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '旧贷款先以经营收入逐步还至两成，再由新贷款结清',
      en: 'Paid down to a fifth out of its trade, and only the rest is replaced',
    },
    given: [
      ...first,
      repaid('2024-06-03', { ...l2, amount: '4000000.00' }),
      on('2024-06-30', 'loan.classified', {
        ...l2,
        party,
        class: 'pass',
        balance: '1000000.00',
      }),
      lends('2024-09-02', l3),
      repaid('2024-09-05', { ...l2, amount: '1000000.00' }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '两次均由他行资金归还',
      en: "Twice another bank's money repays a loan",
    },
    given: [
      lends('2023-01-09', { loan: 'L-1', bank: 'BANKA' }),
      lends('2023-01-10'),
      lends('2023-01-11', l3),
      repaid('2024-03-05', { payerBank: 'BANKZ' }),
      repaid('2024-09-05', { ...l2, payerBank: 'BANKZ' }),
    ],
    expect: [{ ...seen, because: [4, 5] }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '以贷款银行自己账户内的资金归还',
      en: "Repaid from an account at the loan's own bank",
    },
    given: [
      lends('2023-01-09', { loan: 'L-1', bank: 'BANKA' }),
      lends('2023-01-10'),
      lends('2023-01-11', l3),
      repaid('2024-03-05', { payerBank: 'BANKA' }),
      repaid('2024-09-05', { ...l2, payerBank: 'BANKB' }),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: {
      zh: '他行资金分两笔、相隔七天归还八成',
      en: "Another bank's money in two parts, seven days apart",
    },
    given: [
      lends('2023-01-10'),
      lends('2023-01-11', l3),
      ...first.slice(0, 1),
      repaid('2024-03-05', { payerBank: 'BANKZ' }),
      repaid('2024-08-29', { ...l2, amount: '2000000.00', payerBank: 'BANKZ' }),
      repaid('2024-09-05', { ...l2, amount: '2000000.00', payerBank: 'BANKZ' }),
    ],
    expect: [{ ...seen, because: [4, 5, 6] }],
  },
  {
    kind: 'edge outside',
    title: {
      zh: '他行资金分两笔、相隔八天',
      en: "Another bank's money in two parts, eight days apart",
    },
    given: [
      lends('2023-01-10'),
      lends('2023-01-11', l3),
      ...first.slice(0, 1),
      repaid('2024-03-05', { payerBank: 'BANKZ' }),
      repaid('2024-08-28', { ...l2, amount: '2000000.00', payerBank: 'BANKZ' }),
      repaid('2024-09-05', { ...l2, amount: '2000000.00', payerBank: 'BANKZ' }),
    ],
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: {
      zh: '他行资金与自有资金各归还一半',
      en: "Half by another bank's money and half by its own",
    },
    given: [
      lends('2023-01-10'),
      lends('2023-01-11', l3),
      ...first.slice(0, 1),
      repaid('2024-03-05', { payerBank: 'BANKZ' }),
      repaid('2024-09-05', { ...l2, amount: '2500000.00', payerBank: 'BANKZ' }),
      repaid('2024-09-05', { ...l2, amount: '2500000.00' }),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '两次恰隔十二个月', en: 'Twelve months from the first to the second' },
    given: [...first, lends('2025-03-03', l3), repaid('2025-03-05', l2)],
    expect: [{ since: '2025-03-05', known: '2025-03-05', because: [2, 3, 4, 5] }],
  },
  {
    kind: 'edge outside',
    title: { zh: '两次相隔十二个月零一天', en: 'Twelve months and a day' },
    given: [...first, lends('2025-03-03', l3), repaid('2025-03-06', l2)],
    expect: silence,
  },
  {
    kind: 'lapses',
    title: {
      zh: '距首次满十二个月后预警失效，第三次再现',
      en: 'It lapses when the first is more than twelve months past, and a third brings it back',
    },
    given: [...first, ...second, lends('2025-06-02', l9), repaid('2025-06-03', l3)],
    closedThrough: '2025-09-10',
    expect: [
      { ...seen, lapsed: '2025-03-06' },
      {
        since: '2025-06-03',
        known: '2025-06-03',
        because: [4, 5, 6, 7],
        lapsed: '2025-09-06',
      },
    ],
  },
  {
    kind: 'lapses',
    title: {
      zh: '事后达成重组协议',
      en: 'The bank agrees to a rescheduling afterwards',
    },
    given: [...first, ...second, rescheduled('2024-11-01', l2)],
    expect: [{ ...seen, lapsed: '2024-11-01' }],
  },
  {
    kind: 'edge inside',
    title: {
      zh: '还款前整十二个月同意的重组仍有效',
      en: 'A rescheduling agreed twelve months before still explains it',
    },
    given: [rescheduled('2023-03-05'), ...first, ...second],
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: {
      zh: '还款前十二个月零一天同意的重组',
      en: 'A rescheduling agreed twelve months and a day before explains nothing',
    },
    given: [rescheduled('2023-03-04'), ...first, ...second],
    expect: [{ ...seen, because: [3, 4, 5, 6] }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '新贷款本身即为重组贷款',
      en: 'The new loan itself is booked as a rescheduling in the same week',
    },
    given: [...first, ...second, rescheduled('2024-09-05', l3)],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '新贷款数月后才重组，不能解释当时的还款',
      en: 'The new loan is rescheduled months later, and interest is waived on the old one',
    },
    given: [
      ...first,
      on('2024-03-01', 'loan.relief-agreed', {
        loan: 'L-1',
        party,
        bank: 'BANKA',
        form: 'interest-waived',
        amount: '1000.00',
      }),
      ...second,
      rescheduled('2025-01-10', l3),
    ],
    expect: [{ ...seen, because: [2, 3, 5, 6] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '新贷款先批后放，批准与放款均计',
      en: 'The new loan is granted before and paid out after, and both are cited',
    },
    given: [...first, granted('2024-09-02', l3), repaid('2024-09-05', l2), lends('2024-09-12', l3)],
    expect: [{ since: '2024-09-12', known: '2024-09-12', because: [2, 3, 4, 5, 6] }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '已有未清贷款的再次提款不是新贷款',
      en: 'A further draw on a loan that is outstanding is no new loan',
    },
    given: [
      lends('2023-06-01', { ...l3, amount: '1000000.00' }),
      ...first,
      lends('2024-09-02', l3),
      repaid('2024-09-05', l2),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '循环额度还后再借，不是以新还旧',
      en: 'A revolving line is repaid and drawn again under its own number',
    },
    given: [
      lends('2023-01-09', l9),
      lends('2024-01-09', { loan: 'L-1', bank: 'BANKA' }),
      repaid('2024-03-05'),
      lends('2024-03-07', { loan: 'L-1', bank: 'BANKA' }),
      repaid('2024-09-05'),
      lends('2024-09-09', { loan: 'L-1', bank: 'BANKA' }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '同一循环贷款两次由其他新贷款归还，以最近一轮余额为准',
      en: 'A line is measured by what was outstanding since it was last paid off',
    },
    given: [
      lends('2022-01-10', { loan: 'L-1', bank: 'BANKA', amount: '20000000.00' }),
      repaid('2023-01-10', { amount: '20000000.00' }),
      lends('2024-01-10', { loan: 'L-1', bank: 'BANKA' }),
      lends('2024-03-01'),
      repaid('2024-03-05'),
      ...second,
    ],
    expect: [{ ...seen, because: [4, 5, 6, 7] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '余额由分类数据确定',
      en: 'What is outstanding is known from the balance that the bank states',
    },
    given: [
      on('2023-06-30', 'loan.classified', {
        loan: 'L-1',
        party,
        bank: 'BANKA',
        class: 'pass',
        balance: '6250000.00',
      }),
      lends('2024-03-01'),
      repaid('2024-03-05'),
      ...second,
    ],
    expect: [{ ...seen, measures: { exposure: '6250000.00', times: 2, share: 0.8 } }],
  },
  {
    kind: 'fires',
    title: {
      zh: '只有授信记录而无放款记录的旧贷款，以授信金额为准',
      en: 'A loan of which only the grant was reported is as large as its grant',
    },
    given: [
      granted('2023-01-09', { loan: 'L-1', bank: 'BANKA', amount: '6250000.00' }),
      lends('2024-03-01'),
      repaid('2024-03-05'),
      ...second,
    ],
    expect: [{ ...seen, measures: { exposure: '5000000.00', times: 2, share: 0.8 } }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '规模不明的贷款不作判断',
      en: 'Nothing is said of a loan whose size nobody reported',
    },
    given: [
      lends('2023-01-09', { loan: 'L-8', bank: 'BANKH' }),
      lends('2024-03-01'),
      repaid('2024-03-05'),
      ...second,
    ],
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: {
      zh: '余额差一分不到一百万元',
      en: 'One fen short of a million is outstanding afterwards',
    },
    given: [
      ...first,
      lends('2024-09-02', { ...l3, amount: '999999.99' }),
      repaid('2024-09-05', l2),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '余额恰为一百万元', en: 'Exactly one million is outstanding afterwards' },
    given: [
      ...first,
      lends('2024-09-02', { ...l3, amount: '1000000.00' }),
      repaid('2024-09-05', l2),
    ],
    expect: [seen],
  },
  {
    kind: 'fires',
    title: {
      zh: '本金之外另付利息，其后新贷款到账',
      en: 'Interest is paid by itself after the principal, before the new loan comes',
    },
    given: [
      ...first,
      repaid('2024-09-02', l2),
      repaid('2024-09-03', { ...l2, amount: '0.00' }),
      lends('2024-09-05', l3),
    ],
    expect: [{ ...seen, because: [2, 3, 4, 5, 6] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '同一笔贷款还后再借、再由另一笔新贷款归还',
      en: 'The same line is replaced twice, by two other loans',
    },
    given: [
      ...first,
      lends('2024-03-07', { loan: 'L-1', bank: 'BANKA' }),
      lends('2024-09-02', l3),
      repaid('2024-09-05'),
    ],
    expect: [{ ...seen, because: [2, 3, 5, 6] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '其后的新贷款和其他贷款的正常还款不作依据',
      en: 'Later loans, and repayments of others in the same week, are no part of it',
    },
    given: [
      lends('2022-06-01', l9),
      ...first,
      ...second,
      repaid('2024-09-06', { ...l9, amount: '100000.00' }),
      lends('2024-12-02', { loan: 'L-4', bank: 'BANKD' }),
    ],
    expect: [{ ...seen, because: [3, 4, 5, 6] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '同一周内其他贷款的重组不能解释',
      en: 'A rescheduling of quite another loan in the same week explains nothing',
    },
    given: [lends('2022-06-01', l9), ...first, rescheduled('2024-09-05', l9), ...second],
    expect: [{ ...seen, because: [3, 4, 6, 7] }],
  },
  {
    kind: 'late',
    title: {
      zh: '一笔新贷款半年后才获悉',
      en: 'One of the new loans is learnt of half a year later',
    },
    given: [
      ...first,
      { ...lends('2024-09-02', l3), known: '2025-02-10T09:00:00+08:00' },
      repaid('2024-09-05', l2),
    ],
    expect: [{ ...seen, known: '2025-02-10', foundLate: true }],
  },
  {
    kind: 'fires',
    title: {
      zh: '同日分两笔还清，先后不论',
      en: 'Paid off in two parts of one day, the larger first',
    },
    given: [
      ...first,
      lends('2024-09-02', l3),
      repaid('2024-09-05', { ...l2, amount: '4500000.00' }),
      repaid('2024-09-05', { ...l2, amount: '500000.00' }),
    ],
    expect: [{ ...seen, because: [2, 3, 4, 5, 6] }],
  },
  {
    kind: 'quiet',
    title: { zh: '一次还款记录作废', en: 'One of the repayments is voided' },
    given: [...first, ...second, voids('2024-09-06', 5)],
    expect: silence,
  },
];
