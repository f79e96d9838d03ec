/** An event on its way into the log, with what the writer needs to know of it. */
import { assertRecordable, eventIdOf, type EventToAppend } from '@tocsin/event-store';

export type PreparedEvent = Readonly<{
  event: EventToAppend;
  /** UUID with dashes, as the database prints it. */
  eventId: string;
  /** Milliseconds since 1970. */
  time: number;
  /** Where the sender says so. */
  known: number | undefined;
  /** Where it was recorded before it came here: only in a copy of another log. */
  recorded?: number;
  /** About as much room as it takes: for limits, not for encoding. */
  size: number;
}>;

/** Throws a TypeError for an event that cannot be recorded. */
export function prepareEvent(event: EventToAppend): PreparedEvent {
  const { time, known } = assertRecordable(event);
  return {
    event,
    eventId: eventIdOf(event.source, event.id),
    time,
    known,
    size: event.payload.length + event.stream.length + 128,
  };
}
