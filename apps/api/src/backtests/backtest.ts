/**
 * What the API asks of whoever can fold the log again: a sign with other numbers, over what was
 * recorded, beside its alerts. Composed in by `apps/tocsin`.
 */
import type { BusinessDate } from '@tocsin/credit-events';
import type { StatedParameters } from '@tocsin/warning-signs';
import type { z } from 'zod';
import type { backtestResult } from './backtest-result';

export type BacktestQuestion = Readonly<{
  sign: string;
  /** In place of what was decided on these, for all days; the others as they were decided. */
  parameters: StatedParameters;
  /** Only what begins within these days, both included. */
  from?: BusinessDate;
  to?: BusinessDate;
  /** Only what lies in this region. */
  region?: string;
}>;

type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

export type BacktestResult = Frozen<z.output<typeof backtestResult>>;

/**
 * Writes nothing and leaves the event loop free. Rejects when it fails, and soon after the signal
 * is aborted.
 */
export type Backtest = (
  question: BacktestQuestion,
  run: Readonly<{
    signal: AbortSignal;
    /** How many histories are done, of how many. */
    progress: (done: number, total: number) => void;
  }>,
) => Promise<BacktestResult>;
