/**
 * The event log in PostgreSQL: the port's promises put together from queue, writer, readers and
 * listener. One instance a process is enough; any number of processes may append.
 */
import {
  assertOneStream,
  type Appended,
  type EventStore,
  type EventToAppend,
  type EventPair,
  type ExpectedVersion,
  type Position,
  type RecordedEvent,
  type StreamAppended,
} from '@tocsin/event-store';
import { Pool } from 'pg';
import { AppendQueue, type Call } from './append-queue';
import { assertUsable } from './assert-usable';
import { CopyingRecorder } from './copying-recorder';
import { indexHistory } from './history-index';
import { Listening } from './listening';
import { Office } from './office';
import type { Original } from './original';
import { prepareEvent } from './prepared-event';
import * as read from './read-events';
import { type Recorder, recordBatch } from './record-batch';
import { Writer } from './writer';

export type PostgresEventStoreOptions = Readonly<{
  connectionString: string;
  /** Connections for reading, beside one that writes and one that listens. Default 4. */
  readersMax?: number;
  /** One batch takes no more than this, except for a single larger event. 2,000 and 4 MiB. */
  batchEventsMax?: number;
  batchBytesMax?: number;
  /** More than this waiting, and `append` waits at the door. 20,000 and 32 MiB. */
  queueEventsMax?: number;
  queueBytesMax?: number;
  /** How long a busy writer goes on although another process wants to write. Default 50. */
  tenureMs?: number;
  /** How long a writer in office may not answer before its connection is ended. 30,000. */
  ousterMs?: number;
  /** How long `append` keeps trying while the database cannot be reached. Default 10,000. */
  unreachableMs?: number;
  /** Stamps `recorded`; the clock of the machine by default. */
  now?: () => Date;
  /** Where the log itself is kept; the tables are then its copy. */
  original?: Original;
  /** Only reads, also from a copy; `append` rejects. */
  isReadOnly?: boolean;
}>;

export type PostgresEventStore = EventStore &
  Readonly<{
    /**
     * Makes everything recorded before the call readable by `readHistory` without further ado.
     * Never needed, but a background owner that calls it spares the first reader the work.
     */
    indexHistory: () => Promise<void>;
  }>;

const MiB = 1024 * 1024;

/**
 * Rows are decoded by hand, from this style. Every question here goes by an index: a plan that was
 * made and kept while the log was short must not scan it when it is long.
 */
const readerSession = `
  set datestyle = 'ISO';
  set timezone = 'UTC';
  set enable_seqscan = off;
  set enable_hashjoin = off;
  set enable_mergejoin = off;
  set jit = off`;

