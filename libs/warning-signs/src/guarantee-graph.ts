/**
 * Who guarantees whom around a party, read from the histories of the parties reached. Days are the
 * grain here: contracts of one day are one act, whatever order their ids give them.
 */
import type { CreditEvent, EventType, PartyId } from '@tocsin/credit-events';
import {
  guaranteesAfter,
  type Guarantee,
  type GuaranteeEvent,
  type Guarantees,
} from './guarantees';

export const graphEventTypes = [
  'guarantee.given',
  'guarantee.released',
] as const satisfies readonly EventType[];

/** A party's guarantees in force: those it gave, by debtor, and those given for it, by guarantor. */
export type Links = Readonly<{
  debtors: ReadonlyMap<PartyId, readonly Guarantee[]>;
  guarantors: ReadonlyMap<PartyId, readonly Guarantee[]>;
}>;
/** The links of a party as of today. */
export type LinksOf = (party: PartyId) => Links;

const isGraphEvent = (event: CreditEvent): event is GuaranteeEvent =>
  event.type === 'guarantee.given' || event.type === 'guarantee.released';

/** Asked of the same by many, and mostly about the same party: what was answered last is kept. */
function lastAnswered<Of extends object>(
  workOut: (of: Of, party: PartyId) => Links,
): (of: Of, party: PartyId) => Links {
  const last = new WeakMap<Of, Readonly<{ party: PartyId; links: Links }>>();
  return (of, party) => {
    const before = last.get(of);
    if (before?.party === party) return before.links;
    const links = workOut(of, party);
    last.set(of, { party, links });
    return links;
  };
}

const among = (all: Guarantees, party: PartyId): Links => {
  const debtors = new Map<PartyId, Guarantee[]>();
  const guarantors = new Map<PartyId, Guarantee[]>();
  for (const one of all.values()) {
    if (one.guarantor === one.party) continue;
    const [side, other] =
      one.guarantor === party ? [debtors, one.party] : [guarantors, one.guarantor];
    side.set(other, [...(side.get(other) ?? []), one]);
  }
  return { debtors, guarantors };
};

/** The links of a party among its guarantees. */
export const linksIn = lastAnswered(among);

/** The links of a party, from the events of its history. */
export const linksFrom = lastAnswered((events: readonly CreditEvent[], party) => {
  let guarantees: Guarantees = new Map();
  for (const event of events)
    if (isGraphEvent(event)) guarantees = guaranteesAfter(guarantees, event, party);
  return among(guarantees, party);
});

/** With how many parties it is linked. */
export const fanOutOf = ({ debtors, guarantors }: Links): number =>
  new Set([...debtors.keys(), ...guarantors.keys()]).size;

export const noLinks: Links = { debtors: new Map(), guarantors: new Map() };

/** Parties asked in one search; beyond that it stops short. */
const askedMax = 300;
/** Walks gone on from in one search. */
const stepsMax = 5_000;

type Search = Readonly<{ start: PartyId; linksOf: LinksOf; lengthMax: number }>;

/**
 * The circles of guarantees through a party, each from it onwards: of at most so many members, and
 * none that contains a smaller one through the same party. Where everybody guarantees everybody,
 * these are the pairs.
 */
export function circlesThrough(search: Search): readonly Walk[] {
  const { start, lengthMax } = search;
  const reached = around(search);
  const stepsLeft = stepsTo(start, reached);
  const found: Walk[] = [];
  let walks: readonly Walk[] = [{ members: [start], last: start }];
  for (let length = 1, steps = 0; length <= lengthMax && steps < stepsMax; length += 1) {
    const isClosed = ({ last }: Walk) => stepsLeft.get(last) === 1;
    found.push(...walks.filter(isClosed));
    const open = walks.filter((walk) => !isClosed(walk)).slice(0, stepsMax - steps);
    steps += open.length;
    const comesBack = ({ last }: Walk) => length + (stepsLeft.get(last) ?? lengthMax) <= lengthMax;
    walks = open.flatMap((walk) => onwards(walk, reached).filter(comesBack));
  }
  return found;
}

