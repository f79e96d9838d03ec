/**
 * An unpaid loan whose limitation has ended: the debtor may refuse to pay.
 *
 * Nobody evades anything here. A bank that did not demand, sue or apply for execution in time has
 * lost the court's help by its own omission, and only the debtor's own word brings it back.
 * Sources: S0-62; Civil Code 188, 192; limitation rules 19(3).
 */
import { addDays, daysBetween, type BusinessDate } from '@tocsin/credit-events';
import { limitationOf } from '../claims';
import { defineWarningSign, type SignContext } from '../define-warning-sign';
import { isUnpaid } from '../loan-balance';
import { texts } from './texts';

/** The clock itself is in the standing; the state says which. */
type State = Readonly<{ key?: string }>;

const parameters = {
  daysOverMin: { unit: 'days', default: 1 },
};
type Ctx = SignContext<typeof parameters>;

export const limitationLapsed = defineWarningSign({
  id: 'limitation-lapsed',
  version: 1,
  family: 'courts',
  axis: 'protection',
  effect: 'claim-unenforceable',
  stage: 'overdue',
  fault: 'bank',
  base: 'red',
  texts,
  parameters,
  watches: ['loan.granted', 'loan.extended'],
  subject: 'obligor',
  objectKind: 'loan',
  objectOf: ({ data }) => `${data.bank}/${data.loan}`,

  initialState: (): State => ({}),

  evolve: (state, { data }) =>
    state.key === undefined ? { key: `${data.bank}/${data.loan}` } : state,

  holds: (state, ctx) => {
    const lapsesOn = lapseOf(state, ctx);
    return lapsesOn !== undefined && ctx.today >= lapsesOn;
  },

  wakeOn: lapseOf,

  evidence: (state, ctx) => limitationIn(state, ctx)?.evidence ?? [],

  measures: (state, ctx) => {
    const limitation = limitationIn(state, ctx);
    if (!limitation) return [];
    const { lastDay, from, term } = limitation;
    return [
      { name: `${term}-last-day`, value: lastDay },
      ...(from === undefined ? [] : [{ name: 'counted-from', value: from }]),
      {
        name: 'days-over',
        value: daysBetween(lastDay, ctx.today),
        threshold: ctx.parameters.daysOverMin,
        unit: 'days',
      },
    ];
  },

  daysLeft: () => 0,
});

/** The limitation of the loan, while something of it is owed, in the books or written off. */
function limitationIn({ key }: State, { standing }: Ctx) {
  const loan = key === undefined ? undefined : standing.loans.get(key);
  return key !== undefined && loan && isUnpaid(loan)
    ? limitationOf(standing.claims, key)
    : undefined;
}

function lapseOf(state: State, ctx: Ctx): BusinessDate | undefined {
  const lastDay = limitationIn(state, ctx)?.lastDay;
  return lastDay && addDays(lastDay, ctx.parameters.daysOverMin);
}
