import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/database';
import { migrate } from './migrate';

describe('the tables of the log', () => {
  let database: TestDatabase;
  let pool: Pool;

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url });
    await Promise.all([migrate(pool), migrate(pool), migrate(pool)]);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  it('are made once, and then left alone while a writer is at work in them', async () => {
    const writer = await pool.connect();
    await writer.query('begin; update store.head set pos = pos where id = 1');
    const patience = new Pool({ connectionString: database.url, lock_timeout: 1_000 });
    await expect(migrate(patience)).resolves.toBeUndefined();
    await patience.end();
    await writer.query('rollback');
    writer.release();
  });
});
