/**
 * One batch of a delivery: its lines read and checked, the good ones recorded, the bad ones put into
 * quarantine, all of it counted.
 */
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { mayBackfill, type Principal } from '@tocsin/access';
import { LogUnavailable } from '@tocsin/event-store';
import { broughtBy } from '../deliveries/brought';
import type { DeliveryBook } from '../deliveries/delivery-book';
import type { MarkOf } from '../deliveries/delivery-mark';
import type { RecalledAmong } from '../deliveries/recalled-among';
import { activityOf, type FeedActivity } from '../feeds/feed-activity';
import type { IntakeMetrics } from '../metrics';
import { type SettleRecords, takenRecords } from '../quarantine/settle-records';
import type { QuarantineLines } from '../quarantine/write-quarantine';
import type { Batch, Delivered } from './delivered';
import type { Limits } from './limits';
import { noteRecalled, type RecalledEvent, recalledIn } from './note-recalled';
import { readEvent, type ReadEvent, type Sender } from './read-event';
import { recordEvents, type LogToFill, type Recorded } from './record-events';
import { refuse, type Refused } from './refused';
import type { Counts } from './summary';

/** What the intake works with; the same for every delivery. */
export type IngestHost = Readonly<{
  log: LogToFill;
  quarantine: QuarantineLines;
  /** Ends what waits in quarantine of records that came again, and were taken. */
  settle: SettleRecords;
  noteActivity: (activity: readonly FeedActivity[]) => void;
  deliveries: DeliveryBook;
  recalledAmong: RecalledAmong;
  metrics: Pick<IntakeMetrics, 'timeBatch' | 'timeAppend'>;
  limits: Limits;
  /** Milliseconds since 1970: "future" is judged by it. */
  now: () => number;
}>;

/** Who delivers, and what the delivery is called. */
export type Whose = Readonly<{
  principal: Principal;
  /** Under whose name it is counted and quarantined. */
  feedOf: (source: string | undefined) => string;
  /** Name of the file it comes from. */
  file?: string;
  /** What it is called, for those who ask later what came with it; absent: nobody will. */
  markOf?: MarkOf;
}>;

export type BatchDone<Mark> = Counts &
  Readonly<{
    refused: readonly Refused[];
    /** Of the duplicates, those that were recalled before and stay void. */
    recalled: readonly RecalledEvent[];
    /** Lines or rows, whatever became of them; a row may mean several events. */
    records: number;
    /** Records that a mapping left out on purpose. */
    skipped: number;
    mark: Mark | undefined;
  }>;

/** Handed to the log, in its place behind what was taken before. */
export type Taken<Mark> = Readonly<{ durable: Promise<BatchDone<Mark>> }>;

/** Resolves when the batch is read, and the next one may be; it is durable only later. */
export async function takeBatch<Mark>(
  batch: Batch<Mark>,
  whose: Whose,
  host: IngestHost,
): Promise<Taken<Mark>> {
  const stop = host.metrics.timeBatch();
  const sender = { principal: whose.principal, now: host.now(), limits: host.limits };
  const read = await readInTurns(batch.lines, sender);
  const durable = settle({ batch, read }, whose, host).then((done) => {
    stop();
    return done;
  });
  // Whoever took it may hear of a failure later; nothing unheard may end the process meanwhile.
  durable.catch(() => undefined);
  return { durable };
}

/** So many lines, about two milliseconds, are read at a stretch. */
const stretch = 128;

/** Whoever waits for an answer, the log first, gets a turn in between. */
async function readInTurns(
  lines: readonly Delivered[],
  sender: Sender,
): Promise<readonly ReadEvent[]> {
  const read: ReadEvent[] = [];
  for (const line of lines) {
    if (read.length % stretch === 0) await turnOfTheLoop();
    read.push(readEvent(line, sender));
  }
  return read;
}

type ReadBatch<Mark> = Readonly<{ batch: Batch<Mark>; read: readonly ReadEvent[] }>;

async function settle<Mark>(
  { batch, read }: ReadBatch<Mark>,
  { principal, feedOf, file, markOf }: Whose,
  host: IngestHost,
): Promise<BatchDone<Mark>> {
  const { mappedBy } = batch;
  const from = {
    backfill: mayBackfill(principal),
    ...(file === undefined ? {} : { file }),
    ...(mappedBy === undefined ? {} : { mappedBy }),
  };
  const good = read.filter((one) => one.outcome === 'ready');
  const recorded = await recordTimed(good, host);
  const refused = [
    ...read.filter((one) => one.outcome === 'refused').map((one) => one.refused),
    ...refusedByTheLog(good, recorded, host.limits),
  ].sort((a, b) => a.index - b.index);
  const outcome = { good, recorded, refused };
  if (mappedBy) await host.settle(takenRecords(outcome, feedOf), mappedBy).catch(unavailable);
  const activity = activityOf(outcome, { feedOf, now: host.now() });
  if (refused.length > 0) {
    const lines = refused.map((one) => ({ ...one, feed: feedOf(one.source), ...from }));
    await host.quarantine(lines).catch(unavailable);
  }
  host.noteActivity(activity);
  if (markOf) host.deliveries.note(markOf(batch.lines.length), broughtBy(outcome, feedOf));
  const { lines, skipped = 0, mark } = batch;
  const records = recordsIn(lines) + skipped;
  const recalled = recalledIn(good, recorded);
  return { ...countsOf(recorded), refused, recalled, records, skipped, mark };
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
  { log, metrics, recalledAmong }: IngestHost,
): Promise<readonly Recorded[]> {
  const stop = metrics.timeAppend();
  const events = good.map(({ event }) => event);
  const recorded = await recordEvents(log, events).catch(unavailable);
  if (good.length > 0) stop();
  return noteRecalled(recorded, recalledAmong).catch(unavailable);
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
