/** Chosen by a variable each, so that a dashboard works on any installation. */
import type { Bilingual } from './define-dashboard';
import type { Source } from './queries';

type DataSource = Readonly<{ variable: string; type: string; label: Bilingual }>;

export const dataSources: Readonly<Record<Source, DataSource>> = {
  metrics: {
    variable: 'datasource',
    type: 'prometheus',
    label: { zh: '指标来源', en: 'Data source' },
  },
  facts: {
    variable: 'facts',
    type: 'grafana-postgresql-datasource',
    label: { zh: '业务数据来源', en: 'Facts' },
  },
};

export const dataSourceOf = (source: Source) => ({
  type: dataSources[source].type,
  uid: `\${${dataSources[source].variable}}`,
});
