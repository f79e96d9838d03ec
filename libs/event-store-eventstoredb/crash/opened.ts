/** Stores on a stand-in, each copy in a database of its own, closed and dropped when a test ends. */
import { afterEach } from '@jest/globals';
import type { EventToAppend, RecordedEvent } from '@tocsin/event-store';
import { migrate, type PostgresEventStore } from '@tocsin/event-store-postgres';
import { createTestDatabase, type TestDatabase } from '../../../test/database';
import { wholeLog } from '../../event-store-postgres/crash/whole-log';
import { createEventStoreDbEventStore } from '../src/eventstoredb-store';

export type Opened = Readonly<{
  newDatabase: () => Promise<string>;
  open: (connectionString: string, databaseUrl: string) => Promise<PostgresEventStore>;
  /** The log as a copy made anew finds it. */
  copiedAnew: (connectionString: string) => Promise<readonly RecordedEvent[]>;
}>;

export function opened(): Opened {
  const databases: TestDatabase[] = [];
  const stores: PostgresEventStore[] = [];
  afterEach(async () => {
    await Promise.all(stores.splice(0).map((store) => store.close()));
    await Promise.all(databases.splice(0).map((database) => database.drop()));
  });
  const newDatabase = async () => {
    const database = await createTestDatabase();
    databases.push(database);
    await migrate(database.url);
    return database.url;
  };
  const open = async (connectionString: string, databaseUrl: string) => {
    const store = await createEventStoreDbEventStore({ connectionString, databaseUrl });
    stores.push(store);
    return store;
  };
  return {
    newDatabase,
    open,
    copiedAnew: async (connectionString) =>
      wholeLog(await open(connectionString, await newDatabase())),
  };
}

export const events = (count: number, prefix: string): readonly EventToAppend[] =>
  Array.from({ length: count }, (_, n) => ({
    source: 'urn:bank:a',
    id: `${prefix}-${n}`,
    stream: `feed-${n % 3 === 0 ? 'a' : 'b'}`,
    type: 'loan.disbursed',
    time: '2025-01-06T09:00:00+08:00',
    keys: ['X-MILL0001'],
    payload: `${prefix} ${n}`,
  }));
