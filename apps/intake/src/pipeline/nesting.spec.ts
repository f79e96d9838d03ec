import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nestsDeeperThan } from './nesting';

const depthOf = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
};

it('agrees with a walk over the parsed value', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 8 }), fc.integer({ min: 0, max: 8 }), (value, depth) => {
      expect(nestsDeeperThan(JSON.stringify(value), depth)).toBe(depthOf(value) > depth);
    }),
  );
});

it.each([
  ['"[[[[[["', 2, false],
  ['{"a":"\\"[[[["}', 2, false],
  ['[][][][]', 2, false],
  ['[[[', 2, true],
  [`{"a":${'['.repeat(500_000)}`, 32, true],
])('does not count brackets in texts, nor side by side: %#', (text, depth, deeper) => {
  expect(nestsDeeperThan(text, depth)).toBe(deeper);
});
