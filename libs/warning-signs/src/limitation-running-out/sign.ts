/**
 * An unpaid loan whose limitation ends soon: the bank must interrupt it in time.
 *
 * A debtor who waits long enough need not pay. The cheapest defence is the bank's own calendar, so
 * every matured loan has its clock; after a judgment the clock is the term to apply for execution.
 * Sources: S0-19 to S0-23; Civil Code 188, 189, 195; Civil Procedure Law 250.
 */
import { addDays, daysBetween } from '@tocsin/credit-events';
import { limitationOf } from '../claims';
import { defineWarningSign, type SignContext } from '../define-warning-sign';
import { isUnpaid } from '../loan-balance';
import { texts } from './texts';

/** The clock itself is in the standing; the state says which. */
type State = Readonly<{ key?: string }>;

const parameters = {
  daysLeftMax: { unit: 'days', default: 90 },
};
type Ctx = SignContext<typeof parameters>;

export const limitationRunningOut = defineWarningSign({
  id: 'limitation-running-out',
  version: 1,
  family: 'courts',
  axis: 'protection',
  effect: 'claim-unenforceable',
  stage: 'overdue',
  fault: 'bank',
  base: 'blue',
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
    const left = daysLeftOf(state, ctx);
    return left !== undefined && left >= 0 && left <= ctx.parameters.daysLeftMax;
  },

  wakeOn: (state, ctx) => {
    const lastDay = limitationIn(state, ctx)?.lastDay;
    const begins = lastDay && addDays(lastDay, -ctx.parameters.daysLeftMax);
    return begins !== undefined && begins > ctx.today ? begins : lastDay && addDays(lastDay, 1);
  },

  evidence: (state, ctx) => limitationIn(state, ctx)?.evidence ?? [],

  measures: (state, ctx) => {
    const limitation = limitationIn(state, ctx);
    const left = daysLeftOf(state, ctx);
    if (!limitation || left === undefined) return [];
    return [
      { name: 'days-left', value: left, threshold: ctx.parameters.daysLeftMax, unit: 'days' },
      { name: `${limitation.term}-last-day`, value: limitation.lastDay },
      ...(limitation.from === undefined ? [] : [{ name: 'counted-from', value: limitation.from }]),
    ];
  },

  daysLeft: daysLeftOf,
});

/** The limitation of the loan, while something of it is owed, in the books or written off. */
function limitationIn({ key }: State, { standing }: Ctx) {
  const loan = key === undefined ? undefined : standing.loans.get(key);
  return key !== undefined && loan && isUnpaid(loan)
    ? limitationOf(standing.claims, key)
    : undefined;
}

function daysLeftOf(state: State, ctx: Ctx): number | undefined {
  const lastDay = limitationIn(state, ctx)?.lastDay;
  return lastDay && daysBetween(ctx.today, lastDay);
}
