import { describe, expect, it } from '@jest/globals';
import { committed, committedDashboards, targetsOf, type Panel } from '../test/grafana';
import { knownMetrics } from '../test/known-metrics';
import { parsePromQl } from '../test/promql';
import { rulesIn, rulesOverFacts, runbookTitles } from '../test/rules';
import { dashboards, files } from './all-dashboards';
import type { Bilingual, Definition } from './define-dashboard';

const each = committedDashboards.map((dashboard) => [dashboard.uid, dashboard] as const);

describe('the committed JSON', () => {
  it('is what the generators write', () => {
    expect([...committed.keys()].sort()).toEqual([...files().keys()].sort());
    for (const [path, text] of files())
      expect(`${path}\n${text}`).toBe(`${path}\n${committed.get(path) ?? ''}`);
  });

  it('asks the same in both languages', () => {
    const asked = ({ panels }: (typeof committedDashboards)[number]) =>
      panels.map(({ id, gridPos, targets }) => ({ id, gridPos, targets }));
    for (const english of committedDashboards.filter(({ uid }) => !uid.endsWith('-zh'))) {
      const chinese = committedDashboards.find(({ uid }) => uid === `${english.uid}-zh`);
      expect(chinese && asked(chinese)).toEqual(asked(english));
    }
  });
});

describe.each(each)('%s as Grafana likes it', (uid, { panels, templating, ...dashboard }) => {
  const variables = templating.list;

  it('has a fixed address, and cannot be edited in place', () => {
    expect(uid).toMatch(/^tocsin-[a-z-]{1,33}$/);
    expect([dashboard.id, dashboard.editable]).toEqual([null, false]);
    expect(dashboard.tags).toEqual(expect.arrayContaining(['tocsin', 'generated']));
  });

  it('lets its data sources be chosen, each by one variable', () => {
    const types = variables.filter(({ type }) => type === 'datasource').map(({ query }) => query);
    expect(new Set(types).size).toBe(types.length);
    const asked = panels.flatMap(({ datasource, targets }) => [
      datasource,
      ...targets.map((target) => target.datasource),
    ]);
    for (const { type, uid: reference } of asked) {
      const variable = variables.find(({ query }) => query === type);
      expect(reference).toBe(`\${${variable?.name ?? 'none'}}`);
    }
  });

  it('refreshes the values of its variables with the range, and has one for all', () => {
    for (const { name, refresh, allValue } of variables.filter(({ type }) => type === 'query'))
      expect([name, refresh, allValue]).toEqual([name, 2, expect.stringMatching(/^(\.\+|'%')$/)]);
  });

  it('says of each panel what it shows, why, and in which unit', () => {
    for (const { title, description, fieldConfig, targets } of panels) {
      expect([title, description, fieldConfig.defaults.unit].every((text) => text !== '')).toBe(
        true,
      );
      expect(targets.length).toBeGreaterThan(0);
    }
  });

  it('numbers its panels and queries, and lays them out on the grid', () => {
    const ids = panels.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { targets } of panels)
      expect(targets.map(({ refId }) => refId)).toEqual(
        ['A', 'B', 'C', 'D'].slice(0, targets.length),
      );
    for (const {
      gridPos: { x, w },
    } of panels)
      expect(x + w).toBeLessThanOrEqual(24);
    const [filled, high] = [cells(panels), Math.max(...panels.map(bottom))];
    expect(new Set(filled).size).toBe(filled.length);
    expect(filled.length).toBe(24 * high);
  });
});

const bottom = ({ gridPos: { y, h } }: Panel) => y + h;

const cells = (panels: readonly Panel[]): readonly string[] =>
  panels.flatMap(({ gridPos: { x, y, w, h } }) =>
    Array.from({ length: w * h }, (_, n) => `${x + (n % w)}|${y + Math.floor(n / w)}`),
  );

const targets = committedDashboards.flatMap(targetsOf);
const promQl = [
  ...targets.flatMap(({ where, expr }) => (expr === undefined ? [] : [{ where, expr }])),
  ...['recording.yml', 'alerting.yml'].flatMap((file) =>
    rulesIn(file).map(({ alert, record, expr }) => ({ where: alert ?? record ?? file, expr })),
  ),
];

