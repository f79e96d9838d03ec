/** A subscription alone: order, checkpoint, waking, stopping, lag, and work at the head. */
import type { RecordedEvent } from '@tocsin/event-store';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { eventually, setStage, upTo, type Stage } from '../test/stage';
import { readSubscriptions } from './read-subscriptions';

// Connections break and come back here, on machines that may be busy.
jest.setTimeout(30_000);

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const checkpoint = async (): Promise<number> => {
  const { rows } = await stage.pool.query<{ position: string }>(
    `select position from store.checkpoint where name = 'spec'`,
  );
  return Number(rows[0]?.position);
};

describe('reading', () => {
  it('hands over every event once, in order, in batches no larger than asked', async () => {
    await stage.append(250);
    const sizes: number[] = [];
    const subscription = stage.start({
      batchSize: 100,
      handle: async (events, tx) => {
        sizes.push(events.length);
        await stage.write(events, tx);
      },
    });
    await subscription.caughtUp();
    expect(sizes).toEqual([100, 100, 50]);
    expect(await stage.rows()).toEqual(upTo(250));
    expect(await checkpoint()).toBe(250);
    expect(subscription.position()).toBe(250);
  });

  it('goes on from the checkpoint after a restart', async () => {
    await stage.append(30);
    const first = stage.start();
    await first.caughtUp();
    await first.stop();
    await stage.append(12);
    const handed: number[] = [];
    const second = stage.start({
      handle: (events) => {
        handed.push(...events.map(({ position }) => position));
        return Promise.resolve();
      },
    });
    await second.caughtUp();
    expect(handed).toEqual(upTo(42).slice(30));
  });

  it('fetches the next batch while the current one is handled', async () => {
    await stage.append(20);
    const asked: number[] = [];
    const store = {
      ...proxyOf(stage.store),
      readAfter: (after: number, limit: number) => {
        asked.push(after);
        return stage.store.readAfter(after, limit);
      },
    };
    const askedWhenHandling: number[][] = [];
    const subscription = stage.start({
      store,
      batchSize: 10,
      handle: () => {
        askedWhenHandling.push([...asked]);
        return Promise.resolve();
      },
    });
    await subscription.caughtUp();
    expect(askedWhenHandling[0]).toEqual([0, 10]);
  });

  it('stands still when the store leaves a gap', async () => {
    await stage.append(20);
    const store = {
      ...proxyOf(stage.store),
      readAfter: async (after: number, limit: number) =>
        (await stage.store.readAfter(after, limit)).filter(({ position }) => position !== 7),
    };
    const subscription = stage.start({ store });
    await subscription.done;
    expect(subscription.state()).toBe('failed');
    expect(subscription.failure()?.message).toContain('position 8 where 7 must follow');
    expect(await stage.rows()).toEqual([]);
  });

  it('goes on when the store was out of reach for a while', async () => {
    await stage.append(5);
    let refusals = 3;
    const store = {
      ...proxyOf(stage.store),
      readAfter: (after: number, limit: number): Promise<readonly RecordedEvent[]> =>
        refusals-- > 0
          ? Promise.reject(new Error('The store cannot be reached.'))
          : stage.store.readAfter(after, limit),
    };
    const subscription = stage.start({ store });
    await subscription.caughtUp();
    expect(await stage.rows()).toEqual(upTo(5));
    expect(stage.log.filter(({ level }) => level === 'warn')).toHaveLength(3);
  });
});

describe('waking', () => {
  it('handles a new event at once, long before the next poll', async () => {
    const subscription = stage.start({ pollEveryMs: 60_000 });
    await subscription.caughtUp();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const started = Date.now();
    await stage.append(1);
    await subscription.caughtUp();
    expect(Date.now() - started).toBeLessThan(5_000);
  });

  it('misses nothing that is appended while it handles a batch', async () => {
    const subscription = stage.start({ pollEveryMs: 60_000, batchSize: 4 });
    for (let n = 0; n < 60; n++) await stage.append(1 + (n % 5));
    await subscription.caughtUp();
    expect(await stage.rows()).toEqual(upTo(await stage.store.head()));
  });

  it('polls when notifications are lost', async () => {
    const store = { ...proxyOf(stage.store), onAppended: () => () => undefined };
    const subscription = stage.start({ store, pollEveryMs: 100 });
    await subscription.caughtUp();
    await stage.append(3);
    await subscription.caughtUp();
    expect(await stage.rows()).toEqual(upTo(3));
  });
});

describe('stopping', () => {
  it('finishes the batch in hand', async () => {
    await stage.append(20);
    let handling = false;
    const subscription = stage.start({
      batchSize: 10,
      handle: async (events, tx) => {
        handling = true;
        await tx.query('select pg_sleep(0.2)');
        await stage.write(events, tx);
      },
    });
    await eventually('a batch is in hand', () => handling);
    await subscription.stop();
    expect(subscription.state()).toBe('stopped');
    expect(await stage.rows()).toEqual(upTo(10));
    expect(await checkpoint()).toBe(10);
  });

  it('rolls the batch back when it takes too long', async () => {
    await stage.append(10);
    let handling = false;
    const subscription = stage.start({
      stopWithinMs: 100,
      handle: async (events, tx) => {
        await stage.write(events, tx);
        handling = true;
        await tx.query('select pg_sleep(30)');
      },
    });
    await eventually('a batch is in hand', () => handling);
    const started = Date.now();
    await subscription.stop();
    expect(Date.now() - started).toBeLessThan(10_000);
    expect(await stage.rows()).toEqual([]);
    expect(await checkpoint()).toBe(0);
  });

  it('stops by a signal, and tells those who wait for it to catch up', async () => {
    const abort = new AbortController();
    const subscription = stage.start({ signal: abort.signal });
    const waiting = subscription.caughtUp(5);
    waiting.catch(() => undefined);
    await subscription.caughtUp(0);
    abort.abort();
    await subscription.done;
    await expect(waiting).rejects.toThrow('has stopped');
  });
});

