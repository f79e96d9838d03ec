/**
 * A lender is owed more than the limit that it set itself.
 *
 * The limit is what the bank thought the firm could carry. Draws beyond it happen by haste, by a
 * system that does not know the limit, or by somebody's wish; whichever it was, the bank should
 * know before it argues about anything else. Source: S1-29.
 */
import {
  yuan,
  type BankId,
  type CreditEvent,
  type EvidenceRef,
  type Fen,
} from '@tocsin/credit-events';
import { defineWarningSign, type SignContext } from '../define-warning-sign';
import { isMoreThan, shareOf } from '../shares';
import { texts } from './texts';

/** The limit of the lender's latest rating that states one. */
type Limit = Readonly<{ amount: Fen; event: EvidenceRef }>;
/** What raised a loan of the lender, or stated its balance, last. */
type Draw = Readonly<{ loan: string; event: EvidenceRef }>;
type State = Readonly<{ bank?: BankId; limit?: Limit; draws: readonly Draw[] }>;

const parameters = {
  limitShareMax: { unit: 'ratio', default: 1 },
};
type Ctx = SignContext<typeof parameters>;

/** Draws and balances kept of one lender, the latest ones. */
const drawsMax = 32;

export const overLimit = defineWarningSign({
  id: 'over-limit',
  version: 1,
  family: 'conduct',
  axis: 'protection',
  effect: 'claim-unenforceable',
  stage: 'performing',
  fault: 'bank',
  base: 'blue',
  texts,
  parameters,
  // What is owed comes from the standing; the loan events are what the alert cites.
  watches: ['rating.assigned', 'loan.disbursed', 'loan.classified'],
  subject: 'obligor',
  objectKind: 'lender',
  objectOf: ({ data }) => data.bank,

  initialState: (): State => ({ draws: [] }),

  evolve: (state, event) => {
    const { bank } = event.data;
    if (event.type !== 'rating.assigned')
      return { ...state, bank, draws: withDraw(state.draws, event) };
    const limit = limitIn(event);
    return limit ? { ...state, bank, limit } : state;
  },

  holds: (state, ctx) =>
    state.limit !== undefined &&
    isMoreThan(owedTo(state, ctx), ctx.parameters.limitShareMax, state.limit.amount),

  evidence: ({ limit, draws }, ctx) => [
    ...(limit ? [limit.event] : []),
    ...draws.filter(({ loan }) => isOwed(loan, ctx)).map(({ event }) => event),
  ],

  measures: (state, ctx) => {
    const limit = state.limit?.amount ?? yuan('0');
    const owed = owedTo(state, ctx);
    const share = shareOf(owed, limit);
    const threshold = ctx.parameters.limitShareMax;
    return [
      { name: 'owed-to-lender', value: owed, threshold: limit },
      ...(share === undefined ? [] : [{ name: 'owed-of-limit', value: share, threshold }]),
    ];
  },
});

/** A rating that states no limit, or one in another currency, leaves the limit as it is. */
const limitIn = ({ data, ref }: CreditEvent<'rating.assigned'>): Limit | undefined =>
  data.limit === undefined || (data.currency ?? 'CNY') !== 'CNY'
    ? undefined
    : { amount: yuan(data.limit), event: ref };

/** A stated balance stands for all draws before it. */
function withDraw(
  draws: readonly Draw[],
  { type, data, ref }: CreditEvent<'loan.disbursed' | 'loan.classified'>,
): readonly Draw[] {
  const loan = `${data.bank}/${data.loan}`;
  const before = type === 'loan.classified' ? draws.filter((draw) => draw.loan !== loan) : draws;
  return [...before, { loan, event: ref }].slice(-drawsMax);
}

const isOwed = (loan: string, { standing }: Ctx): boolean =>
  (standing.loans.get(loan)?.balance ?? 0n) > 0n;

const owedTo = ({ bank }: State, { standing }: Ctx): Fen =>
  (bank === undefined ? undefined : standing.lenders.get(bank)) ?? yuan('0');
