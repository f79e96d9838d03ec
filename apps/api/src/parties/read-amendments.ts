/** What voids or corrects events. */
import { readEvent, type CreditEvent } from '@tocsin/credit-events';
import type { KnownEvents, RecordedEvent } from '@tocsin/event-store';
import { targetOf } from '@tocsin/warning-signs';
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
    if (!event) continue;
    const target = targetOf(event);
    if (target === undefined) continue;
    const key = `event:${target}`;
    byKey.set(key, [...(byKey.get(key) ?? []), event]);
  }
  return byKey;
}
