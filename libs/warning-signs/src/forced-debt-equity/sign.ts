/**
 * A conversion of debts into shares is announced, and no national programme stands behind it.
 *
 * A commercial bank may not simply become a shareholder of its debtors. Outside the programmes that
 * allow it, a conversion decided above the bank's head turns a claim with a due date into a share
 * that nobody buys. Sources: S0-45; Commercial Bank Law.
 */
import { yuan } from '@tocsin/credit-events';
import { defineWarningSign, type SignContext } from '../define-warning-sign';
import type { Announcement } from '../restructurings';
import { texts } from './texts';

/** What was announced stands in the standing. */
type State = Readonly<{ restructuring?: string }>;

const parameters = { exposureMin: { unit: 'CNY', default: yuan('1000000.00') } };
type Ctx = SignContext<typeof parameters>;

export const forcedDebtEquity = defineWarningSign({
  id: 'forced-debt-equity',
  version: 1,
  family: 'restructuring',
  axis: 'willingness',
  effect: 'claim-unenforceable',
  stage: 'restructuring',
  fault: 'government',
  base: 'yellow',
  texts,
  parameters,
  watches: ['restructuring.announced'],
  subject: 'obligor',
  objectKind: 'restructuring',
  objectOf: ({ data: { party, restructuring } }, { subject }) =>
    party === subject ? restructuring : [],

  initialState: (): State => ({}),

  evolve: (state, { data: { restructuring } }) =>
    state.restructuring === undefined ? { restructuring } : state,

  holds: (state, ctx) => {
    const announced = announcementOf(state, ctx);
    return (
      ctx.standing.exposure >= ctx.parameters.exposureMin &&
      announced?.form === 'debt-to-equity' &&
      !announced.hasProgrammeAuthority
    );
  },

  evidence: (state, ctx) => {
    const announced = announcementOf(state, ctx);
    return announced ? [announced.latest.event] : [];
  },

  measures: (_state, { standing, parameters: limits }) => [
    { name: 'exposure', value: standing.exposure, threshold: limits.exposureMin },
  ],
});

const announcementOf = (
  { restructuring = '' }: State,
  { standing }: Ctx,
): Announcement | undefined => standing.restructurings.get(restructuring)?.announced;
