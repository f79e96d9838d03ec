/** One function for each kind of question to a data source, and for each way to draw the answer. */

/** `metrics` come from Prometheus, `facts` from the schema `reporting` in PostgreSQL. */
export type Source = 'metrics' | 'facts';

export type Query = Readonly<{ source: Source; expression: string; legend?: string }>;

/** PromQL; `$selected` stands for the chosen processes. */
export const metric = (expression: string, legend = ''): Query => ({
  source: 'metrics',
  expression: expression.replaceAll('$selected', selected),
  legend,
});

/** Every query of metrics names the processes that it asks about. */
const selected = 'job=~"$job",instance=~"$instance"';

/** SQL over the schema `reporting`; a series needs a column `time`. */
export const fact = (sql: string): Query => ({
  source: 'facts',
  expression: sql.trim().replaceAll(/\n\s+/g, '\n'),
});

type Monthly = Readonly<{ select: string; from: string; where: string }>;

/** Facts of a view with a column `month`, summed up by month within the time looked at. */
export const monthly = ({ select, from, where }: Monthly): Query =>
  fact(`
    select month::timestamptz as time, ${select}
    from reporting.${from}
    where $__timeFilter(month::timestamptz) and ${where} group by month order by 1`);

/** Of sums; null where there is nothing to divide by. */
export const ratio = (part: string, whole: string): string =>
  `sum(${part}) / nullif(sum(${whole}), 0)`;

export type Kind = 'series' | 'stacked' | 'stat' | 'table' | 'bars';

export type Drawn = Readonly<{
  kind: Kind;
  /** A unit of Grafana, `short` for plain counts. */
  unit: string;
  source: Source;
  queries: readonly Query[];
}>;

const drawnAs =
  (kind: Kind) =>
  (unit: string, query: Query, ...more: readonly Query[]): Drawn => ({
    ...{ kind, unit, source: query.source },
    queries: [query, ...more],
  });

/** Lines over time. */
export const series = drawnAs('series');
/** Bars over time, one upon the other. */
export const stacked = drawnAs('stacked');
/** One number, the last. */
export const stat = drawnAs('stat');
export const table = drawnAs('table');
/** Bars by the first column, one upon the other. */
export const bars = drawnAs('bars');
