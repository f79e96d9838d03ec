/** How one feed's consumer stands, put together from what happens to it. */
import type { Bilingual } from '@tocsin/credit-events';
import type { ConsumerState } from './consume-feed';
import type { KafkaFeed } from './kafka-feed';
import type { Assignment, Skip } from './kafka-port';
import type { Lag } from './lag-book';
import type { Standing } from './write-standing';

export type StandingBook = Readonly<{
  /** Whether that is news. */
  become: (state: ConsumerState, problem?: Bilingual) => boolean;
  /** What keeps refused records from being copied; undefined where one was. */
  copying: (problem: Bilingual | undefined) => void;
  restarted: () => void;
  /** Said as long as nothing worse is. */
  skipped: (skip: Skip) => void;
  assigned: (partitions: Assignment) => void;
  /** The time of a topic's last durable record. */
  reached: (topic: string, timestamp: number) => void;
  behind: (lags: readonly Lag[] | undefined) => void;
  standing: () => Standing;
}>;

/** So long a copy that failed is told of, if none is tried meanwhile: the right may be there by now. */
const unsentToldMs = 3_600_000;

export function createStandingBook(
  { principal, topics }: KafkaFeed,
  groupId: string,
  now = (): number => performance.now(),
): StandingBook {
  let state: ConsumerState = 'joining';
  let problem: Bilingual | undefined;
  let skipped: Bilingual | undefined;
  let unsent: Unsent | undefined;
  let restarts = 0;
  let lags: readonly Lag[] = [];
  let assigned: Assignment = {};
  const reached = new Map<string, number>();
  return {
    become: (next, trouble) => {
      const isNews = next !== state || trouble?.en !== problem?.en;
      state = next;
      // Whoever is not in the group has nothing of it.
      if (next === 'joining' || next === 'waiting') assigned = {};
      problem = trouble;
      return isNews;
    },
    copying: (trouble) => {
      unsent = trouble === undefined ? undefined : { problem: trouble, at: now() };
    },
    restarted: () => {
      restarts += 1;
    },
    skipped: (skip) => {
      skipped = skippedAt(skip, new Date().toISOString());
    },
    assigned: (partitions) => {
      assigned = partitions;
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
      ...optional(problem ?? besides([skipped, unsentOf(unsent, now())])),
      restarts,
      topics: topics.map((topic) => {
        const lastRecord = reached.get(topic);
        return {
          topic,
          ...lagOf(lags.filter((each) => each.topic === topic)),
          ...(lastRecord === undefined ? {} : { lastRecord }),
          assigned: assigned[topic] ?? [],
        };
      }),
    }),
  };
}

const optional = (problem: Bilingual | undefined) => (problem === undefined ? {} : { problem });

const skippedAt = ({ topic, partition, from }: Skip, at: string): Bilingual => ({
  zh: `读取之前已被 Kafka 删除：${topic}/${String(partition)} 自位点 ${String(from)} 起（${at}）`,
  en: `deleted before it was read: ${topic}/${String(partition)} from offset ${String(from)} (${at})`,
});

/** What is told while nothing worse is. */
function besides(all: readonly (Bilingual | undefined)[]): Bilingual | undefined {
  const told = all.filter((each) => each !== undefined);
  if (told.length === 0) return undefined;
  return {
    zh: told.map(({ zh }) => zh).join('；'),
    en: told.map(({ en }) => en).join('; '),
  };
}

type Unsent = Readonly<{ problem: Bilingual; at: number }>;

const unsentOf = (unsent: Unsent | undefined, now: number): Bilingual | undefined =>
  unsent && now - unsent.at < unsentToldMs
    ? {
        zh: `被拒收的记录未能复制到死信主题：${unsent.problem.zh}`,
        en: `refused records are not copied: ${unsent.problem.en}`,
      }
    : undefined;

/** Of a topic as a whole, and of each of its partitions; nothing where nobody could be asked. */
function lagOf(partitions: readonly Lag[]) {
  if (partitions.length === 0) return {};
  return {
    lagEvents: partitions.reduce((sum, { events }) => sum + events, 0),
    lagSeconds: Math.max(...partitions.map(({ seconds }) => seconds)),
    partitions: partitions.map(({ partition, events, seconds }) => ({
      ...{ partition, lagEvents: events, lagSeconds: seconds },
    })),
  };
}
