/** The connection is lost when it hurts most: around the commit of a batch. */
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import type { EventToAppend } from '@tocsin/event-store';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/database';
import { createPostgresEventStore, migrate, type PostgresEventStore } from '../src/index';
import { cuttingProxy, type CuttingProxy } from './cutting-proxy';
import { wholeLog } from './whole-log';

jest.setTimeout(60_000);

let database: TestDatabase;
let proxy: CuttingProxy;
let store: PostgresEventStore;

beforeEach(async () => {
  database = await createTestDatabase();
  await migrate(database.url);
  proxy = await cuttingProxy(database.url);
  store = await createPostgresEventStore({ connectionString: proxy.url, unreachableMs: 5_000 });
});

afterEach(async () => {
  await store.close();
  await proxy.close();
  await database.drop();
});

const events = (count: number, prefix: string): readonly EventToAppend[] =>
  Array.from({ length: count }, (_, n) => ({
    source: 'urn:bank:a',
    id: `${prefix}-${n}`,
    stream: 'feed-a',
    type: 'loan.disbursed',
    time: '2025-01-06T09:00:00+08:00',
    keys: [],
    payload: `${prefix} ${n}`,
  }));

it.each([['before-commit'], ['after-commit']] as const)(
  'answers as if nothing had happened when the connection is cut %s',
  async (cut) => {
    for (let round = 0; round < 4; round++) {
      const before = await store.head();
      proxy.cutNext(cut);
      const batch = events([1, 700, 49, 200][round] ?? 1, `r${round}`);
      const first = batch[0];
      if (!first) throw new Error('An empty batch.');
      // A repetition inside the batch stays a repetition, also when the batch is repeated.
      expect(await store.append([...batch, first])).toEqual([
        ...batch.map((_, n) => ({ outcome: 'recorded', position: before + n + 1 })),
        { outcome: 'duplicate', position: before + 1 },
      ]);
      expect(proxy.cuts()).toBe(round + 1);
    }
    expect(await wholeLog(store)).toHaveLength(950);
  },
);

it('keeps a command whole, too', async () => {
  await store.append(events(1, 'before'));
  proxy.cutNext('after-commit');
  expect(await store.appendToStream('feed-a', 1, events(3, 'command'))).toEqual({
    outcome: 'recorded',
    position: 4,
    version: 4,
  });
  expect(proxy.cuts()).toBe(1);
  expect(await wholeLog(store)).toHaveLength(4);
});

it('goes on when the server ends its connections again and again', async () => {
  const admin = new Client({ connectionString: database.url });
  await admin.connect();
  let isDone = false;
  let ended = 0;
  let answered = 0;
  let answeredBefore = -1;
  const ending = (async () => {
    const stop = (): boolean => isDone;
    while (!stop()) {
      await new Promise((resolve) => setTimeout(resolve, 40 + (ended % 5) * 31));
      // On a busy machine a batch may take longer than that; cut each time, it would be given up.
      if (answered === answeredBefore) continue;
      answeredBefore = answered;
      const { rowCount } = await admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and application_name = 'tocsin event store writer'`,
      );
      ended += rowCount ?? 0;
    }
    await admin.end();
  })();
  const answers = await Promise.all(
    Array.from({ length: 4 }, async (_, caller) => {
      const all = [];
      for (let call = 0; call < 30; call++) {
        all.push(...(await store.append(events(call % 2 ? 1 : 250, `${caller}-${call}`))));
        answered++;
      }
      return all;
    }),
  );
  isDone = true;
  await ending;
  expect(ended).toBeGreaterThan(2);
  expect(answers.flat().every(({ outcome }) => outcome === 'recorded')).toBe(true);
  expect(await wholeLog(store)).toHaveLength(answers.flat().length);
});

it('rejects when the database stays away, and records again when it is back', async () => {
  const impatient = await createPostgresEventStore({
    connectionString: proxy.url,
    unreachableMs: 300,
  });
  await impatient.append(events(1, 'a'));
  proxy.refuse(true);
  await expect(impatient.append(events(3000, 'b'))).rejects.toThrow('cannot be reached');
  proxy.refuse(false);
  const answers = await impatient.append(events(3000, 'b'));
  expect(answers.map(({ position }) => position)).toEqual(answers.map((_, n) => n + 2));
  expect(await wholeLog(impatient)).toHaveLength(3001);
  await impatient.close();
});

it('hears of other processes again after the listening connection was lost', async () => {
  let calls = 0;
  store.onAppended(() => {
    calls++;
  });
  const other = await createPostgresEventStore({ connectionString: database.url });
  const until = async (isSo: () => boolean, act: () => Promise<unknown>): Promise<void> => {
    while (!isSo()) {
      await act();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  let n = 0;
  const append = () => other.append(events(1, `n${n++}`));
  await until(() => calls > 0, append);
  proxy.refuse(true);
  proxy.refuse(false);
  await new Promise((resolve) => setTimeout(resolve, 50));
  const before = calls;
  await until(() => calls > before, append);
  await other.close();
});
