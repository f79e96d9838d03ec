/**
 * The store without a disk: for tests, stories and trials. It keeps every promise of the port but
 * durability, and is the model against which the other adapters are understood.
 */
import { assertRecordable } from './check-event';
import { eventIdOf } from './event-id';
import type {
  Appended,
  EventPair,
  EventStore,
  EventToAppend,
  ExpectedVersion,
  RecordedEvent,
  StreamAppended,
} from './event-store';
import { inHistoryOrder, isAfter } from './history-order';
import { instantOf } from './instant';
import { assertOneStream } from './one-stream';

/** `now` stamps `recorded`; the clock of the machine by default. */
export function createMemoryEventStore(options: Readonly<{ now?: () => Date }> = {}): EventStore {
  return new MemoryEventStore(options.now ?? (() => new Date()));
}

class MemoryEventStore implements EventStore {
  private readonly log: RecordedEvent[] = [];
  private readonly byId = new Map<string, RecordedEvent>();
  private readonly streams = new Map<string, RecordedEvent[]>();
  private readonly histories = new Map<string, RecordedEvent[]>();
  private readonly listeners = new Set<() => void>();
  private closed = false;

  constructor(private readonly now: () => Date) {}

  async append(events: readonly EventToAppend[]): Promise<readonly Appended[]> {
    await this.turn();
    events.forEach(assertRecordable);
    const recorded = this.now();
    const before = this.log.length;
    const answers = events.map((event): Appended => {
      const known = this.byId.get(eventIdOf(event.source, event.id));
      if (known === undefined)
        return { outcome: 'recorded', position: this.record(event, recorded).position };
      const same = known.payload === event.payload;
      return { outcome: same ? 'duplicate' : 'conflicting-duplicate', position: known.position };
    });
    if (this.log.length > before) this.signal();
    return answers;
  }

  async appendToStream(
    stream: string,
    expected: ExpectedVersion,
    events: readonly EventToAppend[],
  ): Promise<StreamAppended> {
    await this.turn();
    assertOneStream(stream, events);
    events.forEach(assertRecordable);
    const from = expected === 'no-stream' ? 0 : expected;
    const present = this.streams.get(stream) ?? [];
    const repeated = repetitionOf(events, present.slice(from, from + events.length));
    if (repeated) return last(repeated);
    if (present.length !== from)
      return { outcome: 'wrong-expected-version', actual: present.length };
    for (const event of events) {
      const known = this.byId.get(eventIdOf(event.source, event.id));
      if (known) return { outcome: 'conflicting-duplicate', position: known.position };
    }
    const recorded = this.now();
    const added = events.map((event) => this.record(event, recorded));
    this.signal();
    return last(added);
  }

  async readAfter(position: number, limit: number): Promise<readonly RecordedEvent[]> {
    await this.turn();
    return this.log.slice(position, position + limit);
  }

  async readStream(stream: string): Promise<readonly RecordedEvent[]> {
    await this.turn();
    return [...(this.streams.get(stream) ?? [])];
  }

  async readHistory(
    keys: readonly string[],
    page: Parameters<EventStore['readHistory']>[1] = {},
  ): Promise<readonly RecordedEvent[]> {
    await this.turn();
    const events = new Set(keys.flatMap((key) => this.histories.get(key) ?? []));
    const { after, limit, types, until } = page;
    return [...events]
      .filter((event) => after === undefined || isAfter(event, after))
      .filter(({ type, time }) => (types?.includes(type) ?? true) && (!until || time <= until))
      .sort(inHistoryOrder)
      .slice(0, limit);
  }

  async readHappened(
    by: Date,
    known: 'by-then' | 'later',
    { after, limit }: Parameters<EventStore['readHappened']>[2],
  ): Promise<readonly RecordedEvent[]> {
    await this.turn();
    return this.log
      .slice(after)
      .filter((event) => event.time <= by && event.known <= by === (known === 'by-then'))
      .slice(0, limit);
  }

  async readPositions(positions: readonly number[]): Promise<readonly RecordedEvent[]> {
    await this.turn();
    return [...new Set(positions)]
      .sort((a, b) => a - b)
      .flatMap((position) => this.log[position - 1] ?? []);
  }

  async find(source: string, id: string): Promise<RecordedEvent | undefined> {
    await this.turn();
    return this.byId.get(eventIdOf(source, id));
  }

  async findAll(pairs: readonly EventPair[]): Promise<readonly RecordedEvent[]> {
    await this.turn();
    const ids = new Set(pairs.map(({ source, id }) => eventIdOf(source, id)));
    return this.log.filter(({ eventId }) => ids.has(eventId));
  }

  async head(): Promise<number> {
    await this.turn();
    return this.log.length;
  }

  onAppended(listener: () => void): () => void {
    const own = (): void => {
      listener();
    };
    this.listeners.add(own);
    return () => void this.listeners.delete(own);
  }

  close(): Promise<void> {
    this.closed = true;
    this.listeners.clear();
    return Promise.resolve();
  }

  /** Every call answers later, as a database would, and none after the end. */
  private async turn(): Promise<void> {
    if (this.closed) throw new Error('The event store is closed.');
    await Promise.resolve();
  }

  private record(event: EventToAppend, recorded: Date): RecordedEvent {
    const stream = listIn(this.streams, event.stream);
    const added: RecordedEvent = {
      position: this.log.length + 1,
      eventId: eventIdOf(event.source, event.id),
      stream: event.stream,
      version: stream.length + 1,
      type: event.type,
      time: new Date(instantOf(event.time)),
      known: event.known === undefined ? recorded : new Date(instantOf(event.known)),
      recorded,
      keys: [...event.keys],
      payload: event.payload,
    };
    this.log.push(added);
    this.byId.set(added.eventId, added);
    stream.push(added);
    for (const key of new Set(event.keys)) listIn(this.histories, key).push(added);
    return added;
  }

  private signal(): void {
    for (const listener of this.listeners)
      setImmediate(() => {
        if (this.listeners.has(listener)) listener();
      });
  }
}

function listIn(lists: Map<string, RecordedEvent[]>, name: string): RecordedEvent[] {
  const present = lists.get(name);
  if (present) return present;
  const list: RecordedEvent[] = [];
  lists.set(name, list);
  return list;
}

/** What stands in the stream already, if it is exactly these events. */
function repetitionOf(
  events: readonly EventToAppend[],
  present: readonly RecordedEvent[],
): readonly RecordedEvent[] | undefined {
  const same = events.every((event, at) => {
    const there = present[at];
    return there?.eventId === eventIdOf(event.source, event.id) && there.payload === event.payload;
  });
  return same ? present : undefined;
}

function last(events: readonly RecordedEvent[]): StreamAppended {
  const event = events.at(-1);
  if (!event) throw new TypeError('A stream needs at least one event.');
  return { outcome: 'recorded', position: event.position, version: event.version };
}
