/** The health of several feeds, each from its own sources, on a real PostgreSQL. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../../test/database';
import {
  createReadModelSource,
  migrateReadModels,
  type ReadModelSource,
} from '../read-model-source';
import { findFeed, listFeeds } from './read-feeds';

let database: TestDatabase;
let pool: Pool;
let db: ReadModelSource;
const now = new Date('2026-03-02T10:00:30+08:00');

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new Pool({ connectionString: database.url, max: 2 });
  db = await createReadModelSource(database.url).initialize();
  await migrateReadModels(db);
  await pool.query(`
    insert into intake.feed (name, sources, backfill, created, created_by, revoked) values
      ('core', '{/core}', false, '2026-01-01', 'admin', null),
      ('core-before', '{/core,/old}', false, '2025-01-01', 'admin', '2026-01-01'),
      ('court', '{/court}', false, '2026-01-01', 'admin', null)`);
  await pool.query(`
    insert into intake.feed_source values
      ('import', '/core', 'loan.repaid', '2026-03-02T09:00:00+08:00'),
      ('import', '/unregistered', 'loan.repaid', '2026-03-02T09:00:00+08:00'),
      ('admin', '/unregistered', 'loan.repaid', '2026-03-01T09:00:00+08:00')`);
  await pool.query(`insert into intake.feed_activity values ('import', 1, 0, 0, null, now())`);
  await pool.query(`
    insert into intake.feed_minute values
      ('core', '2026-03-02T10:00:00+08:00', 1000, 0, 0),
      ('core', '2026-03-02T09:59:00+08:00', 40, 5, 5),
      ('core', '2026-03-02T09:55:00+08:00', 50, 0, 0),
      ('core', '2026-03-02T09:54:00+08:00', 700, 0, 200),
      ('core', '2026-03-01T09:00:00+08:00', 9999, 0, 0)`);
  await pool.query(`
    insert into read.feed_total
      (source, id, day, bank, type, told, currency, summed, stated, amended, in_force, accepted)
    values ('/core', 't1', '2026-03-01', '', '', 5, 'CNY', false, now(), false, true, 5),
      ('/old', 't2', '2026-03-01', '', '', 5, 'CNY', false, now(), false, true, 4),
      ('/unregistered', 't3', '2026-03-01', '', '', 5, 'CNY', false, now(), false, true, 6)`);
}, 60_000);
afterAll(async () => {
  await db.destroy();
  await pool.end();
  await database.drop();
});

it('a source belongs to the feed registered for it, else to whoever sent it last', async () => {
  const feeds = await listFeeds(db, { now });
  expect(feeds.map(({ name, reconciliation }) => [name, reconciliation])).toEqual([
    ['core', { state: 'balanced', totals: 1, gaps: 0 }],
    ['core-before', { state: 'gap', totals: 1, gaps: 1 }],
    ['court', { state: 'none', totals: 0, gaps: 0 }],
    ['import', { state: 'gap', totals: 1, gaps: 1 }],
  ]);
});

it('one feed is asked for alone, with its own sources only', async () => {
  const core = await findFeed(db, { now, name: 'core' });
  expect(core?.totals).toMatchObject([{ source: '/core', eventId: 't1', state: 'balanced' }]);
  expect(core?.troubles.filter(({ kind }) => kind === 'gap')).toEqual([]);
  expect(await findFeed(db, { now, name: 'nobody' })).toBeUndefined();
  expect(await listFeeds(db, { now, name: 'nobody' })).toEqual([]);
});

it('the rate is that of full minutes, the refused share that of a day', async () => {
  const [core] = await listFeeds(db, { now, name: 'core' });
  expect(core?.eventsPerMinute).toBe(20);
  expect(core?.rejectedShare).toBeCloseTo(205 / 2000, 10);
});
