/**
 * Hands accepted events to the log and says what became of each. Two answers of the store need
 * thought: another text under the same id may still say the same (keys in another order), and a
 * call that the store cannot keep must not take its neighbours down.
 */
import { isDeepStrictEqual } from 'node:util';
import {
  assertRecordable,
  type Appended,
  type EventStore,
  type EventToAppend,
} from '@tocsin/event-store';
import { conflicting, notRecordable, type Refusal } from './refusals';

export type LogToFill = Pick<EventStore, 'append' | 'readPositions'>;

export type Recorded =
  | Readonly<{
      outcome: 'accepted' | 'duplicate';
      position: number;
      /** A duplicate of what was recalled, and stays void. */
      recalled?: boolean;
    }>
  | Readonly<{
      outcome: 'refused';
      refusal: Refusal;
      /** Where the log has other content under its name. */
      conflictsWith?: number;
    }>;

/** In the order given; resolves when all is durable. */
export async function recordEvents(
  log: LogToFill,
  events: readonly EventToAppend[],
): Promise<readonly Recorded[]> {
  if (events.length === 0) return [];
  try {
    return await withSameContentFound(log, events, await log.append(events));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return recordThoseThatCanBe(log, events, error);
  }
}

async function withSameContentFound(
  log: LogToFill,
  events: readonly EventToAppend[],
  answers: readonly Appended[],
): Promise<readonly Recorded[]> {
  const conflicts = answers.filter(({ outcome }) => outcome === 'conflicting-duplicate');
  const there = await payloadsAt(log, new Set(conflicts.map(({ position }) => position)));
  return answers.map(({ outcome, position }, index): Recorded => {
    if (outcome === 'recorded') return { outcome: 'accepted', position };
    if (outcome === 'duplicate') return { outcome: 'duplicate', position };
    const sent = events[index]?.payload ?? '';
    return saysTheSame(sent, there.get(position))
      ? { outcome: 'duplicate', position }
      : { outcome: 'refused', refusal: conflicting(position), conflictsWith: position };
  });
}

async function payloadsAt(
  log: LogToFill,
  positions: ReadonlySet<number>,
): Promise<ReadonlyMap<number, string>> {
  if (positions.size === 0) return new Map();
  const recorded = await log.readPositions([...positions].sort((a, b) => a - b));
  return new Map(recorded.map(({ position, payload }) => [position, payload]));
}

/** Order of keys and spaces between them are no content. */
export function saysTheSame(sent: string, recorded: string | undefined): boolean {
  if (recorded === undefined) return false;
  return isDeepStrictEqual(JSON.parse(sent), JSON.parse(recorded));
}

/** The checks before let only recordable events pass; should one slip through, it stands alone. */
async function recordThoseThatCanBe(
  log: LogToFill,
  events: readonly EventToAppend[],
  cause: TypeError,
): Promise<readonly Recorded[]> {
  const refusals = events.map(whyNotRecordable);
  if (refusals.every((refusal) => refusal === undefined)) throw cause;
  const good = events.filter((_, index) => refusals[index] === undefined);
  const recorded = [...(await recordEvents(log, good))].reverse();
  return refusals.map((refusal): Recorded => {
    const next = refusal ? undefined : recorded.pop();
    return next ?? { outcome: 'refused', refusal: refusal ?? notRecordable(cause) };
  });
}

function whyNotRecordable(event: EventToAppend): Refusal | undefined {
  try {
    assertRecordable(event);
    return undefined;
  } catch (error) {
    return notRecordable(error);
  }
}
