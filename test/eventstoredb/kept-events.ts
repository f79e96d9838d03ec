/**
 * What the stand-in keeps: events in streams, in one order, in a file that survives `kill -9`. An
 * append is one line of the file, so that it is there as a whole or not at all.
 */
import { closeSync, existsSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';

export type KeptEvent = Readonly<{
  /** Place in `$all`: it rises, but never by one. */
  position: bigint;
  id: string;
  stream: string;
  revision: number;
  /** The server's own metadata: type, content type, when it was created. */
  metadata: Readonly<Record<string, string>>;
  customMetadata: Uint8Array;
  data: Uint8Array;
}>;

export type NewEvent = Omit<KeptEvent, 'position' | 'stream' | 'revision'>;

export type Expected = 'any' | 'no-stream' | 'stream-exists' | number;

/** The last event of the stream after a success; how long the stream is after a refusal. */
export type Kept =
  | Readonly<{ outcome: 'kept'; last: KeptEvent }>
  | Readonly<{ outcome: 'wrong-expected-version'; length: number }>;

type Line = Readonly<{
  stream: string;
  events: readonly Readonly<{
    id: string;
    metadata: Readonly<Record<string, string>>;
    customMetadata: string;
    data: string;
  }>[];
}>;

export class KeptEvents {
  readonly all: KeptEvent[] = [];
  private readonly streams = new Map<string, KeptEvent[]>();
  private readonly waiting = new Set<() => void>();
  private readonly file: number | undefined;
  private size = 0;

  /** Without a file nothing outlives the process. */
  constructor(path?: string) {
    if (path === undefined) return;
    const text = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
    this.file = openSync(path, 'a+');
    // A line that a kill has cut off was never acknowledged.
    const whole = text.lastIndexOf(10) + 1;
    ftruncateSync(this.file, whole);
    for (const line of text.subarray(0, whole).toString().split('\n'))
      if (line !== '') this.enter(JSON.parse(line) as Line, line.length + 1);
  }

  close(): void {
    if (this.file !== undefined) closeSync(this.file);
  }

  stream(name: string): readonly KeptEvent[] {
    return this.streams.get(name) ?? [];
  }

  append(stream: string, expected: Expected, events: readonly NewEvent[]): Kept {
    const present = this.stream(stream);
    const repeated = repetitionOf(present, expected, events);
    if (repeated) return { outcome: 'kept', last: repeated };
    if (!isAsExpected(present.length, expected))
      return { outcome: 'wrong-expected-version', length: present.length };
    const line: Line = {
      stream,
      events: events.map(({ id, metadata, customMetadata, data }) => ({
        id,
        metadata,
        customMetadata: Buffer.from(customMetadata).toString('base64'),
        data: Buffer.from(data).toString('base64'),
      })),
    };
    const text = `${JSON.stringify(line)}\n`;
    if (this.file !== undefined) writeSync(this.file, text);
    const last = this.enter(line, text.length);
    for (const tell of this.waiting) tell();
    return { outcome: 'kept', last };
  }

  /** Resolves after the next append, or when there is nobody left to tell. */
  grown(gone: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const tell = () => {
        this.waiting.delete(tell);
        gone.removeEventListener('abort', tell);
        resolve();
      };
      this.waiting.add(tell);
      gone.addEventListener('abort', tell);
    });
  }

  private enter({ stream, events }: Line, size: number): KeptEvent {
    const present = this.streams.get(stream) ?? [];
    this.streams.set(stream, present);
    for (const [at, event] of events.entries()) {
      const kept: KeptEvent = {
        position: BigInt(this.size + at),
        id: event.id,
        stream,
        revision: present.length,
        metadata: event.metadata,
        customMetadata: Buffer.from(event.customMetadata, 'base64'),
        data: Buffer.from(event.data, 'base64'),
      };
      present.push(kept);
      this.all.push(kept);
    }
    this.size += size;
    const last = present.at(-1);
    if (!last) throw new Error('An append without an event.');
    return last;
  }
}

/** As the server does it: the same ids where the append would have put them are a repetition. */
function repetitionOf(
  present: readonly KeptEvent[],
  expected: Expected,
  events: readonly NewEvent[],
): KeptEvent | undefined {
  const first =
    typeof expected === 'number'
      ? expected + 1
      : expected === 'no-stream'
        ? 0
        : present.findIndex(({ id }) => id === events[0]?.id);
  if (first < 0) return undefined;
  const there = present.slice(first, first + events.length);
  const isSame = events.every(({ id }, at) => there[at]?.id === id);
  return isSame ? there.at(-1) : undefined;
}

function isAsExpected(length: number, expected: Expected): boolean {
  if (expected === 'any') return true;
  if (expected === 'no-stream') return length === 0;
  return expected === 'stream-exists' ? length > 0 : length === expected + 1;
}
