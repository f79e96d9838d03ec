/**
 * Runs of events into their streams, each append under the revision that it follows: so a writer
 * who has been overtaken is refused, and a repetition of the same ids is no second event.
 */
import {
  type AppendExpectedRevision,
  type EventData,
  type EventStoreDBClient,
  MaxAppendSizeExceededError,
  NO_STREAM,
} from '@eventstore/db-client';
import { type PreparedEvent, Refused, type Run } from '@tocsin/event-store-postgres';
import { eventData } from './event-mapping';
import { within } from './within';

/** The server takes 1 MiB in one append unless it is configured otherwise. */
const pieceBytesMax = 700 * 1024;
const answerWithinMs = 30_000;

type Append = Readonly<{
  stream: string;
  expectedRevision: AppendExpectedRevision;
  events: EventData[];
  first: PreparedEvent;
}>;

type Writing = Readonly<{ client: EventStoreDBClient; streamPrefix: string; recorded: Date }>;

/** In this order, durably. The appends go over one connection and need not wait for each other. */
export async function writeRuns(runs: readonly Run[], writing: Writing): Promise<void> {
  const [first, ...others] = runs.flatMap((run) => [...appendsOf(run, writing.recorded)]);
  if (!first) return;
  // The first one opens the connection, so that no other can overtake it there.
  await write(first, writing);
  const outcomes = await Promise.allSettled(others.map((append) => write(append, writing)));
  const failed = outcomes.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}

async function write(append: Append, { client, streamPrefix }: Writing): Promise<void> {
  const { stream, expectedRevision, events, first } = append;
  try {
    const written = client.appendToStream(`${streamPrefix}${stream}`, events, {
      expectedRevision,
    });
    await within(answerWithinMs, written, 'EventStoreDB has not answered an append');
  } catch (error) {
    if (!(error instanceof MaxAppendSizeExceededError)) throw error;
    throw new Refused(
      `EventStoreDB takes no append as large as the one with the event ${first.event.id} of ` +
        `${first.event.source}: set the server's MaxAppendSize higher (below 16 MB).`,
      { cause: error },
    );
  }
}

/** In pieces where they may be torn apart and are large. */
function* appendsOf({ stream, length, events, isWhole }: Run, recorded: Date): Generator<Append> {
  let piece: { first: PreparedEvent; at: number; events: EventData[]; bytes: number } | undefined;
  const appendOf = ({ first, at, events: ready }: NonNullable<typeof piece>): Append => ({
    stream,
    expectedRevision: at === 0 ? NO_STREAM : BigInt(at - 1),
    events: ready,
    first,
  });
  for (const [n, prepared] of events.entries()) {
    const data = eventData(prepared, recorded);
    const bytes = sizeOf(data);
    if (piece && !isWhole && piece.bytes + bytes > pieceBytesMax) {
      yield appendOf(piece);
      piece = undefined;
    }
    piece ??= { first: prepared, at: length + n, events: [], bytes: 0 };
    piece.events.push(data);
    piece.bytes += bytes;
  }
  if (piece) yield appendOf(piece);
}

const sizeOf = ({ data, metadata }: EventData): number =>
  (data as Uint8Array).length + Buffer.byteLength(JSON.stringify(metadata)) + 64;
