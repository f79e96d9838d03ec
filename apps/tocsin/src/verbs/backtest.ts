/** `tocsin backtest`: what a sign with other numbers would have said, beside what it said. */
import { backtest } from '@apps/watch/src/backtest/backtest';
import type { BacktestResult, Seen, Share } from '@apps/watch/src/backtest/compare';
import { SingleBar } from 'cli-progress';
import { businessDate, isDate, type BusinessDate } from '@tocsin/credit-events';
import type { System } from '../system';
import { say, table, type Say } from './say';

export type BacktestFlags = Say &
  Readonly<{ sign: string; set?: readonly string[]; from?: string; to?: string }>;

export async function runBacktest(
  { pool, store }: System,
  { sign, set = [], from, to, ...how }: BacktestFlags,
): Promise<void> {
  const bar = progressBar();
  const question = {
    sign,
    set: Object.fromEntries(set.map(assignment)),
    ...(from !== undefined && { from: dayOf('--from', from) }),
    ...(to !== undefined && { to: dayOf('--to', to) }),
  };
  const result = await backtest({ pool, store }, question, bar.show).finally(bar.stop);
  say(how, result, () => linesOf(result));
}

function assignment(text: string): readonly [string, string] {
  const [, name, value] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (name !== undefined && value !== undefined) return [name, value];
  throw new Error(`--set: "${text}" is no name=value, such as windowDays=60.`);
}

function dayOf(flag: string, text: string): BusinessDate {
  if (!isDate(text)) throw new Error(`${flag}: "${text}" is no day, such as 2025-03-31.`);
  return businessDate(text);
}

/** By subjects; nothing where nobody watches. */
function progressBar(): Readonly<{
  show: (done: number, total: number) => void;
  stop: () => void;
}> {
  if (!process.stderr.isTTY) return { show: () => undefined, stop: () => undefined };
  const format = '{bar} {percentage}%  {value} of {total} histories  {eta_formatted} left';
  const bar = new SingleBar({ format, stream: process.stderr, etaBuffer: 50 });
  let begun = false;
  return {
    show: (done, total) => {
      if (!begun) bar.start(total, done);
      begun = true;
      bar.update(done);
    },
    stop: () => {
      bar.stop();
    },
  };
}

function linesOf(result: BacktestResult): readonly string[] {
  const { sign, version, live, tested, same, gained, lost, earlier, later, leadTime } = result;
  const numbers = Object.entries(result.parameters).map(([name, value]) => `${name}=${value}`);
  const lead =
    leadTime.medianDays === null
      ? 'no harm followed any of them'
      : `known ${leadTime.medianDays} days before the harm (median of ${leadTime.withHarm})`;
  return [
    `${sign} version ${version}, ${numbers.join(' ')}`,
    `live ${live}, tested ${tested}: same ${same}, gained ${gained.length}, lost ${lost.length}, ` +
      `earlier ${earlier.length}, later ${later.length}; ${lead}`,
    ...listed('gained', gained),
    ...listed('lost', lost),
    ...listed('earlier', earlier),
    ...listed('later', later),
    ...shared('BANK', result.byBank),
    ...shared('REGION', result.byRegion),
    ...shared('MONTH', result.workload),
  ];
}

const shownMax = 20;

function listed(title: string, all: readonly Seen[]): readonly string[] {
  const more = all.length - shownMax;
  return [
    ...all
      .slice(0, shownMax)
      .map(({ subject, object, since }) =>
        `  ${title} ${since} ${subject} ${object ?? ''}`.trimEnd(),
      ),
    ...(more > 0 ? [`  ${title}: and ${more} more; --json gives all`] : []),
  ];
}

function shared(title: string, shares: readonly Share[]): readonly string[] {
  if (shares.length === 0) return [];
  return table([
    [title, 'LIVE', 'TESTED', 'GAINED', 'LOST'],
    ...shares.map(({ name, live, tested, gained, lost }) => [
      name || '-',
      ...[live, tested, gained, lost].map(String),
    ]),
  ]);
}
