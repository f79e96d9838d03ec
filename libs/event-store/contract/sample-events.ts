/** Events for the suite: dull ones, differing where a test says so. */
import type { EventStore, EventToAppend, RecordedEvent } from '../src/event-store';

export const sampleEvent = (id: string, change: Partial<EventToAppend> = {}): EventToAppend => ({
  source: 'urn:bank:a',
  id,
  stream: 'feed-a',
  type: 'loan.disbursed',
  time: '2025-01-06T09:00:00+08:00',
  keys: ['X-MILL0001'],
  payload: `{"id":"${id}","type":"loan.disbursed"}`,
  ...change,
});

export const sampleEvents = (
  count: number,
  prefix: string,
  change: (n: number) => Partial<EventToAppend> = () => ({}),
): readonly EventToAppend[] =>
  Array.from({ length: count }, (_, n) => sampleEvent(`${prefix}${n + 1}`, change(n + 1)));

/** The whole log, read page by page as a subscription would. */
export async function readAll(store: EventStore, limit = 1000): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for (;;) {
    const page = await store.readAfter(events.length, limit);
    if (page.length === 0) return events;
    events.push(...page);
  }
}

export const countingFrom = (first: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, n) => first + n);

export const positionsOf = (events: readonly { position: number }[]): readonly number[] =>
  events.map(({ position }) => position);
