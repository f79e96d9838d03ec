import { on, silence, type Story } from '../story';

const party = 'X-FORGE001';

const owes = (date: string, amount = '5000000.00') =>
  on(date, 'loan.disbursed', { loan: 'L-1', party, bank: 'BANKA', amount });

const pledges = (date: string, value = '9000000.00', bank = 'BANKA') =>
  on(date, 'collateral.pledged', {
    collateral: 'RE-3',
    party,
    bank,
    loans: ['L-1'],
    kind: 'real-estate',
    value,
    secured: '5000000.00',
  });

type Report = Readonly<{
  collateral?: string;
  occasion?: 'lending' | 'restructuring' | 'sale' | 'bankruptcy' | 'payment-in-kind';
  qualified?: boolean;
  bankApproved?: boolean;
  currency?: string;
  known?: string;
}>;

/** For lending, qualified and approved, unless the story says otherwise. */
const values = (date: string, value: string, { known = date, ...report }: Report = {}) =>
  on(
    date,
    'collateral.appraised',
    {
      collateral: 'RE-3',
      party,
      value,
      appraiser: 'X-VALUER001',
      qualified: true,
      bankApproved: true,
      occasion: 'lending',
      ...report,
    },
    { known },
  );

const releases = (date: string) =>
  on(date, 'collateral.released', { collateral: 'RE-3', party, bank: 'BANKA' });

