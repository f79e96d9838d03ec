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

/** The limit of the lender's latest rating that states one in a currency. */
type Limit = Readonly<{ currency: string; amount: Fen; event: EvidenceRef }>;
/** What raised a loan of the lender, or stated its balance, last. */
type Draw = Readonly<{ loan: string; event: EvidenceRef }>;
type State = Readonly<{ bank?: BankId; limits: readonly Limit[]; draws: readonly Draw[] }>;

const parameters = {
  limitShareMax: { unit: 'ratio', default: 1 },
};
type Ctx = SignContext<typeof parameters>;

/** Draws and balances kept of one lender, and currencies of its limits, the latest ones. */
const drawsMax = 32;
const currenciesMax = 8;

export const overLimit = defineWarningSign({
  id: 'over-limit',
  version: 2,
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

  initialState: (): State => ({ limits: [], draws: [] }),

  evolve: (state, event) => {
    const { bank } = event.data;
    if (event.type !== 'rating.assigned')
      return { ...state, bank, draws: withDraw(state.draws, event) };
    const limit = limitIn(event);
    if (!limit) return state;
    const others = state.limits.filter(({ currency }) => currency !== limit.currency);
    return { ...state, bank, limits: [...others, limit].slice(-currenciesMax) };
  },

  holds: (state, ctx) => exceeded(state, ctx).length > 0,

  evidence: (state, ctx) => {
    const over = exceeded(state, ctx);
    const currencies = new Set(over.map(({ limit }) => limit.currency));
    return [
      ...over.map(({ limit }) => limit.event),
      ...state.draws.filter(({ loan }) => isOwed(loan, currencies, ctx)).map(({ event }) => event),
    ];
  },

  measures: (state, ctx) =>
    exceeded(state, ctx).flatMap(({ limit: { amount, currency }, owed }) => {
      const unit = currency === 'CNY' ? {} : { unit: currency };
      const share = shareOf(owed, amount);
      const threshold = ctx.parameters.limitShareMax;
      return [
        { name: 'owed-to-lender', value: owed, threshold: amount, ...unit },
        ...(share === undefined ? [] : [{ name: 'owed-of-limit', value: share, threshold }]),
      ];
    }),
});

/** A rating that states no limit leaves the limit as it is. */
const limitIn = ({ data, ref }: CreditEvent<'rating.assigned'>): Limit | undefined =>
  data.limit === undefined
    ? undefined
    : { currency: data.currency ?? 'CNY', amount: yuan(data.limit), event: ref };

/** Each limit with what is owed in its currency, where that is more. */
const exceeded = ({ bank, limits }: State, ctx: Ctx) =>
  limits
    .map((limit) => ({ limit, owed: owedTo(bank, limit.currency, ctx) }))
    .filter(({ limit, owed }) => isMoreThan(owed, ctx.parameters.limitShareMax, limit.amount));

/** A stated balance stands for all draws before it. */
function withDraw(
  draws: readonly Draw[],
  { type, data, ref }: CreditEvent<'loan.disbursed' | 'loan.classified'>,
): readonly Draw[] {
  const loan = `${data.bank}/${data.loan}`;
  const before = type === 'loan.classified' ? draws.filter((draw) => draw.loan !== loan) : draws;
  return [...before, { loan, event: ref }].slice(-drawsMax);
}

const isOwed = (loan: string, currencies: ReadonlySet<string>, { standing }: Ctx): boolean => {
  const one = standing.loans.get(loan);
  return one !== undefined && one.balance > 0n && currencies.has(one.currency);
};

/** What is outstanding at a bank in a currency; the standing has it at hand in CNY. */
function owedTo(bank: BankId | undefined, currency: string, { standing }: Ctx): Fen {
  if (bank === undefined) return yuan('0');
  if (currency === 'CNY') return standing.lenders.get(bank) ?? yuan('0');
  return [...standing.loans.values()]
    .filter((loan) => loan.bank === bank && loan.currency === currency && loan.balance > 0n)
    .reduce((sum, { balance }) => (sum + balance) as Fen, yuan('0'));
}
