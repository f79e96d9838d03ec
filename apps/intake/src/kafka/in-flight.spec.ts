import { describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { createInFlight } from './in-flight';

const stage = (room: number) => {
  const told: unknown[] = [];
  const inFlight = createInFlight<string>({
    room,
    onDone: (done) => {
      told.push(done);
    },
    onFailure: (error) => {
      told.push(error);
    },
  });
  return { told, inFlight };
};

describe('work in flight', () => {
  it('is told of in its order, at once when all before it is done', async () => {
    const { told, inFlight } = stage(9);
    let finishSecond: (done: string) => void = () => undefined;
    inFlight.add(wait(20).then(() => 'first'));
    inFlight.add(new Promise((resolve) => (finishSecond = resolve)));
    inFlight.add(Promise.resolve('third'));
    await wait(40);
    expect(told).toEqual(['first']);
    finishSecond('second');
    await inFlight.settled();
    expect(told).toEqual(['first', 'second', 'third']);
  });

  it('has room again when something is done', async () => {
    const { inFlight } = stage(1);
    inFlight.add(wait(100).then(() => 'slow'));
    expect(await inFlight.waitForRoom(10)).toBe(false);
    expect(await inFlight.waitForRoom(5_000)).toBe(true);
  });

  it('tells of one failure, and of nothing after it', async () => {
    const { told, inFlight } = stage(1);
    const away = new Error('away');
    inFlight.add(Promise.resolve('first'));
    inFlight.add(wait(5).then(() => Promise.reject(away)));
    inFlight.add(wait(10).then(() => 'third'));
    inFlight.add(wait(10).then(() => Promise.reject(new Error('also away'))));
    await inFlight.settled();
    expect(told).toEqual(['first', away]);
    expect(await inFlight.waitForRoom(10)).toBe(true);
  });
});
