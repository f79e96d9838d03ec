/**
 * The log as it was known at a moment: without what happened, or was learnt of, later. Whoever
 * folds from it sees what a system would have seen that had been told everything in time.
 */
import type { EventStore, RecordedEvent } from './event-store';

export type KnownEvents = Pick<EventStore, 'readHistory' | 'readPositions' | 'find'>;

const pageSize = 5_000;

export function asKnown(store: KnownEvents, at: Date): KnownEvents {
  const isKnown = ({ time, known }: RecordedEvent) => time <= at && known <= at;
  return {
    readHistory: async (keys, page = {}) => {
      const { limit = Number.POSITIVE_INFINITY } = page;
      const until = page.until && page.until < at ? page.until : at;
      const known: RecordedEvent[] = [];
      let { after } = page;
      for (;;) {
        const asked = Math.min(limit, pageSize);
        const next = { ...page, until, limit: asked, ...(after && { after }) };
        const events = await store.readHistory(keys, next);
        known.push(...events.filter(isKnown));
        const last = events.at(-1);
        if (!last || events.length < asked || known.length >= limit) break;
        after = { time: last.time, position: last.position };
      }
      return known.slice(0, limit);
    },
    readPositions: async (positions) => (await store.readPositions(positions)).filter(isKnown),
    find: async (source, id) => {
      const event = await store.find(source, id);
      return event && isKnown(event) ? event : undefined;
    },
  };
}
