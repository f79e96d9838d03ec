import { on, silence, type Story } from '../story';

const about = 'BANKA/桃源村';
const reports = (
  ...[date, month, recovered, due = '1000000.00']: [
    date: string,
    month: string,
    recovered: string,
    due?: string,
  ]
) =>
  on(date, 'recovery.reported', {
    bank: 'BANKA',
    area: '桃源村',
    region: '340621',
    month,
    due,
    recovered,
  });

const three = [
  reports('2025-02-05', '2025-01', '970000.00'),
  reports('2025-03-05', '2025-02', '965000.00'),
  reports('2025-04-07', '2025-03', '979999.99'),
];
const seen = { since: '2025-04-07', known: '2025-04-07', because: [1, 2, 3] };

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: { zh: '连续三个月低于98%', en: 'Three months in a row below the mark' },
    about,
    given: three,
    expect: [{ ...seen, severity: 'orange', measures: { recovery: 0.9799, months: 3 } }],
  },
  {
    kind: 'quiet',
    title: { zh: '只有两个月低于98%', en: 'Two months only' },
    about,
    given: three.slice(0, 2),
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: { zh: '第三个月恰为98%', en: 'The third month is at the mark exactly' },
    about,
    given: [...three.slice(0, 2), reports('2025-04-07', '2025-03', '980000.00')],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '跨年度连续三个月', en: 'Three months in a row over the turn of the year' },
    about,
    given: [
      reports('2024-12-05', '2024-11', '900000.00'),
      reports('2025-01-06', '2024-12', '910000.00'),
      reports('2025-02-05', '2025-01', '97000.00', '100000.00'),
    ],
    expect: [{ since: '2025-02-05', known: '2025-02-05', because: [1, 2, 3] }],
  },
  {
    kind: 'quiet',
    title: { zh: '中间一个月未报送，不算连续', en: 'A month that nobody reported breaks the row' },
    about,
    given: [
      reports('2025-02-05', '2025-01', '970000.00'),
      reports('2025-03-05', '2025-02', '965000.00'),
      reports('2025-05-06', '2025-04', '960000.00'),
    ],
    expect: silence,
  },
  {
    kind: 'lapses',
    title: {
      zh: '一个月恢复到98%即解除，再次连续三个月为新一轮',
      en: 'One good month ends it; three more are another episode',
    },
    about,
    given: [
      ...three,
      reports('2025-05-06', '2025-04', '981000.00'),
      reports('2025-06-05', '2025-05', '970000.00'),
      reports('2025-07-07', '2025-06', '970000.00'),
      reports('2025-08-05', '2025-07', '970000.00'),
    ],
    expect: [
      { ...seen, lapsed: '2025-05-06' },
      { since: '2025-08-05', known: '2025-08-05', because: [5, 6, 7] },
    ],
  },
  {
    kind: 'fires',
    title: { zh: '此后漏报一个月，信号仍在', en: 'A report that is missing later ends nothing' },
    about,
    given: [...three, reports('2025-06-05', '2025-05', '970000.00')],
    expect: [{ ...seen, because: [1, 2, 3, 4] }],
  },
  {
    kind: 'quiet',
    title: { zh: '无到期贷款的月份', en: 'Nothing fell due in the third month' },
    about,
    given: [...three.slice(0, 2), reports('2025-04-07', '2025-03', '0.00', '0.00')],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '月份先后颠倒报送', en: 'Reported in another order than the months' },
    about,
    given: [
      reports('2025-03-05', '2025-02', '965000.00'),
      reports('2025-04-07', '2025-03', '970000.00'),
      reports('2025-04-08', '2025-01', '970000.00'),
    ],
    expect: [{ since: '2025-04-08', known: '2025-04-08', because: [1, 2, 3] }],
  },
  {
    kind: 'lapses',
    title: { zh: '重新报送后达到98%', en: 'A month that is reported anew reaches the mark' },
    about,
    given: [...three, reports('2025-04-20', '2025-03', '985000.00')],
    expect: [{ ...seen, lapsed: '2025-04-20' }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '另一家银行的同名村分别计算',
      en: 'Another bank’s reports of a village of that name stand apart',
    },
    about,
    given: [
      ...three.slice(0, 2),
      on('2025-04-07', 'recovery.reported', {
        bank: 'BANKB',
        area: '桃源村',
        region: '340621',
        month: '2025-03',
        due: '1000000.00',
        recovered: '900000.00',
      }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '其中一个月曾重新报送', en: 'One of the months was reported anew meanwhile' },
    about,
    given: [
      ...three.slice(0, 2),
      reports('2025-03-20', '2025-02', '960000.00'),
      reports('2025-04-07', '2025-03', '979999.99'),
    ],
    expect: [{ ...seen, because: [1, 3, 4], measures: { recovery: 0.9799, months: 3 } }],
  },
  {
    kind: 'fires',
    title: {
      zh: '漏报之前的低月不计入',
      en: 'A low month before one that nobody reported is not among them',
    },
    about,
    given: [
      reports('2025-01-06', '2024-12', '900000.00'),
      reports('2025-03-05', '2025-02', '965000.00'),
      reports('2025-04-07', '2025-03', '970000.00'),
      reports('2025-05-06', '2025-04', '970000.00'),
    ],
    expect: [
      {
        since: '2025-05-06',
        known: '2025-05-06',
        because: [2, 3, 4],
        measures: { recovery: 0.97, months: 3 },
      },
    ],
  },
];
