/** Who a bearer token belongs to, looked up once a second at most. */
import type { Principal } from '@tocsin/access';
import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import { principalOf, principalColumns, type FeedRecord } from './feed-record';
import { hashOf, isToken } from './feed-tokens';
import type { UseBook } from './use-book';

type FeedPrincipal = Extract<Principal, { kind: 'feed' }>;

export type FeedAuthentication = Readonly<{
  authenticate: (token: string) => Promise<FeedPrincipal | undefined>;
  /** Whatever was remembered: a change made by this process counts at once. */
  forget: () => void;
}>;

/** What another process revoked works here this much longer; a lookup per request costs more. */
const rememberedMs = 1_000;

type Holder = Readonly<{ credential: string; principal: FeedPrincipal; expires: Date | null }>;

type Tools = Readonly<{ pool: Pool; uses: UseBook; now: () => number }>;

export function createFeedAuthentication({ pool, uses, now }: Tools): FeedAuthentication {
  const known = new LRUCache<string, { holder: Holder | undefined }>({
    max: 10_000,
    ttl: rememberedMs,
  });
  const holderOf = async (token: string): Promise<Holder | undefined> => {
    const hash = hashOf(token);
    const key = hash.toString('base64');
    const remembered = known.get(key);
    if (remembered) return remembered.holder;
    const holder = await findHolder(pool, hash);
    known.set(key, { holder });
    return holder;
  };
  return {
    authenticate: async (token) => {
      if (!isToken(token)) return undefined;
      const holder = await holderOf(token);
      const at = now();
      if (!holder || (holder.expires && holder.expires.getTime() <= at)) return undefined;
      uses.note(holder.credential, at);
      return holder.principal;
    },
    forget: () => {
      known.clear();
    },
  };
}

async function findHolder(pool: Pool, hash: Buffer): Promise<Holder | undefined> {
  const { rows } = await pool.query<FeedRecord & { id: string; expires: Date | null }>({
    name: 'tocsin-feed-of-token',
    text: `select ${principalColumns}, credential.id, credential.expires
           from intake.feed_credential as credential join intake.feed on name = feed
           where token_hash = $1 and credential.revoked is null and feed.revoked is null`,
    values: [hash],
  });
  const [row] = rows;
  return row && { credential: row.id, principal: principalOf(row), expires: row.expires };
}
