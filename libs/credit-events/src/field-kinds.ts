/**
 * What each kind of value looks like, in words: the section *Values* of the reference page, and the
 * "how to mend it" of every refusal.
 */
import type { Bilingual, FieldKind } from './field';

export const fieldKinds: Readonly<Record<FieldKind, Bilingual>> = {
  party: {
    zh: '18 位统一社会信用代码（校验码须正确），或 P- 加 6–64 位字母数字（自然人代号），或 X- 加 4–64 位字母数字（无代码者）；不得含公民身份号码',
    en: 'an 18-character unified social credit code with its check character, or P- and 6 to 64 letters or digits (the token of a natural person), or X- and 4 to 64 (anyone without a code); never a citizen number',
  },
  bank: {
    zh: '4–14 位大写字母或数字（联行号或金融机构编码）',
    en: '4 to 14 upper-case letters or digits (CNAPS or financial-institution code)',
  },
  'party or bank': {
    zh: '主体编号（统一社会信用代码，或以 P-、X- 开头）或银行编号（4–14 位大写字母或数字）',
    en: 'a party (a unified social credit code, P-… or X-…) or a bank (4 to 14 upper-case letters or digits)',
  },
  recipient: {
    zh: '银行编号，或 tax（税务），或 registry（登记机关）',
    en: 'a bank, or `tax`, or `registry`',
  },
  region: {
    zh: '六位行政区划代码（GB/T 2260），如 330106',
    en: 'a six-digit GB/T 2260 code, such as 330106',
  },
  id: {
    zh: '1–64 位字母、数字或 . _ : / -，不得含公民身份号码',
    en: '1 to 64 letters, digits or . _ : / -, without a citizen number',
  },
  money: {
    zh: '以元为单位的非负十进制字符串，小数点前最多 15 位、后最多两位，如 "1200000.00"；不用数字类型，以免丢分',
    en: 'a non-negative decimal string in yuan, at most 15 digits before the point and two after it, such as "1200000.00"; a string and not a number, so that no fen is lost',
  },
  'signed money': {
    zh: '以元为单位的十进制字符串，可为负，如 "-350000.00"',
    en: 'a decimal string in yuan that may be negative, such as "-350000.00"',
  },
  currency: {
    zh: '现行 ISO 4217 三位货币代码，如 CNY（人民币不写 RMB）',
    en: 'a current ISO 4217 code, such as CNY (not RMB)',
  },
  ratio: { zh: '0 到 1 之间的数', en: 'a number from 0 to 1' },
  number: { zh: '非负数', en: 'a number, 0 or more' },
  count: {
    zh: '非负整数，不超过 9007199254740991',
    en: 'a whole number from 0 to 9007199254740991',
  },
  date: {
    zh: '日期 YYYY-MM-DD（北京时间），须真实存在；无期限可写 9999-12-31',
    en: 'a day that exists, YYYY-MM-DD, in Asia/Shanghai; 9999-12-31 for "without end"',
  },
  month: { zh: '月份 YYYY-MM', en: 'a month, YYYY-MM' },
  period: {
    zh: '2025、2025-H1、2025-Q3 或 2025-09',
    en: '2025, 2025-H1, 2025-Q3 or 2025-09',
  },
  text: {
    zh: '文字，不为空，不含控制字符和不完整的字符，最长 1000 字（法院和事件类型 64 字）',
    en: 'text, not empty, without control characters or halves of characters, at most 1,000 long (courts and type names 64)',
  },
  document: {
    zh: '一份文本文件的全文，可含换行，最长 200000 字',
    en: 'a text file as a whole, with line breaks, at most 200,000 characters',
  },
  'event id': {
    zh: '1–128 个可打印字符，不得含公民身份号码',
    en: '1 to 128 printable characters, without a citizen number',
  },
  'yes or no': { zh: '布尔值 true 或 false', en: 'true or false' },
  choice: { zh: '下列之一', en: 'one of' },
  list: { zh: '数组，各项不重复，最多 1000 项', en: 'an array without repetition, at most 1,000' },
  group: { zh: '对象', en: 'an object' },
  parameters: {
    zh: '参数名到数字或文字的对象',
    en: 'an object from parameter names to numbers or texts',
  },
  finding: {
    zh: '对象：预警所述事实及依据',
    en: 'an object: what an alert states and rests on',
  },
};
