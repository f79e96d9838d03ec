/** Folds the log into the second database, up to a position and to the last consequence. */
import type { EventStore, Position } from '@tocsin/event-store';
import { writeAlerts } from '@tocsin/read-models';
import { inTransaction } from '@tocsin/subscriptions';
import type { PoolClient } from 'pg';
import { thinkThrough } from '../judge/due-work';
import { Judge } from '../judge/judge';
import { heldBack } from './held-back';

export type Folding = Readonly<{
  /** How far events have been folded. */
  position: () => Position;
  /** Takes in the events up to a position, which must be recorded. */
  advance: (through: Position, progress: (position: Position) => void) => Promise<void>;
  /** Does what is left to do after them: late obligors, ties, deadlines, rows. */
  finish: () => Promise<void>;
}>;

type Parts = Readonly<{
  store: EventStore;
  client: PoolClient;
  now: () => Date;
  /** Without, only the rows that follow from recorded alerts are made. */
  judges: boolean;
}>;

const batchSize = 8_000;

export function foldBeside({ store, client, now, judges }: Parts): Folding {
  const judge = new Judge({ store: heldBack(store), now });
  let position = 0;
  const batch = async (through: Position) => {
    const events = await store.readAfter(position, Math.min(batchSize, through - position));
    const last = events.at(-1);
    if (!last) throw new Error(`The log ends at ${position}, before ${through}.`);
    await inTransaction(client, { durable: false }, async (tx) => {
      if (judges) await judge.handle(events, tx);
      await writeAlerts(tx, events);
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
    finish: async () => {
      const at = { position, lagging: false };
      const piece = () =>
        inTransaction(client, { durable: false }, (tx) => thinkThrough({ judge, tx, at }));
      while (judges && (await piece()));
    },
  };
}
