import { describe, expect, test } from '@jest/globals';
import type { CreditEvent } from '@tocsin/credit-events';
import { day, holds, names, office, party, related } from '../test/tie-events';
import { emptyConnections, linksIn, withEvents } from './connections-index';
import { controlPaths } from './control-paths';

const reached = (events: readonly CreditEvent[], from: string, on = 20) => {
  const linksOf = linksIn(withEvents(emptyConnections(), events));
  const found = controlPaths({ linksOf, party: party(from), on: day(on) });
  if (found.outcome !== 'paths') return undefined;
  return found.paths.map(({ to, edges }) => `${to} ${edges.length}`);
};

describe('who controls a party, or is controlled with it', () => {
  test('more than half of the shares, up and down, half of them not', () => {
    const events = [holds(['a', 'b'], 0.51, { on: 1 }), holds(['c', 'b'], 0.49, { on: 1 })];
    expect(reached(events, 'b')).toEqual([`${party('a')} 1`]);
    expect(reached(events, 'a')).toEqual([`${party('b')} 1`]);
    expect(reached([holds(['a', 'b'], 0.5, { on: 1 })], 'b')).toEqual([]);
  });

  test('over three ties and no more, each once by the shortest', () => {
    const chain = ['b', 'c', 'd', 'e'].map((to, i) =>
      holds([['a', 'b', 'c', 'd'][i] ?? 'a', to], 0.9, { on: 1 }),
    );
    expect(reached(chain, 'a')).toEqual(
      ['b 1', 'c 2', 'd 3'].map((one) => `${party(one.slice(0, 1))} ${one.slice(2)}`),
    );
  });

  test('a controller and common control; a director controls nothing', () => {
    expect(reached([office('p', 'c', { on: 1, office: 'controller' })], 'c')).toHaveLength(1);
    expect(reached([related('a', 'b', { on: 1, relation: 'common-control' })], 'a')).toHaveLength(
      1,
    );
    expect(reached([office('p', 'c', { on: 1, office: 'director' })], 'c')).toEqual([]);
  });

  test('its own legal representative, and not what else that person heads', () => {
    const events = [names('c', 'p', { on: 1 }), names('d', 'p', { on: 1 })];
    expect(reached(events, 'c')).toEqual([`${party('p')} 1`]);
    expect(reached(events, 'p')).toEqual([]);
  });

  test('only what holds on the day', () => {
    const events = [holds(['a', 'b'], 0.9, { on: 5 }), holds(['a', 'b'], 0, { on: 10 })];
    expect([4, 5, 9, 10].map((on) => reached(events, 'b', on)?.length)).toEqual([0, 1, 1, 0]);
  });
});
