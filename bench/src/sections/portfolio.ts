/**
 * The whole catalogue over made-up business: how much it says of honest obligors, against the budget
 * of alerts, and what it sees of schemes and how long before the harm. No speed is measured here, so
 * nothing is a ratio to C.
 */
import { businessDate } from '@tocsin/credit-events';
import { catalogue, engineOf, type Axis } from '@tocsin/warning-signs';
import { townsOf, type PortfolioOptions } from '@apps/tocsin/src/simulate/portfolio';
import { schemes } from '@apps/tocsin/src/simulate/schemes/schemes';
import { alertBudget, listen, noise, noiseOf, perThousand, type Quiet } from '../portfolio/quiet';
import { recallOn, type SignRecall } from '../portfolio/recall';
import { median } from '../quantiles';
import type { Bench, Measured, Row, Section, Table } from '../section';

type Plan = Readonly<{ honest: PortfolioOptions; told: PortfolioOptions }>;

/** Four years: long enough for the clocks of limitation, and ended before today. */
const planOf = ({ quick }: Pick<Bench, 'quick'>): Plan => {
  const base = { years: 4, from: businessDate('2022-01-01'), seed: 'bench' };
  const tellings = quick ? 1 : 8;
  return {
    honest: { ...base, obligors: quick ? 100 : 2_500, schemes: { share: 0 } },
    told: { ...base, obligors: schemes.length * tellings, schemes: { share: 1 } },
  };
};

async function run(bench: Bench): Promise<Measured> {
  const { honest, told } = planOf(bench);
  const engine = engineOf(catalogue.map(({ sign }) => sign));
  const step = (what: string) => () => {
    bench.step(what);
  };
  const quiet = listen(engine, honest, step('judging honest business'));
  const recalls = recallOn(engine, told, step('judging schemes'));
  const rows = [budgetRow(quiet), recallRow(recalls)];
  return Promise.resolve({
    rows,
    ceilings: [],
    tables: [axisTable(quiet), signTable(quiet, recalls)],
  });
}

function budgetRow(quiet: Quiet): Row {
  const { obligorYears, events, failing } = quiet;
  const value = noise(quiet);
  return {
    work: `${obligorYears.toLocaleString('en')} honest obligor-years`,
    figures:
      `${value.toFixed(1)} alerts of willingness and ability per 1,000; ` +
      `${events.toLocaleString('en')} events, ${failing} firms that really failed`,
    target: { text: `≤ ${alertBudget} per 1,000`, met: value <= alertBudget },
  };
}

/** Only signs that the catalogue has can be recalled. */
const inCatalogue = ({ sign }: Readonly<{ sign: string }>): boolean =>
  catalogue.some((entry) => entry.sign.id === sign);

function recallRow(recalls: readonly SignRecall[]): Row {
  const known = recalls.filter(inCatalogue);
  const told = known.reduce((sum, one) => sum + one.told, 0);
  const found = known.reduce((sum, one) => sum + one.found, 0);
  const leads = known.flatMap(({ leadDays }) => leadDays);
  const inTime = leads.filter((days) => days > 0).length;
  return {
    work: `${told.toLocaleString('en')} schemes told for ${known.length} signs`,
    figures: `${percent(found, told)} seen, ${percent(inTime, told)} before the harm, ${median(leads)} days before it (median)`,
  };
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((part / whole) * 100).toFixed(0)} %`;

const axes: readonly Axis[] = ['willingness', 'ability', 'protection', 'supervision'];

function axisTable(quiet: Quiet): Table {
  const of = (axis: Axis, count: 'alerts' | 'onFailing'): string => {
    const signs = quiet.signs.filter((sign) => sign.axis === axis);
    const sum = signs.reduce((total, sign) => total + sign[count], 0);
    return perThousand(sum, quiet).toFixed(1);
  };
  return {
    columns: ['axis', 'alerts per 1,000 honest obligor-years', 'and on firms that really fail'],
    lines: axes.map((axis) => [axis, of(axis, 'alerts'), of(axis, 'onFailing')]),
  };
}

function signTable(quiet: Quiet, recalls: readonly SignRecall[]): Table {
  return {
    columns: [
      ...['sign', 'axis', 'noise per 1,000', 'told', 'seen', 'before the harm'],
      'days before the harm, median (min–max)',
    ],
    lines: catalogue.map(({ sign: { id, axis } }) => {
      const noisy = quiet.signs.find(({ sign }) => sign === id);
      const recall = recalls.find(({ sign }) => sign === id);
      const value = noisy ? perThousand(noiseOf(noisy), quiet) : 0;
      return [`\`${id}\``, axis, value.toFixed(1), ...(recall ? recallCells(recall) : noRecall)];
    }),
  };
}

const noRecall = ['–', '–', '–', '–'] as const;

function recallCells({ told, found, leadDays }: SignRecall): readonly string[] {
  const inTime = leadDays.filter((days) => days > 0).length;
  const [first, last] = [leadDays[0], leadDays.at(-1)];
  const range = first === last ? '' : ` (${String(first)}–${String(last)})`;
  const days = leadDays.length === 0 ? '–' : `${median(leadDays)}${range}`;
  return [String(told), percent(found, told), percent(inTime, told), days];
}

const intro = `Made-up business ([simulate](../apps/tocsin/src/simulate/README.md)), judged by the whole catalogue with real ties. **The budget** is ${alertBudget} alerts of willingness and ability per 1,000 honest obligor-years: an officer watches about 1,000 obligors and takes half a day for an alert; evasion, at 1 % of obligors a year and three alerts a course, makes 30 right ones; officers go on reading what is right at least every second time. Signs of protection and supervision are tasks with a deadline and are counted apart. An alert of ability is no noise where the firm, or one that it stands in for, really fails; one of willingness always is. Schemes are told with one firm each, beside its honest life; **seen** means that the sign held for whom and what the label names, and the days are those from the day it was known to the day on which it was too late. The schemes were written with the rules in hand: that they are seen shows that the rules work from end to end, not how clever debtors are caught. \`high-risk-region\` is not told: it counts what people confirmed, and in made-up business nobody decides anything.`;

export const portfolio: Section = {
  name: 'portfolio',
  intro,
  title: 'Honest business and schemes: what the catalogue says of a made-up portfolio',
  steps: (bench) => {
    const { honest, told } = planOf(bench);
    return townsOf(honest) + townsOf(told);
  },
  run,
};
