/** How a feed's Kafka consumers stand, from what each process said of its own. */
import type { Bilingual } from '@tocsin/credit-events';
import type { KafkaConsumerRow, KafkaConsumerState, KafkaTopicRow } from './kafka-consumer-row';

export type KafkaStanding = Readonly<{
  /** Absent while no process consumes. */
  group?: string;
  /** `absent`: no process has spoken of it for half a minute. */
  state: KafkaConsumerState | 'absent';
  /** Processes that take part. */
  consumers: number;
  /** Consumers begun anew by the processes that take part, since each of them started. */
  restarts: number;
  /** While it consumes: what keeps refused records from being copied. */
  problem?: Bilingual;
  /** All topics together; absent while the brokers cannot be asked. */
  lagEvents?: number;
  /** Since the oldest record not yet durable came. */
  lagSeconds?: number;
  lastRecord?: Date;
  topics: readonly Readonly<{
    topic: string;
    lagEvents?: number;
    lagSeconds?: number;
    lastRecord?: Date;
    /** In their order. */
    partitions: readonly KafkaPartition[];
  }>[];
}>;

type KafkaPartition = Readonly<{
  partition: number;
  /** Absent while the brokers cannot be asked. */
  lagEvents?: number;
  lagSeconds?: number;
  /** The process that reads it, by host and a mark of its own; absent: nobody does. */
  consumer?: string;
}>;

/** A process speaks every five seconds; who is silent for longer than this is gone. */
const goneAfterMs = 30_000;

/** The best comes first: a feed is consumed when one of its processes does it. */
const states: readonly KafkaConsumerState[] = ['consuming', 'stalled', 'joining', 'waiting'];

export function kafkaStanding(
  topics: readonly string[],
  rows: readonly KafkaConsumerRow[],
  now: Date,
): KafkaStanding {
  const present = rows
    .filter(({ updated }) => now.getTime() - updated.getTime() <= goneAfterMs)
    .sort((a, b) => b.updated.getTime() - a.updated.getTime());
  const best = states
    .map((state) => present.find((row) => row.state === state))
    .find((row) => row !== undefined);
  // One of several that are as well may be the one that could not copy.
  const troubled = present.find((row) => row.state === best?.state && row.problem);
  const each = topics.map((topic) => topicOf(topic, present));
  return {
    ...(best ? { group: best.groupId } : {}),
    state: best?.state ?? 'absent',
    consumers: present.length,
    restarts: present.reduce((sum, { restarts }) => sum + restarts, 0),
    ...(troubled && problemOf(troubled)),
    ...totalOf(each),
    topics: each,
  };
}

function problemOf({ problem, problemZh }: KafkaConsumerRow): Pick<KafkaStanding, 'problem'> {
  return problem === null ? {} : { problem: { zh: problemZh ?? problem, en: problem } };
}

type Topic = KafkaStanding['topics'][number];

/** Lag is the group's: the newest word counts. The last record is anybody's. */
function topicOf(topic: string, rows: readonly KafkaConsumerRow[]): Topic {
  const said = rows.flatMap((row) => row.topics.filter((each) => each.topic === topic));
  const newest = said.find(({ lagEvents }) => lagEvents !== undefined);
  return {
    topic,
    ...lagOf(newest),
    ...latest(said.map(({ lastRecord }) => lastRecord)),
    partitions: partitionsOf(newest?.partitions ?? [], consumersOf(topic, rows)),
  };
}

/** By partition; after a change of hands the newest word counts. */
function consumersOf(
  topic: string,
  rows: readonly KafkaConsumerRow[],
): ReadonlyMap<number, string> {
  const consumers = new Map<number, string>();
  for (const { instance, topics } of rows)
    for (const { assigned = [] } of topics.filter((each) => each.topic === topic))
      for (const partition of assigned)
        if (!consumers.has(partition)) consumers.set(partition, instance);
  return consumers;
}

function partitionsOf(
  partitions: NonNullable<KafkaTopicRow['partitions']>,
  consumers: ReadonlyMap<number, string>,
): readonly KafkaPartition[] {
  const numbers = new Set([...partitions.map(({ partition }) => partition), ...consumers.keys()]);
  return [...numbers]
    .sort((a, b) => a - b)
    .map((partition) => {
      const lag = partitions.find((each) => each.partition === partition);
      const consumer = consumers.get(partition);
      return { partition, ...lag, ...(consumer === undefined ? {} : { consumer }) };
    });
}

function totalOf(topics: readonly Topic[]): Omit<Topic, 'topic' | 'partitions'> {
  const known = topics.filter(({ lagEvents }) => lagEvents !== undefined);
  const total = {
    lagEvents: known.reduce((sum, { lagEvents = 0 }) => sum + lagEvents, 0),
    lagSeconds: Math.max(0, ...known.map(({ lagSeconds = 0 }) => lagSeconds)),
  };
  return {
    ...(known.length === 0 ? {} : total),
    ...latest(topics.map(({ lastRecord }) => lastRecord?.getTime())),
  };
}

const lagOf = ({ lagEvents, lagSeconds }: Partial<KafkaTopicRow> = {}) => ({
  ...(lagEvents === undefined ? {} : { lagEvents }),
  ...(lagSeconds === undefined ? {} : { lagSeconds }),
});

function latest(times: readonly (number | undefined)[]): Readonly<{ lastRecord?: Date }> {
  const known = times.filter((time) => time !== undefined);
  return known.length === 0 ? {} : { lastRecord: new Date(Math.max(...known)) };
}
