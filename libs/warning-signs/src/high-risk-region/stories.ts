import { on, silence, type Story, type StoryEvent } from '../story';

const about = '330106';
const own = { source: '/tocsin' };

type More = Readonly<{
  step?: number;
  exposed?: number | undefined;
  region?: string;
  axis?: 'willingness' | 'ability';
  kind?: 'obligor' | 'bank';
  alert?: string;
}>;
const told = (n: number, more: More = {}) => {
  const { step = 2, region = about, axis = 'willingness', kind = 'obligor' } = more;
  const { alert = `A-${n}` } = more;
  return {
    about: {
      ...{ alert, step, sign: 'collateral-transfer', axis, region },
      subject: { kind, id: `X-DEBTOR${n}` },
    },
  };
};
const by = { name: '林', role: 'desk' };

/** The alert of the n-th obligor is confirmed. */
const confirmed = (when: string, n: number, more: More = {}) => {
  const counted = 'exposed' in more ? {} : { exposedObligors: 1_000 };
  const exposed = more.exposed === undefined ? counted : { exposedObligors: more.exposed };
  return on(when, 'alert.confirmed', { by, ...exposed, ...told(n, more) }, own);
};
const reopened = (when: string, n: number, step = 3) =>
  on(when, 'alert.reopened', { by, ...told(n, { step }) }, own);
const withdrawn = (when: string, n: number, step = 3) =>
  on(
    when,
    'alert.withdrawn',
    { known: when.slice(0, 10), reason: 'event-voided', ...told(n, { step }) },
    own,
  );
const raised = (when: string, n: number, step = 4) =>
  on(when, 'alert.raised', { finding: { sign: 'collateral-transfer' }, ...told(n, { step }) }, own);

/** So many obligors, one a day from the third of March. */
const several = (count: number, more: More = {}): readonly StoryEvent[] =>
  Array.from({ length: count }, (_, i) =>
    confirmed(`2025-03-${String(i + 3).padStart(2, '0')}`, i + 1, more),
  );
