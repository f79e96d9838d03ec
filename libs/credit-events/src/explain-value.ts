/** What is wrong with one value, and what its field expects instead. */
import { containsCitizenNumber } from './citizen-number';
import { fieldKinds } from './field-kinds';
import type { Bilingual, Field, FieldKind } from './field';
import { nearestName } from './nearest-name';
import { quoted } from './quoted';
import type { RefusalReason } from './refusal-reasons';
import { unifiedCodeIsMistyped } from './unified-code';

type Explained = Readonly<{ reason: RefusalReason; message: Bilingual }>;

const reasons: Readonly<Partial<Record<FieldKind, RefusalReason>>> = {
  party: 'bad-party',
  bank: 'bad-bank',
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

export const explainValue = (field: Field | undefined, value: unknown): Explained => {
  if (field === undefined)
    return {
      reason: 'bad-value',
      message: { zh: `值 ${quoted(value)} 不正确。`, en: `The value ${quoted(value)} is wrong.` },
    };
  if (typeof value === 'string') {
    if (containsCitizenNumber(value)) return citizenNumber(field);
    if (namesParty(field) && unifiedCodeIsMistyped(value)) return mistypedCode(field, value);
    if (field.values !== undefined) return badChoice(field, value, field.values);
  }
  return expected(field, value);
};

const namesParty = ({ kind }: Field): boolean => kind === 'party' || kind === 'party or bank';

const expected = ({ label, kind, item }: Field, value: unknown): Explained => {
  const { zh, en } = fieldKinds[kind];
  const of = item && fieldKinds[item.kind];
  return {
    reason: reasons[kind] ?? 'bad-value',
    message: {
      zh: `${label.zh}应为${zh}${of ? `，每项为${of.zh}` : ''}。收到 ${quoted(value)}。`,
      en: `Expected for ${label.en}: ${en}${of ? `, each of them ${of.en}` : ''}. Found ${quoted(value)}.`,
    },
  };
};

const citizenNumber = ({ label }: Field): Explained => ({
  reason: 'citizen-number',
  message: {
    zh: `${label.zh}含有公民身份号码，不得进入日志。请改用代号，如 P- 加随机字母数字。`,
    en: `A citizen number stands in this field (${label.en}); it must not enter the log. Use a token instead, such as P- and random letters or digits.`,
  },
});

const mistypedCode = ({ label }: Field, value: string): Explained => ({
  reason: 'check-character',
  message: {
    zh: `${label.zh}的统一社会信用代码 ${quoted(value)} 校验码不符，请对照营业执照核对是否抄错。`,
    en: `The check character of the unified social credit code ${quoted(value)} (${label.en}) does not fit; compare it with the business licence for a mistyped character.`,
  },
});

const badChoice = (
  { label }: Field,
  value: string,
  values: Readonly<Record<string, string>>,
): Explained => {
  const words = Object.keys(values);
  const meant = nearestName(value, words);
  const inChinese = words.map((word) => `${word}（${values[word] ?? ''}）`).join('、');
  return {
    reason: 'bad-choice',
    message: {
      zh: `${label.zh}没有取值 ${quoted(value)}${meant === undefined ? '' : `，是否应为 "${meant}"？`}可用值：${inChinese}。`,
      en: `${quoted(value)} is no ${label.en}${meant === undefined ? '.' : `; did you mean "${meant}"?`} Known: ${words.join(', ')}.`,
    },
  };
};
