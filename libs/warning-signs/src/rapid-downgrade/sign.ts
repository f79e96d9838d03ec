/**
 * The class of a loan falls by two steps or more within weeks.
 *
 * Loans decline one class after another. One that drops from normal to substandard between two
 * reports was not watched, or was painted over until it could not be any longer; either way the
 * other lenders should look at theirs. Source: S0-99.
 */
import {
  daysBetween,
  yuan,
  type BusinessDate,
  type CreditEvent,
  type EvidenceRef,
} from '@tocsin/credit-events';
import { makingRoom } from '../making-room';
import { defineWarningSign, type SignContext } from '../define-warning-sign';
import { texts } from './texts';

type Class = CreditEvent<'loan.classified'>['data']['class'];
type Report = Readonly<{ class: Class; reportedOn: BusinessDate; event: EvidenceRef }>;
type Fall = Readonly<{ from: Report; to: Report }>;
type Fallen = Fall & Readonly<{ depth: number }>;
/** What one loan was classified as: for each class its last report, and the deepest fall. */
type Classes = Readonly<{
  /** `<bank>/<loan>` */
  loan: string;
  reports: readonly Report[];
  fall?: Fall;
}>;

const parameters = {
  classesMin: { unit: 'classes', default: 2 },
  windowDays: { unit: 'days', default: 90 },
  exposureMin: { unit: 'CNY', default: yuan('1000000.00') },
};
type Ctx = SignContext<typeof parameters>;

const order: readonly Class[] = ['pass', 'special-mention', 'substandard', 'doubtful', 'loss'];
/** Loans kept, as many as the standing keeps; those that fell go last, then those classified last. */
const loansMax = 500;

export const rapidDowngrade = defineWarningSign({
  id: 'rapid-downgrade',
  version: 2,
  family: 'conduct',
  axis: 'ability',
  effect: 'assets-shrink',
  stage: 'performing',
  fault: 'debtor',
  base: 'yellow',
  texts,
  parameters,
  watches: ['loan.classified'],
  subject: 'obligor',

  initialState: (): readonly Classes[] => [],

  evolve: (all, { data, date, ref }, ctx) => {
    const loan = `${data.bank}/${data.loan}`;
    const before = all.find((one) => one.loan === loan);
    const report = { class: data.class, reportedOn: date, event: ref };
    const after = classified(before ?? { loan, reports: [] }, report, ctx);
    const others = all.filter((one) => one !== before);
    return makingRoom([...others, after], loansMax, ({ fall }) => fall !== undefined);
  },

  holds: (all, ctx) =>
    ctx.standing.exposure >= ctx.parameters.exposureMin && fallsIn(all, ctx).length > 0,

  evidence: (all, ctx) => fallsIn(all, ctx).flatMap(({ from, to }) => [from.event, to.event]),

  measures: (all, ctx) => {
    const { classesMin, windowDays, exposureMin } = ctx.parameters;
    return [
      ...fallsIn(all, ctx)
        .slice(0, 1)
        .flatMap(({ from, to, depth }) => [
          { name: 'classes', value: depth, threshold: classesMin },
          {
            name: 'days',
            value: daysBetween(from.reportedOn, to.reportedOn),
            threshold: windowDays,
          },
        ]),
      { name: 'exposure', value: ctx.standing.exposure, threshold: exposureMin },
    ];
  },
});

/** By how many classes the first is worse than the second. */
const worse = (a: Class, b: Class): number => order.indexOf(a) - order.indexOf(b);

/** The loan after a report: its class may have fallen from what other reports of the window said. */
function classified({ loan, reports, fall }: Classes, report: Report, ctx: Ctx): Classes {
  const kept = reports.filter(
    (one) =>
      one.class !== report.class &&
      daysBetween(one.reportedOn, report.reportedOn) <= ctx.parameters.windowDays,
  );
  const falls = [...(fall ? [fall] : []), ...kept.map((from) => ({ from, to: report }))];
  // Of two as deep the earlier stays.
  const [deepest] = falls
    .filter((one) => depthOf(one, report.class) > 0)
    .toSorted((a, b) => depthOf(b, report.class) - depthOf(a, report.class));
  return { loan, reports: [...kept, report], ...(deepest ? { fall: deepest } : {}) };
}

/** What is left of a fall by now: a class that has recovered since takes from it. */
const depthOf = ({ from, to }: Fall, now: Class): number =>
  Math.min(worse(to.class, from.class), worse(now, from.class));

/** Falls deep enough, of loans that are still owed, the deepest first. */
const fallsIn = (all: readonly Classes[], ctx: Ctx): readonly Fallen[] =>
  all
    .flatMap(({ loan, reports, fall }) => {
      const now = reports.at(-1)?.class;
      const isOwed = (ctx.standing.loans.get(loan)?.balance ?? 0n) > 0n;
      return fall && now && isOwed ? [{ ...fall, depth: depthOf(fall, now) }] : [];
    })
    .filter(({ depth }) => depth >= ctx.parameters.classesMin)
    .toSorted((a, b) => b.depth - a.depth);
