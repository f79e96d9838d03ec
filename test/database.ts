/** A fresh database on the test run's PostgreSQL, dropped when the test file is done. */
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

export type TestDatabase = Readonly<{ url: string; drop: () => Promise<void> }>;

export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env['TOCSIN_TEST_DATABASE_URL'];
  if (!server)
    throw new Error('TOCSIN_TEST_DATABASE_URL is not set: run through `npm test` (jest).');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => onServer(server, `drop database if exists ${name} with (force)`),
  };
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
