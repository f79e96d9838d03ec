import { describe, expect, it } from '@jest/globals';
import { legalParameters, parameterText } from '../index';

const textOf = (id: string) => {
  const row = legalParameters.find((one) => one.id === id);
  if (!row) throw new Error(`No parameter ${id}.`);
  return parameterText(row);
};

describe('what people read of a parameter', () => {
  it('is there in both languages, the Chinese in Chinese', () => {
    for (const row of legalParameters) {
      const { title, value, source } = parameterText(row);
      for (const text of [title, source]) expect(text.zh).toMatch(/[\u4e00-\u9fff]/u);
      for (const text of [value.zh, value.en, title.en, source.en]) expect(text).not.toBe('');
    }
  });

  it('tells different parameters apart', () => {
    const ids = new Set(legalParameters.map(({ id }) => id));
    for (const language of ['zh', 'en'] as const) {
      const titles = legalParameters.map((row) => parameterText(row).title[language]);
      expect(new Set(titles).size).toBe(ids.size);
    }
  });

  it.each([
    ['limitation.term', '2年', '2 years'],
    ['seizure.term.deposits', '6个月', '6 months'],
    ['limitation.start', '1日', '1 day'],
    ['price.unreasonably-low', '70%', '70%'],
    ['preservation.security.pre-suit', '100%', '100%'],
    ['creditor-committee', '3', '3'],
    ['joint-credit.mandatory', '50亿元', '¥5 billion'],
    ['guarantee.kind.unspecified', '连带责任保证', 'joint and several'],
  ])('%s says %s', (id, zh, en) => {
    expect(textOf(id).value).toEqual({ zh, en });
  });
});
