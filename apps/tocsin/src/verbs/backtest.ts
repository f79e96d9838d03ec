/** `tocsin backtest`: what a sign with other numbers would have said, beside what it said. */
import { backtest, type BacktestResult } from '@apps/watch/src/backtest/backtest';
import type { Change, LeadTime, Share } from '@apps/watch/src/backtest/compare';
import { businessDate, isDate, type BusinessDate } from '@tocsin/credit-events';
import type { System } from '../system';
import { statedIn } from './assignments';
import { progressBar } from './progress-bar';
import { say, table, type Say } from './say';
import { theSign } from './signs';

export type BacktestFlags = Say &
  Readonly<{ sign: string; set?: readonly string[]; from?: string; to?: string }>;

export async function runBacktest(
  { pool, store }: System,
  { sign, set = [], from, to, ...how }: BacktestFlags,
): Promise<void> {
  const question = {
    sign,
    parameters: statedIn(theSign(sign), set),
    ...(from !== undefined && { from: dayOf('--from', from) }),
    ...(to !== undefined && { to: dayOf('--to', to) }),
  };
  assertPeriod(question);
  const bar = progressBar('histories');
  const result = await backtest({ pool, store }, question, bar.show).finally(bar.stop);
  say(how, result, () => linesOf(result));
}

function dayOf(flag: string, text: string): BusinessDate {
  if (!isDate(text)) throw new Error(`${flag}: "${text}" is no day, such as 2025-03-31.`);
  return businessDate(text);
}

/** Nothing begins in a period that ends before it begins, and the answer would read like a result. */
function assertPeriod({ from, to }: Readonly<{ from?: BusinessDate; to?: BusinessDate }>): void {
  if (from === undefined || to === undefined || from <= to) return;
  throw new Error(`--from ${from} is later than --to ${to}: exchange them.`);
}

function linesOf(result: BacktestResult): readonly string[] {
  const { sign, version, counts, leadTime } = result;
  const numbers = Object.entries(result.parameters).map(([name, value]) => `${name}=${value}`);
  return [
    `${sign} version ${version}, ${numbers.join(' ')}`,
    besideWhat(result),
    `live ${counts.live}, tested ${counts.tested}: same ${counts.same}, gained ${counts.gained}, ` +
      `lost ${counts.lost}, earlier ${counts.earlier}, later ${counts.later}`,
    `live: ${harmAfter(leadTime.live)}; tested: ${harmAfter(leadTime.tested)}`,
    ...kinds.flatMap((kind) => listed(kind, result.changes)),
    ...shared('BANK', result.byBank),
    ...shared('REGION', result.byRegion),
    ...shared('MONTH', result.workload),
  ];
}

const kinds = ['gained', 'lost', 'earlier', 'later'] as const;

const beside = {
  draft: 'with nothing: the sign is a draft',
  trial: 'with what the sign on trial sees',
  live: 'with its alerts',
  retired: 'with its alerts, up to its retirement',
};

const besideWhat = ({ status, through, settled }: BacktestResult): string =>
  `compared ${beside[status]}, through position ${through}` +
  (settled ? '' : ', of which not everything has been thought through yet: compare again later');

const harmAfter = ({ withHarm, medianDays }: LeadTime): string =>
  medianDays === undefined
    ? 'no harm followed'
    : `known ${medianDays} days before the harm (median of ${withHarm})`;

const shownMax = 20;

function listed(kind: Change['change'], changes: readonly Change[]): readonly string[] {
  const all = changes.filter(({ change }) => change === kind);
  const more = all.length - shownMax;
  return [
    ...all.slice(0, shownMax).map(lineOf),
    ...(more > 0 ? [`  ${kind}: and ${more} more; --json gives all`] : []),
  ];
}

function lineOf({ change, since, liveSince, subject, object }: Change): string {
  const moved = liveSince === undefined ? [] : [`instead of ${liveSince}`];
  const about = [subject.id, subject.name, object?.id].filter((one) => one !== undefined);
  return `  ${[change, since, ...moved, ...about].join(' ')}`;
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
