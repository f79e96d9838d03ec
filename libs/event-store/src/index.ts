export { assertRecordable } from './check-event';
export { asKnown, type KnownEvents } from './as-known';
export { eventIdOf } from './event-id';
export type {
  Appended,
  EventPair,
  EventStore,
  EventToAppend,
  ExpectedVersion,
  Position,
  RecordedEvent,
  StreamAppended,
} from './event-store';
export { instantOf } from './instant';
export { LogUnavailable } from './log-unavailable';
export { createMemoryEventStore } from './memory-store';
export { assertOneStream } from './one-stream';
