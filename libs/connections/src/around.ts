/**
 * The neighbourhood of a party for a reader: who is tied to it on a day, by which ties, how far
 * away. A body with more than 200 direct links is shown, but its links are not followed, unless the
 * reader asked about that very body.
 */
import type { PartyId } from '@tocsin/credit-events';
import type { ConnectionEdge } from './connection-path';
import { isHub, type Neighbours, neighboursIn, type Ties, type View } from './neighbours';

export type AroundQuery = View &
  Readonly<{
    party: PartyId;
    /** How many ties to follow, at most 3. */
    depth: number;
    /** How many parties to show at most; 500 when absent. */
    partiesMax?: number;
  }>;

export type AroundNode = Readonly<{ party: PartyId; distance: number; hub: boolean }>;

export type Around = Readonly<{
  nodes: readonly AroundNode[];
  /** Every tie among the nodes that was met on the way. */
  edges: readonly ConnectionEdge[];
  /** More parties are tied than are shown. */
  cutShort: boolean;
}>;

export type AroundResult =
  | Readonly<{ outcome: 'found'; around: Around }>
  | Readonly<{ outcome: 'missing'; parties: readonly PartyId[] }>;

const depthMax = 3;
const partiesMaxDefault = 500;

/** Nodes by distance, then id; edges once each, whichever end they were met from. */
export function around(query: AroundQuery): AroundResult {
  const neighbours = neighboursIn(query);
  const { distances, cutShort } = distancesFrom(query, neighbours);
  const nodes: AroundNode[] = [];
  const edges = new Set<string>();
  const shown: ConnectionEdge[] = [];
  for (const [party, distance] of distances) {
    const ties = distance < followed(query) ? neighbours.of(party) : undefined;
    nodes.push({ party, distance, hub: ties !== undefined && isHub(ties) });
    if (ties === undefined || (isHub(ties) && party !== query.party)) continue;
    for (const edge of among(ties, distances)) {
      if (edges.has(edgeKey(edge))) continue;
      edges.add(edgeKey(edge));
      shown.push(edge);
    }
  }
  if (neighbours.missing.size > 0) {
    return { outcome: 'missing', parties: [...neighbours.missing].sort() };
  }
  return { outcome: 'found', around: { nodes, edges: shown, cutShort } };
}

const followed = ({ depth }: AroundQuery): number => Math.min(depth, depthMax);

function distancesFrom(query: AroundQuery, neighbours: Neighbours) {
  const partiesMax = query.partiesMax ?? partiesMaxDefault;
  const distances = new Map<PartyId, number>([[query.party, 0]]);
  let ring: readonly PartyId[] = [query.party];
  for (let distance = 1; distance <= followed(query) && ring.length > 0; distance += 1) {
    const next = [...new Set(ring.flatMap((party) => beyond(query.party, party, neighbours)))]
      .filter((party) => !distances.has(party))
      .sort();
    const room = partiesMax - distances.size;
    for (const party of next.slice(0, room)) distances.set(party, distance);
    if (next.length > room) return { distances, cutShort: true };
    ring = next;
  }
  return { distances, cutShort: false };
}

function beyond(asked: PartyId, party: PartyId, neighbours: Neighbours): readonly PartyId[] {
  const ties = neighbours.of(party);
  if (ties === undefined || (isHub(ties) && party !== asked)) return [];
  return [...ties.keys()];
}

const among = (ties: Ties, parties: ReadonlyMap<PartyId, number>): readonly ConnectionEdge[] =>
  [...ties].flatMap(([party, edges]) => (parties.has(party) ? edges : []));

const edgeKey = ({ from, to, kind, detail, event }: ConnectionEdge): string =>
  [from, to, kind, detail, event].join('|');
