/**
 * How far every subscription of a database has come, for `status` and the metrics. Reads tables
 * and locks only, so any process can ask, also when the subscriptions run elsewhere or not at all.
 */
import type { EventStore, Position } from '@tocsin/event-store';
import type { Pool } from 'pg';
import type { Failure, Lag } from './subscription';

export type SubscriptionStatus = Readonly<{
  name: string;
  position: Position;
  lagEvents: number;
  lagSeconds: number;
  /** Whether some process holds the name now. */
  owned: boolean;
  /** When the checkpoint last moved or changed hands. */
  updated: Date;
  /** When the last handled event happened, and when it was recorded. */
  eventTime?: Date;
  eventRecorded?: Date;
  /** Set while the subscription stands still before an event that it cannot handle. */
  failed?: Failure;
}>;

type Row = Readonly<{
  name: string;
  position: string;
  owned: boolean;
  updated: Date;
  event_time: Date | null;
  event_recorded: Date | null;
  failed_at: Date | null;
  failed_message: string | null;
  failed_position: string | null;
  failed_type: string | null;
  failed_event_id: string | null;
}>;

/** The key of a subscription's advisory lock, as SQL over an expression that yields its name. */
export const lockKeyOf = (name: string): string =>
  `hashtextextended('tocsin.subscription.' || ${name}, 0)`;

/**
 * Locks of a key that are held now, as SQL: from and where, over an expression that yields the key.
 * pg_locks shows a 64-bit advisory key as two halves: classid and objid, with objsubid 1.
 */
export const advisoryLock = (key: string): string =>
  `from pg_locks l
    where l.locktype = 'advisory' and l.granted and l.objsubid = 1
      and l.database = (select oid from pg_database where datname = current_database())
      and ((l.classid::bigint << 32) | l.objid::bigint) = ${key}`;

/** The lock of whoever holds a subscription now, by an expression that yields its name. */
export const ownersLock = (name: string): string => advisoryLock(lockKeyOf(name));

const everySubscription = `
  select c.*, exists (select ${ownersLock('c.name')}) as owned
  from store.checkpoint c order by c.name`;

export async function readSubscriptions({
  store,
  pool,
}: Readonly<{ store: EventStore; pool: Pool }>): Promise<readonly SubscriptionStatus[]> {
  const { rows } = await pool.query<Row>(everySubscription);
  const positions = rows.map((row) => Number(row.position));
  const lags = await lagsAt(store, positions);
  return rows.map((row, n) => statusOf(row, lags[n] ?? { events: 0, seconds: 0 }));
}

/** How far each of the positions is behind the head. */
export async function lagsAt(
  store: EventStore,
  positions: readonly Position[],
): Promise<readonly Lag[]> {
  const head = await store.head();
  const behind = positions.filter((position) => position < head);
  const next = await store.readPositions([...new Set(behind.map((position) => position + 1))]);
  const recorded = new Map(next.map((event) => [event.position, event.recorded.getTime()]));
  const now = Date.now();
  return positions.map((position) => ({
    events: Math.max(0, head - position),
    seconds: Math.max(0, now - (recorded.get(position + 1) ?? now)) / 1000,
  }));
}

function statusOf(row: Row, lag: Lag): SubscriptionStatus {
  const failed = failureOf(row);
  return {
    name: row.name,
    position: Number(row.position),
    lagEvents: lag.events,
    lagSeconds: lag.seconds,
    owned: row.owned,
    updated: row.updated,
    ...(row.event_time && { eventTime: row.event_time }),
    ...(row.event_recorded && { eventRecorded: row.event_recorded }),
    ...(failed && { failed }),
  };
}

function failureOf(row: Row): Failure | undefined {
  if (row.failed_at === null) return undefined;
  const { failed_at: at, failed_message, failed_position, failed_type, failed_event_id } = row;
  const message = failed_message ?? '';
  if (failed_position === null || failed_type === null || failed_event_id === null)
    return { at, message };
  return {
    at,
    message,
    event: { position: Number(failed_position), type: failed_type, eventId: failed_event_id },
  };
}
