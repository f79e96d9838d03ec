/** The feeds that may send: registered, looked up, revoked. */
import type { Principal } from '@tocsin/access';
import type { TypeCadence } from '@tocsin/read-models';
import type { Pool } from 'pg';
import type { KafkaFeed } from '../kafka/kafka-feed';
import { createFeedAuthentication } from './authenticate-feed';
import { principalColumns, principalOf, type FeedRecord } from './feed-record';
import { hashOf, newCredentialId, newToken } from './feed-tokens';
import { createUseBook } from './use-book';

type NewFeed = Readonly<{
  name: string;
  sources: readonly string[];
  banks?: readonly string[] | undefined;
  backfill?: boolean | undefined;
  /** Its declared cadence: silent for longer, it counts as overdue. */
  silentAfterHours?: number | undefined;
  /** The same for single event types. */
  cadence?: readonly TypeCadence[] | undefined;
  /** Days on which nothing is expected. */
  daysOff?: readonly string[] | undefined;
  /** Kafka topics whose records are its own. */
  topics?: readonly string[] | undefined;
  deadLetterTopic?: string | undefined;
}>;

/** The token, to be shown once; or what stands in the way. */
type Created = Readonly<{ token: string } | { taken: 'name' | 'topic' }>;

type FeedPrincipal = Extract<Principal, { kind: 'feed' }>;

export type FeedDirectory = Readonly<{
  /**
   * A topic belongs to one feed: who else reads it would refuse what is not its own. Nor do the
   * dead letters of one go to what another reads: they would be refused there again.
   */
  create: (feed: NewFeed, createdBy: string) => Promise<Created>;
  /** From now on the feed may not send; false where no such feed was active. */
  revoke: (name: string) => Promise<boolean>;
  /** Who a bearer token belongs to. */
  authenticate: (token: string) => Promise<FeedPrincipal | undefined>;
  /** Credentials were changed by this process: nothing older is trusted. */
  forget: () => void;
  find: (name: string) => Promise<FeedPrincipal | undefined>;
  /** Feeds that speak through Kafka. */
  onKafka: () => Promise<readonly KafkaFeed[]>;
  /** Answers under whose name a source's events are counted when an admin sends them. */
  namer: () => Promise<FeedNamer>;
  /** Writes what is still in memory: when credentials were last used. */
  flush: () => Promise<void>;
}>;

/** The feed of a source, or the other name where no feed is configured for it. */
type FeedNamer = (source: string | undefined, otherwise: string) => string;

/** So long a source is counted under the feed that it had. */
const rememberedMs = 5_000;

type Options = Readonly<{ now?: () => number; onError?: (error: unknown) => void }>;

export function createFeedDirectory(
  pool: Pool,
  { now = Date.now, onError = () => undefined }: Options = {},
): FeedDirectory {
  const uses = createUseBook(pool, onError);
  const { authenticate, forget } = createFeedAuthentication({ pool, uses, now });
  let namer: Readonly<{ until: number; names: Promise<FeedNamer> }> | undefined;
  return {
    create: (feed, createdBy) => create(pool, feed, { at: new Date(now()), by: createdBy }),
    revoke: async (name) => {
      const { rowCount } = await pool.query(
        'update intake.feed set revoked = now() where name = $1 and revoked is null',
        [name],
      );
      forget();
      return rowCount === 1;
    },
    authenticate,
    forget,
    flush: uses.flush,
    find: (name) => find(pool, name),
    onKafka: () => onKafka(pool),
    namer: () => {
      const at = performance.now();
      if (!namer || namer.until < at) {
        namer = { until: at + rememberedMs, names: namesBySource(pool) };
        namer.names.catch(() => (namer = undefined));
      }
      return namer.names;
    },
  };
}

type Registered = Readonly<{ at: Date; by: string }>;

async function create(pool: Pool, feed: NewFeed, { at, by }: Registered): Promise<Created> {
  const token = newToken();
  const { topics = [] } = feed;
  const { rows } = await pool.query<{ topic: boolean; name: boolean; added: boolean }>(
    `with standing as (
         select from intake.feed where revoked is null
           and (topics && $8 or dead_letter_topic = any ($8) or $9 = any (topics))),
       added as (
         insert into intake.feed
           (name, sources, banks, backfill, silent_after_hours, created, created_by,
            topics, dead_letter_topic, cadence, days_off)
         select $1, $2, $3, $4, $5, $11::timestamptz, $7, $8, $9, $12::jsonb, $13
         where not exists (select from standing)
         on conflict (name) do nothing
         returning name),
       credential as (
         insert into intake.feed_credential (id, feed, label, token_hash, created, created_by)
         select $10, name, 'registration', $6, $11::timestamptz, $7 from added)
     select exists (select from standing) as topic, exists (select from added) as added,
       exists (select from intake.feed where name = $1) as name`,
    [
      feed.name,
      feed.sources,
      feed.banks ?? null,
      feed.backfill ?? false,
      feed.silentAfterHours ?? null,
      hashOf(token),
      by,
      topics,
      feed.deadLetterTopic ?? null,
      newCredentialId(),
      at,
      JSON.stringify(feed.cadence ?? []),
      [...new Set(feed.daysOff)].sort(),
    ],
  );
  const [row] = rows;
  return row?.added ? { token } : { taken: takenOf(row) };
}

/** Whoever registers a feed twice names its own topics again: the name is what is wrong. */
const takenOf = (there: Readonly<{ topic: boolean; name: boolean }> | undefined) =>
  there?.topic && !there.name ? 'topic' : 'name';

async function find(pool: Pool, name: string): Promise<FeedPrincipal | undefined> {
  const { rows } = await pool.query<FeedRecord>(
    `select ${principalColumns} from intake.feed where revoked is null and name = $1`,
    [name],
  );
  return rows[0] && principalOf(rows[0]);
}

type KafkaRecordOfFeed = FeedRecord &
  Readonly<{ topics: string[]; dead_letter_topic: string | null }>;

async function onKafka(pool: Pool): Promise<readonly KafkaFeed[]> {
  const { rows } = await pool.query<KafkaRecordOfFeed>(
    `select ${principalColumns}, topics, dead_letter_topic from intake.feed
     where revoked is null and topics <> '{}' order by name`,
  );
  return rows.map(({ topics, dead_letter_topic, ...feed }) => ({
    principal: principalOf(feed),
    topics,
    ...(dead_letter_topic === null ? {} : { deadLetterTopic: dead_letter_topic }),
  }));
}

async function namesBySource(pool: Pool): Promise<FeedNamer> {
  const { rows } = await pool.query<FeedRecord>(
    `select ${principalColumns} from intake.feed order by name`,
  );
  const bySource = new Map(rows.flatMap(({ name, sources }) => sources.map((s) => [s, name])));
  return (source, otherwise) =>
    (source === undefined ? undefined : bySource.get(source)) ?? otherwise;
}
