/** `tocsin rebuild`: everything folded again beside the live views, compared, and switched. */
import type { ViewName } from '@apps/watch/src/rebuild/views';
import { rebuild, type Rebuilt } from '@apps/watch/src/rebuild/rebuild';
import type { System } from '../system';
import { progressBar } from './progress-bar';
import { say, type Say } from './say';

export type RebuildFlags = Say & Readonly<{ view?: ViewName; accept?: boolean }>;

/** Exits 1 where something differs and was not accepted. */
export async function runRebuild(
  { pool, store, databaseUrl: url }: System,
  { view, accept = false, ...how }: RebuildFlags,
): Promise<void> {
  const bar = progressBar('events');
  const result = await rebuild({
    ...{ store, pool, url, accept, progress: bar.show },
    ...(view !== undefined && { view }),
  }).finally(bar.stop);
  say(how, result, () => linesOf(result));
  if (!result.switched) process.exitCode = 1;
}

const words = {
  missing: 'is live and was not made again',
  new: 'was made and is not live',
  other: 'was made otherwise than it is live',
};

function linesOf(result: Rebuilt): readonly string[] {
  const { position, equal, differences, examples, switched, pausedSeconds } = result;
  const counts = Object.entries(equal).map(([view, count]) => `${view} ${count}`);
  const more = differences - examples.length;
  return [
    `folded ${position} events; equal: ${counts.join(', ')}; different: ${differences}`,
    ...examples.map(({ view, kind, what }) => `  ${view}: ${what} ${words[kind]}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
    switched
      ? `switched; judging paused for ${pausedSeconds.toFixed(1)} s`
      : 'Nothing was switched. See why they differ; --accept puts the new in place, and the watch then tells what is seen now.',
  ];
}
