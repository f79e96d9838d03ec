/**
 * Everything the intake needs, put together once: `apps/tocsin` makes one for the HTTP module and
 * one for the `import` verb from the same parts.
 */
import type { EventStore } from '@tocsin/event-store';
import type { Pool } from 'pg';
import type { Registry } from 'prom-client';
import { createDeliveryBook } from './deliveries/delivery-book';
import { createRecalledAmong } from './deliveries/recalled-among';
import { createRecall, type Recall } from './deliveries/recall';
import { createActivityBook } from './feeds/activity-book';
import { createMappingWorkshop, type MappingWorkshop } from './delivery/mapping-workshop';
import { createMappingsInForce, type MappingOf } from './delivery/mappings-in-force';
import { createFeedCredentials, type FeedCredentials } from './feeds/feed-credentials';
import { createFeedDirectory, type FeedDirectory } from './feeds/feed-directory';
import type { LogToAsk } from './import/dry-run';
import { createIntakeMetrics, type IntakeMetrics } from './metrics';
import type { IngestHost } from './pipeline/take-batch';
import { defaultLimits, type Limits } from './pipeline/limits';
import { createResubmission, type Resubmission } from './quarantine/resubmit';
import { createSettling } from './quarantine/settle-records';
import { createQuarantine } from './quarantine/write-quarantine';

export type IntakeOptions = Readonly<{
  store: EventStore;
  /** The database of feeds and quarantine, migrated by `migrateReadModels`. */
  pool: Pool;
  metrics: Registry;
  limits?: Partial<Limits>;
  /** Milliseconds since 1970; tests set it. */
  now?: () => number;
  /** Told what could not be written of the figures of health; nothing else depends on it. */
  onError?: (error: unknown) => void;
}>;

export type Intake = Readonly<{
  host: IngestHost;
  /** To be asked, never written to. */
  log: LogToAsk;
  feeds: FeedDirectory;
  /** Issued, rotated and revoked. */
  credentials: FeedCredentials;
  pool: Pool;
  limits: Limits;
  /** Refused records, once more. */
  resubmission: Resubmission;
  /** A delivery taken back as a whole. */
  recall: Recall;
  /** Mappings tried before they are used. */
  mappings: MappingWorkshop;
  /** The mapping in force of a feed. */
  mappingOf: MappingOf;
  /** From what the database knows; at start, and now and then for what others do. */
  takeGauges: () => Promise<void>;
  /** Writes the figures that are still in memory. The store and the pool are the caller's. */
  close: () => Promise<void>;
}>;

export function createIntake(options: IntakeOptions): Intake {
  const { store, pool, now = Date.now } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const metrics = createIntakeMetrics(options.metrics);
  const { onError = () => undefined } = options;
  const book = createActivityBook(pool, onError);
  const deliveries = createDeliveryBook({ pool, now, onError });
  const host: IngestHost = {
    log: store,
    quarantine: createQuarantine(pool, metrics.countQuarantined),
    settle: createSettling(pool),
    noteActivity: (activities) => {
      metrics.countActivity(activities);
      book.note(activities);
    },
    deliveries,
    recalledAmong: createRecalledAmong({ pool, log: store }),
    metrics,
    limits,
    now,
  };
  const feeds = createFeedDirectory(pool, { now, onError });
  const mappingOf = createMappingsInForce(store);
  return {
    host,
    log: store,
    feeds,
    credentials: createFeedCredentials({ pool, log: store, now, changed: feeds.forget }),
    pool,
    limits,
    mappings: createMappingWorkshop({ log: store, feeds, limits, now }),
    mappingOf,
    recall: createRecall({ pool, log: store, deliveries, now }),
    resubmission: createResubmission({ pool, host, feeds, mappingOf }),
    takeGauges: () => takeGauges(pool, metrics),
    close: async () => {
      await Promise.all([book.flush(), deliveries.flush(), feeds.flush()]);
    },
  };
}

async function takeGauges(pool: Pool, metrics: IntakeMetrics): Promise<void> {
  const last = await pool.query<{ feed: string; last_event: Date }>(
    'select feed, last_event from intake.feed_activity where last_event is not null',
  );
  for (const { feed, last_event } of last.rows) metrics.noteLastEvent(feed, last_event.getTime());
  const { rows } = await pool.query<{ feed: string; reason: string; lines: number }>(
    `select feed, reason, count(*)::int as lines from intake.quarantine
     where not resolved group by feed, reason`,
  );
  metrics.setQuarantined(rows);
}
