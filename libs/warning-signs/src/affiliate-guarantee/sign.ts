/**
 * A company guarantees the debt of one that it is tied to, and no resolution of its own is on file.
 *
 * Such a guarantee adds little: both fall together. And without a resolution of those who had no
 * interest in it the bank may find it void. A parent that stands for its wholly owned subsidiary
 * needs none. Sources: S0-15, S0-16; Company Law 15; Security interpretation 7, 8.
 */
import {
  yuan,
  type BusinessDate,
  type CreditEvent,
  type EvidenceRef,
  type Fen,
  type PartyId,
} from '@tocsin/credit-events';
import type { ConnectionPath } from '@tocsin/connections';
import { defineWarningSign, type EvolveContext } from '../define-warning-sign';
import { texts } from './texts';

type Unresolved = Readonly<{
  bank: string;
  guarantee: string;
  guarantor: PartyId;
  amount: Fen;
  currency: string;
  date: BusinessDate;
  event: EvidenceRef;
  path: ConnectionPath;
}>;
/** What the register says of one holder's shares in the obligor. */
type Holding = Readonly<{ holder: PartyId; date: BusinessDate; isWhole: boolean }>;
type State = Readonly<{ unresolved: readonly Unresolved[]; holdings: readonly Holding[] }>;

const parameters = { exposureMin: { unit: 'CNY', default: yuan('1000000.00') } };

const rememberedMax = 64; // guarantees and statements of shares, the latest of each

export const affiliateGuarantee = defineWarningSign({
  id: 'affiliate-guarantee',
  version: 1,
  family: 'guarantees',
  axis: 'willingness',
  effect: 'claim-unenforceable',
  stage: 'origination',
  fault: 'debtor',
  base: 'yellow',
  texts,
  parameters,
  watches: ['guarantee.given', 'guarantee.released', 'party.shareholding'],
  subject: 'obligor',

  initialState: (): State => ({ unresolved: [], holdings: [] }),

  evolve: (state, event, ctx) => {
    if (event.data.party !== ctx.subject) return state;
    switch (event.type) {
      case 'guarantee.given':
        return given(withoutGuarantee(state, event), event, ctx);
      case 'guarantee.released':
        return withoutGuarantee(state, event);
      case 'party.shareholding':
        return held(state, event);
    }
  },

  holds: (state, ctx) =>
    ctx.standing.exposure >= ctx.parameters.exposureMin && doubtful(state).length > 0,

  evidence: (state) => doubtful(state).map(({ event }) => event),

  connections: (state) => doubtful(state).map(({ path }) => path),

  measures: (state, ctx) => [
    { name: 'exposure', value: ctx.standing.exposure, threshold: ctx.parameters.exposureMin },
    { name: 'guarantees', value: doubtful(state).length },
    { name: 'guaranteed', value: totalOf(doubtful(state)) },
  ],
});

type GuaranteeEnd = CreditEvent<'guarantee.given' | 'guarantee.released'>;

/** A guarantee signed anew replaces the old one: this is how a resolution is filed later. */
function withoutGuarantee(state: State, { data }: GuaranteeEnd): State {
  const unresolved = state.unresolved.filter(
    ({ bank, guarantee, guarantor }) =>
      bank !== data.bank || guarantee !== data.guarantee || guarantor !== data.guarantor,
  );
  return unresolved.length === state.unresolved.length ? state : { ...state, unresolved };
}

/** The tie counts as it is on the day of the guarantee. People decide for themselves alone. */
function given(
  state: State,
  { data, date, ref }: CreditEvent<'guarantee.given'>,
  ctx: EvolveContext<typeof parameters>,
): State {
  const { bank, guarantee, guarantor, amount, currency = 'CNY', resolution } = data;
  if (resolution === true || guarantor.startsWith('P-')) return state;
  const path = ctx.connected(guarantor, data.party);
  if (!path) return state;
  const one = {
    bank,
    guarantee,
    guarantor,
    amount: yuan(amount),
    currency,
    date,
    event: ref,
    path,
  };
  return { ...state, unresolved: [...state.unresolved, one].slice(-rememberedMax) };
}

/** Only who has come to hold everything, or has ceased to, is remembered. */
function held(state: State, { data, date }: CreditEvent<'party.shareholding'>): State {
  const { holder, ratio } = data;
  const isWhole = ratio === 1;
  if (!isWhole && !state.holdings.some((one) => one.holder === holder)) return state;
  const holdings = [...state.holdings, { holder, date, isWhole }].slice(-rememberedMax);
  return { ...state, holdings };
}

const doubtful = (state: State): readonly Unresolved[] =>
  state.unresolved.filter((one) => !isByParent(one, state.holdings));

/** The guarantor owned the obligor altogether, itself or through companies that it so owned. */
function isByParent({ guarantor, date, path }: Unresolved, holdings: State['holdings']): boolean {
  const said = holdings.findLast((one) => one.holder === guarantor && one.date <= date);
  return said?.isWhole === true || isWholeDownward(path);
}

function isWholeDownward({ from, edges }: ConnectionPath): boolean {
  let holder = from;
  for (const edge of edges) {
    if (edge.ratio !== 1 || edge.from !== holder) return false;
    holder = edge.to;
  }
  return true;
}

const totalOf = (guarantees: readonly Unresolved[]): Fen =>
  guarantees
    .filter(({ currency }) => currency === 'CNY')
    .reduce((sum, { amount }) => sum + amount, 0n) as Fen;
