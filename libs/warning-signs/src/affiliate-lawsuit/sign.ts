/**
 * A party close to the obligor sues it, and the obligor has little reason to resist.
 *
 * Courts need not look for a real dispute where the defendant admits. A judgment for a friend takes
 * assets, rank or a place in the distribution away from those who really lent. Companies of one
 * group do have honest disputes: a fight that the court decides against the plaintiff, wholly or
 * for a good part, is one. Sources: S0-24, S4-11, law.
 */
import {
  daysBetween,
  isBankId,
  yuan,
  type BusinessDate,
  type CreditEvent,
  type EvidenceRef,
  type Fen,
  type PartyId,
} from '@tocsin/credit-events';
import type { ConnectionPath } from '@tocsin/connections';
import { defineWarningSign, type EvolveContext, type SignContext } from '../define-warning-sign';
import type { Strength } from '../define-warning-sign';
import { isAtLeast, shareOf } from '../shares';
import { texts } from './texts';

type Said = Readonly<{ date: BusinessDate; event: EvidenceRef }>;
type Decided = CreditEvent<'lawsuit.decided'>['data'];
type Payment = Said & Readonly<{ isBack: boolean; amount: Fen }>;
/** Money between the obligor and one party that may be lent, oldest first. */
type Flow = Readonly<{ party: PartyId; payments: readonly Payment[] }>;

type Suit = Readonly<{
  filed: Said;
  claim: Fen;
  path?: ConnectionPath;
  /** A bank's demand or suit shortly before. */
  pressure: readonly Said[];
  touchesSecurity: boolean;
  lent: Fen;
  back: Fen;
  payments: readonly EvidenceRef[];
  answer?: Said & Readonly<{ stance: CreditEvent<'lawsuit.answered'>['data']['stance'] }>;
  decision?: Said & Readonly<{ outcome: Decided['outcome']; awarded?: Fen; priority: boolean }>;
}>;

/** What was said in the case; feeds that know only days may put it before the suit of its day. */
type Heard = Pick<Suit, 'answer' | 'decision'>;

/** Money flows are kept for suits to come; a suit takes what it needs when it begins. */
type State = Readonly<{ flows: readonly Flow[]; heard?: Heard; suit?: Suit }>;

const parameters = {
  exposureMin: { unit: 'CNY', default: yuan('1000000.00') },
  cutMin: { unit: 'ratio', default: 0.3 },
  quickDays: { unit: 'days', default: 60 },
  pressureDays: { unit: 'days', default: 60 },
  flowBackMin: { unit: 'ratio', default: 0.8 },
  flowDays: { unit: 'days', default: 730 },
};
type Ctx = SignContext<typeof parameters>;

/** What is said to be for goods, works, wages and the like is no money lent. */
const lentKinds: ReadonlySet<string> = new Set(['loan', 'other']);
/** Parties whose money is followed, those that paid most, and payments kept for each, the largest. */
const partiesMax = 24;
const paymentsMax = 24;

export const affiliateLawsuit = defineWarningSign({
  id: 'affiliate-lawsuit',
  version: 2,
  family: 'courts',
  axis: 'willingness',
  effect: 'claim-unenforceable',
  stage: 'litigation',
  fault: 'debtor',
  base: 'orange',
  texts,
  parameters,
  watches: ['lawsuit.filed', 'lawsuit.answered', 'lawsuit.decided', 'payment.made'],
  subject: 'obligor',
  objectKind: 'case',
  objectOf: (event) => (event.type === 'payment.made' ? undefined : event.data.case),

  initialState: (): State => ({ flows: [] }),

  evolve: (state, event, ctx) => {
    if (event.type === 'payment.made') return state.suit ? state : withPayment(state, event, ctx);
    if (event.data.defendant !== ctx.subject) return state;
    if (event.type === 'lawsuit.filed') return state.suit ? state : begun(state, event, ctx);
    const heard = heardIn(event);
    return state.suit
      ? { ...state, suit: { ...state.suit, ...heard } }
      : { ...state, heard: { ...state.heard, ...heard } };
  },

  holds: ({ suit }, ctx) =>
    suit?.path !== undefined &&
    ctx.standing.exposure >= ctx.parameters.exposureMin &&
    !isWithdrawn(suit) &&
    !isFoughtOff(suit, ctx),

  evidence: ({ suit }) => {
    if (!suit) return [];
    const { filed, decision } = suit;
    return decision ? [filed.event, decision.event] : [filed.event];
  },

  connections: ({ suit }) => (suit?.path ? [suit.path] : []),

  measures: ({ suit }, ctx) => (suit ? measuresOf(suit, ctx) : []),

  strengthening: ({ suit }, ctx) => (suit ? strengthsOf(suit, ctx) : []),
});

