export { createEventStoreDbEventStore, type EventStoreDbOptions } from './eventstoredb-store';
export { isEventStoreDbUrl } from './connection';
