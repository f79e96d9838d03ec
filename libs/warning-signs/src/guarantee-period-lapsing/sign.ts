/**
 * A guarantor's period ends soon and the bank has not done what keeps the guarantor bound.
 *
 * The period is short, it is never suspended or interrupted, and nothing revives it. A joint
 * guarantor must be asked, each for itself; behind a general guarantor's back the debtor must be
 * sued. Sources: Civil Code 686, 687, 692, 693; Security interpretation 27, 29, 31, 34.
 */
import { addDays, daysBetween, type BusinessDate } from '@tocsin/credit-events';
import { defineWarningSign, type JudgeContext, type SignContext } from '../define-warning-sign';
import { datedBy, periodsOf, unkeptPeriods, type Period } from '../guarantee-periods';
import { texts } from './texts';

/** The contract as `<bank>/<guarantee>`; everything else is in the standing. */
type State = Readonly<{ key?: string }>;

const parameters = {
  daysLeftMax: { unit: 'days', default: 30 },
};
type Ctx = SignContext<typeof parameters>;
type Judge = JudgeContext<typeof parameters>;

export const guaranteePeriodLapsing = defineWarningSign({
  id: 'guarantee-period-lapsing',
  version: 2,
  family: 'courts',
  axis: 'protection',
  effect: 'claim-unenforceable',
  stage: 'overdue',
  fault: 'bank',
  base: 'orange',
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

  holds: (state, ctx) => endingSoon(state, ctx).length > 0,

  wakeOn: ({ key }, ctx) => {
    const days = key === undefined ? [] : open(key, ctx).flatMap((one) => edgesOf(one, ctx));
    return days.filter((day) => day > ctx.today).toSorted()[0];
  },

  evidence: (state, ctx) => endingSoon(state, ctx).flatMap(({ evidence }) => evidence),

  measures: (state, ctx) => {
    const periods = endingSoon(state, ctx);
    const [first] = periods;
    if (!first) return [];
    return [
      {
        name: 'days-left',
        value: daysBetween(ctx.today, first.lastDay),
        threshold: ctx.parameters.daysLeftMax,
        unit: 'days',
      },
      ...datedBy(first),
      { name: 'guarantors', value: guarantorsOf(periods) },
    ];
  },

  daysLeft: ({ key }, ctx) => {
    const left = (key === undefined ? [] : open(key, ctx))
      .filter((period) => isEndingSoon(period, ctx))
      .map(({ lastDay }) => daysBetween(ctx.today, lastDay));
    return left.length === 0 ? undefined : Math.min(...left);
  },
});

const endingSoon = ({ key }: State, ctx: Judge): readonly Period[] =>
  unkeptPeriods(key, ctx, (period) => isEndingSoon(period, ctx));

/** Not kept, as far as the debtor's own history shows. */
const open = (key: string, { standing, subject }: Ctx): readonly Period[] =>
  periodsOf(standing, key, subject).filter(({ isPreserved }) => !isPreserved);

function isEndingSoon({ lastDay }: Period, ctx: Ctx): boolean {
  const left = daysBetween(ctx.today, lastDay);
  return left >= 0 && left <= ctx.parameters.daysLeftMax;
}

/** When it begins to end soon, and when it has ended. */
const edgesOf = ({ lastDay }: Period, ctx: Ctx): readonly BusinessDate[] => [
  addDays(lastDay, -ctx.parameters.daysLeftMax),
  addDays(lastDay, 1),
];

const guarantorsOf = (periods: readonly Period[]): number =>
  new Set(periods.map(({ guarantee }) => guarantee.guarantor)).size;
