import { describe, expect, it } from '@jest/globals';
import { languageOf } from './language';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['*', 'zh'],
    ['fr-FR, de;q=0.8', 'zh'],
    ['en', 'en'],
    ['en-GB,en;q=0.9,zh;q=0.8', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['zh;q=0.2, en;q=0.7', 'en'],
    ['en;q=0', 'zh'],
    ['fr, en;q=0.5', 'en'],
    ['en;q=nonsense', 'zh'],
  ] as const)('%s → %s', (accept, language) => {
    expect(languageOf(accept)).toBe(language);
  });
});
