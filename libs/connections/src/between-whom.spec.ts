import { describe, expect, test } from '@jest/globals';
import type { CreditEvent } from '@tocsin/credit-events';
import fc from 'fast-check';
import { day, holds, names, office, party, voided } from '../test/tie-events';
import { betweenWhom, pathEdges } from './between-whom';
import { emptyConnections, linksIn, withEvents } from './connections-index';
import { controlPaths } from './control-paths';
import { findPath } from './find-path';

const linksOver = (events: readonly CreditEvent[]) =>
  linksIn(withEvents(emptyConnections(), events));

function concerned(events: readonly CreditEvent[], [a, b]: readonly [string, string]) {
  const found = betweenWhom({
    linksOf: linksOver(events),
    a: party(a),
    b: party(b),
    from: day(1),
  });
  if (found.outcome === 'missing') throw new Error('links are missing');
  const { sides, controlled, everybody } = found;
  const between = (one: string, other: string) => {
    const [x, y] = [party(one), party(other)];
    const apart = (left: ReadonlyMap<unknown, number>, right: ReadonlyMap<unknown, number>) =>
      (left.get(x) ?? 9) + (right.get(y) ?? 9) <= pathEdges;
    const isNear = sides.some(([left, right]) => apart(left, right) || apart(right, left));
    return isNear || (everybody.has(x) && everybody.has(y));
  };
  const controls = (one: string) => controlled.has(party(one)) || everybody.has(party(one));
  return { between, controls };
}

const chain = (...parties: string[]) =>
  parties.slice(1).map((to, i) => holds([parties[i] ?? '', to], 0.3, { on: 1 }));

describe('a changed tie', () => {
  test('concerns whom it connects by three ties in all, each on a side of its own', () => {
    const { between } = concerned(chain('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), ['d', 'e']);
    expect([between('d', 'e'), between('b', 'e'), between('c', 'f'), between('d', 'g')]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([between('b', 'f'), between('b', 'd'), between('a', 'e')]).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('concerns nobody between neighbours of one end only', () => {
    const ties = ['n', 'm', 'o'].map((other) => holds(['hq', other], 0.3, { on: 1 }));
    const { between } = concerned([...ties, holds(['hq', 'new'], 0.3, { on: 2 })], ['hq', 'new']);
    expect([between('n', 'm'), between('n', 'new')]).toEqual([false, true]);
  });

  test('ends the tie of whoever was named before', () => {
    const events = [
      names('co', 'old', { on: 1 }),
      holds(['old', 'other'], 0.3, { on: 1 }),
      names('co', 'new', { on: 2 }),
    ];
    expect(concerned(events, ['new', 'co']).between('co', 'other')).toBe(true);
  });

  test('says nothing of control where it is none', () => {
    const events = [holds(['a', 'b'], 0.8, { on: 1 }), holds(['b', 'c'], 0.3, { on: 1 })];
    expect(concerned(events, ['b', 'c']).controls('a')).toBe(false);
    expect(concerned(events, ['a', 'b']).controls('a')).toBe(true);
  });
});

describe('nobody else', () => {
  const parties = 'a b c d e f g h'.split(' ');
  const name = fc.constantFrom(...parties);
  const tie = fc.record({
    ends: fc.tuple(name, name),
    kind: fc.constantFrom('minor', 'major', 'none', 'head', 'left', 'controller', 'named'),
    on: fc.integer({ min: 1, max: 6 }),
  });
  const ratios = { minor: 0.3, major: 0.8, none: 0 } as const;
  type Tie = typeof tie extends fc.Arbitrary<infer T> ? T : never;
  const say = ({ ends: [a, b], kind, on }: Tie, id?: string) => {
    const when = { on, ...(id !== undefined && { id }) };
    if (kind === 'named') return names(b, a, when);
    if (kind === 'head') return office(a, b, { ...when, office: 'legal-representative' });
    if (kind === 'left')
      return office(a, b, { ...when, office: 'legal-representative', until: Math.max(1, on - 1) });
    if (kind === 'controller') return office(a, b, { ...when, office: 'controller' });
    return holds([a, b], ratios[kind], when);
  };

  test.each(['said', 'taken back'])('gets another answer by a tie that is %s', (how) => {
    fc.assert(
      fc.property(fc.array(tie, { maxLength: 14 }), tie, (others, changed) => {
        const rest = others.map((one) => say(one));
        const said = say(changed, 'changed');
        const [before, after] =
          how === 'said'
            ? [rest, [...rest, said]]
            : [
                [...rest, said],
                [...rest, said, voided('changed', { on: 8 })],
              ];
        const { between, controls } = concerned(after, changed.ends);
        const [linksBefore, linksAfter] = [linksOver(before), linksOver(after)];
        for (const on of [day(2), day(7)])
          for (const a of parties) {
            const control = { party: party(a), on };
            if (!controls(a))
              expect(controlPaths({ ...control, linksOf: linksAfter })).toEqual(
                controlPaths({ ...control, linksOf: linksBefore }),
              );
            for (const b of parties) {
              if (between(a, b)) continue;
              const query = { a: party(a), b: party(b), on };
              expect(findPath({ ...query, linksOf: linksAfter })).toEqual(
                findPath({ ...query, linksOf: linksBefore }),
              );
            }
          }
      }),
      { numRuns: 150 },
    );
  });
});
