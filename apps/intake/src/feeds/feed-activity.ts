/**
 * How a feed's events fared, counted per batch and written a little later: one row a feed is
 * touched by every request, and must not make concurrent senders wait for each other.
 */
import type { Pool } from 'pg';
import type { EventToAppend } from '@tocsin/event-store';
import type { Recorded } from '../pipeline/record-events';
import type { Refused } from '../pipeline/refused';

export type FeedActivity = {
  feed: string;
  accepted: number;
  duplicates: number;
  /** By reason. */
  quarantined: Record<string, number>;
  /** The latest business time accepted, in milliseconds since 1970. */
  lastEvent?: number;
  /** Milliseconds since 1970. */
  lastReceived: number;
};

type BatchOutcome = Readonly<{
  good: readonly Readonly<{ event: EventToAppend }>[];
  recorded: readonly Recorded[];
  refused: readonly Refused[];
}>;

type Naming = Readonly<{ feedOf: (source: string | undefined) => string; now: number }>;

/** Counts one batch by feed. */
export function activityOf(
  { good, recorded, refused }: BatchOutcome,
  { feedOf, now }: Naming,
): readonly FeedActivity[] {
  const byFeed = new Map<string, FeedActivity>();
  const of = (feed: string): FeedActivity => {
    const known = byFeed.get(feed) ?? nothingYet(feed, now);
    byFeed.set(feed, known);
    return known;
  };
  for (const [index, { event }] of good.entries()) {
    const outcome = recorded[index]?.outcome;
    if (outcome === 'accepted') accept(of(feedOf(event.source)), event.time);
    else if (outcome === 'duplicate') of(feedOf(event.source)).duplicates += 1;
  }
  for (const { source, refusal } of refused) {
    const { quarantined } = of(feedOf(source));
    quarantined[refusal.reason] = (quarantined[refusal.reason] ?? 0) + 1;
  }
  return [...byFeed.values()];
}

const nothingYet = (feed: string, now: number): FeedActivity => ({
  feed,
  accepted: 0,
  duplicates: 0,
  quarantined: {},
  lastReceived: now,
});

function accept(activity: FeedActivity, time: string): void {
  activity.accepted += 1;
  activity.lastEvent = Math.max(activity.lastEvent ?? -Infinity, Date.parse(time));
}

export type ActivityBook = Readonly<{
  note: (activity: readonly FeedActivity[]) => void;
  /** Writes what was noted so far. */
  flush: () => Promise<void>;
}>;

const writeDelayMs = 500;

/** Gathers activity and writes it twice a second; figures of health, not of truth. */
export function createActivityBook(pool: Pool, onError: (error: unknown) => void): ActivityBook {
  let noted: FeedActivity[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const due = noted;
    noted = [];
    writing = writing.then(() => writeActivity(pool, merge(due)).catch(onError));
    return writing;
  };
  const note = (activity: readonly FeedActivity[]): void => {
    noted.push(...activity);
    timer ??= setTimeout(() => void flush(), writeDelayMs).unref();
  };
  return { note, flush };
}

/** One row per feed, in one order, so that two processes cannot wait for each other. */
function merge(activities: readonly FeedActivity[]): readonly FeedActivity[] {
  const byFeed = new Map<string, FeedActivity>();
  for (const activity of activities) {
    const sum = byFeed.get(activity.feed) ?? nothingYet(activity.feed, 0);
    sum.accepted += activity.accepted;
    sum.duplicates += activity.duplicates;
    sum.lastReceived = Math.max(sum.lastReceived, activity.lastReceived);
    for (const [reason, n] of Object.entries(activity.quarantined)) {
      sum.quarantined[reason] = (sum.quarantined[reason] ?? 0) + n;
    }
    if (activity.lastEvent !== undefined) {
      sum.lastEvent = Math.max(sum.lastEvent ?? -Infinity, activity.lastEvent);
    }
    byFeed.set(activity.feed, sum);
  }
  return [...byFeed.values()].sort((a, b) => (a.feed < b.feed ? -1 : 1));
}

async function writeActivity(pool: Pool, activities: readonly FeedActivity[]): Promise<void> {
  if (activities.length === 0) return;
  const rows = activities.map(({ quarantined, lastEvent, lastReceived, ...row }) => ({
    ...row,
    quarantined: Object.values(quarantined).reduce((sum, n) => sum + n, 0),
    last_event: lastEvent === undefined ? null : new Date(lastEvent),
    last_received: new Date(lastReceived),
  }));
  await pool.query(
    `insert into intake.feed_activity as known
       (feed, accepted, duplicates, quarantined, last_event, last_received)
     select feed, accepted, duplicates, quarantined, last_event, last_received
     from json_populate_recordset(null::intake.feed_activity, $1::json)
     on conflict (feed) do update set
       accepted = known.accepted + excluded.accepted,
       duplicates = known.duplicates + excluded.duplicates,
       quarantined = known.quarantined + excluded.quarantined,
       last_event = greatest(known.last_event, excluded.last_event),
       last_received = greatest(known.last_received, excluded.last_received)`,
    [JSON.stringify(rows)],
  );
}
