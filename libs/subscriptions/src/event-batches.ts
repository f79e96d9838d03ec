/**
 * Fetches batches from the store: the next one while the current one is being handled, and at the
 * head whenever the store says that something was appended, or after a while in case it did not.
 */
import type { EventStore, Position, RecordedEvent } from '@tocsin/event-store';

/** The log has a hole, or gave events twice: no reader may go on. */
export class NotContiguous extends Error {
  override readonly name = 'NotContiguous';
  constructor(expected: Position, found: Position) {
    super(
      `The event store gave position ${found} where ${expected} must follow. The log is damaged ` +
        `or the store breaks its promise; nothing after ${expected - 1} is handled.`,
    );
  }
}

type Fetch = Readonly<{
  after: Position;
  appendsSeen: number;
  events: Promise<readonly RecordedEvent[]>;
}>;

export type Batch = Readonly<{
  events: readonly RecordedEvent[];
  /** How many appends had been heard of when the batch was asked for. */
  appendsSeen: number;
}>;

export type EventBatches = Readonly<{
  /** The events after a position; none at the head. Starts fetching those that follow. */
  next: (after: Position) => Promise<Batch>;
  /** Resolves when an append is heard of that the batch may not contain. */
  grownSince: (batch: Batch) => Promise<void>;
  close: () => void;
}>;

export function openBatches(store: EventStore, size: number): EventBatches {
  let appends = 0;
  let wake: (() => void) | undefined;
  let prefetched: Fetch | undefined;
  const stopListening = store.onAppended(() => {
    appends += 1;
    wake?.();
  });

  const fetch = (after: Position): Fetch => {
    const events = store.readAfter(after, size);
    // Awaited only after the batch in hand; a failure until then is nobody's to catch yet.
    events.catch(() => undefined);
    return { after, appendsSeen: appends, events };
  };

  const next = async (after: Position): Promise<Batch> => {
    const current = prefetched?.after === after ? prefetched : fetch(after);
    prefetched = undefined;
    const events = await current.events;
    assertContiguous(after, events);
    // A batch that is not full has reached the head; what comes meanwhile is better fetched at
    // once afterwards than in two small batches.
    if (events.length >= size) prefetched = fetch(after + events.length);
    return { events, appendsSeen: current.appendsSeen };
  };

  const grownSince = (batch: Batch): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
      if (appends > batch.appendsSeen) resolve();
    });

  return { next, grownSince, close: stopListening };
}

function assertContiguous(after: Position, events: readonly RecordedEvent[]): void {
  let expected = after + 1;
  for (const { position } of events) {
    if (position !== expected) throw new NotContiguous(expected, position);
    expected += 1;
  }
}
