import { afterAll } from '@jest/globals';
import { eventStoreContract } from '../../event-store/contract/event-store-contract';
import { createTestDatabase, type TestDatabase } from '../../../test/database';
import { Client } from 'pg';
import { migrate } from './migrate';
import { createPostgresEventStore } from './postgres-event-store';

let database: TestDatabase | undefined;

afterAll(() => database?.drop());

eventStoreContract('the store in PostgreSQL', async () => {
  database ??= await createTestDatabase();
  const { url } = database;
  await migrate(url);
  return {
    open: () => createPostgresEventStore({ connectionString: url }),
    remove: async () => {
      const client = new Client({ connectionString: url });
      await client.connect();
      await client.query('drop schema store cascade');
      await client.end();
    },
  };
});
