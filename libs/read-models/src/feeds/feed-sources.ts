/** Which feed the events of a source belong to, and which types it has sent. */
import type { DataSource } from 'typeorm';
import type { FeedRow } from './feed-row';
import type { TypeReceived } from './feed-silence';

export type FeedSources = Readonly<{
  /** The sources of a feed. */
  of: (feed: string) => readonly string[];
  received: (feed: string) => readonly TypeReceived[];
}>;

type Row = Readonly<{ feed: string; source: string; type: string; last_received: Date }>;

/**
 * A source belongs to the feed that is registered for it, one in force before a revoked one;
 * otherwise to whoever sent it last, such as an import.
 */
export async function readSources(
  db: DataSource,
  feeds: readonly Pick<FeedRow, 'name' | 'sources' | 'revoked'>[],
): Promise<FeedSources> {
  const rows: Row[] = await db.query(
    `select feed, source, type, last_received from intake.feed_source order by last_received desc`,
  );
  const owners = new Map<string, string>();
  const claim = (source: string, feed: string) => {
    if (!owners.has(source)) owners.set(source, feed);
  };
  const registered = feeds.toSorted((a, b) => Number(a.revoked ?? 0) - Number(b.revoked ?? 0));
  for (const { name, sources } of registered) for (const source of sources) claim(source, name);
  for (const { source, feed } of rows) claim(source, feed);
  return {
    of: (feed) => [...owners].filter(([, owner]) => owner === feed).map(([source]) => source),
    received: (feed) => receivedOf(rows.filter((row) => row.feed === feed)),
  };
}

/** The newest of each type; the rows come newest first. */
function receivedOf(rows: readonly Row[]): readonly TypeReceived[] {
  const newest = new Map<string, Date>();
  for (const { type, last_received } of rows) {
    if (!newest.has(type)) newest.set(type, last_received);
  }
  return [...newest].map(([type, lastReceived]) => ({ type, lastReceived }));
}

/** Whether a feed is registered for a source. */
export async function speaksFor(
  db: DataSource,
  { feed, source }: Readonly<{ feed: string; source: string }>,
): Promise<boolean> {
  const rows: unknown[] = await db.query(
    'select from intake.feed where name = $1 and $2 = any(sources)',
    [feed, source],
  );
  return rows.length > 0;
}
