/**
 * What no store can keep: checked before anything is queued, so that one malformed event rejects
 * its own call and never the batch that it would have been merged into.
 */
import type { EventToAppend } from './event-store';
import { instantOf } from './instant';

/** Streams and keys stand in indexes; with 600 UTF-16 units every index can hold them. */
const nameLengthMax = 600;

/** Milliseconds since 1970. */
type Instants = Readonly<{ time: number; known: number | undefined }>;

/**
 * Throws a TypeError that names the event and what is wrong with it. Answers its instants: every
 * event passes here, and reading a time costs as much as all the rest.
 */
export function assertRecordable(event: EventToAppend): Instants {
  const time = instantOf(event.time);
  const known = event.known === undefined ? undefined : instantOf(event.known);
  const problem =
    inName('stream', event.stream) ??
    inName('type', event.type) ??
    inInstant('time', event.time, time) ??
    inInstant('known', event.known, known) ??
    inKeys(event.keys) ??
    inText('payload', event.payload);
  if (problem !== undefined)
    throw new TypeError(`Event ${event.id} of ${event.source} cannot be recorded: ${problem}.`);
  return { time, known };
}

function inKeys(keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const problem = inName('key', key);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function inName(field: string, text: string): string | undefined {
  if (text.length === 0) return `${field} is empty`;
  if (text.length > nameLengthMax)
    return `${field} is longer than ${String(nameLengthMax)} characters`;
  return inText(field, text);
}

/** A text that UTF-8 or a database cannot hold would come back changed. */
function inText(field: string, text: string): string | undefined {
  if (text.includes('\0')) return `${field} contains the character NUL`;
  return isWellFormed(text) ? undefined : `${field} contains half a surrogate pair`;
}

// In Node since 20; TypeScript knows it from es2024 only.
const isWellFormed = (text: string): boolean =>
  (text as string & { isWellFormed: () => boolean }).isWellFormed();

const inInstant = (
  field: string,
  text: string | undefined,
  instant?: number,
): string | undefined =>
  Number.isNaN(instant) ? `${field} "${String(text)}" is no RFC 3339 instant` : undefined;
