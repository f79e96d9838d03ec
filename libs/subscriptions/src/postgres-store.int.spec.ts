/** Over the store of production: woken by appends of another process, unharmed by cut connections. */
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { createPostgresEventStore, migrate } from '@tocsin/event-store-postgres';
import type { EventStore } from '@tocsin/event-store';
import { createTestDatabase, type TestDatabase } from '../../../test/database';
import { eventually, setStage, upTo, type Stage } from '../test/stage';

// Connections break and come back here, on machines that may be busy.
jest.setTimeout(30_000);

let stage: Stage;
let database: TestDatabase;
let here: EventStore;
let elsewhere: EventStore;

beforeEach(async () => {
  stage = await setStage();
  database = await createTestDatabase();
  await migrate(database.url);
  here = await createPostgresEventStore({ connectionString: database.url });
  elsewhere = await createPostgresEventStore({ connectionString: database.url });
});
afterEach(async () => {
  await stage.close();
  await Promise.all([here.close(), elsewhere.close()]);
  await database.drop();
});

const append = (from: number, count: number) =>
  elsewhere.append(
    upTo(count).map((n) => ({
      source: 'spec',
      id: `${from + n}`,
      stream: 'spec',
      type: 'thing.happened',
      time: '2026-03-01T10:00:00+08:00',
      keys: [],
      payload: '{}',
    })),
  );

it('is woken by what another process appends, long before the next poll', async () => {
  const subscription = stage.start({ store: here, pollEveryMs: 60_000 });
  await subscription.caughtUp();
  const started = Date.now();
  await append(0, 3);
  await eventually('all are handled', () => subscription.position() === 3);
  expect(Date.now() - started).toBeLessThan(10_000);
  expect(await stage.rows()).toEqual(upTo(3));
});

it('handles each event once while appends go on and its connection is cut', async () => {
  const subscription = stage.start({ store: here, batchSize: 40 });
  for (let round = 0; round < 6; round++) {
    await append(round * 100, 100);
    await stage.killOwners();
  }
  await eventually('all are handled', () => subscription.position() === 600, 20_000);
  expect(await stage.rows()).toEqual(upTo(600));
  expect(subscription.failure()).toBeUndefined();
});
