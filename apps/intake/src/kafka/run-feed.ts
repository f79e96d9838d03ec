/** A feed on Kafka as long as it is registered: its consumer, kept going, and how it stands. */
import type { ConsumerTools, Done } from './consume-feed';
import { createDeadLetters } from './dead-letters';
import type { KafkaFeed } from './kafka-feed';
import type { FeedFigures } from './kafka-metrics';
import type { KafkaObserver } from './kafka-port';
import { keepConsuming } from './keep-consuming';
import { createLagBook } from './lag-book';
import { createStandingBook } from './standing-book';
import type { Standing } from './write-standing';

export type RunningFeed = Readonly<{
  feed: KafkaFeed;
  /** Asks how far it is behind; false where nobody could answer. */
  measure: (observer: KafkaObserver | undefined) => Promise<boolean>;
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
  const { deadLetterTopic: topic } = feed;
  const onUnsent = (error: unknown, records: number): void => {
    figures.deadLettersFailed(records);
    log.warn({ feed: name, topic, err: error }, 'refused records could not be copied');
  };
  const deadLetters = topic === undefined ? undefined : createDeadLetters(client, topic, onUnsent);
  const over = keepConsuming(
    feed,
    {
      ...tools,
      deadLetters,
      onState: (state, problem) => {
        const trouble = said(problem);
        if (book.become(state, trouble)) {
          log.info({ feed: name, group, state, problem: trouble }, 'kafka consumer');
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
      onSkipped: ({ topic, partition, from }) => {
        figures.skipped(topic);
        book.skipped(`${topic}/${String(partition)} from offset ${String(from)}`);
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
    measure: async (observer) => {
      const offsets = await observer?.offsets(group, feed.topics).catch(() => undefined);
      const found = offsets && lags.lag(offsets, Date.now());
      if (ending.signal.aborted) return true;
      figures.lag(found);
      book.behind(found);
      return found !== undefined;
    },
    standing: book.standing,
    close: async () => {
      ending.abort();
      await over;
      await deadLetters?.close();
      figures.forget();
    },
  };
}

const countsOf = ({ done, mark }: Done, lastRecord: number | undefined) => ({
  ...done,
  quarantined: done.refused.length,
  tombstones: mark.tombstones,
  ...(lastRecord === undefined ? {} : { lastRecord }),
});

function said(problem: unknown): string | undefined {
  if (problem === undefined) return undefined;
  return problem instanceof Error ? problem.message : JSON.stringify(problem);
}
