/** Rows of other code are made again; offices are taken together. */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { eventually, setStage, upTo, type Stage } from '../test/stage';
import { migrateSubscriptions } from './checkpoint';
import { seizeOffices } from './seize-office';

jest.setTimeout(30_000);

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

/** Handles everything with this code, and answers what was handed over. */
async function foldWith(by: string): Promise<readonly number[]> {
  const handed: number[] = [];
  const subscription = stage.start({
    batchSize: 10,
    fold: { by, startOver: (tx) => tx.query('truncate seen').then(() => undefined) },
    handle: async (events, tx) => {
      handed.push(...events.map(({ position }) => position));
      await stage.write(events, tx);
    },
  });
  await subscription.caughtUp();
  expect(subscription.position()).toBe(await stage.store.head());
  await subscription.stop();
  return handed;
}

describe('a fold', () => {
  it('goes on under the same code, and starts over under another, once', async () => {
    await stage.append(25);
    expect(await foldWith('one')).toEqual(upTo(25));
    await stage.append(5);
    expect(await foldWith('one')).toEqual(upTo(30).slice(25));
    expect(await foldWith('two')).toEqual(upTo(30));
    expect(await stage.rows()).toEqual(upTo(30));
    expect(await foldWith('two')).toEqual([]);
  });

  it('is unknown of checkpoints of a former version, which gain the column', async () => {
    await stage.append(3);
    await foldWith('one');
    await stage.pool.query('alter table store.checkpoint drop column folded_by');
    await migrateSubscriptions(stage.pool);
    expect(await foldWith('one')).toEqual(upTo(3));
  });
});

it('offices are taken together from whoever holds them, and given back', async () => {
  await stage.append(4);
  const other = { handle: () => Promise.resolve() };
  const [first, second] = [stage.start(), stage.start({ name: 'other', ...other })];
  await Promise.all([first.caughtUp(), second.caughtUp()]);
  const offices = await seizeOffices({ names: ['spec', 'other'], pool: stage.pool });
  expect(offices.marks.map(({ name, position }) => [name, position])).toEqual([
    ['spec', 4],
    ['other', 4],
  ]);
  await stage.append(1);
  await eventually('both wait', () => [first, second].every((one) => one.state() === 'waiting'));
  expect(await stage.rows()).toEqual(upTo(4));
  await offices.leave();
  await Promise.all([first.caughtUp(5), second.caughtUp(5)]);
  expect(await stage.rows()).toEqual(upTo(5));
});
