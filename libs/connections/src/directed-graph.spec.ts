import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { party } from '../test/tie-events';
import {
  chainLengths,
  circles,
  connectedGroups,
  type DirectedEdge,
  knots,
  predecessorsOf,
  successorsOf,
} from './directed-graph';

const graph = (...edges: string[]): DirectedEdge[] =>
  edges.map((edge) => ({ from: party(edge[0] ?? ''), to: party(edge[1] ?? '') }));
const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
const edges = fc
  .array(fc.tuple(name, name), { maxLength: 16 })
  .map((pairs) => graph(...pairs.map((pair) => pair.join(''))));

/** Who can be reached, by repeating one step until nothing is new. */
function reachable(all: readonly DirectedEdge[], start: string): Set<string> {
  const reached = new Set<string>();
  for (let size = -1; size !== reached.size;) {
    size = reached.size;
    for (const { from, to } of all) if (from === start || reached.has(from)) reached.add(to);
  }
  return reached;
}

describe('figures of a directed graph', () => {
  test('counts neighbours once, in both directions', () => {
    const sample = graph('ab', 'ab', 'cb');
    expect(successorsOf(sample).get(party('a'))).toEqual([party('b')]);
    expect(predecessorsOf(sample).get(party('b'))).toEqual(['a', 'c'].map(party));
  });

  test('finds groups whatever the direction', () => {
    const groups = connectedGroups(graph('ab', 'cb', 'de'));
    expect(groups.map((group) => group.length)).toEqual([3, 2]);
  });

  test('a mutual pair and a ring of six are circles, a ring of seven is too long', () => {
    expect(circles(graph('ab', 'ba'), 6)).toEqual([['a', 'b'].map(party)]);
    const ring = (members: string) =>
      graph(...members.split('').map((m, i) => m + (members[(i + 1) % members.length] ?? '')));
    expect(circles(ring('abcdef'), 6)).toHaveLength(1);
    expect(circles(ring('abcdefg'), 6)).toHaveLength(0);
    expect(circles(graph('aa', 'ab', 'bc'), 6)).toEqual([]);
  });

  test('measures chains, and refuses where a circle makes them endless', () => {
    const lengths = chainLengths(graph('ab', 'bc', 'ac', 'dc'));
    expect(['a', 'b', 'c', 'd'].map((p) => lengths?.get(party(p)))).toEqual([2, 1, 0, 1]);
    expect(chainLengths(graph('ab', 'ba'))).toBeUndefined();
    expect(chainLengths(graph('aa'))).toBeUndefined();
  });

  test('does not run out of stack on a chain of 50,000', () => {
    const long = Array.from({ length: 50_000 }, (_, i) => ({
      from: party(String(i)),
      to: party(String(i + 1)),
    }));
    expect(chainLengths(long)?.get(party('0'))).toBe(50_000);
  });

  test('members of a knot are those that reach each other', () => {
    fc.assert(
      fc.property(edges, (all) => {
        const inKnot = new Map(knots(all).flatMap((group, i) => group.map((p) => [p, i] as const)));
        const parties = [...successorsOf(all).keys()];
        for (const a of parties) {
          for (const b of parties) {
            if (a === b) continue;
            const mutual = reachable(all, a).has(b) && reachable(all, b).has(a);
            expect(inKnot.has(a) && inKnot.get(a) === inKnot.get(b)).toBe(mutual);
          }
        }
      }),
    );
  });

  test('there is a circle exactly where a party reaches itself', () => {
    fc.assert(
      fc.property(edges, (all) => {
        const proper = all.filter(({ from, to }) => from !== to);
        const some = proper.some(({ from }) => reachable(proper, from).has(from));
        expect(circles(proper, 8).length > 0).toBe(some);
        for (const circle of circles(proper, 8)) {
          circle.forEach((from, i) => {
            expect(successorsOf(proper).get(from)).toContain(circle[(i + 1) % circle.length]);
          });
        }
      }),
    );
  });
});
