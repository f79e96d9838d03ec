import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { Problem } from '../problems/problem';
import { asOfParameter } from './as-of';
import { ask } from './ask';
import { endpoint } from './endpoint';
import { dateParameter, limitOf } from './values';

const described = endpoint({
  method: 'post',
  path: '/api/things/:id',
  tag: 'things',
  summary: { zh: '事物', en: 'Things' },
  needs: 'read-alerts',
  params: z.object({ id: z.string().regex(/^\d+$/, '17') }),
  query: z.object({
    limit: limitOf(50, 500),
    since: dateParameter.optional(),
    colour: z.enum(['red', 'blue']).optional(),
    cursor: z.string().regex(/^\d+$/).optional(),
    asOf: asOfParameter.optional(),
  }),
  body: z.strictObject({
    to: z.string().min(1).max(5),
    banks: z.array(z.string()).min(1).optional(),
    days: z.int().optional(),
    record: z.union([z.string(), z.looseObject({})]).optional(),
  }),
  answer: z.object({}),
});

type Given = Readonly<{ query?: object; body?: object; id?: string }>;

const asked = ({ query = {}, body = { to: 'li' }, id = '17' }: Given) =>
  ask(described, { params: { id }, query, body, contentType: 'application/json' });

function refused(given: Given): Problem {
  try {
    asked(given);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('It was taken.');
}

describe('what is wrong with a request', () => {
  it.each<[string, Given, string, string]>([
    ['too few', { query: { limit: '0' } }, 'limit: 应不小于 1。', 'limit: It must be at least 1.'],
    ['no number', { query: { limit: 'abc' } }, 'limit: 应为数字。', 'limit: It must be a number.'],
    [
      'half a thing',
      { query: { limit: '1.5' } },
      'limit: 应为整数。',
      'It must be a whole number.',
    ],
    ['no day', { query: { since: '2026-02-30' } }, 'since: 格式应如：YYYY-MM-DD', 'YYYY-MM-DD'],
    [
      'no choice',
      { query: { colour: 'green' } },
      'colour: 没有这个选项。可用：red、blue。',
      'colour: There is no such choice. Allowed: red, blue.',
    ],
    [
      'a cursor of its own making',
      { query: { cursor: 'zz' } },
      'cursor: 请原样填写上一页答复中的 next。',
      'cursor: Give the `next` of the page before, unchanged.',
    ],
    ['another form', { id: 'x' }, 'id: 格式应如：17', 'id: Write it like: 17'],
    [
      'nothing where something must be',
      { body: {} },
      '/to: 必填，但没有填写。',
      '/to: It is required, and missing.',
    ],
    ['another kind', { body: { to: 5 } }, '/to: 应为文字。', '/to: It must be a text.'],
    ['no text', { body: { to: '' } }, '/to: 不能为空。', '/to: It must not be empty.'],
    [
      'a long text',
      { body: { to: 'abcdef' } },
      '/to: 长度最多5个字符。',
      '/to: It must have at most 5 characters.',
    ],
    [
      'no items',
      { body: { to: 'li', banks: [] } },
      '/banks: 至少1项。',
      '/banks: It must have at least 1 item.',
    ],
    [
      'neither of two',
      { body: { to: 'li', record: 5 } },
      '/record: 取值不正确。',
      '/record: It has a wrong value.',
    ],
    [
      'half a character',
      { body: { to: 'l\ud800' } },
      '/to: 不得含空字符（NUL）或不完整的字符。',
      '/to: It must not contain NUL or half a character.',
    ],
    [
      'NUL',
      { query: { cursor: '1\0' } },
      'cursor: 不得含空字符',
      'cursor: It must not contain NUL',
    ],
    [
      'NUL within',
      { body: { to: 'li', record: { a: ['\0'] } } },
      '/record/a/0: 不得',
      '/a/0: It must',
    ],
    [
      'a name that is none',
      { body: { to: 'li', colour: 1 } },
      '/colour: 不认识“colour”。可用：to、banks、days、record。',
      '/colour: "colour" is not known here. Allowed: to, banks, days, record.',
    ],
  ])('is told in both languages, without the words of the validator: %s', (_, given, zh, en) => {
    const { detail } = refused(given);
    expect(detail.zh).toContain(zh);
    expect(detail.en).toContain(en);
    expect(`${detail.zh}${detail.en}`).not.toMatch(/undefined|NaN|Invalid|expected/);
  });
});

it('reads an offset whose + the query made a blank', () => {
  const moment = new Date('2026-06-30T00:00:00+08:00');
  for (const asOf of ['2026-06-30T00:00:00+08:00', '2026-06-30T00:00:00 08:00']) {
    expect(asked({ query: { asOf } }).query).toMatchObject({ asOf: { at: moment } });
  }
  expect(refused({ query: { asOf: '2026-06-30 08:00' } }).detail.en).toContain('asOf: Write it');
});
