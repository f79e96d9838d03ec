/** Backtests for specs of the API: the watch's own, in this thread, where nobody else is served. */
import type { Backtest } from '@apps/api/src/backtests/backtest';
import { backtest } from '@apps/watch/src/backtest/backtest';
import { migrateWatch } from '@apps/watch/src/schema';
import type { EventStore } from '@tocsin/event-store';
import type { Pool } from 'pg';

export async function backtestInProcess(
  parts: Readonly<{ pool: Pool; store: EventStore }>,
): Promise<Backtest> {
  await migrateWatch(parts.pool);
  return (question, { progress }) => backtest(parts, question, progress);
}
