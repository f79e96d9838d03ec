/**
 * A guarantor's period has ended and the bank had not done what keeps the guarantor bound.
 *
 * The guarantor is free, and a signature on a later notice binds it to nothing. Nobody evades
 * anything here: the bank let the day pass. Sources: S0-62; Civil Code 692, 693; Security
 * interpretation 29, 34.
 */
import { addDays, daysBetween, type BusinessDate } from '@tocsin/credit-events';
import { defineWarningSign, type JudgeContext, type SignContext } from '../define-warning-sign';
import { datedBy, periodsOf, unkeptPeriods, type Period } from '../guarantee-periods';
import { texts } from './texts';

/** The contract as `<bank>/<guarantee>`; everything else is in the standing. */
type State = Readonly<{ key?: string }>;

const parameters = {
  daysOverMin: { unit: 'days', default: 1 },
};
type Ctx = SignContext<typeof parameters>;
type Judge = JudgeContext<typeof parameters>;

export const guaranteePeriodLapsed = defineWarningSign({
  id: 'guarantee-period-lapsed',
  version: 2,
  family: 'courts',
  axis: 'protection',
  effect: 'claim-unenforceable',
  stage: 'overdue',
  fault: 'bank',
  base: 'red',
  texts,
  parameters,
  watches: ['guarantee.given'],
  subject: 'obligor',
  objectKind: 'guarantee',
  objectOf: ({ data }, { subject }) =>
    data.party === subject ? `${data.bank}/${data.guarantee}` : [],

  initialState: (): State => ({}),

  evolve: (state, { data }) =>
    state.key === undefined ? { key: `${data.bank}/${data.guarantee}` } : state,

  holds: (state, ctx) => ended(state, ctx).length > 0,

  wakeOn: ({ key }, ctx) =>
    (key === undefined ? [] : periodsOf(ctx.standing, key, ctx.subject))
      .filter(({ isPreserved }) => !isPreserved)
      .map((period) => endOf(period, ctx))
      .filter((day) => day > ctx.today)
      .toSorted()[0],

  evidence: (state, ctx) => ended(state, ctx).flatMap(({ evidence }) => evidence),

  measures: (state, ctx) => {
    const periods = ended(state, ctx);
    const [first] = periods;
    if (!first) return [];
    return [
      {
        name: 'days-over',
        value: daysBetween(first.lastDay, ctx.today),
        threshold: ctx.parameters.daysOverMin,
        unit: 'days',
      },
      ...datedBy(first),
      { name: 'guarantors', value: guarantorsOf(periods) },
    ];
  },

  daysLeft: () => 0,
});

const ended = ({ key }: State, ctx: Judge): readonly Period[] =>
  unkeptPeriods(key, ctx, (period) => ctx.today >= endOf(period, ctx));

/** The day from which it counts as lapsed. */
const endOf = ({ lastDay }: Period, ctx: Ctx): BusinessDate =>
  addDays(lastDay, ctx.parameters.daysOverMin);

const guarantorsOf = (periods: readonly Period[]): number =>
  new Set(periods.map(({ guarantee }) => guarantee.guarantor)).size;
