/**
 * What a batch records and what each caller is answered, decided before the transaction: pure, so
 * that a batch whose outcome is unknown can be decided again from what the log says then.
 */
import type { Appended, Position, StreamAppended } from '@tocsin/event-store';
import type { Portion, StreamCall } from './append-queue';
import type { PreparedEvent } from './prepared-event';

/** What the log says of an event id that it holds. */
export type KnownEvent = Readonly<{
  position: Position;
  stream: string;
  version: number;
  payloadHash: string;
}>;

export type Row = Readonly<{ prepared: PreparedEvent; position: Position; version: number }>;

export type Question = Readonly<{
  portions: readonly Portion[];
  /** The last position of the log. */
  head: Position;
  known: ReadonlyMap<string, KnownEvent>;
  /** The length of each stream named in the portions. */
  streamHeads: ReadonlyMap<string, number>;
  hashOf: (payload: string) => string;
  /** Where an earlier try put each event: found there now, it was that try that recorded it. */
  tried: ReadonlyMap<string, Position>;
}>;

/** One answer a portion, in order. */
export type Answer =
  | Readonly<{ kind: 'append'; answers: readonly Appended[] }>
  | Readonly<{ kind: 'stream'; answer: StreamAppended }>;

export type Decision = Readonly<{
  rows: readonly Row[];
  answers: readonly Answer[];
  /** The new lengths of the streams that grow. */
  streamHeads: ReadonlyMap<string, number>;
}>;

export function decideBatch(question: Question): Decision {
  const batch = new Batch(question);
  const answers = question.portions.map(({ call, events }): Answer => {
    if (call.kind === 'stream') return { kind: 'stream', answer: batch.appendToStream(call) };
    return { kind: 'append', answers: events.map((prepared) => batch.append(prepared)) };
  });
  return { rows: batch.rows, answers, streamHeads: batch.streamHeads };
}

class Batch {
  readonly rows: Row[] = [];
  readonly streamHeads = new Map<string, number>();
  private readonly added = new Map<string, Row>();
  /** Ids that an earlier try recorded and that have been answered as recorded. */
  private readonly credited = new Set<string>();

  constructor(private readonly question: Question) {}

  append(prepared: PreparedEvent): Appended {
    const { eventId } = prepared;
    const position = this.positionOf(eventId);
    if (position === undefined)
      return { outcome: 'recorded', position: this.add(prepared).position };
    const known = this.question.known.get(eventId);
    if (known && this.question.tried.get(eventId) === position && !this.credited.has(eventId)) {
      this.credited.add(eventId);
      return { outcome: 'recorded', position };
    }
    return { outcome: this.isSame(prepared) ? 'duplicate' : 'conflicting-duplicate', position };
  }

  appendToStream({ stream, expected, events }: StreamCall): StreamAppended {
    const repeated = this.repetitionOf(events, stream, expected);
    if (repeated) return { outcome: 'recorded', ...repeated };
    const actual = this.lengthOf(stream);
    if (actual !== expected) return { outcome: 'wrong-expected-version', actual };
    for (const { eventId } of events) {
      const position = this.positionOf(eventId);
      if (position !== undefined) return { outcome: 'conflicting-duplicate', position };
    }
    const last = events.map((prepared) => this.add(prepared)).at(-1);
    if (!last) throw new TypeError(`No events to append to the stream ${stream}.`);
    return { outcome: 'recorded', position: last.position, version: last.version };
  }

  private add(prepared: PreparedEvent): Row {
    const { stream } = prepared.event;
    const row = {
      prepared,
      position: this.question.head + this.rows.length + 1,
      version: this.lengthOf(stream) + 1,
    };
    this.rows.push(row);
    this.added.set(prepared.eventId, row);
    this.streamHeads.set(stream, row.version);
    return row;
  }

  /** The last event's place, if exactly these events stand right after the expected version. */
  private repetitionOf(
    events: readonly PreparedEvent[],
    stream: string,
    expected: number,
  ): { position: Position; version: number } | undefined {
    let last: { position: Position; version: number } | undefined;
    for (const [at, prepared] of events.entries()) {
      const place = this.placeOf(prepared.eventId);
      if (place?.stream !== stream || place.version !== expected + at + 1) return undefined;
      if (!this.isSame(prepared)) return undefined;
      last = { position: place.position, version: place.version };
    }
    return last;
  }

  private placeOf(
    eventId: string,
  ): { position: Position; stream: string; version: number } | undefined {
    const row = this.added.get(eventId);
    return row
      ? { position: row.position, stream: row.prepared.event.stream, version: row.version }
      : this.question.known.get(eventId);
  }

  private positionOf(eventId: string): Position | undefined {
    return (this.added.get(eventId) ?? this.question.known.get(eventId))?.position;
  }

  private lengthOf(stream: string): number {
    return this.streamHeads.get(stream) ?? this.question.streamHeads.get(stream) ?? 0;
  }

  private isSame({ eventId, event }: PreparedEvent): boolean {
    const row = this.added.get(eventId);
    if (row) return row.prepared.event.payload === event.payload;
    return this.question.known.get(eventId)?.payloadHash === this.question.hashOf(event.payload);
  }
}
