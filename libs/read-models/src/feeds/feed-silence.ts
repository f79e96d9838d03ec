/** How long a feed, and each event type of it, has been silent, against the cadence it declared. */
import { businessDate, endOfDay } from '@tocsin/credit-events';
import type { FeedActivityRow, FeedRow } from './feed-row';

export type FeedSilence = Readonly<{
  lastEvent?: Date;
  lastReceived?: Date;
  /** Seconds since anything came; absent where nothing ever has. */
  silentSeconds?: number;
  silentAfterHours?: number;
  /** Silent for longer than its cadence allows; false where none is declared. */
  overdue: boolean;
  /** Since when it is overdue. */
  overdueSince?: Date;
}>;

export type TypeSilence = Omit<FeedSilence, 'lastEvent'> & Readonly<{ type: string }>;

/** When the last event of a type became durable. */
export type TypeReceived = Readonly<{ type: string; lastReceived: Date }>;

type Known = Readonly<{ feed: FeedRow | undefined; now: Date }>;

export function silenceOf(
  { feed, now }: Known,
  activity: FeedActivityRow | undefined,
): FeedSilence {
  return {
    ...(activity?.lastEvent && { lastEvent: activity.lastEvent }),
    ...silence({
      lastReceived: activity?.lastReceived,
      hours: feed?.silentAfterHours ?? undefined,
      feed,
      now,
    }),
  };
}

/** Every type that came, or of which a cadence is declared; by name. */
export function silenceOfTypes(
  { feed, now }: Known,
  received: readonly TypeReceived[],
): readonly TypeSilence[] {
  const cadence = feed?.cadence ?? [];
  const types = new Set([...received, ...cadence].map(({ type }) => type));
  return [...types].sort().map((type) => ({
    type,
    ...silence({
      lastReceived: received.find((one) => one.type === type)?.lastReceived,
      hours: cadence.find((one) => one.type === type)?.silentAfterHours,
      feed,
      now,
    }),
  }));
}

type Asked = Known & Readonly<{ lastReceived: Date | undefined; hours: number | undefined }>;

function silence({ lastReceived, hours, feed, now }: Asked): Omit<FeedSilence, 'lastEvent'> {
  return {
    ...(lastReceived && { lastReceived, silentSeconds: secondsBetween(lastReceived, now) }),
    ...(hours !== undefined && { silentAfterHours: hours }),
    ...overdue({ lastReceived, hours, feed, now }),
  };
}

/** Who has never spoken is silent since it was registered; who is revoked is waited for no more. */
function overdue({ lastReceived, hours, feed, now }: Asked) {
  const since = lastReceived ?? feed?.created;
  if (hours === undefined || since === undefined || feed?.revoked !== null) {
    return { overdue: false };
  }
  const due = dueAfter(since, hours, feed.daysOff);
  return due < now ? { overdue: true, overdueSince: due } : { overdue: false };
}

/** So many hours later, of which none falls on a day off. */
function dueAfter(since: Date, hours: number, daysOff: readonly string[]): Date {
  let due = since.getTime() + hours * 3_600_000;
  for (const day of [...daysOff].sort()) {
    const end = endOfDay(businessDate(day)) + 1;
    const start = end - dayMs;
    if (start > due) break;
    due += Math.max(0, end - Math.max(start, since.getTime()));
  }
  return new Date(due);
}

const dayMs = 86_400_000;

const secondsBetween = (from: Date, to: Date): number =>
  Math.max(0, (to.getTime() - from.getTime()) / 1000);
