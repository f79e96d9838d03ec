/** The store in memory against a model that is nothing but a list, over random calls. */
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EventToAppend } from './event-store';
import { createMemoryEventStore } from './memory-store';

const oneEvent = fc
  .record({
    id: fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '8'),
    stream: fc.constantFrom('x', 'y'),
    day: fc.integer({ min: 1, max: 4 }),
    keys: fc.uniqueArray(fc.constantFrom('A', 'B', 'C')),
    payload: fc.constantFrom('same', 'same', 'other'),
  })
  .map(({ day, ...event }): EventToAppend => ({
    source: 's',
    type: 't',
    time: `2025-01-0${day}T00:00:00Z`,
    ...event,
  }));
const calls = fc.array(fc.array(oneEvent, { maxLength: 5 }), { maxLength: 8 });

it('answers and reads as a plain list would', async () => {
  await fc.assert(
    fc.asyncProperty(calls, async (all) => {
      const store = createMemoryEventStore();
      const model: EventToAppend[] = [];
      for (const events of all) {
        const expected = events.map((event) => {
          const at = model.findIndex(({ id }) => id === event.id);
          if (at < 0) return { outcome: 'recorded', position: model.push(event) };
          const same = model[at]?.payload === event.payload;
          return { outcome: same ? 'duplicate' : 'conflicting-duplicate', position: at + 1 };
        });
        expect(await store.append(events)).toEqual(expected);
      }
      const log = await store.readAfter(0, 100);
      expect(log.map(({ payload, stream, keys }) => ({ payload, stream, keys }))).toEqual(
        model.map(({ payload, stream, keys }) => ({ payload, stream, keys })),
      );
      for (const stream of ['x', 'y'])
        expect(await store.readStream(stream)).toEqual(log.filter((e) => e.stream === stream));
      for (const keys of [['A'], ['A', 'B'], ['C', 'A', 'C']])
        expect(await store.readHistory(keys)).toEqual(
          log
            .filter((event) => event.keys.some((key) => keys.includes(key)))
            .toSorted((a, b) => a.time.getTime() - b.time.getTime() || a.position - b.position),
        );
    }),
  );
});
