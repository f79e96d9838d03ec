/**
 * Files that are simply put into a folder: one folder a feed under a common root, made for every
 * registered feed. Feeds do not wait for each other. Two processes that watch the same root do the
 * same work twice and record nothing twice.
 */
import { mkdir, readdir } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Registry } from 'prom-client';
import type { Intake } from '../intake';
import { createDropMetrics } from './drop-metrics';
import { type DropLog, watchFeed } from './watch-feed';

export type FileDropsOptions = Readonly<{
  /** The folder of the feeds' folders; made where it is not there. */
  root: string;
  intake: Intake;
  metrics: Registry;
  log: DropLog;
  /** How often folders are looked into; every second unless told otherwise. */
  lookEveryMs?: number;
  /** So long a file without a checksum must not have changed; 2 s unless told otherwise. */
  settleMs?: number;
}>;

export type FileDrops = Readonly<{
  /** Resolves when nothing is under way; what was interrupted is gone on with next time. */
  close: () => Promise<void>;
}>;

const feedsEveryMs = 5_000;

type Watching = Readonly<{ stop: () => void; over: Promise<void> }>;

/** Never fails: folders and databases that are away are waited for. */
export function startFileDrops(options: FileDropsOptions): FileDrops {
  const { root, intake, log, lookEveryMs = 1_000, settleMs = 2_000 } = options;
  const metrics = createDropMetrics(options.metrics);
  const tools = { root, intake, metrics, log, lookEveryMs, settleMs };
  const watched = new Map<string, Watching>();
  const strange = new Set<string>();
  const ending = new AbortController();
  const begin = (feed: string): void => {
    const own = new AbortController();
    const stop = (): void => {
      own.abort();
    };
    watched.set(feed, { stop, over: watchFeed(feed, tools, own.signal) });
  };
  const round = async (): Promise<void> => {
    await mkdir(root, { recursive: true });
    const feeds = await activeFeeds(intake.pool);
    for (const [feed, { stop, over }] of [...watched]) {
      if (feeds.includes(feed)) continue;
      watched.delete(feed);
      stop();
      await over;
    }
    for (const feed of feeds) if (!watched.has(feed)) begin(feed);
    for (const name of await foldersIn(root)) {
      if (feeds.includes(name) || strange.has(name)) continue;
      strange.add(name);
      log.warn({ folder: name }, 'a drop folder belongs to no registered feed, and is left alone');
    }
  };
  const over = untilEnded(round, ending.signal, log);
  return {
    close: async () => {
      ending.abort();
      await over;
      for (const { stop } of watched.values()) stop();
      await Promise.all([...watched.values()].map((one) => one.over));
    },
  };
}

async function untilEnded(
  round: () => Promise<void>,
  signal: AbortSignal,
  log: DropLog,
): Promise<void> {
  while (!signal.aborted) {
    await round().catch((err: unknown) => {
      log.warn({ err }, 'drop folders cannot be watched now; tried again');
    });
    await wait(feedsEveryMs, undefined, { signal }).catch(() => undefined);
  }
}

async function activeFeeds(pool: Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ name: string }>(
    'select name from intake.feed where revoked is null order by name',
  );
  return rows.map(({ name }) => name);
}

async function foldersIn(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
