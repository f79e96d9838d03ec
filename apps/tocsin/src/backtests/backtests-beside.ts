/**
 * Backtests beside the server, each in a thread with an event loop, connections and memory of its
 * own: no request waits for a fold, and one that needs too much memory ends alone.
 */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Backtest, BacktestQuestion, BacktestResult } from '@apps/api/src/backtests/backtest';
import { logDatabaseUrl } from '../event-log';
import type { System } from '../system';

/** What the thread is begun with. */
export type BacktestTask = Readonly<{
  databaseUrl: string;
  storeUrl: string;
  question: BacktestQuestion;
}>;

/** What the thread tells; failures come as the error of the thread. */
export type BacktestNews =
  | Readonly<{ news: 'progress'; done: number; total: number }>
  | Readonly<{ news: 'result'; result: BacktestResult }>;

const memoryMaxMb = 1_024;

export const backtestsBeside =
  ({ databaseUrl, configuration }: Pick<System, 'databaseUrl' | 'configuration'>): Backtest =>
  (question, { signal, progress }) =>
    new Promise((resolve, reject) => {
      const storeUrl = logDatabaseUrl({ configuration, databaseUrl });
      const task: BacktestTask = { databaseUrl, storeUrl, question };
      const worker = new Worker(join(__dirname, 'backtest-thread.js'), {
        workerData: task,
        resourceLimits: { maxOldGenerationSizeMb: memoryMaxMb },
      });
      const stop = () => void worker.terminate();
      signal.addEventListener('abort', stop, { once: true });
      worker.on('message', (told: BacktestNews) => {
        if (told.news === 'progress') progress(told.done, told.total);
        else resolve(told.result);
      });
      worker.once('error', reject);
      // Too late to matter where it has given its result.
      worker.once('exit', (code) => {
        signal.removeEventListener('abort', stop);
        reject(new Error(`The backtest ended without a result (exit code ${String(code)}).`));
      });
    });
