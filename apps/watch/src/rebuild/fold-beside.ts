/** Folds the log into the second database, up to a position and to the last consequence. */
import type { EventStore, Position } from '@tocsin/event-store';
import { inTransaction } from '@tocsin/subscriptions';
import type { PoolClient } from 'pg';
import { finishAll, type Hand } from './hands';

export type Folding = Readonly<{
  /** How far events have been folded. */
  position: () => Position;
  /** Takes in the events up to a position, which must be recorded. */
  advance: (through: Position, progress: (position: Position) => void) => Promise<void>;
  /** Does what is left to do after them: late obligors, ties, deadlines, rows. */
  finish: () => Promise<void>;
}>;

type Parts = Readonly<{ store: EventStore; client: PoolClient; hands: readonly Hand[] }>;

export const batchSize = 8_000;

export function foldBeside({ store, client, hands }: Parts): Folding {
  let position = 0;
  const batch = async (through: Position) => {
    const events = await store.readAfter(position, Math.min(batchSize, through - position));
    const last = events.at(-1);
    if (!last) throw new Error(`The log ends at ${position}, before ${through}.`);
    await inTransaction(client, { durable: false }, async (tx) => {
      for (const { handle } of hands) await handle(events, tx);
    });
    position = last.position;
  };
  return {
    position: () => position,
    advance: async (through, progress) => {
      while (position < through) {
        await batch(through);
        progress(position);
      }
    },
    finish: () =>
      finishAll(hands, ({ finish }) =>
        inTransaction(client, { durable: false }, (tx) => finish(tx, position)),
      ),
  };
}
