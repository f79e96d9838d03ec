/** The benchmark is worth nothing if its events would be refused, or differ from run to run. */
import { describe, expect, it } from '@jest/globals';
import { defaultLimits } from '@apps/intake/src/pipeline/limits';
import { readEvent } from '@apps/intake/src/pipeline/read-event';
import { meanBytes, someEvents } from './generate-events';

describe('the events of the benchmark', () => {
  const events = someEvents(5_000);

  it('are the same for the same seed, and others for another', () => {
    expect(someEvents(5_000)).toEqual(events);
    expect(someEvents(100, 7).map(({ payload }) => payload)).not.toEqual(
      events.slice(0, 100).map(({ payload }) => payload),
    );
  });

  it('are accepted at the door, every one, for the histories that the generator names', () => {
    const sender = {
      principal: { kind: 'user', name: 'bench', role: 'admin' },
      now: Date.now(),
      limits: defaultLimits,
    } as const;
    events.forEach((event, index) => {
      const read = readEvent({ index, line: index + 1, text: event.payload }, sender);
      expect(read).toMatchObject({
        outcome: 'ready',
        event: { source: event.source, id: event.id, type: event.type, keys: event.keys },
      });
    });
  });

  it('have each an id of their own', () => {
    expect(new Set(events.map(({ source, id }) => `${source} ${id}`)).size).toBe(events.length);
  });

  it('are about as long as those of real feeds', () => {
    expect(meanBytes(events)).toBeGreaterThan(550);
    expect(meanBytes(events)).toBeLessThan(700);
  });
});
