/**
 * The path by which two parties are connected: at most three ties, walked in either direction.
 *
 * Of several the earliest known is taken, then the shortest, then the first in the order of the
 * parties on it as seen from the smaller end: so the answer is one, and the same from both ends.
 * The search runs from both ends and needs the links of the smaller neighbourhood only.
 */
import type { BusinessDate, PartyId } from '@tocsin/credit-events';
import type { ConnectionEdge, ConnectionPath } from './connection-path';
import { type Neighbours, neighboursIn, type Ties, type View } from './neighbours';

export type PathQuery = View & Readonly<{ a: PartyId; b: PartyId }>;

export type PathResult =
  | Readonly<{ outcome: 'path'; path: ConnectionPath }>
  | Readonly<{ outcome: 'none' }>
  /** The host loads the links of these and asks again. */
  | Readonly<{ outcome: 'missing'; parties: readonly PartyId[] }>;

/** A candidate, from the smaller end to the larger. */
type Walk = Readonly<{ known: BusinessDate; edges: readonly ConnectionEdge[]; via: string }>;

/** The connection of `a` and `b` valid on the day `on`, by ties known by `knownBy`. */
export function findPath(query: PathQuery): PathResult {
  const { a, b } = query;
  if (a === b) return { outcome: 'none' };
  const [start, end] = a < b ? [a, b] : [b, a];
  const neighbours = neighboursIn(query);
  const best = search({ start, end, neighbours });
  if (neighbours.missing.size > 0) {
    return { outcome: 'missing', parties: [...neighbours.missing].sort() };
  }
  if (best === undefined) return { outcome: 'none' };
  const edges = a === start ? best.edges : best.edges.toReversed();
  return { outcome: 'path', path: { from: a, to: b, edges, known: best.known } };
}

type Ends = Readonly<{ start: PartyId; end: PartyId; neighbours: Neighbours }>;

function search(ends: Ends): Walk | undefined {
  const fromStart = ends.neighbours.of(ends.start);
  const fromEnd = ends.neighbours.of(ends.end);
  // Whoever has no tie at all is connected with nobody: nothing more need be loaded.
  if (fromStart === undefined || fromEnd === undefined) return undefined;
  if (fromStart.size === 0 || fromEnd.size === 0) return undefined;
  const direct = fromStart.get(ends.end)?.[0];
  const progress = {
    neighbours: ends.neighbours,
    fromStart: without(fromStart, ends.end),
    fromEnd: without(fromEnd, ends.start),
    best: direct === undefined ? undefined : walk({ via: [], edges: [direct] }),
  };
  return overTwoParties({ ...progress, best: overOneParty(progress) });
}

/** The other end is no middle of a path. */
const without = (ties: Ties, end: PartyId): Ties =>
  ties.has(end) ? new Map([...ties].filter(([party]) => party !== end)) : ties;

type Progress = Readonly<{
  neighbours: Neighbours;
  fromStart: Ties;
  fromEnd: Ties;
  best: Walk | undefined;
}>;

function overOneParty({ fromStart, fromEnd, neighbours, ...before }: Progress): Walk | undefined {
  let best = before.best;
  for (const { party, one, other } of shared(fromStart, fromEnd)) {
    const candidate = walk({ via: [party], edges: [one, other] });
    if (isBetter(candidate, best) && neighbours.canPass(party)) best = candidate;
  }
  return best;
}

/** From the end with fewer neighbours, so that only their links are asked for. */
function overTwoParties(progress: Progress): Walk | undefined {
  const { fromStart, fromEnd, neighbours } = progress;
  const outward = fromStart.size <= fromEnd.size;
  const [near, far] = outward ? [fromStart, fromEnd] : [fromEnd, fromStart];
  let best = progress.best;
  for (const [first, [tie]] of near) {
    if (isHopeless(tie, best) || !neighbours.canPass(first)) continue;
    for (const { party: second, one, other } of shared(neighbours.among(first, far), far)) {
      const inward = { via: [first, second], edges: [tie, one, other] };
      const candidate = walk(outward ? inward : backwards(inward));
      if (isBetter(candidate, best) && neighbours.canPass(second)) best = candidate;
    }
  }
  return best;
}

/** The parties tied to both sides, with the earliest known tie to each side. */
function* shared(one: Ties | undefined, other: Ties) {
  if (one === undefined) return;
  for (const party of (one.size <= other.size ? one : other).keys()) {
    const toOne = one.get(party)?.[0];
    const toOther = other.get(party)?.[0];
    if (toOne !== undefined && toOther !== undefined) yield { party, one: toOne, other: toOther };
  }
}

type Walked = Readonly<{ via: readonly PartyId[]; edges: readonly ConnectionEdge[] }>;

const backwards = ({ via, edges }: Walked): Walked => ({
  via: via.toReversed(),
  edges: edges.toReversed(),
});

function walk({ via, edges }: Walked): Walk {
  const known = edges.reduce<string>((latest, e) => (e.known > latest ? e.known : latest), '');
  return { known: known as BusinessDate, edges, via: via.join(' ') };
}

function isBetter(candidate: Walk, best: Walk | undefined): boolean {
  if (best === undefined) return true;
  if (candidate.known !== best.known) return candidate.known < best.known;
  if (candidate.edges.length !== best.edges.length) {
    return candidate.edges.length < best.edges.length;
  }
  return candidate.via < best.via;
}

/** No walk of three ties over this one can beat the best: then its links need not be loaded. */
const isHopeless = (tie: ConnectionEdge, best: Walk | undefined): boolean =>
  best !== undefined &&
  (tie.known > best.known || (tie.known === best.known && best.edges.length < 3));
