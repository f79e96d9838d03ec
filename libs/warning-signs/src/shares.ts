/** Shares of whole fen, or of a count: a threshold of 70% must not hang on a float. */

/** Parts in a million: finer than any parameter is stated. */
const scale = 1_000_000;

/** Whether `part` is at least the given share of `whole`. */
export const isAtLeast = (part: bigint, share: number, whole: bigint): boolean =>
  part * BigInt(scale) >= whole * BigInt(Math.round(share * scale));

/** Whether `part` is more than the given share of `whole`. */
export const isMoreThan = (part: bigint, share: number, whole: bigint): boolean =>
  part * BigInt(scale) > whole * BigInt(Math.round(share * scale));

/** The share as a number to show, to four decimals; undefined of nothing. */
export const shareOf = (part: bigint, whole: bigint): number | undefined =>
  whole > 0n ? Number((part * 10_000n) / whole) / 10_000 : undefined;
