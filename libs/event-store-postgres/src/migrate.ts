/** Makes the schema `store`, or finds it made; safe when several processes start at once. */
import { createHash } from 'node:crypto';
import { Client, type Pool } from 'pg';
import { officeLock, schema } from './schema';

/** Idempotent. Call it before `createPostgresEventStore`, as a role that may create schemas. */
export async function migrate(database: string | Pool): Promise<void> {
  if (typeof database !== 'string') {
    const client = await database.connect();
    try {
      await makeSchema(client);
    } finally {
      client.release();
    }
    return;
  }
  const client = new Client({ connectionString: database });
  await client.connect();
  try {
    await makeSchema(client);
  } finally {
    await client.end();
  }
}

async function makeSchema(client: Pick<Client, 'query'>): Promise<void> {
  const { rows } = await client.query<{ server_encoding: string }>('show server_encoding');
  const encoding = rows[0]?.server_encoding;
  if (encoding !== 'UTF8')
    throw new Error(
      `The database is encoded in ${encoding ?? 'nothing'}; the event log needs UTF8. ` +
        `Create one with: create database tocsin encoding 'UTF8' template template0;`,
    );
  // Making sure of an index locks its table even where it is there, and would wait for a writer who
  // waits for the table. So nothing is touched that is up to date.
  const made = await client.query<{ by: string | null }>(
    `select obj_description(to_regnamespace('store'), 'pg_namespace') as by`,
  );
  if (made.rows[0]?.by === fingerprint) return;
  // One simple query is one transaction. "If not exists" alone can collide with itself.
  await client.query(
    `select pg_advisory_xact_lock(${officeLock + 1});
     ${schema};
     comment on schema store is '${fingerprint}'`,
  );
}

const fingerprint = createHash('sha256').update(schema).digest('hex');
