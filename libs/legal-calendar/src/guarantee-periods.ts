/**
 * How long a guarantor answers. The period is never suspended or interrupted, runs for each
 * guarantor alone, and a signature after its end revives nothing.
 */
import type { BusinessDate, DataOf } from '@tocsin/credit-events';
import { inForceOrFirst } from './legal-parameters';
import { lastDayOf } from './terms';

type Given = DataOf<'guarantee.given'>;

/**
 * Joint: a demand on that guarantor inside the period preserves it. General: only a suit or
 * arbitration against the debtor does. A contract that names neither is read by the law of its day.
 */
export function guaranteeKindOf({
  kind,
  givenOn,
}: Readonly<{ kind: Given['kind']; givenOn: BusinessDate }>): 'joint' | 'general' {
  if (kind !== 'unspecified') return kind;
  return inForceOrFirst('guarantee.kind.unspecified', givenOn)?.value ?? 'general';
}

/**
 * The last day of a guarantor's period: agreed, or by the law of the day it was given. Whoever signs
 * for a debt whose period would be over by then answers from that day: nobody takes on nothing.
 */
export function guaranteePeriodLastDay({
  due,
  givenOn,
  periodEnd,
  isUnclear = false,
}: Readonly<{
  due: BusinessDate;
  givenOn: BusinessDate;
  periodEnd?: BusinessDate | undefined;
  isUnclear?: boolean | undefined;
}>): BusinessDate {
  if (periodEnd !== undefined) return periodEnd;
  const id = isUnclear ? 'guarantee.period.unclear' : 'guarantee.period.default';
  const term = inForceOrFirst(id, givenOn)?.value ?? { months: 6 };
  const lastDay = lastDayOf(due, term);
  return lastDay < givenOn ? lastDayOf(givenOn, term) : lastDay;
}