describe('what Prometheus is asked, by panels and rules', () => {
  const known = knownMetrics();

  it('is PromQL', () => {
    const wrong = promQl.map(({ where, expr }) => [where, parsePromQl(expr).errors]);
    expect(wrong.filter(([, errors]) => errors?.length)).toEqual([]);
  });

  it('names metrics that the apps have, and labels that these carry', () => {
    const unknown = promQl.flatMap(({ where, expr }) => {
      const { selectors, grouped } = parsePromQl(expr);
      const ofAny = new Set(
        selectors.flatMap(({ metric }) => [...(known.get(metric)?.labels ?? [])]),
      );
      return [
        ...selectors
          .filter(({ metric }) => !known.has(metric))
          .map(({ metric }) => `${where}: ${metric}`),
        ...selectors.flatMap(({ metric, labels }) =>
          labels
            .filter((label) => !known.get(metric)?.labels.has(label))
            .map((label) => `${where}: ${metric}{${label}}`),
        ),
        ...grouped.filter((label) => !ofAny.has(label)).map((label) => `${where}: by ${label}`),
      ];
    });
    expect(unknown).toEqual([]);
  });

  it('takes rates of what counts and slopes of what is measured', () => {
    const wrong = promQl.flatMap(({ where, expr }) =>
      parsePromQl(expr)
        .calls.filter(({ name }) => /^(rate|increase|irate|delta|deriv)$/.test(name))
        .filter(({ name, body }) => {
          const counts = known.get(parsePromQl(body).selectors[0]?.metric ?? '')?.counts;
          return counts !== /^(i?rate|increase)$/.test(name);
        })
        .map(({ body }) => `${where}: ${body}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has no window of fixed length in a panel that draws a rate', () => {
    const fixed = targets.filter(({ expr = '' }) =>
      /\brate\([^[]*\[(?!\$__rate_interval|1h)/.test(expr),
    );
    expect(fixed).toEqual([]);
  });

  it('is about the chosen processes alone, panel by panel', () => {
    const everywhere = targets
      .flatMap(({ where, expr }) => (expr === undefined ? [] : [{ where, expr }]))
      .flatMap(({ where, expr }) =>
        parsePromQl(expr).selectors.map((named) => ({ where, ...named })),
      )
      .filter(({ labels }) => !labels.includes('job') || !labels.includes('instance'));
    expect(everywhere).toEqual([]);
  });
});

describe('the alerts', () => {
  const alerts = [...rulesIn('alerting.yml'), ...rulesOverFacts()];

  it('are each in the runbook, which speaks of no others', () => {
    expect([...runbookTitles()].sort()).toEqual(alerts.map(({ alert }) => alert).sort());
  });

  it('say how grave they are, what it is about, what to do, and where to look', () => {
    for (const { alert, labels = {}, annotations = {} } of alerts) {
      const { dashboard, panel, runbook_url: runbook = '', summary, description } = annotations;
      expect([alert, labels['severity']]).toEqual([
        alert,
        expect.stringMatching(/^(critical|warning|info)$/),
      ]);
      expect([alert, summary !== '', description !== '']).toEqual([alert, true, true]);
      expect(runbook).toBe(`deploy/prometheus/runbook.md#${(alert ?? '').toLowerCase()}`);
      const shown = committedDashboards.find(({ uid }) => uid === dashboard)?.panels ?? [];
      expect([alert, shown.map(({ id }) => String(id))]).toEqual([
        alert,
        expect.arrayContaining([panel]),
      ]);
    }
  });
});

describe('the questions that people open a dashboard for', () => {
  it('are each answered by a panel, and which', () => {
    expect(dashboards.map(answers)).toMatchInlineSnapshot(`
      [
        {
          "tocsin-desk": [
            "How many alerts wait, and how grave are they? → Undecided alerts, Red ones",
            "Which come first? → Look at these first",
            "Where are they? → Undecided alerts by region",
            "How much is at risk, and whose is it? → Exposure at risk, Exposure at risk by bank",
            "How long have they waited? → Longest wait, Age of undecided alerts",
            "Do more come than before? → Alerts raised by day",
            "Which signs ring? → Undecided alerts by sign",
          ],
        },
        {
          "tocsin-committee": [
            "Are warnings growing, month by month? → Alerts by the month they began to hold",
            "How do the five indicators of loan quality move, and how are they computed? → Overall loan risk degree, Overdue, stagnant, bad and interest arrears, Overall loan risk degree by month, Coefficients of the indicators",
            "Which banks and regions are worst? → Loan quality by bank and region",
            "How many days before the failure to pay do warnings come? → Lead time (median)",
            "Are more alerts confirmed or dismissed? → Confirmed, Outcomes by sign",
            "How much of what falls due is recovered? → Recovery of what fell due, by area, Recovery of what fell due, by month",
            "What is left for the banks in bankruptcies? → Recovery in bankruptcies, by region, Recovery in bankruptcies, by month, Bankruptcies that left the least",
            "Where do banks rate the same borrower far apart? → Ratings far apart",
          ],
        },
        {
          "tocsin-feeds": [
            "Do events come from each feed, and how fast? → Events accepted, Age of the latest business time",
            "Which feeds are silent for longer than agreed? → Health of the feeds",
            "What is refused, and why? → Records refused, Records that wait in quarantine",
            "How much waits in Kafka, and for how long? → Kafka: behind by, Kafka: records waiting, Kafka: consumers",
            "Does what came agree with the control totals? → Control totals that do not match, Reconciliation",
            "What has somebody to look at, such as a credential that ends? → To be looked at",
            "How long does a batch take from being read to being durable? → Seconds a batch",
          ],
        },
        {
          "tocsin-system": [
            "How soon are accepted events durable? → Append to the log",
            "How far is judging behind, and does it move? → Judging behind, Events behind the head, by subscription, Events judged",
            "How soon does an alert follow the event that decided it? → Alert latency (95 %), Alert latency",
            "Does the API answer fast, and without errors? → Requests, Slowest routes (95 %)",
            "Are processor, memory and event loop enough? → Obligors watched, Processor, Memory, Event-loop lag (99 %)",
            "Are there connections enough, and how large is the database? → Database connections, Size of the database",
            "Are the Kafka consumers steady? → Kafka consumers begun anew",
            "Which version does each process run? → Versions",
          ],
        },
      ]
    `);
  });

  it('and all that stands on it, are told in both languages', () => {
    const han = /\p{Script=Han}/u;
    const texts = dashboards.flatMap(textsOf);
    expect(texts.filter(({ zh, en }) => !han.test(zh) || han.test(en) || en === '')).toEqual([]);
  });
});

const answers = ({ uid, questions, rows }: Definition) => ({
  [uid]: Object.entries(questions).map(([key, { en }]) => {
    const answering = rows.flatMap(({ panels }) => panels).filter((panel) => panel.answers === key);
    return `${en} → ${answering.map(({ title }) => title.en).join(', ')}`;
  }),
});

const textsOf = ({ title, questions, variables, rows }: Definition): readonly Bilingual[] => [
  title,
  ...Object.values(questions),
  ...variables.map(({ label }) => label),
  ...rows
    .flatMap(({ panels }) => panels)
    .flatMap(({ title: own, description, console: link }) => [
      own,
      description,
      ...(link ? [link.title] : []),
    ]),
];
