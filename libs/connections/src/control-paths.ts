/**
 * Who controls a party, or is controlled with it: paths of at most three ties of control, and those
 * who head it. For rules about what a listed party reaches, not only whether two are connected.
 */
import type { PartyId } from '@tocsin/credit-events';
import type { ConnectionEdge, ConnectionPath } from './connection-path';
import { isHub, neighboursIn, type Neighbours, type View } from './neighbours';

export type ControlQuery = View & Readonly<{ party: PartyId }>;

export type ControlResult =
  | Readonly<{ outcome: 'paths'; paths: readonly ConnectionPath[] }>
  /** The host loads the links of these and asks again. */
  | Readonly<{ outcome: 'missing'; parties: readonly PartyId[] }>;

const edgesMax = 3;

/** More than half of the shares, the office of a controller, common control. */
const isControl = ({ kind, detail }: ConnectionEdge): boolean =>
  (kind === 'shareholding' && detail === 'control') ||
  (kind === 'office' && detail === 'controller') ||
  (kind === 'relation' && detail === 'common-control');

/** Its legal representative stands for a company, whoever owns it. */
const isHead = ({ kind, detail, to }: ConnectionEdge, party: PartyId): boolean =>
  kind === 'office' && detail === 'legal-representative' && to === party;

/** One path to each, the shortest; in order of distance, then party. */
export function controlPaths(query: ControlQuery): ControlResult {
  const neighbours = neighboursIn(query);
  const paths = new Map<PartyId, readonly ConnectionEdge[]>();
  let ring: readonly PartyId[] = [query.party];
  for (let step = 0; step < edgesMax && ring.length > 0; step += 1)
    ring = ring.flatMap((party) => stepFrom({ query, neighbours, paths }, party)).sort();
  if (neighbours.missing.size > 0)
    return { outcome: 'missing', parties: [...neighbours.missing].sort() };
  return {
    outcome: 'paths',
    paths: [...paths].map(([to, edges]) => pathOf(query.party, to, edges)),
  };
}

type Walk = Readonly<{
  query: ControlQuery;
  neighbours: Neighbours;
  paths: Map<PartyId, readonly ConnectionEdge[]>;
}>;

/** Parties reached for the first time from here, over control: heads end a path. */
function stepFrom({ query, neighbours, paths }: Walk, from: PartyId): readonly PartyId[] {
  const ties = passable(neighbours, from, query);
  const before = paths.get(from) ?? [];
  const next: PartyId[] = [];
  for (const [party, edges] of ties) {
    if (party === query.party || paths.has(party)) continue;
    const edge = edges.find(isControl) ?? headIn(edges, from, query);
    if (edge === undefined) continue;
    paths.set(party, [...before, edge]);
    if (isControl(edge)) next.push(party);
  }
  return next;
}

/** The ties that may be walked from here, in order of the other end; a hub is no way through. */
function passable(
  neighbours: Neighbours,
  from: PartyId,
  { party }: ControlQuery,
): readonly (readonly [PartyId, readonly ConnectionEdge[]])[] {
  const ties = neighbours.of(from);
  if (ties === undefined || (isHub(ties) && from !== party)) return [];
  return [...ties].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Who heads the party asked about; the heads of others say nothing of it. */
const headIn = (
  edges: readonly ConnectionEdge[],
  from: PartyId,
  { party }: ControlQuery,
): ConnectionEdge | undefined =>
  from === party ? edges.find((edge) => isHead(edge, from)) : undefined;

function pathOf(from: PartyId, to: PartyId, edges: readonly ConnectionEdge[]): ConnectionPath {
  const known = edges.map((edge) => edge.known).reduce((a, b) => (a < b ? b : a));
  return { from, to, edges, known };
}
