/** An event that the handler cannot get past: found, named, never skipped. */
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { setStage, upTo, type Stage } from '../test/stage';
import { readSubscriptions } from './read-subscriptions';

// Connections break and come back here, on machines that may be busy.
jest.setTimeout(30_000);

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const status = async () =>
  (await readSubscriptions({ store: stage.store, pool: stage.pool })).find(
    ({ name }) => name === 'spec',
  );

it.each([0, 1, 6, 36])('commits the %i events before it and stops there', async (before) => {
  await stage.append(before);
  await stage.append(1, 'poison');
  await stage.append(20);
  const subscription = stage.start();
  await subscription.done;
  expect(subscription.state()).toBe('failed');
  expect(subscription.position()).toBe(before);
  expect(await stage.rows()).toEqual(upTo(before));
  const [poison] = await stage.store.readPositions([before + 1]);
  const failed = {
    message: 'Cannot read the amount of this event.',
    event: { position: before + 1, type: 'poison', eventId: poison?.eventId },
  };
  expect(subscription.failure()).toMatchObject(failed);
  expect(await status()).toMatchObject({
    position: before,
    lagEvents: 21,
    owned: false,
    failed,
  });
  const loud = stage.log.filter(({ level }) => level === 'error');
  expect(loud).toHaveLength(1);
  expect(loud[0]?.message).toContain(`stopped before event ${before + 1} (poison)`);
});

it('stays stopped while more events arrive', async () => {
  await stage.append(1, 'poison');
  const subscription = stage.start({ pollEveryMs: 20 });
  await subscription.done;
  await stage.append(5);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await stage.rows()).toEqual([]);
  await expect(subscription.caughtUp()).rejects.toThrow('has failed');
});

it('fails again after a restart without a remedy, and goes on after one', async () => {
  await stage.append(4);
  await stage.append(1, 'poison');
  await stage.append(4);
  await stage.start().done;
  await stage.start().done;
  expect((await status())?.failed?.event?.position).toBe(5);
  const mended = stage.start({
    handle: (events, tx) =>
      stage.write(
        events.map((event) => ({ ...event, type: 'thing.happened' })),
        tx,
      ),
  });
  await mended.caughtUp();
  expect(await stage.rows()).toEqual(upTo(9));
  expect((await status())?.failed).toBeUndefined();
});

it('never takes a swallowed SQL error for success', async () => {
  await stage.append(2);
  const subscription = stage.start({
    whenCaughtUp: async (tx) => {
      await tx.query('select no_such_column').catch(() => undefined);
      return false;
    },
  });
  await subscription.done;
  expect(subscription.failure()?.message).toContain('rolled everything back');
});
