/** Kafka's figures for Prometheus. Labels are feeds, their topics, and fixed words. */
import { Counter, Gauge, type Registry } from 'prom-client';
import type { Counts } from '../pipeline/summary';
import type { ConsumerState, Ended } from './consume-feed';
import type { Lag } from './lag-book';

type Done = Counts & Readonly<{ quarantined: number; tombstones: number; lastRecord?: number }>;

/** Of one feed. */
export type FeedFigures = Readonly<{
  state: (state: ConsumerState) => void;
  done: (topic: string, what: Done) => void;
  /** Undefined while the brokers cannot be asked: no figure is better than an old one. */
  lag: (lags: readonly Lag[] | undefined) => void;
  restarted: (why: Ended['why']) => void;
  deadLettersFailed: (records: number) => void;
  /** When the feed is consumed no more. */
  forget: () => void;
}>;

export type KafkaMetrics = (feed: string, topics: readonly string[]) => FeedFigures;

const states: readonly ConsumerState[] = ['joining', 'consuming', 'stalled', 'waiting'];
const failures: readonly Ended['why'][] = ['unreachable', 'crashed', 'stuck', 'unstable'];

/** Registers them; call once per registry. */
export function createKafkaMetrics(registry: Registry): KafkaMetrics {
  const { events, lastRecord, lagEvents, lagSeconds, consumer, restarts, unsent } =
    register(registry);
  return (feed, topics) => {
    // Counted from nought: a rate sees the first of them too.
    for (const reason of failures) restarts.inc({ feed, reason }, 0);
    const forgetEach = (gauges: readonly Gauge<'feed' | 'topic'>[]): void => {
      for (const gauge of gauges) for (const topic of topics) gauge.remove({ feed, topic });
    };
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
      lag: (lags) => {
        if (lags === undefined) forgetEach([lagEvents, lagSeconds]);
        for (const { topic, events: behind, seconds } of lags ?? []) {
          lagEvents.set({ feed, topic }, behind);
          lagSeconds.set({ feed, topic }, seconds);
        }
      },
      restarted: (reason) => {
        restarts.inc({ feed, reason });
      },
      deadLettersFailed: (records) => {
        unsent.inc({ feed }, records);
      },
      forget: () => {
        forgetEach([lagEvents, lagSeconds, lastRecord]);
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
  const byTopic = (name: string, help: string) =>
    new Gauge({ name, help, labelNames: ['feed', 'topic'], registers });
  return {
    events: new Counter({
      name: 'tocsin_kafka_events_total',
      help: 'Events from Kafka by outcome (accepted, duplicate, quarantined, tombstone).',
      labelNames: ['feed', 'topic', 'outcome'],
      registers,
    }),
    lastRecord: byTopic(
      'tocsin_kafka_last_record_timestamp_seconds',
      'Time of the last record that became durable.',
    ),
    lagEvents: byTopic('tocsin_kafka_lag_events', 'Records of a topic that are not durable yet.'),
    lagSeconds: byTopic(
      'tocsin_kafka_lag_seconds',
      'Since the oldest record of a topic that is not durable yet came.',
    ),
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
    unsent: new Counter({
      name: 'tocsin_kafka_dead_letters_unsent_total',
      help: 'Refused records that could not be copied to their topic; all are in quarantine.',
      labelNames: ['feed'],
      registers,
    }),
  };
}
