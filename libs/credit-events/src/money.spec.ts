import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatYuan, isMoney, yuan, type Fen } from './money';

describe('money', () => {
  it.each([
    ['1200000.00', 120000000n],
    ['0', 0n],
    ['0.1', 10n],
    ['0.01', 1n],
    ['-350000.5', -35000050n],
    ['999999999999999.99', 99999999999999999n],
  ])('reads %s as whole fen', (text, fen) => {
    expect(yuan(text)).toBe(fen);
  });

  it.each([
    [0n, '0.00'],
    [5n, '0.05'],
    [-5n, '-0.05'],
    [120000000n, '1200000.00'],
  ])('writes %s with two decimals', (fen, text) => {
    expect(formatYuan(fen as Fen)).toBe(text);
  });

  it('comes back from text as it went, of any size and sign', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 17n) + 1n, max: 10n ** 17n - 1n }), (fen) => {
        expect(yuan(formatYuan(fen as Fen))).toBe(fen);
      }),
    );
  });

  it('takes what it writes as an amount, unless that is negative', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 17n - 1n }), (fen) => {
        expect(isMoney(formatYuan(fen as Fen))).toBe(true);
        expect(isMoney(`-${formatYuan(fen as Fen)}`)).toBe(false);
      }),
    );
  });

  it.each(['', '.', '1.', '.5', '1.234', '1e5', '+1', ' 1', '1 ', '1,000.00', '１', '1\n', '0x1'])(
    'does not take %j for an amount',
    (text) => {
      expect(isMoney(text)).toBe(false);
    },
  );
});
