/** The health of the feeds: what they may say, how it fared, what is missing, what to look at. */
import type { DataSource } from 'typeorm';
import { listCompleted, type DeclaredComplete } from '../completeness/read-completed';
import {
  countTotals,
  listBalancedTotals,
  listUnequalTotals,
  worstFirst,
  type ComparedTotal,
} from '../completeness/read-totals';
import { isGap } from '../completeness/compare-total';
import {
  countQuarantined,
  countUnplaced,
  type QuarantineCount,
} from '../quarantine/read-quarantine';
import {
  credentialStanding,
  type CredentialStanding,
  type FeedCredential,
} from './credential-standing';
import { readRates, type FeedRate } from './feed-rate';
import { FeedActivityRow, FeedRow } from './feed-row';
import { silenceOf, silenceOfTypes, type FeedSilence, type TypeSilence } from './feed-silence';
import { listCredentials } from './read-credentials';
import { readSources, type FeedSources } from './feed-sources';
import { troublesOf, type FeedTrouble } from './feed-troubles';
import { KafkaConsumerRow } from './kafka-consumer-row';
import { kafkaStanding, type KafkaStanding } from './kafka-standing';

type ReconciliationState = 'none' | 'balanced' | 'held' | 'gap';

export type FeedHealth = FeedRate &
  FeedSilence &
  Readonly<{
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
    /** What it told of its own events, against what came; the worst of all totals. */
    reconciliation: Readonly<{ state: ReconciliationState; totals: number; gaps: number }>;
    /** What it can send with by HTTP, and when that ends. */
    credentials: Pick<CredentialStanding, 'live' | 'expires'>;
    /** The earliest of the days that it declared complete, by bank and type. */
    completeThrough?: string;
    /** Worst first. */
    troubles: readonly FeedTrouble[];
    /** Only of a feed with topics that is not revoked. */
    kafka?: KafkaStanding;
  }>;

export type FeedDetail = FeedHealth &
  Readonly<{
    types: readonly TypeSilence[];
    /** Gaps first, then those held in quarantine, then the newest that agree. */
    totals: readonly ComparedTotal[];
    completeness: readonly DeclaredComplete[];
    /** Entries in quarantine of which the day cannot be read. */
    unplaced: number;
    /** On these it is not called silent. */
    daysOff: readonly string[];
  }>;

/** All feeds by name; with `name`, that one. */
export async function listFeeds(
  db: DataSource,
  question: Readonly<{ now: Date; name?: string }>,
): Promise<readonly FeedHealth[]> {
  const known = await gather(db, question);
  const names = new Set([
    ...known.feeds.map(({ name }) => name),
    ...known.activities.map(({ feed }) => feed),
  ]);
  const { name } = question;
  const asked = name === undefined ? [...names].sort() : [name].filter((one) => names.has(one));
  return asked.map((one) => healthOf(partOf(one, known)));
}

const unequalMax = 200;
const balancedMax = 30;

/** One feed with all that is known of it. */
export async function findFeed(
  db: DataSource,
  question: Readonly<{ now: Date; name: string }>,
): Promise<FeedDetail | undefined> {
  const known = await gather(db, question);
  const { name } = question;
  const part = partOf(name, known);
  if (!part.feed && !part.activity) return undefined;
  const balanced = await listBalancedTotals(db, { sources: part.sources, limit: balancedMax });
  return {
    ...healthOf(part),
    types: part.types,
    totals: worstFirst([...worstFirst(part.totals).slice(0, unequalMax), ...balanced]),
    completeness: part.completed,
    unplaced: part.unplaced,
    daysOff: part.feed?.daysOff ?? [],
  };
}

