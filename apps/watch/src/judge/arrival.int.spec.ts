/** What people see depends on what was told, not on when, how often and in which portions. */
import { afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { EventToAppend } from '@tocsin/event-store';
import { essence, setStage, type Stage } from '../../../../test/watch-stage';
import { foundingSigns, shuffled, town } from '../../../../test/watch-town';

let expected: ReturnType<typeof essence>;
let stage: Stage;
// Machines differ: what takes a second here may take ten beside others.
jest.setTimeout(60_000);
beforeAll(async () => {
  const first = await setStage();
  const watch = first.start();
  await first.append(town());
  await first.settled(watch);
  expected = essence(await first.alerts());
  await first.close();
});
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const portions = (events: readonly EventToAppend[], size: number) =>
  Array.from({ length: Math.ceil(events.length / size) }, (_, i) =>
    events.slice(i * size, (i + 1) * size),
  );

it('is seen at all', () => {
  const signs = expected.map(({ sign }) => sign);
  expect(signs).toEqual(expect.arrayContaining(foundingSigns));
});

describe('told in one go', () => {
  it.each([1, 2, 3])('in another order (%i)', async (seed) => {
    const watch = stage.start();
    await stage.append(shuffled(town(), seed));
    await stage.settled(watch);
    expect(essence(await stage.alerts())).toEqual(expected);
  });

  it('twice', async () => {
    const watch = stage.start();
    await stage.append(town());
    await stage.append(town());
    await stage.settled(watch);
    expect(essence(await stage.alerts())).toEqual(expected);
    expect(await stage.alerts('withdrawn')).toEqual([]);
  });
});

describe('told piece by piece, each thought through before the next', () => {
  it.each([
    ['from the last to the first, one by one', town().reverse(), 1],
    ['in order, one by one', town(), 1],
    ['shuffled, by fives', shuffled(town(), 7), 5],
  ])('%s', async (_, events, size) => {
    const watch = stage.start();
    for (const portion of portions(events, size)) {
      await stage.append(portion);
      await stage.settled(watch);
    }
    expect(essence(await stage.alerts())).toEqual(expected);
  });
});

it('told while the watch stops and starts again', async () => {
  for (const portion of portions(shuffled(town(), 11), 4)) {
    const watch = stage.start({ batchSize: 3 });
    await stage.append(portion);
    await new Promise((resolve) => setTimeout(resolve, 15));
    await watch.stop();
  }
  const watch = stage.start();
  await stage.settled(watch);
  expect(essence(await stage.alerts())).toEqual(expected);
  expect(stage.warnings).toEqual([]);
});
