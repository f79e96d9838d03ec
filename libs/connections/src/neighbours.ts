/**
 * A party's direct ties on a day, as known, with the hub rule; remembers them for one question and
 * notes whose links the host has yet to load.
 */
import type { PartyId } from '@tocsin/credit-events';
import type { ConnectionEdge } from './connection-path';
import { type LinksOf, namingBy } from './links';
import { edgeOn, type Moment } from './tie-on-day';

/** A body with more direct links (a state asset office, an agent) is not walked through. */
export const directLinksMax = 200;

export type View = Moment & Readonly<{ linksOf: LinksOf }>;

/** All ties to each neighbour, the earliest known first. */
export type Ties = ReadonlyMap<PartyId, readonly [ConnectionEdge, ...ConnectionEdge[]]>;

export type Neighbours = Readonly<{
  /** Undefined: links are missing, and `missing` names whose. */
  of: (party: PartyId) => Ties | undefined;
  missing: ReadonlySet<PartyId>;
}>;

export function neighboursIn(view: View): Neighbours {
  const known = new Map<PartyId, Ties | undefined>();
  const missing = new Set<PartyId>();
  const of = (party: PartyId): Ties | undefined => {
    if (!known.has(party)) known.set(party, tiesOf(view, party, missing));
    return known.get(party);
  };
  return { of, missing };
}

export const isHub = (ties: Ties): boolean => ties.size > directLinksMax;

function tiesOf(view: View, party: PartyId, missing: Set<PartyId>): Ties | undefined {
  const links = view.linksOf(party);
  if (links === undefined) {
    missing.add(party);
    return undefined;
  }
  const ties = new Map<PartyId, [ConnectionEdge, ...ConnectionEdge[]]>();
  const missingBefore = missing.size;
  for (const link of links) {
    const edge = edgeOn(link, view);
    if (edge === undefined) continue;
    if (link.kind === 'naming' && edge.from === party) {
      const naming = namedBy(view, { company: edge.to, missing });
      if (naming?.from === party) addTie(ties, edge.to, naming);
    } else {
      addTie(ties, edge.from === party ? edge.to : edge.from, edge);
    }
  }
  return missing.size === missingBefore ? ties : undefined;
}

/** Only the company's own links tell whether it has named another since. */
function namedBy(
  view: View,
  { company, missing }: { company: PartyId; missing: Set<PartyId> },
): ConnectionEdge | undefined {
  const links = view.linksOf(company);
  if (links === undefined) missing.add(company);
  const naming = links?.find((link) => link.tie === namingBy(company));
  return naming === undefined ? undefined : edgeOn(naming, view);
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
