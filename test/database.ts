/** A fresh database on the test run's PostgreSQL, dropped when the test file is done. */
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';

export type TestDatabase = Readonly<{ url: string; drop: () => Promise<void> }>;

/** A copy of another one, if that is given; nobody may be connected to it. */
export async function createTestDatabase(like?: Pick<TestDatabase, 'url'>): Promise<TestDatabase> {
  const server = process.env['TOCSIN_TEST_DATABASE_URL'];
  if (!server)
    throw new Error('TOCSIN_TEST_DATABASE_URL is not set: run through `npm test` (jest).');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const origin = like ? ` template ${nameOf(like)}` : '';
  await withServer(server, async (client) => {
    if (like) await unconnected(client, nameOf(like));
    await client.query(`create database ${name}${origin}`);
  });
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => drop(server, name),
  };
}

const nameOf = ({ url }: Pick<TestDatabase, 'url'>): string => new URL(url).pathname.slice(1);

const partingMs = 1_000;

const drop = (server: string, name: string): Promise<void> =>
  withServer(server, async (client) => {
    await unconnected(client, name);
    await client.query(`drop database if exists ${name} with (force)`);
  });

/**
 * A pool says that it has ended while its connections still do; one that is cut off then would fail
 * the test, so they are given a moment.
 */
async function unconnected(client: Client, name: string): Promise<void> {
  const connections = 'select from pg_stat_activity where datname = $1';
  const until = Date.now() + partingMs;
  while (Date.now() < until && (await client.query(connections, [name])).rowCount !== 0)
    await setTimeout(20);
}

async function withServer(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
