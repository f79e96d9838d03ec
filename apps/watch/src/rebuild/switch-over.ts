/**
 * Puts what was made beside in the place of what is live, in one transaction: whoever reads sees
 * all of the old or all of the new. Rows are deleted rather than tables truncated, so that nobody
 * who reads has to wait.
 */
import { pipeline } from 'node:stream/promises';
import { inTransaction, markFoldedBy } from '@tocsin/subscriptions';
import type { ClientBase } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { reckoningFoldedBy, reckoningSubscription } from '@tocsin/read-models';
import type { Trigger } from '../judge/due';
import { loanBookFoldedBy, loanBookSubscription } from '../loan-book/keep-loan-book';
import { ownTables, shardsOf, type Shard } from '../shards/shard';
import { tablesOf, type ViewName } from './views';

export type SwitchOver = Readonly<{
  /** Holds the offices of all who make the views. */
  live: ClientBase;
  beside: ClientBase;
  views: ReadonlySet<ViewName>;
  /** How many the watch is cut into, there and here. */
  shards: number;
  /** How far both have come. */
  position: number;
  /** Of whom something else is seen than was told: the watch tells it when it goes on. */
  differing: readonly string[];
  trigger: Trigger;
}>;

export async function switchOver(given: SwitchOver): Promise<void> {
  const { live, views, shards } = given;
  await inTransaction(live, { durable: true }, async () => {
    if (views.has('sightings'))
      for (const shard of shardsOf(shards)) await switchStates(given, shard);
    if (views.has('alerts')) await switchAlerts(given);
    for (const view of ['obligors', 'trial-sightings', 'loan-book', 'completeness'] as const)
      if (views.has(view)) for (const { name } of tablesOf[view]) await replace(given, name);
    if (views.has('loan-book')) await markFoldedBy(live, loanBookSubscription, loanBookFoldedBy);
    if (views.has('completeness'))
      await markFoldedBy(live, reckoningSubscription, reckoningFoldedBy);
  });
}

/** What was published stays: only the live judge has told anybody, and knows the streams' lengths. */
async function switchStates(given: SwitchOver, shard: Shard): Promise<void> {
  const [live, beside] = [ownTables(given.live, shard), ownTables(given.beside, shard)];
  await live.query(`create temporary table told on commit drop as
    select party, published from watch.subject where published is not null`);
  const { rows } = await beside.query<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
     where schemaname = $1 and tablename <> 'progress' order by tablename`,
    [shard.schema],
  );
  for (const { name } of rows) await replace(given, name);
  await live.query('update watch.subject set published = null where published is not null');
  await live.query(`
    insert into watch.subject as subject (party, published) select party, published from told
    on conflict (party) do update set published = excluded.published`);
  await live.query('drop table told');
  await switchProgress(live, beside);
  const own = given.differing.filter(shard.owns);
  if (own.length > 0) await haveTold(live, own, given.trigger);
}

async function switchProgress(live: ClientBase, beside: ClientBase): Promise<void> {
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
}

/** Until these are told, nobody may take everything for judged. */
async function haveTold(
  live: ClientBase,
  parties: readonly string[],
  { known, reason }: Trigger,
): Promise<void> {
  await live.query(
    `insert into watch.due (party, known, reason) select party, $2::date, $3
     from unnest($1::text[]) as party on conflict do nothing`,
    [parties, known, reason],
  );
  await live.query('update watch.progress set settled = 0');
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
