/**
 * The stage of the specs: a database of its own, a store with numbered events, and a handler that
 * writes one row an event. A row written twice violates the primary key, so "exactly once" is
 * asserted by PostgreSQL itself.
 */
import { createMemoryEventStore, type EventStore, type RecordedEvent } from '@tocsin/event-store';
import type { ClientBase, Pool } from 'pg';
import { createTestDatabase } from '../../../test/database';
import { migrateSubscriptions } from '../src/checkpoint';
import { openPool } from '../src/open-pool';
import { startSubscription } from '../src/start-subscription';
import type { Subscription, SubscriptionOptions } from '../src/subscription';

type Line = Readonly<{ level: string; details: object; message: string }>;

export type Stage = Readonly<{
  pool: Pool;
  store: EventStore;
  log: readonly Line[];
  /** Appends numbered events; `poison` events are those the usual handler refuses. */
  append: (count: number, type?: string) => Promise<void>;
  /** Starts a subscription that is stopped with the stage. */
  start: (options?: Partial<SubscriptionOptions>) => Subscription;
  /** Positions written so far, in order. */
  rows: () => Promise<readonly number[]>;
  /** The usual handler, for options that wrap it. */
  write: (events: readonly RecordedEvent[], tx: ClientBase) => Promise<void>;
  /** Breaks the connections of all owners, as the death of their process would. */
  killOwners: () => Promise<number>;
  close: () => Promise<void>;
}>;

export const upTo = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i + 1);

export async function setStage(): Promise<Stage> {
  const database = await createTestDatabase();
  const pool = openPool({ connectionString: database.url, max: 4 });
  await migrateSubscriptions(pool);
  await pool.query('create table seen (position bigint primary key, name text not null)');
  const store = createMemoryEventStore();
  const log: Line[] = [];
  const note = (level: string) => (details: object, message: string) => {
    log.push({ level, details, message });
  };
  const logger = { info: note('info'), warn: note('warn'), error: note('error') };
  const started: Subscription[] = [];

  const start = (options: Partial<SubscriptionOptions> = {}): Subscription => {
    const all = { name: 'spec', store, pool, logger, handle: write, ...options };
    const subscription = startSubscription(all);
    started.push(subscription);
    return subscription;
  };
  const close = async (): Promise<void> => {
    await Promise.all(started.map((subscription) => subscription.stop()));
    await pool.end();
    await database.drop();
  };
  return {
    pool,
    store,
    log,
    append: (count, type = 'thing.happened') => append(store, count, type),
    start,
    rows: () => rowsOf(pool),
    write,
    killOwners: () => killOwners(pool),
    close,
  };
}

async function write(events: readonly RecordedEvent[], tx: ClientBase): Promise<void> {
  const poison = events.find(({ type }) => type === 'poison');
  await tx.query('insert into seen select p, current_setting($2) from unnest($1::bigint[]) as p', [
    events.map(({ position }) => position),
    'application_name',
  ]);
  if (poison) throw new TypeError('Cannot read the amount of this event.');
}

async function append(store: EventStore, count: number, type: string): Promise<void> {
  const from = await store.head();
  await store.append(
    upTo(count).map((n) => ({
      source: 'spec',
      id: `${from + n}`,
      stream: `stream-${n % 7}`,
      type,
      time: '2026-03-01T10:00:00+08:00',
      keys: [],
      payload: `{"n":${from + n}}`,
    })),
  );
}

async function rowsOf(pool: Pool): Promise<readonly number[]> {
  const { rows } = await pool.query<{ position: string }>('select position from seen order by 1');
  return rows.map(({ position }) => Number(position));
}

async function killOwners(pool: Pool): Promise<number> {
  const { rowCount } = await pool.query(
    `select pg_terminate_backend(l.pid) from pg_locks l
     where l.locktype = 'advisory' and l.granted and l.mode = 'ExclusiveLock'
       and l.database = (select oid from pg_database where datname = current_database())`,
  );
  return rowCount ?? 0;
}

/** Asks until the answer is yes; fails with the question when it takes too long. */
export async function eventually(
  question: string,
  answer: () => boolean | Promise<boolean>,
  withinMs = 15_000,
): Promise<void> {
  const until = Date.now() + withinMs;
  while (!(await answer())) {
    if (Date.now() > until) throw new Error(`Not within ${withinMs} ms: ${question}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
