/**
 * The parts every verb works on: the database (embedded, or one's own), the log, the read models.
 * Opened in one place and closed in the reverse order.
 */
import type { PostgresEventStore } from '@tocsin/event-store-postgres';
import { createReadModelSource, type ReadModelSource } from '@tocsin/read-models';
import { resolve } from 'node:path';
import { openPool } from '@tocsin/subscriptions';
import { Client, type Pool } from 'pg';
import { Registry } from 'prom-client';
import type { Configuration } from './configuration';
import { logDatabaseUrl, openLog } from './event-log';
import { assertMigrated, migrateAll } from './migrations';
import { embeddedServer, hasEmbeddedServer } from './postgres/embedded-server';

export type System = Readonly<{
  configuration: Configuration;
  version: string;
  databaseUrl: string;
  store: PostgresEventStore;
  pool: Pool;
  readModels: ReadModelSource;
  metrics: Registry;
  close: () => Promise<void>;
}>;

/** Whether there is one already, of one's own or under the data folder. */
export const isDatabaseThere = ({ databaseUrl, dataFolder }: Configuration): boolean =>
  databaseUrl !== undefined || hasEmbeddedServer(dataFolder);

/** Throws, saying where it looked, where there is none: for whoever only asks, or changes what is there. */
export function assertDatabaseThere(configuration: Configuration): void {
  if (isDatabaseThere(configuration)) return;
  const { dataFolder } = configuration;
  throw new Error(
    `There is no database in ${resolve(dataFolder)}. Check --data or TOCSIN_DATA; ` +
      '`tocsin start` makes a new one.',
  );
}

/** Starts or joins the database, brings its tables up to date, opens the log. */
export async function openSystem(configuration: Configuration, version: string): Promise<System> {
  const closing: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    return { configuration, version, close, ...(await openParts(configuration, closing)) };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openParts(configuration: Configuration, closing: (() => Promise<unknown>)[]) {
  const databaseUrl = configuration.databaseUrl ?? (await embedded(configuration, closing));
  const storeUrl = logDatabaseUrl({ configuration, databaseUrl });
  if (configuration.databaseUrl !== undefined) await reach('DATABASE_URL', databaseUrl);
  if (storeUrl !== databaseUrl) await reach('EVENT_STORE_URL', storeUrl);
  const pool = openPool({
    connectionString: databaseUrl,
    max: 20,
    application_name: 'tocsin',
    keepAlive: true,
  });
  closing.push(() => pool.end());

  const readModels = await createReadModelSource(databaseUrl).initialize();
  closing.push(() => readModels.destroy());
  const bringUp = configuration.migrate ? migrateAll : assertMigrated;
  const { shards } = configuration;
  await bringUp({ storeUrl, pool, readModels, shards });

  const store = await openLog({ configuration, databaseUrl });
  closing.push(() => store.close());
  return { databaseUrl, store, pool, readModels, metrics: new Registry() };
}

/** A server of somebody's own may be down, or know nobody of that name: said with where it is set. */
async function reach(variable: string, connectionString: string): Promise<void> {
  const client = new Client({ connectionString });
  try {
    await client.connect();
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The PostgreSQL of ${variable} cannot be used: ${said}. Check that it runs, and the name, password and database in ${variable}.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function embedded(
  { dataFolder }: Configuration,
  closing: (() => Promise<unknown>)[],
): Promise<string> {
  const server = await embeddedServer(dataFolder);
  closing.push(server.leave);
  return server.url;
}
