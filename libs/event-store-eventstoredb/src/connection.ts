/**
 * The way to the server, all of it by the connection string: hosts or `+discover`, `tls`,
 * `tlsCAFile`, name and password, deadlines.
 */
import { EventStoreDBClient } from '@eventstore/db-client';

const scheme = /^(esdb|kurrentdb)(\+discover)?:\/\//;

/** `esdb://`, `esdb+discover://`, and the same as `kurrentdb`. */
export const isEventStoreDbUrl = (url: string): boolean => scheme.test(url);

/** Does not connect yet; throws where the string cannot be understood. */
export function clientFor(connectionString: string): EventStoreDBClient {
  // The client knows the protocol by its old name only.
  const known = connectionString.replace(scheme, 'esdb$2://');
  return EventStoreDBClient.connectionString(known);
}
