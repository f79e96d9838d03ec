/**
 * The credentials of feeds: issued, rotated, revoked. Nothing is issued that the log does not tell
 * of; a revocation holds even while the log cannot be written, and is repeated to be recorded.
 */
import type { EventStore } from '@tocsin/event-store';
import { inPooledTransaction } from '@tocsin/subscriptions';
import type { Pool } from 'pg';
import { recordIssued, recordRevoked, type Actor } from './credential-events';
import { hashOf, newCredentialId, newToken } from './feed-tokens';
import { insertCredential, replaceCredential } from './write-credentials';

/** The token is shown this once. */
export type IssuedCredential = Readonly<{
  id: string;
  token: string;
  /** The one that it replaces, and until when that one works beside it. */
  replaces?: Readonly<{ id: string; until: Date }>;
}>;

/** `no-feed`: none of that name that may send. `not-active`: revoked, expired or replaced. */
export type CredentialRefusal = 'no-feed' | 'no-credential' | 'not-active';

export type FeedCredentials = Readonly<{
  /** `days`: so long it works; absent: until it is revoked. */
  create: (
    asked: Readonly<{ feed: string; label: string; days?: number }>,
    by: Actor,
  ) => Promise<IssuedCredential | CredentialRefusal>;
  /**
   * Issues another in its place; both work for `graceHours`. `days`: as above; null: until it is
   * revoked; absent: as long as the one replaced was meant to.
   */
  rotate: (
    asked: Readonly<{ feed: string; id: string; graceHours: number; days?: number | null }>,
    by: Actor,
  ) => Promise<IssuedCredential | CredentialRefusal>;
  /** Refused from now on; in other processes within a second. Repeating is harmless. */
  revoke: (
    asked: Readonly<{ feed: string; id: string; reason: string }>,
    by: Actor,
  ) => Promise<'revoked' | 'no-credential'>;
}>;

type Tools = Readonly<{ pool: Pool; log: EventStore; now: () => number; changed: () => void }>;

export function createFeedCredentials(tools: Tools): FeedCredentials {
  const { pool, log, now, changed } = tools;
  return {
    create: ({ feed, label, days }, by) => {
      const issue = newIssue(now(), by);
      return inPooledTransaction(pool, async (client) => {
        const made = await insertCredential(client, { ...issue, feed, label, days });
        if (!made) return 'no-feed';
        await recordIssued(log, { ...issue, credential: issue.id, feed, ...made });
        return { id: issue.id, token: issue.token };
      });
    },
    rotate: async ({ feed, ...asked }, by) => {
      const issue = newIssue(now(), by);
      const issued = await inPooledTransaction(pool, async (client) => {
        const made = await replaceCredential(client, { ...asked, ...issue, feed, of: asked.id });
        if (!made) return undefined;
        await recordIssued(log, { ...issue, credential: issue.id, feed, ...made });
        return { id: issue.id, token: issue.token, replaces: made.replaces };
      });
      changed();
      return issued ?? ((await isKnown(pool, feed, asked.id)) ? 'not-active' : 'no-credential');
    },
    revoke: async ({ feed, id, reason }, by) => {
      const revoked = await markRevoked(pool, { feed, id, by: by.name, at: new Date(now()) });
      changed();
      if (!revoked) return 'no-credential';
      await recordRevoked(log, { feed, credential: id, at: revoked, by, reason });
      return 'revoked';
    },
  };
}

function newIssue(now: number, by: Actor) {
  const token = newToken();
  return { id: newCredentialId(), token, hash: hashOf(token), at: new Date(now), by };
}

async function isKnown(pool: Pool, feed: string, id: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    'select from intake.feed_credential where feed = $1 and id = $2',
    [feed, id],
  );
  return rowCount === 1;
}

type Revoking = Readonly<{ feed: string; id: string; by: string; at: Date }>;

/** Answers when it was first revoked. */
async function markRevoked(pool: Pool, { feed, id, by, at }: Revoking): Promise<Date | undefined> {
  const { rows } = await pool.query<{ revoked: Date }>(
    `update intake.feed_credential
     set revoked = coalesce(revoked, $3), revoked_by = coalesce(revoked_by, $4)
     where feed = $1 and id = $2 returning revoked`,
    [feed, id, at, by],
  );
  return rows[0]?.revoked;
}
