/**
 * The port by kafkajs 2.2.4, the last of its line, with guards against its known faults: nothing of
 * it is trusted to end by itself, its own restarts are off, and a consumer that died is replaced as
 * a whole (`keep-consuming.ts`).
 */
import {
  type Consumer,
  type EachBatchPayload,
  Kafka,
  type KafkaConfig,
  logLevel,
  type SASLOptions,
} from 'kafkajs';
import { within } from './deadline';
import type {
  Consumption,
  KafkaClient,
  KafkaConnection,
  KafkaConsumer,
  KafkaObserver,
  KafkaRecord,
  KafkaSender,
  PartitionOffsets,
  Reached,
  Skip,
} from './kafka-port';
import { registerCodecs } from './kafkajs-codecs';
import { mendFetches, offsetGone } from './kafkajs-fetches';
import { calmRequestQueue } from './kafkajs-request-queue';
import { explained, typeOf } from './kafkajs-rights';
import type { Wanted } from './plain-words';

export type ClientOptions = Readonly<{
  connection: KafkaConnection;
  /** What the client says of itself, for whoever looks for a fault. */
  onNote: (message: string, detail: object) => void;
  /** A consumer that is silent for so long is given up by its group; 30 s by default. */
  sessionTimeoutMs?: number;
}>;

/** Errors in words that help. */
type Explain = (error: unknown, wanted: Omit<Wanted, 'connection'>) => Promise<Error>;

type Consuming = Consumption & Readonly<{ explain: Explain; sessionTimeoutMs: number }>;

const openMs = 60_000;
const callMs = 30_000;
const closeMs = 10_000;

export function kafkajsClient(options: ClientOptions): KafkaClient {
  calmRequestQueue();
  registerCodecs();
  mendFetches();
  const config = configOf(options);
  const kafka = new Kafka(config);
  const { connection, sessionTimeoutMs = 30_000 } = options;
  const explain: Explain = (error, wanted) => explained(error, config, { connection, ...wanted });
  return {
    consume: (consumption) => {
      const onNote: ClientOptions['onNote'] = (message, detail) => {
        options.onNote(message, detail);
        const { topic, partition, from } = detail as Skip;
        if (message === offsetGone) consumption.onSign({ sign: 'skipped', topic, partition, from });
      };
      const listening = new Kafka(configOf({ ...options, onNote }));
      return consume(listening, { ...consumption, explain, sessionTimeoutMs });
    },
    observe: () => observe(kafka),
    sender: () => openSender(kafka, explain),
  };
}

function configOf({ connection, onNote }: ClientOptions): KafkaConfig {
  const { brokers, clientId, sasl, tls } = connection;
  return {
    brokers: [...brokers],
    clientId,
    // Its type wants the mechanism known beforehand.
    ...(sasl && { sasl: sasl as SASLOptions }),
    ...(tls && { ssl: { ...tls, ...(tls.ca === undefined ? {} : { ca: [tls.ca] }) } }),
    connectionTimeout: 10_000,
    requestTimeout: callMs,
    enforceRequestTimeout: true,
    retry: { retries: 4, initialRetryTime: 300, maxRetryTime: 5_000 },
    logLevel: logLevel.WARN,
    logCreator: () => (entry) => {
      onNote(entry.log.message, { ...entry.log, namespace: entry.namespace });
    },
  };
}

async function consume(
  kafka: Kafka,
  { group, topics, onBatch, onSign, explain, sessionTimeoutMs: sessionTimeout }: Consuming,
): Promise<KafkaConsumer> {
  const consumer = kafka.consumer({
    groupId: group,
    sessionTimeout,
    rebalanceTimeout: 2 * sessionTimeout,
    heartbeatInterval: Math.min(3_000, sessionTimeout / 5),
    maxWaitTimeInMs: 1_000,
    maxBytesPerPartition: 1024 * 1024,
    maxBytes: 8 * 1024 * 1024,
    // So soon partitions that a topic has got are seen.
    metadataMaxAge: sessionTimeout,
    allowAutoTopicCreation: false,
    // Only we know when a consumer is worth restarting.
    retry: { retries: 4, maxRetryTime: 5_000, restartOnFailure: () => Promise.resolve(false) },
  });
  const inWords = (error: unknown) => explain(error, { group, topics });
  passSigns(consumer, { onSign, inWords });
  const close = async () => {
    await within(closeMs, 'leaving the group', consumer.disconnect());
  };
  try {
    await within(openMs, 'joining the group', run(consumer, topics, onBatch));
  } catch (error) {
    await close().catch(() => undefined);
    throw await inWords(error);
  }
  return { commit: (reached) => commit(consumer, reached), close };
}

async function run(
  consumer: Consumer,
  topics: readonly string[],
  onBatch: Consumption['onBatch'],
): Promise<void> {
  await consumer.connect();
  // Where nothing is committed, or what was is gone: read again rather than skip.
  await consumer.subscribe({ topics: [...topics], fromBeginning: true });
  await consumer.run({
    autoCommit: false,
    eachBatchAutoResolve: false,
    eachBatch: (payload) => takeBatch(payload, onBatch),
  });
}

