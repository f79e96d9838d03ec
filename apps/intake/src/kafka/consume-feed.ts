/**
 * One consumer of one feed, from joining its group to its end: records into the pipeline, offsets
 * committed when what they stand for is durable. Whatever goes wrong ends it; `keep-consuming.ts`
 * begins another, which reads on from what was committed.
 */
import { once } from 'node:events';
import { messageMapper } from '../delivery/map-messages';
import { type MappingOf, nameOfMapping } from '../delivery/mappings-in-force';
import { markOfPartition } from '../deliveries/delivery-mark';
import { type BatchDone, type IngestHost, takeBatch } from '../pipeline/take-batch';
import { createCommitter } from './committer';
import type { DeadLetters } from './dead-letters';
import { within } from './deadline';
import { createInFlight } from './in-flight';
import type { KafkaFeed } from './kafka-feed';
import type { Assignment, ConsumerSign, KafkaClient, RecordBatch, Skip } from './kafka-port';
import { patientHost } from './patient-host';
import { createPulse, type PulseLimits } from './pulse';
import { originOf, readBatch, type Mark } from './read-batch';

export type ConsumerState =
  /** Reaching the brokers and joining the group. */
  | 'joining'
  | 'consuming'
  /** The log or the quarantine cannot be written; records wait in Kafka. */
  | 'stalled'
  /** Ended; another will begin in a moment. */
  | 'waiting';

export type Done = Readonly<{ done: BatchDone<Mark>; mark: Mark }>;

export type ConsumerTools = Readonly<{
  client: KafkaClient;
  host: IngestHost;
  mappingOf: MappingOf;
  group: string;
  pulse: PulseLimits;
  deadLetters: DeadLetters | undefined;
  onState: (state: ConsumerState, problem?: unknown) => void;
  /** The group has given it these partitions, and no others. */
  onAssigned: (assigned: Assignment) => void;
  onFetched: (batch: RecordBatch) => void;
  /** Records were deleted before they were read. */
  onSkipped: (skip: Skip) => void;
  /** After a batch is durable. */
  onDone: (done: Done) => void;
}>;

export type Ended = Readonly<{
  why: 'closed' | 'unreachable' | 'crashed' | 'stuck' | 'unstable';
  error?: unknown;
  /** Some records became durable. */
  progressed: boolean;
}>;

/** So many batches may be on their way into the log; meanwhile nothing more is fetched. */
const inFlightMax = 4;
const pulseEveryMs = 1_000;
const finishMs = 10_000;
/** So long an end waits for a beginning; brokers may be away. */
const openingMs = 3_000;

/** Resolves when it is over: because it failed, or because the signal told it to end. */
export async function consumeFeed(
  feed: KafkaFeed,
  tools: ConsumerTools,
  signal: AbortSignal,
): Promise<Ended> {
  const run = startRun(feed, tools);
  const close = () => {
    run.end('closed');
  };
  signal.addEventListener('abort', close, { once: true });
  if (signal.aborted) close();
  const timer = setInterval(() => {
    const ailment = run.pulse.diagnosis();
    if (ailment) run.end(ailment);
  }, pulseEveryMs);
  if (!run.over.aborted) await once(run.over, 'abort');
  clearInterval(timer);
  signal.removeEventListener('abort', close);
  await run.windDown();
  const reason = run.over.reason as Omit<Ended, 'progressed'>;
  return { ...reason, progressed: run.pulse.hasProgressed() };
}

