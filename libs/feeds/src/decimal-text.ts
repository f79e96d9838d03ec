/**
 * Amounts and ratios from decimal text, without floats in between: a fen lost to binary fractions
 * would make the bank's sums and ours differ.
 */

const decimal = /^(-?)([0-9]+)(?:\.([0-9]+))?$/;
const decimalsOfMoney = 2;

/** Places by which the decimal point moves to the right. */
export const shiftOfUnit = { yuan: 0, 'wan-yuan': 4, fen: -2 } as const;

/**
 * The text as an amount in yuan with two decimals, rounded half up (away from zero). Undefined for
 * what is no plain decimal number: an exponent means that a spreadsheet has already dropped digits.
 */
export function moneyText(text: string, shift = 0): string | undefined {
  const moved = shifted(text, shift);
  if (moved === undefined) return undefined;
  const kept = moved.decimals.padEnd(decimalsOfMoney + 1, '0');
  const fen = BigInt(moved.whole + kept.slice(0, decimalsOfMoney));
  const rounded = (kept[decimalsOfMoney] ?? '0') >= '5' ? fen + 1n : fen;
  const digits = rounded.toString().padStart(decimalsOfMoney + 1, '0');
  const sign = rounded === 0n ? '' : moved.sign;
  return `${sign}${digits.slice(0, -decimalsOfMoney)}.${digits.slice(-decimalsOfMoney)}`;
}

/**
 * Without what divides its digits into groups of three, or of four. Divided otherwise, as a comma
 * that means the decimal point, it stays as it is, and is no amount.
 */
export function ungrouped(text: string, grouping: string): string {
  if (grouping === '' || !text.includes(grouping)) return text;
  const [whole = '', ...decimals] = grouping === '.' ? [text] : text.split('.');
  const [first = '', ...groups] = whole.replace(/^-/, '').split(grouping);
  const isIn = (size: number) => groups.every(({ length }) => length === size);
  const isEven = [3, 4].some((size) => isIn(size) && first !== '' && first.length <= size);
  return isEven ? [whole.replaceAll(grouping, ''), ...decimals].join('.') : text;
}

/** A percentage as a ratio: the text of `24.07` is 0.2407. */
export function ratioOfPercent(text: string): number | undefined {
  const moved = shifted(text, -2);
  return moved && Number(`${moved.sign}${moved.whole}.${moved.decimals}0`);
}

function shifted(text: string, shift: number) {
  const [, sign = '', whole = '', decimals = ''] = decimal.exec(text) ?? [];
  if (whole === '') return undefined;
  if (shift >= 0) {
    const filled = decimals.padEnd(shift, '0');
    return { sign, whole: whole + filled.slice(0, shift), decimals: filled.slice(shift) };
  }
  const filled = whole.padStart(1 - shift, '0');
  return { sign, whole: filled.slice(0, shift), decimals: filled.slice(shift) + decimals };
}