/** Opens the log of a database on which `migrate` has been run; rejects where it has not. */
export async function createPostgresEventStore(
  options: PostgresEventStoreOptions,
): Promise<PostgresEventStore> {
  const pool = new Pool({
    connectionString: options.connectionString,
    max: options.readersMax ?? 4,
    application_name: 'tocsin event store reader',
    keepAlive: true,
    connectionTimeoutMillis: 30_000,
    // eslint-disable-next-line @typescript-eslint/no-misused-promises -- pg waits for it
    onConnect: (client) => client.query(readerSession),
  });
  // An idle connection that ends is replaced by the next question; that is no news.
  pool.on('error', () => undefined);
  try {
    await assertUsable(pool, options);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const store = new PooledEventStore(pool, options);
  try {
    await store.bringUpToDate();
  } catch (error) {
    await store.close();
    throw error;
  }
  return store;
}

class PooledEventStore implements PostgresEventStore {
  private readonly queue: AppendQueue;
  private readonly office: Office;
  private readonly writer: Writer;
  private readonly listening: Listening;
  private readonly recorder: Recorder;
  private unanswered = 0;
  private allAnswered: (() => void) | undefined;
  private closing: Promise<void> | undefined;

  constructor(
    private readonly pool: Pool,
    private readonly options: PostgresEventStoreOptions,
  ) {
    const { connectionString, original } = options;
    this.recorder = original
      ? new CopyingRecorder(original)
      : { record: recordBatch, end: () => undefined };
    this.queue = new AppendQueue({
      events: options.queueEventsMax ?? 20_000,
      bytes: options.queueBytesMax ?? 32 * MiB,
    });
    this.listening = new Listening(connectionString);
    this.office = new Office({
      connectionString,
      pool,
      ousterMs: options.ousterMs ?? 30_000,
      onAsked: () => {
        this.writer.wake();
      },
      onLeft: () => {
        this.recorder.end();
      },
    });
    this.writer = new Writer({
      queue: this.queue,
      office: this.office,
      record: (attempt) => this.recorder.record(attempt),
      batch: {
        events: options.batchEventsMax ?? 2_000,
        bytes: options.batchBytesMax ?? 4 * MiB,
      },
      tenureMs: options.tenureMs ?? 50,
      unreachableMs: options.unreachableMs ?? 10_000,
      now: options.now ?? (() => new Date()),
      onAnswered: () => {
        this.listening.signal();
      },
    });
  }

  /** Where there is an original, copies what it holds and the tables do not. */
  async bringUpToDate(): Promise<void> {
    if (this.options.original !== undefined) await this.writer.serveOnce();
  }

  async append(events: readonly EventToAppend[]): Promise<readonly Appended[]> {
    this.assertOpen();
    const prepared = events.map(prepareEvent);
    if (prepared.length === 0) return [];
    return this.enqueue<readonly Appended[]>((resolve, reject) => ({
      kind: 'append',
      events: prepared,
      answers: [],
      resolve,
      reject,
    }));
  }

  async appendToStream(
    stream: string,
    expected: ExpectedVersion,
    events: readonly EventToAppend[],
  ): Promise<StreamAppended> {
    this.assertOpen();
    assertOneStream(stream, events);
    const prepared = events.map(prepareEvent);
    return this.enqueue<StreamAppended>((resolve, reject) => ({
      kind: 'stream',
      stream,
      expected: expected === 'no-stream' ? 0 : expected,
      events: prepared,
      resolve,
      reject,
    }));
  }

  async readAfter(position: Position, limit: number): Promise<readonly RecordedEvent[]> {
    this.assertOpen();
    return read.readAfter(this.pool, position, limit);
  }

  async readStream(stream: string): Promise<readonly RecordedEvent[]> {
    this.assertOpen();
    return read.readStream(this.pool, stream);
  }

  async readHistory(
    keys: readonly string[],
    page: Parameters<EventStore['readHistory']>[1] = {},
  ): Promise<readonly RecordedEvent[]> {
    this.assertOpen();
    await indexHistory(this.pool);
    return read.readKeys(this.pool, keys, page);
  }

  async readHappened(
    by: Date,
    known: 'by-then' | 'later',
    page: Parameters<EventStore['readHappened']>[2],
  ): Promise<readonly RecordedEvent[]> {
    this.assertOpen();
    return read.readHappened(this.pool, { by, known, ...page });
  }

  async readPositions(positions: readonly Position[]): Promise<readonly RecordedEvent[]> {
    this.assertOpen();
    return positions.length === 0 ? [] : read.readPositions(this.pool, positions);
  }

  async find(source: string, id: string): Promise<RecordedEvent | undefined> {
    const [event] = await this.findAll([{ source, id }]);
    return event;
  }

  async findAll(pairs: readonly EventPair[]): Promise<readonly RecordedEvent[]> {
    this.assertOpen();
    return read.readPairs(this.pool, pairs);
  }

  async head(): Promise<Position> {
    this.assertOpen();
    return read.readHead(this.pool);
  }

  async indexHistory(): Promise<void> {
    this.assertOpen();
    await indexHistory(this.pool);
  }

  onAppended(listener: () => void): () => void {
    return this.listening.add(listener);
  }

  close(): Promise<void> {
    this.closing ??= this.finish();
    return this.closing;
  }

  private async finish(): Promise<void> {
    if (this.unanswered > 0)
      await new Promise<void>((resolve) => {
        this.allAnswered = resolve;
      });
    await this.office.close();
    await this.options.original?.close();
    await this.listening.close();
    await this.pool.end();
  }

  private async enqueue<Answer>(
    callOf: (resolve: (answer: Answer) => void, reject: (error: unknown) => void) => Call,
  ): Promise<Answer> {
    if (this.options.isReadOnly === true)
      throw new Error('This event store was opened for reading only.');
    return new Promise<Answer>((resolve, reject) => {
      this.unanswered++;
      this.queue.enter(
        callOf(
          (answer) => {
            resolve(answer);
            this.settled();
          },
          (error) => {
            // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- as it came
            reject(error);
            this.settled();
          },
        ),
      );
      this.writer.wake();
    });
  }

  private settled(): void {
    this.unanswered--;
    if (this.unanswered === 0) this.allAnswered?.();
  }

  private assertOpen(): void {
    if (this.closing) throw new Error('The event store is closed.');
  }
}
