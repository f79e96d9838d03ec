import { on, silence, voids, type Story } from '../story';

const party = 'X-MILL0001';

type Class = 'pass' | 'special-mention' | 'substandard' | 'doubtful' | 'loss';
type Telling = Readonly<{
  loan?: string;
  bank?: string;
  balance?: string;
  known?: string;
  corrects?: number;
}>;

const classes = (
  date: string,
  as: Class,
  { loan = 'L-1', bank = 'BANKA', balance = '8000000.00', ...told }: Telling = {},
) => on(date, 'loan.classified', { loan, party, bank, class: as, balance }, told);

const repays = (date: string, principal = '8000000.00') =>
  on(date, 'loan.repaid', { loan: 'L-1', party, bank: 'BANKA', principal, interest: '0.00' });

const seen = { since: '2025-06-30', known: '2025-06-30', because: [1, 2] };

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: { zh: '正常直接降为次级', en: 'From normal to substandard in one step' },
    given: [classes('2025-05-31', 'pass'), classes('2025-06-30', 'substandard')],
    expect: [
      {
        ...seen,
        severity: 'yellow',
        measures: { classes: 2, days: 30, exposure: '8000000.00' },
      },
    ],
  },
  {
    kind: 'fires',
    title: { zh: '两个月内逐级下调两级', en: 'Two classes in two steps' },
    given: [
      classes('2025-04-30', 'special-mention'),
      classes('2025-05-31', 'substandard'),
      classes('2025-06-30', 'doubtful'),
    ],
    expect: [
      { ...seen, because: [1, 3], measures: { classes: 2, days: 61, exposure: '8000000.00' } },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '下调一级', en: 'One class down' },
    given: [classes('2025-05-31', 'pass'), classes('2025-06-30', 'special-mention')],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '两次分类相隔九十天', en: 'Ninety days from the one to the other' },
    given: [classes('2025-04-01', 'pass'), classes('2025-06-30', 'substandard')],
    expect: [seen],
  },
  {
    kind: 'edge outside',
    title: { zh: '两次分类相隔九十一天', en: 'Ninety-one days from the one to the other' },
    given: [classes('2025-03-31', 'pass'), classes('2025-06-30', 'substandard')],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '每季下调一级', en: 'One class a quarter' },
    given: [
      classes('2024-12-31', 'pass'),
      classes('2025-03-31', 'special-mention'),
      classes('2025-06-30', 'substandard'),
      classes('2025-09-30', 'doubtful'),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '逐月报送，上月仍为正常', en: 'Reported monthly, and normal until last month' },
    given: [
      classes('2025-01-31', 'pass'),
      classes('2025-02-28', 'pass'),
      classes('2025-05-31', 'pass'),
      classes('2025-06-30', 'loss'),
    ],
    expect: [
      { ...seen, because: [3, 4], measures: { classes: 4, days: 30, exposure: '8000000.00' } },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '分类上调', en: 'The class improves' },
    given: [classes('2025-05-31', 'doubtful'), classes('2025-06-30', 'pass')],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '两笔贷款分类不同', en: 'Two loans in different classes' },
    given: [
      classes('2025-05-31', 'pass'),
      classes('2025-06-30', 'substandard', { loan: 'L-2' }),
      classes('2025-06-30', 'doubtful', { bank: 'BANKB' }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '两笔贷款先后骤降，同一预警', en: 'A second loan falls: the same alert' },
    given: [
      classes('2025-05-31', 'pass'),
      classes('2025-06-30', 'substandard'),
      classes('2025-06-15', 'pass', { bank: 'BANKB' }),
      classes('2025-07-31', 'doubtful', { bank: 'BANKB' }),
    ],
    expect: [
      {
        ...seen,
        because: [1, 2, 3, 4],
        measures: { classes: 3, days: 46, exposure: '16000000.00' },
      },
    ],
  },
  {
    kind: 'fires',
    title: { zh: '此后维持该级，预警不消失', en: 'It stays where it fell to' },
    given: [
      classes('2025-05-31', 'pass'),
      classes('2025-06-30', 'substandard'),
      classes('2025-09-30', 'substandard'),
      classes('2025-12-31', 'doubtful'),
    ],
    expect: [seen],
  },
  {
    kind: 'lapses',
    title: { zh: '上调一级后消失，再降又出现', en: 'It recovers by a class, and falls again' },
    given: [
      classes('2025-05-31', 'pass'),
      classes('2025-06-30', 'substandard'),
      classes('2025-07-31', 'special-mention'),
      classes('2025-08-31', 'pass'),
      classes('2025-09-30', 'substandard'),
    ],
    expect: [
      { ...seen, lapsed: '2025-07-31' },
      { since: '2025-09-30', known: '2025-09-30', because: [4, 5] },
    ],
  },
  {
    kind: 'lapses',
    title: {
      zh: '自可疑回升至次级，仍低两级，再升则消失',
      en: 'From doubtful to substandard is not yet recovered',
    },
    given: [
      classes('2025-05-31', 'pass'),
      classes('2025-06-30', 'doubtful'),
      classes('2025-11-30', 'substandard'),
      classes('2025-12-31', 'special-mention'),
    ],
    expect: [{ ...seen, lapsed: '2025-12-31' }],
  },
  {
    kind: 'quiet',
    title: { zh: '余额差一分不到一百万', en: 'One fen less than a million is owed' },
    given: [
      classes('2025-05-31', 'pass', { balance: '999999.99' }),
      classes('2025-06-30', 'substandard', { balance: '999999.99' }),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '余额恰好一百万', en: 'Exactly a million is owed' },
    given: [
      classes('2025-05-31', 'pass', { balance: '1000000.00' }),
      classes('2025-06-30', 'substandard', { balance: '1000000.00' }),
    ],
    expect: [seen],
  },
  {
    kind: 'lapses',
    title: {
      zh: '该笔贷款还清，他行贷款仍在',
      en: 'The loan that fell is repaid; another bank still lends',
    },
    given: [
      classes('2025-05-31', 'pass'),
      classes('2025-06-30', 'substandard'),
      classes('2025-06-30', 'pass', { bank: 'BANKB' }),
      repays('2025-08-04'),
    ],
    expect: [{ ...seen, lapsed: '2025-08-04' }],
  },
  {
    kind: 'late',
    title: { zh: '下调数月后才报送', en: 'The downgrade is told months later' },
    given: [
      classes('2025-05-31', 'pass'),
      classes('2025-06-30', 'substandard', { known: '2025-10-08' }),
    ],
    expect: [{ ...seen, known: '2025-10-08', foundLate: true }],
  },
  {
    kind: 'late',
    title: { zh: '分类更正', en: 'The class is corrected' },
    given: [
      classes('2025-05-31', 'pass'),
      classes('2025-06-30', 'substandard'),
      classes('2025-06-30', 'special-mention', { known: '2025-07-04', corrects: 2 }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '误报的下调被撤销', en: 'A downgrade recorded in error is voided' },
    given: [
      classes('2025-05-31', 'pass'),
      classes('2025-06-30', 'substandard'),
      voids('2025-07-02', 2),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '另有数十笔贷款，同样看得见', en: 'Seen beside scores of other loans as well' },
    given: [
      classes('2025-05-31', 'pass'),
      ...Array.from({ length: 66 }, (_, i) =>
        classes('2025-06-15', 'pass', { loan: `M-${i}`, balance: '100.00' }),
      ),
      classes('2025-06-30', 'substandard'),
    ],
    expect: [{ ...seen, because: [1, 68] }],
  },
];
