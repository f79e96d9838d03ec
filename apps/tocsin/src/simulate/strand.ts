/**
 * The words lives are written in. A strand is one thread of a life told in the order of time: a
 * loan from grant to repayment, an account month by month. Many strands make a life; they see each
 * other only through what they leave on the firm, and `until` lets a strand wait for its day.
 */
import type { BusinessDate, EventType, PlainDataOf } from '@tocsin/credit-events';
import type { Label } from './label';

export type Told = Readonly<{
  type: EventType;
  data: object;
  /** Days after it happened on which the sender learnt of it; by chance where it is not said. */
  knownDaysLater?: number;
}>;

/** What a strand does next; a step with nothing but its day is a wait. */
export type Step = Readonly<{
  day: BusinessDate;
  told?: Told;
  label?: Label;
  /** Another strand of the same life, which goes on beside this one. */
  begins?: Strand;
}>;

/** Steps in order of their days; what it returns is for the strand that calls it. */
export type Strand<Result = void> = Generator<Step, Result, void>;

/** One event on a day. */
export const on = <Type extends EventType>(
  day: BusinessDate,
  type: Type,
  data: PlainDataOf<Type>,
  more: Pick<Told, 'knownDaysLater'> = {},
): Step => ({ day, told: { type, data, ...more } });

/** Goes on when the day has come, and sees the world as it is then. */
export const until = (day: BusinessDate): Step => ({ day });

export const begin = (day: BusinessDate, strand: Strand): Step => ({ day, begins: strand });

/** Yuan as the events carry them. */
export const yuan = (amount: number): string => Math.max(0, amount).toFixed(2);

/** Rounded as contracts are. */
export const rounded = (amount: number, to = 10_000): number =>
  Math.max(to, Math.round(amount / to) * to);
