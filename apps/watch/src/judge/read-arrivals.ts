/** Everything under some keys, page by page, as far as the judge has come in the log. */
import { addDays, endOfDay, type BusinessDate } from '@tocsin/credit-events';
import type { EventStore, KnownEvents, Position, RecordedEvent } from '@tocsin/event-store';
import { arrivalOf, type Arrival } from './arrival';

type SoFar = Readonly<{ store: KnownEvents; through: Position }>;
/** Which of it: some types, within some days, both included. */
type Narrowed = Readonly<{
  types?: readonly string[];
  from?: BusinessDate;
  through?: BusinessDate;
}>;

const pageSize = 5_000;

export async function readArrivals(
  { store, through }: SoFar,
  keys: readonly string[],
  narrowed: Narrowed = {},
): Promise<readonly Arrival[]> {
  const arrivals: Arrival[] = [];
  let page = firstPage(narrowed);
  for (;;) {
    const events: readonly RecordedEvent[] = await store.readHistory(keys, page);
    for (const recorded of events) {
      const arrival = recorded.position <= through ? arrivalOf(recorded) : undefined;
      if (arrival) arrivals.push(arrival);
    }
    const last = events.at(-1);
    if (events.length < pageSize || !last) return arrivals;
    page = { ...page, after: { time: last.time, position: last.position } };
  }
}

type Page = NonNullable<Parameters<EventStore['readHistory']>[1]>;

const firstPage = ({ types, from, through }: Narrowed): Page => ({
  limit: pageSize,
  ...(types && { types }),
  ...(through !== undefined && { until: lastInstant(through) }),
  ...(from !== undefined && { after: endOf(addDays(from, -1)) }),
});

/** The place behind everything of that day. */
const endOf = (day: BusinessDate) => ({
  time: lastInstant(day),
  position: Number.MAX_SAFE_INTEGER,
});

const lastInstant = (day: BusinessDate): Date => new Date(endOfDay(day));
