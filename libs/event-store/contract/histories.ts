/** One history under its keys, in the order in which things happened. */
import { expect, it } from '@jest/globals';
import type { EventStore, EventToAppend, RecordedEvent } from '../src/event-store';
import { openStores, type Prepare } from './open-stores';
import { positionsOf, sampleEvent, sampleEvents } from './sample-events';

const on = (day: number, keys: readonly string[], change: Partial<EventToAppend> = {}) =>
  sampleEvent(`${day}-${keys.join()}`, {
    time: `2025-01-${String(day).padStart(2, '0')}T00:00:00Z`,
    keys,
    ...change,
  });

export function histories(prepare: Prepare): void {
  const open = openStores(prepare);

  it('orders by time, then by position, whatever the order of arrival', async () => {
    const store = await open();
    await store.append([
      on(9, ['A']),
      on(3, ['A']),
      on(5, ['B']),
      on(3, ['A', 'B']),
      on(3, ['A'], { id: 'earlier by a millisecond', time: '2025-01-02T23:59:59.999Z' }),
    ]);
    await store.append([on(4, ['A'])]);
    expect(positionsOf(await store.readHistory(['A']))).toEqual([5, 2, 4, 6, 1]);
    expect(positionsOf(await store.readHistory(['B']))).toEqual([4, 3]);
    expect(await store.readHistory(['C'])).toEqual([]);
  });

  it('answers each event once, also under several of the keys', async () => {
    const store = await open();
    await store.append([on(2, ['A', 'B']), on(1, ['B', 'C']), on(3, ['A', 'A'])]);
    expect(positionsOf(await store.readHistory(['A', 'B', 'C', 'A']))).toEqual([2, 1, 3]);
  });

  it('pages without losing or doubling, also among events of one instant', async () => {
    const store = await open();
    await store.append(
      sampleEvents(100, 'n', (n) => ({
        time: `2025-01-0${(n % 3) + 1}T00:00:00Z`,
        keys: n % 2 === 0 ? ['A', 'B'] : ['A'],
      })),
    );
    const whole = await store.readHistory(['A', 'B']);
    expect(whole).toHaveLength(100);
    const paged: RecordedEvent[] = [];
    for (;;) {
      const after = paged.at(-1);
      const page = await store.readHistory(['A', 'B'], { limit: 7, ...(after && { after }) });
      paged.push(...page);
      expect(page.length).toBeLessThanOrEqual(7);
      if (page.length === 0) break;
    }
    expect(paged).toEqual(whole);
  });

  it('leaves out other types and what lies after an instant, before it counts', async () => {
    const store = await open();
    await store.append([
      on(1, ['A'], { type: 'a' }),
      on(2, ['A'], { type: 'b' }),
      on(3, ['A'], { type: 'a' }),
      on(4, ['A'], { type: 'a' }),
    ]);
    const history = async (page: Parameters<EventStore['readHistory']>[1]) =>
      positionsOf(await store.readHistory(['A'], page));
    const [, , third] = await store.readHistory(['A']);
    expect(await history({ types: ['a'], limit: 2 })).toEqual([1, 3]);
    expect(await history({ types: ['a', 'b'] })).toEqual([1, 2, 3, 4]);
    expect(await history({ types: [] })).toEqual([]);
    if (third) expect(await history({ until: third.time, types: ['a'] })).toEqual([1, 3]);
  });

  it('tells what had happened by a moment and was known then from what was known only later', async () => {
    const store = await open();
    const known = (day: string) => ({ known: `2025-${day}T00:00:00Z` });
    await store.append([
      on(1, ['A'], known('01-01')),
      on(2, ['A'], known('02-01')),
      on(3, ['A'], known('01-10')),
      on(4, ['A'], known('03-01')),
      on(20, ['A'], known('01-19')),
      on(10, ['A'], known('01-10')),
    ]);
    const happened = async (known: 'by-then' | 'later', page = { after: 0, limit: 10 }) =>
      positionsOf(await store.readHappened(new Date('2025-01-10T00:00:00Z'), known, page));
    expect(await happened('by-then')).toEqual([1, 3, 6]);
    expect(await happened('later')).toEqual([2, 4]);
    expect(await happened('by-then', { after: 1, limit: 1 })).toEqual([3]);
    expect(await happened('later', { after: 2, limit: 10 })).toEqual([4]);
    expect(await happened('later', { after: 4, limit: 10 })).toEqual([]);
  });

  it('sees every append that was answered, at once', async () => {
    const [writer, reader] = await Promise.all([open(), open()]);
    for (let n = 1; n <= 20; n++) {
      await writer.append([sampleEvent(`${n}`, { keys: ['A'] })]);
      expect(await reader.readHistory(['A'])).toHaveLength(n);
    }
  });
}
