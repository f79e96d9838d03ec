/** The thread of one backtest: opens the database and the log, folds, tells, and is over. */
import { parentPort, workerData } from 'node:worker_threads';
import { backtest } from '@apps/watch/src/backtest/backtest';
import { createPostgresEventStore } from '@tocsin/event-store-postgres';
import { openPool } from '@tocsin/subscriptions';
import type { BacktestNews, BacktestTask } from './backtests-beside';

async function run({ databaseUrl, storeUrl, question }: BacktestTask): Promise<void> {
  const tell = (told: BacktestNews) => parentPort?.postMessage(told);
  const pool = openPool({
    connectionString: databaseUrl,
    max: 1,
    application_name: 'tocsin backtest',
    keepAlive: true,
  });
  const store = await createPostgresEventStore({
    connectionString: storeUrl,
    readersMax: 1,
    isReadOnly: true,
  });
  try {
    const result = await backtest({ pool, store }, question, (done, total) => {
      tell({ news: 'progress', done, total });
    });
    tell({ news: 'result', result });
  } finally {
    await store.close();
    await pool.end();
  }
}

// A failure is the thread's error, and reaches whoever began it.
void run(workerData as BacktestTask);
