import { afterAll, beforeAll } from '@jest/globals';
import { migrate } from '@tocsin/event-store-postgres';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/database';
import { type StandIn, startStandIn } from '../../../test/eventstoredb/stand-in';
import { eventStoreContract } from '../../event-store/contract/event-store-contract';
import { createEventStoreDbEventStore } from './eventstoredb-store';

let database: TestDatabase;
let standIn: StandIn;

beforeAll(async () => {
  [database, standIn] = await Promise.all([createTestDatabase(), startStandIn()]);
});
afterAll(async () => {
  await standIn.stop();
  await database.drop();
});

/** Streams of its own for each test, as a server cannot be emptied. */
async function prepareOn(connectionString: string) {
  const databaseUrl = database.url;
  await migrate(databaseUrl);
  const streamPrefix = `contract-${randomUUID()}.`;
  return {
    open: () => createEventStoreDbEventStore({ connectionString, databaseUrl, streamPrefix }),
    remove: async () => {
      const client = new Client({ connectionString: databaseUrl });
      await client.connect();
      await client.query('drop schema store cascade');
      await client.end();
    },
  };
}

eventStoreContract('the store in EventStoreDB (a stand-in that speaks its protocol)', () =>
  prepareOn(standIn.url),
);

const server = process.env['TOCSIN_TEST_EVENTSTORE_URL'];
if (server === undefined)
  process.stdout.write(
    'The contract is not tried on a real EventStoreDB: TOCSIN_TEST_EVENTSTORE_URL is not set.\n',
  );
else eventStoreContract('the store in a real EventStoreDB', () => prepareOn(server));
