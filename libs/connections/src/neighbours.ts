/**
 * A party's direct ties on a day, as known, with the hub rule; remembers them for one question and
 * notes whose links the host has yet to load.
 */
import type { PartyId } from '@tocsin/credit-events';
import type { ConnectionEdge } from './connection-path';
import { heldBy, isOfRepresentative, type Link, type LinksOf, namingBy } from './links';
import { edgeOn, endedBefore, saidLastOn, type Moment } from './tie-on-day';

/** A body with more direct links (a state asset office, an agent) is not walked through. */
export const directLinksMax = 200;

export type View = Moment & Readonly<{ linksOf: LinksOf }>;

/** All ties to each neighbour, the earliest known first. */
export type Ties = ReadonlyMap<PartyId, readonly [ConnectionEdge, ...ConnectionEdge[]]>;

export type Neighbours = Readonly<{
  /** All ties of a party. Undefined: links are missing, and `missing` names whose. */
  of: (party: PartyId) => Ties | undefined;
  /** The ties of a party to any of these. */
  among: (party: PartyId, others: Ties) => Ties | undefined;
  /** Whether paths may lead through the party: its links are loaded and it is no hub. */
  canPass: (party: PartyId) => boolean;
  missing: ReadonlySet<PartyId>;
}>;

export function neighboursIn(view: View): Neighbours {
  const known = new Map<PartyId, Ties | undefined>();
  const missing = new Set<PartyId>();
  const of = (party: PartyId): Ties | undefined => {
    if (!known.has(party)) known.set(party, tiesOf(view, { party, missing }));
    return known.get(party);
  };
  const canPass = (party: PartyId): boolean => {
    const links = view.linksOf(party);
    if (links === undefined) missing.add(party);
    // With so few links it is no hub on any day; only where there are more need they be looked at.
    if (links === undefined || links.length <= directLinksMax) return links !== undefined;
    const ties = of(party);
    return ties !== undefined && !isHub(ties);
  };
  const among = (party: PartyId, others: Ties): Ties | undefined =>
    known.get(party) ?? tiesOf(view, { party, missing, others });
  return { of, among, canPass, missing };
}

export const isHub = (ties: Ties): boolean => ties.size > directLinksMax;

type Asked = Readonly<{ party: PartyId; missing: Set<PartyId>; others?: Ties }>;

function tiesOf(view: View, { party, missing, others }: Asked): Ties | undefined {
  const links = view.linksOf(party);
  if (links === undefined) {
    missing.add(party);
    return undefined;
  }
  const ties = new Map<PartyId, [ConnectionEdge, ...ConnectionEdge[]]>();
  const missingBefore = missing.size;
  for (const link of links) {
    const edge = leadsTo(link, others) ? edgeFrom(link, view, { party, missing }) : undefined;
    if (edge !== undefined) addTie(ties, edge.from === party ? edge.to : edge.from, edge);
  }
  return missing.size === missingBefore ? ties : undefined;
}

function edgeFrom(link: Link, view: View, asked: Asked): ConnectionEdge | undefined {
  const edge = edgeOn(link, view);
  if (edge === undefined || !isOfRepresentative(link)) return edge;
  const naming = namedBy(view, { company: edge.to, missing: asked.missing });
  if (link.kind === 'office') return naming && isReplaced(edge, naming) ? undefined : edge;
  return [naming?.to, naming?.from].includes(asked.party) ? naming : undefined;
}

/** Whoever is named later takes the place of whom an office was told of: a company has one. */
const isReplaced = (held: ConnectionEdge, naming: ConnectionEdge): boolean =>
  naming.from !== held.from && naming.since > held.since;

const leadsTo = (link: Link, others: Ties | undefined): boolean =>
  others === undefined || link.others.some((other) => others.has(other));

/**
 * Whom a company names, unless the office was told to have ended since. Only the company's own
 * links tell.
 */
function namedBy(
  view: View,
  { company, missing }: { company: PartyId; missing: Set<PartyId> },
): ConnectionEdge | undefined {
  const links = view.linksOf(company);
  if (links === undefined) {
    missing.add(company);
    return undefined;
  }
  const link = links.find(({ tie }) => tie === namingBy(company));
  const edge = link && edgeOn(link, view);
  if (link === undefined || edge === undefined) return undefined;
  const held = links.find(({ tie }) => tie === heldBy(edge.from, company));
  const ended = held && endedBefore(held, view);
  if (ended === undefined) return edge;
  const said = saidLastOn(link, view);
  return said !== undefined && said <= ended ? undefined : edge;
}

function addTie(
  ties: Map<PartyId, [ConnectionEdge, ...ConnectionEdge[]]>,
  other: PartyId,
  edge: ConnectionEdge,
): void {
  const edges = ties.get(other);
  if (edges === undefined) {
    ties.set(other, [edge]);
    return;
  }
  edges.push(edge);
  edges.sort(byKnowledge);
}

/** Earliest known first; the rest only makes the order total, whatever the order of arrival. */
function byKnowledge(a: ConnectionEdge, b: ConnectionEdge): number {
  const [one, other] = [orderKey(a), orderKey(b)];
  return one < other ? -1 : one > other ? 1 : a.event - b.event;
}

const orderKey = ({ known, kind, detail, from, since }: ConnectionEdge): string =>
  [known, kind, detail, from, since].join('|');
