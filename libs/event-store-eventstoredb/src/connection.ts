/**
 * The way to the server, all of it by the connection string: hosts or `+discover`, `tls`,
 * `tlsCAFile`, name and password, deadlines.
 */
import type { EventStoreDBClient } from '@eventstore/db-client';

const scheme = /^(esdb|kurrentdb)(\+discover)?:\/\//;

/** `esdb://`, `esdb+discover://`, and the same as `kurrentdb`. */
export const isEventStoreDbUrl = (url: string): boolean => scheme.test(url);

/** Does not connect yet; rejects where the string cannot be understood. */
export async function clientFor(connectionString: string): Promise<EventStoreDBClient> {
  const { EventStoreDBClient: Client } = await import('@eventstore/db-client');
  // The client knows the protocol by its old name only.
  const known = connectionString.replace(scheme, 'esdb$2://');
  return Client.connectionString(known);
}
