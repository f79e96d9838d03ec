/**
 * What each sign costs: the time of the engine with that sign alone, over the histories of some
 * simulated towns, less the time of an engine without any, which keeps the standing all the same.
 * Pure folding, from the first event on: no log, no database.
 */
import { catalogue, engineOf, type Engine, type WarningSign } from '@tocsin/warning-signs';
import type { PortfolioOptions } from '@apps/tocsin/src/simulate/portfolio';
import { median } from '../quantiles';
import { foldTown, liveTown, type LivedThrough } from './judge-town';

export type SignCosts = Readonly<{
  /** Events of all histories: one that two share is folded twice. */
  events: number;
  /** Microseconds an event, for all signs together and for the standing alone. */
  whole: number;
  standing: number;
  /** Beside the standing, dearest first. */
  signs: readonly Readonly<{ sign: string; microseconds: number }>[];
}>;

/** Rounds of which the middle one counts. */
const rounds = 3;

export function signCosts(
  options: PortfolioOptions,
  { towns, step }: Readonly<{ towns: number; step: () => void }>,
): SignCosts {
  const lived = Array.from({ length: towns }, (_, number) => liveTown(options, number));
  const events = lived.reduce((sum, { folded }) => sum + folded, 0);
  const costOf = (signs: readonly WarningSign[]) => {
    step();
    return microsecondsOf(engineOf(signs), lived) / events;
  };
  const all = catalogue.map(({ sign }) => sign);
  const standing = costOf([]);
  const whole = costOf(all);
  const signs = all.map((sign) => ({
    sign: sign.id,
    microseconds: Math.max(0, costOf([sign]) - standing),
  }));
  return {
    ...{ events, whole, standing },
    signs: signs.toSorted((a, b) => b.microseconds - a.microseconds),
  };
}

/** Of the processor, not of the clock: neighbours matter less. */
function microsecondsOf(engine: Engine, lived: readonly LivedThrough[]): number {
  const once = () => {
    const before = process.cpuUsage();
    for (const town of lived) foldTown(engine, town);
    return process.cpuUsage(before).user;
  };
  once();
  return median(Array.from({ length: rounds }, once));
}
