/**
 * Takes a delivery back as a whole: each of its events that is still in force is voided, by an
 * event of its own source, as its feed would void it. The voids follow from the delivery and from
 * the first request, so that repeating is harmless and an interrupted recall goes on.
 */
import { toAppend } from '@tocsin/credit-events';
import type { EventStore, RecordedEvent } from '@tocsin/event-store';
import { blockLength } from '@tocsin/read-models';
import type { Pool } from 'pg';
import type { DeliveryBook } from './delivery-book';
import { fatesOf, type Fate } from './in-force';

type RecallAsked = Readonly<{
  feed: string;
  /** Of the delivery. */
  id: string;
  reason: string;
  /** Only says what it would do. */
  dryRun?: boolean;
}>;

type RecallDone = Readonly<{
  /** That the delivery added to the log. */
  events: number;
  /** By this recall, now or when it was asked for before; in a dry run: that would be. */
  voided: number;
  /** Left alone: voided before, without this recall. */
  voidedBefore: number;
  /** Left alone: another delivery has corrected them since. */
  corrected: number;
  /** Who recalled it first, and why; absent in a dry run. */
  recalled?: Readonly<{ at: Date; by: string; reason: string }>;
}>;

/** Undefined where the feed has no such delivery. */
export type Recall = (
  asked: RecallAsked,
  by: Readonly<{ name: string; role: string }>,
) => Promise<RecallDone | undefined>;

type Tools = Readonly<{ pool: Pool; log: EventStore; deliveries: DeliveryBook; now: () => number }>;

type Order = Readonly<{
  delivery: string;
  at: Date;
  by: Readonly<{ name: string; role: string }>;
  reason: string;
}>;

const eventsAtOnce = 1_000;

export const createRecall =
  (tools: Tools): Recall =>
  async (asked, by) => {
    await tools.deliveries.flush();
    const order = await ordered(asked, by, tools);
    if (!order) return undefined;
    const counts: Record<Fate, number> = {
      ...{ 'in-force': 0, voided: 0, corrected: 0, recalled: 0 },
    };
    for await (const positions of positionsOf(tools.pool, order.delivery)) {
      const events = await tools.log.readPositions(positions);
      const fates = await fatesOf(events, judgingFor(order, tools));
      for (const fate of fates) counts[fate] += 1;
      const due = events.filter((_, index) => fates[index] === 'in-force');
      if (!asked.dryRun) await tools.log.append(due.map((event) => voidOf(event, order)));
    }
    const voided = counts['in-force'] + counts.recalled;
    const { voided: voidedBefore, corrected } = counts;
    const done = { events: voided + voidedBefore + corrected, voided, voidedBefore, corrected };
    if (asked.dryRun) return done;
    await noteVoided(tools.pool, order.delivery, voided);
    return { ...done, recalled: { at: order.at, by: order.by.name, reason: order.reason } };
  };

type Row = Readonly<{
  recalled: Date | null;
  recalled_by: string | null;
  recalled_as: string | null;
  recall_reason: string | null;
}>;

/** The first who asks is the one who recalls it. */
async function ordered(
  { feed, id: delivery, reason, dryRun = false }: RecallAsked,
  by: Order['by'],
  { pool, now }: Tools,
): Promise<Order | undefined> {
  const asked = { delivery, at: new Date(now()), by, reason };
  if (!dryRun) {
    await pool.query(
      `update intake.delivery
       set recalled = $3, recalled_by = $4, recalled_as = $5, recall_reason = $6
       where feed = $1 and id = $2 and recalled is null`,
      [feed, delivery, asked.at, by.name, by.role, reason],
    );
  }
  const { rows } = await pool.query<Row>(
    `select recalled, recalled_by, recalled_as, recall_reason from intake.delivery
     where feed = $1 and id = $2`,
    [feed, delivery],
  );
  const [row] = rows;
  if (!row) return undefined;
  if (row.recalled === null) return asked;
  const first = { name: row.recalled_by ?? '', role: row.recalled_as ?? '' };
  return { delivery, at: row.recalled, by: first, reason: row.recall_reason ?? '' };
}

async function noteVoided(pool: Pool, delivery: string, voided: number): Promise<void> {
  await pool.query('update intake.delivery set voided = $2 where id = $1', [delivery, voided]);
}

/** In order, so many at a time, however large the delivery. */
async function* positionsOf(pool: Pool, delivery: string): AsyncGenerator<readonly number[]> {
  for (let block = '-1'; ;) {
    const { rows } = await pool.query<{ block: string; position: string }>(
      `select block, position
       from (select block, positions from intake.delivery_positions
             where delivery = $1 and block > $2 order by block limit 1) as next,
         unnest(positions) as range, generate_series(lower(range), upper(range) - 1) as position
       order by position`,
      [delivery, block],
    );
    const [first] = rows;
    if (!first) return;
    block = first.block;
    const positions = rows.map(({ position }) => Number(position));
    for (let at = 0; at < positions.length; at += eventsAtOnce) {
      yield positions.slice(at, at + eventsAtOnce);
    }
  }
}

const judgingFor = ({ delivery }: Order, { log, pool }: Tools) => ({
  log,
  voidIdOf: (position: number) => voidIdOf(delivery, position),
  ownAmong: async (positions: readonly number[]): Promise<ReadonlySet<number>> => {
    if (positions.length === 0) return new Set();
    const { rows } = await pool.query<{ position: string }>(
      `select position from unnest($2::bigint[]) as position
       where exists (select from intake.delivery_positions
                     where delivery = $1 and block = position / ${String(blockLength)}
                       and positions @> position)`,
      [delivery, positions],
    );
    return new Set(rows.map(({ position }) => Number(position)));
  },
});

const voidIdOf = (delivery: string, position: number): string =>
  `recall-${delivery}-${String(position)}`;

function voidOf({ position, payload }: RecordedEvent, { delivery, at, by, reason }: Order) {
  const { source, id } = JSON.parse(payload) as Readonly<{ source: string; id: string }>;
  const event = {
    specversion: '1.0',
    id: voidIdOf(delivery, position),
    source,
    type: 'event.voided',
    time: at.toISOString(),
    // Extension attributes of the envelope: who decided.
    decidedby: by.name,
    decidedas: by.role,
    data: { event: id, reason },
  };
  return toAppend(event, JSON.stringify(event));
}
