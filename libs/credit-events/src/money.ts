/**
 * Money. On the wire a decimal string in yuan, in the code whole fen in a bigint; nothing between
 * them is ever a float, so no fen is lost or made.
 */
import type { Brand } from './brand';

export type Fen = Brand<bigint, 'Fen'>;
/** A decimal string that `isMoney` accepts. */
export type MoneyText = Brand<string, 'MoneyText'>;
/** As MoneyText, and a minus sign may stand in front. */
export type SignedMoneyText = Brand<string, 'SignedMoneyText'>;

/**
 * Fifteen digits before the point: more than the money of the world, and in fen still within the
 * 64-bit columns of the read models, ninety times over.
 */
export const moneyPattern = '^[0-9]{1,15}(?:\\.[0-9]{1,2})?$';
export const signedMoneyPattern = '^-?[0-9]{1,15}(?:\\.[0-9]{1,2})?$';

const money = new RegExp(moneyPattern);

/** Whether the text is an amount as events carry it: `1200000.00`. */
export const isMoney = (text: string): text is MoneyText => money.test(text);

/**
 * The fen of a decimal string in yuan, signed or not. For text that events carry or that a
 * programmer wrote; text that is no amount ends in a SyntaxError, never in a wrong sum.
 */
export const yuan = (text: string): Fen => {
  const point = text.indexOf('.');
  if (point < 0) return BigInt(text + '00') as Fen;
  const decimals = text.slice(point + 1).padEnd(2, '0');
  return BigInt(text.slice(0, point) + decimals) as Fen;
};

/** The decimal string of an amount, always with two decimals: `1200000.00`. */
export const formatYuan = (fen: Fen): string => {
  const digits = (fen < 0n ? 0n - fen : fen).toString().padStart(3, '0');
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
