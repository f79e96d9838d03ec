/**
 * A bankruptcy that a court accepts while the creditors are not told.
 *
 * Claims that are not filed in time are paid last or not at all, and a plan is voted on by those who
 * were asked. A bank that reads of it in the newspaper has lost weeks. Source: S4-20.
 */
import { yuan } from '@tocsin/credit-events';
import { runningOf } from '../bankruptcies';
import { defineWarningSign, type SignContext } from '../define-warning-sign';
import { texts } from './texts';

/** The bankruptcy itself is in the standing. */
type State = Readonly<{ bankruptcy?: string }>;

const parameters = { exposureMin: { unit: 'CNY', default: yuan('1000000.00') } };
type Ctx = SignContext<typeof parameters>;

export const secretBankruptcy = defineWarningSign({
  id: 'secret-bankruptcy',
  version: 1,
  family: 'bankruptcy',
  axis: 'willingness',
  effect: 'claim-unenforceable',
  stage: 'bankruptcy',
  fault: 'debtor',
  base: 'orange',
  texts,
  parameters,
  watches: ['bankruptcy.accepted'],
  subject: 'obligor',
  objectKind: 'bankruptcy',
  objectOf: ({ data }) => data.bankruptcy,

  initialState: (): State => ({}),

  evolve: (state, { data: { bankruptcy } }) =>
    state.bankruptcy === bankruptcy ? state : { bankruptcy },

  holds: (state, ctx) =>
    ctx.standing.exposure >= ctx.parameters.exposureMin && untold(state, ctx) !== undefined,

  evidence: (state, ctx) => {
    const notice = untold(state, ctx);
    return notice ? [notice.event] : [];
  },

  measures: (_state, { standing, parameters: { exposureMin } }) => [
    { name: 'lenders', value: standing.lenders.size },
    { name: 'exposure', value: standing.exposure, threshold: exposureMin },
  ],
});

/** The latest report of a bankruptcy that goes on, where it says that nobody was told. */
function untold({ bankruptcy }: State, { standing }: Ctx) {
  const notice = runningOf(standing.bankruptcies, bankruptcy)?.notice;
  return notice?.isGiven === false ? notice : undefined;
}
