/** Makes the tables of the judge, or of every shard with views over all of them. */
import { createHash } from 'node:crypto';
import type { ClientBase, Pool } from 'pg';
import { inPooledTransaction } from '@tocsin/subscriptions';
import { shardsOf, type Shard } from './shards/shard';
import { tablesIn } from './tables';

/**
 * Idempotent; may run in several processes at once, also while judges are at work. Given another
 * number of shards than there was, it drops what was folded, and everything is folded anew: no
 * judge may be at work then. Without a number it leaves the shards as they are, at first one.
 */
export async function migrateWatch(pool: Pool, shards?: number): Promise<void> {
  const before = await readMark(pool);
  // Making sure of an index locks its table even where it is there, one table after the other: in
  // the way of a judge who writes them in another order. So nothing is touched that is up to date.
  if (isUpToDate(before, shards)) return;
  await inPooledTransaction(pool, (tx) => migrateAlone(tx, shards));
}

async function migrateAlone(tx: ClientBase, wanted: number | undefined): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('tocsin.migrate-watch', 0))`);
  const before = await readMark(tx);
  if (isUpToDate(before, wanted)) return;
  const count = wanted ?? before?.shards ?? 1;
  if (before && before.shards !== count) await drop(tx, shardsOf(before.shards));
  await tx.query(schemaOf(count));
  await tx.query(`comment on schema watch is '${markOf(count)}'`);
}

async function drop(tx: ClientBase, shards: readonly Shard[]): Promise<void> {
  for (const schema of new Set(['watch', ...shards.map((one) => one.schema)]))
    await tx.query(`drop schema if exists ${schema} cascade`);
  const names = shards.map(({ name }) => name);
  await tx.query('delete from store.checkpoint where name = any($1)', [names]);
}

type Mark = Readonly<{ text: string; shards: number }>;

/** What the tables were made by; undefined where there are none. */
async function readMark(client: Pool | ClientBase): Promise<Mark | undefined> {
  const { rows } = await client.query<{ there: boolean; made: string | null }>(
    `select to_regnamespace('watch') is not null as there,
       obj_description(to_regnamespace('watch'), 'pg_namespace') as made`,
  );
  const [row] = rows;
  if (!row?.there) return undefined;
  const text = row.made ?? '';
  return { text, shards: Number(/ of (\d+)$/.exec(text)?.[1] ?? 1) };
}

const isUpToDate = (mark: Mark | undefined, wanted: number | undefined): boolean =>
  mark?.text === markOf(wanted ?? mark?.shards ?? 1);

/** How many shards the tables are made for. */
export const readShards = async (pool: Pool): Promise<number> =>
  (await readMark(pool))?.shards ?? 1;

/** Whether the tables are those of this version, for that many shards where it is said. Reads only. */
export const isWatchMigrated = async (pool: Pool, shards?: number): Promise<boolean> =>
  isUpToDate(await readMark(pool), shards);

const markOf = (count: number): string =>
  `${createHash('sha256').update(schemaOf(count)).digest('hex')} of ${String(count)}`;

function schemaOf(count: number): string {
  const shards = shardsOf(count);
  const own = shards.map(({ schema }) => tablesIn(schema)).join(';');
  const seen = shards.map(({ schema, schemas }) => seenEverywhere(schema, schemas)).join(';');
  const names = shards.map(({ name }) => `('${name}')`).join(', ');
  return `${own};${seen};${count === 1 ? '' : together(shards)}
    create or replace view watch.judge as select name from (values ${names}) as judge(name)`;
}

/** What is seen of a party, whichever shard folds it. */
const seenEverywhere = (schema: string, all: readonly string[]): string =>
  `create or replace view ${schema}.seen as ${unionOf(all, 'willingness', 'party, seen')}`;

const unionOf = (schemas: readonly string[], table: string, columns = '*'): string =>
  schemas.map((schema) => `select ${columns} from ${schema}.${table}`).join(' union all ');

/** What has an owner among the shards, and what each of them knows in full. */
const shared = ['subject', 'due', 'asked', 'asked_fact', 'willingness', 'changed_willingness'];
const known = ['fact', 'link', 'orphan', 'pledge', 'declared'];

/** For whoever only reads: the tables of all shards, under the names of the one judge's. */
function together(shards: readonly Shard[]): string {
  const schemas = shards.map(({ schema }) => schema);
  const first = schemas.slice(0, 1);
  const views = [
    ...shared.map((table) => `create view watch.${table} as ${unionOf(schemas, table)}`),
    ...known.map((table) => `create view watch.${table} as ${unionOf(first, table)}`),
  ];
  // A shard that has come to rest may yet be told something by another: then nothing is settled.
  return `drop schema if exists watch cascade; create schema watch; ${views.join(';')};
    create view watch.progress as
      select 1 as id, min(first_date) as first_date,
        case when count(closed_through) = count(*) then min(closed_through) end as closed_through,
        min(settled) - (exists (select from watch.changed_willingness)
          or exists (select from watch.due))::int as settled,
        sum(obligors)::bigint as obligors,
        case when count(folded_by) = count(*) and count(distinct folded_by) = 1
          then min(folded_by) end as folded_by
      from (${unionOf(schemas, 'progress')}) as shard;`;
}
