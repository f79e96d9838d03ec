import { on, silence, voids, type Story } from '../story';

const party = 'X-MILL0001';

type Rating = Readonly<{
  scheme?: string;
  score?: number;
  known?: string;
  corrects?: number;
}>;

const rates = (
  ...[date, bank, grade, { scheme = 'letters', score, ...told } = {}]: [
    date: string,
    bank: string,
    grade: string,
    rating?: Rating,
  ]
) =>
  on(
    date,
    'rating.assigned',
    { party, bank, scheme, grade, ...(score === undefined ? {} : { score }) },
    told,
  );

const table = (date: string, parameters: Readonly<Record<string, string | number>>) =>
  on(date, 'sign.parameters-set', {
    sign: 'rating-divergence',
    parameters,
    reason: 'table of the bank’s own scheme',
  });

const seen = { since: '2025-06-10', known: '2025-06-10', because: [1, 2] };

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: { zh: '一家评 AAA，一家评 BBB', en: 'AAA here, BBB there' },
    given: [rates('2025-03-03', 'BANKA', 'AAA'), rates('2025-06-10', 'BANKB', 'BBB')],
    expect: [
      {
        ...seen,
        severity: 'yellow',
        measures: {
          notches: 3,
          'best-grade': 'BANKA letters AAA (1)',
          'worst-grade': 'BANKB letters BBB (4)',
        },
      },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '相差两档', en: 'Two notches apart' },
    given: [rates('2025-03-03', 'BANKA', 'AAA'), rates('2025-06-10', 'BANKB', 'A')],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '相隔恰好十二个月', en: 'Twelve months apart, to the day' },
    given: [rates('2024-06-10', 'BANKA', 'AAA'), rates('2025-06-10', 'BANKB', 'BBB')],
    expect: [seen],
  },
  {
    kind: 'edge outside',
    title: { zh: '相隔十二个月零一天', en: 'Twelve months and a day apart' },
    given: [rates('2024-06-09', 'BANKA', 'AAA'), rates('2025-06-10', 'BANKB', 'BBB')],
    expect: silence,
  },
  {
    kind: 'lapses',
    title: { zh: '较早的评级满十二个月', en: 'The older grade is twelve months old' },
    given: [rates('2025-03-03', 'BANKA', 'AAA'), rates('2025-06-10', 'BANKB', 'BBB')],
    closedThrough: '2026-03-31',
    expect: [{ ...seen, lapsed: '2026-03-04' }],
  },
  {
    kind: 'quiet',
    title: { zh: '同一银行前后两次评级', en: 'One bank that changed its mind' },
    given: [rates('2025-03-03', 'BANKA', 'AAA'), rates('2025-06-10', 'BANKA', 'CCC')],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '旧评级已被本行新评级取代',
      en: 'The old grade was replaced before the other came',
    },
    given: [
      rates('2025-03-03', 'BANKA', 'AAA'),
      rates('2025-05-06', 'BANKA', 'A'),
      rates('2025-06-10', 'BANKB', 'BBB'),
    ],
    expect: silence,
  },
  {
    kind: 'lapses',
    title: { zh: '重新评级后接近，再度拉开', en: 'A new grade closes the gap; another opens it' },
    given: [
      rates('2025-03-03', 'BANKA', 'AAA'),
      rates('2025-06-10', 'BANKB', 'BBB'),
      rates('2025-08-04', 'BANKA', 'A'),
      rates('2025-10-08', 'BANKC', 'CCC'),
    ],
    expect: [
      { ...seen, lapsed: '2025-08-04' },
      { since: '2025-10-08', known: '2025-10-08', because: [2, 3, 4] },
    ],
  },
  {
    kind: 'fires',
    title: { zh: '字母级与十级制', en: 'Letters against ten grades' },
    given: [
      rates('2025-03-03', 'BANKA', 'AA'),
      rates('2025-06-10', 'BANKB', '5', { scheme: 'ten-grade' }),
    ],
    expect: [seen],
  },
  {
    kind: 'quiet',
    title: { zh: '十级制相差两档', en: 'Ten grades, two notches from the letters' },
    given: [
      rates('2025-03-03', 'BANKA', 'AA'),
      rates('2025-06-10', 'BANKB', '4', { scheme: 'ten-grade' }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '十级制最低一级', en: 'The tenth of ten grades' },
    given: [
      rates('2025-03-03', 'BANKA', 'CCC'),
      rates('2025-06-10', 'BANKB', '10', { scheme: 'ten-grade' }),
    ],
    expect: [seen],
  },
  {
    kind: 'fires',
    title: { zh: '农户评级 A 与 B', en: 'A and B of the scheme for farm households' },
    given: [
      rates('2025-03-03', 'BANKA', 'A', { scheme: 'farm-household' }),
      rates('2025-06-10', 'BANKB', 'B', { scheme: 'farm-household' }),
    ],
    expect: [seen],
  },
  {
    kind: 'edge inside',
    title: { zh: '百分制九十分与七十九分', en: 'Ninety points and seventy-nine' },
    given: [
      rates('2025-03-03', 'BANKA', '优', { scheme: 'hundred', score: 90 }),
      rates('2025-06-10', 'BANKB', '79', { scheme: 'hundred' }),
    ],
    expect: [seen],
  },
  {
    kind: 'edge outside',
    title: { zh: '百分制九十分与八十分', en: 'Ninety points and eighty' },
    given: [
      rates('2025-03-03', 'BANKA', '90', { scheme: 'hundred' }),
      rates('2025-06-10', 'BANKB', '80', { scheme: 'hundred' }),
    ],
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: { zh: '百分制八十九点九分与七十分', en: 'Just under ninety points, and seventy' },
    given: [
      rates('2025-03-03', 'BANKA', '良', { scheme: 'hundred', score: 89.9 }),
      rates('2025-06-10', 'BANKB', '中', { scheme: 'hundred', score: 70 }),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '百分制七十分与六十九点九分', en: 'Seventy points, and just under seventy' },
    given: [
      rates('2025-03-03', 'BANKA', '中', { scheme: 'hundred', score: 70 }),
      rates('2025-06-10', 'BANKB', '差', { scheme: 'hundred', score: 69.9 }),
    ],
    expect: [seen],
  },
  {
    kind: 'edge inside',
    title: { zh: '百分制八十分与 BB', en: 'Eighty points, and BB' },
    given: [
      rates('2025-03-03', 'BANKA', '80', { scheme: 'hundred' }),
      rates('2025-06-10', 'BANKB', 'BB'),
    ],
    expect: [seen],
  },
  {
    kind: 'edge inside',
    title: { zh: '百分制零分与 D', en: 'No points at all, and D' },
    given: [
      rates('2025-03-03', 'BANKA', '0', { scheme: 'hundred' }),
      rates('2025-06-10', 'BANKB', 'D'),
    ],
    expect: [seen],
  },
  {
    kind: 'edge inside',
    title: { zh: 'BB 与 CC', en: 'BB and CC' },
    given: [rates('2025-03-03', 'BANKA', 'BB'), rates('2025-06-10', 'BANKB', 'CC')],
    expect: [seen],
  },
  {
    kind: 'edge inside',
    title: { zh: 'B 与 C，低者在先', en: 'B and C, the lower one first' },
    given: [rates('2025-03-03', 'BANKA', 'C'), rates('2025-06-10', 'BANKB', 'B')],
    expect: [
      {
        ...seen,
        measures: {
          notches: 3,
          'best-grade': 'BANKB letters B (6)',
          'worst-grade': 'BANKA letters C (9)',
        },
      },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '加减号不另成档', en: 'A plus or a minus is no notch' },
    given: [rates('2025-03-03', 'BANKA', 'aa+'), rates('2025-06-10', 'BANKB', 'BBB-')],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '没有换算表的体系不比较', en: 'A scheme that nobody has a table for' },
    given: [
      rates('2025-03-03', 'BANKA', 'AAA'),
      rates('2025-06-10', 'BANKB', 'Iron', { scheme: 'acme-2024' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '无法读取的新评级取代旧评级', en: 'An unreadable grade replaces the older one' },
    given: [
      rates('2025-03-03', 'BANKA', 'AAA'),
      rates('2025-04-03', 'BANKA', 'Gold', { scheme: 'acme-2024' }),
      rates('2025-06-10', 'BANKB', 'BBB'),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '本行体系已有换算表', en: "A bank's own scheme, its table set" },
    about: party,
    given: [
      table('2025-01-02', { 'acme-2024.Gold': 2, 'acme-2024.Iron': '7' }),
      rates('2025-03-03', 'BANKA', 'AAA'),
      rates('2025-06-10', 'BANKB', 'Iron', { scheme: 'acme-2024' }),
    ],
    expect: [{ ...seen, because: [2, 3] }],
  },
  {
    kind: 'fires',
    title: { zh: '换算表后来才设置', en: 'The table is set later: it counts from then' },
    given: [
      rates('2025-03-03', 'BANKA', 'AAA'),
      rates('2025-06-10', 'BANKB', 'Iron', { scheme: 'acme-2024' }),
      table('2025-07-01', { 'acme-2024.Iron': 7 }),
    ],
    closedThrough: '2025-07-31',
    expect: [{ since: '2025-07-01', known: '2025-07-01', because: [1, 2] }],
  },
  {
    kind: 'quiet',
    title: { zh: '换算表先于内置体系', en: 'A table goes before the built-in scale' },
    about: party,
    given: [
      table('2025-01-02', { 'letters.BBB': 3 }),
      rates('2025-03-03', 'BANKA', 'AAA'),
      rates('2025-06-10', 'BANKB', 'BBB'),
    ],
    expect: silence,
  },
  {
    kind: 'late',
    title: { zh: '较早的评级数月后才获悉', en: 'The older grade is learnt of months later' },
    given: [
      rates('2025-03-03', 'BANKA', 'AAA', { known: '2025-09-01' }),
      rates('2025-06-10', 'BANKB', 'BBB'),
    ],
    expect: [{ ...seen, known: '2025-09-01', foundLate: true }],
  },
  {
    kind: 'quiet',
    title: { zh: '误报的评级被撤销', en: 'A grade recorded in error is voided' },
    given: [
      rates('2025-03-03', 'BANKA', 'AAA'),
      rates('2025-06-10', 'BANKB', 'BBB'),
      voids('2025-06-12', 1),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '三家评级，以最优与最差相比', en: 'Of three grades the best and the worst count' },
    given: [
      rates('2025-03-03', 'BANKA', 'AAA'),
      rates('2025-04-07', 'BANKC', 'AAA'),
      rates('2025-06-10', 'BANKB', 'BBB'),
    ],
    expect: [
      {
        since: '2025-06-10',
        known: '2025-06-10',
        because: [1, 2, 3],
        measures: {
          notches: 3,
          'best-grade': 'BANKA letters AAA (1)',
          'worst-grade': 'BANKB letters BBB (4)',
        },
      },
    ],
  },
  {
    kind: 'lapses',
    title: {
      zh: '满十二个月当日另有评级，次日解除',
      en: 'Another grade on the last day of the twelve months; over on the day after',
    },
    given: [
      rates('2025-03-03', 'BANKA', 'AAA'),
      rates('2025-06-10', 'BANKB', 'BBB'),
      rates('2026-03-03', 'BANKC', 'A'),
    ],
    closedThrough: '2026-04-30',
    expect: [{ ...seen, lapsed: '2026-03-04' }],
  },
  {
    kind: 'fires',
    title: {
      zh: '带加减号、大小写和空格的等级照样读取',
      en: 'Plus and minus, small letters and blanks are read all the same',
    },
    given: [rates('2025-03-03', 'BANKA', 'AAA+'), rates('2025-06-10', 'BANKB', ' bbb- ')],
    expect: [seen],
  },
  {
    kind: 'lapses',
    title: {
      zh: '两家评 AAA，后一家满十二个月方解除',
      en: 'Two grades of AAA: it is over when the second of them is twelve months old',
    },
    given: [
      rates('2025-03-03', 'BANKA', 'AAA'),
      rates('2025-04-07', 'BANKC', 'AAA'),
      rates('2025-06-10', 'BANKB', 'BBB'),
    ],
    closedThrough: '2026-07-31',
    expect: [
      { since: '2025-06-10', known: '2025-06-10', because: [1, 2, 3], lapsed: '2026-04-08' },
    ],
  },
];
