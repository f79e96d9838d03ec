import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isBankId, isCounty, isEntityId, isPartyId, isRegion, looksLikeParty } from './ids';
import { cast } from './samples/cast';
import { unifiedCheckCharacter, unifiedCodeIsValid } from './unified-code';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const characters = fc.constantFrom(...alphabet.split(''));
const digits = fc.constantFrom('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
const codes = fc
  .tuple(
    fc.string({ unit: characters, minLength: 2, maxLength: 2 }),
    fc.string({ unit: digits, minLength: 6, maxLength: 6 }),
    fc.string({ unit: characters, minLength: 9, maxLength: 9 }),
  )
  .map((parts) => parts.join(''))
  .map((body) => body + (unifiedCheckCharacter(body) ?? ''));

describe('unified social credit codes', () => {
  it('know the example of the standard', () => {
    expect(unifiedCodeIsValid('91350100M000100Y43')).toBe(true);
  });

  it('with their check character are valid parties', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(isPartyId(code)).toBe(true);
        expect(isBankId(code)).toBe(false);
      }),
    );
  });

  it('with any one character changed are not', () => {
    fc.assert(
      fc.property(codes, fc.nat(17), characters, (code, place, character) => {
        fc.pre(code[place] !== character);
        const changed = code.slice(0, place) + character + code.slice(place + 1);
        expect(unifiedCodeIsValid(changed)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe('ids', () => {
  it.each([cast.mill, 'P-A1B2C3', `P-${'z'.repeat(64)}`, 'X-ABCD', 'X-C00006597069767'])(
    '%s is a party',
    (text) => {
      expect(isPartyId(text)).toBe(true);
      expect(looksLikeParty(text)).toBe(true);
      expect(isBankId(text)).toBe(false);
    },
  );

  it.each([
    cast.mistyped,
    cast.mill.toLowerCase(),
    'P-A1B2C',
    'X-ABC',
    `X-${'a'.repeat(65)}`,
    'Y-ABCDEF',
    'x-abcd',
    'P-张三丰老师啊',
    ` ${cast.mill}`,
    `${cast.mill}\n`,
    '',
  ])('%j is no party', (text) => {
    expect(isPartyId(text)).toBe(false);
  });

  it.each(['BANK', '102331000014', 'C1010611000013', 'A1B2'])('%s is a bank', (text) => {
    expect(isBankId(text)).toBe(true);
    expect(looksLikeParty(text)).toBe(false);
  });

  it.each(['BNK', 'bank', 'BANK-1', 'ABCDEFGHIJKLMNO'])('%s is no bank', (text) => {
    expect(isBankId(text)).toBe(false);
  });

  it.each([
    ['330106', true],
    ['429004', true],
    ['441900', true],
    ['330100', false],
    ['330000', false],
    ['33010', false],
  ])('%s is of county level: %s', (code, is) => {
    expect(isCounty(code)).toBe(is);
  });

  it('takes six digits for a region, and signs of paths for other ids', () => {
    expect(['330106', '33010', '3301066', '030106', '33010A'].map(isRegion)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(
      ['L-1', '(2026)浙0106', 'a/b:c.d_e-f', '', 'a b', 'a'.repeat(65)].map(isEntityId),
    ).toEqual([true, false, true, false, false, false]);
  });
});
