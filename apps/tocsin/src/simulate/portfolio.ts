/**
 * A portfolio: towns side by side, one stream of events in the order of time. Same options, same
 * events, on every machine. Memory holds the lives that run side by side (some 20 KB an obligor) and
 * never what has been told.
 */
import { addDays, addMonths, type BusinessDate } from '@tocsin/credit-events';
import { dice } from './dice';
import type { Town } from './firm';
import { live, momentOf, type Lived, type SimulatedEvent } from './live';
import { merged } from './merge';
import { banks } from './naming';
import { castOf, type Casting } from './schemes/casting';
import { coreOf } from './source-of';
import { townOf } from './town';

export type PortfolioOptions = Readonly<{
  obligors: number;
  years: number;
  from: BusinessDate;
  seed: string;
  schemes: Casting;
}>;

/** Firms of a town; the last town takes the rest. */
const obligorsPerTown = 10;

export const townsOf = ({ obligors }: PortfolioOptions): number =>
  Math.ceil(obligors / obligorsPerTown);

const lastDayOf = ({ from, years }: PortfolioOptions): BusinessDate =>
  addDays(addMonths(from, Math.round(years * 12)), -1);

/** A town of the portfolio, to be lived alone; the same as it is among the others. */
export function livedTown(
  options: PortfolioOptions,
  number: number,
): Readonly<{ town: Town; lived: Generator<Lived, void> }> {
  const { seed, from } = options;
  const obligors = Math.min(obligorsPerTown, options.obligors - number * obligorsPerTown);
  const cast = castOf(options.schemes, { seed, town: number, obligors });
  const town = townOf({
    ...{ seed, number, from, obligors },
    to: lastDayOf(options),
    isCast: (firm) => cast.has(firm),
  });
  const threads = town.firms.flatMap((firm, at) => {
    const scheme = cast.get(at);
    return scheme ? [{ strand: scheme.tell({ firm, town }), firm }] : [];
  });
  return { town, lived: live(town, threads) };
}

export function* portfolio(options: PortfolioOptions): Generator<Lived, void> {
  const towns = Array.from({ length: townsOf(options) }, (_, number) => number);
  const streams = towns.map((number) => livedTown(options, number).lived);
  yield* merged([...streams, declarations(options)], (a, b) => a.moment < b.moment);
}

/** Days a bank waits before it says that everything of a week has been sent. */
const declaredDaysLater = 4;

/** Every Monday each bank says up to which day it has sent everything. */
export function* declarations(options: PortfolioOptions): Generator<Lived, void> {
  const last = lastDayOf(options);
  const own = dice(`${options.seed}/declarations`);
  let count = 0;
  for (let day = addDays(options.from, 7); day <= last; day = addDays(day, 7)) {
    const minute = own.whole(10, 50);
    const time = `${day}T23:${String(minute)}:00+08:00`;
    const moment = momentOf(day, 23 * 60 + minute);
    for (const bank of banks) {
      count += 1;
      const event: SimulatedEvent = {
        source: coreOf(bank),
        id: `sim-${options.seed}-feed-${String(count)}`,
        type: 'feed.complete',
        ...{ time, knowntime: time },
        data: { bank, through: addDays(day, -declaredDaysLater) },
      };
      yield { moment, event };
    }
  }
}

/** One CloudEvent a line. */
export const lineOf = ({
  source,
  id,
  type,
  time,
  knowntime,
  data,
  ...more
}: SimulatedEvent): string =>
  JSON.stringify({ specversion: '1.0', id, source, type, time, knowntime, ...more, data });