/** Parties each of whom guarantees the next. */
type Walk = Readonly<{ members: readonly PartyId[]; last: PartyId }>;
/** Whom each party guarantees. */
type Reached = ReadonlyMap<PartyId, ReadonlySet<PartyId>>;

/** One guarantee further; where there is a shorter way to the next, the circle is not the smallest. */
function onwards({ members, last }: Walk, reached: Reached): readonly Walk[] {
  const before = members.slice(0, -1);
  return [...(reached.get(last) ?? [])]
    .filter((party) => !before.some((one) => reached.get(one)?.has(party)))
    .map((party) => ({ members: [...members, party], last: party }));
}

/** How many guarantees lead from each party to one. */
function stepsTo(end: PartyId, reached: Reached): ReadonlyMap<PartyId, number> {
  const guarantors = new Map<PartyId, Set<PartyId>>();
  for (const [from, debtors] of reached) for (const to of debtors) add(guarantors, to, from);
  const steps = new Map<PartyId, number>([[end, 0]]);
  for (const [party, step] of steps)
    for (const guarantor of guarantors.get(party) ?? [])
      if (!steps.has(guarantor)) steps.set(guarantor, step + 1);
  return steps;
}

/**
 * Whom each party stands for, as far as circles through the start can reach. Every party of such a
 * circle is near the start in one direction or the other, and each history shows both ends of its
 * guarantees: so only half of the way need be asked from either side, the smaller side first.
 */
function around({ start, linksOf, lengthMax }: Search): Reached {
  const successors = new Map<PartyId, Set<PartyId>>();
  const asked = new Set<PartyId>();
  const ask = (party: PartyId): Links => {
    const links = linksOf(party);
    if (asked.has(party)) return links;
    asked.add(party);
    for (const debtor of links.debtors.keys()) add(successors, party, debtor);
    for (const guarantor of links.guarantors.keys()) add(successors, guarantor, party);
    return links;
  };
  const own = ask(start);
  let forward = ringAfter([start], own.debtors.keys());
  let backward = ringAfter([start], own.guarantors.keys());
  for (let step = 2; step < lengthMax; step += 1) {
    const [near, side] =
      forward.ring.length <= backward.ring.length
        ? [forward, 'debtors' as const]
        : [backward, 'guarantors' as const];
    if (near.ring.length === 0 || asked.size + near.ring.length > askedMax) break;
    const next = ringAfter(
      near.seen,
      near.ring.flatMap((party) => [...ask(party)[side].keys()]),
    );
    if (near === forward) forward = next;
    else backward = next;
  }
  return successors;
}

/** Parties reached for the first time, after those seen before. */
function ringAfter(before: Iterable<PartyId>, parties: Iterable<PartyId>) {
  const seen = new Set(before);
  const ring = [...new Set(parties)].filter((party) => !seen.has(party)).sort();
  return { ring, seen: new Set([...seen, ...ring]) };
}

function add(successors: Map<PartyId, Set<PartyId>>, from: PartyId, to: PartyId): void {
  const known = successors.get(from);
  if (known) known.add(to);
  else successors.set(from, new Set([to]));
}

/** A circle through all of these parties and no other, in the order of its guarantees, if there is one. */
export function circleAmong(
  members: readonly PartyId[],
  linksOf: LinksOf,
): readonly PartyId[] | undefined {
  const [first] = members;
  if (first === undefined) return undefined;
  let walks: readonly (readonly PartyId[])[] = [[first]];
  for (let length = 1; length < members.length; length += 1)
    walks = walks.flatMap((walk) =>
      members
        .filter((party) => !walk.includes(party) && guarantees(walk.at(-1), party, linksOf))
        .map((party) => [...walk, party]),
    );
  return walks.find((walk) => guarantees(walk.at(-1), first, linksOf));
}

const guarantees = (one: PartyId | undefined, other: PartyId, linksOf: LinksOf): boolean =>
  one !== undefined && linksOf(one).debtors.has(other);
