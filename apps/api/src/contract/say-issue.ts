/**
 * What a schema found wrong, in words for the person who wrote the request. The validator's own
 * texts name types and regular expressions, which say nothing to most of them.
 */
import type { z } from 'zod';
import type { Both } from '../problems/problem-kinds';

type Issue = z.core.$ZodIssue;

const kinds: Readonly<Record<string, Both>> = {
  string: { zh: '文字', en: 'a text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '数组', en: 'an array' },
  object: { zh: '对象', en: 'an object' },
  record: { zh: '对象', en: 'an object' },
};

/**
 * Of an issue that was found with `reportInput`. Messages written beside a schema are examples of
 * the form, readable in any language.
 */
export function sayIssue(issue: Issue): Both {
  if (issue.path[0] === 'cursor') return noCursor;
  switch (issue.code) {
    case 'invalid_type':
      return orMissing(issue, mustBe(issue.expected));
    case 'invalid_value':
      return orMissing(issue, noChoice);
    case 'too_small':
      return bound(issue.origin, Number(issue.minimum), 'least');
    case 'too_big':
      return bound(issue.origin, Number(issue.maximum), 'most');
    case 'unrecognized_keys':
      return together(issue.keys.map(unknownKey));
    case 'custom':
    case 'invalid_format':
      return { zh: `格式应如：${issue.message}`, en: `Write it like: ${issue.message}` };
    default:
      return unfit;
  }
}

export const unknownKey = (key: string): Both => ({
  zh: `不认识“${key}”。`,
  en: `"${key}" is not known here.`,
});

const together = (all: readonly Both[]): Both => ({
  zh: all.map(({ zh }) => zh).join(''),
  en: all.map(({ en }) => en).join(' '),
});

const orMissing = ({ input }: Issue, said: Both): Both => (input === undefined ? missing : said);

const missing: Both = { zh: '必填，但没有填写。', en: 'It is required, and missing.' };
const noCursor: Both = {
  zh: '请原样填写上一页答复中的 next。',
  en: 'Give the `next` of the page before, unchanged.',
};
const unfit: Both = { zh: '取值不正确。', en: 'It has a wrong value.' };
const noChoice: Both = { zh: '没有这个选项。', en: 'There is no such choice.' };

const mustBe = (expected: string): Both => {
  const { zh, en } = kinds[expected] ?? { zh: expected, en: expected };
  return { zh: `应为${zh}。`, en: `It must be ${en}.` };
};

const bounds = {
  least: { zh: '至少', en: 'at least' },
  most: { zh: '最多', en: 'at most' },
} as const;

function bound(origin: string, limit: number, side: keyof typeof bounds): Both {
  const [zh, en] = [`${bounds[side].zh}${String(limit)}`, `${bounds[side].en} ${String(limit)}`];
  if (origin === 'string') {
    return side === 'least' && limit === 1
      ? { zh: '不能为空。', en: 'It must not be empty.' }
      : { zh: `长度${zh}个字符。`, en: `It must have ${en} characters.` };
  }
  if (origin === 'array')
    return { zh: `${zh}项。`, en: `It must have ${en} item${limit === 1 ? '' : 's'}.` };
  return {
    zh: `应${side === 'least' ? '不小于' : '不大于'} ${String(limit)}。`,
    en: `It must be ${en}.`,
  };
}
