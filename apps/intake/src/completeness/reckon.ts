/**
 * Counts what the log holds, so that it can be compared with what senders say they sent. It reads
 * the log itself and not what passes by: a crash loses nothing, and everything recorded before is
 * counted too.
 */
import type { EventStore } from '@tocsin/event-store';
import {
  clearCompleteness,
  reckoningFoldedBy,
  reckoningSubscription,
  writeCompleteness,
} from '@tocsin/read-models';
import { startSubscription, type Logger, type Subscription } from '@tocsin/subscriptions';
import type { Pool } from 'pg';

export type ReckoningOptions = Readonly<{ store: EventStore; pool: Pool; logger: Logger }>;

/** Starts in the background; of several processes one counts. */
export function startReckoning({ store, pool, logger }: ReckoningOptions): Subscription {
  return startSubscription({
    name: reckoningSubscription,
    store,
    pool,
    logger,
    // Counts and checkpoint fall back together.
    durable: false,
    batchSize: 5_000,
    fold: { by: reckoningFoldedBy, startOver: clearCompleteness },
    handle: (events, tx) => writeCompleteness(tx, events, store),
  });
}
