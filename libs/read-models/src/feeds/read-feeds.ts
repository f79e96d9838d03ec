/** The health of the feeds: what they may say, what they said last, and how long they are silent. */
import type { DataSource } from 'typeorm';
import { countQuarantined, type QuarantineCount } from '../quarantine/read-quarantine';
import { FeedActivityRow, FeedRow } from './feed-row';
import { KafkaConsumerRow } from './kafka-consumer-row';
import { kafkaStanding, type KafkaStanding } from './kafka-standing';

export type FeedHealth = Readonly<{
  name: string;
  /** Absent for a sender without a credential of its own, such as an import. */
  credential?: Readonly<{
    sources: readonly string[];
    banks?: readonly string[];
    backfill: boolean;
    created: Date;
    revoked?: Date;
  }>;
  accepted: number;
  duplicates: number;
  quarantined: number;
  /** Lines in quarantine now, by reason. */
  reasons: Readonly<Record<string, number>>;
  lastEvent?: Date;
  lastReceived?: Date;
  /** Seconds since anything came; absent where nothing ever has. */
  silentSeconds?: number;
  silentAfterHours?: number;
  /** Silent for longer than its cadence allows; false where none is declared. */
  overdue: boolean;
  /** Only of a feed with topics that is not revoked. */
  kafka?: KafkaStanding;
}>;

/** All feeds by name; with `name`, that one. */
export async function listFeeds(
  db: DataSource,
  { now, name }: Readonly<{ now: Date; name?: string }>,
): Promise<readonly FeedHealth[]> {
  const [feeds, activities, counts, consumers] = await Promise.all([
    db.getRepository(FeedRow).find(name === undefined ? {} : { where: { name } }),
    db.getRepository(FeedActivityRow).find(name === undefined ? {} : { where: { feed: name } }),
    countQuarantined(db),
    db.getRepository(KafkaConsumerRow).find(name === undefined ? {} : { where: { feed: name } }),
  ]);
  const names = new Set([...feeds.map((f) => f.name), ...activities.map((a) => a.feed)]);
  return [...names].sort().map((each) =>
    healthOf(each, {
      feed: feeds.find((f) => f.name === each),
      activity: activities.find((a) => a.feed === each),
      counts,
      consumers: consumers.filter((c) => c.feed === each),
      now,
    }),
  );
}

export async function findFeed(
  db: DataSource,
  question: Readonly<{ now: Date; name: string }>,
): Promise<FeedHealth | undefined> {
  return (await listFeeds(db, question))[0];
}

type Known = Readonly<{
  feed: FeedRow | undefined;
  activity: FeedActivityRow | undefined;
  counts: readonly QuarantineCount[];
  consumers: readonly KafkaConsumerRow[];
  now: Date;
}>;

function healthOf(name: string, { feed, activity, counts, consumers, now }: Known): FeedHealth {
  const own = counts.filter((count) => count.feed === name);
  return {
    name,
    ...(feed ? { credential: credentialOf(feed) } : {}),
    accepted: Number(activity?.accepted ?? 0),
    duplicates: Number(activity?.duplicates ?? 0),
    quarantined: Number(activity?.quarantined ?? 0),
    reasons: Object.fromEntries(own.map(({ reason, entries }) => [reason, entries])),
    ...silenceOf({ feed, activity, now }),
    ...(isOnKafka(feed) ? { kafka: kafkaStanding(feed.topics, consumers, now) } : {}),
  };
}

const isOnKafka = (feed: FeedRow | undefined): feed is FeedRow =>
  feed?.revoked === null && feed.topics.length > 0;

function credentialOf(feed: FeedRow): NonNullable<FeedHealth['credential']> {
  return {
    sources: feed.sources,
    ...(feed.banks ? { banks: feed.banks } : {}),
    backfill: feed.backfill,
    created: feed.created,
    ...(feed.revoked ? { revoked: feed.revoked } : {}),
  };
}

type Silence = Pick<
  FeedHealth,
  'lastEvent' | 'lastReceived' | 'silentSeconds' | 'silentAfterHours' | 'overdue'
>;

function silenceOf({ feed, activity, now }: Omit<Known, 'counts' | 'consumers'>): Silence {
  const hours = feed?.silentAfterHours ?? undefined;
  const since = activity?.lastReceived ?? feed?.created;
  return {
    ...(hours === undefined ? {} : { silentAfterHours: hours }),
    ...(activity ? lastWords(activity, now) : {}),
    overdue: feed?.revoked === null && isOverdue({ since, hours, now }),
  };
}

type Cadence = Readonly<{ since: Date | undefined; hours: number | undefined; now: Date }>;

const isOverdue = ({ since, hours, now }: Cadence): boolean =>
  since !== undefined && hours !== undefined && secondsBetween(since, now) > hours * 3600;

const lastWords = ({ lastEvent, lastReceived }: FeedActivityRow, now: Date) => ({
  ...(lastEvent ? { lastEvent } : {}),
  lastReceived,
  silentSeconds: secondsBetween(lastReceived, now),
});

const secondsBetween = (from: Date, to: Date): number =>
  Math.max(0, (to.getTime() - from.getTime()) / 1000);
