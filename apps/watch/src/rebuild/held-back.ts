import type { EventStore } from '@tocsin/event-store';

/**
 * The log as one who may read it and add nothing: what is appended to a stream is taken for recorded
 * and forgotten. A judge on it comes to the same sightings and tells nobody.
 */
export const heldBack = (store: EventStore): EventStore => ({
  append: () => Promise.reject(new Error('What is folded beside the live views adds no events.')),
  appendToStream: (_, expected, events) => {
    const before = expected === 'no-stream' ? 0 : expected;
    return Promise.resolve({
      outcome: 'recorded',
      position: 0,
      version: before + events.length,
    });
  },
  readAfter: (position, limit) => store.readAfter(position, limit),
  readStream: (stream) => store.readStream(stream),
  readHistory: (keys, page) => store.readHistory(keys, page),
  readHappened: (by, known, page) => store.readHappened(by, known, page),
  readPositions: (positions) => store.readPositions(positions),
  find: (source, id) => store.find(source, id),
  findAll: (pairs) => store.findAll(pairs),
  head: () => store.head(),
  onAppended: (listener) => store.onAppended(listener),
  close: () => Promise.resolve(),
});