const before = [owes('2023-11-06'), pledges('2023-11-06T11:00:00+08:00')];
const seen = { since: '2024-08-15', known: '2024-08-15', because: [3, 4] };
const alone = { ...seen, because: [3] };
const exposure = '5000000.00';

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: {
      zh: '半年内两次评估相差近一倍',
      en: 'Two appraisals within half a year, one nearly twice the other',
    },
    given: [...before, values('2024-03-04', '4000000.00'), values('2024-08-15', '7800000.00')],
    expect: [
      {
        ...seen,
        object: 'RE-3',
        severity: 'yellow',
        foundLate: false,
        measures: { difference: 0.95, exposure },
      },
    ],
  },
  {
    kind: 'fires',
    title: { zh: '第二次评估低得多', en: 'The second appraisal is far lower' },
    given: [...before, values('2024-03-04', '7800000.00'), values('2024-08-15', '4000000.00')],
    expect: [{ ...seen, measures: { difference: 0.95, exposure } }],
  },
  {
    kind: 'edge inside',
    title: { zh: '相差恰为较低值的一半', en: 'Apart by exactly half of the lower' },
    given: [...before, values('2024-03-04', '4000000.00'), values('2024-08-15', '6000000.00')],
    expect: [{ ...seen, measures: { difference: 0.5, exposure } }],
  },
  {
    kind: 'edge outside',
    title: { zh: '相差不到较低值的一半，只少一分', en: 'One fen less than half of the lower' },
    given: [...before, values('2024-03-04', '4000000.00'), values('2024-08-15', '5999999.99')],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '两次评估接近', en: 'Two appraisals that agree' },
    given: [...before, values('2024-03-04', '4000000.00'), values('2024-08-15', '4300000.00')],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '两次评估恰隔十二个月', en: 'Exactly twelve months apart' },
    given: [...before, values('2024-03-04', '4000000.00'), values('2025-03-04', '7800000.00')],
    expect: [{ since: '2025-03-04', known: '2025-03-04', because: [3, 4] }],
  },
  {
    kind: 'edge outside',
    title: { zh: '两次评估相隔十二个月零一天', en: 'Twelve months and a day apart' },
    given: [...before, values('2024-03-04', '4000000.00'), values('2025-03-05', '7800000.00')],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '相邻两次接近，首尾相差过大',
      en: 'Each near the one before, the first and the last far apart',
    },
    given: [
      ...before,
      values('2024-03-04', '4000000.00'),
      values('2024-06-03', '5200000.00'),
      values('2024-08-15', '6500000.00'),
    ],
    expect: [{ ...seen, because: [3, 5], measures: { difference: 0.625, exposure } }],
  },
  {
    kind: 'fires',
    title: { zh: '评估值为零与不为零', en: 'Worth nothing to one, something to the other' },
    given: [...before, values('2024-03-04', '0.00'), values('2024-08-15', '4000000.00')],
    expect: [seen],
  },
  {
    kind: 'quiet',
    title: { zh: '两次评估均为零', en: 'Worth nothing to both' },
    given: [...before, values('2024-03-04', '0.00'), values('2024-08-15', '0.00')],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '币种不同，不作比较', en: 'Values in two currencies are not compared' },
    given: [
      ...before,
      values('2024-03-04', '4000000.00'),
      values('2024-08-15', '600000.00', { currency: 'USD' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '抵押登记所载价值不是评估',
      en: 'The value stated with a pledge is no appraisal',
    },
    given: [...before, values('2024-03-04', '4000000.00')],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '两件财产的评估不作比较', en: 'Appraisals of two things are not compared' },
    given: [
      ...before,
      values('2024-03-04', '4000000.00'),
      values('2024-08-15', '7800000.00', { collateral: 'RE-4' }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '评估机构不具备资质', en: 'The appraiser is not qualified' },
    given: [...before, values('2024-08-15', '8000000.00', { qualified: false, occasion: 'sale' })],
    expect: [{ ...alone, severity: 'yellow', measures: { unqualified: 1, exposure } }],
  },
  {
    kind: 'fires',
    title: { zh: '贷款评估机构未经银行认可', en: 'For a loan, by a firm the bank did not approve' },
    given: [...before, values('2024-08-15', '8000000.00', { bankApproved: false })],
    expect: [{ ...alone, measures: { unapproved: 1, exposure } }],
  },
  {
    kind: 'fires',
    title: {
      zh: '以物抵债评估机构未经银行认可',
      en: 'For a payment in kind, by a firm the bank did not approve',
    },
    given: [
      ...before,
      values('2024-08-15', '8000000.00', { bankApproved: false, occasion: 'payment-in-kind' }),
    ],
    expect: [alone],
  },
  {
    kind: 'quiet',
    title: {
      zh: '出售评估无须银行认可',
      en: 'For a sale no approval of the bank is needed',
    },
    given: [
      ...before,
      values('2024-08-15', '8000000.00', { bankApproved: false, occasion: 'sale' }),
      values('2024-08-16', '8000000.00', { bankApproved: false, occasion: 'restructuring' }),
      values('2024-08-19', '8000000.00', { bankApproved: false, occasion: 'bankruptcy' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '抵押解除后由合格机构重新评估',
      en: 'Valued anew by a qualified firm after the release',
    },
    given: [
      ...before,
      values('2024-03-04', '4000000.00'),
      releases('2024-07-01'),
      values('2024-08-15', '7800000.00', { occasion: 'sale' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '解除当日重新评估，记录在先',
      en: 'Valued anew on the day of the release, told before it',
    },
    given: [
      ...before,
      values('2024-03-04', '4000000.00'),
      values('2024-08-15T09:00:00+08:00', '7800000.00'),
      releases('2024-08-15T15:00:00+08:00'),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '抵押解除后由不具备资质者评估',
      en: 'Valued anew after the release by an unqualified firm',
    },
    given: [
      ...before,
      values('2024-03-04', '4000000.00'),
      releases('2024-07-01'),
      values('2024-08-15', '7800000.00', { qualified: false }),
    ],
    expect: [{ ...seen, because: [5] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '解除后的两次评估相互矛盾',
      en: 'Two appraisals after the release conflict with each other',
    },
    given: [
      ...before,
      values('2024-03-04', '4000000.00'),
      releases('2024-07-01T09:00:00+08:00'),
      values('2024-07-01T15:00:00+08:00', '4000000.00'),
      values('2024-08-15', '7800000.00'),
    ],
    expect: [{ ...seen, because: [5, 6] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '解除当日的评估记录在先，仍与其后的评估比较',
      en: 'An appraisal of the very day of the release is kept, though told before it',
    },
    given: [
      ...before,
      values('2024-07-01T09:00:00+08:00', '4000000.00'),
      releases('2024-07-01T15:00:00+08:00'),
      values('2024-08-15', '7800000.00'),
    ],
    expect: [{ ...seen, because: [3, 5] }],
  },
  {
    kind: 'lapses',
    title: { zh: '抵押解除', en: 'The pledge is released' },
    given: [
      ...before,
      values('2024-03-04', '4000000.00'),
      values('2024-08-15', '7800000.00'),
      releases('2024-11-04'),
    ],
    expect: [{ ...seen, lapsed: '2024-11-04' }],
  },
  {
    kind: 'edge inside',
    title: { zh: '贷款余额恰为一百万元', en: 'Exactly one million outstanding' },
    given: [
      owes('2023-11-06', '1000000.00'),
      pledges('2023-11-06T11:00:00+08:00'),
      values('2024-08-15', '8000000.00', { qualified: false }),
    ],
    expect: [alone],
  },
  {
    kind: 'edge outside',
    title: { zh: '贷款余额差一分不到一百万元', en: 'One fen short of a million outstanding' },
    given: [
      owes('2023-11-06', '999999.99'),
      pledges('2023-11-06T11:00:00+08:00'),
      values('2024-08-15', '8000000.00', { qualified: false }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '放款前的评估，放款时起算',
      en: 'Valued before the loan: it holds from the day the money is out',
    },
    given: [
      values('2024-08-01', '8000000.00', { qualified: false }),
      owes('2024-08-15'),
      pledges('2024-08-15T11:00:00+08:00'),
    ],
    expect: [{ ...seen, because: [1] }],
  },
  {
    kind: 'late',
    title: { zh: '前一次评估后来才获悉', en: 'The earlier appraisal is learnt of later' },
    given: [
      ...before,
      values('2024-03-04', '4000000.00', { known: '2024-12-02' }),
      values('2024-08-15', '7800000.00'),
    ],
    expect: [{ ...seen, known: '2024-12-02', foundLate: true }],
  },
  {
    kind: 'fires',
    title: {
      zh: '两家银行中一家解除抵押，评估仍可比较',
      en: 'One of two banks releases it: the appraisals still conflict',
    },
    given: [
      ...before,
      pledges('2023-12-04', '9000000.00', 'BANKB'),
      values('2024-03-04', '4000000.00'),
      releases('2024-05-06'),
      values('2024-08-15', '6000000.00'),
    ],
    expect: [{ ...seen, because: [4, 6] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '其后多次评估均无异常，此前的冲突仍在',
      en: 'Many appraisals in order later: the conflict is still there',
    },
    given: [
      ...before,
      values('2024-03-01', '6000000.00'),
      values('2024-08-15', '9000000.00'),
      ...Array.from({ length: 25 }, (_, day) =>
        values(`2024-09-${String(day + 1).padStart(2, '0')}`, '8000000.00'),
      ),
    ],
    expect: [seen],
  },
  {
    kind: 'fires',
    title: {
      zh: '一次低评之后屡次高评，低评仍在',
      en: 'One low appraisal, and many high ones after it: the low one stays',
    },
    given: [
      ...before,
      values('2024-03-01', '6000000.00'),
      values('2024-08-15', '9000000.00'),
      ...Array.from({ length: 25 }, (_, day) =>
        values(`2024-09-${String(day + 1).padStart(2, '0')}`, '9000000.00'),
      ),
    ],
    expect: [{ ...seen, because: Array.from({ length: 27 }, (_, index) => index + 3) }],
  },
  {
    kind: 'fires',
    title: {
      zh: '其后多次合格评估，不合格的一次仍在',
      en: 'Many qualified appraisals later: the unqualified one is still there',
    },
    given: [
      ...before,
      values('2024-08-15', '6000000.00', { qualified: false }),
      ...Array.from({ length: 25 }, (_, day) =>
        values(`2024-09-${String(day + 1).padStart(2, '0')}`, '6000000.00'),
      ),
    ],
    expect: [alone],
  },
];
