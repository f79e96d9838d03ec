/** The dictionary of words that stand on several dashboards. Titles stand with their panels. */
import type { Bilingual } from './define-dashboard';

export const words = {
  all: { zh: '全部', en: 'All' },
  others: { zh: '其他看板', en: 'Other dashboards' },
  console: { zh: '控制台地址', en: 'Console' },
  deployments: { zh: '版本上线', en: 'Deployments' },
} as const satisfies Record<string, Bilingual>;

/** Columns of the reporting views and the values that become names of series, as people read them. */
export const columns: Readonly<Record<string, Bilingual>> = {
  feed: { zh: '数据源', en: 'Feed' },
  region: { zh: '地区', en: 'Region' },
  bank: { zh: '银行', en: 'Bank' },
  sign: { zh: '预警信号', en: 'Sign' },
  severity: { zh: '等级', en: 'Severity' },
  alerts: { zh: '预警数', en: 'Alerts' },
  red: { zh: '红', en: 'red' },
  orange: { zh: '橙', en: 'orange' },
  yellow: { zh: '黄', en: 'yellow' },
  blue: { zh: '蓝', en: 'blue' },
};
