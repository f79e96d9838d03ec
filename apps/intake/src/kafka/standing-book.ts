/** How one feed's consumer stands, put together from what happens to it. */
import type { ConsumerState } from './consume-feed';
import type { KafkaFeed } from './kafka-feed';
import type { Lag } from './lag-book';
import type { Standing } from './write-standing';

export type StandingBook = Readonly<{
  /** Whether that is news. */
  become: (state: ConsumerState, problem?: string) => boolean;
  restarted: () => void;
  /** The time of a topic's last durable record. */
  reached: (topic: string, timestamp: number) => void;
  behind: (lags: readonly Lag[] | undefined) => void;
  standing: () => Standing;
}>;

export function createStandingBook(
  { principal, topics }: KafkaFeed,
  groupId: string,
): StandingBook {
  let state: ConsumerState = 'joining';
  let problem: string | undefined;
  let restarts = 0;
  let lags: readonly Lag[] = [];
  const reached = new Map<string, number>();
  return {
    become: (next, trouble) => {
      const isNews = next !== state || trouble !== problem;
      state = next;
      problem = trouble;
      return isNews;
    },
    restarted: () => {
      restarts += 1;
    },
    reached: (topic, timestamp) => {
      reached.set(topic, Math.max(timestamp, reached.get(topic) ?? 0));
    },
    behind: (found) => {
      lags = found ?? [];
    },
    standing: () => ({
      feed: principal.name,
      groupId,
      state,
      ...(problem === undefined ? {} : { problem }),
      restarts,
      topics: topics.map((topic) => {
        const lag = lags.find((each) => each.topic === topic);
        const lastRecord = reached.get(topic);
        return {
          topic,
          ...(lag ? { lagEvents: lag.events, lagSeconds: lag.seconds } : {}),
          ...(lastRecord === undefined ? {} : { lastRecord }),
        };
      }),
    }),
  };
}