/** A suit begins with the tie of its day; a bank's own suit is never looked at. */
function begun(
  state: State,
  { data, date, ref }: CreditEvent<'lawsuit.filed'>,
  ctx: EvolveContext<typeof parameters>,
): State {
  const { plaintiff, defendant, claim, cause, collateral = [], priorityClaimed } = data;
  if (isBankId(plaintiff)) return state;
  const { lastDemand, lastBankSuit, pledges } = ctx.standing;
  const path = ctx.connected(plaintiff, defendant);
  const flow = cause === 'loan' ? state.flows.find(({ party }) => party === plaintiff) : undefined;
  const suit: Suit = {
    filed: { date, event: ref },
    claim: yuan(claim),
    ...(path ? { path } : {}),
    pressure: [lastDemand, lastBankSuit]
      .filter((report) => report !== undefined)
      .filter((report) => daysBetween(report.date, date) <= ctx.parameters.pressureDays)
      .map((report) => ({ date: report.date, event: report.event })),
    touchesSecurity: priorityClaimed === true || collateral.some((one) => pledges.has(one)),
    ...circled(flow, ctx),
  };
  return { flows: [], suit: { ...suit, ...heardOn(state.heard, date) } };
}

function heardIn(event: CreditEvent<'lawsuit.answered' | 'lawsuit.decided'>): Heard {
  const said = { date: event.date, event: event.ref };
  return event.type === 'lawsuit.answered'
    ? { answer: { ...said, stance: event.data.stance } }
    : { decision: { ...said, ...decisionIn(event.data) } };
}

/** Of what was heard before the suit only that of its own day belongs to it. */
const heardOn = ({ answer, decision }: Heard = {}, date: BusinessDate): Heard => ({
  ...(answer?.date === date ? { answer } : {}),
  ...(decision?.date === date ? { decision } : {}),
});

const decisionIn = ({ outcome, awarded, priority }: Decided) => ({
  outcome,
  priority: priority === true,
  ...(awarded === undefined ? {} : { awarded: yuan(awarded) }),
});

/** The claim is gone. */
const isWithdrawn = ({ decision }: Suit): boolean => decision?.outcome === 'withdrawn';

/** A real dispute: contested, and the court rejected the claim or cut a good part of it. */
function isFoughtOff({ answer, decision, claim }: Suit, { parameters: { cutMin } }: Ctx): boolean {
  if (answer?.stance !== 'contested' || !decision) return false;
  if (decision.outcome === 'defendant') return true;
  // What the two agree between themselves is no court's doubt.
  if (decision.outcome === 'mediated' || decision.awarded === undefined) return false;
  return isAtLeast(claim - decision.awarded, cutMin, claim);
}

function measuresOf(suit: Suit, { standing, parameters: limits }: Ctx) {
  const { claim, decision, lent, back, pressure, filed, path } = suit;
  const cut =
    decision?.awarded === undefined ? undefined : shareOf(claim - decision.awarded, claim);
  const flowBack = shareOf(back, lent);
  const days = pressure.map(({ date }) => daysBetween(date, filed.date));
  return [
    { name: 'claim', value: claim },
    { name: 'exposure', value: standing.exposure, threshold: limits.exposureMin },
    ...(path ? [{ name: 'ties', value: path.edges.length }] : []),
    ...(cut === undefined ? [] : [{ name: 'cut', value: cut, threshold: limits.cutMin }]),
    ...quickAgreement(suit, limits.quickDays)
      .slice(0, 1)
      .map(({ date }) => ({
        name: 'days-to-agreement',
        value: daysBetween(filed.date, date),
        threshold: limits.quickDays,
      })),
    ...(days.length === 0
      ? []
      : [
          {
            name: 'days-after-bank',
            value: Math.min(...days),
            threshold: limits.pressureDays,
          },
        ]),
    ...(flowBack === undefined
      ? []
      : [{ name: 'flow-back', value: flowBack, threshold: limits.flowBackMin }]),
  ];
}

