/**
 * The versions of a feed's mapping, from the events that set them: who, when, why, and the mapping
 * itself. The log is the only place where they are kept.
 */
import { readEvent } from '@tocsin/credit-events';

/** An event as the log gives it. */
type RecordedText = Readonly<{ position: number; payload: string; known: Date }>;

export type MappingVersion = Readonly<{
  /** 1, 2, 3, … */
  version: number;
  /** SHA-256 of the text. */
  hash: string;
  at: Date;
  by?: Readonly<{ name: string; role: string }>;
  reason: string;
  eventId: string;
  /** Of the event in the log. */
  position: number;
  /** The mapping file. */
  text: string;
}>;

/** The stream that holds them. */
export const mappingStream = (feed: string): string => `mapping-${feed}`;

/** In order; the last is in force. */
export function mappingVersions(recorded: readonly RecordedText[]): readonly MappingVersion[] {
  return recorded.flatMap((one, index) => {
    const event = readEvent(one);
    if (event?.type !== 'feed.mapping-set') return [];
    const { hash, mapping, reason } = event.data;
    const by = decidedBy(one.payload);
    return [
      {
        version: index + 1,
        hash,
        at: new Date(event.at),
        ...(by && { by }),
        reason,
        eventId: event.id,
        position: event.ref,
        text: mapping,
      },
    ];
  });
}

/** Extension attributes of the envelope. */
function decidedBy(payload: string): MappingVersion['by'] {
  const { decidedby, decidedas } = JSON.parse(payload) as Readonly<Record<string, unknown>>;
  if (typeof decidedby !== 'string') return undefined;
  return { name: decidedby, role: typeof decidedas === 'string' ? decidedas : '' };
}
