/** What voids or corrects events. */
import { readEvent, type CreditEvent } from '@tocsin/credit-events';
import type { KnownEvents, RecordedEvent } from '@tocsin/event-store';
import { amendmentKey, readEverything } from './read-history';

/** By the name of the event (`amendmentKey`) that is voided or corrected. */
export async function readAmendments(
  store: KnownEvents,
  events: readonly RecordedEvent[],
): Promise<ReadonlyMap<string, readonly CreditEvent[]>> {
  const keys = events.flatMap((event) => readEvent(event) ?? []).map(amendmentKey);
  const byKey = new Map<string, CreditEvent[]>();
  for (const recorded of await readEverything(store, keys)) {
    const event = readEvent(recorded);
    const id = event?.type === 'event.voided' ? event.data.event : event?.corrects;
    if (!event || id === undefined) continue;
    const key = amendmentKey({ source: event.source, id });
    byKey.set(key, [...(byKey.get(key) ?? []), event]);
  }
  return byKey;
}
