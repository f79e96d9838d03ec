/**
 * A demand that the bank could not prove in court.
 *
 * The bank has asked, believes that limitation started again, and finds out years later that a
 * refused letter proves nothing. There is still time to ask once more, in a way that leaves proof.
 * Sources: S0-23; limitation rules 8.
 */
import { daysBetween } from '@tocsin/credit-events';
import { limitationOf } from '../claims';
import { defineWarningSign, type SignContext } from '../define-warning-sign';
import type { Unproven } from '../limitation-clocks';
import { isUnpaid } from '../loan-balance';
import { texts } from './texts';

/** The demands are in the standing; the state says of which loan, and whether it was owed then. */
type State = Readonly<{ key?: string; wasOwed: boolean }>;

const parameters = {
  demandsMin: { unit: 'demands', default: 1 },
};
type Ctx = SignContext<typeof parameters>;

export const weakDemandEvidence = defineWarningSign({
  id: 'weak-demand-evidence',
  version: 1,
  family: 'courts',
  axis: 'protection',
  effect: 'claim-unenforceable',
  stage: 'overdue',
  fault: 'bank',
  base: 'blue',
  texts,
  parameters,
  watches: ['loan.demanded'],
  subject: 'obligor',
  objectKind: 'loan',
  objectOf: ({ data }) => `${data.bank}/${data.loan}`,

  initialState: (): State => ({ wasOwed: false }),

  evolve: (state, { data }, ctx) => {
    const key = `${data.bank}/${data.loan}`;
    const wasOwed = state.wasOwed || isOwed(key, ctx);
    return state.key === key && state.wasOwed === wasOwed ? state : { key, wasOwed };
  },

  holds: (state, ctx) =>
    unprovenIn(state, ctx).length >= ctx.parameters.demandsMin && !isSettled(state, ctx),

  evidence: (state, ctx) => unprovenIn(state, ctx).map(({ event }) => event),

  measures: (state, ctx) => {
    const unproven = unprovenIn(state, ctx);
    const flaws = [...new Set(unproven.map(({ flaw }) => flaw))].toSorted();
    return [
      { name: 'unproven-demands', value: unproven.length, threshold: ctx.parameters.demandsMin },
      ...flaws.map((name) => ({
        name,
        value: unproven.filter(({ flaw }) => flaw === name).length,
      })),
    ];
  },

  // How urgent it is to ask again; unknown while the loan's due date is, or proceedings last.
  daysLeft: ({ key }, { standing, today }) => {
    const limitation = key === undefined ? undefined : limitationOf(standing.claims, key);
    return limitation && Math.max(0, daysBetween(today, limitation.lastDay));
  },
});

const unprovenIn = ({ key }: State, { standing }: Ctx): readonly Unproven[] =>
  (key === undefined ? undefined : standing.claims.clocks.get(key)?.unproven) ?? [];

function isOwed(key: string, { standing }: Ctx): boolean {
  const loan = standing.loans.get(key);
  return loan !== undefined && isUnpaid(loan);
}

/** Nothing is owed any more, whoever has paid it. */
const isSettled = ({ key, wasOwed }: State, ctx: Ctx): boolean =>
  wasOwed && key !== undefined && !isOwed(key, ctx);
