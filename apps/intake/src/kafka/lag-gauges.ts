/** How far a feed is behind, for Prometheus: by topic, and by partition with who reads it. */
import { Gauge, type Registry } from 'prom-client';
import type { Assignment } from './kafka-port';
import type { Lag } from './lag-book';

/** Of one feed. */
export type LagGauges = Readonly<{
  /** Undefined while the brokers cannot be asked: no figure is better than an old one. */
  behind: (lags: readonly Lag[] | undefined) => void;
  /** The partitions that this process reads now. */
  assigned: (partitions: Assignment) => void;
}>;

/** Registers them; call once per registry. */
export function createLagGauges(
  registry: Registry,
): (feed: string, topics: readonly string[]) => LagGauges {
  const { events, seconds, partitionEvents, partitionSeconds, reads } = register(registry);
  return (feed, topics) => {
    let shown: readonly Lag[] = [];
    let mine: Assignment = {};
    const forgetLag = (): void => {
      for (const gauge of [events, seconds])
        for (const topic of topics) gauge.remove({ feed, topic });
      for (const gauge of [partitionEvents, partitionSeconds])
        for (const { topic, partition } of shown) gauge.remove({ feed, topic, partition });
      shown = [];
    };
    return {
      behind: (lags) => {
        // Nor has a topic that is gone a figure any more.
        forgetLag();
        if (lags === undefined) return;
        shown = lags;
        for (const { topic, partition, ...lag } of lags) {
          partitionEvents.set({ feed, topic, partition }, lag.events);
          partitionSeconds.set({ feed, topic, partition }, lag.seconds);
        }
        for (const [topic, lag] of byTopic(lags)) {
          events.set({ feed, topic }, lag.events);
          seconds.set({ feed, topic }, lag.seconds);
        }
      },
      assigned: (partitions) => {
        for (const [topic, partition] of placesOf(mine)) reads.remove({ feed, topic, partition });
        for (const [topic, partition] of placesOf(partitions))
          reads.set({ feed, topic, partition }, 1);
        mine = partitions;
      },
    };
  };
}

function byTopic(
  lags: readonly Lag[],
): ReadonlyMap<string, Readonly<{ events: number; seconds: number }>> {
  const sums = new Map<string, { events: number; seconds: number }>();
  for (const { topic, events, seconds } of lags) {
    const sum = sums.get(topic) ?? { events: 0, seconds: 0 };
    sum.events += events;
    sum.seconds = Math.max(sum.seconds, seconds);
    sums.set(topic, sum);
  }
  return sums;
}

const placesOf = (assignment: Assignment): readonly (readonly [string, number])[] =>
  Object.entries(assignment).flatMap(([topic, partitions]) =>
    partitions.map((partition) => [topic, partition] as const),
  );

function register(registry: Registry) {
  const registers = [registry];
  const ofTopic = (name: string, help: string) =>
    new Gauge({ name, help, labelNames: ['feed', 'topic'], registers });
  const ofPartition = (name: string, help: string) =>
    new Gauge({ name, help, labelNames: ['feed', 'topic', 'partition'], registers });
  return {
    events: ofTopic('tocsin_kafka_lag_events', 'Records of a topic that are not durable yet.'),
    seconds: ofTopic(
      'tocsin_kafka_lag_seconds',
      'Since the oldest record of a topic that is not durable yet came.',
    ),
    partitionEvents: ofPartition(
      'tocsin_kafka_partition_lag_events',
      'Records of a partition that are not durable yet.',
    ),
    partitionSeconds: ofPartition(
      'tocsin_kafka_partition_lag_seconds',
      'Since the oldest record of a partition that is not durable yet came.',
    ),
    reads: ofPartition(
      'tocsin_kafka_partition_assigned',
      'Partitions that this process reads: 1 for each.',
    ),
  };
}
