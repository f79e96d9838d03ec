/** How a feed's events fared, counted per batch. */
import { banksSpokenOf, businessDateOf } from '@tocsin/credit-events';
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
  /** The types that came, accepted or again, by source. */
  types: Map<string, Set<string>>;
  /** What came again, by what a control total counts it under. */
  repeated: Map<string, Repeated>;
};

type Repeated = {
  source: string;
  day: string;
  banks: readonly string[];
  type: string;
  duplicates: number;
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
    if (outcome === 'accepted') accept(of(feedOf(event.source)), event);
    else if (outcome === 'duplicate') repeat(of(feedOf(event.source)), event);
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
  types: new Map(),
  repeated: new Map(),
});

function accept(activity: FeedActivity, { source, type, time }: EventToAppend): void {
  activity.accepted += 1;
  activity.lastEvent = Math.max(activity.lastEvent ?? -Infinity, Date.parse(time));
  addType(activity, source, type);
}

function repeat(activity: FeedActivity, event: EventToAppend): void {
  const { source, type } = event;
  activity.duplicates += 1;
  addType(activity, source, type);
  const { data } = JSON.parse(event.payload) as { data?: unknown };
  const banks = banksSpokenOf(data);
  addRepeated(activity, {
    ...{ source, banks, type, duplicates: 1 },
    day: businessDateOf(event.time),
  });
}

function addType({ types }: FeedActivity, source: string, type: string): void {
  const known = types.get(source);
  if (known) known.add(type);
  else types.set(source, new Set([type]));
}

function addRepeated({ repeated }: FeedActivity, one: Repeated): void {
  const key = `${one.day} ${one.type} ${one.banks.join(' ')} ${one.source}`;
  const known = repeated.get(key);
  if (known) known.duplicates += one.duplicates;
  else repeated.set(key, { ...one });
}

/** One a feed, in one order, so that two processes cannot wait for each other. */
export function merge(activities: readonly FeedActivity[]): readonly FeedActivity[] {
  const byFeed = new Map<string, FeedActivity>();
  for (const activity of activities) {
    const sum = byFeed.get(activity.feed) ?? nothingYet(activity.feed, 0);
    addTo(sum, activity);
    byFeed.set(activity.feed, sum);
  }
  return [...byFeed.values()].sort((a, b) => (a.feed < b.feed ? -1 : 1));
}

function addTo(sum: FeedActivity, activity: FeedActivity): void {
  sum.accepted += activity.accepted;
  sum.duplicates += activity.duplicates;
  sum.lastReceived = Math.max(sum.lastReceived, activity.lastReceived);
  for (const [reason, n] of Object.entries(activity.quarantined)) {
    sum.quarantined[reason] = (sum.quarantined[reason] ?? 0) + n;
  }
  if (activity.lastEvent !== undefined) {
    sum.lastEvent = Math.max(sum.lastEvent ?? -Infinity, activity.lastEvent);
  }
  for (const [source, types] of activity.types) {
    for (const type of types) addType(sum, source, type);
  }
  for (const repeated of activity.repeated.values()) addRepeated(sum, repeated);
}
