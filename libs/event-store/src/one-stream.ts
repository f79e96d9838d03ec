/** The demands that `appendToStream` makes on its caller, the same in every adapter. */
import { eventIdOf } from './event-id';
import type { EventToAppend } from './event-store';

/** Throws a TypeError unless there is at least one event, all of this stream, no pair twice. */
export function assertOneStream(stream: string, events: readonly EventToAppend[]): void {
  if (events.length === 0) throw new TypeError(`No events to append to the stream ${stream}.`);
  const ids = new Set<string>();
  for (const event of events) {
    if (event.stream !== stream)
      throw new TypeError(`Event ${event.id} is of stream ${event.stream}, not of ${stream}.`);
    ids.add(eventIdOf(event.source, event.id));
  }
  if (ids.size < events.length)
    throw new TypeError(`The same source and id twice in one append to the stream ${stream}.`);
}
