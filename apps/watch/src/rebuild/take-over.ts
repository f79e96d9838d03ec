/**
 * The live views at rest at one event: their owners are put out for a moment, and what one of them
 * had not come to yet is done in its place, so that like is compared with like.
 */
import type { EventStore, Position } from '@tocsin/event-store';
import {
  inTransaction,
  moveCheckpoint,
  seizeOffices,
  type Mark,
  type Offices,
} from '@tocsin/subscriptions';
import type { Client, Pool } from 'pg';
import { batchSize } from './fold-beside';
import { finishAll, type Hand } from './hands';

export type AtRest = Pick<Offices, 'leave'> &
  Readonly<{
    /** Holds all the offices. */
    client: Client;
    /** Everything up to here is in the views, and nothing after it. */
    position: Position;
  }>;

type Live = Readonly<{ store: EventStore; pool: Pool; hands: readonly Hand[] }>;

export async function takeOver({ store, pool, hands }: Live): Promise<AtRest> {
  const { client, marks, leave } = await seizeOffices({
    names: hands.map(({ name }) => name),
    pool,
  });
  try {
    const position = Math.max(...marks.map((mark) => mark.position));
    const current: Hand[] = [];
    for (const [index, hand] of hands.entries()) {
      const mark = marks[index];
      if (mark) await catchUp({ store, client, hand, mark }, position);
      // What other code has made is left as it is: it would have to be made anew, which is being done.
      if (await hand.isOfThisCode(client)) current.push(hand);
    }
    await finishAll(current, ({ finish }) =>
      inTransaction(client, { durable: true }, (tx) => finish(tx, position)),
    );
    return { client, position, leave };
  } catch (error) {
    await leave();
    throw error;
  }
}

type Late = Readonly<{ store: EventStore; client: Client; hand: Hand; mark: Mark }>;

async function catchUp({ store, client, hand, mark }: Late, through: Position): Promise<void> {
  let { position } = mark;
  if (position === 0) await hand.begin(client);
  while (position < through) {
    const before = { ...mark, position };
    const events = await store.readAfter(position, Math.min(batchSize, through - position));
    const last = events.at(-1);
    if (!last) throw new Error(`The log ends at ${position}, before ${through}.`);
    await inTransaction(client, { durable: false }, async (tx) => {
      await hand.handle(events, tx);
      await moveCheckpoint(tx, before, last);
    });
    position = last.position;
  }
}
