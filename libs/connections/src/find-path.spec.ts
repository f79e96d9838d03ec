import { describe, expect, test } from '@jest/globals';
import type { CreditEvent } from '@tocsin/credit-events';
import fc from 'fast-check';
import { naivePath } from '../test/naive-connections';
import { day, holds, names, office, party, related, tell, voided } from '../test/tie-events';
import { emptyConnections, linksIn, withEvents } from './connections-index';
import { findPath } from './find-path';

const connect = (
  events: readonly CreditEvent[],
  [a, b]: readonly [string, string],
  { on, knownBy = 31 }: { on: number; knownBy?: number },
) => {
  const linksOf = linksIn(withEvents(emptyConnections(), events));
  const found = findPath({ linksOf, a: party(a), b: party(b), on: day(on), knownBy: day(knownBy) });
  return found.outcome === 'path' ? found.path : undefined;
};

describe('which ties connect', () => {
  test('a quarter of the shares does, less does not, more than half is control', () => {
    const details = [0.2499, 0.25, 0.5, 0.5001].map(
      (ratio) =>
        connect([holds(['a', 'b'], ratio, { on: 2 })], ['a', 'b'], { on: 2 })?.edges[0]?.detail,
    );
    expect(details).toEqual([undefined, 'significant', 'significant', 'control']);
  });

  test('offices and relations count by the list, not all of them', () => {
    const byOffice = (name: string) =>
      connect([office('p', 'c', { on: 1, office: name })], ['c', 'p'], { on: 1 }) !== undefined;
    const offices = ['legal-representative', 'controller', 'director', 'finance'];
    expect(offices.map(byOffice)).toEqual([true, true, true, true]);
    expect(['supervisor', 'manager'].map(byOffice)).toEqual([false, false]);
    const byRelation = (relation: string) =>
      connect([related('a', 'b', { on: 1, relation })], ['a', 'b'], { on: 1 }) !== undefined;
    const relations = ['spouse', 'family', 'common-control', 'nominee', 'same-staff'];
    expect(relations.map(byRelation)).toEqual([true, true, true, true, true]);
    expect(['business-partner', 'other'].map(byRelation)).toEqual([false, false]);
  });

  test('a party that holds itself is tied to nobody', () => {
    const events = [holds(['a', 'a'], 0.9, { on: 1 }), holds(['a', 'b'], 0.3, { on: 1 })];
    expect(connect(events, ['a', 'b'], { on: 1 })?.edges).toHaveLength(1);
    expect(connect(events, ['a', 'a'], { on: 1 })).toBeUndefined();
  });
});

describe('when a tie holds', () => {
  test('a later ratio of the same pair replaces, zero ends', () => {
    const events = [
      holds(['a', 'b'], 0.3, { on: 5 }),
      holds(['a', 'b'], 0.6, { on: 10 }),
      holds(['a', 'b'], 0, { on: 20 }),
    ];
    const seen = [4, 5, 10, 19, 20].map((on) => connect(events, ['a', 'b'], { on })?.edges[0]);
    expect(seen.map((edge) => edge?.ratio)).toEqual([undefined, 0.3, 0.6, 0.6, undefined]);
    expect(seen[2]).toMatchObject({ since: day(5), known: day(5), detail: 'control' });
  });

  test('an office lasts through the day it names, also when that day is told later', () => {
    const events = [office('p', 'c', { on: 5 }), office('p', 'c', { on: 20, until: 12 })];
    const held = [4, 5, 12, 13, 20, 25].map(
      (on) => connect(events, ['p', 'c'], { on }) !== undefined,
    );
    expect(held).toEqual([false, true, true, false, false, false]);
    expect(connect(events, ['p', 'c'], { on: 13, knownBy: 19 })).toBeDefined();
  });

  test('the end of an office that nobody announced ties nobody', () => {
    expect(connect([office('p', 'c', { on: 9, until: 7 })], ['p', 'c'], { on: 7 })).toBeUndefined();
  });

  test('a relation is ended by whichever side reports it', () => {
    const events = [related('a', 'b', { on: 2 }), related('b', 'a', { on: 9, until: 9 })];
    expect(connect(events, ['a', 'b'], { on: 9 })).toBeDefined();
    expect(connect(events, ['a', 'b'], { on: 10 })).toBeUndefined();
  });

  test('a named legal representative is tied until the company names another', () => {
    const registered = tell({
      type: 'party.registered',
      on: 1,
      data: { party: party('c'), kind: 'company', legalRepresentative: party('p') },
    });
    const events = [registered, names('c', undefined, { on: 5 }), names('c', 'q', { on: 9 })];
    expect(connect(events, ['p', 'c'], { on: 8 })?.edges[0]).toMatchObject({
      kind: 'office',
      detail: 'legal-representative',
      since: day(1),
    });
    expect(connect(events, ['p', 'c'], { on: 9 })).toBeUndefined();
    expect(connect(events, ['p', 'c'], { on: 9, knownBy: 8 })).toBeDefined();
    expect(connect(events, ['c', 'q'], { on: 9 })).toBeDefined();
  });
});

