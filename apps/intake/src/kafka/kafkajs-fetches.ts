/**
 * What kafkajs 2.2.4 makes of a broker's answers, put right where it would record what a producer
 * took back, pass over what was never read, or say nothing of either.
 */
import { KafkaJSNonRetriableError } from 'kafkajs';
import { createRequire } from 'node:module';
import { hideAborted, type FetchedPartition } from './aborted-records';

/** Logged by a connection; its detail is a `Skip`. */
export const offsetGone = 'The offset to read on from is gone';

type Topics<P> = readonly Readonly<{ topic: string; partitions: readonly P[] }>[];
type Fetch = Readonly<{ topics: Topics<Readonly<{ partition: number; fetchOffset: string }>> }>;
type Fetched = Readonly<{ responses: readonly Readonly<{ partitions: FetchedPartition[] }>[] }>;
type FetchError = Readonly<{ name: string; type?: string; topic?: string; partition?: number }>;

/** What of it we touch. */
type Broker = {
  readonly logger: Readonly<{ warn: (message: string, detail: object) => void }>;
  fetch: (this: Broker, asked: Fetch) => Promise<Fetched>;
  listOffsets: (this: Broker, asked: object) => Promise<unknown>;
};
type Batch = {
  isEmptyIncludingFiltered: () => boolean;
  isEmpty: () => boolean;
  isEmptyDueToFiltering: () => boolean;
};

const readUncommitted = 0;
let isMended = false;

/** Once for the process; harmless to repeat. */
export function mendFetches(): void {
  if (isMended) return;
  isMended = true;
  const load = createRequire(__filename);
  const broker = (load('kafkajs/src/broker') as { prototype: Broker }).prototype;
  const { fetch, listOffsets } = broker;
  broker.fetch = async function mended(asked) {
    try {
      const fetched = await fetch.call(this, asked);
      for (const { partitions } of fetched.responses) partitions.forEach(hideAborted);
      return fetched;
    } catch (error) {
      throw heeded(this, asked, error as FetchError);
    }
  };
  // The end of a partition is behind open transactions: what waits for one is not read either.
  broker.listOffsets = function ofAll(asked) {
    return listOffsets.call(this, { ...asked, isolationLevel: readUncommitted });
  };
  // Batches of which nothing is left are delivered too: their offsets are to be committed.
  const batch = (load('kafkajs/src/consumer/batch') as { prototype: Batch }).prototype;
  batch.isEmpty = function isNothingThere() {
    return this.isEmptyIncludingFiltered();
  };
  batch.isEmptyDueToFiltering = () => false;
}

function heeded({ logger }: Broker, { topics }: Fetch, error: FetchError): unknown {
  if (error.type === 'UNKNOWN_TOPIC_OR_PARTITION') {
    // It would read on at the same offset when a topic of that name is made anew.
    return new KafkaJSNonRetriableError('a topic is gone, or moved to another broker');
  }
  if (error.name === 'KafkaJSOffsetOutOfRange') {
    const { topic, partition } = error;
    const asked = topics
      .filter((each) => each.topic === topic)
      .flatMap(({ partitions }) => partitions)
      .find((each) => each.partition === partition);
    logger.warn(offsetGone, { topic, partition, from: Number(asked?.fetchOffset) });
  }
  return error;
}
