/**
 * Writes what a batch of events adds to the reckoning, in the transaction of the subscription's
 * checkpoint: every event is counted exactly once, and a total is never compared with a count that
 * is older than itself.
 */
import type { ClientBase } from 'pg';
import { formatYuan, type Fen } from '@tocsin/credit-events';
import { settleRecorded } from '../quarantine/settle-recorded';
import {
  tallyOf,
  type Completed,
  type EventNamed,
  type FeedDay,
  type ReckonedEvent,
  type ToldTotal,
} from './tally';

/** Under this name a subscription hands the events of the log to `writeCompleteness`. */
export const reckoningSubscription = 'completeness';

/** Structurally the log, which this lib may not import. */
export type CompletenessLog = Readonly<{
  readHistory: (keys: readonly string[]) => Promise<readonly Readonly<{ position: number }>[]>;
}>;

/** For a count from the first event. */
export async function clearCompleteness(client: ClientBase): Promise<void> {
  for (const table of ['feed_day', 'feed_total', 'feed_completed'])
    await client.query(`delete from read.${table}`);
}

/** Events of other kinds are passed over. */
export async function writeCompleteness(
  client: ClientBase,
  events: readonly ReckonedEvent[],
  log: CompletenessLog,
): Promise<void> {
  const { days, totals, completed, amended, accepted } = tallyOf(events);
  await addDays(client, days);
  const through = events.at(-1)?.position ?? 0;
  await addTotals(client, await withAmended(totals, { log, through }));
  await addCompleted(client, await withAmended(completed, { log, through }));
  const before = await markAmended(client, amended);
  await settleRecorded(client, accepted);
  await compareAgain(client, [...days, ...totals, ...before]);
}

type Amended<T> = T & Readonly<{ amended: boolean }>;

/**
 * Statements are few: a few a day and feed. What amends them after this batch marks them then, so
 * that rows are those of one position.
 */
async function withAmended<T extends EventNamed>(
  statements: readonly T[],
  { log, through }: Readonly<{ log: CompletenessLog; through: number }>,
): Promise<readonly Amended<T>[]> {
  const all: Amended<T>[] = [];
  for (const statement of statements) {
    const amending = await log.readHistory([`event:${statement.source}|${statement.id}`]);
    all.push({ ...statement, amended: amending.some(({ position }) => position <= through) });
  }
  return all;
}

async function addDays(client: ClientBase, days: readonly FeedDay[]): Promise<void> {
  if (days.length === 0) return;
  const rows = days.map((day) => ({ ...day, amount: formatYuan(day.amount as Fen) }));
  await client.query(
    `insert into read.feed_day as known
       (source, day, banks, type, currency, accepted, amount)
     select source, day, banks, type, currency, accepted, amount
     from json_populate_recordset(null::read.feed_day, $1::json)
     on conflict (source, day, banks, type, currency) do update set
       accepted = known.accepted + excluded.accepted, amount = known.amount + excluded.amount`,
    [JSON.stringify(rows)],
  );
}

async function addTotals(client: ClientBase, totals: readonly Amended<ToldTotal>[]): Promise<void> {
  if (totals.length === 0) return;
  const rows = totals.map(({ toldAmount, stated, ...total }) => ({
    ...total,
    told_amount: toldAmount,
    stated: new Date(stated),
  }));
  await client.query(
    `insert into read.feed_total
       (source, id, day, bank, type, told, told_amount, summed, currency, stated, amended)
     select source, id, day, bank, type, told, told_amount, summed, currency, stated, amended
     from json_populate_recordset(null::read.feed_total, $1::json)
     on conflict do nothing`,
    [JSON.stringify(rows)],
  );
}

async function addCompleted(
  client: ClientBase,
  completed: readonly Amended<Completed>[],
): Promise<void> {
  if (completed.length === 0) return;
  const rows = completed.map((row) => ({ ...row, declared: new Date(row.declared) }));
  await client.query(
    `insert into read.feed_completed (source, id, type, bank, through, declared, amended)
     select source, id, type, bank, through, declared, amended
     from json_populate_recordset(null::read.feed_completed, $1::json)
     on conflict do nothing`,
    [JSON.stringify(rows)],
  );
}

type Place = Readonly<{ source: string; day: string }>;

/** Answers the days of totals that count no longer. */
async function markAmended(
  client: ClientBase,
  amended: readonly EventNamed[],
): Promise<readonly Place[]> {
  if (amended.length === 0) return [];
  const named = [amended.map(({ source }) => source), amended.map(({ id }) => id)];
  await client.query(
    `update read.feed_completed c set amended = true
     from unnest($1::text[], $2::text[]) as by (source, id)
     where c.source = by.source and c.id = by.id`,
    named,
  );
  const { rows } = await client.query<Place>(
    `update read.feed_total t set amended = true
     from unnest($1::text[], $2::text[]) as by (source, id)
     where t.source = by.source and t.id = by.id
     returning t.source, t.day::text as day`,
    named,
  );
  return rows;
}

/** Of each key the latest total counts: by when it was stated, in whatever order it came. */
async function compareAgain(client: ClientBase, places: readonly Place[]): Promise<void> {
  if (places.length === 0) return;
  await client.query(
    `update read.feed_total t
     set in_force = now.in_force, accepted = now.accepted, accepted_amount = now.amount
     from (
       select k.source, k.id, counted.accepted, counted.amount, not k.amended and row_number() over (
           partition by k.source, k.day, k.bank, k.type, k.amended
           order by k.stated desc, k.id desc) = 1 as in_force
       from (select distinct * from unnest($1::text[], $2::date[]) as p (source, day)) touched
       join read.feed_total k using (source, day),
       lateral (
         select coalesce(sum(d.accepted), 0) as accepted,
           coalesce(sum(d.amount) filter (where d.currency = k.currency), 0) as amount
         from read.feed_day d
         where d.source = k.source and d.day = k.day
           and (k.type = '' or d.type = k.type) and (k.bank = '' or k.bank = any (d.banks))
       ) counted
     ) now
     where t.source = now.source and t.id = now.id`,
    [places.map(({ source }) => source), places.map(({ day }) => day)],
  );
}
