/** Every reason for which this lib refuses an event: stable codes, for metrics and the quarantine. */
import type { Bilingual } from './field';

export const refusalReasons = {
  malformed: { zh: '不是 JSON 对象', en: 'not a JSON object' },
  'missing-attribute': { zh: '缺少 CloudEvents 属性', en: 'a CloudEvents attribute is missing' },
  'bad-attribute': { zh: 'CloudEvents 属性取值不对', en: 'a CloudEvents attribute is wrong' },
  'unknown-attribute': { zh: '不认识的属性', en: 'an attribute that nobody knows' },
  'unknown-type': { zh: '没有这种事件类型', en: 'no such event type' },
  'own-type': { zh: '只由系统自己记录的类型', en: 'a type that only the system records' },
  'own-source': { zh: '使用了系统自己的来源', en: 'the source of the system itself' },
  'bad-time': { zh: '时间写法不对或不可信', en: 'a time that is none, or beyond belief' },
  'future-time': { zh: '发生时间在将来', en: 'it happened in the future' },
  'future-knowntime': { zh: '获悉时间在将来', en: 'it was known in the future' },
  'early-knowntime': { zh: '获悉早于发生', en: 'it was known before it happened' },
  'backfill-not-allowed': { zh: '没有补录权限', en: 'the credential may not backfill' },
  'bad-version': { zh: '没有这个数据版本', en: 'no such version of the data' },
  'citizen-number': { zh: '含公民身份号码', en: 'a citizen number in an id' },
  'check-character': { zh: '统一社会信用代码校验码不符', en: 'a mistyped unified credit code' },
  'unknown-field': { zh: '不认识的字段', en: 'a field that the type does not have' },
  'missing-field': { zh: '缺少必填字段', en: 'a required field is missing' },
  'field-not-allowed': { zh: '此处不得填写的字段', en: 'a field that must be absent here' },
  'bad-party': { zh: '主体编号不对', en: 'no party id' },
  'bad-bank': { zh: '银行编号不对', en: 'no bank id' },
  'bad-region': { zh: '行政区划代码不对', en: 'no region code' },
  'bad-id': { zh: '编号不对', en: 'no id' },
  'bad-money': { zh: '金额不对', en: 'no amount of money' },
  'bad-date': { zh: '日期或月份不对', en: 'no date or month' },
  'bad-choice': { zh: '不在可选值中', en: 'none of the words listed' },
  'bad-value': { zh: '取值不对', en: 'a wrong value' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type RefusalReason = keyof typeof refusalReasons;
