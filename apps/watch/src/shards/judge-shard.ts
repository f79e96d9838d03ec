/** The subscription that judges one shard, and the first one's rows of alerts. */
import { writeAlerts } from '@tocsin/read-models';
import { startSubscription, type Logger, type Subscription } from '@tocsin/subscriptions';
import type { Pool } from 'pg';
import { doDueWork } from '../judge/due-work';
import { Judge, type JudgeOptions } from '../judge/judge';
import { ownTables, type Shard } from './shard';

export type Judging = Pick<JudgeOptions, 'store' | 'now' | 'metrics' | 'farBehindEvents'> &
  Readonly<{
    pool: Pool;
    logger: Logger;
    /** Default 8,000: the more of an obligor's events meet in a batch, the better. */
    batchSize?: number;
  }>;

/** Starts in the background and waits for its office. */
export function judgeShard(shard: Shard, judging: Judging): Subscription {
  const { store, pool, logger, now, metrics, farBehindEvents, batchSize = 8_000 } = judging;
  const judge = new Judge({
    ...{ store, now, metrics, shard },
    ...(farBehindEvents !== undefined && { farBehindEvents }),
  });
  return startSubscription({
    name: shard.name,
    store,
    pool,
    logger,
    // States, rows and checkpoint fall back together, and the log is never behind them.
    durable: false,
    batchSize,
    handle: async (events, tx) => {
      await judge.handle(events, ownTables(tx, shard));
      if (shard.isFirst) await writeAlerts(tx, events);
    },
    whenCaughtUp: (tx, at) => doDueWork({ judge, tx: ownTables(tx, shard), at }),
    // What another shard sees of somebody connected is no event of the log.
    dueWhileIdle: shard.schemas.length > 1,
    forget: () => {
      judge.forget();
    },
  });
}
