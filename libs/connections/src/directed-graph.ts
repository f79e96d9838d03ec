/**
 * Figures of a directed graph of parties: who guarantees whom, who invests in whom.
 *
 * All functions take the edges as they are, keep the order of first mention, and need no recursion,
 * so that a chain of any length cannot exhaust the stack.
 */
import type { PartyId } from '@tocsin/credit-events';

export type DirectedEdge = Readonly<{ from: PartyId; to: PartyId }>;

type Successors = ReadonlyMap<PartyId, readonly PartyId[]>;

/** Whom each party points to; every party of the graph has an entry, repeated edges count once. */
export function successorsOf(edges: Iterable<DirectedEdge>): Successors {
  const successors = new Map<PartyId, Set<PartyId>>();
  for (const { from, to } of edges) {
    const targets = successors.get(from) ?? new Set();
    successors.set(from, targets.add(to));
    if (!successors.has(to)) successors.set(to, new Set());
  }
  return new Map([...successors].map(([party, targets]) => [party, [...targets]]));
}

/** Who points to each party. */
export const predecessorsOf = (edges: Iterable<DirectedEdge>): Successors =>
  successorsOf([...edges].map(({ from, to }) => ({ from: to, to: from })));

/** Groups held together by edges of whatever direction, the largest first. */
export function connectedGroups(edges: Iterable<DirectedEdge>): readonly (readonly PartyId[])[] {
  const both = [...edges].flatMap(({ from, to }) => [
    { from, to },
    { from: to, to: from },
  ]);
  const successors = successorsOf(both);
  const seen = new Set<PartyId>();
  const groups: PartyId[][] = [];
  for (const party of successors.keys()) {
    if (seen.has(party)) continue;
    const group = [party];
    seen.add(party);
    for (const member of group) {
      for (const next of successors.get(member) ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        group.push(next);
      }
    }
    groups.push(group);
  }
  return groups.sort((a, b) => b.length - a.length);
}

/**
 * Knots: groups of at least two in which each reaches each other along the edges (cross-holdings),
 * the largest first. Kosaraju's two walks: the order of finishing forwards, then groups backwards.
 */
export function knots(edges: Iterable<DirectedEdge>): readonly (readonly PartyId[])[] {
  const all = [...edges];
  const predecessors = predecessorsOf(all);
  const seen = new Set<PartyId>();
  const groups: PartyId[][] = [];
  for (const party of finishingOrder(successorsOf(all)).toReversed()) {
    if (seen.has(party)) continue;
    const group = [party];
    seen.add(party);
    for (const member of group) {
      for (const next of predecessors.get(member) ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        group.push(next);
      }
    }
    groups.push(group);
  }
  return groups.filter((group) => group.length > 1).sort((a, b) => b.length - a.length);
}

/**
 * The number of edges of the longest chain that starts at each party. Undefined where the edges
 * close a circle: then no chain is the longest.
 */
export function chainLengths(
  edges: Iterable<DirectedEdge>,
): ReadonlyMap<PartyId, number> | undefined {
  const all = [...edges];
  if (all.some(({ from, to }) => from === to) || knots(all).length > 0) return undefined;
  const successors = successorsOf(all);
  const lengths = new Map<PartyId, number>();
  // Whoever is finished first has all its successors finished before it.
  for (const party of finishingOrder(successors)) {
    const after = (successors.get(party) ?? []).map((next) => lengths.get(next) ?? 0);
    lengths.set(party, after.length === 0 ? 0 : 1 + Math.max(...after));
  }
  return lengths;
}

/**
 * Circles of at most so many edges (two is a mutual pair), each once, from its smallest member on.
 * The number of circles can grow exponentially with their length: keep `edgesMax` small.
 */
export function circles(
  edges: Iterable<DirectedEdge>,
  edgesMax: number,
): readonly (readonly PartyId[])[] {
  const successors = successorsOf(edges);
  return [...successors.keys()].sort().flatMap((start) => {
    const found: (readonly PartyId[])[] = [];
    let walks: readonly (readonly PartyId[])[] = [[start]];
    for (let length = 1; length <= edgesMax && walks.length > 0; length += 1) {
      const steps = walks.flatMap((walk) =>
        (successors.get(walk.at(-1) ?? start) ?? []).map((next) => ({ walk, next })),
      );
      if (length > 1) found.push(...steps.filter((s) => s.next === start).map((s) => s.walk));
      walks = steps
        .filter(({ walk, next }) => next > start && !walk.includes(next))
        .map(({ walk, next }) => [...walk, next]);
    }
    return found;
  });
}

/** Depth first: every party after all that can be reached from it, but for circles. */
function finishingOrder(successors: Successors): readonly PartyId[] {
  const seen = new Set<PartyId>();
  const finished: PartyId[] = [];
  for (const root of successors.keys()) {
    if (seen.has(root)) continue;
    seen.add(root);
    const path = [{ party: root, next: 0 }];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const successor = (successors.get(top.party) ?? [])[top.next];
      top.next += 1;
      if (successor === undefined) {
        finished.push(top.party);
        path.pop();
      } else if (!seen.has(successor)) {
        seen.add(successor);
        path.push({ party: successor, next: 0 });
      }
    }
  }
  return finished;
}
