/** How often a feed, and single types of it, promise to speak, and on which days nothing is due. */
import { eventTypeNames } from '@tocsin/credit-events';
import type { Pool } from 'pg';
import { z } from 'zod';
import { dateParameter, named } from '../contract/values';

const hours = z.int().min(1).max(8784).describe('Longer silence is overdue.');

export const cadence = named(
  'Cadence',
  z.strictObject({
    silentAfterHours: hours.optional().describe('Of the feed as a whole; absent: none.'),
    types: z
      .array(z.strictObject({ type: z.enum(eventTypeNames), silentAfterHours: hours }))
      .max(100)
      .default([]),
    daysOff: z
      .array(dateParameter)
      .max(2000)
      .default([])
      .describe('Holidays and other days without deliveries; none of their hours is silence.'),
  }),
);

export type Cadence = z.output<typeof cadence>;

/** In place of the one declared before; false where no such feed is active. */
export async function recordCadence(pool: Pool, feed: string, said: Cadence): Promise<boolean> {
  const { silentAfterHours = null, types, daysOff } = said;
  const { rowCount } = await pool.query(
    `update intake.feed set silent_after_hours = $2, cadence = $3, days_off = $4
     where name = $1 and revoked is null`,
    [feed, silentAfterHours, JSON.stringify(types), [...new Set(daysOff)].sort()],
  );
  return rowCount === 1;
}
