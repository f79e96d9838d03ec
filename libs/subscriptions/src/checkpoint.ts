/**
 * The row that says how far a subscription has come. It moves only by compare-and-set and in the
 * transaction of the writes it stands for, so it can neither run ahead of them nor lag behind.
 */
import type { Position, RecordedEvent } from '@tocsin/event-store';
import type { ClientBase, Pool } from 'pg';
import type { Failure } from './subscription';

/** Somebody else has moved the checkpoint: the batch must not be committed. */
export class CheckpointMoved extends Error {
  override readonly name = 'CheckpointMoved';
  constructor(subscription: string, from: Position) {
    super(
      `The checkpoint of subscription "${subscription}" is no longer at ${from} or has another ` +
        `owner: another process has taken over. This batch is rolled back.`,
    );
  }
}

/**
 * Creates the table where it is missing, or its newest column. Idempotent; may run in several
 * processes at once.
 */
export async function migrateSubscriptions(pool: Pool): Promise<void> {
  // Several statements in one simple query are one transaction.
  await pool.query(`
    select pg_advisory_xact_lock(hashtextextended('tocsin.migrate-subscriptions', 0));
    create schema if not exists store;
    create table if not exists store.checkpoint (
      name text primary key,
      position bigint not null default 0,
      owner uuid,
      updated timestamptz not null default now(),
      event_time timestamptz,
      event_recorded timestamptz,
      failed_at timestamptz,
      failed_message text,
      failed_position bigint,
      failed_type text,
      failed_event_id uuid,
      folded_by text
    ) with (fillfactor = 20);
    do $$ begin
      -- Even where the column is there, adding it would wait for whoever writes.
      if not ${hasFoldedBy} then alter table store.checkpoint add column folded_by text; end if;
    end $$`);
}

const hasFoldedBy = `exists (select from pg_attribute
  where attrelid = to_regclass('store.checkpoint') and attname = 'folded_by')`;

/** Whether the table is there, as this version writes it. Reads only. */
export async function areSubscriptionsMigrated(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ there: boolean }>(`select ${hasFoldedBy} as there`);
  return rows[0]?.there === true;
}

export type Mark = Readonly<{ name: string; owner: string; position: Position }>;

/** Writes the new owner's name into the row; from now on no former owner can move it. */
export async function claimCheckpoint(
  client: ClientBase,
  { name, owner }: Pick<Mark, 'name' | 'owner'>,
): Promise<Position> {
  const { rows } = await client.query<{ position: string }>(
    `insert into store.checkpoint as c (name, owner) values ($1, $2)
     on conflict (name) do update set owner = excluded.owner, updated = now()
     returning c.position`,
    [name, owner],
  );
  return Number(rows[0]?.position ?? 0);
}

/** How far a subscription has come; 0 before it ever ran. */
export async function readCheckpoint(client: ClientBase | Pool, name: string): Promise<Position> {
  const { rows } = await client.query<{ position: string }>(
    'select position from store.checkpoint where name = $1',
    [name],
  );
  return Number(rows[0]?.position ?? 0);
}

/** Moves on to the last event of a batch, inside the batch's transaction. */
export async function moveCheckpoint(
  tx: ClientBase,
  mark: Mark,
  last: RecordedEvent,
): Promise<void> {
  const { rowCount } = await tx.query({
    name: 'tocsin-move-checkpoint',
    text: `update store.checkpoint
      set position = $4, updated = now(), event_time = $5, event_recorded = $6,
          failed_at = null, failed_message = null, failed_position = null, failed_type = null,
          failed_event_id = null
      where name = $1 and owner = $2 and position = $3`,
    values: [mark.name, mark.owner, mark.position, last.position, last.time, last.recorded],
  });
  if (rowCount !== 1) throw new CheckpointMoved(mark.name, mark.position);
}

/** Names the code that made the rows; where it was other code, back to the start, answering true. */
export async function startOverIfFoldedOtherwise(
  tx: ClientBase,
  mark: Mark,
  foldedBy: string,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update store.checkpoint
     set folded_by = $3, position = 0, updated = now(), event_time = null, event_recorded = null
     where name = $1 and owner = $2 and folded_by is distinct from $3`,
    [mark.name, mark.owner, foldedBy],
  );
  return rowCount === 1;
}

/** Undefined where no code is named. */
export async function readFoldedBy(client: ClientBase, name: string): Promise<string | undefined> {
  const { rows } = await client.query<{ name: string | null }>(
    'select folded_by as name from store.checkpoint where name = $1',
    [name],
  );
  return rows[0]?.name ?? undefined;
}

/** What was just made by this code, up to where the checkpoint is. */
export async function markFoldedBy(tx: ClientBase, name: string, foldedBy: string): Promise<void> {
  await tx.query('update store.checkpoint set folded_by = $2 where name = $1', [name, foldedBy]);
}

/** Notes why the subscription stops, for `status`; the mark disappears when the event is past. */
export async function recordFailure(
  client: ClientBase,
  name: string,
  failure: Failure,
): Promise<void> {
  await client.query(
    `update store.checkpoint
     set failed_at = $2, failed_message = $3, failed_position = $4, failed_type = $5,
         failed_event_id = $6, updated = now()
     where name = $1`,
    [
      name,
      failure.at,
      failure.message,
      failure.event?.position ?? null,
      failure.event?.type ?? null,
      failure.event?.eventId ?? null,
    ],
  );
}
