/** Several writers on one database: they take turns, and whoever has lost office stays harmless. */
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import type { EventToAppend } from '@tocsin/event-store';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/database';
import {
  createPostgresEventStore,
  migrate,
  type PostgresEventStore,
  type PostgresEventStoreOptions,
} from '../src/index';
import { officeLock } from '../src/schema';
import { wholeLog } from './whole-log';

jest.setTimeout(60_000);

let database: TestDatabase;
let admin: Client;
const opened: PostgresEventStore[] = [];

beforeEach(async () => {
  database = await createTestDatabase();
  await Promise.all([migrate(database.url), migrate(database.url), migrate(database.url)]);
  admin = new Client({ connectionString: database.url });
  await admin.connect();
});

afterEach(async () => {
  await Promise.all(opened.splice(0).map((store) => store.close()));
  await admin.end();
  await database.drop();
});

async function open(options: Partial<PostgresEventStoreOptions> = {}): Promise<PostgresEventStore> {
  const store = await createPostgresEventStore({ connectionString: database.url, ...options });
  opened.push(store);
  return store;
}

const event = (id: string, change: Partial<EventToAppend> = {}): EventToAppend => ({
  source: 'urn:bank:a',
  id,
  stream: 'feed-a',
  type: 'loan.disbursed',
  time: '2025-01-06T09:00:00+08:00',
  keys: [],
  payload: id,
  ...change,
});

it('lets three busy writers take turns', async () => {
  const stores = await Promise.all([open(), open(), open()]);
  const until = Date.now() + 1500;
  const recorded = await Promise.all(
    stores.map(async (store, writer) => {
      let count = 0;
      while (Date.now() < until) {
        const batch = Array.from({ length: 100 }, (_, n) => event(`${writer}-${count + n}`));
        for (const { outcome } of await store.append(batch)) expect(outcome).toBe('recorded');
        count += batch.length;
      }
      return count;
    }),
  );
  const total = recorded.reduce((sum, count) => sum + count, 0);
  for (const count of recorded) expect(count).toBeGreaterThan(total / 10);
  expect(await wholeLog(stores[0])).toHaveLength(total);
});

it('does not keep a single event waiting behind a long import', async () => {
  const [importer, server] = await Promise.all([open(), open()]);
  let isDone = false;
  const importing = (async () => {
    const stop = (): boolean => isDone;
    for (let n = 0; !stop(); n += 1000)
      await importer.append(Array.from({ length: 1000 }, (_, at) => event(`i-${n + at}`)));
  })();
  const waits: number[] = [];
  for (let n = 0; n < 8; n++) {
    const asked = Date.now();
    await server.append([event(`s-${n}`)]);
    waits.push(Date.now() - asked);
  }
  isDone = true;
  await importing;
  // One tenure and one batch each, on a machine that is busy with other things as well.
  expect(waits.sort((a, b) => a - b)[4]).toBeLessThan(1000);
  await wholeLog(server);
});

it('lets an idle writer keep the office, and give it up when asked', async () => {
  const [first, second] = await Promise.all([open(), open()]);
  await first.append([event('1')]);
  const epoch = async () =>
    (await admin.query<{ epoch: string }>('select epoch from store.head')).rows[0]?.epoch;
  const inOffice = await epoch();
  for (let n = 2; n < 6; n++) await first.append([event(String(n))]);
  expect(await epoch()).toBe(inOffice);
  expect(await second.append([event('6')])).toEqual([{ outcome: 'recorded', position: 6 }]);
  expect(await first.append([event('7')])).toEqual([{ outcome: 'recorded', position: 7 }]);
  expect(await second.append([event('6')])).toEqual([{ outcome: 'duplicate', position: 6 }]);
});

it('stops a stale writer at the fence; it steps down and begins anew', async () => {
  const stale = await open();
  await stale.append([event('1'), event('2')]);
  // As a successor would, whose lock the stale one does not know of.
  await admin.query(
    `begin;
     update store.head set epoch = epoch + 1, pos = pos + 1;
     insert into store.event
       select 3, gen_random_uuid(), stream, 3, type, time, known, recorded, keys, 'successor'
         from store.event where pos = 2;
     commit`,
  );
  expect(await stale.append([event('2'), event('3')])).toEqual([
    { outcome: 'duplicate', position: 2 },
    { outcome: 'recorded', position: 4 },
  ]);
  expect((await wholeLog(stale)).map(({ payload }) => payload)).toEqual([
    '1',
    '2',
    'successor',
    '3',
  ]);
});

it('ends the connection of a writer that holds the office and does not answer', async () => {
  const holder = new Client({ connectionString: database.url });
  holder.on('error', () => undefined);
  await holder.connect();
  await holder.query('select pg_advisory_lock($1)', [officeLock]);
  const store = await open({ ousterMs: 300 });
  expect(await store.append([event('1')])).toEqual([{ outcome: 'recorded', position: 1 }]);
  await expect(holder.query('select 1')).rejects.toThrow();
});

it('fails the one call that the server refuses, and records its neighbours', async () => {
  const store = await open();
  await admin.query(`alter table store.event add check (payload <> 'refused')`);
  const calls = await Promise.allSettled([
    store.append([event('1')]),
    store.append([event('2', { payload: 'refused' })]),
    store.append([event('3')]),
  ]);
  expect(calls.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect((await wholeLog(store)).map(({ payload }) => payload).sort()).toEqual(['1', '3']);
});

it('takes in far more than its queue holds, a caller at a time', async () => {
  const store = await open({ queueEventsMax: 50, queueBytesMax: 20_000, batchEventsMax: 70 });
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, call) =>
      store.append(Array.from({ length: 30 }, (__, n) => event(`${call}-${n}`))),
    ),
  );
  expect(answers.flat().map(({ position }) => position)).toEqual(
    Array.from({ length: 3000 }, (_, n) => n + 1),
  );
});

it('says loudly that the log has a gap', async () => {
  const store = await open();
  await store.append(['1', '2', '3', '4'].map((id) => event(id)));
  await admin.query('delete from store.event where pos = 3');
  expect(await store.readAfter(0, 2)).toHaveLength(2);
  await expect(store.readAfter(0, 10)).rejects.toThrow('position 3 is missing before 4');
});

it('enters histories in pieces, by whoever comes first', async () => {
  const store = await open();
  const keys = (n: number) => [`X-${n % 3}`, 'all', 'all'];
  await store.append(Array.from({ length: 12_000 }, (_, n) => event(`${n}`, { keys: keys(n) })));
  const [third, all] = await Promise.all([
    store.readHistory(['X-0']),
    store.readHistory(['all'], { limit: 20_000 }),
    store.readHistory(['X-1']),
    store.indexHistory(),
  ]);
  expect(third).toHaveLength(4000);
  expect(all).toHaveLength(12_000);
  await store.indexHistory();
  const { rows } = await admin.query<{ count: string }>('select count(*) from store.event_key');
  expect(Number(rows[0]?.count)).toBe(24_000);
});

it('says what to do where the log is missing or cannot hold our texts', async () => {
  await admin.query('drop schema store cascade');
  await expect(open()).rejects.toThrow('Run migrate');
  await admin.query(
    `create database "${'x' + database.url.slice(-8)}" encoding 'SQL_ASCII' template template0`,
  );
  const ascii = new URL(database.url);
  ascii.pathname = `/x${database.url.slice(-8)}`;
  await expect(migrate(ascii.href)).rejects.toThrow('needs UTF8');
  await admin.query(`drop database "x${database.url.slice(-8)}"`);
});
