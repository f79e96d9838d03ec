/**
 * The clock of a claim. It starts on the day after the due date, of the last instalment where there
 * are several, and after an interruption in full; the law of its first day says how long it runs.
 */
import { addDays, type BusinessDate } from '@tocsin/credit-events';
import { inForce, inForceOrFirst } from './legal-parameters';
import { earlier, lastDayOf } from './terms';

/**
 * The last day of a limitation period counted from `from`: a due date or an interruption. A period
 * of the old law that was still running when the new one came takes the new length.
 */
export function limitationLastDay(from: BusinessDate): BusinessDate {
  const { value: term } = inForceOrFirst('limitation.term', addDays(from, 1)) ?? fallback;
  const lastDay = lastDayOf(from, term);
  const reform = inForce('limitation.transition', lastDay)?.from;
  if (reform === undefined || addDays(from, 1) >= reform) return lastDay;
  return lastDayOf(from, inForceOrFirst('limitation.term', reform)?.value ?? term);
}

// Every day has a row of this parameter; the type cannot say so.
const fallback = { value: { years: 3 } };

/** The last day on which courts protect a claim, whatever has interrupted it. */
export const longStopLastDay = (harmedOn: BusinessDate): BusinessDate =>
  lastDayOf(harmedOn, inForceOrFirst('limitation.long-stop', harmedOn)?.value ?? { years: 20 });

/** The last day on which a claim due on `due`, and interrupted last on `from`, may be pursued. */
export const claimLastDay = ({
  due,
  from = due,
}: Readonly<{ due: BusinessDate; from?: BusinessDate | undefined }>): BusinessDate =>
  earlier(limitationLastDay(from < due ? due : from), longStopLastDay(due));

/** The last day to apply for execution of a judgment, counted from its day or an interruption. */
export const executionLastDay = (from: BusinessDate): BusinessDate =>
  lastDayOf(from, inForceOrFirst('enforcement.application', from)?.value ?? { years: 2 });
