/**
 * One thing secures the loans of two banks, and there is not enough of it for both.
 *
 * Each bank lent on the whole value and finds the other at the auction. A second charge that the
 * first bank was told of, and that the value covers, is ordinary business; one that joins a charge
 * promised to be the only one is not. Source: R18.
 */
import {
  yuan,
  type BankId,
  type BusinessDate,
  type CreditEvent,
  type EntityId,
  type EvidenceRef,
  type Fen,
} from '@tocsin/credit-events';
import { defineWarningSign, type EvolveContext, type SignContext } from '../define-warning-sign';
import { texts } from './texts';

type Charge = Readonly<{
  bank: BankId;
  loans: readonly EntityId[];
  secured: Fen;
  currency: string;
  date: BusinessDate;
  isExclusive: boolean;
  isDisclosed: boolean;
  event: EvidenceRef;
}>;
type Value = Readonly<{ amount: Fen; at: number; event: EvidenceRef }>;
type State = Readonly<{
  collateral?: string;
  /** Charges of whomever on it, and the latest value by currency. */
  charges: readonly Charge[];
  values: Readonly<Record<string, Value>>;
}>;

const parameters = {
  exposureMin: { unit: 'CNY', default: yuan('1000000.00') },
  banksMin: { unit: 'banks', default: 2 },
};
type Ctx = SignContext<typeof parameters>;

const types = ['collateral.pledged', 'collateral.appraised', 'collateral.released'] as const;
type Watched = CreditEvent<(typeof types)[number]>;
/** Charges kept of a collateral, the latest. */
const chargesMax = 32;

export const doublePledge = defineWarningSign({
  id: 'double-pledge',
  version: 1,
  family: 'collateral',
  axis: 'willingness',
  effect: 'claim-unenforceable',
  stage: 'origination',
  fault: 'debtor',
  base: 'yellow',
  texts,
  parameters,
  watches: types,
  subject: 'obligor',
  objectKind: 'collateral',
  objectOf: ({ data }) => data.collateral,

  initialState: (): State => ({ charges: [], values: {} }),

  evolve: (state, event, ctx) => {
    // Only what happens while the obligor has pledged it is sure to be seen.
    if (!ctx.standing.pledges.has(event.data.collateral))
      return state.collateral === undefined ? state : { charges: [], values: {} };
    return after(state.collateral === undefined ? begun(event, ctx) : state, event);
  },

  holds: (state, ctx) =>
    banksIn(state.charges).size >= ctx.parameters.banksMin &&
    ctx.standing.exposure >= ctx.parameters.exposureMin &&
    (exceeded(state, ctx).length > 0 || isJoined(state, ctx)),

  evidence: (state, ctx) => [
    ...state.charges.map(({ event }) => event),
    ...exceeded(state, ctx).map(({ value }) => value.event),
  ],

  measures: (state, ctx) => [
    { name: 'banks', value: banksIn(state.charges).size, threshold: ctx.parameters.banksMin },
    ...totalsOf(state).map(({ total, value, currency }) => ({
      name: 'secured',
      value: total,
      threshold: value.amount,
      unit: currency,
    })),
    ...(isJoined(state, ctx)
      ? [{ name: 'exclusive', value: state.charges.filter((one) => one.isExclusive).length }]
      : []),
    { name: 'exposure', value: ctx.standing.exposure, threshold: ctx.parameters.exposureMin },
  ],
});

/** Others may have pledged it before the obligor did: those charges are asked for. */
function begun({ data }: Watched, ctx: EvolveContext<typeof parameters>): State {
  const { collateral } = data;
  // One question for all days, so that a host can answer those of many obligors at once.
  const earlier = ctx.eventsOf({ party: `collateral:${collateral}`, types });
  return earlier.reduce<State>(after, { collateral, charges: [], values: {} });
}

function after(state: State, event: Watched): State {
  switch (event.type) {
    case 'collateral.released': {
      const charges = state.charges.filter(({ bank }) => bank !== event.data.bank);
      return charges.length === state.charges.length ? state : { ...state, charges };
    }
    case 'collateral.appraised':
      return valued(state, event);
    case 'collateral.pledged':
      return valued({ ...state, charges: chargesAfter(state.charges, event) }, event);
  }
}

/** A bank's charge for the same loans is the old one renewed; for others it comes on top. */
function chargesAfter(
  charges: readonly Charge[],
  { data, date, ref }: CreditEvent<'collateral.pledged'>,
): readonly Charge[] {
  const { bank, loans, secured, currency = 'CNY', exclusive, disclosed } = data;
  const others = charges.filter(
    (one) =>
      one.event !== ref && (one.bank !== bank || !one.loans.some((loan) => loans.includes(loan))),
  );
  const charge = {
    bank,
    loans,
    secured: yuan(secured),
    currency,
    date,
    isExclusive: exclusive === true,
    isDisclosed: disclosed === true,
    event: ref,
  };
  return [...others, charge].slice(-chargesMax);
}

/** Of two values of one moment the larger: nothing tells which of them is the later. */
function valued(
  state: State,
  { data, at, ref }: CreditEvent<'collateral.appraised' | 'collateral.pledged'>,
): State {
  const { currency = 'CNY' } = data;
  const [amount, before] = [yuan(data.value), state.values[currency]];
  if (before?.at === at && before.amount >= amount) return state;
  return { ...state, values: { ...state.values, [currency]: { amount, at, event: ref } } };
}

const banksIn = (charges: readonly Charge[]): ReadonlySet<BankId> =>
  new Set(charges.map(({ bank }) => bank));

/** What the charges in each currency come to, beside the value in it. */
const totalsOf = ({ charges, values }: State) =>
  Object.entries(values).flatMap(([currency, value]) => {
    const own = charges.filter((charge) => charge.currency === currency);
    if (own.length === 0) return [];
    const total = own.reduce((sum, { secured }) => sum + secured, 0n) as Fen;
    return [{ currency, value, total, banks: banksIn(own).size }];
  });

/** Totals of several banks for which the value does not suffice. */
const exceeded = (state: State, { parameters: { banksMin } }: Ctx) =>
  totalsOf(state).filter(({ banks, total, value }) => banks >= banksMin && total > value.amount);

/** A charge promised to be the only one is not, unless all were told and the value covers all. */
function isJoined(state: State, ctx: Ctx): boolean {
  const { charges } = state;
  if (!charges.some(({ isExclusive }) => isExclusive)) return false;
  const isOneCurrency = new Set(charges.map(({ currency }) => currency)).size === 1;
  return !(isDisclosed(charges) && isOneCurrency && exceeded(state, ctx).length === 0);
}

/** Every bank but the first told those before it; of a first day nobody knows who was first. */
function isDisclosed(charges: readonly Charge[]): boolean {
  const first = charges.map(({ date }) => date).toSorted()[0];
  const untold = banksIn(charges.filter((charge) => !charge.isDisclosed));
  const atFirst = banksIn(charges.filter(({ date }) => date === first));
  return untold.size === 0 || (untold.size === 1 && [...untold].every((bank) => atFirst.has(bank)));
}
