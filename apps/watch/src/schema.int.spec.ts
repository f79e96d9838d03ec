import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/database';
import { migrateWatch } from './schema';

describe("the judge's tables", () => {
  let database: TestDatabase;
  let pool: Pool;

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url });
    await Promise.all([migrateWatch(pool), migrateWatch(pool), migrateWatch(pool)]);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  it('are made once, and then left alone while a judge is at work in them', async () => {
    const judge = await pool.connect();
    await judge.query(
      `begin; insert into watch.due (party, known, reason) values ('X', now(), '')`,
    );
    const patience = new Pool({
      connectionString: database.url,
      lock_timeout: 1_000,
    });
    await expect(migrateWatch(patience)).resolves.toBeUndefined();
    await patience.end();
    await judge.query('rollback');
    judge.release();
  });
});
