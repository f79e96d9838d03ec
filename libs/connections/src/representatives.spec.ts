/** A company has one legal representative, whichever feed says who it is. */
import { expect, test } from '@jest/globals';
import type { CreditEvent } from '@tocsin/credit-events';
import { day, names, office, party, voided } from '../test/tie-events';
import { emptyConnections, linksIn, withEvents } from './connections-index';
import { findPath } from './find-path';

const isTied = (
  events: readonly CreditEvent[],
  person: string,
  { on, knownBy = 31 }: { on: number; knownBy?: number },
) =>
  [
    [person, 'c'],
    ['c', person],
  ].map(([a = '', b = '']) => {
    const linksOf = linksIn(withEvents(emptyConnections(), events));
    const query = { a: party(a), b: party(b), on: day(on), knownBy: day(knownBy) };
    return findPath({ linksOf, ...query }).outcome === 'path';
  });
const tied = [true, true];
const free = [false, false];

const heads = (person: string, when: Parameters<typeof office>[2]) =>
  office(person, 'c', { ...when, office: 'legal-representative' });

test('whom an office was told of is replaced by whom the company names later', () => {
  const events = [heads('p', { on: 2 }), names('c', 'q', { on: 9, known: 12 })];
  expect(isTied(events, 'p', { on: 8 })).toEqual(tied);
  expect(isTied(events, 'p', { on: 9 })).toEqual(free);
  expect(isTied(events, 'p', { on: 9, knownBy: 11 })).toEqual(tied);
  expect(isTied(events, 'q', { on: 9 })).toEqual(tied);
});

test('the register that names nobody else, or named somebody before, replaces nobody', () => {
  expect(isTied([heads('p', { on: 2 }), names('c', 'p', { on: 9 })], 'p', { on: 9 })).toEqual(tied);
  expect(isTied([names('c', 'q', { on: 1 }), heads('p', { on: 2 })], 'p', { on: 9 })).toEqual(tied);
});

test('another office of the same person goes on', () => {
  const events = [heads('p', { on: 2 }), office('p', 'c', { on: 2 }), names('c', 'q', { on: 9 })];
  expect(isTied(events, 'p', { on: 9 })).toEqual(tied);
});

test('whom the company names is tied through the last day that is told of the office', () => {
  const events = [names('c', 'p', { on: 1 }), heads('p', { on: 10, until: 7, id: 'end' })];
  expect(isTied(events, 'p', { on: 7 })).toEqual(tied);
  expect(isTied(events, 'p', { on: 8 })).toEqual(free);
  expect(isTied(events, 'p', { on: 8, knownBy: 9 })).toEqual(tied);
  expect(isTied([...events, voided('end', { on: 12 })], 'p', { on: 8 })).toEqual(tied);
});

test('named again afterwards, the person is tied again', () => {
  const events = [
    names('c', 'p', { on: 1 }),
    heads('p', { on: 5, until: 7 }),
    names('c', 'p', { on: 12 }),
  ];
  expect([7, 8, 11, 12].map((on) => isTied(events, 'p', { on }))).toEqual([tied, free, free, tied]);
});
