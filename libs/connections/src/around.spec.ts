import { describe, expect, test } from '@jest/globals';
import { day, holds, names, office, party } from '../test/tie-events';
import { around } from './around';
import { emptyConnections, linksIn, withEvents } from './connections-index';

const events = [
  holds(['a', 'b'], 0.6, { on: 1 }),
  office('p', 'b', { on: 1 }),
  office('p', 'c', { on: 1 }),
  names('c', 'p', { on: 1 }),
  holds(['c', 'd'], 0.3, { on: 1 }),
  holds(['d', 'e'], 0.3, { on: 1 }),
  holds(['x', 'b'], 0.1, { on: 1 }),
  office('q', 'b', { on: 1, until: 3 }),
];
const linksOf = linksIn(withEvents(emptyConnections(), events));
const seen = (depth: number, more: object = {}) => {
  const found = around({ linksOf, party: party('b'), on: day(5), depth, ...more });
  if (found.outcome !== 'found') throw new Error(found.parties.join());
  return found.around;
};

describe('the neighbourhood of a party', () => {
  test('reaches as far as asked, and shows every tie once', () => {
    expect(seen(1).nodes.map((n) => n.party)).toEqual(['b', 'a', 'p'].map(party));
    expect(seen(1).edges).toHaveLength(2);
    expect(seen(2).nodes.at(-1)).toEqual({ party: party('c'), distance: 2, hub: false });
    expect(
      seen(2)
        .edges.map((e) => e.detail)
        .sort(),
    ).toEqual(['control', 'director', 'director', 'legal-representative'].sort());
    expect(seen(9).nodes.map((n) => n.party)).not.toContain(party('e'));
  });

  test('is cut at the number of parties a reader asked for, and says so', () => {
    expect(seen(3, { partiesMax: 3 })).toMatchObject({ cutShort: true });
    expect(seen(3, { partiesMax: 3 }).nodes).toHaveLength(3);
    expect(seen(3).cutShort).toBe(false);
  });

  test('shows a hub without following its links, but follows those of the party asked about', () => {
    const many = Array.from({ length: 250 }, (_, i) =>
      holds(['h', `s${String(i)}`], 0.3, { on: 1 }),
    );
    const all = linksIn(withEvents(emptyConnections(), many));
    const from = (name: string) => {
      const found = around({ linksOf: all, party: party(name), on: day(2), depth: 2 });
      return found.outcome === 'found' ? found.around.nodes : [];
    };
    expect(from('s7')).toEqual([
      { party: party('s7'), distance: 0, hub: false },
      { party: party('h'), distance: 1, hub: true },
    ]);
    expect(from('h')).toHaveLength(251);
  });

  test('names whose links are not loaded', () => {
    const found = around({
      linksOf: (p) => (p === party('b') ? linksOf(p) : undefined),
      party: party('b'),
      on: day(5),
      depth: 2,
    });
    expect(found).toEqual({ outcome: 'missing', parties: ['a', 'p'].map(party).sort() });
  });
});
