import { expect, it } from '@jest/globals';
import { languageOf } from './language';

it.each([
  [undefined, 'zh'],
  ['', 'zh'],
  ['en', 'en'],
  ['en-GB,en;q=0.9', 'en'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['fr, en;q=0.5', 'en'],
  ['en;q=0.5, zh;q=0.5', 'zh'],
  ['EN', 'en'],
  ['fr', 'zh'],
  ['en;q=0', 'zh'],
])('answers %p in %s', (accept, language) => {
  expect(languageOf(accept)).toBe(language);
});
