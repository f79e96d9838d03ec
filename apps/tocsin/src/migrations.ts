/** The tables of all parts: made or brought up to date, or looked at whether they are. */
import { isAccessMigrated, migrateAccess } from '@apps/api/src/sign-in/schema';
import { isWatchMigrated, migrateWatch } from '@apps/watch/src/schema';
import { isMigrated, migrate } from '@tocsin/event-store-postgres';
import {
  areReadModelsMigrated,
  migrateReadModels,
  type ReadModelSource,
} from '@tocsin/read-models';
import { areSubscriptionsMigrated, migrateSubscriptions } from '@tocsin/subscriptions';
import type { Pool } from 'pg';

type Migration = Readonly<{
  /** As an operator would look for it. */
  schema: string;
  migrate: () => Promise<void>;
  isMigrated: () => Promise<boolean>;
}>;

export type Databases = Readonly<{
  /** The log, or the copy of it. */
  storeUrl: string;
  pool: Pool;
  readModels: ReadModelSource;
  /** Looked at, and never brought about here: a new number drops what was folded. */
  shards?: number | undefined;
}>;

const migrationsOf = ({ storeUrl, pool, readModels, shards }: Databases): readonly Migration[] => [
  {
    schema: 'store',
    migrate: () => migrate(storeUrl),
    isMigrated: () => isMigrated(storeUrl),
  },
  {
    schema: 'store (checkpoints)',
    migrate: () => migrateSubscriptions(pool),
    isMigrated: () => areSubscriptionsMigrated(pool),
  },
  {
    schema: 'read, intake',
    migrate: () => migrateReadModels(readModels),
    isMigrated: () => areReadModelsMigrated(readModels),
  },
  {
    schema: shards === undefined ? 'watch' : `watch in ${String(shards)} shards`,
    migrate: () => migrateWatch(pool),
    isMigrated: () => isWatchMigrated(pool, shards),
  },
  {
    schema: 'access',
    migrate: () => migrateAccess(pool),
    isMigrated: () => isAccessMigrated(pool),
  },
];

/** Idempotent; of processes that start side by side one migrates, and the others then find it done. */
export async function migrateAll(databases: Databases): Promise<void> {
  // Each part has a lock of its own, but parts share schemas, and two who make the same one collide.
  const client = await databases.pool.connect();
  try {
    await client.query(`select pg_advisory_lock(${lock})`);
    for (const { migrate: bringUp } of migrationsOf(databases)) await bringUp();
  } finally {
    await client.query(`select pg_advisory_unlock(${lock})`).catch(() => undefined);
    client.release();
  }
}

const lock = `hashtextextended('tocsin.migrate', 0)`;

/** Rejects, saying what to do, where a schema is missing or older than this program. */
export async function assertMigrated(databases: Databases): Promise<void> {
  const behind: string[] = [];
  for (const { schema, isMigrated: isUpToDate } of migrationsOf(databases)) {
    if (!(await isUpToDate())) behind.push(schema);
  }
  if (behind.length === 0) return;
  throw new Error(
    `The tables are not those of this version (${behind.join('; ')}), and TOCSIN_MIGRATE is false. ` +
      'Run `tocsin migrate` with this version first.',
  );
}
