/**
 * A party one or two guarantees away from the obligor has defaulted.
 *
 * Default travels along guarantees: the guarantor is called on, its own lenders take fright, and
 * those it stood for lose their second name. The tier says how near it is. Sources: P, E (paths of
 * default in guarantee networks); more than ninety days past due is substandard at the least.
 */
import {
  addDays,
  daysBetween,
  yuan,
  type BusinessDate,
  type CreditEvent,
  type EventType,
  type EvidenceRef,
  type PartyId,
} from '@tocsin/credit-events';
import { defineWarningSign, type DaysContext } from '../define-warning-sign';
import { fanOutOf, graphEventTypes, linksFrom, linksIn, type Links } from '../guarantee-graph';
import type { Guarantee } from '../guarantees';
import { onceAJudgement } from '../judging';
import { onceFor } from '../once-for';
import { texts } from './texts';

/** Whether the obligor has to do with guarantees at all; the rest the histories tell. */
type State = Readonly<{ isLinked: boolean }>;

const parameters = {
  windowDays: { unit: 'days', default: 180 },
  daysPastDueMax: { unit: 'days', default: 90 },
  fanOutMax: { unit: 'parties', default: 200 },
  exposureMin: { unit: 'CNY', default: yuan('1000000.00') },
};
type Ctx = DaysContext<typeof parameters>;

/** Parties asked in one judgement, the nearer first; beyond that it stops short. */
const askedMax = 350;

const types = [
  ...graphEventTypes,
  'loan.overdue',
  'bankruptcy.accepted',
  'bankruptcy.dismissed',
] as const satisfies readonly EventType[];

/** A party near the obligor, and the guarantees that lead to it. */
type Neighbour = Readonly<{
  party: PartyId;
  tier: 1 | 2;
  by: readonly Guarantee[];
  events: readonly Told[];
}>;
type Told = CreditEvent<(typeof types)[number]>;
type Default = Readonly<{ date: BusinessDate; event: EvidenceRef }>;

export const guaranteeContagion = defineWarningSign({
  id: 'guarantee-contagion',
  version: 2,
  family: 'conduct',
  axis: 'ability',
  effect: 'claim-unenforceable',
  stage: 'performing',
  fault: 'debtor',
  base: 'blue',
  texts,
  parameters,
  watches: ['guarantee.given'],
  subject: 'obligor',

  initialState: (): State => ({ isLinked: false }),

  evolve: (state) => (state.isLinked ? state : { isLinked: true }),

  holds: (_state, ctx) => defaultedAround(ctx).length > 0,

  wakeOn: (_state, ctx) => {
    const ends = defaultedAround(ctx).map(({ latest }) => endOf(latest, ctx));
    return ends.toSorted()[0];
  },

  evidence: (_state, ctx) =>
    defaultedAround(ctx).flatMap(({ by, latest }) => [
      ...by.map(({ event }) => event),
      latest.event,
    ]),

  measures: (_state, ctx) => {
    const defaulted = defaultedAround(ctx);
    const tiers = defaulted.map(({ tier }) => tier);
    const days = defaulted.map(({ latest }) => daysBetween(latest.date, ctx.today));
    return [
      { name: 'exposure', value: ctx.standing.exposure, threshold: ctx.parameters.exposureMin },
      { name: 'tier', value: Math.min(...tiers) },
      { name: 'defaulted-parties', value: defaulted.length },
      {
        name: 'days-since-default',
        value: Math.min(...days),
        threshold: ctx.parameters.windowDays,
      },
    ];
  },
});

/** Those near the exposed obligor who defaulted inside the window, each with its latest default. */
const defaultedAround = onceAJudgement((ctx: Ctx) => {
  if (ctx.standing.exposure < ctx.parameters.exposureMin) return [];
  return neighboursOf(ctx).flatMap((neighbour) => {
    const latest = latestDefault(neighbour, ctx);
    return latest ? { ...neighbour, latest } : [];
  });
});

const endOf = ({ date }: Default, { parameters: { windowDays } }: Ctx): BusinessDate =>
  addDays(date, windowDays + 1);

/** Whoever is linked with the obligor, and whoever is linked with one of these. */
function neighboursOf(ctx: Ctx): readonly Neighbour[] {
  const self = ctx.subject as PartyId;
  const own = partiesIn(linksIn(ctx.standing.guarantees, self));
  if (own.size > ctx.parameters.fanOutMax) return [];
  const near = [...own].map(([party, by]) => neighbour(ctx, { party, tier: 1, by }));
  const far = new Map<PartyId, readonly Guarantee[]>();
  for (const { party, by, events } of near) {
    const links = linksFrom(events, party);
    if (fanOutOf(links) > ctx.parameters.fanOutMax) continue;
    for (const [next, more] of partiesIn(links))
      if (next !== self && !own.has(next) && !far.has(next)) far.set(next, [...by, ...more]);
  }
  const asked = [...far].slice(0, askedMax - near.length);
  return [...near, ...asked.map(([party, by]) => neighbour(ctx, { party, tier: 2, by }))];
}

const neighbour = ({ eventsOf }: Ctx, of: Omit<Neighbour, 'events'>): Neighbour => ({
  ...of,
  events: eventsOf({ party: of.party, types }),
});

/** The other parties, in the order of their names, with the guarantees either way. */
const partiesIn = onceFor(
  ({ debtors, guarantors }: Links): ReadonlyMap<PartyId, readonly Guarantee[]> => {
    const names = [...new Set([...debtors.keys(), ...guarantors.keys()])].sort();
    return new Map(
      names.map((party) => [
        party,
        [...(debtors.get(party) ?? []), ...(guarantors.get(party) ?? [])],
      ]),
    );
  },
);

/**
 * The latest default inside the window. A bankruptcy that was dismissed after all is none; arrears
 * that were paid were a default.
 */
function latestDefault({ events }: Neighbour, ctx: Ctx): Default | undefined {
  const since = addDays(ctx.today, -ctx.parameters.windowDays);
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const event = events[index];
    if (event === undefined || event.date < since) return undefined;
    if (isDefault(event, events, ctx)) return { date: event.date, event: event.ref };
  }
  return undefined;
}

function isDefault(event: Told, told: readonly Told[], { parameters }: Ctx): boolean {
  if (event.type === 'loan.overdue') return event.data.daysPastDue > parameters.daysPastDueMax;
  if (event.type !== 'bankruptcy.accepted') return false;
  const { bankruptcy } = event.data;
  return !told.some(
    (other) => other.type === 'bankruptcy.dismissed' && other.data.bankruptcy === bankruptcy,
  );
}
