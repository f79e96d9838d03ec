/**
 * Puts refused lines where people can find, understand and mend them. The same line refused again
 * for the same reason is counted, not stored twice, so that a repeated import adds nothing.
 */
import { createHash } from 'node:crypto';
import type { MappedBy } from '@tocsin/read-models';
import type { Pool } from 'pg';
import type { QuarantinedLines } from '../metrics';
import { bytesWithoutCitizenNumbers, withoutCitizenNumbers } from '../pipeline/citizen-numbers';
import type { Refused } from '../pipeline/refused';

export type LineToQuarantine = Refused &
  Readonly<{
    feed: string;
    file?: string;
    mappedBy?: MappedBy;
    /** Its sender might state facts long known; so may whoever sends it again. */
    backfill: boolean;
  }>;

/** Resolves when the lines are durable. */
export type QuarantineLines = (lines: readonly LineToQuarantine[]) => Promise<void>;

/** Told after each write how many lines are new, by feed and reason. */
export type OnQuarantined = (added: readonly QuarantinedLines[]) => void;

export function createQuarantine(pool: Pool, onQuarantined: OnQuarantined): QuarantineLines {
  return async (lines) => {
    for (let at = 0; at < lines.length; at += rowsPerStatement) {
      onQuarantined(await write(pool, lines.slice(at, at + rowsPerStatement)));
    }
  };
}

/** Keeps a statement small even where every line is as long as quarantine allows. */
const rowsPerStatement = 200;

type Row = LineToQuarantine & { fingerprint: Buffer; times: number };

/**
 * Numbered as they came, for in that order they go in again; written in an order of their own, so
 * that two writers cannot wait for each other.
 */
async function write(
  pool: Pool,
  lines: readonly LineToQuarantine[],
): Promise<readonly QuarantinedLines[]> {
  const rows = distinct(lines);
  const column = <T>(read: (row: Row) => T): T[] => rows.map(read);
  const { rows: written } = await pool.query<{ feed: string; reason: string; added: boolean }>(
    `insert into intake.quarantine as known
       (id, feed, fingerprint, reason, errors, raw, raw_bytes, file, line,
        source, event_id, event_type, first_seen, last_seen, times, mapped_by, backfill,
        day, banks, recorded_otherwise)
     overriding system value
     select id, feed, fingerprint, reason, errors::json, raw, raw_bytes, file, line,
            source, event_id, event_type, now(), now(), times, mapped_by::json, backfill,
            day, banks::text[], reason = 'conflicting-duplicate'
     from (select *, nextval(pg_get_serial_sequence('intake.quarantine', 'id')) as id
     from unnest($1::text[], $2::bytea[], $3::text[], $4::text[], $5::bytea[], $6::bigint[],
                 $7::text[], $8::bigint[], $9::text[], $10::text[], $11::text[], $12::int[],
                 $13::text[], $14::boolean[], $15::date[], $16::text[])
       as new (feed, fingerprint, reason, errors, raw, raw_bytes, file, line,
               source, event_id, event_type, times, mapped_by, backfill, day, banks)) as numbered
     order by feed, fingerprint
     on conflict (feed, fingerprint) do update set
       times = known.times + excluded.times, last_seen = excluded.last_seen,
       reason = excluded.reason, errors = excluded.errors,
       mapped_by = excluded.mapped_by, backfill = excluded.backfill
     returning feed, reason, (xmax = 0) as added`,
    [
      column((row) => row.feed),
      column((row) => row.fingerprint),
      column((row) => row.refusal.reason),
      column((row) => withoutCitizenNumbers(JSON.stringify(row.refusal.errors))),
      column((row) => bytesWithoutCitizenNumbers(row.raw)),
      column((row) => row.rawBytes),
      column((row) => row.file ?? null),
      column((row) => row.line),
      column((row) => row.source ?? null),
      column((row) => row.id ?? null),
      column((row) => row.type ?? null),
      column((row) => row.times),
      column(({ mappedBy }) => mappedBy && withoutCitizenNumbers(JSON.stringify(mappedBy))),
      column((row) => row.backfill),
      column((row) => row.day ?? null),
      // An array of arrays must be even; as a text each keeps its own length.
      column(({ banks }) => banks && `{${banks.join(',')}}`),
    ],
  );
  return written
    .filter(({ added }) => added)
    .map(({ feed, reason }) => ({ feed, reason, lines: 1 }));
}

/** One row per fingerprint. */
function distinct(lines: readonly LineToQuarantine[]): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const line of lines) {
    const fingerprint = fingerprintOf(line);
    const key = `${line.feed} ${fingerprint.toString('hex')}`;
    const known = rows.get(key);
    if (known) known.times += 1;
    else rows.set(key, { ...line, fingerprint, times: 1 });
  }
  return [...rows.values()];
}

/** The same bytes, for the same reason, as the same event: one row of CSV may mean several. */
function fingerprintOf({ refusal, source = '', id = '', raw, rawBytes }: Refused): Buffer {
  const errors = refusal.errors.map(({ pointer }) => pointer);
  const meaning = JSON.stringify([refusal.reason, errors, source, id, rawBytes]);
  return createHash('sha256').update(meaning).update(raw).digest();
}
