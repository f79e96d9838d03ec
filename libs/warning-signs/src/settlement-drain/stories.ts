import { on, silence, voids, type Story, type StoryEvent } from '../story';

const party = 'X-MILL0001';

const lends = (date: string, bank = 'BANKA', amount = '8000000.00') =>
  on(date, 'loan.disbursed', { loan: 'L-1', party, bank, amount });

const repays = (date: string, bank = 'BANKA') =>
  on(date, 'loan.repaid', { loan: 'L-1', party, bank, principal: '8000000.00', interest: '0.00' });

type Telling = Readonly<{ known?: string; corrects?: number; currency?: string; account?: string }>;

type Report = [date: string, month: string, into: readonly [string, string], telling?: Telling];

/** What a bank's account received in a month, reported on a day. */
const receives = (
  ...[date, month, [bank, credit], { currency, account = 'A-1', ...told } = {}]: Report
) =>
  on(
    date,
    'account.turnover',
    {
      account,
      party,
      bank,
      kind: 'general',
      month,
      credit,
      debit: '0.00',
      ...(currency === undefined ? {} : { currency }),
    },
    told,
  );

/** Both banks report a month on the fifth of the next, the lender first. */
const month = (name: string, lender: string, other: string) => [
  receives(fifthAfter(name), name, ['BANKA', lender]),
  receives(fifthAfter(name), name, ['BANKB', other]),
];

function fifthAfter(name: string): string {
  const [year, number] = [Number(name.slice(0, 4)), Number(name.slice(5))];
  return number === 12 ? `${year + 1}-01-05` : `${year}-${String(number + 1).padStart(2, '0')}-05`;
}