describe('what was known', () => {
  test('a tie told late connects from its day on, and says since when that is known', () => {
    const events = [office('p', 'c', { on: 3, known: 20 })];
    expect(connect(events, ['p', 'c'], { on: 5, knownBy: 19 })).toBeUndefined();
    expect(connect(events, ['p', 'c'], { on: 5, knownBy: 20 })?.known).toBe(day(20));
  });

  test('telling the same tie again does not make it known later', () => {
    const events = [
      holds(['a', 'b'], 0.3, { on: 3 }),
      holds(['a', 'b'], 0.4, { on: 4, known: 25 }),
    ];
    expect(connect(events, ['a', 'b'], { on: 6 })).toMatchObject({
      known: day(3),
      edges: [{ ratio: 0.4, known: day(3), since: day(3) }],
    });
  });

  test('a void takes a tie back from the day it is known, and its own void restores it', () => {
    const events = [
      holds(['a', 'b'], 0.3, { on: 3, id: 'tie' }),
      voided('tie', { on: 10, id: 'void' }),
      voided('void', { on: 20 }),
    ];
    const seen = [9, 10, 19, 20].map((knownBy) => connect(events, ['a', 'b'], { on: 5, knownBy }));
    expect(seen.map((path) => path?.known)).toEqual([day(3), undefined, undefined, day(20)]);
  });

  test('a correction moves a tie to another party; of several the latest known counts', () => {
    const events = [
      holds(['a', 'b'], 0.3, { on: 3, id: 'tie' }),
      holds(['a', 'c'], 0.3, { on: 3, known: 8, corrects: 'tie' }),
      holds(['a', 'd'], 0.3, { on: 3, known: 12, corrects: 'tie', id: 'second' }),
      voided('second', { on: 15 }),
    ];
    const tiedTo = (knownBy: number) =>
      ['b', 'c', 'd'].filter((other) => connect(events, ['a', other], { on: 5, knownBy }));
    expect([7, 8, 12, 15].map(tiedTo)).toEqual([['b'], ['c'], ['d'], ['c']]);
  });
});

describe('which path', () => {
  test('three ties connect, four do not', () => {
    const chain = ['a', 'b', 'c', 'd', 'e'];
    const events = chain
      .slice(1)
      .map((company, index) => holds([chain[index] ?? '', company], 0.3, { on: 1 }));
    expect(connect(events, ['a', 'd'], { on: 1 })?.edges).toHaveLength(3);
    expect(connect(events, ['d', 'a'], { on: 1 })?.edges.map((e) => e.to)).toEqual(
      ['d', 'c', 'b'].map(party),
    );
    expect(connect(events, ['a', 'e'], { on: 1 })).toBeUndefined();
  });

  test('the earliest known goes before the shortest, the shortest before the alphabet', () => {
    const events = [
      holds(['a', 'z'], 0.3, { on: 2, known: 9 }),
      holds(['a', 'm'], 0.3, { on: 2 }),
      holds(['m', 'z'], 0.3, { on: 2, known: 5 }),
      holds(['a', 'k'], 0.3, { on: 2 }),
      holds(['k', 'l'], 0.3, { on: 2 }),
      holds(['l', 'z'], 0.3, { on: 2, known: 5 }),
      holds(['a', 'n'], 0.3, { on: 2, known: 5 }),
      holds(['n', 'z'], 0.3, { on: 2 }),
    ];
    const path = connect(events, ['a', 'z'], { on: 3 });
    expect(path?.known).toBe(day(5));
    expect(path?.edges.map(({ from, to }) => [from, to])).toEqual([
      [party('a'), party('m')],
      [party('m'), party('z')],
    ]);
  });

  const hub = (size: number) => [
    ...Array.from({ length: size - 2 }, (_, i) => holds(['hub', `s${String(i)}`], 0.3, { on: 1 })),
    holds(['hub', 'a'], 0.3, { on: 1 }),
    holds(['hub', 'b'], 0.3, { on: 1 }),
  ];

  test('a body of more than 200 direct links is an end of paths, never a middle', () => {
    expect(connect(hub(200), ['a', 'b'], { on: 1 })?.edges).toHaveLength(2);
    expect(connect(hub(201), ['a', 'b'], { on: 1 })).toBeUndefined();
    expect(connect(hub(201), ['a', 'hub'], { on: 1 })?.edges).toHaveLength(1);
    const owned = [...hub(201), office('p', 'a', { on: 1 })];
    expect(connect(owned, ['hub', 'p'], { on: 1 })?.edges).toHaveLength(2);
  });
});

