/** What Prometheus reads of the feeds' health. One reading serves all gauges of a scrape. */
import {
  listFeeds,
  troubleKinds,
  type FeedHealth,
  type ReadModelSource,
} from '@tocsin/read-models';
import { Gauge, type Registry } from 'prom-client';

type Asked = Readonly<{ registry: Registry; readModels: ReadModelSource; now?: () => Date }>;

type Figure = Readonly<{
  name: string;
  help: string;
  labels?: readonly string[];
  /** Undefined where there is nothing to say of a feed. */
  of: (feed: FeedHealth) => readonly Readonly<{ value: number; kind?: string }>[];
}>;

const seconds = (at: string): number => Date.parse(`${at}T00:00:00+08:00`) / 1000;

const figures: readonly Figure[] = [
  {
    name: 'tocsin_feed_reconciliation_gaps',
    help: 'Control totals in force that what came does not match.',
    of: ({ reconciliation: { gaps, totals } }) => (totals === 0 ? [] : [{ value: gaps }]),
  },
  {
    name: 'tocsin_feed_silent_seconds',
    help: 'Seconds since anything came from a feed.',
    of: ({ silentSeconds }) => (silentSeconds === undefined ? [] : [{ value: silentSeconds }]),
  },
  {
    name: 'tocsin_feed_overdue',
    help: '1 while a feed, or one of its event types, is silent for longer than its cadence allows.',
    of: ({ troubles }) => [{ value: troubles.some(({ kind }) => kind === 'silence') ? 1 : 0 }],
  },
  {
    name: 'tocsin_feed_complete_through_timestamp_seconds',
    help: 'Beginning of the earliest of the days that a feed declared complete.',
    of: ({ completeThrough }) =>
      completeThrough === undefined ? [] : [{ value: seconds(completeThrough) }],
  },
  {
    name: 'tocsin_feed_credential_expiry_timestamp_seconds',
    help: 'When the next credential of a feed ends that nothing was issued in place of.',
    of: ({ credentials: { expires } }) => (expires ? [{ value: expires.getTime() / 1000 }] : []),
  },
  {
    name: 'tocsin_feed_troubles',
    help: 'What an operator has to look at, by feed and kind.',
    labels: ['kind'],
    of: ({ troubles }) =>
      troubleKinds.map((kind) => ({
        kind,
        value: troubles.filter((trouble) => trouble.kind === kind).length,
      })),
  },
];

/** Registers them; call once per registry. A scrape that finds no database says nothing of feeds. */
export function createFeedMetrics({ registry, readModels, now = () => new Date() }: Asked): void {
  let reading: Promise<readonly FeedHealth[]> | undefined;
  const read = () => {
    reading ??= listFeeds(readModels, { now: now() })
      .catch(() => [])
      .finally(() => {
        setImmediate(() => {
          reading = undefined;
        });
      });
    return reading;
  };
  for (const { name, help, labels = [], of } of figures) {
    new Gauge({
      name,
      help,
      labelNames: ['feed', ...labels],
      registers: [registry],
      async collect() {
        const feeds = await read();
        this.reset();
        for (const feed of feeds) {
          for (const { value, ...more } of of(feed)) this.set({ feed: feed.name, ...more }, value);
        }
      },
    });
  }
}