describe('lag', () => {
  it('counts events and the age of the oldest one not handled', async () => {
    await stage.append(40);
    const subscription = stage.start();
    await subscription.caughtUp();
    expect(await subscription.lag()).toEqual({ events: 0, seconds: 0 });
    await subscription.stop();
    await stage.append(25);
    await new Promise((resolve) => setTimeout(resolve, 120));
    const lag = await subscription.lag();
    expect(lag.events).toBe(25);
    expect(lag.seconds).toBeGreaterThanOrEqual(0.1);
    expect(lag.seconds).toBeLessThan(10);
    const [status] = await readSubscriptions({ store: stage.store, pool: stage.pool });
    expect(status).toMatchObject({ name: 'spec', position: 40, lagEvents: 25, owned: false });
    expect(status?.eventTime).toEqual(new Date('2026-03-01T10:00:00+08:00'));
  });

  it('shows who is owned, from any connection', async () => {
    await stage.start({ name: 'one' }).caughtUp();
    await stage.start({ name: 'two' }).caughtUp();
    await stage.pool.query(`insert into store.checkpoint (name) values ('nobody')`);
    const all = await readSubscriptions({ store: stage.store, pool: stage.pool });
    expect(all.map(({ name, owned }) => [name, owned])).toEqual([
      ['nobody', false],
      ['one', true],
      ['two', true],
    ]);
  });
});

describe('work at the head', () => {
  it('runs piece by piece until there is no more, after the events before it', async () => {
    await stage.append(10);
    let left = 3;
    const seen: number[] = [];
    const subscription = stage.start({
      batchSize: 4,
      whenCaughtUp: (_tx, { position, lagging }) => {
        expect(lagging).toBe(false);
        seen.push(position);
        left -= 1;
        return Promise.resolve(left > 0);
      },
    });
    await subscription.caughtUp();
    expect(seen).toEqual([10, 10, 10]);
  });

  it('lets new events go first, and is done again after them', async () => {
    await stage.append(1);
    const order: string[] = [];
    let pieces = 4;
    const subscription = stage.start({
      handle: (events) => {
        order.push(...events.map(({ position }) => `event ${position}`));
        return Promise.resolve();
      },
      whenCaughtUp: async () => {
        order.push('piece');
        if (order.filter((line) => line === 'piece').length === 2) await stage.append(1);
        return --pieces > 0;
      },
    });
    await subscription.caughtUp(2);
    expect(order).toEqual(['event 1', 'piece', 'piece', 'event 2', 'piece', 'piece']);
  });

  it('is done in passing while the subscription lags', async () => {
    await stage.append(200);
    const lagging: boolean[] = [];
    const subscription = stage.start({
      batchSize: 10,
      dueEveryMs: 40,
      handle: () => new Promise((resolve) => setTimeout(resolve, 10)),
      whenCaughtUp: (_tx, at) => {
        lagging.push(at.lagging);
        return Promise.resolve(false);
      },
    });
    await subscription.caughtUp();
    expect(lagging.filter(Boolean).length).toBeGreaterThanOrEqual(2);
  });

  it('is done at the head, too, when nothing was left in passing after the last batch', async () => {
    await stage.append(1);
    const lagging: boolean[] = [];
    const subscription = stage.start({
      dueEveryMs: 2,
      handle: () => new Promise((resolve) => setTimeout(resolve, 10)),
      whenCaughtUp: (_tx, at) => {
        lagging.push(at.lagging);
        return Promise.resolve(false);
      },
    });
    await subscription.caughtUp();
    expect(lagging).toEqual([true, false]);
  });

  it('is rolled back as a whole and stops the subscription when it fails', async () => {
    await stage.append(3);
    const subscription = stage.start({
      whenCaughtUp: async (tx) => {
        await tx.query(`insert into seen values (99, 'due')`);
        throw new RangeError('No such day.');
      },
    });
    await subscription.done;
    expect(subscription.failure()).toMatchObject({ message: 'No such day.' });
    expect(subscription.failure()?.event).toBeUndefined();
    expect(await stage.rows()).toEqual(upTo(3));
  });
});

it('answers commits before they are on disk only where asked to', async () => {
  await stage.append(1);
  const settings: unknown[] = [];
  const asks = (name: string, durable: boolean) =>
    stage
      .start({
        name,
        durable,
        handle: async (_events, tx) => {
          const { rows } = await tx.query<object>('show synchronous_commit');
          settings.push(rows[0]);
        },
      })
      .caughtUp();
  await asks('made-again-from-the-log', false);
  await asks('told-outside', true);
  expect(settings).toEqual([{ synchronous_commit: 'off' }, { synchronous_commit: 'on' }]);
});

/** Methods of a class instance, bound, so that single ones can be replaced. */
function proxyOf(store: Stage['store']): Stage['store'] {
  return {
    append: (events) => store.append(events),
    appendToStream: (stream, expected, events) => store.appendToStream(stream, expected, events),
    readAfter: (position, limit) => store.readAfter(position, limit),
    readStream: (stream) => store.readStream(stream),
    readHistory: (keys, page) => store.readHistory(keys, page),
    readHappened: (by, known, page) => store.readHappened(by, known, page),
    readPositions: (positions) => store.readPositions(positions),
    find: (source, id) => store.find(source, id),
    findAll: (pairs) => store.findAll(pairs),
    head: () => store.head(),
    onAppended: (listener) => store.onAppended(listener),
    close: () => store.close(),
  };
}
