/** The rows of deliveries and of the places they took: a few statements, however much was noted. */
import { blockLength } from '@tocsin/read-models';
import { inPooledTransaction } from '@tocsin/subscriptions';
import type { Pool, PoolClient } from 'pg';
import type { Brought, Range } from './brought';
import type { DeliveryMark } from './delivery-mark';

export type Noted = Readonly<{ mark: DeliveryMark; brought: Brought; at: number }>;

export type Finished = Readonly<{ id: string; feed: string; quarantined: number }>;

export async function writeDeliveries(pool: Pool, noted: readonly Noted[]): Promise<void> {
  await inPooledTransaction(pool, async (client) => {
    await write(client, noted);
    await claim(client, noted);
  });
}

async function write(client: PoolClient, noted: readonly Noted[]): Promise<void> {
  const added = noted.flatMap((one) => blocksOf(one, one.brought.added));
  await client.query(
    `with noted as (
       select * from json_to_recordset($1::json) as said
         (feed text, kind text, key text, name text, checksum text, at timestamptz,
          accepted bigint, duplicates bigint, quarantined bigint,
          "firstLine" bigint, "lastLine" bigint)),
     delivered as (
       insert into intake.delivery as known
         (feed, kind, key, name, checksum, began, latest, ended,
          accepted, duplicates, quarantined, first_line, last_line)
       select feed, kind, key, name, checksum, at, at, case when kind <> 'file' then at end,
              accepted, duplicates, quarantined, "firstLine", "lastLine" from noted
       on conflict (feed, kind, key) do update set
         latest = greatest(known.latest, excluded.latest), ended = excluded.ended,
         accepted = known.accepted + excluded.accepted,
         duplicates = known.duplicates + excluded.duplicates,
         quarantined = known.quarantined + excluded.quarantined,
         first_line = least(known.first_line, excluded.first_line),
         last_line = greatest(known.last_line, excluded.last_line)
       returning id, feed, kind, key)
     insert into intake.delivery_positions as known (block, delivery, positions)
     select part.block, delivered.id, part.positions::int8multirange
     from ${partsIn('$2')} join delivered using (feed, kind, key) order by 1, 2
     on conflict (block, delivery) do update set positions = known.positions + excluded.positions`,
    [JSON.stringify(noted.map(rowOf)), JSON.stringify(added)],
  );
}

/**
 * What was repeated and nobody is known to have brought, this delivery brought itself, before
 * somebody died who should have noted it.
 */
async function claim(client: PoolClient, noted: readonly Noted[]): Promise<void> {
  const repeated = noted.flatMap((one) => blocksOf(one, one.brought.repeated));
  if (repeated.length === 0) return;
  await client.query(
    `with free as (
       select delivery.id as delivery, part.block, part.positions::int8multirange - coalesce(
         (select range_agg(range) from intake.delivery_positions as known, unnest(known.positions) as range
          where known.block = part.block), '{}') as positions
       from ${partsIn('$1')} join intake.delivery using (feed, kind, key)),
     claimed as (
       insert into intake.delivery_positions as known (block, delivery, positions)
       select block, delivery, positions from free where not isempty(positions) order by 1, 2
       on conflict (block, delivery) do update set positions = known.positions + excluded.positions),
     found as (
       select delivery, sum(upper(range) - lower(range)) as events
       from free, unnest(positions) as range group by 1)
     update intake.delivery as known
     set accepted = accepted + found.events, duplicates = greatest(0, duplicates - found.events)
     from found where known.id = found.delivery`,
    [JSON.stringify(repeated)],
  );
}

const partsIn = (parameter: string): string =>
  `json_to_recordset(${parameter}::json) as part
     (feed text, kind text, key text, block bigint, positions text)`;

function rowOf({ mark, brought, at }: Noted) {
  const { feed, accepted, duplicates, quarantined, firstLine, lastLine } = brought;
  const counts = { accepted, duplicates, quarantined };
  return { ...mark, feed, ...counts, firstLine, lastLine, at: new Date(at) };
}

type Part = Readonly<{ feed: string; kind: string; key: string; block: number; positions: string }>;

function blocksOf({ mark, brought }: Noted, ranges: readonly Range[]): readonly Part[] {
  const { kind, key } = mark;
  const blocks = new Map<number, string[]>();
  for (const [start, last] of ranges) {
    let first = start;
    while (first <= last) {
      const block = Math.floor(first / blockLength);
      const end = Math.min(last, (block + 1) * blockLength - 1);
      const within = blocks.get(block) ?? [];
      within.push(`[${String(first)},${String(end)}]`);
      blocks.set(block, within);
      first = end + 1;
    }
  }
  return [...blocks].map(([block, within]) => {
    return { feed: brought.feed, kind, key, block, positions: `{${within.join(',')}}` };
  });
}

type Ending = Readonly<{ mark: DeliveryMark; at: number; feed?: string }>;

export async function finishDelivery(
  pool: Pool,
  { mark, at, feed }: Ending,
): Promise<readonly Finished[]> {
  const { kind, key, name, checksum = null } = mark;
  if (feed !== undefined) {
    await pool.query(
      `insert into intake.delivery
         (feed, kind, key, name, checksum, began, latest, accepted, duplicates, quarantined)
       values ($1, $2, $3, $4, $5, $6, $6, 0, 0, 0) on conflict (feed, kind, key) do nothing`,
      [feed, kind, key, name, checksum, new Date(at)],
    );
  }
  const { rows } = await pool.query<{ id: string; feed: string; quarantined: string }>(
    `update intake.delivery set ended = latest where kind = $1 and key = $2
     returning id, feed, quarantined`,
    [kind, key],
  );
  return rows.map((row) => ({ ...row, quarantined: Number(row.quarantined) }));
}
