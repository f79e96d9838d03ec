/**
 * What the intake does by the clock: entries that were resolved long ago are removed. Open ones
 * never are. And what every process does: its figures follow what others imported or resubmitted.
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
  intake: Pick<Intake, 'pool'>,
  { days, onError }: HouseRules,
): () => Promise<void> {
  const clearOut = async () => {
    await removeResolved(intake.pool, days);
    await removeOldMinutes(intake.pool);
  };
  const over = again(clearOut, { everyMs: removeEveryMs, onError });
  over.now();
  return over.stop;
}

/** In each process, whatever it runs: what shows its gauges must not be what was at its start. */
export const keepFigures = (
  intake: Pick<Intake, 'takeGauges'>,
  { everyMs = countEveryMs, onError }: Pick<HouseRules, 'onError'> & Readonly<{ everyMs?: number }>,
): (() => Promise<void>) => again(intake.takeGauges, { everyMs, onError }).stop;

type Again = Readonly<{ everyMs: number; onError: (error: unknown) => void }>;

function again(task: () => Promise<unknown>, { everyMs, onError }: Again) {
  let work: Promise<unknown> = Promise.resolve();
  const now = () => {
    work = work.then(task).catch(onError);
  };
  const timer = setInterval(now, everyMs);
  const stop = async () => {
    clearInterval(timer);
    await work;
  };
  return { now, stop };
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
