/** Reads the whole log and asserts what must hold of every log, whatever has happened to it. */
import { expect } from '@jest/globals';
import type { EventStore, RecordedEvent } from '@tocsin/event-store';

export async function wholeLog(store: EventStore): Promise<readonly RecordedEvent[]> {
  const log: RecordedEvent[] = [];
  for (;;) {
    // Rejects on a gap.
    const page = await store.readAfter(log.length, 5000);
    if (page.length === 0) break;
    log.push(...page);
  }
  expect(log.length).toBe(await store.head());
  expect(new Set(log.map(({ eventId }) => eventId)).size).toBe(log.length);
  const lengths = new Map<string, number>();
  const misnumbered = log.filter(({ stream, version }) => {
    const expected = (lengths.get(stream) ?? 0) + 1;
    lengths.set(stream, version);
    return version !== expected;
  });
  expect(misnumbered).toEqual([]);
  return log;
}
