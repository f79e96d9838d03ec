/** What tests do with a broker: make topics, send records, see what a group has committed. */
import {
  type Admin,
  type ITopicConfig,
  Kafka,
  logLevel,
  type Message,
  type Producer,
} from 'kafkajs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Extra } from './broker-settings';
import { startKafka, type KafkaBroker } from './kafka-broker';

export type KafkaStage = Readonly<{
  broker: KafkaBroker;
  createTopic: (topic: string, partitions?: number, settings?: TopicSettings) => Promise<void>;
  /** As fast as the broker takes them, a thousand at a time. */
  send: (topic: string, messages: readonly Message[]) => Promise<void>;
  /** All records of a topic, from its beginning. */
  read: (topic: string, records: number) => Promise<readonly Message[]>;
  /** Whatever else a topic may suffer. */
  admin: Admin;
  /** Begins transactions; the test ends them. */
  transactional: () => Promise<Producer>;
  close: () => Promise<void>;
}>;

/** As `kafka-configs` names them: `{ 'compression.type': 'lz4' }`. */
type TopicSettings = Readonly<Record<string, string>>;

export async function openKafkaStage(extra?: Extra): Promise<KafkaStage> {
  const broker = await startKafka({}, extra);
  const kafka = new Kafka({
    brokers: [broker.address],
    logLevel: logLevel.NOTHING,
    retry: { retries: 20, maxRetryTime: 2_000 },
  });
  const admin = kafka.admin();
  const producer = kafka.producer();
  const opened: Producer[] = [producer];
  await Promise.all([admin.connect(), producer.connect()]);
  return {
    broker,
    createTopic: async (topic, numPartitions = 3, settings = {}) => {
      const configEntries = Object.entries(settings).map(([name, value]) => ({ name, value }));
      await createTopic(admin, { topic, numPartitions, configEntries });
    },
    send: (topic, messages) => send(producer, topic, messages),
    read: (topic, records) => read(kafka, topic, records),
    admin,
    transactional: async () => {
      const transactionalId = `transactional-${String(opened.length)}`;
      const another = kafka.producer({ transactionalId, maxInFlightRequests: 1, idempotent: true });
      opened.push(another);
      await another.connect();
      return another;
    },
    close: async () => {
      await Promise.allSettled([admin, ...opened].map((each) => each.disconnect()));
      await broker.stop();
    },
  };
}

async function createTopic(admin: Admin, topic: ITopicConfig): Promise<void> {
  await admin.createTopics({ topics: [topic], waitForLeaders: true });
}

async function send(
  producer: Producer,
  topic: string,
  messages: readonly Message[],
): Promise<void> {
  for (let at = 0; at < messages.length; at += 1_000) {
    await producer.send({ topic, acks: -1, messages: messages.slice(at, at + 1_000) });
  }
}

async function read(kafka: Kafka, topic: string, records: number): Promise<readonly Message[]> {
  const consumer = kafka.consumer({ groupId: `reader-of-${topic}`, maxWaitTimeInMs: 100 });
  const found: Message[] = [];
  await consumer.connect();
  await consumer.subscribe({ topics: [topic], fromBeginning: true });
  await consumer.run({
    eachMessage: ({ message }) => {
      found.push(message);
      return Promise.resolve();
    },
  });
  await until(() => found.length >= records);
  await consumer.disconnect();
  return found;
}

/** Resolves when it holds; fails with its last word when it does not within the time. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  { withinMs = 60_000, otherwise = (): string => 'It did not come true.' } = {},
): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(otherwise());
    await wait(50);
  }
}
