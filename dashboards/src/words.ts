/** The dictionary of words that stand on several dashboards. Titles stand with their panels. */
import type { Bilingual } from './define-dashboard';

export const words = {
  all: { zh: '全部', en: 'All' },
  others: { zh: '其他看板', en: 'Other dashboards' },
  console: { zh: '控制台地址', en: 'Console' },
  deployments: { zh: '版本上线', en: 'Deployments' },
} as const satisfies Record<string, Bilingual>;

/** Columns that queries answer with, as people read them. */
export const columns: Readonly<Record<string, Bilingual>> = {
  id: { zh: '编号', en: 'Id' },
  feed: { zh: '数据源', en: 'Feed' },
  source: { zh: '来源', en: 'Source' },
  region: { zh: '地区', en: 'Region' },
  area: { zh: '村镇', en: 'Area' },
  bank: { zh: '银行', en: 'Bank' },
  sign: { zh: '预警信号', en: 'Sign' },
  severity: { zh: '等级', en: 'Severity' },
  alerts: { zh: '预警数', en: 'Alerts' },
  red: { zh: '红', en: 'red' },
  orange: { zh: '橙', en: 'orange' },
  yellow: { zh: '黄', en: 'yellow' },
  blue: { zh: '蓝', en: 'blue' },
  exposure: { zh: '敞口（元）', en: 'Exposure (yuan)' },
  since: { zh: '成立日', en: 'Since' },
  lapsed: { zh: '失效日', en: 'Lapsed' },
  age_days: { zh: '已等待（天）', en: 'Days waiting' },
  lead_days: { zh: '提前天数', en: 'Lead (days)' },
  confirmed: { zh: '查实', en: 'Confirmed' },
  confirmed_share: { zh: '查实率', en: 'Confirmed' },
  dismissed: { zh: '排除', en: 'Dismissed' },
  undecided: { zh: '待处理', en: 'Undecided' },
  found_late: { zh: '事后发现', en: 'Found late' },
  risk_degree: { zh: '综合风险度', en: 'Risk degree' },
  overdue_ratio: { zh: '逾期率', en: 'Overdue' },
  stagnant_ratio: { zh: '呆滞率', en: 'Stagnant' },
  bad_ratio: { zh: '呆账率', en: 'Bad debt' },
  arrears_ratio: { zh: '欠息率', en: 'Interest arrears' },
  month: { zh: '月份', en: 'Month' },
  rate: { zh: '收回率', en: 'Recovery' },
  bankruptcy: { zh: '破产案号', en: 'Bankruptcy' },
  claims: { zh: '银行债权（元）', en: 'Claims (yuan)' },
  paid: { zh: '受偿（元）', en: 'Paid (yuan)' },
  paid_share: { zh: '受偿率', en: 'Paid of claims' },
  notches: { zh: '相差级数', en: 'Notches' },
  of: { zh: '类别', en: 'Of' },
  key: { zh: '项目', en: 'Item' },
  factor: { zh: '系数', en: 'Factor' },
  silent_hours: { zh: '沉默（小时）', en: 'Silent (hours)' },
  agreed_hours: { zh: '约定（小时）', en: 'Agreed (hours)' },
  overdue: { zh: '超时', en: 'Overdue' },
  accepted: { zh: '接收', en: 'Accepted' },
  duplicates: { zh: '重复', en: 'Duplicates' },
  waiting: { zh: '隔离待处理', en: 'Waiting' },
  day: { zh: '日期', en: 'Day' },
  type: { zh: '事件类型', en: 'Event type' },
  told: { zh: '对账数', en: 'Told' },
  missing: { zh: '缺少', en: 'Missing' },
};

/** Severities look alike everywhere. */
export const colours: Readonly<Record<string, string>> = {
  red: 'red',
  orange: 'orange',
  yellow: 'yellow',
  blue: 'blue',
};
