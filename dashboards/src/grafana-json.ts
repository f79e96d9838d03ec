/** A definition as Grafana's JSON, in one language. */
import {
  AnnotationQueryBuilder,
  DashboardBuilder,
  DashboardCursorSync,
  DashboardLinkBuilder,
  DashboardLinkType,
  DatasourceVariableBuilder,
  QueryVariableBuilder,
  TextBoxVariableBuilder,
  VariableRefresh,
  VariableSort,
} from '@grafana/grafana-foundation-sdk/dashboard';
import { DataqueryBuilder } from '@grafana/grafana-foundation-sdk/prometheus';
import { dataSourceOf, dataSources } from './data-sources';
import type { Definition, Language, Variable } from './define-dashboard';
import { panelsOf } from './draw-panel';
import type { Source } from './queries';
import { words } from './words';

/** Address of a dashboard in a language: Chinese ones end in `-zh`. */
const uidIn = (uid: string, language: Language): string => (language === 'zh' ? `${uid}-zh` : uid);

/** The text of the committed file. */
export function jsonOf(definition: Definition, language: Language): string {
  const { uid, title, range, questions } = definition;
  // Facts are summed anew each time, and move by the day.
  const asksMetrics = sourcesOf(definition).includes('metrics');
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Grafana 10 to 13 are provisioned with it
  const builder = new DashboardBuilder(title[language])
    .id(null)
    .uid(uidIn(uid, language))
    .description(
      Object.values(questions)
        .map((question) => question[language])
        .join('\n'),
    )
    .tags(['tocsin', 'generated', language])
    .timezone('browser')
    .refresh(asksMetrics ? '1m' : '15m')
    .time({ from: range, to: 'now' })
    .readonly()
    .tooltip(DashboardCursorSync.Crosshair)
    .link(
      new DashboardLinkBuilder(words.others[language])
        .type(DashboardLinkType.Dashboards)
        .tags(['tocsin', language])
        .asDropdown(true)
        .includeVars(true)
        .keepTime(true),
    );
  for (const variable of variablesOf(definition, language)) builder.withVariable(variable);
  if (asksMetrics) builder.annotation(deployments(language));
  for (const panel of panelsOf(definition, language)) builder.withPanel(panel);
  return `${JSON.stringify(builder.build(), undefined, 2)}\n`;
}

/** The sources that the panels ask, metrics first. */
function sourcesOf({ rows }: Definition): readonly Source[] {
  const asked = new Set(rows.flatMap(({ panels }) => panels.map(({ drawn }) => drawn.source)));
  return (['metrics', 'facts'] as const).filter((source) => asked.has(source));
}

const variablesOf = (definition: Definition, language: Language) => [
  ...sourcesOf(definition).map((source) =>
    new DatasourceVariableBuilder(dataSources[source].variable)
      .label(dataSources[source].label[language])
      .type(dataSources[source].type),
  ),
  new TextBoxVariableBuilder('console')
    .label(words.console[language])
    .defaultValue('http://127.0.0.1:8080'),
  ...definition.variables.map((variable) => queryVariable(variable, language)),
];

const queryVariable = (variable: Variable, language: Language) =>
  new QueryVariableBuilder(variable.name)
    .label(variable.label[language])
    .datasource(dataSourceOf(variable.source))
    .query(variable.query)
    .multi(variable.multi)
    .includeAll(true)
    .allValue(variable.all)
    .current({ selected: true, text: words.all[language], value: '$__all' })
    .refresh(VariableRefresh.OnTimeRangeChanged)
    .sort(VariableSort.AlphabeticalAsc);

/** Where another version came up. */
const deployments = (language: Language) =>
  new AnnotationQueryBuilder()
    .name(words.deployments[language])
    .datasource(dataSourceOf('metrics'))
    .enable(true)
    .iconColor('blue')
    .expr('count by (version) (tocsin_build_info unless tocsin_build_info offset 5m)')
    .titleFormat('{{version}}')
    .target(
      new DataqueryBuilder()
        .refId('deployments')
        .expr('count by (version) (tocsin_build_info unless tocsin_build_info offset 5m)'),
    );
