/**
 * Time as an event. One `calendar.day-closed` a day, for the whole system, from the first business
 * day seen up to yesterday. Closed when the judge has caught up: what has been recorded is judged
 * before a day is said to be over. The event is the same whoever appends it and however often.
 */
import type { EventStore, EventToAppend } from '@tocsin/event-store';
import { addDays, businessDateOf, toAppend, type BusinessDate } from '@tocsin/credit-events';

/** A backfill of decades catches up in a few appends; each is small beside the store's batches. */
const daysAtOnce = 2_000;

export type CalendarState = Readonly<{
  firstDate?: BusinessDate | undefined;
  closedThrough?: BusinessDate | undefined;
}>;

/** The next day to close, if it is over. */
export function nextDay(
  { firstDate, closedThrough }: CalendarState,
  now: Date,
): BusinessDate | undefined {
  const next = closedThrough ? addDays(closedThrough, 1) : firstDate;
  return next !== undefined && next < businessDateOf(now) ? next : undefined;
}

/** Appends some of the days that are over; false when there is none. */
export async function closeDays({
  store,
  calendar,
  now,
}: Readonly<{ store: EventStore; calendar: CalendarState; now: Date }>): Promise<boolean> {
  let day = nextDay(calendar, now);
  if (!day) return false;
  const today = businessDateOf(now);
  const days: EventToAppend[] = [];
  for (; day < today && days.length < daysAtOnce; day = addDays(day, 1)) days.push(dayClosed(day));
  await store.append(days);
  return true;
}

export function dayClosed(date: BusinessDate): EventToAppend {
  const event = {
    specversion: '1.0',
    id: `day-${date}`,
    source: '/tocsin',
    type: 'calendar.day-closed',
    time: `${date}T23:59:59.999+08:00`,
    data: { date },
  };
  return { ...toAppend(event, JSON.stringify(event)), stream: 'calendar' };
}
