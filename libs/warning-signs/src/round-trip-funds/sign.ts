/**
 * Money that was lent, or a price that was paid, is with the obligor's own circle within days.
 *
 * A loan is for a purpose and a price is for the creditors too. What goes on at once to companies of
 * the same circle, or back to the payer, served neither; one stranger in between hides it badly. A
 * stranger who is paid under a contract is a supplier. Sources: S0-103, R20, R43.
 */
import { addDays, yuan, type EvidenceRef, type Fen, type PartyId } from '@tocsin/credit-events';
import type { ConnectionPath } from '@tocsin/connections';
import {
  acquaintanceEventTypes,
  acquaintancesAfter,
  circleOf,
  namesParties,
  type AcquaintanceEvent,
  type Acquaintances,
} from '../circle';
import {
  defineWarningSign,
  type AskFacts,
  type EvolveContext,
  type SignContext,
} from '../define-warning-sign';
import {
  amountIn,
  flowsAfter,
  flowsSince,
  noFlows,
  type FlowEvent,
  type Flows,
  type Inflow,
  type Outflow,
} from '../flows';
import { passedOn, sumOf } from '../passed-on';
import { isAtLeast, shareOf } from '../shares';
import { texts } from './texts';

/** How much of an inflow is back in the circle, by which payments and over which ties. */
type Reach = Readonly<{
  inflow: Inflow;
  amount: Fen;
  events: readonly EvidenceRef[];
  paths: readonly ConnectionPath[];
}>;

type State = Flows &
  Readonly<{
    acquaintances: Acquaintances;
    /** Ties of the obligor, for what reaches its circle through somebody else. */
    circle: readonly ConnectionPath[];
    /** What came full circle, the latest ones. */
    closed: readonly Reach[];
  }>;

const parameters = {
  exposureMin: { unit: 'CNY', default: yuan('1000000.00') },
  backMin: { unit: 'ratio', default: 0.8 },
  windowDays: { unit: 'days', default: 7 },
};
type Ctx = SignContext<typeof parameters> & AskFacts;
type Evolve = EvolveContext<typeof parameters>;

const closedMax = 16;

export const roundTripFunds = defineWarningSign({
  id: 'round-trip-funds',
  version: 2,
  family: 'money',
  axis: 'willingness',
  effect: 'assets-shrink',
  stage: 'performing',
  fault: 'debtor',
  base: 'yellow',
  texts,
  parameters,
  watches: [
    'loan.disbursed',
    'payment.made',
    'restructuring.assets-moved',
    'collateral.transferred',
    ...acquaintanceEventTypes,
  ],
  subject: 'obligor',

  initialState: (): State => ({ ...noFlows, acquaintances: [], circle: [], closed: [] }),

  evolve: (state, event, ctx) => withTies(taken(withoutOld(state, ctx), event, ctx), ctx),

  holds: (state, ctx) =>
    ctx.standing.exposure >= ctx.parameters.exposureMin && circled(state, ctx).length > 0,

  evidence: (state, ctx) =>
    circled(state, ctx).flatMap(({ inflow, events }) => [inflow.event, ...events]),

  connections: (state, ctx) => circled(state, ctx).flatMap(({ paths }) => paths),

  measures: (state, ctx) => {
    const { standing, parameters: limits } = ctx;
    const latest = circled(state, ctx).at(-1);
    return [
      ...(latest
        ? [
            { name: 'inflow', value: latest.inflow.amount },
            {
              name: 'back',
              value: shareOf(latest.amount, latest.inflow.amount) ?? 0,
              threshold: limits.backMin,
            },
          ]
        : []),
      { name: 'exposure', value: standing.exposure, threshold: limits.exposureMin },
    ];
  },
});

/** Everything that came full circle, by today. */
const circled = (state: State, ctx: Ctx): readonly Reach[] => [
  ...state.closed,
  ...state.inflows.map((inflow) => reachOf(inflow, state, ctx)).filter((one) => isFull(one, ctx)),
];

const isFull = ({ amount, inflow }: Reach, { parameters: { backMin } }: Ctx): boolean =>
  inflow.amount > 0n && isAtLeast(amount, backMin, inflow.amount);

