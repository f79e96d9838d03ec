/**
 * Puts what was made beside in the place of what is live, in one transaction: whoever reads sees
 * all of the old or all of the new. Rows are deleted rather than tables truncated, so that nobody
 * who reads has to wait.
 */
import { pipeline } from 'node:stream/promises';
import { inTransaction } from '@tocsin/subscriptions';
import type { ClientBase } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { Trigger } from '../judge/due';
import type { ViewName } from './views';

export type SwitchOver = Readonly<{
  live: ClientBase;
  beside: ClientBase;
  views: ReadonlySet<ViewName>;
  /** How far both have come. */
  position: number;
  /** Of whom something else is seen than was told: the watch tells it when it goes on. */
  differing: readonly string[];
  trigger: Trigger;
}>;

export async function switchOver(given: SwitchOver): Promise<void> {
  const { live, views } = given;
  await inTransaction(live, { durable: true }, async () => {
    if (views.has('sightings')) await switchStates(given);
    if (views.has('alerts')) await switchAlerts(given);
    if (views.has('obligors')) await replace(given, 'read.obligor');
    if (views.has('trial-sightings')) await replace(given, 'read.trial_sighting');
  });
}

/** What was published stays: only the live judge has told anybody, and knows the streams' lengths. */
async function switchStates(given: SwitchOver): Promise<void> {
  const { live, beside, differing, trigger } = given;
  await live.query(`create temporary table told on commit drop as
    select party, published from watch.subject where published is not null`);
  const { rows } = await beside.query<{ name: string }>(
    `select 'watch.' || quote_ident(tablename) as name from pg_tables
     where schemaname = 'watch' and tablename <> 'progress' order by tablename`,
  );
  for (const { name } of rows) await replace(given, name);
  await live.query('update watch.subject set published = null where published is not null');
  await live.query(`
    insert into watch.subject as subject (party, published) select party, published from told
    on conflict (party) do update set published = excluded.published`);
  const progress = await beside.query<Record<string, unknown>>(
    `select first_date::text as first_date, closed_through::text as closed_through, obligors,
       folded_by from watch.progress`,
  );
  const { first_date, closed_through, obligors, folded_by } = progress.rows[0] ?? {};
  await live.query(
    `update watch.progress
     set first_date = $1, closed_through = $2, obligors = $3, folded_by = $4`,
    [first_date, closed_through, obligors, folded_by],
  );
  await live.query(
    `insert into watch.due (party, known, reason) select party, $2::date, $3
     from unnest($1::text[]) as party on conflict do nothing`,
    [differing, trigger.known, trigger.reason],
  );
  // Until these are told, nobody may take everything for judged.
  if (differing.length > 0) await live.query('update watch.progress set settled = 0');
}

/** Rows that show a step ahead of the judge stay as they are. */
async function switchAlerts({ live, beside, position }: SwitchOver): Promise<void> {
  await live.query('delete from read.alert where position <= $1', [position]);
  await live.query('create temporary table alert_made (like read.alert) on commit drop');
  await copy({ live, beside }, 'read.alert', 'alert_made');
  await live.query('insert into read.alert select * from alert_made on conflict (id) do nothing');
}

async function replace(given: SwitchOver, table: string): Promise<void> {
  await given.live.query(`delete from ${table}`);
  await copy(given, table, table);
}

async function copy(
  { live, beside }: Pick<SwitchOver, 'live' | 'beside'>,
  from: string,
  to: string,
): Promise<void> {
  const columns = await columnsOf(beside, from);
  await pipeline(
    beside.query(copyTo(`copy ${from} (${columns}) to stdout (format binary)`)),
    live.query(copyFrom(`copy ${to} (${columns}) from stdin (format binary)`)),
  );
}

/** By name: a table that was altered has its columns in another order than one made anew. */
async function columnsOf(client: ClientBase, table: string): Promise<string> {
  const { rows } = await client.query<{ columns: string }>(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
    [table],
  );
  return rows[0]?.columns ?? '';
}