// Few parties and days, so that statements of one tie, amendments and paths meet often.
const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const when = fc.record({
  on: fc.integer({ min: 2, max: 12 }),
  delay: fc.constantFrom(0, 0, 0, 1, 5),
});
const at = ({ on, delay }: { on: number; delay: number }) => ({ on, known: on + delay });
const until = fc.option(fc.integer({ min: 1, max: 14 }), { nil: undefined });
const optional = (value: number | undefined) => (value === undefined ? {} : { until: value });
const statement = fc.oneof(
  fc.tuple(name, name, fc.constantFrom(0, 0.2, 0.25, 0.4, 0.7), when).map(
    ([a, b, ratio, w]) =>
      (more: object) =>
        holds([a, b], ratio, { ...at(w), ...more }),
  ),
  fc.tuple(name, name, until, when).map(
    ([a, b, u, w]) =>
      (more: object) =>
        office(a, b, { ...at(w), ...optional(u), ...more }),
  ),
  fc.tuple(name, name, until, when).map(
    ([a, b, u, w]) =>
      (more: object) =>
        related(a, b, { ...at(w), ...optional(u), ...more }),
  ),
  fc.tuple(name, name, when).map(
    ([a, b, w]) =>
      (more: object) =>
        names(a, b, { ...at(w), ...more }),
  ),
);
type Saying = (more: object) => CreditEvent;
const amendment: fc.Arbitrary<(target: string) => Saying> = fc.oneof(
  when.map((w) => (target: string) => (more: object) => voided(target, { ...at(w), ...more })),
  statement.map((say) => (target: string) => (more: object) => say({ corrects: target, ...more })),
);
const history = fc
  .tuple(
    fc.array(statement, { minLength: 4, maxLength: 12 }),
    fc.array(fc.tuple(amendment, fc.nat(20)), { maxLength: 4 }),
  )
  .map(([statements, amendments]) => {
    // An amendment names an earlier event, often an amendment itself.
    const amending = amendments.map(([amend, pick], i) =>
      amend(`t${String(pick % (statements.length + i))}`),
    );
    return [...statements, ...amending].map((say, i) => say({ id: `t${String(i)}` }));
  });

describe('against every walk tried one by one', () => {
  test('the same path, with the same ties, as of any day and as known on any day', () => {
    fc.assert(
      fc.property(
        history,
        fc.integer({ min: 1, max: 16 }),
        fc.integer({ min: 1, max: 20 }),
        (events, on, knownBy) => {
          const linksOf = linksIn(withEvents(emptyConnections(), events));
          for (const [a, b] of [
            ['a', 'b'],
            ['c', 'a'],
            ['e', 'f'],
          ] as const) {
            const query = { a: party(a), b: party(b), on: day(on), knownBy: day(knownBy) };
            const found = findPath({ linksOf, ...query });
            expect(found.outcome === 'path' ? found.path : undefined).toEqual(
              naivePath({ events, ...query }),
            );
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  test('the same path from both ends, in whatever order the events came', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 16 }), (events, on) => {
        const there = connect(events, ['a', 'b'], { on });
        const back = connect(events.toReversed(), ['b', 'a'], { on });
        expect(back?.edges.toReversed()).toEqual(there?.edges);
        expect(back?.known).toBe(there?.known);
      }),
    );
  });

  test('what is connected stays connected by the same path as more ties become known', () => {
    const lasting = fc.array(
      fc.tuple(name, name, when).map(([a, b, w]) => holds([a, b], 0.3, at(w))),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(lasting, fc.integer({ min: 2, max: 20 }), (events, knownBy) => {
        const before = connect(events, ['a', 'b'], { on: 12, knownBy });
        if (before === undefined) return;
        const after = connect(events, ['a', 'b'], { on: 12, knownBy: 31 });
        expect(after?.known).toBe(before.known);
        expect(after?.edges.map((e) => [e.from, e.to])).toEqual(
          before.edges.map((e) => [e.from, e.to]),
        );
      }),
    );
  });

  test('loading only what is missing leads to the same answer', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 16 }), (events, on) => {
        const all = linksIn(withEvents(emptyConnections(), events));
        const loaded = new Set<string>();
        const query = { a: party('a'), b: party('b'), on: day(on) };
        const ask = () =>
          findPath({ ...query, linksOf: (p) => (loaded.has(p) ? all(p) : undefined) });
        let answer = ask();
        let rounds = 1;
        for (; answer.outcome === 'missing' && rounds < 9; rounds += 1) {
          expect(answer.parties.filter((p) => loaded.has(p))).toEqual([]);
          for (const missing of answer.parties) loaded.add(missing);
          answer = ask();
        }
        expect(answer).toEqual(findPath({ ...query, linksOf: all }));
      }),
    );
  });
});
