/**
 * The watch as a whole: the judge or its shards, the rows of alerts that go with it, and the clock
 * that wakes it when a day has ended without any event. Runs in as many processes as one likes;
 * each shard is judged by one of them at a time.
 */
import type { Position } from '@tocsin/event-store';
import { leaseSubscriptions, type Failure, type Subscription } from '@tocsin/subscriptions';
import type { Registry } from 'prom-client';
import { closeDays } from './calendar/close-days';
import { createWatchMetrics } from './metrics';
import { readCalendar, readProcessed } from './progress';
import { judgeShard, type Judging } from './shards/judge-shard';
import { shardsOf, whole } from './shards/shard';

export type WatchOptions = Omit<Judging, 'now' | 'metrics'> &
  Readonly<{
    /** As many as the tables were made for; see `migrateWatch`. Default one. */
    shards?: number;
    metrics?: Registry;
    /** The clock; a test's own. */
    now?: () => Date;
    /** How often the clock is looked at while nothing happens. Default 20 s. */
    clockEveryMs?: number;
  }>;

export type Watch = Readonly<{
  /** The shards judged by this process now. */
  judging: () => readonly Subscription[];
  /** Why one of them stands still. */
  failure: () => Failure | undefined;
  /** See `readProcessed`. */
  processedPosition: () => Promise<Position>;
  stop: () => Promise<void>;
}>;

/** Starts in the background; `migrateWatch`, the read models and subscriptions must be in place. */
export function startWatch(options: WatchOptions): Watch {
  const { store, pool, logger, now = () => new Date(), clockEveryMs = 20_000 } = options;
  const metrics = options.metrics && createWatchMetrics({ registry: options.metrics, store, pool });
  const { judging, stop } = startJudging(options.shards ?? 1, { ...options, now, metrics });
  const clock = setInterval(() => {
    if (judging().every(({ state }) => state() !== 'running')) return;
    readCalendar(pool)
      .then((calendar) => closeDays({ store, calendar, now: now() }))
      .catch((error: unknown) => {
        logger.warn({ err: error }, 'The calendar could not be closed; trying again.');
      });
  }, clockEveryMs);
  clock.unref();
  return {
    judging,
    failure: () =>
      judging()
        .map(({ failure }) => failure())
        .find((one) => one !== undefined),
    processedPosition: () => readProcessed(pool, now()),
    stop: async () => {
      clearInterval(clock);
      await stop();
      metrics?.remove();
    },
  };
}

/** One judge waits for its turn; of several shards this process takes its part. */
function startJudging(
  count: number,
  judging: Judging,
): Readonly<{ judging: Watch['judging']; stop: Watch['stop'] }> {
  const { pool, logger } = judging;
  const shards = shardsOf(count);
  if (count === 1) {
    const judge = judgeShard(whole, judging);
    return { judging: () => [judge], stop: () => judge.stop() };
  }
  const { held, stop } = leaseSubscriptions({
    group: 'watch',
    of: shards,
    pool,
    logger,
    start: (shard) => judgeShard(shard, judging),
  });
  return { judging: held, stop };
}
