/** Makes the schema `store`, or finds it made; safe when several processes start at once. */
import { createHash } from 'node:crypto';
import { Client, type Pool } from 'pg';
import { officeLock, schema } from './schema';

/** Idempotent. Call it before `createPostgresEventStore`, as a role that may create schemas. */
export function migrate(database: string | Pool): Promise<void> {
  return withClient(database, makeSchema);
}

/** Whether `migrate` of this version would find nothing to do. Reads only. */
export function isMigrated(database: string | Pool): Promise<boolean> {
  return withClient(database, isMadeByUs);
}

type Asked = Pick<Client, 'query'>;

async function withClient<T>(
  database: string | Pool,
  work: (client: Asked) => Promise<T>,
): Promise<T> {
  if (typeof database !== 'string') {
    const client = await database.connect();
    try {
      return await work(client);
    } finally {
      client.release();
    }
  }
  const client = new Client({ connectionString: database });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function isMadeByUs(client: Asked): Promise<boolean> {
  const { rows } = await client.query<{ by: string | null }>(
    `select obj_description(to_regnamespace('store'), 'pg_namespace') as by`,
  );
  return rows[0]?.by === fingerprint;
}

async function makeSchema(client: Asked): Promise<void> {
  const { rows } = await client.query<{ server_encoding: string }>('show server_encoding');
  const encoding = rows[0]?.server_encoding;
  if (encoding !== 'UTF8')
    throw new Error(
      `The database is encoded in ${encoding ?? 'nothing'}; the event log needs UTF8. ` +
        `Create one with: create database tocsin encoding 'UTF8' template template0;`,
    );
  // Making sure of an index locks its table even where it is there, and would wait for a writer who
  // waits for the table. So nothing is touched that is up to date.
  if (await isMadeByUs(client)) return;
  // One simple query is one transaction. "If not exists" alone can collide with itself.
  await client.query(
    `select pg_advisory_xact_lock(${officeLock + 1});
     ${schema};
     comment on schema store is '${fingerprint}'`,
  );
}

const fingerprint = createHash('sha256').update(schema).digest('hex');
