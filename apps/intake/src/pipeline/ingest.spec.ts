import { describe, expect, it } from '@jest/globals';
import { createMemoryEventStore, LogUnavailable } from '@tocsin/event-store';
import { noDeliveries } from '../deliveries/delivery-book';
import type { LineToQuarantine } from '../quarantine/write-quarantine';
import type { Batch } from './delivered';
import { ingest } from './ingest';
import { defaultLimits } from './limits';
import type { BatchDone, IngestHost } from './take-batch';

const text = (id: string, more: object = {}): string =>
  JSON.stringify({
    specversion: '1.0',
    id,
    source: '/s',
    type: 'party.arrears',
    time: '2026-03-01T09:00:00+08:00',
    data: { party: 'X-C0001', kind: 'tax', amount: '100.00', ...more },
  });

async function* batches(sizes: readonly number[]): AsyncGenerator<Batch<number>> {
  let index = 0;
  for (const [mark, size] of sizes.entries()) {
    const lines = Array.from({ length: size }, () => {
      index += 1;
      return { index: index - 1, line: index, text: text(`e-${String(index)}`) };
    });
    yield await Promise.resolve({ lines, mark });
  }
}

const hostOn = (log: IngestHost['log']) => {
  const quarantined: LineToQuarantine[] = [];
  const host: IngestHost = {
    log,
    quarantine: (lines) => {
      quarantined.push(...lines);
      return Promise.resolve();
    },
    settle: () => Promise.resolve(),
    noteActivity: () => undefined,
    deliveries: noDeliveries,
    recalledAmong: () => Promise.resolve(new Set()),
    metrics: { timeBatch: () => () => undefined, timeAppend: () => () => undefined },
    limits: defaultLimits,
    now: () => Date.parse('2026-03-02T00:00:00Z'),
  };
  return { host, quarantined };
};
const admin = { kind: 'user', name: 'root', role: 'admin' } as const;
const feedOf = (): string => 'feed';

describe('ingesting', () => {
  it('tells of batches in order, each after all before it are durable', async () => {
    const store = createMemoryEventStore();
    let calls = 0;
    // Later batches answer sooner.
    const { host } = hostOn({
      append: async (events) => {
        const answer = await store.append(events);
        await new Promise((resolve) => setTimeout(resolve, 20 - 4 * (calls += 1)));
        return answer;
      },
      readPositions: (positions) => store.readPositions(positions),
    });
    const done: BatchDone<number>[] = [];
    const summary = await ingest(
      {
        batches: batches([3, 1, 0, 5, 2]),
        principal: admin,
        feedOf,
        onBatch: (b) => void done.push(b),
      },
      host,
    );
    expect(done.map(({ mark, accepted }) => [mark, accepted])).toEqual([
      [0, 3],
      [1, 1],
      [2, 0],
      [3, 5],
      [4, 2],
    ]);
    expect(summary).toMatchObject({ accepted: 11, lastPosition: 11, quarantined: 0 });
  });

  it('reads no further than a few batches ahead of the log', async () => {
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const store = createMemoryEventStore();
    const { host } = hostOn({
      append: async (events) => {
        await gate;
        return store.append(events);
      },
      readPositions: () => Promise.resolve([]),
    });
    let handed = 0;
    async function* counting(): AsyncGenerator<Batch<number>> {
      for await (const batch of batches(Array.from({ length: 20 }, () => 1))) {
        handed += 1;
        yield batch;
      }
    }
    const ingesting = ingest({ batches: counting(), principal: admin, feedOf }, host);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(handed).toBe(4);
    release();
    expect((await ingesting).accepted).toBe(20);
  });

  it('takes what came before a delivery broke off', async () => {
    const { host } = hostOn(createMemoryEventStore());
    async function* breaking(): AsyncGenerator<Batch<number>> {
      yield* batches([2, 2]);
      throw new Error('the line went dead');
    }
    const done: BatchDone<number>[] = [];
    const delivery = {
      batches: breaking(),
      principal: admin,
      feedOf,
      onBatch: (b: BatchDone<number>) => void done.push(b),
    };
    await expect(ingest(delivery, host)).rejects.toThrow('the line went dead');
    expect(done.map(({ accepted }) => accepted)).toEqual([2, 2]);
  });

  it('says that nothing is known when the log or the quarantine cannot be written', async () => {
    const down = () => Promise.reject(new Error('connection refused'));
    const { host } = hostOn({ append: down, readPositions: () => Promise.resolve([]) });
    const delivery = () => ({ batches: batches([1, 1, 1, 1, 1]), principal: admin, feedOf });
    await expect(ingest(delivery(), host)).rejects.toThrow(LogUnavailable);
    const store = createMemoryEventStore();
    const forgetful = { ...hostOn(store).host, quarantine: down };
    async function* bad(): AsyncGenerator<Batch<number>> {
      yield await Promise.resolve({ lines: [{ index: 0, line: 1, text: '{' }] });
    }
    await expect(ingest({ ...delivery(), batches: bad() }, forgetful)).rejects.toThrow(
      LogUnavailable,
    );
  });

  it('is heard at the end when the log fails while the delivery is slow to go on', async () => {
    const down = () => Promise.reject(new Error('connection refused'));
    const { host } = hostOn({ append: down, readPositions: () => Promise.resolve([]) });
    async function* slow(): AsyncGenerator<Batch<number>> {
      yield* batches([1]);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const unheard: unknown[] = [];
    const note = (reason: unknown) => void unheard.push(reason);
    process.on('unhandledRejection', note);
    try {
      const delivery = { batches: slow(), principal: admin, feedOf };
      await expect(ingest(delivery, host)).rejects.toThrow(LogUnavailable);
      expect(unheard).toEqual([]);
    } finally {
      process.off('unhandledRejection', note);
    }
  });

  it('lets others have a turn while a large batch is read', async () => {
    const { host } = hostOn(createMemoryEventStore());
    let turns = 0;
    let isOver = false;
    const turn = (): void => {
      turns += 1;
      if (!isOver) setImmediate(turn);
    };
    turn();
    await ingest({ batches: batches([2_000]), principal: admin, feedOf }, host);
    isOver = true;
    expect(turns).toBeGreaterThan(10);
  });

  it('quarantines the row that an event was mapped from, with what the event said of itself', async () => {
    const { host, quarantined } = hostOn(createMemoryEventStore());
    async function* rows(): AsyncGenerator<Batch<number>> {
      yield await Promise.resolve({
        lines: [{ index: 4, line: 9, text: text('e-1', { amount: '-1' }), row: '1|a|-1' }],
      });
    }
    const delivery = { batches: rows(), principal: admin, feedOf, file: 'rows.csv' };
    const summary = await ingest(delivery, host);
    expect(summary.reasons).toEqual({ 'bad-money': 1 });
    expect(quarantined).toMatchObject([
      { feed: 'feed', file: 'rows.csv', line: 9, index: 4, id: 'e-1', source: '/s', rawBytes: 6 },
    ]);
    expect(Buffer.from(quarantined[0]?.raw ?? []).toString()).toBe('1|a|-1');
  });
});
