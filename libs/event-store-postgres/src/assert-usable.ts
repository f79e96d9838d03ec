/** Whether a store may be opened on this database, before anything is asked of it. */
import type { Pool } from 'pg';
import type { Original } from './original';

type Use = Readonly<{ original?: Original; isReadOnly?: boolean }>;

/** Rejects where there are no tables, or where they are a copy that must not be written alone. */
export async function assertUsable(pool: Pool, use: Use): Promise<void> {
  await assertMigrated(pool);
  await assertOwn(pool, use);
}

async function assertMigrated(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ there: boolean }>(
    `select to_regprocedure('store.index_history(int)') is not null as there`,
  );
  if (rows[0]?.there !== true)
    throw new Error('This database has no event log yet. Run migrate(connectionString) first.');
}

/** Whoever writes into a copy by itself would part it from its original for ever. */
async function assertOwn(pool: Pool, { original, isReadOnly }: Use): Promise<void> {
  if (original !== undefined || isReadOnly === true) return;
  const { rows } = await pool.query<{ name: string }>('select name from store.original');
  if (rows[0])
    throw new Error(
      `This database holds a copy of the log in ${rows[0].name}, where events must go first. ` +
        'Set EVENT_STORE_URL to it again, or give an empty database.',
    );
}
