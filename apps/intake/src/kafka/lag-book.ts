/**
 * How far a feed is behind: in records, and in seconds since the oldest record not yet durable came.
 * The seconds rest on what was seen: of a record that was fetched its own time, of others the time
 * at which the end of the partition was first seen beyond them.
 */
import type { PartitionOffsets } from './kafka-port';

export type Lag = Readonly<{ topic: string; partition: number; events: number; seconds: number }>;

/** A record was there at this time (milliseconds since 1970). */
type Seen = Readonly<{ offset: number; at: number }>;

export type LagBook = Readonly<{
  /** The first record of a batch that was fetched. */
  noteFetched: (place: Readonly<{ topic: string; partition: number }>, seen: Seen) => void;
  /** Of each partition, from what the brokers say now. */
  lag: (offsets: readonly PartitionOffsets[], now: number) => readonly Lag[];
}>;

export function createLagBook(): LagBook {
  const partitions = new Map<string, readonly Seen[]>();
  const keyOf = ({ topic, partition }: Readonly<{ topic: string; partition: number }>) =>
    `${topic}/${String(partition)}`;
  const note = (key: string, seen: Seen): void => {
    const known = partitions.get(key) ?? [];
    partitions.set(key, thinned([...known, seen].sort((a, b) => a.offset - b.offset)));
  };
  const secondsOf = (each: PartitionOffsets, now: number): number => {
    const key = keyOf(each);
    const from = unread(each);
    const last = partitions.get(key)?.at(-1);
    if (each.high > from && (last === undefined || last.offset < each.high - 1))
      note(key, { offset: each.high - 1, at: now });
    const waiting = (partitions.get(key) ?? []).filter(({ offset }) => offset >= from);
    partitions.set(key, waiting);
    const oldest = Math.min(...waiting.map(({ at }) => at));
    return each.high > from && waiting.length > 0 ? Math.max(0, now - oldest) / 1000 : 0;
  };
  return {
    noteFetched: (place, seen) => {
      note(keyOf(place), seen);
    },
    lag: (offsets, now) =>
      offsets.map((each) => ({
        topic: each.topic,
        partition: each.partition,
        events: Math.max(0, each.high - unread(each)),
        seconds: secondsOf(each, now),
      })),
  };
}

/** What was deleted by age is behind nobody any more. */
const unread = ({ low, committed = low }: PartitionOffsets): number => Math.max(low, committed);

const seenMax = 500;

/** A backlog of days needs no sighting of every few seconds. */
const thinned = (seen: readonly Seen[]): readonly Seen[] =>
  seen.length <= seenMax ? seen : seen.filter((_, n) => n % 2 === 0 || n === seen.length - 1);