/** All that the tables say; of one feed where one is asked for, as far as that saves work. */
async function gather(db: DataSource, { now, name }: Readonly<{ now: Date; name?: string }>) {
  const one = name === undefined ? {} : { where: { feed: name } };
  const feeds = await db.getRepository(FeedRow).find();
  const sources = await readSources(db, feeds);
  const own = name === undefined ? undefined : sources.of(name);
  const [activities, counts, consumers, rates, totals, counted, completed, unplaced, issued] =
    await Promise.all([
      db.getRepository(FeedActivityRow).find(one),
      countQuarantined(db),
      db.getRepository(KafkaConsumerRow).find(one),
      readRates(db, { now, ...(name !== undefined && { name }) }),
      listUnequalTotals(db, own),
      countTotals(db),
      listCompleted(db, { now, ...(own && { sources: own }) }),
      countUnplaced(db),
      listCredentials(db, { now, ...(name !== undefined && { feed: name }) }),
    ]);
  return {
    ...{ now, feeds, sources, activities, counts, consumers, rates, totals, counted, completed },
    ...{ unplaced, issued },
  };
}

type Gathered = Readonly<{
  now: Date;
  feeds: readonly FeedRow[];
  sources: FeedSources;
  activities: readonly FeedActivityRow[];
  counts: readonly QuarantineCount[];
  consumers: readonly KafkaConsumerRow[];
  rates: ReadonlyMap<string, FeedRate>;
  totals: readonly ComparedTotal[];
  /** Totals in force, by source. */
  counted: ReadonlyMap<string, number>;
  completed: readonly DeclaredComplete[];
  /** By feed. */
  unplaced: ReadonlyMap<string, number>;
  issued: readonly FeedCredential[];
}>;

/** What concerns one feed. */
function partOf(name: string, known: Gathered) {
  const { now, counts, counted, rates, unplaced } = known;
  const sources = known.sources.of(name);
  const isOwn = ({ source }: Readonly<{ source: string }>) => sources.includes(source);
  const feed = known.feeds.find((one) => one.name === name);
  const activity = known.activities.find((one) => one.feed === name);
  const consumers = known.consumers.filter((one) => one.feed === name);
  const kafka = isOnKafka(feed) ? kafkaStanding(feed.topics, consumers, now) : undefined;
  return {
    ...{ name, feed, activity, sources, kafka },
    reasons: counts.filter((count) => count.feed === name),
    rate: rates.get(name) ?? { eventsPerMinute: 0 },
    silence: silenceOf({ feed, now }, activity),
    types: silenceOfTypes({ feed, now }, known.sources.received(name)),
    totals: known.totals.filter(isOwn),
    totalsTold: sources.reduce((sum, source) => sum + (counted.get(source) ?? 0), 0),
    completed: known.completed.filter(isOwn),
    unplaced: unplaced.get(name) ?? 0,
    credentials: credentialStanding(
      feed?.revoked === null ? known.issued.filter((one) => one.feed === name) : [],
      { now, needed: !isOnKafka(feed) },
    ),
  };
}

type Part = ReturnType<typeof partOf>;

function healthOf(part: Part): FeedHealth {
  const { name, feed, activity, completed, kafka, silence } = part;
  const [completeThrough] = completed.map(({ through }) => through).sort();
  return {
    name,
    ...(feed && { credential: credentialOf(feed) }),
    accepted: Number(activity?.accepted ?? 0),
    duplicates: Number(activity?.duplicates ?? 0),
    quarantined: Number(activity?.quarantined ?? 0),
    reasons: Object.fromEntries(part.reasons.map(({ reason, entries }) => [reason, entries])),
    ...part.rate,
    ...silence,
    reconciliation: reconciliationOf(part),
    credentials: standingOf(part),
    ...(completeThrough !== undefined && { completeThrough }),
    troubles: troublesOf(part),
    ...(kafka && { kafka }),
  };
}

const standingOf = ({ credentials: { live, expires } }: Part): FeedHealth['credentials'] => ({
  live,
  ...(expires && { expires }),
});

function reconciliationOf({ totals, totalsTold }: Part): FeedHealth['reconciliation'] {
  const gaps = totals.filter(({ state }) => isGap(state)).length;
  const isHeld = totals.some(({ state }) => state === 'held');
  // Counted a moment apart: a total that was told in between is among those that do not agree.
  const told = Math.max(totalsTold, totals.length);
  const agreed = told === 0 ? 'none' : 'balanced';
  return { state: gaps > 0 ? 'gap' : isHeld ? 'held' : agreed, totals: told, gaps };
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
