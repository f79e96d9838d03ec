import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createReadModelSource, type ReadModelSource } from '@tocsin/read-models';
import { Pool } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/database';
import { migrateWatch } from '@apps/watch/src/schema';
import { assertMigrated, migrateAll } from './migrations';

describe('the tables of all parts', () => {
  let database: TestDatabase;
  const open: { pool: Pool; readModels: ReadModelSource; storeUrl: string }[] = [];

  const aProcess = async () => {
    const pool = new Pool({ connectionString: database.url });
    const readModels = await createReadModelSource(database.url).initialize();
    const databases = { pool, readModels, storeUrl: database.url };
    open.push(databases);
    return databases;
  };

  beforeEach(async () => {
    database = await createTestDatabase();
  });
  afterEach(async () => {
    for (const { pool, readModels } of open.splice(0)) {
      await readModels.destroy();
      await pool.end();
    }
    await database.drop();
  });

  it('are made by processes that start at the same moment on an empty database', async () => {
    const processes = await Promise.all([aProcess(), aProcess(), aProcess(), aProcess()]);
    await Promise.all(processes.map(migrateAll));
    await expect(assertMigrated(processes[0])).resolves.toBeUndefined();
  });

  it('are told to be of another version, by the schemas that are', async () => {
    const databases = await aProcess();
    await expect(assertMigrated(databases)).rejects.toThrow(/\(store; store \(checkpoints\); read/);
    await migrateAll(databases);
    await databases.pool.query(`comment on schema watch is 'made by another version'`);
    await expect(assertMigrated(databases)).rejects.toThrow(/those of this version \(watch\)/);
    await migrateAll(databases);
    await expect(assertMigrated(databases)).resolves.toBeUndefined();
  });

  it('never cut the watch anew by the way, and say where another number of shards is meant', async () => {
    const databases = { ...(await aProcess()), shards: 3 };
    await migrateAll(databases);
    await expect(assertMigrated(databases)).rejects.toThrow(/\(watch in 3 shards\)/);
    await migrateWatch(databases.pool, 3);
    await migrateAll({ ...databases, shards: undefined });
    await expect(assertMigrated(databases)).resolves.toBeUndefined();
  });
});