/** Inflows whose days are over are closed or forgotten, and with them what went out. */
function withoutOld(state: State, ctx: Ctx): State {
  const first = addDays(ctx.today, -ctx.parameters.windowDays);
  const flows = flowsSince(state, first);
  if (flows === state) return state;
  const over = state.inflows
    .filter(({ date }) => date < first)
    .map((inflow) => reachOf(inflow, state, ctx));
  const full = over.filter((reach) => isFull(reach, ctx));
  return {
    ...flows,
    closed: full.length === 0 ? state.closed : [...state.closed, ...full].slice(-closedMax),
  };
}

function taken(state: State, event: AcquaintanceEvent | FlowEvent, { subject }: Ctx): State {
  if (!namesParties(event)) return flowsAfter(state, event, subject);
  const acquaintances = acquaintancesAfter(state.acquaintances, event, subject);
  return acquaintances === state.acquaintances ? state : { ...state, acquaintances };
}

/** Asks for the ties to whoever was paid, once there is something that could have come back. */
function withTies(state: State, ctx: Evolve): State {
  if (state.inflows.length === 0) return state;
  if (state.outflows.every(({ path }) => path !== undefined)) return state;
  const subject = ctx.subject as PartyId;
  const outflows = state.outflows.map((one) =>
    one.path === undefined ? { ...one, path: ctx.connected(subject, one.payee) ?? null } : one,
  );
  const goesOn = outflows.some(({ path, hasContract }) => path === null && !hasContract);
  return { ...state, outflows, circle: goesOn ? circleOf(state.acquaintances, ctx) : state.circle };
}

/** What of an inflow has come back, directly or, where that does not do, through one stranger. */
function reachOf(inflow: Inflow, state: State, ctx: Ctx): Reach {
  const { windowDays, backMin } = ctx.parameters;
  const through = addDays(inflow.date, windowDays);
  const out = state.outflows.filter(
    ({ date, currency }) => date >= inflow.date && date <= through && currency === inflow.currency,
  );
  const isBack = ({ payee, path, hasContract }: Outflow) =>
    (!inflow.isForGoods && (path ?? null) !== null) || (payee === inflow.payer && !hasContract);
  const direct = out.filter(isBack);
  const strangers = out.filter((one) => !isBack(one) && !one.hasContract);
  const reach: Reach = {
    inflow,
    amount: sumOf(direct),
    events: direct.map(({ event }) => event),
    paths: direct.flatMap(({ path }) => path ?? []),
  };
  const isOpen =
    !inflow.isForGoods &&
    !isFull(reach, ctx) &&
    isAtLeast(reach.amount + sumOf(strangers), backMin, inflow.amount);
  if (!isOpen) return reach;
  const payees = [...new Set(strangers.map(({ payee }) => payee))];
  return payees
    .map((payee) => ({ payee, given: strangers.filter((one) => one.payee === payee) }))
    .map((stranger) => onwardFrom({ inflow, ...stranger }, state.circle, ctx))
    .reduce(added, reach);
}

const added = (a: Reach, b: Reach): Reach => ({
  inflow: a.inflow,
  amount: (a.amount + b.amount) as Fen,
  events: [...a.events, ...b.events],
  paths: [...a.paths, ...b.paths],
});

/** What one stranger passed on to the circle or to the payer. */
function onwardFrom(
  { inflow, payee, given }: Readonly<{ inflow: Inflow; payee: PartyId; given: readonly Outflow[] }>,
  circle: readonly ConnectionPath[],
  { eventsOf, parameters: { windowDays } }: Ctx,
): Reach {
  const tieTo = (party: PartyId) => circle.find(({ to }) => to === party);
  const through = addDays(inflow.date, windowDays);
  const onward = eventsOf({ party: payee, types: ['payment.made'], from: inflow.date, through })
    .filter(({ data: { from, to, contract, currency = 'CNY' } }) => {
      const returns = to.party === inflow.payer && contract === undefined;
      const isBack = returns || tieTo(to.party) !== undefined;
      return from.party === payee && isBack && currency === inflow.currency;
    })
    .map((event) => ({ ...amountIn(event), path: tieTo(event.data.to.party) }));
  const amount = passedOn(given, onward);
  if (amount === 0n) return { inflow, amount, events: [], paths: [] };
  return {
    inflow,
    amount,
    events: [...given, ...onward].map(({ event }) => event),
    paths: onward.flatMap(({ path }) => path ?? []),
  };
}
