/**
 * The event log in EventStoreDB. It is written there first and is durable there when `append`
 * answers; positions, histories and all other questions are answered from the copy in PostgreSQL,
 * where the read models stand as well.
 */
import {
  createPostgresEventStore,
  type PostgresEventStore,
  type PostgresEventStoreOptions,
} from '@tocsin/event-store-postgres';
import { clientFor } from './connection';

export type EventStoreDbOptions = Readonly<{
  /** `esdb://…` or `kurrentdb://…`, with everything that the way to the server needs. */
  connectionString: string;
  /** The PostgreSQL that keeps the copy; `migrate` has been run on it. */
  databaseUrl: string;
  /** What our streams begin with, so that others may use the server too. Default `tocsin.`. */
  streamPrefix?: string;
}> &
  Omit<PostgresEventStoreOptions, 'connectionString' | 'original' | 'isReadOnly'>;

/** Copies what the server holds and the copy does not; rejects where it cannot be reached. */
export async function createEventStoreDbEventStore({
  connectionString,
  databaseUrl,
  streamPrefix = 'tocsin.',
  ...options
}: EventStoreDbOptions): Promise<PostgresEventStore> {
  // The client takes long to load: only who keeps a log there waits for it.
  const { eventStoreDbOriginal } = await import('./eventstoredb-original.js');
  const original = eventStoreDbOriginal(await clientFor(connectionString), streamPrefix);
  return createPostgresEventStore({ ...options, connectionString: databaseUrl, original });
}
