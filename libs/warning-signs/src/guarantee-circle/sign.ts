/**
 * Guarantees that come back to where they began: each member stands for all, and none for anybody.
 *
 * In a circle the second name on every loan is, in the end, the first. When one member fails the
 * others are called on one after another. The guarantee that closes a circle may be between two
 * others; so it is looked for in their histories. Sources: S0-15; Nature Communications 2020.
 */
import { yuan, type Fen, type PartyId } from '@tocsin/credit-events';
import { defineWarningSign, type JudgeContext } from '../define-warning-sign';
import {
  circleAmong,
  circlesThrough,
  fanOutOf,
  graphEventTypes,
  linksFrom,
  noLinks,
  type Links,
  type LinksOf,
} from '../guarantee-graph';
import type { Guarantee } from '../guarantees';
import { texts } from './texts';

/** Whether the obligor has to do with guarantees at all; who and which, the histories tell. */
type State = Readonly<{ isLinked: boolean }>;

const parameters = {
  membersMax: { unit: 'members', default: 6 },
  fanOutMax: { unit: 'parties', default: 200 },
  exposureMin: { unit: 'CNY', default: yuan('1000000.00') },
};
type Judge = JudgeContext<typeof parameters>;

/** Circles of one obligor, the smallest first. */
const circlesMax = 64;

export const guaranteeCircle = defineWarningSign({
  id: 'guarantee-circle',
  version: 1,
  family: 'guarantees',
  axis: 'ability',
  effect: 'claim-unenforceable',
  stage: 'performing',
  fault: 'debtor',
  base: 'yellow',
  texts,
  parameters,
  watches: ['guarantee.given'],
  subject: 'obligor',
  objectKind: 'circle',

  initialState: (): State => ({ isLinked: false }),

  evolve: (state) => (state.isLinked ? state : { isLinked: true }),

  appear: (_state, ctx) => {
    if (!isExposed(ctx) || !isBothSided(ctx)) return [];
    const linksOf = linksIn(ctx);
    const lengthMax = ctx.parameters.membersMax;
    return circlesThrough({ start: ctx.subject as PartyId, linksOf, lengthMax })
      .map(({ members }) => members.toSorted())
      .toSorted((a, b) => a.length - b.length || (a.join() < b.join() ? -1 : 1))
      .slice(0, circlesMax)
      .filter((members) => circleAmong(members, linksOf) !== undefined)
      .map((members) => members.join());
  },

  holds: (_state, ctx) => isExposed(ctx) && guaranteesIn(ctx).length > 0,

  evidence: (_state, ctx) => guaranteesIn(ctx).map(({ event }) => event),

  measures: (_state, ctx) => {
    const inYuan = guaranteesIn(ctx).filter(({ currency }) => currency === 'CNY');
    const total = inYuan.reduce((sum, { amount }) => sum + amount, 0n) as Fen;
    const { exposureMin, membersMax } = ctx.parameters;
    return [
      { name: 'exposure', value: ctx.standing.exposure, threshold: exposureMin },
      { name: 'members', value: membersOf(ctx).length, threshold: membersMax },
      { name: 'guaranteed', value: total },
    ];
  },
});

const isExposed = ({ standing, parameters: { exposureMin } }: Judge): boolean =>
  standing.exposure >= exposureMin;

/** Whoever only gives guarantees, or only receives them, is in no circle. */
function isBothSided({ standing, subject }: Judge): boolean {
  const all = [...standing.guarantees.values()];
  return all.some((one) => one.guarantor === subject) && all.some((one) => one.party === subject);
}

/** A circle is named by its members, in order. */
const membersOf = ({ object = '' }: Judge): readonly PartyId[] => object.split(',') as PartyId[];

/** Links as of today, each asked once; those of a party with too many are not followed. */
function linksIn({ eventsOf, parameters: { fanOutMax } }: Judge): LinksOf {
  const known = new Map<PartyId, Links>();
  return (party) => {
    const before = known.get(party);
    if (before) return before;
    const all = linksFrom(eventsOf({ party, types: graphEventTypes }), party);
    const links = fanOutOf(all) > fanOutMax ? noLinks : all;
    known.set(party, links);
    return links;
  };
}

/** The guarantees that make the circle today. */
function guaranteesIn(ctx: Judge): readonly Guarantee[] {
  const members = membersOf(ctx);
  if (members.length > ctx.parameters.membersMax) return [];
  const linksOf = linksIn(ctx);
  const circle = circleAmong(members, linksOf) ?? [];
  return circle.flatMap((party, index) => {
    const next = circle[(index + 1) % circle.length];
    return (next && linksOf(party).debtors.get(next)) ?? [];
  });
}
