/**
 * Days, months and years as laws count them (Civil Code 201, 202): the first day is not counted; a
 * term of months or years ends on the day of the same number, or on the last day of a month that
 * has no such day.
 */
import { addDays, addMonths, type BusinessDate } from '@tocsin/credit-events';
import type { Term } from './legal-parameter';

/** The last day of a term that is counted from something which happened on `from`. */
export function lastDayOf(from: BusinessDate, term: Term): BusinessDate {
  if ('days' in term) return addDays(from, term.days);
  return addMonths(from, 'months' in term ? term.months : term.years * 12);
}

/** The first day of a term that reaches back from `to`; that day itself lies inside. */
export function firstDayBefore(to: BusinessDate, term: Term): BusinessDate {
  if ('days' in term) return addDays(to, -term.days);
  return addMonths(to, -('months' in term ? term.months : term.years * 12));
}

/** A part of a term of months or years, in whole months. */
export function partOf(term: Term, part: number): Term {
  if ('days' in term) return { days: Math.floor(term.days * part) };
  return { months: Math.floor(('months' in term ? term.months : term.years * 12) * part) };
}

/** The earlier of two days, where both are known. */
export const earlier = (a: BusinessDate, b: BusinessDate | undefined): BusinessDate =>
  b !== undefined && b < a ? b : a;
