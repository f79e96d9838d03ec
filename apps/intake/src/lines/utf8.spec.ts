import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { firstInvalidByte } from './utf8';

it('finds nothing in text, also where somebody wrote U+FFFD', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(firstInvalidByte(Buffer.from(`${text}\uFFFD`))).toBeUndefined();
    }),
  );
});

it.each([
  ['ff', 0],
  ['61ff', 1],
  ['e4b880b9ab', 3],
  ['efbfbdff', 3],
  ['efbfbd61efbfbdc328', 7],
  ['61e4b8', 1],
  ['61eda080', 1],
])('finds the first bad byte of %s at %d', (hex, offset) => {
  expect(firstInvalidByte(Buffer.from(hex, 'hex'))).toBe(offset);
});