function strengthsOf(suit: Suit, { parameters: limits }: Ctx): readonly Strength[] {
  const agreed = quickAgreement(suit, limits.quickDays);
  const { pressure, decision, filed, touchesSecurity, lent, back, payments } = suit;
  const granted = decision?.priority === true ? [decision] : [];
  const secured = [...(touchesSecurity ? [filed] : []), ...granted];
  const circles = lent > 0n && isAtLeast(back, limits.flowBackMin, lent) ? payments : [];
  return [
    { name: 'agreed-quickly', evidence: agreed.map(({ event }) => event) },
    { name: 'after-bank-acted', evidence: pressure.map(({ event }) => event) },
    { name: 'touches-security', evidence: secured.map(({ event }) => event) },
    { name: 'money-flowed-back', evidence: circles },
  ].filter(({ evidence }) => evidence.length > 0);
}

/** Admission and mediation soon after the suit. */
const quickAgreement = ({ filed, answer, decision }: Suit, quickDays: number): readonly Said[] =>
  [
    ...(answer?.stance === 'admitted' ? [answer] : []),
    ...(decision?.outcome === 'mediated' ? [decision] : []),
  ].filter(({ date }) => daysBetween(filed.date, date) <= quickDays);

const mayBeLent = ({ kind, currency }: CreditEvent<'payment.made'>['data']): boolean =>
  lentKinds.has(kind ?? 'other') && (currency ?? 'CNY') === 'CNY';

/**
 * Follows money lent by a party and what goes back to it. Small sums make room, and a party that
 * paid little: the customers of a trader would push a lender out within weeks.
 */
function withPayment(state: State, event: CreditEvent<'payment.made'>, ctx: Ctx): State {
  const { from, to, amount } = event.data;
  if (!mayBeLent(event.data)) return state;
  const isBack = from.party === ctx.subject;
  const party = isBack ? to.party : from.party;
  const before = state.flows.find((flow) => flow.party === party);
  if (isBack && !before) return state;
  const payment = { date: event.date, event: event.ref, isBack, amount: yuan(amount) };
  const recent = [...(before?.payments ?? []), payment].filter((one) => isRecent(one, ctx));
  const payments = withoutLeast(recent, paymentsMax, (one) => one.amount);
  const others = state.flows.filter(
    (flow) => flow !== before && flow.payments.some((one) => isRecent(one, ctx)),
  );
  return { ...state, flows: withoutLeast([...others, { party, payments }], partiesMax, lentBy) };
}

const isRecent = ({ date }: Said, { today, parameters: { flowDays } }: Ctx): boolean =>
  daysBetween(date, today) <= flowDays;

const lentBy = ({ payments }: Flow): Fen =>
  payments.reduce((sum, { isBack, amount }) => (isBack ? sum : ((sum + amount) as Fen)), 0n as Fen);

/** Items in order of time, at most so many: the least of them leaves, of equals the oldest. */
function withoutLeast<Item>(items: readonly Item[], most: number, sizeOf: (item: Item) => Fen) {
  if (items.length <= most) return items;
  const sizes = items.map(sizeOf);
  const least = sizes.reduce((low, size) => (size < low ? size : low));
  const leaving = sizes.indexOf(least);
  return items.filter((_, index) => index !== leaving);
}

/** What the plaintiff lent within the window before the suit, and what came back to it. */
function circled(flow: Flow | undefined, ctx: Ctx) {
  const recent = (flow?.payments ?? []).filter((one) => isRecent(one, ctx));
  const first = recent.findIndex(({ isBack }) => !isBack);
  const counted = first < 0 ? [] : recent.slice(first);
  const sum = (back: boolean) =>
    counted.reduce((total, { isBack, amount }) => (isBack === back ? total + amount : total), 0n);
  return {
    lent: sum(false) as Fen,
    back: sum(true) as Fen,
    payments: counted.map(({ event }) => event),
  };
}
