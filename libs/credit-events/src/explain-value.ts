/** What is wrong with one value, and what its field expects instead. */
import { containsCitizenNumber } from './citizen-number';
import { fieldKinds } from './field-kinds';
import type { Bilingual, Field, FieldKind } from './field';
import { nearestName } from './nearest-name';
import { quoted } from './quoted';
import type { RefusalReason } from './refusal-reasons';
import { unifiedCodeIsMistyped } from './unified-code';

type Explained = Readonly<{ reason: RefusalReason; message: Bilingual }>;
/** A value, and the field as the sender knows it: its name and, if there is one, its definition. */
type Subject = Readonly<{ name: string; field: Field | undefined; value: unknown }>;

const reasons: Readonly<Partial<Record<FieldKind, RefusalReason>>> = {
  party: 'bad-party',
  bank: 'bad-bank',
  recipient: 'bad-bank',
  'party or bank': 'bad-party',
  region: 'bad-region',
  id: 'bad-id',
  'event id': 'bad-id',
  money: 'bad-money',
  'signed money': 'bad-money',
  date: 'bad-date',
  month: 'bad-date',
  choice: 'bad-choice',
};

export const explainValue = ({ name, field, value }: Subject): Explained => {
  const label: Bilingual = {
    zh: field ? `${name}（${field.label.zh}）` : name,
    en: field && field.label.en !== name ? `${name} (${field.label.en})` : name,
  };
  if (typeof value === 'string') {
    if (containsCitizenNumber(value)) return citizenNumber(label);
    if (namesParty(field) && unifiedCodeIsMistyped(value)) return mistypedCode(label, value);
  }
  return field === undefined ? unexplained(label, value) : expected(label, field, value);
};

const namesParty = (field: Field | undefined): boolean =>
  field?.kind === 'party' || field?.kind === 'party or bank';

const citizenNumber = ({ zh, en }: Bilingual): Explained => ({
  reason: 'citizen-number',
  message: {
    zh: `${zh}含有公民身份号码，不得进入日志。请改用代号，如 P- 加随机字母数字。`,
    en: `${en} contains a citizen number, which must not enter the log. Use a token instead, such as P- and random letters or digits.`,
  },
});

const mistypedCode = ({ zh, en }: Bilingual, value: string): Explained => ({
  reason: 'check-character',
  message: {
    zh: `${zh}：统一社会信用代码 ${quoted(value)} 校验码不符。请对照营业执照核对是否抄错。`,
    en: `${en}: the check character of the unified social credit code ${quoted(value)} does not fit. Compare it with the business licence for a mistyped character.`,
  },
});

const unexplained = ({ zh, en }: Bilingual, value: unknown): Explained => ({
  reason: 'bad-value',
  message: { zh: `${zh}的值 ${quoted(value)} 不正确。`, en: `${en}: ${quoted(value)} is wrong.` },
});

const expected = ({ zh, en }: Bilingual, field: Field, value: unknown): Explained => {
  const inside = insideOf(field);
  const meant = nearestName(String(value), Object.keys(field.values ?? {}));
  return {
    reason: reasons[field.kind] ?? 'bad-value',
    message: {
      zh: `${zh}的值 ${quoted(value)} 不正确${meant === undefined ? '。' : `，是否应为 "${meant}"？`}应为：${fieldKinds[field.kind].zh}${inside.zh}。`,
      en: `${en}: ${quoted(value)} is wrong${meant === undefined ? '.' : `; did you mean "${meant}"?`} Expected ${fieldKinds[field.kind].en}${inside.en}.`,
    },
  };
};

/** What a choice, a list or an object is made of. */
const insideOf = ({ values, item, fields }: Field): Bilingual => {
  if (values !== undefined) return wordsOf(values);
  if (fields !== undefined) {
    const names = Object.keys(fields);
    return { zh: `，含字段 ${names.join('、')}`, en: ` with ${names.join(', ')}` };
  }
  if (item === undefined) return { zh: '', en: '' };
  const inside = insideOf(item);
  const { zh, en } = fieldKinds[item.kind];
  return { zh: `，每项为：${zh}${inside.zh}`, en: `, each of them ${en}${inside.en}` };
};

const wordsOf = (values: Readonly<Record<string, string>>): Bilingual => ({
  zh: `：${Object.entries(values)
    .map(([word, zh]) => `${word}（${zh}）`)
    .join('、')}`,
  en: `: ${Object.keys(values).join(', ')}`,
});
