export { isMigrated, migrate } from './migrate';
export {
  type Arrival,
  type Arrivals,
  type Copied,
  type Following,
  type Original,
  Refused,
  type Run,
} from './original';
export {
  createPostgresEventStore,
  type PostgresEventStore,
  type PostgresEventStoreOptions,
} from './postgres-event-store';
export { prepareEvent, type PreparedEvent } from './prepared-event';
