/**
 * A record that a mapping refused often comes again as it was once the mapping is mended: a file is
 * imported anew, a topic is read again. What waits in quarantine of the same record, byte for byte,
 * then needs nobody any more. Without this it would wait for ever, for it has no event to be known by.
 */
import { createHash } from 'node:crypto';
import type { EventName, MappedBy } from '@tocsin/read-models';
import type { Pool } from 'pg';
import type { Recorded } from '../pipeline/record-events';

/** A record all of whose events are in the log. */
export type TakenRecord = Readonly<{
  feed: string;
  /** As it was delivered. */
  row: string;
  outcome: 'accepted' | 'duplicate';
  events: readonly EventName[];
}>;

/** Resolves when what waits of the records is settled. */
export type SettleRecords = (records: readonly TakenRecord[], by: MappedBy) => Promise<void>;

export const createSettling =
  (pool: Pool): SettleRecords =>
  async (records, { header }) => {
    const feeds = new Set(records.map(({ feed }) => feed));
    for (const feed of feeds) {
      if (!(await hasOpenEntries(pool, feed))) continue;
      const own = records.filter((record) => record.feed === feed);
      await settle(pool, own, { feed, header });
    }
  };

async function hasOpenEntries(pool: Pool, feed: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    'select from intake.quarantine where feed = $1 and not resolved limit 1',
    [feed],
  );
  return rowCount === 1;
}

type Of = Readonly<{ feed: string; header: string | undefined }>;

async function settle(
  pool: Pool,
  records: readonly TakenRecord[],
  { feed, header }: Of,
): Promise<void> {
  const byHash = new Map(records.map((record) => [hashOf(record), record]));
  const { rows: waiting } = await pool.query<{ id: string; hash: string }>(
    `select id, encode(raw_hash, 'hex') as hash from intake.quarantine
     where feed = $1 and not resolved and raw_hash = any ($2::bytea[])
       and (mapped_by is null or mapped_by->>'header' is not distinct from $3)`,
    [feed, [...byHash.keys()].map((hash) => Buffer.from(hash, 'hex')), header ?? null],
  );
  if (waiting.length === 0) return;
  const became = waiting.map(({ hash }) => byHash.get(hash));
  // Locked in one order, so that two processes cannot wait for each other.
  await pool.query(
    `with waiting as (
       select id from intake.quarantine
       where id = any ($1::bigint[]) and not resolved order by id for update)
     update intake.quarantine q
     set resubmitted = now(), resubmitted_by = q.feed, outcome = one.outcome,
       events = one.events::jsonb, refused_again = null
     from waiting join unnest($1::bigint[], $2::text[], $3::text[]) as one (id, outcome, events)
       using (id)
     where q.id = waiting.id`,
    [
      waiting.map(({ id }) => id),
      became.map((record) => record?.outcome),
      became.map((record) => JSON.stringify(record?.events)),
    ],
  );
}

const hashOf = ({ row }: TakenRecord): string => createHash('sha256').update(row).digest('hex');

type Outcome = Readonly<{
  good: readonly Readonly<{
    line: Readonly<{ line: number; row?: string }>;
    event: EventName;
  }>[];
  recorded: readonly Recorded[];
  refused: readonly Readonly<{ line: number }>[];
}>;

/** The records of a batch that were taken whole; one may mean several events. */
export function takenRecords(
  { good, recorded, refused }: Outcome,
  feedOf: (source: string | undefined) => string,
): readonly TakenRecord[] {
  const notWhole = new Set(refused.map(({ line }) => line));
  const byLine = new Map<number, TakenRecord>();
  for (const [index, { line, event }] of good.entries()) {
    const outcome = recorded[index]?.outcome;
    if (line.row === undefined || outcome === undefined || outcome === 'refused') continue;
    if (notWhole.has(line.line)) continue;
    const { source, id } = event;
    const before = byLine.get(line.line);
    byLine.set(line.line, {
      feed: feedOf(source),
      row: line.row,
      outcome: before?.outcome === 'accepted' ? 'accepted' : outcome,
      events: [...(before ? before.events : []), { source, id }],
    });
  }
  return [...byLine.values()];
}
