/**
 * `tocsin import`: files into the log. A bar on a terminal, a summary at the end, and an exit code
 * that a script can act on: 0 all taken, 3 something in quarantine, 1 it could not run to the end.
 */
import { openMapping } from '@apps/intake/src/delivery/mapped-delivery';
import {
  importFiles,
  type ImportNow,
  type ImportResult,
} from '@apps/intake/src/import/import-files';
import type { ImportSummary } from '@apps/intake/src/import/import-summary';
import { createIntake } from '@apps/intake/src/intake';
import { recalledBefore } from '@apps/intake/src/pipeline/refusals';
import { SingleBar } from 'cli-progress';
import type { System } from '../system';
import { noteOnFeed } from './known-feed';
import { say, type Say } from './say';

export type ImportFlags = Say & Readonly<{ feed?: string; mapping?: string; dryRun?: boolean }>;

/** Without the system, for a reason in words, only a dry run is possible. */
export async function importCommand(
  system: System | string,
  files: readonly string[],
  flags: ImportFlags,
): Promise<void> {
  if (flags.feed !== undefined && typeof system !== 'string') await tellOfFeed(system, flags.feed);
  const bar = progressBar();
  const result = await importFiles({
    files,
    intake: typeof system === 'string' ? system : createIntake(system),
    ...(await asAsked(flags)),
    onProgress: bar.show,
  });
  bar.stop();
  tell(result, flags);
  const { summary, failure } = result;
  if (failure) throw failure;
  if (summary.quarantined > 0) process.exitCode = 3;
}

async function tellOfFeed(system: System, feed: string): Promise<void> {
  const note = await noteOnFeed(system, feed);
  if (note !== '') process.stderr.write(`tocsin: ${note}\n`);
}

async function asAsked({ feed, mapping, dryRun = false }: ImportFlags) {
  return {
    dryRun,
    ...(feed === undefined ? {} : { feed }),
    ...(mapping === undefined ? {} : { mapping: await openMapping(mapping) }),
  };
}

function tell({ summary, deliveries, caveats, failure }: ImportResult, flags: ImportFlags): void {
  const told = {
    ...summary,
    deliveries: deliveries.map(({ id, feed: of }) => ({ id, feed: of })),
    ...(caveats && { dryRun: true, caveats }),
  };
  say(flags, failure ? { ...told, failure: failure.message } : told, () => [
    ...linesOf(summary, caveats !== undefined),
    ...(caveats ?? []),
    ...deliveries.map(({ id, feed: of }) => `Delivery ${id} of ${of}.`),
  ]);
}

/** One file after the other, by bytes; nothing where nobody watches. */
function progressBar(): { show: (now: ImportNow) => void; stop: () => void } {
  if (!process.stderr.isTTY) return { show: () => undefined, stop: () => undefined };
  let bar: SingleBar | undefined;
  let current = 0;
  const stop = () => {
    bar?.stop();
    bar = undefined;
  };
  const show = ({ file, number, bytesRead, bytesTotal, summary }: ImportNow) => {
    if (number !== current) stop();
    current = number;
    const rest = { file, lines: summary.read };
    if (!bar) {
      const format = '{bar} {percentage}%  {file}  {lines} lines  {eta_formatted} left';
      bar = new SingleBar({ format, stream: process.stderr, etaBuffer: 50 });
      bar.start(bytesTotal ?? 0, bytesRead, rest);
      return;
    }
    bar.update(bytesRead, rest);
  };
  return { show, stop };
}

const recalledLines = (events: number): readonly string[] => [
  `  重复事件中有 ${String(events)} 条：${recalledBefore.zh}`,
  `  ${String(events)} of the duplicates: ${recalledBefore.en}`,
];

function linesOf(summary: ImportSummary, dryRun: boolean): readonly string[] {
  const { accepted, duplicates, recalled, quarantined, skipped } = summary;
  const { resumed, read, reasons, examples } = summary;
  return [
    (dryRun ? 'Dry run: nothing recorded; accepted is what would be new. ' : '') +
      `Read ${read}, accepted ${accepted}, ` +
      `duplicates ${duplicates}, quarantined ${quarantined}, skipped ${skipped}.`,
    ...(resumed > 0 ? [`Resumed after ${resumed} lines of an interrupted run.`] : []),
    ...(recalled === 0 ? [] : recalledLines(recalled)),
    ...Object.entries(reasons).map(([reason, count]) => `  ${reason}: ${count}`),
    ...examples.slice(0, 5).map(({ file, line, errors }) => {
      const [first] = errors;
      return `  ${file}:${line} ${first?.pointer ?? ''} ${first?.message.zh ?? ''} ${first?.message.en ?? ''}`;
    }),
    ...(quarantined > 0 && !dryRun ? ['See `tocsin quarantine list` for all of them.'] : []),
  ];
}
