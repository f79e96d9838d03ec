/**
 * How far everything has been thought through: what `GET /api/status` calls `processed.watch`.
 *
 * The judge notes a position as settled only at the head, with nothing left to do: every event up
 * to it judged, no obligor due, no deadline passed, the calendar closed. Alerts and days that this
 * work appended stand after the position and move the head, so the position lags behind it until
 * they have been read too, shown in the rows that people see, and nothing new came of them. A new
 * day opens the question again, before the calendar has been closed.
 */
import type { Position } from '@tocsin/event-store';
import type { ClientBase, Pool } from 'pg';
import { businessDate } from '@tocsin/credit-events';
import { nextDay, type CalendarState } from './calendar/close-days';

/** Any process may ask. Equal to or beyond the head: all that is recorded has been judged. */
export async function readProcessed(pool: Pool, now: Date): Promise<Position> {
  const { rows } = await pool.query<Row>(`${progress} from watch.progress`);
  const [row] = rows;
  if (!row) return 0;
  return Math.max(0, Number(row.settled) - (nextDay(calendarOf(row), now) ? 1 : 0));
}

/** The calendar as far as the judge has read it. */
export async function readCalendar(pool: Pool): Promise<CalendarState> {
  const { rows } = await pool.query<Row>(`${progress} from watch.progress`);
  return rows[0] ? calendarOf(rows[0]) : {};
}

/** How far the judge has read in this moment, and whether nothing up to there is left to judge. */
export async function readJudged(
  tx: ClientBase,
): Promise<Readonly<{ through: Position; settled: boolean }>> {
  const { rows } = await tx.query<{ through: string; settled: boolean }>(
    `select coalesce(min(coalesce(c.position, 0)), 0) as through,
       coalesce(max(p.settled) >= max(c.position), false)
         and not exists (select from watch.due) as settled
     from watch.progress p cross join watch.judge left join store.checkpoint c using (name)`,
  );
  return { through: Number(rows[0]?.through ?? 0), settled: rows[0]?.settled ?? false };
}

/** How many obligors have a state: a count that is kept, not counted. */
export async function readObligorsWatched(pool: Pool): Promise<number> {
  const { rows } = await pool.query<Row>(`${progress} from watch.progress`);
  return Number(rows[0]?.obligors ?? 0);
}

type Row = Readonly<{
  settled: string;
  obligors: string;
  first: string | null;
  closed: string | null;
}>;

const progress =
  'select settled, obligors, first_date::text as first, closed_through::text as closed';

const calendarOf = ({ first, closed }: Row): CalendarState => ({
  ...(first !== null && { firstDate: businessDate(first) }),
  ...(closed !== null && { closedThrough: businessDate(closed) }),
});
