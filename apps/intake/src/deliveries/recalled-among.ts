/**
 * Which events that came again had been recalled, and are void still. An id is for ever: what was
 * recalled does not come back by being repeated, and whoever repeats it has to be told.
 */
import type { EventStore } from '@tocsin/event-store';
import type { Pool } from 'pg';
import { blockLength } from '@tocsin/read-models';
import { fatesOf } from './in-force';

/** Those of the positions; none is the rule, and asked cheaply. */
export type RecalledAmong = (positions: readonly number[]) => Promise<ReadonlySet<number>>;

type Tools = Readonly<{ pool: Pool; log: Pick<EventStore, 'readPositions' | 'readHistory'> }>;

export const createRecalledAmong =
  ({ pool, log }: Tools): RecalledAmong =>
  async (positions) => {
    const candidates = await inRecalledDeliveries(pool, positions);
    if (candidates.length === 0) return new Set();
    const events = await log.readPositions(candidates);
    // A recall leaves alone what others have corrected, and a void may itself be void.
    const fates = await fatesOf(events, { log, voidIdOf: () => '', ownAmong });
    return new Set(candidates.filter((_, index) => fates[index] === 'voided'));
  };

const ownAmong = () => Promise.resolve(new Set<number>());

async function inRecalledDeliveries(
  pool: Pool,
  positions: readonly number[],
): Promise<readonly number[]> {
  const recalled = await pool.query<{ id: string }>(
    'select id from intake.delivery where recalled is not null',
  );
  if (recalled.rowCount === 0) return [];
  const { rows } = await pool.query<{ position: string }>(
    `select position from unnest($1::bigint[]) as position
     where exists (select from intake.delivery_positions
                   where delivery = any ($2::bigint[])
                     and block = position / ${String(blockLength)} and positions @> position)
     order by position`,
    [[...new Set(positions)], recalled.rows.map(({ id }) => id)],
  );
  return rows.map(({ position }) => Number(position));
}
