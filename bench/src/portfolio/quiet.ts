/**
 * How much noise the catalogue makes over honest business. What a desk must look at are the alerts
 * of willingness and of ability; those of protection and supervision are tasks with a deadline, which
 * an ordinary loan book has in plenty, and are counted apart.
 */
import { signOf, type Axis, type Engine } from '@tocsin/warning-signs';
import { townsOf, type PortfolioOptions } from '@apps/tocsin/src/simulate/portfolio';
import { isOfFailing, judgeTown } from './judge-town';

/**
 * Alerts of willingness and ability that the whole catalogue may raise over 1,000 honest
 * obligor-years, those of ability on firms that really fail left out.
 *
 * The reasoning: an officer of a desk watches about 1,000 obligors. An alert takes half a day to look
 * into: read the evidence, ask the bank, write a note. Evasion comes up with about 1 % of obligors a
 * year, and a course of it raises three or so alerts: some 30. Officers go on reading what is right
 * at least every second time, so honest business may add another 30; together they take an officer
 * 30 days a year, and leave the rest for what the alerts lead to.
 */
export const alertBudget = 30;

/** What a sample so small may show by chance and still be within the budget: two deviations more. */
export const allowedIn = (obligorYears: number): number => {
  const expected = (alertBudget * obligorYears) / 1_000;
  return ((expected + 2 * Math.sqrt(expected)) / obligorYears) * 1_000;
};

export type SignNoise = Readonly<{
  sign: string;
  axis: Axis;
  /** On obligors that do well, or on others than obligors. */
  alerts: number;
  /** On firms that really fail, from the day on which they do, and on those whom it may reach. */
  onFailing: number;
}>;

export type Quiet = Readonly<{
  obligorYears: number;
  events: number;
  failing: number;
  signs: readonly SignNoise[];
}>;

/** Judges an honest portfolio town by town. */
export function listen(engine: Engine, options: PortfolioOptions, step = noStep): Quiet {
  const counts = new Map<string, { alerts: number; onFailing: number }>();
  let [events, failing] = [0, 0];
  for (let number = 0; number < townsOf(options); number++) {
    step();
    const judged = judgeTown(engine, options, number);
    events += judged.events.length;
    failing += judged.town.firms.filter(({ failingSince }) => failingSince !== undefined).length;
    for (const sighting of judged.sightings) {
      const count = counts.get(sighting.sign) ?? { alerts: 0, onFailing: 0 };
      count[isOfFailing(judged, sighting) ? 'onFailing' : 'alerts'] += 1;
      counts.set(sighting.sign, count);
    }
  }
  const signs = [...counts].flatMap(([sign, count]): readonly SignNoise[] => {
    const axis = signOf(sign)?.axis;
    return axis === undefined ? [] : [{ sign, axis, ...count }];
  });
  return { obligorYears: options.obligors * options.years, events, failing, signs };
}

const noStep = (): void => undefined;

/** What counts against the budget: honest firms in distress are not evaders, but they are in distress. */
export const noiseOf = ({ axis, alerts, onFailing }: SignNoise): number =>
  axis === 'ability' ? alerts : alerts + onFailing;

export const perThousand = (count: number, { obligorYears }: Quiet): number =>
  (count / obligorYears) * 1_000;

/** Alerts of willingness and ability per 1,000 honest obligor-years. */
export const noise = (quiet: Quiet): number =>
  perThousand(
    quiet.signs
      .filter(({ axis }) => axis === 'willingness' || axis === 'ability')
      .reduce((sum, sign) => sum + noiseOf(sign), 0),
    quiet,
  );
