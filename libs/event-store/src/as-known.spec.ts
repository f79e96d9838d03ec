import { describe, expect, it } from '@jest/globals';
import { asKnown } from './as-known';
import type { EventToAppend, RecordedEvent } from './event-store';
import { createMemoryEventStore } from './memory-store';

const event = (id: string, time: string, known: string): EventToAppend => ({
  source: 's',
  id,
  stream: 'stream',
  type: 'type',
  time: `2025-${time}T00:00:00Z`,
  known: `2025-${known}T00:00:00Z`,
  keys: ['A'],
  payload: id,
});

const idsOf = (events: readonly RecordedEvent[]) => events.map(({ payload }) => payload);

describe('the log as it was known at a moment', () => {
  const told = async () => {
    const store = createMemoryEventStore();
    await store.append([
      event('early', '01-01', '01-01'),
      event('late', '01-02', '06-01'),
      event('in time', '01-03', '01-10'),
      event('on the day', '01-10', '01-10'),
      event('ahead', '01-11', '01-10'),
    ]);
    return asKnown(store, new Date('2025-01-10T00:00:00Z'));
  };

  it('leaves out what happened or was known later', async () => {
    const then = await told();
    expect(idsOf(await then.readHistory(['A']))).toEqual(['early', 'in time', 'on the day']);
    expect(idsOf(await then.readPositions([1, 2, 3]))).toEqual(['early', 'in time']);
    expect(await then.find('s', 'late')).toBeUndefined();
    expect((await then.find('s', 'in time'))?.position).toBe(3);
    expect(await then.find('s', 'never')).toBeUndefined();
  });

  it('fills its pages with what was known', async () => {
    const then = await told();
    const first = await then.readHistory(['A'], { limit: 2 });
    expect(idsOf(first)).toEqual(['early', 'in time']);
    const after = first.at(-1);
    expect(idsOf(await then.readHistory(['A'], { limit: 2, ...(after && { after }) }))).toEqual([
      'on the day',
    ]);
    const until = new Date('2025-01-02T00:00:00Z');
    expect(idsOf(await then.readHistory(['A'], { until }))).toEqual(['early']);
  });
});
