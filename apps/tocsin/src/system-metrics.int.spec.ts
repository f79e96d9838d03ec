import { expect, it } from '@jest/globals';
import { openPool } from '@tocsin/subscriptions';
import { Registry } from 'prom-client';
import { createTestDatabase } from '../../../test/database';
import { createSystemMetrics } from './system-metrics';

it('a scrape does not count its own questions among those that wait for a connection', async () => {
  const database = await createTestDatabase();
  const pool = openPool({ connectionString: database.url });
  const registry = new Registry();
  const isReady = async () => (await pool.query('select 1')).rowCount === 1;
  createSystemMetrics({ registry, pool, version: '0', isReady });
  // The first opens connections; later ones find them idle.
  for (const scrape of [1, 2, 3]) {
    const said = await registry.metrics();
    expect([scrape, said]).toEqual([
      scrape,
      expect.stringContaining('tocsin_postgres_connections{state="waiting"} 0'),
    ]);
    expect(said).toContain('tocsin_ready 1');
  }
  await pool.end();
  await database.drop();
});