function startRun(feed: KafkaFeed, tools: ConsumerTools) {
  const { over, end } = createEnding();
  const pulse = createPulse(tools.pulse);
  let joins = 0;
  let isReading = false;
  const committer = createCommitter(
    async (reached) => {
      // What is committed comes never again: whose it was is written first.
      await tools.host.deliveries.flush();
      return (await opened).commit(reached);
    },
    (error) => {
      end('crashed', error);
    },
  );
  const inFlight = createInFlight<Done>({
    room: inFlightMax,
    onDone: async ({ done, mark }) => {
      await tools.deadLetters?.send(mark, done.refused);
      pulse.progress();
      tools.onDone({ done, mark });
      if (mark.joins === joins) committer.note(mark);
    },
    onFailure: (error) => {
      end('crashed', error);
    },
  });
  const onSign = (sign: ConsumerSign): void => {
    pulse.note(sign.sign);
    if (sign.sign === 'dead') end('crashed', sign.error);
    if (sign.sign === 'skipped') tools.onSkipped(sign);
    if (sign.sign === 'rebalancing') tools.onState('joining');
    if (sign.sign === 'fetched' && !isReading) {
      isReading = true;
      tools.onState('consuming');
    }
    if (sign.sign !== 'joined') return;
    // Fetching begins anew at what is committed: what is under way will come again.
    joins += 1;
    committer.forget();
    // To be in the group is not yet to be allowed to read.
    isReading = false;
    tools.onAssigned(sign.assigned);
  };
  const take = taker(feed, tools, over);
  const onBatch = async (batch: RecordBatch, alive: () => Promise<void>): Promise<void> => {
    const ofJoin = joins;
    tools.onFetched(batch);
    // A full pipeline keeps the consumer from fetching; it stays in its group meanwhile.
    while (!(await inFlight.waitForRoom(1_000))) await alive();
    if (!over.aborted && ofJoin === joins) inFlight.add(take(batch, ofJoin));
  };
  tools.onState('joining');
  const opened = tools.client.consume({ group: tools.group, topics: feed.topics, onBatch, onSign });
  opened.catch((error: unknown) => {
    end('unreachable', error);
  });
  const windDown = async (): Promise<void> => {
    await quietly(within(finishMs, 'finishing', inFlight.settled()));
    const consumer = await quietly(within(openingMs, 'joining', opened));
    if (consumer) {
      await quietly(within(finishMs, 'committing', committer.flush()));
      await quietly(consumer.close());
    } else void quietly(opened.then((late) => late.close()));
  };
  return { over, end, pulse, windDown };
}

function createEnding() {
  const ending = new AbortController();
  const end = (why: Ended['why'], error?: unknown): void => {
    // The first reason counts.
    if (!ending.signal.aborted) ending.abort({ why, ...(error === undefined ? {} : { error }) });
  };
  return { over: ending.signal, end };
}

/** Each batch is a delivery of its own; it resolves when its events are durable. */
function taker(
  { principal }: KafkaFeed,
  { host, mappingOf, onState }: ConsumerTools,
  over: AbortSignal,
) {
  const onTrouble = (error: unknown): void => {
    if (error === undefined) onState('consuming');
    else onState('stalled', error);
  };
  const patient = patientHost(host, { signal: over, onTrouble });
  const { limits } = host;
  const { name } = principal;
  const mappedBy = async (topic: string) => {
    const mapping = await mappingOf(name);
    const map = mapping && messageMapper(mapping, topic, limits);
    return map && { mapped: { name: nameOfMapping(name), map } };
  };
  const read = async (records: RecordBatch, joins: number) => {
    const batch = readBatch(records, { joins, limits, ...(await mappedBy(records.topic)) });
    const file = originOf(records.topic, records.partition);
    const partition = markOfPartition(file, host.now());
    const whose = { principal, feedOf: () => name, file, markOf: () => partition };
    return { ...(await takeBatch(batch, whose, patient)), mark: batch.mark };
  };
  let before: Promise<unknown> = Promise.resolve();
  return async (records: RecordBatch, joins: number): Promise<Done> => {
    // Read in their order, one after the other, while those before wait for the log.
    const reading = before.then(() => read(records, joins));
    before = quietly(reading);
    const { durable, mark } = await reading;
    return { done: await durable, mark };
  };
}

const quietly = <T>(work: Promise<T>): Promise<T | undefined> => work.catch(() => undefined);
