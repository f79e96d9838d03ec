/** The rows of feeds' credentials. */
import type { PoolClient } from 'pg';
import type { Actor } from './credential-events';

type Issue = Readonly<{ id: string; feed: string; hash: Buffer; at: Date; by: Actor }>;

/** As it was written; `expires` is absent where it works until it is revoked. */
type Written = Readonly<{ label: string; expires?: Date }>;

/** Undefined where no feed of that name may send. */
export async function insertCredential(
  client: PoolClient,
  issue: Issue & Readonly<{ label: string; days: number | undefined }>,
): Promise<Written | undefined> {
  const { id, feed, label, hash, at, by, days } = issue;
  const { rows } = await client.query<Row>(
    `insert into intake.feed_credential (id, feed, label, token_hash, created, created_by, expires)
     select $1, name, $3, $4, $5::timestamptz, $6, $5::timestamptz + make_interval(days => $7)
     from intake.feed where name = $2 and revoked is null
     returning label, expires`,
    [id, feed, label, hash, at, by.name, days ?? null],
  );
  return rows[0] && writtenOf(rows[0]);
}

type Replacement = Issue &
  Readonly<{ of: string; graceHours: number; days?: number | null | undefined }>;

type Replaced = Written & Readonly<{ replaces: Readonly<{ id: string; until: Date }> }>;

/** Of two who replace the same at once, one succeeds. Undefined where it is not active. */
export async function replaceCredential(
  client: PoolClient,
  { id, feed, of, hash, at, by, graceHours, days }: Replacement,
): Promise<Replaced | undefined> {
  const { rows } = await client.query<Row & { until: Date }>(
    `with old as (
       select credential.* from intake.feed_credential as credential
       join intake.feed on name = feed and feed.revoked is null
       where credential.feed = $2 and credential.id = $3 and credential.revoked is null
         and replaced_by is null and (expires is null or expires > $5)
       for update of credential),
     ended as (
       update intake.feed_credential as known
       set replaced_by = $1, expires = least(known.expires, $5 + make_interval(hours => $7))
       from old where known.id = old.id returning known.expires as until),
     added as (
       insert into intake.feed_credential
         (id, feed, label, token_hash, created, created_by, expires)
       select $1, feed, label, $4, $5::timestamptz, $6,
         case when $8 then $5 + make_interval(days => $9) else $5 + (expires - created) end
       from old returning label, expires)
     select added.label, added.expires, ended.until from added, ended`,
    [id, feed, of, hash, at, by.name, graceHours, days !== undefined, days ?? null],
  );
  const [row] = rows;
  return row && { ...writtenOf(row), replaces: { id: of, until: row.until } };
}

type Row = Readonly<{ label: string; expires: Date | null }>;

const writtenOf = ({ label, expires }: Row): Written => ({ label, ...(expires && { expires }) });
