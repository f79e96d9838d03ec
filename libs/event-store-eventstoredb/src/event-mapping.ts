/**
 * An event of the log as an event of EventStoreDB, and back. The payload is its data, byte for
 * byte (as bytes: the client would write JSON anew); everything else stands in its metadata.
 */
import { type AllStreamRecordedEvent, binaryEvent, type EventData } from '@eventstore/db-client';
import { type Arrival, type PreparedEvent, prepareEvent } from '@tocsin/event-store-postgres';

type Metadata = Readonly<{
  source: string;
  id: string;
  /** RFC 3339, as they were given. */
  time: string;
  known?: string;
  recorded: string;
  keys: readonly string[];
}>;

export function eventData({ event, eventId }: PreparedEvent, recorded: Date): EventData {
  const { source, id, time, known, keys } = event;
  return binaryEvent({
    id: eventId,
    type: event.type,
    data: Buffer.from(event.payload),
    metadata: {
      source,
      id,
      time,
      ...(known !== undefined && { known }),
      recorded: recorded.toISOString(),
      keys,
    },
  });
}

/** What has come; without an event of ours where somebody else has written it. */
export function arrivalOf(recorded: AllStreamRecordedEvent, streamPrefix: string): Arrival {
  const stream = recorded.streamId.slice(streamPrefix.length);
  const prepared = preparedFrom(recorded, stream);
  return {
    stream,
    revision: Number(recorded.revision),
    eventId: recorded.id,
    ...(prepared?.eventId === recorded.id && { prepared }),
  };
}

/** Strict: what is no text was not written by us. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function preparedFrom(
  { type, data, metadata }: AllStreamRecordedEvent,
  stream: string,
): PreparedEvent | undefined {
  if (!(data instanceof Uint8Array) || !isOurs(metadata)) return undefined;
  const { recorded, ...rest } = metadata;
  try {
    const payload = utf8.decode(data);
    const prepared = prepareEvent({ ...rest, stream, type, payload });
    return { ...prepared, recorded: Date.parse(recorded) };
  } catch {
    return undefined;
  }
}

function isOurs(metadata: unknown): metadata is Metadata {
  if (typeof metadata !== 'object' || metadata === null) return false;
  const { source, id, time, known, recorded, keys } = metadata as Partial<Metadata>;
  return (
    [source, id, time, known ?? time].every((text) => typeof text === 'string') &&
    !Number.isNaN(Date.parse(recorded ?? '')) &&
    Array.isArray(keys) &&
    keys.every((key) => typeof key === 'string')
  );
}
