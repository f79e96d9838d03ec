import { on, silence, type Story } from '../story';

const party = 'X-LOOM00001';
const appraiser = 'X-VALUER001';

const owes = (date: string, amount = '5000000.00') =>
  on(date, 'loan.disbursed', { loan: 'L-1', party, bank: 'BANKA', amount });

type Report = Readonly<{
  occasion?: 'lending' | 'restructuring' | 'sale' | 'bankruptcy' | 'payment-in-kind';
  omitted?: string;
  collateral?: string;
  known?: string;
}>;

const appraises = (
  date: string,
  { occasion = 'restructuring', omitted, collateral = 'RE-3', known = date }: Report = {},
) =>
  on(
    date,
    'collateral.appraised',
    {
      collateral,
      party,
      value: '20000000.00',
      appraiser,
      qualified: true,
      bankApproved: true,
      occasion,
      ...(omitted === undefined ? {} : { omittedDebts: omitted }),
    },
    { known },
  );

const seen = { since: '2024-06-03', known: '2024-06-03', because: [2] };

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: { zh: '改制评估漏列债务', en: 'The appraisal for a restructuring leaves debts out' },
    given: [owes('2023-03-01'), appraises('2024-06-03', { omitted: '3200000.00' })],
    expect: [
      {
        ...seen,
        object: 'RE-3',
        severity: 'yellow',
        foundLate: false,
        measures: { omitted: '3200000.00', exposure: '5000000.00' },
      },
    ],
  },
  {
    kind: 'fires',
    title: { zh: '出售评估漏列债务', en: 'So does an appraisal for a sale' },
    given: [
      owes('2023-03-01'),
      appraises('2024-06-03', { occasion: 'sale', omitted: '3200000.00' }),
    ],
    expect: [seen],
  },
  {
    kind: 'fires',
    title: { zh: '破产评估漏列债务', en: 'So does an appraisal in a bankruptcy' },
    given: [
      owes('2023-03-01'),
      appraises('2024-06-03', { occasion: 'bankruptcy', omitted: '3200000.00' }),
    ],
    expect: [seen],
  },
  {
    kind: 'quiet',
    title: { zh: '评估未提遗漏', en: 'The appraisal speaks of no debts left out' },
    given: [owes('2023-03-01'), appraises('2024-06-03')],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '贷款评估不分配债务',
      en: 'An appraisal for lending divides nothing among creditors',
    },
    given: [
      owes('2023-03-01'),
      appraises('2024-06-03', { occasion: 'lending', omitted: '3200000.00' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '以物抵债评估不在此列', en: 'Nor does one for payment in kind' },
    given: [
      owes('2023-03-01'),
      appraises('2024-06-03', { occasion: 'payment-in-kind', omitted: '3200000.00' }),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '遗漏一分', en: 'One fen left out' },
    given: [owes('2023-03-01'), appraises('2024-06-03', { omitted: '0.01' })],
    expect: [{ ...seen, measures: { omitted: '0.01', exposure: '5000000.00' } }],
  },
  {
    kind: 'edge outside',
    title: { zh: '遗漏为零', en: 'Nothing left out' },
    given: [owes('2023-03-01'), appraises('2024-06-03', { omitted: '0.00' })],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '贷款余额恰为一百万元', en: 'Exactly one million outstanding' },
    given: [owes('2023-03-01', '1000000.00'), appraises('2024-06-03', { omitted: '3200000.00' })],
    expect: [seen],
  },
  {
    kind: 'edge outside',
    title: { zh: '贷款余额差一分不到一百万元', en: 'One fen short of a million outstanding' },
    given: [owes('2023-03-01', '999999.99'), appraises('2024-06-03', { omitted: '3200000.00' })],
    expect: silence,
  },
  {
    kind: 'lapses',
    title: {
      zh: '重新评估，债务已全部列入',
      en: 'Made again a month later, with nothing left out',
    },
    given: [
      owes('2023-03-01'),
      appraises('2024-06-03', { omitted: '3200000.00' }),
      appraises('2024-07-08', { omitted: '0.00' }),
    ],
    expect: [{ ...seen, lapsed: '2024-07-08' }],
  },
  {
    kind: 'fires',
    title: {
      zh: '另一目的的评估没有遗漏，不改变本次评估',
      en: 'An appraisal on another occasion mends nothing',
    },
    given: [
      owes('2023-03-01'),
      appraises('2024-06-03', { omitted: '3200000.00' }),
      appraises('2024-07-08', { occasion: 'sale', omitted: '0.00' }),
    ],
    expect: [seen],
  },
  {
    kind: 'fires',
    title: {
      zh: '重新评估未提遗漏，不算更正',
      en: 'Made again without a word on debts: nothing shows that it was mended',
    },
    given: [
      owes('2023-03-01'),
      appraises('2024-06-03', { omitted: '3200000.00' }),
      appraises('2024-07-08'),
    ],
    expect: [seen],
  },
  {
    kind: 'fires',
    title: { zh: '同日两份评估，一份有遗漏', en: 'Two appraisals of one day, one incomplete' },
    given: [
      owes('2023-03-01'),
      appraises('2024-06-03', { omitted: '3200000.00' }),
      appraises('2024-06-03', { omitted: '0.00' }),
    ],
    expect: [seen],
  },
  {
    kind: 'fires',
    title: {
      zh: '先后两份评估均有遗漏',
      en: 'A second incomplete appraisal strengthens the same alert',
    },
    given: [
      owes('2023-03-01'),
      appraises('2024-06-03', { omitted: '3200000.00' }),
      appraises('2024-07-08', { omitted: '1100000.00' }),
    ],
    expect: [
      {
        ...seen,
        because: [2, 3],
        measures: { omitted: '1100000.00', exposure: '5000000.00' },
      },
    ],
  },
  {
    kind: 'fires',
    title: { zh: '两件财产的评估各自预警', en: 'Appraisals of two things are two alerts' },
    given: [
      owes('2023-03-01'),
      appraises('2024-06-03', { omitted: '3200000.00' }),
      appraises('2024-06-05', { omitted: '3200000.00', collateral: 'RE-4' }),
    ],
    expect: [
      { ...seen, object: 'RE-3' },
      { since: '2024-06-05', known: '2024-06-05', because: [3], object: 'RE-4' },
    ],
  },
  {
    kind: 'late',
    title: { zh: '评估报告三个月后才获悉', en: 'The report is learnt of three months later' },
    given: [
      owes('2023-03-01'),
      appraises('2024-06-03', { omitted: '3200000.00', known: '2024-09-02' }),
    ],
    expect: [{ ...seen, known: '2024-09-02', foundLate: true }],
  },
  {
    kind: 'lapses',
    title: { zh: '贷款结清后失效，再借时恢复', en: 'Repaid it lapses, lent again it returns' },
    given: [
      owes('2023-03-01'),
      appraises('2024-06-03', { omitted: '3200000.00' }),
      on('2024-08-01', 'loan.repaid', {
        loan: 'L-1',
        party,
        bank: 'BANKA',
        principal: '5000000.00',
        interest: '0.00',
      }),
      owes('2025-01-06'),
    ],
    expect: [
      { ...seen, lapsed: '2024-08-01' },
      { since: '2025-01-06', known: '2025-01-06', because: [2] },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '其后多份评估均无遗漏，遗漏之事仍未了结',
      en: 'Many appraisals on another occasion later: this one is still unanswered',
    },
    given: [
      owes('2023-03-01'),
      appraises('2024-06-03', { omitted: '3200000.00' }),
      ...Array.from({ length: 25 }, (_, day) =>
        appraises(`2024-07-${String(day + 1).padStart(2, '0')}`, {
          occasion: 'sale',
          omitted: '0.00',
        }),
      ),
    ],
    expect: [seen],
  },
];
