/**
 * An area that pays back less than 98% of what falls due, three months in a row.
 *
 * One household's arrears are its own affair; a whole village that falls behind month after month
 * shows that its lending no longer comes back, and more of it makes things worse. The rule tells a
 * bank when to stop there, and when it may begin to watch for a return. Source: S1-12.
 */
import { yuan, type CreditEvent, type EvidenceRef, type Fen } from '@tocsin/credit-events';
import { defineWarningSign, type SignContext } from '../define-warning-sign';
import { isAtLeast, shareOf } from '../shares';
import { texts } from './texts';

type Report = Readonly<{ month: string; due: Fen; recovered: Fen; event: EvidenceRef }>;

const parameters = {
  recoveryMin: { unit: 'ratio', default: 0.98 },
  monthsMin: { unit: 'months', default: 3 },
};
type Ctx = SignContext<typeof parameters>;

/** Months kept of an area, the latest. */
const monthsMax = 36;

export const recoveryBelow98 = defineWarningSign({
  id: 'recovery-below-98',
  version: 1,
  family: 'conduct',
  axis: 'supervision',
  effect: 'claim-unenforceable',
  stage: 'overdue',
  fault: 'debtor',
  base: 'orange',
  texts,
  parameters,
  watches: ['recovery.reported'],
  subject: 'area',

  initialState: (): readonly Report[] => [],

  // A month that is reported again replaces what was said of it.
  evolve: (reports, { data, ref }) =>
    [...reports.filter(({ month }) => month !== data.month), reportOf(data, ref)]
      .toSorted((a, b) => (a.month < b.month ? -1 : 1))
      .slice(-monthsMax),

  holds: (reports, ctx) => run(reports, ctx).length > 0,

  evidence: (reports, ctx) => run(reports, ctx).map(({ event }) => event),

  measures: (reports, ctx) => {
    const below = run(reports, ctx);
    const last = below.at(-1);
    const value = last && shareOf(last.recovered, last.due);
    return [
      ...(value === undefined
        ? []
        : [{ name: 'recovery', value, threshold: ctx.parameters.recoveryMin }]),
      { name: 'months', value: below.length, threshold: ctx.parameters.monthsMin },
    ];
  },
});

const reportOf = (
  { month, due, recovered }: CreditEvent<'recovery.reported'>['data'],
  event: EvidenceRef,
): Report => ({ month, due: yuan(due), recovered: yuan(recovered), event });

/** Where nothing fell due nothing could fail to come back. */
const isBelow = ({ due, recovered }: Report, { parameters: { recoveryMin } }: Ctx): boolean =>
  due > 0n && !isAtLeast(recovered, recoveryMin, due);

/**
 * The months below the mark since the last one that reached it, if enough of them follow one upon
 * the other; later ones belong to it even after a month that nobody reported.
 */
function run(reports: readonly Report[], ctx: Ctx): readonly Report[] {
  const recovered = reports.findLastIndex((report) => !isBelow(report, ctx));
  const below = reports.slice(recovered + 1);
  const { monthsMin } = ctx.parameters;
  let from = 0;
  for (let at = 0; at < below.length; at++) {
    if (at > 0 && !follows(below[at - 1], below[at])) from = at;
    if (at - from + 1 >= monthsMin) return below.slice(from);
  }
  return [];
}

function follows(before: Report | undefined, after: Report | undefined): boolean {
  return (
    before !== undefined && after !== undefined && monthNumber(after) === monthNumber(before) + 1
  );
}

const monthNumber = ({ month }: Report): number =>
  Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
