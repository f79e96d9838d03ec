/**
 * The panels of a dashboard as the Foundation SDK builds them. Places, ids and refIds are set here:
 * the SDK's own layout leaves the grid, and it gives neither ids nor refIds.
 */
import { PanelBuilder as BarsBuilder } from '@grafana/grafana-foundation-sdk/barchart';
import type { Builder, Dataquery } from '@grafana/grafana-foundation-sdk/cog';
import {
  GraphDrawStyle,
  LegendDisplayMode,
  LegendPlacement,
  ReduceDataOptionsBuilder,
  StackingConfigBuilder,
  StackingMode,
  VizLegendOptionsBuilder,
} from '@grafana/grafana-foundation-sdk/common';
import {
  DashboardLinkBuilder,
  ThresholdsConfigBuilder,
  ThresholdsMode,
  type Panel as GrafanaPanel,
} from '@grafana/grafana-foundation-sdk/dashboard';
import { DataqueryBuilder, PromQueryFormat } from '@grafana/grafana-foundation-sdk/prometheus';
import { PanelBuilder as StatBuilder } from '@grafana/grafana-foundation-sdk/stat';
import { PanelBuilder as TableBuilder } from '@grafana/grafana-foundation-sdk/table';
import { PanelBuilder as SeriesBuilder } from '@grafana/grafana-foundation-sdk/timeseries';
import { dataSourceOf } from './data-sources';
import type { Definition, Language, Panel } from './define-dashboard';
import type { Kind, Query } from './queries';
import { colours, columns } from './words';

/** All panels, laid out row by row. */
export function panelsOf(
  { rows }: Definition,
  language: Language,
): readonly Builder<GrafanaPanel>[] {
  let bottom = 0;
  return rows.flatMap(({ height: h, panels }) => {
    const [y, w] = [bottom, columnsOfGrid / panels.length];
    bottom += h;
    return panels.map((panel, n) => drawn(panel, language).gridPos({ x: n * w, y, w, h }));
  });
}

const columnsOfGrid = 24;

type AnyBuilder = SeriesBuilder | StatBuilder | TableBuilder | BarsBuilder;

function drawn(panel: Panel, language: Language): AnyBuilder {
  const { kind, unit, source, queries } = panel.drawn;
  const builder: AnyBuilder = builders[kind]()
    .id(panel.id)
    .title(panel.title[language])
    .description(panel.description[language])
    .unit(unit)
    .datasource(dataSourceOf(source));
  queries.forEach((query, index) => builder.withTarget(target(kind, query, index)));
  for (const column of namedIn(queries)) builder.overrideByName(column, looksOf(column, language));
  if (panel.actAbove !== undefined) builder.thresholds(thresholds(panel.actAbove));
  if (panel.console) {
    const { title, path } = panel.console;
    const link = new DashboardLinkBuilder(title[language]).url(`\${console}${path}`);
    builder.dataLinks([link.targetBlank(true)]);
  }
  return builder;
}

const looksOf = (column: string, language: Language) => [
  { id: 'displayName', value: columns[column]?.[language] },
  ...(colours[column] === undefined
    ? []
    : [{ id: 'color', value: { mode: 'fixed', fixedColor: colours[column] } }]),
];

/** Words of the dictionary that the queries answer with. */
const namedIn = (queries: readonly Query[]): readonly string[] =>
  Object.keys(columns).filter((column) =>
    queries.some(({ expression }) => new RegExp(`\\b${column}\\b`).test(expression)),
  );

const builders: Readonly<Record<Kind, () => AnyBuilder>> = {
  series: () => series(),
  stacked: () =>
    series()
      .drawStyle(GraphDrawStyle.Bars)
      .fillOpacity(70)
      .stacking(new StackingConfigBuilder().mode(StackingMode.Normal).group('A')),
  stat: () =>
    new StatBuilder().reduceOptions(
      new ReduceDataOptionsBuilder().calcs(['lastNotNull']).values(false),
    ),
  table: () => new TableBuilder().filterable(true),
  bars: () => new BarsBuilder().legend(legend()).stacking(StackingMode.Normal),
};

const series = () => new SeriesBuilder().min(0).legend(legend());

const legend = () =>
  new VizLegendOptionsBuilder()
    .displayMode(LegendDisplayMode.Table)
    .placement(LegendPlacement.Bottom)
    .showLegend(true)
    .calcs(['lastNotNull', 'max']);

const thresholds = (from: number) =>
  new ThresholdsConfigBuilder().mode(ThresholdsMode.Absolute).steps([
    { value: null, color: 'green' },
    { value: from, color: 'red' },
  ]);

function target(kind: Kind, query: Query, index: number): Builder<Dataquery> {
  const refId = String.fromCharCode('A'.charCodeAt(0) + index);
  return query.source === 'metrics' ? promQl(kind, query, refId) : sql(kind, query, refId);
}

function promQl(kind: Kind, { expression, legend = '' }: Query, refId: string) {
  const asked = new DataqueryBuilder()
    .refId(refId)
    .datasource(dataSourceOf('metrics'))
    .expr(expression);
  if (kind === 'table') return asked.format(PromQueryFormat.Table).instant();
  return legend === '' ? asked.range() : asked.range().legendFormat(legend);
}

/** The SDK has no builder for the queries of Grafana's own PostgreSQL source. */
const sql = (kind: Kind, { expression }: Query, refId: string): Builder<Dataquery> => ({
  build: () => ({
    refId,
    datasource: dataSourceOf('facts'),
    format: kind === 'series' || kind === 'stacked' ? 'time_series' : 'table',
    editorMode: 'code',
    rawQuery: true,
    rawSql: expression,
    _implementsDataqueryVariant: () => undefined,
  }),
});
