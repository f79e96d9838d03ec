/** Kafka's figures for Prometheus. Labels are feeds, their topics, and fixed words. */
import { Counter, Gauge, type Registry } from 'prom-client';
import type { Counts } from '../pipeline/summary';
import type { ConsumerState, Ended } from './consume-feed';
import { createLagGauges } from './lag-gauges';
import type { Assignment } from './kafka-port';
import type { Lag } from './lag-book';

type Done = Counts & Readonly<{ quarantined: number; tombstones: number; lastRecord?: number }>;

/** Of one feed. */
export type FeedFigures = Readonly<{
  state: (state: ConsumerState) => void;
  done: (topic: string, what: Done) => void;
  /** Undefined while the brokers cannot be asked: no figure is better than an old one. */
  lag: (lags: readonly Lag[] | undefined) => void;
  /** The partitions that this process reads now. */
  assigned: (partitions: Assignment) => void;
  restarted: (why: Ended['why']) => void;
  deadLettersFailed: (records: number) => void;
  /** Records of the topic were deleted before they were read. */
  skipped: (topic: string) => void;
  /** When the feed is consumed no more. */
  forget: () => void;
}>;

export type KafkaMetrics = (feed: string, topics: readonly string[]) => FeedFigures;

const states: readonly ConsumerState[] = ['joining', 'consuming', 'stalled', 'waiting'];
const failures: readonly Ended['why'][] = ['unreachable', 'crashed', 'stuck', 'unstable'];

/** Registers them; call once per registry. */
export function createKafkaMetrics(registry: Registry): KafkaMetrics {
  const { events, lastRecord, consumer, restarts, unsent, skipped } = register(registry);
  const lagOf = createLagGauges(registry);
  return (feed, topics) => {
    // Counted from nought: a rate sees the first of them too.
    for (const reason of failures) restarts.inc({ feed, reason }, 0);
    for (const topic of topics) skipped.inc({ feed, topic }, 0);
    const lag = lagOf(feed, topics);
    return {
      state: (state) => {
        for (const each of states) consumer.set({ feed, state: each }, each === state ? 1 : 0);
      },
      done: (topic, what) => {
        for (const [outcome, n] of Object.entries(outcomesOf(what))) {
          if (n > 0) events.inc({ feed, topic, outcome }, n);
        }
        if (what.lastRecord !== undefined) lastRecord.set({ feed, topic }, what.lastRecord / 1000);
      },
      lag: lag.behind,
      assigned: lag.assigned,
      restarted: (reason) => {
        restarts.inc({ feed, reason });
      },
      deadLettersFailed: (records) => {
        unsent.inc({ feed }, records);
      },
      skipped: (topic) => {
        skipped.inc({ feed, topic });
      },
      forget: () => {
        lag.behind(undefined);
        lag.assigned({});
        for (const topic of topics) lastRecord.remove({ feed, topic });
        for (const state of states) consumer.remove({ feed, state });
      },
    };
  };
}

const outcomesOf = ({ accepted, duplicates, quarantined, tombstones }: Done) => ({
  accepted,
  duplicate: duplicates,
  quarantined,
  tombstone: tombstones,
});

function register(registry: Registry) {
  const registers = [registry];
  return {
    events: new Counter({
      name: 'tocsin_kafka_events_total',
      help: 'Events from Kafka by outcome (accepted, duplicate, quarantined, tombstone).',
      labelNames: ['feed', 'topic', 'outcome'],
      registers,
    }),
    lastRecord: new Gauge({
      name: 'tocsin_kafka_last_record_timestamp_seconds',
      help: 'Time of the last record that became durable.',
      labelNames: ['feed', 'topic'],
      registers,
    }),
    consumer: new Gauge({
      name: 'tocsin_kafka_consumer_state',
      help: 'What the consumer of a feed does: 1 for its state, 0 for the others.',
      labelNames: ['feed', 'state'],
      registers,
    }),
    restarts: new Counter({
      name: 'tocsin_kafka_consumer_restarts_total',
      help: 'Consumers begun anew, by why the one before ended.',
      labelNames: ['feed', 'reason'],
      registers,
    }),
    skipped: new Counter({
      name: 'tocsin_kafka_skips_total',
      help: 'Times that records of a partition were deleted before they were read.',
      labelNames: ['feed', 'topic'],
      registers,
    }),
    unsent: new Counter({
      name: 'tocsin_kafka_dead_letters_unsent_total',
      help: 'Refused records that could not be copied to their topic; all are in quarantine.',
      labelNames: ['feed'],
      registers,
    }),
  };
}
