/**
 * The feeds that may send, and their credentials. A token is shown once, when it is made; only its
 * hash is kept. Tokens are 32 random bytes, so a plain hash needs no salt and cannot be guessed.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Principal } from '@tocsin/access';
import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import type { KafkaFeed } from '../kafka/kafka-feed';

type NewFeed = Readonly<{
  name: string;
  sources: readonly string[];
  banks?: readonly string[] | undefined;
  backfill?: boolean | undefined;
  /** Its declared cadence: silent for longer, it counts as overdue. */
  silentAfterHours?: number | undefined;
  /** Kafka topics whose records are its own. */
  topics?: readonly string[] | undefined;
  deadLetterTopic?: string | undefined;
}>;

/** The token, to be shown once; or what stands in the way. */
type Created = Readonly<{ token: string } | { taken: 'name' | 'topic' }>;

type FeedPrincipal = Extract<Principal, { kind: 'feed' }>;

export type FeedDirectory = Readonly<{
  /** A topic belongs to one feed: who else reads it would refuse what is not its own. */
  create: (feed: NewFeed, createdBy: string) => Promise<Created>;
  /** From now on the feed may not send; false where no such feed was active. */
  revoke: (name: string) => Promise<boolean>;
  /** Who a bearer token belongs to. */
  authenticate: (token: string) => Promise<FeedPrincipal | undefined>;
  find: (name: string) => Promise<FeedPrincipal | undefined>;
  /** Feeds that speak through Kafka. */
  onKafka: () => Promise<readonly KafkaFeed[]>;
  /** Answers under whose name a source's events are counted when an admin sends them. */
  namer: () => Promise<FeedNamer>;
}>;

/** The feed of a source, or the other name where no feed is configured for it. */
type FeedNamer = (source: string | undefined, otherwise: string) => string;

const prefix = 'tocsin_feed_';
const tokenShape = /^tocsin_feed_[A-Za-z0-9_-]{43}$/;

/** A revoked credential works this much longer at most; a lookup per request would cost more. */
const rememberedMs = 5_000;

type FeedRecord = Readonly<{
  name: string;
  sources: string[];
  banks: string[] | null;
  backfill: boolean;
}>;

const columns = 'name, sources, banks, backfill';

export function createFeedDirectory(pool: Pool): FeedDirectory {
  const known = new LRUCache<string, { principal: FeedPrincipal | undefined }>({
    max: 10_000,
    ttl: rememberedMs,
  });
  let namer: Readonly<{ until: number; names: Promise<FeedNamer> }> | undefined;
  const first = async (where: string, value: unknown): Promise<FeedPrincipal | undefined> => {
    const { rows } = await pool.query<FeedRecord>(
      `select ${columns} from intake.feed where revoked is null and ${where} = $1`,
      [value],
    );
    return rows[0] && principalOf(rows[0]);
  };
  return {
    create: (feed, createdBy) => create(pool, feed, createdBy),
    revoke: async (name) => {
      const { rowCount } = await pool.query(
        'update intake.feed set revoked = now() where name = $1 and revoked is null',
        [name],
      );
      known.clear();
      return rowCount === 1;
    },
    authenticate: async (token) => {
      if (!tokenShape.test(token)) return undefined;
      const hash = hashOf(token);
      const key = hash.toString('base64');
      const remembered = known.get(key);
      if (remembered) return remembered.principal;
      const principal = await first('token_hash', hash);
      known.set(key, { principal });
      return principal;
    },
    find: (name) => first('name', name),
    onKafka: () => onKafka(pool),
    namer: () => {
      const now = performance.now();
      if (!namer || namer.until < now) {
        namer = { until: now + rememberedMs, names: namesBySource(pool) };
        namer.names.catch(() => (namer = undefined));
      }
      return namer.names;
    },
  };
}

async function create(pool: Pool, feed: NewFeed, createdBy: string): Promise<Created> {
  const token = prefix + randomBytes(32).toString('base64url');
  const { topics = [] } = feed;
  const { rows } = await pool.query<{ topic: boolean; name: boolean }>(
    `with standing as (select from intake.feed where revoked is null and topics && $8),
       added as (
         insert into intake.feed
           (name, sources, banks, backfill, silent_after_hours, token_hash, created, created_by,
            topics, dead_letter_topic)
         select $1, $2, $3, $4, $5, $6, now(), $7, $8, $9
         where not exists (select from standing)
         on conflict (name) do nothing
         returning name)
     select exists (select from standing) as topic, exists (select from added) as name`,
    [
      feed.name,
      feed.sources,
      feed.banks ?? null,
      feed.backfill ?? false,
      feed.silentAfterHours ?? null,
      hashOf(token),
      createdBy,
      topics,
      feed.deadLetterTopic ?? null,
    ],
  );
  const [{ topic, name: isAdded } = { topic: false, name: false }] = rows;
  if (isAdded) return { token };
  return { taken: topic ? 'topic' : 'name' };
}

type KafkaRecordOfFeed = FeedRecord &
  Readonly<{ topics: string[]; dead_letter_topic: string | null }>;

async function onKafka(pool: Pool): Promise<readonly KafkaFeed[]> {
  const { rows } = await pool.query<KafkaRecordOfFeed>(
    `select ${columns}, topics, dead_letter_topic from intake.feed
     where revoked is null and topics <> '{}' order by name`,
  );
  return rows.map(({ topics, dead_letter_topic, ...feed }) => ({
    principal: principalOf(feed),
    topics,
    ...(dead_letter_topic === null ? {} : { deadLetterTopic: dead_letter_topic }),
  }));
}

async function namesBySource(pool: Pool): Promise<FeedNamer> {
  const { rows } = await pool.query<FeedRecord>(`select ${columns} from intake.feed order by name`);
  const bySource = new Map(rows.flatMap(({ name, sources }) => sources.map((s) => [s, name])));
  return (source, otherwise) =>
    (source === undefined ? undefined : bySource.get(source)) ?? otherwise;
}

const principalOf = ({ name, sources, banks, backfill }: FeedRecord): FeedPrincipal => ({
  kind: 'feed',
  name,
  sources,
  ...(banks === null ? {} : { banks }),
  backfill,
});

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
