/**
 * What the intake does by the clock: entries that were resolved long ago are removed, and the
 * figures follow what other processes imported or resubmitted. Open entries are never removed.
 */
import type { Pool } from 'pg';
import type { Intake } from '../intake';

export type HouseRules = Readonly<{
  /** Resolved entries are kept so many days. */
  days: number;
  onError: (error: unknown) => void;
}>;

const countEveryMs = 60_000;
const removeEveryMs = 3_600_000;

/** Begins at once; answers how to end it. */
export function keepHouse(
  intake: Pick<Intake, 'pool' | 'takeGauges'>,
  { days, onError }: HouseRules,
): () => Promise<void> {
  let work: Promise<unknown> = Promise.resolve();
  const soon = (task: () => Promise<unknown>) => () => {
    work = work.then(task).catch(onError);
  };
  const remove = soon(async () => {
    await removeResolved(intake.pool, days);
    await removeOldMinutes(intake.pool);
  });
  remove();
  const timers = [
    setInterval(remove, removeEveryMs),
    setInterval(soon(intake.takeGauges), countEveryMs),
  ];
  return async () => {
    for (const timer of timers) clearInterval(timer);
    await work;
  };
}

/** Answers how many there were. */
export async function removeResolved(pool: Pool, days: number): Promise<number> {
  const { rowCount } = await pool.query(
    `delete from intake.quarantine
     where resolved and resubmitted < now() - make_interval(days => $1)`,
    [days],
  );
  return rowCount ?? 0;
}

/** Rates look back no further than a day. */
const removeOldMinutes = (pool: Pool) =>
  pool.query(`delete from intake.feed_minute where minute < now() - interval '2 days'`);
