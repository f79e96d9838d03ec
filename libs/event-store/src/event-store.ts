/**
 * The port to the log: one global order of events, gap-free, append-only. It knows streams, keys
 * and bytes, not banking. Adapters: in memory (here), PostgreSQL, EventStoreDB. Each must pass the
 * contract suite in `libs/event-store/contract`.
 */

/** Place of an event in the order of the whole store: 1, 2, 3, … without a gap. */
export type Position = number;

export type EventToAppend = Readonly<{
  /** With `id` the idempotency key: the pair is recorded at most once. */
  source: string;
  id: string;
  /** 1 to 600 characters, like `type` and each key; NUL is refused everywhere. */
  stream: string;
  type: string;
  /** When it happened: RFC 3339. */
  time: string;
  /** When the sender learnt of it: RFC 3339; the time of recording where absent. */
  known?: string;
  /** Histories the event belongs to (obligors, collaterals, amended events); may be empty. */
  keys: readonly string[];
  /** Exactly the text that was accepted; returned byte for byte. */
  payload: string;
}>;

export type EventPair = Pick<EventToAppend, 'source' | 'id'>;

export type RecordedEvent = Readonly<{
  position: Position;
  /** Derived from (source, id); the same pair gives the same UUID in every store. */
  eventId: string;
  stream: string;
  /** Number within the stream: 1, 2, 3, … */
  version: number;
  type: string;
  time: Date;
  known: Date;
  recorded: Date;
  keys: readonly string[];
  payload: string;
}>;

/** What became of one event, in the order given. */
export type Appended =
  | Readonly<{ outcome: 'recorded'; position: Position }>
  /** The same pair with the same payload is in the log already, at this position. */
  | Readonly<{ outcome: 'duplicate'; position: Position }>
  /** The same pair with another payload is in the log, or earlier in this call. */
  | Readonly<{ outcome: 'conflicting-duplicate'; position: Position }>;

/** What a writer believes of a stream before it appends: empty, or so many events long. */
export type ExpectedVersion = 'no-stream' | number;

/** `position` and `version` are those of the last event of the call. */
export type StreamAppended =
  | Readonly<{ outcome: 'recorded'; position: Position; version: number }>
  /** The stream is `actual` events long (0: there is no such stream). Nothing was recorded. */
  | Readonly<{ outcome: 'wrong-expected-version'; actual: number }>
  /** The stream is as expected, but one of the pairs is in the log already. Nothing was recorded. */
  | Readonly<{ outcome: 'conflicting-duplicate'; position: Position }>;

export interface EventStore {
  /**
   * Records events durably before it resolves; each is judged alone, none stops its neighbours.
   * The answers stand in the order of the events. New events of one call get ascending positions,
   * but other callers' events may stand between them. Concurrent callers are merged. Waits while
   * too much is queued. Repetition is harmless: what was recorded answers `duplicate`.
   *
   * Rejects with a TypeError, before anything is recorded, when an event is malformed (no RFC 3339
   * time, an empty stream …): that is an error of the program. Otherwise it rejects only when the
   * store is closed or cannot be reached; then nothing is known of the outcome, any part of the
   * call may have been recorded, and sending the same again is the cure.
   */
  append(events: readonly EventToAppend[]): Promise<readonly Appended[]>;

  /**
   * All or nothing on one stream, if it is as long as expected; the events get neighbouring
   * positions. At least one event, each with the named stream and a pair of its own, else a
   * TypeError. An exact repetition (the same pairs and payloads, standing in this stream right
   * after the expected version) answers as it did the first time, also when others have appended
   * since; that is the cure after an unknown outcome here too. `'no-stream'` is the same as 0.
   */
  appendToStream(
    stream: string,
    expected: ExpectedVersion,
    events: readonly EventToAppend[],
  ): Promise<StreamAppended>;

  /**
   * Up to `limit` events after a position, in order, without a gap. Empty at the head. What was
   * once invisible after a position never appears before it later. Rejects on a gap: the log is
   * damaged then, and nothing may be concluded from what follows.
   */
  readAfter(position: Position, limit: number): Promise<readonly RecordedEvent[]>;

  /** All events of a stream, oldest first. */
  readStream(stream: string): Promise<readonly RecordedEvent[]>;

  /**
   * Everything recorded under any of the keys, each event once, in order of (time, position); sees
   * every append that was answered before the call. `after`/`limit` page through a long history;
   * without `limit` all of it is answered. The order is exact to the millisecond. `types` and
   * `until` (the last instant of interest) leave out the rest before it is counted.
   */
  readHistory(
    keys: readonly string[],
    page?: Readonly<{
      after?: Readonly<{ time: Date; position: Position }>;
      limit?: number;
      types?: readonly string[];
      until?: Date;
    }>,
  ): Promise<readonly RecordedEvent[]>;

  /**
   * Up to `limit` events after a position, in order, that had happened by a moment: those known by
   * then as well, or those known only later.
   */
  readHappened(
    by: Date,
    known: 'by-then' | 'later',
    page: Readonly<{ after: Position; limit: number }>,
  ): Promise<readonly RecordedEvent[]>;

  /** Events at these positions, in order of position; positions beyond the head are left out. */
  readPositions(positions: readonly Position[]): Promise<readonly RecordedEvent[]>;

  /** The event with this pair, if recorded. */
  find(source: string, id: string): Promise<RecordedEvent | undefined>;

  /** Those of these pairs that are recorded, in order of position; the caller bounds how many. */
  findAll(pairs: readonly EventPair[]): Promise<readonly RecordedEvent[]>;

  /** The last position; 0 when empty. */
  head(): Promise<Position>;

  /**
   * Calls back, with no delay promised, after the head has moved, also by other processes. A hint:
   * a call may be lost, merged or repeated, so readers poll as well. Never calls back before it
   * returns. Answers how to stop listening.
   */
  onAppended(listener: () => void): () => void;

  /** Finishes what was accepted, then lets go; everything afterwards rejects. Once is enough. */
  close(): Promise<void>;
}
