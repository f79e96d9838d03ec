/** The drop folder of one feed: looked into until told to stop, whatever goes wrong meanwhile. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Intake } from '../intake';
import { chooseFiles } from './choose-files';
import { foldersOf, makeFolders } from './drop-folders';
import type { DropMetrics } from './drop-metrics';
import { lookIn } from './look-in';
import { reject, takeFile, type Taken } from './take-file';

export type DropLog = Readonly<{
  info: (detail: object, message: string) => void;
  warn: (detail: object, message: string) => void;
}>;

export type DropTools = Readonly<{
  root: string;
  intake: Intake;
  metrics: DropMetrics;
  log: DropLog;
  lookEveryMs: number;
  settleMs: number;
}>;

const longestPauseMs = 60_000;

/** Resolves when the signal has ended it; a file in the middle of which it stops is gone on with. */
export async function watchFeed(
  feed: string,
  tools: DropTools,
  signal: AbortSignal,
): Promise<void> {
  const { log, lookEveryMs, metrics } = tools;
  const round = rounds(feed, tools, signal);
  const isOver = (): boolean => signal.aborted;
  let pause = lookEveryMs;
  while (!isOver()) {
    try {
      await round();
      pause = lookEveryMs;
    } catch (err) {
      if (isOver()) break;
      log.warn({ feed, err }, 'files of the drop folder cannot be taken now; tried again');
      pause = Math.min(2 * pause, longestPauseMs);
    }
    await wait(pause, undefined, { signal }).catch(() => undefined);
  }
  metrics.forget(feed);
}

function rounds(
  feed: string,
  { root, intake, metrics, log, settleMs }: DropTools,
  signal: AbortSignal,
): () => Promise<void> {
  const folders = foldersOf(root, feed);
  const look = lookIn(folders.incoming, settleMs);
  let missingBefore = '';
  const tell = (name: string, taken: Taken): void => {
    const { outcome, said, ...detail } = taken;
    metrics.done(feed, outcome);
    if (outcome === 'taken') log.info({ feed, file: name, ...detail }, 'file taken');
    else log.warn({ feed, file: name, ...detail, reason: said?.en }, 'file put aside');
  };
  return async () => {
    await makeFolders(folders);
    const { ready, wrong, waiting } = await look();
    const mapping = ready.length === 0 ? undefined : await intake.mappingOf(feed);
    const { take, missing, isCompanion } = chooseFiles(ready, mapping);
    let left = waiting.filter((name) => !isCompanion(name)).length;
    metrics.waiting(feed, left);
    if (missing.join() !== missingBefore && ready.length > 0 && missing.length > 0) {
      log.warn({ feed, missing }, 'files wait for others that the mapping joins');
    }
    missingBefore = missing.join();
    for (const { name, said } of wrong) {
      const failed = await reject({ feed, name, folders }, said);
      tell(name, { ...{ accepted: 0, duplicates: 0, quarantined: 0 }, ...failed });
      metrics.waiting(feed, (left -= 1));
    }
    for (const name of take) {
      signal.throwIfAborted();
      tell(name, await takeFile({ feed, name, folders }, intake, signal));
      metrics.waiting(feed, (left -= 1));
    }
  };
}
