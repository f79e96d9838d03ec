export type {
  Appended,
  EventStore,
  EventToAppend,
  ExpectedVersion,
  Position,
  RecordedEvent,
  StreamAppended,
} from './event-store';
