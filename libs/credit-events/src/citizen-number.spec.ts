import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { containsCitizenNumber } from './citizen-number';
import { isEntityId, isPartyId } from './ids';

// The weights of the standard once more, by their formula instead of as a list.
const checkOf = (seventeen: string): string => {
  let sum = 0;
  for (let place = 0; place < 17; place++)
    sum += Number(seventeen[place]) * (2 ** (17 - place) % 11);
  return '10X98765432'[sum % 11] ?? '';
};

const digits = fc.constantFrom('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
const numbers = fc
  .tuple(
    fc.constantFrom('110105', '330106', '440305', '650102', '820000'),
    fc.date({
      min: new Date('1900-01-01T00:00:00Z'),
      max: new Date('2026-11-21T00:00:00Z'),
      noInvalidDate: true,
    }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(
    ([region, born, order]) =>
      region + born.toISOString().slice(0, 10).replaceAll('-', '') + String(order).padStart(3, '0'),
  )
  .map((seventeen) => seventeen + checkOf(seventeen));

describe('citizen numbers', () => {
  it('are found alone, in a token, and between signs', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(containsCitizenNumber(number)).toBe(true);
        expect(containsCitizenNumber(number.toLowerCase())).toBe(true);
        expect(containsCitizenNumber(`LOAN/${number}/1`)).toBe(true);
        expect(isPartyId(`P-${number}`)).toBe(false);
        expect(isPartyId(`X-ID${number}`)).toBe(false);
        expect(isEntityId(`A-${number}`)).toBe(false);
      }),
    );
  });

  it('with any digit changed are none, if the check character stays', () => {
    fc.assert(
      fc.property(numbers, fc.nat(16), digits, (number, place, other) => {
        fc.pre(number[place] !== other);
        const changed = number.slice(0, place) + other + number.slice(place + 1);
        expect(containsCitizenNumber(changed)).toBe(false);
      }),
    );
  });

  it('are not seen in a longer run of digits', () => {
    fc.assert(
      fc.property(numbers, digits, (number, other) => {
        expect(containsCitizenNumber(`A-${other}${number}`)).toBe(false);
        fc.pre(!number.endsWith('X'));
        expect(containsCitizenNumber(`A-${number}${other}`)).toBe(false);
      }),
    );
  });

  it.each([
    ['a province that is none', '990105194912310027'],
    ['a birth in the thirteenth month', '110105194913310020'],
    ['a birth before 1900', '110105189912310022'],
    ['a birth on 30 February', '110105198002300026'],
  ])('need more than a check character: %s', (_, seventeen) => {
    const number = seventeen.slice(0, 17) + checkOf(seventeen.slice(0, 17));
    expect(containsCitizenNumber(number)).toBe(false);
  });

  it('leaves account numbers of 18 digits alone', () => {
    expect(isEntityId('A-4695002611533743797')).toBe(true);
    expect(isEntityId('A-469500261153374379')).toBe(true);
  });
});
