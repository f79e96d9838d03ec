/** Where the log is: in PostgreSQL, or in EventStoreDB with a copy in the database of all the rest. */
import { createEventStoreDbEventStore, isEventStoreDbUrl } from '@tocsin/event-store-eventstoredb';
import { createPostgresEventStore, type PostgresEventStore } from '@tocsin/event-store-postgres';

type Where = Readonly<{
  configuration: Readonly<{ eventStoreUrl?: string | undefined }>;
  databaseUrl: string;
}>;

/** The PostgreSQL in which every event of the log can be read. */
export function logDatabaseUrl({ configuration, databaseUrl }: Where): string {
  const { eventStoreUrl } = configuration;
  return eventStoreUrl === undefined || isEventStoreDbUrl(eventStoreUrl)
    ? databaseUrl
    : eventStoreUrl;
}

/** Rejects, naming the variable, where an EventStoreDB cannot be used. */
export async function openLog(where: Where): Promise<PostgresEventStore> {
  const { configuration, databaseUrl } = where;
  const { eventStoreUrl } = configuration;
  if (eventStoreUrl === undefined || !isEventStoreDbUrl(eventStoreUrl))
    return createPostgresEventStore({ connectionString: logDatabaseUrl(where) });
  try {
    return await createEventStoreDbEventStore({ connectionString: eventStoreUrl, databaseUrl });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The EventStoreDB of EVENT_STORE_URL cannot be used: ${said} Check that it runs, and the ` +
        'host, name, password and tls in EVENT_STORE_URL.',
      { cause: error },
    );
  }
}
