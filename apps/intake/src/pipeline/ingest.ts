/**
 * The one way into the log, for HTTP, files and whatever comes later: check each event, record the
 * good ones durably, put the bad ones into quarantine, count. A bad event never stops its
 * neighbours; what is reported as accepted is on disk.
 */
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { mayBackfill, type Principal } from '@tocsin/access';
import { LogUnavailable } from '@tocsin/event-store';
import type { IntakeMetrics } from '../metrics';
import { broughtBy } from '../deliveries/brought';
import type { DeliveryBook } from '../deliveries/delivery-book';
import type { MarkOf } from '../deliveries/delivery-mark';
import { activityOf, type FeedActivity } from '../feeds/feed-activity';
import type { QuarantineLines } from '../quarantine/write-quarantine';
import type { Batch, Delivered } from './delivered';
import type { Limits } from './limits';
import { readEvent, type ReadEvent } from './read-event';
import { recordEvents, type LogToFill, type Recorded } from './record-events';
import { refuse, type Refused } from './refused';
import { addTo, type Counts, emptySummary, type IngestSummary } from './summary';

/** What the intake works with; the same for every delivery. */
export type IngestHost = Readonly<{
  log: LogToFill;
  quarantine: QuarantineLines;
  noteActivity: (activity: readonly FeedActivity[]) => void;
  deliveries: DeliveryBook;
  metrics: Pick<IntakeMetrics, 'timeBatch' | 'timeAppend'>;
  limits: Limits;
  /** Milliseconds since 1970: "future" is judged by it. */
  now: () => number;
}>;

export type Delivery<Mark> = Readonly<{
  batches: AsyncIterable<Batch<Mark>> | Iterable<Batch<Mark>>;
  principal: Principal;
  /** Under whose name it is counted and quarantined. */
  feedOf: (source: string | undefined) => string;
  /** Name of the file it comes from. */
  file?: string;
  /** What it is called, for those who ask later what came with it; absent: nobody will. */
  markOf?: MarkOf;
  /** After a batch and all before it are durable, in order. */
  onBatch?: (done: BatchDone<Mark>) => Promise<void> | void;
}>;

export type BatchDone<Mark> = Counts &
  Readonly<{
    refused: readonly Refused[];
    /** Lines or rows, whatever became of them; a row may mean several events. */
    records: number;
    /** Records that a mapping left out on purpose. */
    skipped: number;
    mark: Mark | undefined;
  }>;

/** So many batches may wait for the log at a time, while the next ones are read and checked. */
const inFlightMax = 4;

/** Resolves when everything delivered is durable or in quarantine. */
export async function ingest<Mark>(
  delivery: Delivery<Mark>,
  host: IngestHost,
): Promise<IngestSummary> {
  const summary = emptySummary();
  const inFlight: Promise<BatchDone<Mark>>[] = [];
  const settleOldest = async (): Promise<void> => {
    const [oldest] = inFlight;
    if (oldest === undefined) return;
    const done = await oldest;
    void inFlight.shift();
    addTo(summary, done);
    await delivery.onBatch?.(done);
  };
  let failure: { reason: unknown } | undefined;
  try {
    try {
      for await (const batch of delivery.batches) {
        // Reading a batch takes milliseconds: whoever waits for an answer, the log first, goes before.
        await turnOfTheLoop();
        inFlight.push(takeBatch(batch, delivery, host));
        if (inFlight.length >= inFlightMax) await settleOldest();
      }
    } catch (reason) {
      // What came before a delivery broke off is taken and told all the same.
      failure = { reason };
    }
    while (inFlight.length > 0) await settleOldest();
  } finally {
    // After an error the others must not fail unheard, nor go on behind the caller's back.
    await Promise.allSettled(inFlight);
  }
  if (failure) throw failure.reason;
  return summary;
}

async function takeBatch<Mark>(
  batch: Batch<Mark>,
  { principal, feedOf, file, markOf }: Delivery<Mark>,
  host: IngestHost,
): Promise<BatchDone<Mark>> {
  const { mappedBy } = batch;
  const from = {
    backfill: mayBackfill(principal),
    ...(file === undefined ? {} : { file }),
    ...(mappedBy === undefined ? {} : { mappedBy }),
  };
  const stop = host.metrics.timeBatch();
  const sender = { principal, now: host.now(), limits: host.limits };
  const read = batch.lines.map((line) => readEvent(line, sender));
  const good = read.filter((one) => one.outcome === 'ready');
  const recorded = await recordTimed(good, host);
  const refused = [
    ...read.filter((one) => one.outcome === 'refused').map((one) => one.refused),
    ...refusedByTheLog(good, recorded, host.limits),
  ].sort((a, b) => a.index - b.index);
  const outcome = { good, recorded, refused };
  const activity = activityOf(outcome, { feedOf, now: host.now() });
  if (refused.length > 0) {
    const lines = refused.map((one) => ({ ...one, feed: feedOf(one.source), ...from }));
    await host.quarantine(lines).catch(unavailable);
  }
  host.noteActivity(activity);
  if (markOf) host.deliveries.note(markOf(batch.lines.length), broughtBy(outcome, feedOf));
  stop();
  const { lines, skipped = 0, mark } = batch;
  const records = recordsIn(lines) + skipped;
  return { ...countsOf(recorded), refused, records, skipped, mark };
}

/** Events of one row stand together. */
function recordsIn(lines: readonly Delivered[]): number {
  let records = 0;
  let last: number | undefined;
  for (const { line } of lines) {
    if (line !== last) records += 1;
    last = line;
  }
  return records;
}

type Ready = Extract<ReadEvent, { outcome: 'ready' }>;

async function recordTimed(
  good: readonly Ready[],
  { log, metrics }: IngestHost,
): Promise<readonly Recorded[]> {
  const stop = metrics.timeAppend();
  const events = good.map(({ event }) => event);
  const recorded = await recordEvents(log, events).catch(unavailable);
  if (good.length > 0) stop();
  return recorded;
}

function unavailable(cause: unknown): never {
  throw new LogUnavailable(cause);
}

function refusedByTheLog(
  good: readonly Ready[],
  recorded: readonly Recorded[],
  limits: Limits,
): readonly Refused[] {
  return good.flatMap((ready, index) => {
    const answer = recorded[index];
    if (answer?.outcome !== 'refused') return [];
    const { refusal } = answer;
    const keptBytes = limits.quarantinedBytes;
    return [refuse(ready.line, { refusal, named: ready.event, keptBytes })];
  });
}

function countsOf(recorded: readonly Recorded[]): Counts {
  let accepted = 0;
  let duplicates = 0;
  let lastPosition = 0;
  for (const one of recorded) {
    if (one.outcome === 'refused') continue;
    if (one.outcome === 'accepted') accepted += 1;
    else duplicates += 1;
    lastPosition = Math.max(lastPosition, one.position);
  }
  return { accepted, duplicates, lastPosition };
}
