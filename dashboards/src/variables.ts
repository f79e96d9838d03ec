/** The variables that dashboards share. */
import type { Variable } from './define-dashboard';

export const job: Variable = {
  name: 'job',
  label: { zh: '任务', en: 'Job' },
  source: 'metrics',
  query: 'label_values(tocsin_build_info, job)',
  all: '.+',
  multi: true,
};

export const instance: Variable = {
  name: 'instance',
  label: { zh: '进程', en: 'Instance' },
  source: 'metrics',
  query: 'label_values(tocsin_build_info{job=~"$job"}, instance)',
  all: '.+',
  multi: true,
};

export const feed: Variable = {
  name: 'feed',
  label: { zh: '数据源', en: 'Feed' },
  source: 'metrics',
  query: 'label_values(tocsin_intake_events_total{job=~"$job",instance=~"$instance"}, feed)',
  all: '.+',
  multi: true,
};

// In SQL one value or a pattern for all: `like ${region:sqlstring} || '%'`.
const everything = `'%'`;

export const region: Variable = {
  name: 'region',
  label: { zh: '地区', en: 'Region' },
  source: 'facts',
  query: 'select code as "__value", code as "__text" from reporting.region order by code',
  all: everything,
  multi: false,
};

export const bank: Variable = {
  name: 'bank',
  label: { zh: '银行', en: 'Bank' },
  source: 'facts',
  query: 'select bank as "__value", bank as "__text" from reporting.bank order by bank',
  all: everything,
  multi: false,
};

export const sign: Variable = {
  name: 'sign',
  label: { zh: '预警信号', en: 'Sign' },
  source: 'facts',
  query: 'select distinct sign as "__value", sign as "__text" from reporting.alert order by 1',
  all: everything,
  multi: false,
};
