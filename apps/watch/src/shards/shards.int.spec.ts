/** However many shards the histories are cut into, and whoever judges them: the same alerts. */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { essence, setStage, type Stage } from '../../../../test/watch-stage';
import { town } from '../../../../test/watch-town';
import { readJudged } from '../progress';
import { migrateWatch } from '../schema';
import type { Watch, WatchOptions } from '../watch';
import { shardsOf } from './shard';

jest.setTimeout(120_000);

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const startOne = (): Watch => stage.start({ shards: 4, batchSize: 20 });

const held = (watches: readonly Watch[]): string =>
  watches
    .map(({ judging }) => judging().filter(({ state }) => state() === 'running').length)
    .join();

async function until(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`Waited in vain: ${JSON.stringify(stage.warnings)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function seenBy(shards: number, more: Partial<WatchOptions> = {}): Promise<object> {
  const alone = await setStage();
  try {
    await migrateWatch(alone.pool, shards);
    const watch = alone.start({ shards, batchSize: 20, ...more });
    const events = town();
    for (let from = 0; from < events.length; from += 5)
      await alone.append(events.slice(from, from + 5));
    await alone.settled(watch);
    const { rows: obligors } = await alone.pool.query(
      'select party, exposure, lender_banks from read.obligor order by party',
    );
    return { alerts: essence(await alone.alerts()), obligors, warnings: alone.warnings };
  } finally {
    await alone.close();
  }
}

it('one, two and five shards see the same', async () => {
  const one = await seenBy(1);
  expect(one).not.toMatchObject({ alerts: [] });
  expect(await seenBy(2)).toEqual(one);
  expect(await seenBy(5)).toEqual(one);
  // Behind the head, however little: nothing is folded before all has been read.
  expect(await seenBy(1, { farBehindEvents: 0, batchSize: 3 })).toEqual(one);
  expect(await seenBy(2, { farBehindEvents: 10, batchSize: 3 })).toEqual(one);
});

describe('watches', () => {
  it('share the shards, and take over what another leaves', async () => {
    await migrateWatch(stage.pool, 4);
    const first = startOne();
    await until(() => held([first]) === '4');
    const second = startOne();
    await until(() => held([first, second]) === '2,2');
    const events = town();
    const half = Math.floor(events.length / 2);
    await stage.append(events.slice(0, half));
    await second.stop();
    await stage.append(events.slice(half));
    await until(() => held([first, second]) === '4,0');
    await stage.settled(first);
    expect(essence(await stage.alerts())).toEqual(
      ((await seenBy(1)) as { alerts: object[] }).alerts,
    );
  });
});

describe('another number of shards', () => {
  it('drops what was folded, once, and everything is folded anew', async () => {
    await stage.append(town());
    const first = stage.start();
    await stage.settled(first);
    const alerts = essence(await stage.alerts());
    await first.stop();
    await Promise.all([migrateWatch(stage.pool, 3), migrateWatch(stage.pool, 3)]);
    const client = await stage.pool.connect();
    expect(await readJudged(client)).toMatchObject({ through: 0, settled: false });
    const head = await stage.store.head();
    await stage.settled(stage.start({ shards: 3 }));
    expect(await readJudged(client)).toEqual({ through: await stage.store.head(), settled: true });
    client.release();
    // Nothing was to be said that had not been said.
    expect(await stage.store.head()).toBe(head);
    expect(essence(await stage.alerts())).toEqual(alerts);
  });
});

it('a history has one owner, and each shard its part', () => {
  const shards = shardsOf(4);
  const histories = Array.from({ length: 4_000 }, (_, index) => `X-FIRM${String(index)}`);
  for (const history of histories)
    expect(shards.filter(({ owns }) => owns(history))).toHaveLength(1);
  for (const { owns } of shards) {
    const part = histories.filter(owns).length;
    expect(part).toBeGreaterThan(800);
    expect(part).toBeLessThan(1_200);
  }
});
