import { describe, expect, it } from '@jest/globals';
import { AppendQueue, type Call } from './append-queue';
import { prepareEvent } from './prepared-event';

const event = (id: string, payload = '{}') =>
  prepareEvent({
    source: 's',
    id,
    stream: 'x',
    type: 't',
    time: '2025-01-01T00:00:00Z',
    keys: [],
    payload,
  });
const size = event('1').size;
const nobody = { resolve: () => undefined, reject: () => undefined };
const calls = {
  append: (prefix: string, count: number): Call => ({
    kind: 'append',
    events: Array.from({ length: count }, (_, n) => event(`${prefix}${n}`)),
    answers: [],
    ...nobody,
  }),
  stream: (prefix: string, count: number): Call => ({
    kind: 'stream',
    stream: 'x',
    expected: 0,
    events: Array.from({ length: count }, (_, n) => event(`${prefix}${n}`)),
    ...nobody,
  }),
};
const roomy = { events: 1000, bytes: 1_000_000 };
const takenFrom = (queue: AppendQueue, limits: typeof roomy) =>
  queue.take(limits).map(({ events }) => events.map((prepared) => prepared.event.id).join(' '));

describe('the queue', () => {
  it('gives out everything waiting, in order, up to so many events', () => {
    const queue = new AppendQueue(roomy);
    for (const [prefix, count] of [
      ['a', 2],
      ['b', 3],
      ['c', 1],
    ] as const)
      queue.enter(calls.append(prefix, count));
    expect(takenFrom(queue, { ...roomy, events: 4 })).toEqual(['a0 a1', 'b0 b1']);
    expect(takenFrom(queue, { ...roomy, events: 4 })).toEqual(['b2', 'c0']);
    expect(takenFrom(queue, roomy)).toEqual([]);
    expect(queue.isEmpty).toBe(true);
  });

  it('minds the bytes, but lets one event through that is larger than a batch', () => {
    const queue = new AppendQueue(roomy);
    queue.enter(calls.append('a', 5));
    expect(takenFrom(queue, { events: 10, bytes: 2 * size })).toEqual(['a0 a1']);
    expect(takenFrom(queue, { events: 10, bytes: size - 1 })).toEqual(['a2']);
    expect(takenFrom(queue, { events: 10, bytes: 10 * size })).toEqual(['a3 a4']);
  });

  it('never divides a command, and lets a large one go alone', () => {
    const queue = new AppendQueue(roomy);
    for (const call of [calls.append('a', 1), calls.stream('s', 4), calls.append('b', 1)])
      queue.enter(call);
    expect(takenFrom(queue, { ...roomy, events: 3 })).toEqual(['a0']);
    expect(takenFrom(queue, { ...roomy, events: 3 })).toEqual(['s0 s1 s2 s3']);
    expect(takenFrom(queue, { ...roomy, events: 3 })).toEqual(['b0']);
  });

  it('forgets the rest of a call that has failed', () => {
    const queue = new AppendQueue(roomy);
    const failed = calls.append('a', 5);
    queue.enter(failed);
    queue.enter(calls.append('b', 1));
    queue.take({ ...roomy, events: 2 });
    queue.drop(failed);
    expect(takenFrom(queue, roomy)).toEqual(['b0']);
  });

  it('keeps calls at the door while it is full, and lets them in by turns', () => {
    const queue = new AppendQueue({ events: 3, bytes: 1_000_000 });
    for (const [name, count] of [
      ['a', 3],
      ['b', 2],
      ['c', 2],
      ['d', 1],
    ] as const)
      queue.enter(calls.append(name, count));
    expect(takenFrom(queue, roomy)).toEqual(['a0 a1 a2']);
    expect(takenFrom(queue, roomy)).toEqual(['b0 b1', 'c0 c1']);
    expect(takenFrom(queue, roomy)).toEqual(['d0']);
    expect(queue.isEmpty).toBe(true);
  });
});
