/** Connections that break, subscriptions that are dropped, and others who write into the server. */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { binaryEvent, EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { createPostgresEventStore, type PostgresEventStore } from '@tocsin/event-store-postgres';
import { type StandIn, startStandIn } from '../../../test/eventstoredb/stand-in';
import { wholeLog } from '../../event-store-postgres/crash/whole-log';
import { events, opened } from './opened';

jest.setTimeout(60_000);

const { newDatabase, open, copiedAnew } = opened();
let server: StandIn;
let databaseUrl: string;
let store: PostgresEventStore;
let others: EventStoreDBClient;

beforeEach(async () => {
  server = await startStandIn({ appendBytesMax: 1024 * 1024 });
  databaseUrl = await newDatabase();
  store = await open(server.url, databaseUrl);
  others = EventStoreDBClient.connectionString(server.url);
});
afterEach(async () => {
  await others.dispose();
  // Stores are closed before: their hooks stand further down.
  await server.stop();
});

it.each([['before-it-is-kept'], ['before-the-answer']] as const)(
  'answers as if nothing had happened when an append is cut %s',
  async (cut) => {
    for (const [round, count] of [1, 90, 20].entries()) {
      const before = await store.head();
      server.cutNext(cut);
      const batch = events(count, `r${round}`);
      const answers = await store.append([...batch, ...batch.slice(0, 1)]);
      expect(answers).toEqual([
        ...batch.map((_, n) => ({ outcome: 'recorded', position: before + n + 1 })),
        { outcome: 'duplicate', position: before + 1 },
      ]);
      expect(server.cuts()).toBe(round + 1);
    }
    expect(await wholeLog(store)).toHaveLength(111);
  },
);

it('keeps a command whole, too', async () => {
  server.cutNext('before-the-answer');
  const command = events(3, 'c').map((event) => ({ ...event, stream: 'alert-1' }));
  const answer = { outcome: 'recorded', position: 3, version: 3 };
  expect(await store.appendToStream('alert-1', 'no-stream', command)).toEqual(answer);
  expect(server.events.stream('tocsin.alert-1')).toHaveLength(3);
});

it('follows again when the server has dropped the subscription', async () => {
  await store.append(events(2, 'a'));
  server.dropSubscribers();
  expect((await store.append(events(2, 'b'))).map(({ position }) => position)).toEqual([3, 4]);
});

it('passes over what it did not write, and goes on in the same stream', async () => {
  await store.append(events(4, 'a'));
  await others.appendToStream('tocsin.feed-a', jsonEvent({ type: 'foreign', data: { a: 1 } }));
  await others.appendToStream(
    'elsewhere',
    Array.from({ length: 100 }, () => jsonEvent({ type: 'foreign', data: {} })),
  );
  await store.append(events(4, 'b'));
  const log = await wholeLog(store);
  expect(log.map(({ payload }) => payload)).toEqual(
    [...events(4, 'a'), ...events(4, 'b')].map(({ payload }) => payload),
  );
  expect(await copiedAnew(server.url)).toEqual(log);
  const again = await open(server.url, databaseUrl);
  expect((await again.append(events(1, 'c')))[0]).toEqual({ outcome: 'recorded', position: 9 });
});

it('takes the first of two events with one id, whichever stream the second stands in', async () => {
  await store.append(events(1, 'a'));
  const [first] = server.events.stream('tocsin.feed-a');
  // As a writer may leave it behind that did not know that it had lost its office.
  await others.appendToStream(
    'tocsin.feed-b',
    binaryEvent({
      id: first?.id ?? '',
      type: 'loan.disbursed',
      data: Buffer.from('another'),
      metadata: JSON.parse(Buffer.from(first?.customMetadata ?? []).toString()) as object,
    }),
  );
  await store.append(events(4, 'b'));
  const log = await wholeLog(store);
  // Found out in mid-batch: each stream keeps its order, but the streams among each other do not.
  const inStream = (stream: string) => log.filter((event) => event.stream === stream);
  expect(inStream('feed-a').map(({ payload }) => payload)).toEqual(['a 0', 'b 0', 'b 3']);
  expect(inStream('feed-b').map(({ payload }) => payload)).toEqual(['b 1', 'b 2']);
  expect(await copiedAnew(server.url)).toEqual(log);
});

it('rejects an event that the server finds too large, and only its call', async () => {
  const [small, large] = [events(1, 'small'), events(1, 'large')];
  const calls = [
    store.append(small),
    store.append(large.map((event) => ({ ...event, payload: 'x'.repeat(1_100_000) }))),
    store.append(events(2, 'other')),
  ] as const;
  await expect(calls[1]).rejects.toThrow('MaxAppendSize');
  const outcomes = [...(await calls[0]), ...(await calls[2])].map(({ outcome }) => outcome);
  expect(outcomes).toEqual(['recorded', 'recorded', 'recorded']);
});

describe('a copy', () => {
  it('is not written by itself, and is read by itself', async () => {
    await store.append(events(2, 'a'));
    const plain = { connectionString: databaseUrl };
    await expect(createPostgresEventStore(plain)).rejects.toThrow('EVENT_STORE_URL');
    const reader = await createPostgresEventStore({ ...plain, isReadOnly: true });
    expect(await reader.head()).toBe(2);
    await expect(reader.append(events(1, 'b'))).rejects.toThrow('reading only');
    await reader.close();
  });

  it('is not gone on with from a server that does not hold its last event', async () => {
    await store.append(events(2, 'a'));
    const emptied = await startStandIn();
    await expect(open(emptied.url, databaseUrl)).rejects.toThrow('another server');
    await emptied.stop();
  });

  it('is not made where a log of its own stands', async () => {
    const own = await newDatabase();
    const plain = await createPostgresEventStore({ connectionString: own });
    await plain.append(events(1, 'a'));
    await plain.close();
    await expect(open(server.url, own)).rejects.toThrow('a log of its own, of 1 events');
  });
});

it('does not wait for ever for a server that is not there', async () => {
  const nobody = await startStandIn();
  await nobody.stop();
  await expect(open(nobody.url, await newDatabase())).rejects.toThrow(/UNAVAILABLE|ECONNREFUSED/);
});
