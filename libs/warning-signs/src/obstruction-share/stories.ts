import { on, silence, type Story, type StoryEvent } from '../story';

const about = '131100';
type More = Readonly<{ creditor?: string; region?: string }>;
const opened = (date: string, n: number, { creditor = 'BANKA', region = '131102' }: More = {}) =>
  on(date, 'execution.opened', {
    execution: `E-${n}`,
    creditor,
    party: `X-DEBTOR${n}`,
    region,
    amount: '1000000.00',
  });
const stalled = (
  date: string,
  n: number,
  reason: 'administrative-intervention' | 'no-assets' = 'administrative-intervention',
) =>
  on(date, 'execution.stalled', {
    execution: `E-${n}`,
    party: `X-DEBTOR${n}`,
    region: '131102',
    reason,
  });
const closed = (date: string, n: number) =>
  on(date, 'execution.closed', {
    execution: `E-${n}`,
    party: `X-DEBTOR${n}`,
    region: '131102',
    recovered: '0.00',
  });
const several = (date: string, count: number): readonly StoryEvent[] =>
  Array.from({ length: count }, (_, i) => opened(date, i + 1));

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: { zh: '五件中一件因行政干预停滞', en: 'One of five stands still' },
    about,
    given: [...several('2024-03-04', 5), stalled('2024-06-03', 2)],
    expect: [
      {
        since: '2024-06-03',
        known: '2024-06-03',
        because: [2, 6],
        severity: 'orange',
        measures: { share: 0.2, executions: 5 },
      },
    ],
  },
  {
    kind: 'edge outside',
    title: { zh: '不足五件', en: 'Four executions are too few' },
    about,
    given: [...several('2024-03-04', 4), stalled('2024-06-03', 2)],
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: { zh: '六件中一件，不足百分之十七', en: 'One of six is less than 17%' },
    about,
    given: [...several('2024-03-04', 6), stalled('2024-06-03', 2)],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: {
      zh: '占比恰为下限（参数调为百分之二十）',
      en: 'At the mark exactly, with the mark set to 20%',
    },
    about,
    given: [
      on(
        '2024-01-02',
        'sign.parameters-set',
        { sign: 'obstruction-share', parameters: { shareMin: 0.2 }, reason: '地方实际' },
        { source: '/tocsin' },
      ),
      ...several('2024-03-04', 5),
      stalled('2024-06-03', 2),
    ],
    expect: [{ since: '2024-06-03', known: '2024-06-03', because: [3, 7] }],
  },
  {
    kind: 'edge inside',
    title: { zh: '十一件中两件', en: 'Two of eleven' },
    about,
    given: [...several('2024-03-04', 11), stalled('2024-06-03', 2), stalled('2024-06-03', 3)],
    expect: [{ since: '2024-06-03', known: '2024-06-03', because: [2, 3, 12, 13] }],
  },
  {
    kind: 'quiet',
    title: { zh: '停滞另有原因', en: 'It stands still for want of assets' },
    about,
    given: [...several('2024-03-04', 5), stalled('2024-06-03', 2, 'no-assets')],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '申请执行人并非银行', en: 'Executions of others than banks do not count' },
    about,
    given: [
      ...several('2024-03-04', 4),
      opened('2024-03-04', 5, { creditor: 'X-TRADER01' }),
      stalled('2024-06-03', 2),
    ],
    expect: silence,
  },
  {
    kind: 'lapses',
    title: { zh: '停滞案件结案后解除', en: 'Over when the stalled one is closed' },
    about,
    given: [
      ...several('2024-03-04', 6),
      stalled('2024-06-03', 2),
      stalled('2024-06-04', 3),
      closed('2024-08-01', 2),
    ],
    expect: [{ since: '2024-06-04', known: '2024-06-04', because: [2, 3, 7, 8] }],
  },
  {
    kind: 'lapses',
    title: { zh: '改报为其他原因后解除', en: 'Over when the latest report gives another reason' },
    about,
    given: [
      ...several('2024-03-04', 5),
      stalled('2024-06-03', 2),
      stalled('2024-07-01', 2, 'no-assets'),
    ],
    expect: [{ since: '2024-06-03', known: '2024-06-03', because: [2, 6], lapsed: '2024-07-01' }],
  },
  {
    kind: 'lapses',
    title: { zh: '立案满二十四个月次日解除', en: 'Over on the day after the twenty-four months' },
    about,
    given: [...several('2024-03-04', 5), stalled('2024-06-03', 2)],
    closedThrough: '2026-12-31',
    expect: [{ since: '2024-06-03', known: '2024-06-03', because: [2, 6], lapsed: '2026-03-05' }],
  },
  {
    kind: 'quiet',
    title: { zh: '案件分属另一地市', en: 'A case of another prefecture' },
    about,
    given: [
      ...several('2024-03-04', 4),
      opened('2024-03-04', 5, { region: '130102' }),
      stalled('2024-06-03', 2),
    ],
    expect: silence,
  },
  {
    kind: 'late',
    title: { zh: '停滞数月后才获悉', en: 'The intervention is learnt of months later' },
    about,
    given: [
      ...several('2024-03-04', 5),
      { ...stalled('2024-06-03', 2), known: '2024-10-08T09:00:00+08:00' },
    ],
    expect: [{ since: '2024-06-03', known: '2024-10-08', because: [2, 6], foundLate: true }],
  },
];
