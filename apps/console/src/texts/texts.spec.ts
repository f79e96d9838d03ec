import { describe, expect, it } from '@jest/globals';
import { en } from './en';
import { exactMoney, shortMoney } from './format';
import { zh } from './zh';

type Texts = { [key: string]: string | Texts };

const leaves = (texts: Texts, path = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`),
  );

describe('the texts of the console', () => {
  it('have the same keys in both languages', () => {
    expect(leaves(en).map(([key]) => key)).toEqual(leaves(zh).map(([key]) => key));
  });

  it('are not empty, and ask for the same values', () => {
    const chinese = new Map(leaves(zh));
    for (const [key, text] of leaves(en)) {
      expect(text).not.toBe('');
      const values = (said: string) => (said.match(/\{\{\w+\}\}/g) ?? []).sort();
      expect([key, values(text)]).toEqual([key, values(chinese.get(key) ?? '')]);
    }
  });

  it('call nobody an evader', () => {
    for (const [, text] of leaves(zh)) expect(text).not.toMatch(/逃废债企业|老赖|骗/);
    for (const [, text] of leaves(en)) expect(text).not.toMatch(/evader|fraudster|fraud/i);
  });
});

describe('amounts', () => {
  it.each([
    ['46000000.00', '4,600 万元', '¥46 m'],
    ['108000000.00', '1.08 亿元', '¥108 m'],
    ['9500.50', '9,501 元', '¥9,500.5'],
  ])('writes %s short', (yuan, chinese, english) => {
    expect([shortMoney(yuan, 'zh'), shortMoney(yuan, 'en')]).toEqual([chinese, english]);
  });

  it('writes every digit where it matters', () => {
    expect(exactMoney('123456789012345.67')).toBe('¥123,456,789,012,345.67');
  });
});
