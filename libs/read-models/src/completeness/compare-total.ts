/**
 * What a sender says it sent of a day, against what came. Every event counts once, by its name: one
 * that came twice is no second one, and one that was refused and then mended is no longer refused.
 */
import { amountFieldOf, isEventType } from '@tocsin/credit-events';

export type TotalAndCounts = Readonly<{
  /** Absent: all types. */
  type?: string;
  told: number;
  accepted: number;
  /** Waiting in quarantine, each event once, without those that are in the log as well. */
  quarantined: number;
  amount?: Readonly<{ told: string; accepted: string; currency: string }>;
}>;

export type TotalState =
  /** As many as told. */
  | 'balanced'
  /** All came; some wait in quarantine. */
  | 'held'
  | 'missing'
  /** More than told. */
  | 'excess'
  /** As many as told, but their amounts do not add up to what was told. */
  | 'amount';

export type AmountState = 'equal' | 'differs' | 'not-compared';

export type Comparison = Readonly<{
  state: TotalState;
  /** Events missing, or too many; 0 where neither. */
  gap: number;
  /** Where an amount was told. Only once every event is there, and of a type with one amount. */
  amount?: AmountState;
}>;

export function compareTotal(total: TotalAndCounts): Comparison {
  const { told, accepted, quarantined } = total;
  const amount = amountOf(total);
  const compared = amount === undefined ? {} : { amount };
  if (accepted > told) return { state: 'excess', gap: accepted - told, ...compared };
  const missing = told - accepted - quarantined;
  if (missing > 0) return { state: 'missing', gap: missing, ...compared };
  if (accepted < told) return { state: 'held', gap: 0, ...compared };
  return { state: amount === 'differs' ? 'amount' : 'balanced', gap: 0, ...compared };
}

function amountOf({ type, told, accepted, amount }: TotalAndCounts): AmountState | undefined {
  if (!amount) return undefined;
  const hasOne = type !== undefined && isEventType(type) && amountFieldOf(type) !== undefined;
  if (!hasOne || told !== accepted) return 'not-compared';
  return amount.told === amount.accepted ? 'equal' : 'differs';
}

export const isGap = (state: TotalState): boolean =>
  state === 'missing' || state === 'excess' || state === 'amount';
