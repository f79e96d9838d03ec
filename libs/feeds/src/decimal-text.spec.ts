import { describe, expect, it } from '@jest/globals';
import { isMoney } from '@tocsin/credit-events';
import fc from 'fast-check';
import { moneyText, ratioOfPercent, shiftOfUnit, ungrouped } from './decimal-text';

const digits = (min: number, max: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: min, maxLength: max })
    .map((some) => some.join(''));
const decimals = fc.tuple(digits(1, 12), digits(0, 14));

describe('amounts from decimal text', () => {
  it('are rounded half up to fen', () => {
    const cases = {
      '17693696.989343166': '17693696.99',
      '0.005': '0.01',
      '0.00499999999999999999': '0.00',
      '2.675': '2.68',
      '999.995': '1000.00',
      '1200000': '1200000.00',
      '-0.004': '0.00',
      '-1.235': '-1.24',
      '007.5': '7.50',
    };
    expect(Object.keys(cases).map((text) => moneyText(text))).toEqual(Object.values(cases));
  });

  it('are divided into groups of three or four digits, and refused where a comma means the point', () => {
    const cases = {
      '1,200,000.00': '1200000.00',
      '-12,345': '-12345.00',
      '120,0000.5': '1200000.50',
      '0,001,200': '1200.00',
      '999.99': '999.99',
      '1,2': undefined,
      '1200,50': undefined,
      '12,34,567': undefined,
      ',200': undefined,
    };
    const read = (text: string) => moneyText(ungrouped(text, ','));
    expect(Object.keys(cases).map(read)).toEqual(Object.values(cases));
    expect(moneyText(ungrouped('1.200.000', '.'))).toBe('1200000.00');
    expect(moneyText(ungrouped('1 200', ' '))).toBe('1200.00');
  });

  it('are refused where digits were lost or the text is something else', () => {
    const texts = ['1.2E+07', '1,200.00', '', ' 1', '.5', '1.', 'NaN', '0x10', '１２'];
    expect(texts.map((text) => moneyText(text))).toEqual(texts.map(() => undefined));
  });

  it('count in units of ten thousand yuan and in fen', () => {
    expect(moneyText('123.456789', shiftOfUnit['wan-yuan'])).toBe('1234567.89');
    expect(moneyText('5', shiftOfUnit['wan-yuan'])).toBe('50000.00');
    expect(moneyText('123456', shiftOfUnit.fen)).toBe('1234.56');
    expect(moneyText('5', shiftOfUnit.fen)).toBe('0.05');
    expect(moneyText('1.5', shiftOfUnit.fen)).toBe('0.02');
  });

  it('lie within half a fen of the text, and are money', () => {
    fc.assert(
      fc.property(decimals, ([whole, fraction]) => {
        const text = fraction === '' ? whole : `${whole}.${fraction}`;
        const rounded = moneyText(text) ?? '';
        expect(isMoney(rounded)).toBe(true);
        const scale = 10n ** BigInt(fraction.length + 2);
        const exact = BigInt(whole + fraction) * 100n;
        const difference = (BigInt(rounded.replace('.', '')) * scale) / 100n - exact;
        // Half up: at most half a fen above, less than half a fen below.
        expect(2n * difference <= scale / 100n && 2n * difference > -(scale / 100n)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('percentages become ratios without a detour', () => {
    expect(ratioOfPercent('24.07')).toBe(0.2407);
    expect(ratioOfPercent('100')).toBe(1);
    expect(ratioOfPercent('0.5')).toBe(0.005);
    expect(ratioOfPercent('24 %')).toBeUndefined();
  });
});
