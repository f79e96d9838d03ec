/** An intake on a fresh database, with the real tables and a log in memory unless one is given. */
import { createMemoryEventStore, type EventStore } from '@tocsin/event-store';
import { createPostgresEventStore, migrate } from '@tocsin/event-store-postgres';
import { createReadModelSource, migrateReadModels } from '@tocsin/read-models';
import { Pool } from 'pg';
import { Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import { createIntake, type Intake, type IntakeOptions } from '../apps/intake/src/intake';
import { createTestDatabase } from './database';

export type IntakeUnderTest = Readonly<{
  intake: Intake;
  store: EventStore;
  pool: Pool;
  url: string;
  metrics: Registry;
  readModels: DataSource;
  close: () => Promise<void>;
}>;

type Wishes = Readonly<{
  openStore?: (url: string) => Promise<EventStore>;
  options?: Partial<Pick<IntakeOptions, 'limits' | 'now'>>;
}>;

export async function intakeUnderTest({
  openStore,
  options,
}: Wishes = {}): Promise<IntakeUnderTest> {
  const database = await createTestDatabase();
  const readModels = createReadModelSource(database.url);
  await readModels.initialize();
  await migrateReadModels(readModels);
  const pool = new Pool({ connectionString: database.url, max: 4 });
  // The database is dropped while connections are still ending.
  pool.on('error', () => undefined);
  const store = openStore ? await openStore(database.url) : createMemoryEventStore();
  const metrics = new Registry();
  const intake = createIntake({ store, pool, metrics, ...options });
  const close = async (): Promise<void> => {
    await intake.close();
    await store.close();
    await pool.end();
    await readModels.destroy();
    await database.drop();
  };
  return { intake, store, pool, url: database.url, metrics, readModels, close };
}

/** A log in the database of the intake, where one in memory will not do. */
export async function openPostgresLog(url: string): Promise<EventStore> {
  await migrate(url);
  return createPostgresEventStore({ connectionString: url });
}
