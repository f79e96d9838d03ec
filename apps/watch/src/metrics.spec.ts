/** What a scrape of the watch says while its database is away, and when it is back. */
import { expect, it } from '@jest/globals';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EventStore } from '@tocsin/event-store';
import type { Pool } from 'pg';
import { Registry } from 'prom-client';
import { createWatchMetrics } from './metrics';

it('a scrape without the database answers, and says nothing of what is asked there', async () => {
  const registry = new Registry();
  const away = () => Promise.reject(new Error('connect ECONNREFUSED'));
  const database = { query: away as () => Promise<{ rows: unknown[] }> };
  const store = { head: () => Promise.resolve(9), readPositions: () => Promise.resolve([]) };
  createWatchMetrics({
    registry,
    pool: database as unknown as Pool,
    store: store as unknown as EventStore,
  });
  const said = async (): Promise<readonly string[]> => {
    // One reading serves a scrape, and the next reads again.
    await nextTurn();
    const text = await registry.metrics();
    return text.split('\n').filter((line) => /^tocsin_(?!alert_lat)/.test(line));
  };
  expect(await said()).toEqual([]);

  const judge = { name: 'judge', position: '7', owned: true, updated: new Date(), failed_at: null };
  database.query = () => Promise.resolve({ rows: [{ ...judge, count: 3, obligors: '3' }] });
  expect(await said()).toContain('tocsin_subscription_lag_events{name="judge"} 2');

  // What was known before must not stand there as if it were so now.
  database.query = away;
  expect(await said()).toEqual([]);
});
