/**
 * What each sign costs, so that a dear one is seen before it slows everybody: processor time an
 * event, folding simulated business from the first event on. Neither log nor database take part.
 */
import { businessDate } from '@tocsin/credit-events';
import { catalogue } from '@tocsin/warning-signs';
import { signCosts } from '../portfolio/sign-costs';
import type { Bench, Measured, Section } from '../section';

const options = {
  obligors: 100,
  years: 4,
  from: businessDate('2022-01-01'),
  seed: 'bench',
  schemes: { share: 0 },
};
const townsOf = ({ quick }: Pick<Bench, 'quick'>): number => (quick ? 1 : 4);

function run(bench: Bench): Promise<Measured> {
  const costs = signCosts(options, {
    towns: townsOf(bench),
    step: () => {
      bench.step('folding with one sign after another');
    },
  });
  const { events, whole, standing, signs } = costs;
  const microseconds = (value: number): string => value.toFixed(1);
  return Promise.resolve({
    rows: [
      {
        work: `${events.toLocaleString('en')} events of whole histories`,
        figures:
          `${microseconds(whole)} µs an event with all ${signs.length} signs, ` +
          `${microseconds(standing)} µs for the standing alone`,
      },
    ],
    ceilings: [],
    tables: [
      {
        columns: ['sign', 'µs an event beside the standing', 'share of all signs'],
        lines: signs.map(({ sign, microseconds: cost }) => [
          `\`${sign}\``,
          cost.toFixed(2),
          `${((cost / signs.reduce((sum, one) => sum + one.microseconds, 0)) * 100).toFixed(1)} %`,
        ]),
      },
    ],
  });
}

export const signs: Section = {
  name: 'signs',
  title: 'What each sign costs: processor time an event',
  steps: () => catalogue.length + 2,
  run,
};
