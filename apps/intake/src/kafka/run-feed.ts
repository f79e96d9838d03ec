/** A feed on Kafka as long as it is registered: its consumer, kept going, and how it stands. */
import type { ConsumerTools, Done } from './consume-feed';
import { createDeadLetters, type DeadLetters } from './dead-letters';
import type { KafkaFeed } from './kafka-feed';
import type { FeedFigures } from './kafka-metrics';
import type { KafkaClient, KafkaObserver, PartitionOffsets } from './kafka-port';
import { saidOf } from './kafka-trouble';
import { keepConsuming } from './keep-consuming';
import { createLagBook } from './lag-book';
import { createStandingBook, type StandingBook } from './standing-book';
import type { Standing } from './write-standing';

export type RunningFeed = Readonly<{
  feed: KafkaFeed;
  /** Asks how far it is behind. */
  measure: () => Promise<void>;
  standing: () => Standing;
  close: () => Promise<void>;
}>;

export type FeedTools = Pick<ConsumerTools, 'client' | 'host' | 'mappingOf' | 'group' | 'pulse'> &
  Readonly<{
    figures: FeedFigures;
    log: KafkaLog;
    firstPauseMs?: number;
  }>;

export type KafkaLog = Readonly<{
  info: (detail: object, message: string) => void;
  warn: (detail: object, message: string) => void;
  debug: (detail: object, message: string) => void;
}>;

export function runFeed(feed: KafkaFeed, tools: FeedTools): RunningFeed {
  const { client, group, figures, log } = tools;
  const { name } = feed.principal;
  const ending = new AbortController();
  const lags = createLagBook();
  const book = createStandingBook(feed, group);
  const deadLetters = lettersOf(feed, tools, book);
  const watch = createLagWatch(client, { group, topics: feed.topics }, (offsets) => {
    const found = offsets && lags.lag(offsets, Date.now());
    figures.lag(found);
    book.behind(found);
  });
  const over = keepConsuming(
    feed,
    {
      ...tools,
      deadLetters,
      onState: (state, problem) => {
        const trouble = problem === undefined ? undefined : saidOf(problem);
        if (book.become(state, trouble)) {
          log.info({ feed: name, group, state, problem: trouble?.en }, 'kafka consumer');
        }
        figures.state(state);
        if (state === 'joining' || state === 'waiting') figures.assigned({});
      },
      onAssigned: (assigned) => {
        book.assigned(assigned);
        figures.assigned(assigned);
      },
      onFetched: (batch) => {
        const [first] = batch.records;
        if (first) lags.noteFetched(batch, { offset: first.offset, at: first.timestamp });
      },
      onSkipped: (skip) => {
        const { topic, partition, from } = skip;
        figures.skipped(topic);
        book.skipped(skip);
        log.warn({ feed: name, topic, partition, from }, 'deleted before it was read');
      },
      onDone: ({ done, mark }) => {
        const { timestamp } = mark.records.at(-1) ?? {};
        figures.done(mark.topic, countsOf({ done, mark }, timestamp));
        if (timestamp !== undefined) book.reached(mark.topic, timestamp);
      },
      onRestart: ({ why, error }) => {
        figures.restarted(why);
        book.restarted();
        log.warn({ feed: name, group, why, err: error }, 'kafka consumer ended; another follows');
      },
    },
    ending.signal,
  );
  return {
    feed,
    measure: () => watch.measure(),
    standing: book.standing,
    close: async () => {
      ending.abort();
      await over;
      await deadLetters?.close();
      await watch.close();
      figures.forget();
    },
  };
}

/** Undefined where the feed has no topic for them. */
function lettersOf(
  { principal: { name }, deadLetterTopic: topic }: KafkaFeed,
  { client, figures, log }: FeedTools,
  book: StandingBook,
): DeadLetters | undefined {
  if (topic === undefined) return undefined;
  return createDeadLetters(client, topic, {
    onFailure: (error, records) => {
      figures.deadLettersFailed(records);
      book.copying(saidOf(error));
      log.warn({ feed: name, topic, err: error }, 'refused records could not be copied');
    },
    onSent: () => {
      book.copying(undefined);
    },
  });
}

/**
 * A connection of the feed's own, so that what it may not ask for spoils no other feed's figures;
 * after an error the next round opens another.
 */
function createLagWatch(
  client: KafkaClient,
  { group, topics }: Readonly<{ group: string; topics: readonly string[] }>,
  onAnswer: (offsets: readonly PartitionOffsets[] | undefined) => void,
) {
  let observer: KafkaObserver | undefined;
  let underWay: Promise<void> | undefined;
  let isOver = false;
  const drop = async (): Promise<void> => {
    const dropped = observer;
    observer = undefined;
    await dropped?.close().catch(() => undefined);
  };
  const measure = async (): Promise<void> => {
    observer ??= await client.observe().catch(() => undefined);
    const found = await observer?.offsets(group, topics).catch(() => undefined);
    if (!isOver) onAnswer(found);
    if (isOver || found === undefined) await drop();
  };
  return {
    /** One at a time; tells of nothing where nobody could answer. */
    measure: (): Promise<void> => {
      underWay ??= measure().finally(() => (underWay = undefined));
      return underWay;
    },
    /** Waits for no answer: what comes late is dropped. */
    close: (): Promise<void> => {
      isOver = true;
      return drop();
    },
  };
}

const countsOf = ({ done, mark }: Done, lastRecord: number | undefined) => ({
  ...done,
  quarantined: done.refused.length,
  tombstones: mark.tombstones,
  ...(lastRecord === undefined ? {} : { lastRecord }),
});
