/** How many recorded events are not yet in the counts that control totals are compared with. */
import type { EventStore } from '@tocsin/event-store';
import { reckoningSubscription } from '@tocsin/read-models';
import { readSubscriptions } from '@tocsin/subscriptions';
import type { Pool } from 'pg';

/** Of all feeds; 0 once they are up to date. */
export async function uncountedEvents(
  parts: Readonly<{ store: EventStore; pool: Pool }>,
): Promise<number> {
  const subscriptions = await readSubscriptions(parts);
  const reckoning = subscriptions.find(({ name }) => name === reckoningSubscription);
  return reckoning ? reckoning.lagEvents : parts.store.head();
}
