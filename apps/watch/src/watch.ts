/**
 * The watch as a whole: the judge, the rows of alerts that go with it, and the clock that wakes it
 * when a day has ended without any event. Runs in as many processes as one likes; one of them
 * judges at a time.
 */
import type { EventStore, Position } from '@tocsin/event-store';
import { writeAlerts } from '@tocsin/read-models';
import { startSubscription, type Logger, type Subscription } from '@tocsin/subscriptions';
import type { Pool } from 'pg';
import type { Registry } from 'prom-client';
import { closeDays } from './calendar/close-days';
import { doDueWork } from './judge/due-work';
import { Judge } from './judge/judge';
import { createWatchMetrics } from './metrics';
import { judgeSubscription, readCalendar, readProcessed } from './progress';

export type WatchOptions = Readonly<{
  store: EventStore;
  pool: Pool;
  logger: Logger;
  metrics?: Registry;
  /** The clock; a test's own. */
  now?: () => Date;
  /** Default 8,000 for the judge: the more of an obligor's events meet in a batch, the better. */
  batchSize?: number;
  /** How often the clock is looked at while nothing happens. Default 20 s. */
  clockEveryMs?: number;
}>;

export type Watch = Readonly<{
  judge: Subscription;
  /** See `readProcessed`. */
  processedPosition: () => Promise<Position>;
  stop: () => Promise<void>;
}>;

/** Starts in the background; `migrateWatch`, the read models and subscriptions must be in place. */
export function startWatch(options: WatchOptions): Watch {
  const {
    store,
    pool,
    logger,
    now = () => new Date(),
    batchSize = 8_000,
    clockEveryMs = 20_000,
  } = options;
  const metrics = options.metrics && createWatchMetrics({ registry: options.metrics, store, pool });
  const judge = new Judge({ store, now, ...(metrics && { metrics }) });
  const judging = startSubscription({
    name: judgeSubscription,
    store,
    pool,
    logger,
    // States, rows and checkpoint fall back together, and the log is never behind them.
    durable: false,
    batchSize,
    handle: async (events, tx) => {
      await judge.handle(events, tx);
      await writeAlerts(tx, events);
    },
    whenCaughtUp: (tx, at) => doDueWork({ judge, tx, at }),
    forget: () => {
      judge.forget();
    },
  });
  const clock = setInterval(() => {
    if (judging.state() !== 'running') return;
    readCalendar(pool)
      .then((calendar) => closeDays({ store, calendar, now: now() }))
      .catch((error: unknown) => {
        logger.warn({ err: error }, 'The calendar could not be closed; trying again.');
      });
  }, clockEveryMs);
  clock.unref();
  return {
    judge: judging,
    processedPosition: () => readProcessed(pool, now()),
    stop: async () => {
      clearInterval(clock);
      await judging.stop();
      metrics?.remove();
    },
  };
}