/** The loan and three months of shares 50%, 40% and 60%: lines 1 to 7. */
const before: readonly StoryEvent[] = [
  lends('2024-12-02'),
  ...month('2025-01', '500000.00', '500000.00'),
  ...month('2025-02', '400000.00', '600000.00'),
  ...month('2025-03', '600000.00', '400000.00'),
];
/** Two months at 30%: lines 8 to 11. */
const drained = [
  ...month('2025-04', '300000.00', '700000.00'),
  ...month('2025-05', '300000.00', '700000.00'),
];
const lines = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_none, index) => from + index);
const seen = { since: '2025-06-05', known: '2025-06-05', because: lines(2, 11) };

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: { zh: '回款从贷款银行转走', en: 'Receipts leave the lender' },
    given: [
      ...before,
      ...month('2025-04', '100000.00', '900000.00'),
      ...month('2025-05', '0.00', '800000.00'),
    ],
    expect: [
      {
        ...seen,
        severity: 'yellow',
        measures: {
          'share-before': 0.5,
          'share-now': 0.1,
          'lender-inflow-fall': 0.9,
          exposure: '8000000.00',
        },
      },
    ],
  },
  {
    kind: 'edge inside',
    title: {
      zh: '此前均值恰为一半，近两月恰为三成',
      en: 'A mean of exactly half, then exactly 30% twice',
    },
    given: [...before, ...drained],
    expect: [seen],
  },
  {
    kind: 'edge outside',
    title: { zh: '此前均值差一分不到一半', en: 'The mean before is one fen short of half' },
    given: [...before.slice(0, 5), ...month('2025-03', '599999.99', '400000.01'), ...drained],
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: { zh: '近一月比三成多一分', en: 'One fen more than 30% in the last month' },
    given: [
      ...before,
      ...month('2025-04', '300000.00', '700000.00'),
      ...month('2025-05', '300000.01', '699999.99'),
    ],
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: { zh: '只有一个月偏低', en: 'One low month is not two' },
    given: [...before, ...month('2025-04', '100000.00', '900000.00')],
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: { zh: '两个低月之间回升过', en: 'Two low months with a better one between' },
    given: [
      ...before,
      ...month('2025-04', '100000.00', '900000.00'),
      ...month('2025-05', '310000.00', '690000.00'),
      ...month('2025-06', '100000.00', '900000.00'),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '取各月占比的均值，不取合计之比',
      en: 'The mean of shares, not the share of sums',
    },
    given: [
      lends('2024-12-02'),
      ...month('2025-01', '90000.00', '10000.00'),
      ...month('2025-02', '90000.00', '10000.00'),
      ...month('2025-03', '1000000.00', '9000000.00'),
      ...month('2025-04', '10000.00', '90000.00'),
      ...month('2025-05', '10000.00', '90000.00'),
    ],
    expect: [{ ...seen }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '合计占比高而月均占比低',
      en: 'A large share of the sums, a small mean of shares',
    },
    given: [
      lends('2024-12-02'),
      ...month('2025-01', '10000.00', '90000.00'),
      ...month('2025-02', '10000.00', '90000.00'),
      ...month('2025-03', '9000000.00', '1000000.00'),
      ...drained,
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '业务增长，贷款银行回款未减',
      en: 'Growth elsewhere; the lender receives what it did',
    },
    given: [
      ...before,
      ...month('2025-04', '500000.00', '1500000.00'),
      ...month('2025-05', '500000.00', '1500000.00'),
    ],
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: {
      zh: '业务增长，贷款银行回款降幅不到两成',
      en: 'Growth; the lender’s receipts fell by just under 20%',
    },
    given: [
      ...before,
      ...month('2025-04', '400000.00', '1500000.00'),
      ...month('2025-05', '400000.01', '1500000.00'),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: {
      zh: '业务增长，但贷款银行回款降了两成',
      en: 'Growth; the lender’s receipts fell by exactly 20%',
    },
    given: [
      ...before,
      ...month('2025-04', '400000.00', '1500000.00'),
      ...month('2025-05', '400000.00', '1500000.00'),
    ],
    expect: [
      {
        ...seen,
        measures: {
          'share-before': 0.5,
          'share-now': 0.2105,
          'lender-inflow-fall': 0.2,
          exposure: '8000000.00',
        },
      },
    ],
  },
  {
    kind: 'edge inside',
    title: { zh: '总额持平不算增长', en: 'Receipts that stay the same have not grown' },
    given: [
      lends('2024-12-02'),
      ...month('2025-01', '90000.00', '10000.00'),
      ...month('2025-02', '300000.00', '700000.00'),
      ...month('2025-03', '300000.00', '700000.00'),
      ...month('2025-04', '200000.00', '500000.00'),
      ...month('2025-05', '200000.00', '500000.00'),
    ],
    expect: [
      {
        ...seen,
        measures: {
          'share-before': 0.5,
          'share-now': 0.2857,
          'lender-inflow-fall': 0.1305,
          exposure: '8000000.00',
        },
      },
    ],
  },
  {
    kind: 'edge outside',
    title: { zh: '总额略增即为增长', en: 'The same with a little more in all' },
    given: [
      lends('2024-12-02'),
      ...month('2025-01', '90000.00', '10000.00'),
      ...month('2025-02', '300000.00', '700000.00'),
      ...month('2025-03', '300000.00', '700000.00'),
      ...month('2025-04', '200000.00', '500000.00'),
      ...month('2025-05', '200000.00', '500000.01'),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '总额增长一分，回款降幅不足两成',
      en: 'Receipts grew by a fen and the lender lost little',
    },
    given: [
      lends('2024-12-02'),
      ...month('2025-01', '290000.00', '10000.00'),
      ...month('2025-02', '290000.00', '710000.00'),
      ...month('2025-03', '290000.00', '710000.00'),
      ...month('2025-04', '290000.00', '710000.00'),
      ...month('2025-05', '290000.00', '710000.00'),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '高占比的首月正好在十二个月前', en: 'The first high month is the twelfth before' },
    given: [
      ...before,
      ...middling('2025-04', '2025-05', '2025-06', '2025-07', '2025-08', '2025-09', '2025-10'),
      ...middling('2025-11', '2025-12'),
      ...month('2026-01', '100000.00', '900000.00'),
      ...month('2026-02', '100000.00', '900000.00'),
    ],
    expect: [
      {
        since: '2026-03-05',
        known: '2026-03-05',
        because: [...lines(2, 7), ...lines(26, 29)],
      },
    ],
  },
  {
    kind: 'edge outside',
    title: { zh: '高占比的首月在十三个月前', en: 'The first high month is the thirteenth before' },
    given: [
      ...before,
      ...middling('2025-04', '2025-05', '2025-06', '2025-07', '2025-08', '2025-09', '2025-10'),
      ...middling('2025-11', '2025-12', '2026-01'),
      ...month('2026-02', '100000.00', '900000.00'),
      ...month('2026-03', '100000.00', '900000.00'),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '缺报的月份和没有回款的月份略过',
      en: 'A month not reported and one without receipts are passed over',
    },
    given: [
      lends('2024-12-02'),
      ...month('2025-01', '500000.00', '500000.00'),
      ...month('2025-02', '500000.00', '500000.00'),
      ...month('2025-03', '0.00', '0.00'),
      ...month('2025-05', '500000.00', '500000.00'),
      ...month('2025-06', '100000.00', '900000.00'),
      ...month('2025-08', '100000.00', '900000.00'),
    ],
    expect: [
      {
        since: '2025-09-05',
        known: '2025-09-05',
        because: [...lines(2, 5), ...lines(8, 13)],
      },
    ],
  },
  {
    kind: 'fires',
    title: { zh: '放款在后，放款之日成立', en: 'The loan comes last: it holds from the loan' },
    given: [...before.slice(1), ...drained, lends('2025-06-20')],
    expect: [{ since: '2025-06-20', known: '2025-06-20', because: lines(1, 10) }],
  },
  {
    kind: 'quiet',
    title: { zh: '已结清贷款的银行不再是贷款银行', en: 'A bank that has been repaid is no lender' },
    given: [...before, lends('2025-03-20', 'BANKB'), repays('2025-03-21'), ...drained],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '两家都是贷款银行', en: 'Both banks lend' },
    given: [...before, lends('2025-03-20', 'BANKB'), ...drained],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '外币账户不计', en: 'An account in another currency does not count' },
    given: [
      ...before,
      receives('2025-05-05', '2025-04', ['BANKA', '300000.00']),
      receives('2025-05-05', '2025-04', ['BANKB', '400000.00']),
      receives('2025-05-05', '2025-04', ['BANKB', '900000.00'], {
        account: 'U-1',
        currency: 'USD',
      }),
      receives('2025-06-05', '2025-05', ['BANKA', '300000.00']),
      receives('2025-06-05', '2025-05', ['BANKB', '400000.00']),
      receives('2025-06-05', '2025-05', ['BANKB', '900000.00'], {
        account: 'U-1',
        currency: 'USD',
      }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '引用最近的三个高占比月份，补报的月份按月份排列',
      en: 'The latest three high months are shown, whenever they were reported',
    },
    given: [
      lends('2024-12-02'),
      ...month('2025-02', '500000.00', '500000.00'),
      ...month('2025-03', '500000.00', '500000.00'),
      ...month('2025-04', '300000.00', '700000.00'),
      ...month('2025-05', '300000.00', '700000.00'),
      receives('2025-06-20', '2025-01', ['BANKA', '500000.00']),
      receives('2025-06-20', '2025-01', ['BANKB', '500000.00']),
      receives('2025-06-23', '2024-12', ['BANKA', '900000.00']),
      receives('2025-06-23', '2024-12', ['BANKB', '100000.00']),
    ],
    expect: [{ since: '2025-06-20', known: '2025-06-20', because: lines(2, 11) }],
  },
  {
    kind: 'fires',
    title: {
      zh: '补报的较早月份不必等齐各户',
      en: 'An earlier month told late counts with what was told',
    },
    given: [
      lends('2024-12-02'),
      ...month('2025-02', '400000.00', '600000.00'),
      ...month('2025-03', '400000.00', '600000.00'),
      ...month('2025-04', '300000.00', '700000.00'),
      ...month('2025-05', '300000.00', '700000.00'),
      receives('2025-06-20', '2025-01', ['BANKA', '500000.00']),
    ],
    expect: [{ since: '2025-06-20', known: '2025-06-20', because: lines(2, 10) }],
  },
  {
    kind: 'quiet',
    title: { zh: '贷款差一分不到一百万', en: 'One fen less than a million is owed' },
    given: [lends('2024-12-02', 'BANKA', '999999.99'), ...before.slice(1), ...drained],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '恰好一百万', en: 'Exactly a million is owed' },
    given: [lends('2024-12-02', 'BANKA', '1000000.00'), ...before.slice(1), ...drained],
    expect: [seen],
  },
  {
    kind: 'quiet',
    title: {
      zh: '贷款银行的报表晚几天，不先下结论',
      en: 'The lender reports a few days later: half a month is no month',
    },
    given: [
      ...before,
      ...month('2025-04', '300000.00', '700000.00'),
      receives('2025-06-02', '2025-05', ['BANKB', '600000.00']),
      receives('2025-06-05', '2025-05', ['BANKA', '400000.00']),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '先到的贷款银行报表不使预警中断',
      en: 'A lender that reports first does not interrupt the alert',
    },
    given: [
      ...before,
      ...drained,
      receives('2025-07-02', '2025-06', ['BANKA', '300000.00']),
      receives('2025-07-05', '2025-06', ['BANKB', '700000.00']),
    ],
    expect: [{ ...seen, because: lines(2, 13) }],
  },
  {
    kind: 'fires',
    title: {
      zh: '贷款银行的账户已销户，不必再等它的报表',
      en: 'The lender’s account is closed: its report is not awaited',
    },
    given: [
      ...before,
      ...month('2025-04', '300000.00', '700000.00'),
      on('2025-05-10', 'account.closed', { account: 'A-1', party, bank: 'BANKA' }),
      receives('2025-06-05', '2025-05', ['BANKB', '900000.00']),
    ],
    expect: [{ ...seen, because: [...lines(2, 9), 11] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '账户停报，下一月报表到时即可判断',
      en: 'An account falls silent: the next month decides',
    },
    given: [
      ...before,
      ...month('2025-04', '300000.00', '700000.00'),
      receives('2025-06-05', '2025-05', ['BANKB', '900000.00']),
      receives('2025-07-05', '2025-06', ['BANKB', '900000.00']),
    ],
    expect: [{ since: '2025-07-05', known: '2025-07-05', because: [...lines(2, 7), 10, 11] }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '同月报表以后一份为准',
      en: 'A later report of the same month replaces the first',
    },
    given: [
      ...before,
      ...month('2025-04', '300000.00', '700000.00'),
      ...month('2025-05', '300000.00', '700000.00'),
      receives('2025-06-05T18:00:00+08:00', '2025-05', ['BANKA', '400000.00']),
    ],
    expect: silence,
  },
  {
    kind: 'lapses',
    title: { zh: '回款恢复后消失，再流失又出现', en: 'The share recovers; it is drained again' },
    given: [
      ...before,
      ...drained,
      ...month('2025-06', '600000.00', '400000.00'),
      ...month('2025-07', '100000.00', '900000.00'),
      ...month('2025-08', '100000.00', '900000.00'),
    ],
    expect: [
      { ...seen, lapsed: '2025-07-05' },
      {
        since: '2025-09-05',
        known: '2025-09-05',
        because: [...lines(2, 7), ...lines(14, 17)],
      },
    ],
  },
  {
    kind: 'lapses',
    title: { zh: '贷款还清', en: 'The loan is repaid' },
    given: [...before, ...drained, repays('2025-06-20')],
    expect: [{ ...seen, lapsed: '2025-06-20' }],
  },
  {
    kind: 'late',
    title: {
      zh: '他行的报表数月后才到',
      en: 'The other bank’s last month becomes known months later',
    },
    given: [
      ...before,
      ...drained.slice(0, 3),
      receives('2025-06-05', '2025-05', ['BANKB', '700000.00'], { known: '2025-10-01' }),
    ],
    expect: [{ ...seen, known: '2025-10-01', foundLate: true }],
  },
  {
    kind: 'quiet',
    title: { zh: '误报的一月被撤销', en: 'A month of the lender was reported in error' },
    given: [...before, ...drained, voids('2025-06-10', 2)],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '贷款银行重报当月，较小的数额取代原报',
      en: 'The lender reports a month anew with less, which replaces what it said',
    },
    given: [
      ...before,
      receives('2025-05-05', '2025-04', ['BANKA', '900000.00']),
      receives('2025-05-06', '2025-04', ['BANKA', '300000.00']),
      receives('2025-05-06', '2025-04', ['BANKB', '700000.00']),
      ...month('2025-05', '300000.00', '700000.00'),
    ],
    expect: [{ ...seen, because: [...lines(2, 7), ...lines(9, 12)] }],
  },
];

/** Months at 40%, neither high nor low. */
function middling(...names: readonly string[]): readonly StoryEvent[] {
  return names.flatMap((name) => month(name, '400000.00', '600000.00'));
}