function passSigns(
  consumer: Consumer,
  {
    onSign,
    inWords,
  }: Pick<Consumption, 'onSign'> & Readonly<{ inWords: (error: unknown) => Promise<Error> }>,
): void {
  const { HEARTBEAT, FETCH, REBALANCING, GROUP_JOIN, CRASH } = consumer.events;
  consumer.on(HEARTBEAT, () => {
    onSign({ sign: 'alive' });
  });
  consumer.on(FETCH, () => {
    onSign({ sign: 'fetched' });
  });
  consumer.on(REBALANCING, () => {
    onSign({ sign: 'rebalancing' });
  });
  consumer.on(GROUP_JOIN, ({ payload }) => {
    onSign({ sign: 'joined', assigned: payload.memberAssignment });
  });
  consumer.on(CRASH, ({ payload }) => {
    void inWords(payload.error).then((error) => {
      onSign({ sign: 'dead', error });
    });
  });
}

async function takeBatch(
  payload: EachBatchPayload,
  onBatch: Consumption['onBatch'],
): Promise<void> {
  // It may deliver on after it was stopped.
  if (!payload.isRunning() || payload.isStale()) return;
  const { batch } = payload;
  const { topic, partition } = batch;
  const next = Number(batch.lastOffset()) + 1;
  const records = batch.messages.map(recordOf);
  await onBatch({ topic, partition, records, next }, () => payload.heartbeat());
  payload.resolveOffset(batch.lastOffset());
}

type Message = EachBatchPayload['batch']['messages'][number];

const recordOf = ({ offset, timestamp, key, value, headers = {} }: Message): KafkaRecord => ({
  offset: Number(offset),
  timestamp: timeOf(Number(timestamp)),
  key,
  value,
  headers,
});

/** Producers may say any number, or none; no record comes later than it is read. */
const timeOf = (said: number): number => (said > 0 ? Math.min(said, Date.now()) : Date.now());

/** Somebody else may have the partitions by now. */
const sharedOutAnew = new Set([
  'REBALANCE_IN_PROGRESS',
  'ILLEGAL_GENERATION',
  'UNKNOWN_MEMBER_ID',
  'NOT_COORDINATOR_FOR_GROUP',
]);

async function commit(consumer: Consumer, reached: readonly Reached[]): Promise<boolean> {
  const offsets = reached.map(({ topic, partition, next }) => ({
    topic,
    partition,
    offset: String(next),
  }));
  try {
    await within(callMs, 'committing offsets', consumer.commitOffsets(offsets));
    return true;
  } catch (error) {
    if (sharedOutAnew.has(typeOf(error))) return false;
    throw error;
  }
}

async function observe(kafka: Kafka): Promise<KafkaObserver> {
  const admin = kafka.admin({ retry: { retries: 1 } });
  await within(openMs, 'connecting', admin.connect());
  let there: ReadonlySet<string> = new Set();
  // Once asked for a topic that is missing, it would answer for none any more.
  const amongThere = async (topics: readonly string[]): Promise<string[]> => {
    if (topics.some((topic) => !there.has(topic)))
      there = new Set(await within(callMs, 'listing topics', admin.listTopics()));
    return topics.filter((topic) => there.has(topic));
  };
  const offsets: KafkaObserver['offsets'] = async (group, asked) => {
    const topics = await amongThere(asked);
    if (topics.length === 0) return [];
    const committed = await within(
      callMs,
      'reading offsets',
      admin.fetchOffsets({ groupId: group, topics }),
    );
    const found: PartitionOffsets[] = [];
    for (const { topic, partitions } of committed) {
      const ends = await within(callMs, 'reading ends', admin.fetchTopicOffsets(topic));
      for (const { partition, low, high } of ends) {
        const at = Number(partitions.find((p) => p.partition === partition)?.offset ?? -1);
        const known = at < 0 ? {} : { committed: at };
        found.push({ topic, partition, low: Number(low), high: Number(high), ...known });
      }
    }
    return found;
  };
  return { offsets, close: () => within(closeMs, 'disconnecting', admin.disconnect()) };
}

async function openSender(kafka: Kafka, explain: Explain): Promise<KafkaSender> {
  const producer = kafka.producer({ allowAutoTopicCreation: false, retry: { retries: 2 } });
  const close = () => within(closeMs, 'disconnecting', producer.disconnect());
  try {
    await within(openMs, 'connecting', producer.connect());
  } catch (error) {
    await close().catch(() => undefined);
    throw await explain(error, { topics: [] });
  }
  return {
    send: async (topic, records) => {
      const messages = records.map(({ key, value, headers }) => ({
        key,
        value,
        headers: { ...headers },
      }));
      try {
        await within(callMs, 'sending', producer.send({ topic, acks: -1, messages }));
      } catch (error) {
        throw await explain(error, { topics: [topic] });
      }
    },
    close,
  };
}
