/**
 * A second database on the same server, in which everything is folded again while people go on
 * working with the first. Its name is that of the first and `_rebuild`; what a rebuild that died
 * left there is dropped by the next one.
 */
import { createReadModelSource, migrateReadModels } from '@tocsin/read-models';
import { openPool } from '@tocsin/subscriptions';
import { Client, type Pool } from 'pg';
import { migrateWatch } from '../schema';

export type Beside = Readonly<{ pool: Pool; drop: () => Promise<void> }>;

/**
 * With the watch cut into so many shards. Rejects when another rebuild is running, or the user may
 * not create databases.
 */
export async function createBeside(url: string, shards: number): Promise<Beside> {
  const live = new Client({ connectionString: url, application_name: 'tocsin rebuild' });
  await live.connect();
  try {
    const name = await claimName(live);
    await create(live, name);
    const besideUrl = Object.assign(new URL(url), { pathname: `/${name}` }).href;
    const pool = openPool({
      connectionString: besideUrl,
      max: 4,
      application_name: 'tocsin rebuild',
    });
    const drop = async () => {
      await pool.end();
      await live.query(`drop database if exists ${quoted(name)} with (force)`);
      await live.end();
    };
    await migrate({ url: besideUrl, pool, shards }).catch(async (error: unknown) => {
      await drop();
      throw error;
    });
    return { pool, drop };
  } catch (error) {
    await live.end();
    throw error;
  }
}

/** The lock lives as long as the connection, and with it the claim. */
async function claimName(live: Client): Promise<string> {
  const { rows } = await live.query<{ name: string; free: boolean }>(
    `select current_database() || '_rebuild' as name,
       pg_try_advisory_lock(hashtextextended('tocsin.rebuild', 0)) as free`,
  );
  const [row] = rows;
  if (!row?.free) throw new Error('Another rebuild is running; wait for it, or stop it.');
  return row.name;
}

async function create(live: Client, name: string): Promise<void> {
  await live.query(`drop database if exists ${quoted(name)} with (force)`);
  try {
    await live.query(`create database ${quoted(name)}`);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new Error(
      `A rebuild needs a second database, ${name}, which could not be created: ${said}. Give the ` +
        `database user the right to create databases (alter role … createdb) and space for it.`,
    );
  }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

async function migrate({
  url,
  pool,
  shards,
}: Readonly<{ url: string; pool: Pool; shards: number }>): Promise<void> {
  const source = await createReadModelSource(url).initialize();
  try {
    await migrateReadModels(source);
  } finally {
    await source.destroy();
  }
  await migrateWatch(pool, shards);
}
