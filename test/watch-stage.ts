/**
 * A watch on a real database of its own, for the specs: tell it events, in whatever order and
 * portions, and read what people would see once everything has been thought through.
 */
import { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { toAppend } from '@tocsin/credit-events';
import type { EventStore, EventToAppend } from '@tocsin/event-store';
import { migrate } from '@tocsin/event-store-postgres';
import {
  createReadModelSource,
  listAlerts,
  migrateReadModels,
  type AlertRow,
} from '@tocsin/read-models';
import { migrateSubscriptions } from '@tocsin/subscriptions';
import { createTestDatabase, type TestDatabase } from './database';
import { openLog } from '@apps/tocsin/src/event-log';
import { migrateWatch } from '@apps/watch/src/schema';
import { startWatch, type Watch, type WatchOptions } from '@apps/watch/src/watch';

export type Told = Readonly<{
  type: string;
  data: object;
  /** A day, at nine o'clock, or an RFC 3339 time. */
  time: string;
  known?: string;
  source?: string;
  id: string;
  corrects?: string;
}>;

export const told = ({ type, data, time, known, source = '/feed', id, corrects }: Told) => {
  const at = (when: string) => (when.includes('T') ? when : `${when}T09:00:00+08:00`);
  const event = {
    specversion: '1.0',
    id,
    source,
    type,
    time: at(time),
    knowntime: at(known ?? time),
    ...(corrects !== undefined && { corrects }),
    data,
  };
  return toAppend(event, JSON.stringify(event));
};

/** What does not depend on when and in which order events arrived. */
export const essence = (rows: readonly AlertRow[]) =>
  rows
    .map((row) => ({
      sign: row.sign,
      subject: row.subjectId,
      object: row.objectId,
      since: row.since,
      known: row.known,
      foundLate: row.foundLate,
      lapsed: row.lapsed,
      severity: row.severity,
      because: row.evidence.map(({ id, role }) => `${id} ${role}`).sort(),
    }))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

export type Stage = Readonly<{
  url: string;
  pool: Pool;
  store: EventStore;
  source: DataSource;
  warnings: object[];
  start: (options?: Partial<WatchOptions>) => Watch;
  append: (events: readonly EventToAppend[]) => Promise<void>;
  /** Resolves when nothing is left to do. */
  settled: (watch: Watch) => Promise<void>;
  alerts: (status?: AlertRow['status']) => Promise<readonly AlertRow[]>;
  /** Forgets all that was folded; the log stays. With a number, that many shards fold it again. */
  rebuild: (shards?: number) => Promise<void>;
  /** Ends everything but the database, for stages that begin as copies of it. */
  leave: () => Promise<TestDatabase>;
  close: () => Promise<void>;
}>;

type Setting = Readonly<{
  /** Where the log is; in the database where absent. */
  eventStoreUrl?: string | undefined;
  /** Whose database this one begins as a copy of. */
  like?: TestDatabase;
}>;

export async function setStage({ eventStoreUrl, like }: Setting = {}): Promise<Stage> {
  const database = await createTestDatabase(like);
  const pool = new Pool({ connectionString: database.url, max: 5 });
  // The database is dropped while connections are still ending.
  pool.on('error', () => undefined);
  await migrate(pool);
  await migrateSubscriptions(pool);
  const source = await createReadModelSource(database.url).initialize();
  await migrateReadModels(source);
  await migrateWatch(pool);
  const store = await openLog({ configuration: { eventStoreUrl }, databaseUrl: database.url });
  const warnings: object[] = [];
  const running = new Set<Watch>();
  const log = (details: object, message: string) => void warnings.push({ ...details, message });
  const leave = async () => {
    await Promise.all([...running].map((watch) => watch.stop()));
    await store.close();
    await source.destroy();
    await pool.end();
    return database;
  };
  return {
    url: database.url,
    pool,
    store,
    source,
    warnings,
    start: (options = {}) => {
      const watch = startWatch({
        store,
        pool,
        logger: { info: () => undefined, warn: log, error: log },
        now: () => new Date('2026-01-10T12:00:00+08:00'),
        ...options,
      });
      running.add(watch);
      return watch;
    },
    append: async (events) => {
      for (const answer of await store.append(events))
        if (answer.outcome === 'conflicting-duplicate') throw new Error('An id was used twice.');
    },
    settled: async (watch) => {
      const until = Date.now() + 60_000;
      while ((await watch.processedPosition()) < (await store.head())) {
        const failure = watch.failure();
        if (failure) throw new Error(failure.message);
        if (Date.now() > until) throw new Error(`Not settled: ${JSON.stringify(warnings)}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    alerts: async (status) => {
      const filter = status ? { status: [status] } : {};
      return (await listAlerts(source, filter, { limit: 1000 })).items;
    },
    rebuild: async (shards = 1) => {
      await Promise.all([...running].map((watch) => watch.stop()));
      await pool.query(`
        do $$ declare schema name; begin
          for schema in select nspname from pg_namespace where nspname ~ '^watch' loop
            execute format('drop schema %I cascade', schema);
          end loop;
        end $$;
        delete from store.checkpoint;
        truncate read.alert, read.obligor`);
      await migrateWatch(pool, shards);
    },
    leave,
    close: async () => {
      await leave();
      await database.drop();
    },
  };
}