const lines = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: { zh: '十户债务人的预警得到确认', en: 'Alerts of ten obligors are confirmed' },
    about,
    given: several(10),
    expect: [
      {
        since: '2025-03-12',
        known: '2025-03-12',
        because: lines(10),
        severity: 'red',
        measures: { obligors: 10, share: 0.01, 'exposed-obligors': 1_000 },
      },
    ],
  },
  {
    kind: 'edge outside',
    title: { zh: '九户，不足十户', en: 'Nine are too few' },
    about,
    given: several(9),
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '一百户中三户', en: 'Three of a hundred' },
    about,
    given: several(3, { exposed: 100 }),
    expect: [
      {
        since: '2025-03-05',
        known: '2025-03-05',
        because: [1, 2, 3],
        severity: 'red',
        measures: { obligors: 3, share: 0.03, 'exposed-obligors': 100 },
      },
    ],
  },
  {
    kind: 'edge outside',
    title: { zh: '一百零一户中三户', en: 'Three of a hundred and one' },
    about,
    given: several(3, { exposed: 101 }),
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '三十三户中一户，占比已达下限', en: 'One of thirty-three is three per cent' },
    about,
    given: several(1, { exposed: 33 }),
    expect: [{ since: '2025-03-03', known: '2025-03-03', because: [1] }],
  },
  {
    kind: 'quiet',
    title: { zh: '同一户的多条预警只计一户', en: 'One obligor counts once, however often' },
    about,
    given: [
      ...several(9),
      confirmed('2025-03-12', 9, { alert: 'A-other' }),
      confirmed('2025-03-13', 9, { alert: 'A-third' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '确认的是偿债能力类预警', en: 'What is confirmed is distress' },
    about,
    given: [...several(9), confirmed('2025-03-12', 10, { axis: 'ability' })],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '确认的预警针对银行', en: 'What is confirmed is about a bank' },
    about,
    given: [...several(9), confirmed('2025-03-12', 10, { kind: 'bank' })],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '第十户在邻县', en: 'The tenth is registered in the next county' },
    about,
    given: [...several(9), confirmed('2025-03-12', 10, { region: '330108' })],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '户数以最近一次确认时为准', en: 'The latest count is what counts' },
    about,
    // Of forty, as first counted, two would be five per cent.
    given: [
      confirmed('2025-03-03', 1, { exposed: 40 }),
      confirmed('2025-03-04', 2, { exposed: 100 }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '恢复的预警不改变最近一次户数',
      en: 'What is raised again brings no old count back',
    },
    about,
    given: [
      confirmed('2025-03-03', 1, { exposed: 40 }),
      confirmed('2025-03-04', 2, { exposed: 100 }),
      withdrawn('2025-03-05', 1),
      raised('2025-03-06', 1),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '同日确认，以时间在后者的户数为准', en: 'Of one day the later count is taken' },
    about,
    given: [
      confirmed('2025-03-04T15:00:00+08:00', 2, { exposed: 60 }),
      confirmed('2025-03-04T09:00:00+08:00', 1, { exposed: 100 }),
    ],
    expect: [
      {
        since: '2025-03-04',
        known: '2025-03-04',
        because: [1, 2],
        measures: { obligors: 2, share: 0.0333, 'exposed-obligors': 60 },
      },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '当地没有达到下限的债务人', en: 'Nobody in the county is exposed' },
    about,
    given: several(3, { exposed: 0 }),
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '确认时未记录户数', en: 'Nobody counted the exposed' },
    about,
    given: several(9, { exposed: undefined }),
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '未记录户数，但已达十户', en: 'Nobody counted, and there are ten' },
    about,
    given: several(10, { exposed: undefined }),
    expect: [
      {
        since: '2025-03-12',
        known: '2025-03-12',
        because: lines(10),
        measures: { obligors: 10 },
      },
    ],
  },
  {
    kind: 'lapses',
    title: { zh: '一条预警被重新打开，信号解除', en: 'One alert is opened again' },
    about,
    given: [...several(10), reopened('2025-04-01', 4)],
    expect: [
      { since: '2025-03-12', known: '2025-03-12', because: lines(10), lapsed: '2025-04-01' },
    ],
  },
  {
    kind: 'lapses',
    title: { zh: '预警撤回后又恢复，确认随之恢复', en: 'Withdrawn, and raised again' },
    about,
    given: [...several(10), withdrawn('2025-04-01', 4), raised('2025-05-06', 4)],
    expect: [
      { since: '2025-03-12', known: '2025-03-12', because: lines(10), lapsed: '2025-04-01' },
      { since: '2025-05-06', known: '2025-05-06', because: lines(10) },
    ],
  },
  {
    kind: 'fires',
    title: { zh: '同一时刻撤回又恢复', en: 'Withdrawn and raised again in one moment' },
    about,
    given: [
      ...several(10),
      raised('2025-04-01T10:00:00+08:00', 4, 10),
      withdrawn('2025-04-01T10:00:00+08:00', 4, 9),
    ],
    expect: [{ since: '2025-03-12', known: '2025-03-12', because: lines(10) }],
  },
  {
    kind: 'fires',
    title: { zh: '时钟不一致，以步骤先后为准', en: 'Clocks differ: the steps say what came later' },
    about,
    // The confirmation is step 2 by a clock that runs behind the one of the withdrawal.
    given: [
      ...several(9),
      withdrawn('2025-03-12T09:59:00+08:00', 10, 3),
      confirmed('2025-03-12T10:00:00+08:00', 10, { step: 2 }),
      raised('2025-03-13', 10, 4),
    ],
    expect: [{ since: '2025-03-13', known: '2025-03-13', because: [...lines(9), 11] }],
  },
  {
    kind: 'lapses',
    title: { zh: '最近一次确认撤回后，以前一次的户数为准', en: 'The latest count is taken back' },
    about,
    given: [
      ...several(3, { exposed: 100 }),
      confirmed('2025-04-01', 4, { exposed: 200 }),
      withdrawn('2025-05-06', 4),
    ],
    expect: [
      { since: '2025-03-05', known: '2025-03-05', because: [1, 2, 3], lapsed: '2025-04-01' },
      { since: '2025-05-06', known: '2025-05-06', because: [1, 2, 3] },
    ],
  },
  {
    kind: 'edge inside',
    title: { zh: '满十二个月当日仍计入，次日解除', en: 'The twelve months end on the same day' },
    about,
    given: [
      confirmed('2024-03-11', 10),
      ...several(8),
      confirmed('2025-03-11', 9),
      confirmed('2025-03-12', 9, { alert: 'A-other' }),
    ],
    closedThrough: '2025-06-30',
    expect: [
      {
        since: '2025-03-11',
        known: '2025-03-11',
        because: lines(10),
        lapsed: '2025-03-12',
      },
    ],
  },
  {
    kind: 'edge outside',
    title: { zh: '最早一户已满十二个月零一天', en: 'The first was confirmed a day too early' },
    about,
    given: [confirmed('2024-03-10', 10), ...several(8), confirmed('2025-03-11', 9)],
    expect: silence,
  },
  {
    kind: 'lapses',
    title: { zh: '再无确认，期满解除', en: 'Over by itself when nothing more is confirmed' },
    about,
    given: several(10),
    closedThrough: '2026-12-31',
    expect: [
      { since: '2025-03-12', known: '2025-03-12', because: lines(10), lapsed: '2026-03-04' },
    ],
  },
  {
    kind: 'edge inside',
    title: { zh: '重新确认的，自再次确认之日起算', en: 'Confirmed anew counts from that day' },
    about,
    given: [
      confirmed('2024-02-05', 10),
      reopened('2024-06-03', 10),
      confirmed('2024-06-04', 10, { step: 4 }),
      ...several(9),
    ],
    closedThrough: '2025-12-31',
    expect: [
      {
        since: '2025-03-11',
        known: '2025-03-11',
        because: [3, ...lines(9).map((line) => line + 3)],
        lapsed: '2025-06-05',
      },
    ],
  },
  {
    kind: 'edge inside',
    title: { zh: '参数调为三户', en: 'With the number set to three' },
    about,
    given: [
      on(
        '2025-01-02',
        'sign.parameters-set',
        { sign: 'high-risk-region', parameters: { obligorsMin: 3 }, reason: '地方实际' },
        own,
      ),
      ...several(3),
    ],
    expect: [{ since: '2025-03-05', known: '2025-03-05', because: [2, 3, 4] }],
  },
  {
    kind: 'lapses',
    title: { zh: '参数调为零，也须至少有一户', en: 'Set to nought it needs one obligor still' },
    about,
    given: [
      on(
        '2025-01-02',
        'sign.parameters-set',
        { sign: 'high-risk-region', parameters: { obligorsMin: 0 }, reason: '地方实际' },
        own,
      ),
      ...several(1),
      reopened('2025-04-01', 1),
    ],
    expect: [{ since: '2025-03-03', known: '2025-03-03', because: [2], lapsed: '2025-04-01' }],
  },
];
