import { describe, expect, test } from '@jest/globals';
import type { CreditEvent } from '@tocsin/credit-events';
import fc from 'fast-check';
import { day, holds, office, party, voided } from '../test/tie-events';
import { emptyConnections, linksIn, withEvents } from './connections-index';
import { findPath } from './find-path';
import { withinEdges } from './within-edges';

const linksOver = (events: readonly CreditEvent[]) =>
  linksIn(withEvents(emptyConnections(), events));
const chain = (...parties: string[]) =>
  parties.slice(1).map((to, i) => holds([parties[i] ?? '', to], 0.3, { on: 1 }));
const reach = (events: readonly CreditEvent[], ends: readonly string[]) => {
  const found = withinEdges({
    linksOf: linksOver(events),
    parties: ends.map(party),
    edges: 2,
    from: day(1),
  });
  return found.outcome === 'found' ? found.parties : new Set();
};

describe('whom a change of ties concerns', () => {
  test('everybody within two ties of its ends, nobody further', () => {
    const reached = reach(chain('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), ['d', 'e']);
    expect([...reached].sort()).toEqual(['b', 'c', 'd', 'e', 'f', 'g'].map(party).sort());
  });

  test('also over ties that ended or were taken back', () => {
    const events = [
      office('p', 'c', { on: 1, until: 2 }),
      holds(['c', 'd'], 0.3, { on: 1, id: 'gone' }),
      voided('gone', { on: 3 }),
    ];
    expect([...reach(events, ['p'])].sort()).toEqual(['c', 'd', 'p'].map(party).sort());
  });

  test('is not followed through a body that is a hub for good', () => {
    const spokes = Array.from({ length: 250 }, (_, i) =>
      holds(['h', `s${String(i)}`], 0.3, { on: 1 }),
    );
    expect(reach(spokes, ['s1', 'x']).size).toBe(3);
    const passing = spokes.map((_, i) => holds(['h', `s${String(i)}`], 0, { on: 9 }));
    expect(reach([...spokes, ...passing], ['s1', 'x']).size).toBe(252);
  });

  test('nobody outside it ever gets another answer by the change', () => {
    const parties = 'a b c d e f g h i j'.split(' ');
    const name = fc.constantFrom(...parties);
    const tie = fc.tuple(name, name, fc.constantFrom(0, 0.3), fc.integer({ min: 1, max: 6 }));
    fc.assert(
      fc.property(fc.array(tie, { maxLength: 14 }), tie, (others, changed) => {
        const say = ([a, b, ratio, on]: typeof changed) => holds([a, b], ratio, { on });
        const before = others.map(say);
        const after = [...before, say(changed)];
        const reached = reach(after, [changed[0], changed[1]]);
        const [linksBefore, linksAfter] = [linksOver(before), linksOver(after)];
        for (const a of parties) {
          for (const b of parties) {
            if (reached.has(party(a)) && reached.has(party(b))) continue;
            for (const on of [day(2), day(7)]) {
              const query = { a: party(a), b: party(b), on };
              expect(findPath({ ...query, linksOf: linksAfter })).toEqual(
                findPath({ ...query, linksOf: linksBefore }),
              );
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
