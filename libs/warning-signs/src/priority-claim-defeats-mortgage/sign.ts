/**
 * A builder's priority for the price of works that empties a mortgage.
 *
 * The price of works goes before the mortgage of the bank that financed them. Where the debtor
 * admits at once, or the builder belongs to it, nobody in court asks whether the works were done.
 * A real builder is contested and cut. Sources: S0-25, R6.
 */
import {
  isBankId,
  yuan,
  type BusinessDate,
  type CreditEvent,
  type EvidenceRef,
  type Fen,
} from '@tocsin/credit-events';
import type { ConnectionPath } from '@tocsin/connections';
import { defineWarningSign, type EvolveContext, type SignContext } from '../define-warning-sign';
import { isAtLeast, shareOf } from '../shares';
import { texts } from './texts';

type Said = Readonly<{ date: BusinessDate; event: EvidenceRef }>;
type Decided = CreditEvent<'lawsuit.decided'>['data'];

type Suit = Said &
  Readonly<{
    claim: Fen;
    currency: string;
    isPriorityClaimed: boolean;
    collateral: readonly string[];
    path?: ConnectionPath;
  }>;

/** Feeds that know only days may put the answer or the judgment before the suit of its day. */
type State = Readonly<{
  suit?: Suit;
  answer?: Said & Readonly<{ stance: CreditEvent<'lawsuit.answered'>['data']['stance'] }>;
  decision?: Said &
    Readonly<{ outcome: Decided['outcome']; awarded?: Fen; currency: string; priority?: boolean }>;
}>;

const parameters = {
  exposureMin: { unit: 'CNY', default: yuan('1000000.00') },
  claimShareMin: { unit: 'ratio', default: 0.5 },
};
type Ctx = SignContext<typeof parameters>;

export const priorityClaimDefeatsMortgage = defineWarningSign({
  id: 'priority-claim-defeats-mortgage',
  version: 1,
  family: 'courts',
  axis: 'willingness',
  effect: 'claim-unenforceable',
  stage: 'litigation',
  fault: 'debtor',
  base: 'orange',
  texts,
  parameters,
  watches: ['lawsuit.filed', 'lawsuit.answered', 'lawsuit.decided'],
  subject: 'obligor',
  objectKind: 'case',
  objectOf: ({ data }) => data.case,

  initialState: (): State => ({}),

  evolve: (state, event, ctx) => {
    if (event.data.defendant !== ctx.subject) return state;
    const said = { date: event.date, event: event.ref };
    switch (event.type) {
      case 'lawsuit.filed':
        return state.suit ? state : filed(state, event, ctx);
      case 'lawsuit.answered':
        return { ...state, answer: { ...said, stance: event.data.stance } };
      case 'lawsuit.decided':
        return { ...state, decision: { ...said, ...decisionIn(event.data) } };
    }
  },

  holds: (state, ctx) => {
    if (ctx.standing.exposure < ctx.parameters.exposureMin) return false;
    const touched = state.suit && touchedBy(state.suit, ctx);
    const sought = soughtIn(state);
    return (
      touched !== undefined &&
      sought > 0n &&
      (state.suit?.path !== undefined || agreements(state).length > 0) &&
      isAtLeast(sought, ctx.parameters.claimShareMin, touched.value)
    );
  },

  evidence: (state, ctx) => {
    const { suit, decision } = state;
    if (!suit) return [];
    return [
      ...(touchedBy(suit, ctx)?.pledges ?? []),
      suit.event,
      ...agreements(state),
      ...(decision ? [decision.event] : []),
    ];
  },

  connections: ({ suit }) => (suit?.path ? [suit.path] : []),

  measures: (state, ctx) => {
    const { suit } = state;
    const touched = suit && touchedBy(suit, ctx);
    if (!touched) return [];
    const sought = soughtIn(state);
    return [
      {
        name: 'claim-to-value',
        value: shareOf(sought, touched.value) ?? 1,
        threshold: ctx.parameters.claimShareMin,
      },
      { name: 'claim', value: sought },
      { name: 'value', value: touched.value },
      ...(suit.path ? [{ name: 'ties', value: suit.path.edges.length }] : []),
      { name: 'exposure', value: ctx.standing.exposure, threshold: ctx.parameters.exposureMin },
    ];
  },
});

/** A suit begins with the tie of its day. */
function filed(
  state: State,
  { data, date, ref }: CreditEvent<'lawsuit.filed'>,
  ctx: EvolveContext<typeof parameters>,
): State {
  const { plaintiff, defendant, cause, claim, collateral = [], currency = 'CNY' } = data;
  if (cause !== 'works-price' || isBankId(plaintiff)) return state;
  const path = ctx.connected(plaintiff, defendant);
  const suit: Suit = {
    date,
    event: ref,
    claim: yuan(claim),
    currency,
    isPriorityClaimed: data.priorityClaimed === true,
    collateral,
    ...(path ? { path } : {}),
  };
  return { ...state, suit };
}

const decisionIn = ({ outcome, awarded, currency = 'CNY', priority }: Decided) => ({
  outcome,
  currency,
  ...(awarded === undefined ? {} : { awarded: yuan(awarded) }),
  ...(priority === undefined ? {} : { priority }),
});

const forThePlaintiff: ReadonlySet<string> = new Set(['plaintiff', 'partly', 'mediated']);

/** What is sought with priority, or was granted so by the latest decision; nothing if refused. */
function soughtIn({ suit, decision }: State): Fen {
  const nothing = yuan('0');
  if (!suit) return nothing;
  if (!decision) return suit.isPriorityClaimed ? suit.claim : nothing;
  const isGranted = decision.priority ?? suit.isPriorityClaimed;
  if (!isGranted || !forThePlaintiff.has(decision.outcome)) return nothing;
  const isComparable = decision.currency === suit.currency;
  return (isComparable ? decision.awarded : undefined) ?? suit.claim;
}

/** The answer that admits it, or the mediation of a claim that was never contested. */
function agreements({ answer, decision }: State): readonly EvidenceRef[] {
  if (answer?.stance === 'admitted') return [answer.event];
  return decision?.outcome === 'mediated' && answer?.stance !== 'contested' ? [decision.event] : [];
}

/** The value of what is named in the suit and pledged to a bank, and the pledges. */
function touchedBy(
  { collateral, currency }: Suit,
  { standing }: Ctx,
): Readonly<{ value: Fen; pledges: readonly EvidenceRef[] }> | undefined {
  const pledged = [...new Set(collateral)].flatMap((one) => {
    const all = (standing.pledges.get(one) ?? []).filter((each) => each.currency === currency);
    const latest = all.at(-1);
    return latest ? [{ value: latest.value, events: all.map(({ event }) => event) }] : [];
  });
  if (pledged.length === 0) return undefined;
  return {
    value: pledged.reduce((sum, { value }) => sum + value, 0n) as Fen,
    pledges: pledged.flatMap(({ events }) => events),
  };
}
