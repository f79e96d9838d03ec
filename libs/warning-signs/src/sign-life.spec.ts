import { describe, expect, it } from '@jest/globals';
import { businessDate, type BusinessDate } from '@tocsin/credit-events';
import { ties } from '../test/ties';
import { worldOf } from '../test/story-world';
import { catalogue } from './catalogue';
import { engineOf } from './engine';
import { raises, statusAfter, type SignDecision } from './sign-life';
import type { Sighting } from './sighting';
import { eventsOf, subjectOf } from './story';

const day = (text: string): BusinessDate => businessDate(text);
const decided = (...all: readonly [act: SignDecision['act'], from: string][]) =>
  all.map(([act, from]): SignDecision => ({ act, from: day(from), known: day(from) }));
const seen = (known: string, lapsed?: string) => ({
  known: day(known),
  ...(lapsed !== undefined && { lapsed: day(lapsed) }),
});

describe('where a sign stands', () => {
  it.each([
    ['live where nothing is said', undefined, [], 'live'],
    ['on trial as delivered', 'trial', [], 'trial'],
    ['live once released', 'trial', decided(['released', '2026-01-05']), 'live'],
    ['retired', 'live', decided(['retired', '2026-01-05']), 'retired'],
    [
      'live again',
      'live',
      decided(['retired', '2026-01-05'], ['released', '2026-02-01']).toReversed(),
      'live',
    ],
    ['a draft whatever is decided', 'draft', decided(['released', '2026-01-05']), 'draft'],
  ] as const)('is %s', (...[, status, decisions, expected]) => {
    expect(statusAfter(status === undefined ? {} : { status }, decisions)).toBe(expected);
  });
});

describe('a live sign', () => {
  it('raises whatever it sees', () => {
    expect(raises({}, [], seen('2025-03-24', '2025-04-01'))).toBe(true);
  });

  it.each([
    ['known the day before', '2026-01-04', true],
    ['known on that day', '2026-01-05', false],
    ['known later', '2026-03-01', false],
  ])('raises nothing new from the day of its retirement: %s', (_, known, expected) => {
    expect(raises({}, decided(['retired', '2026-01-05']), seen(known))).toBe(expected);
  });

  const again = decided(['retired', '2026-01-05'], ['released', '2026-02-01']);
  it.each([
    ['what still holds', seen('2026-01-10'), true],
    ['what lapsed on that day', seen('2026-01-10', '2026-02-01'), false],
    ['what lapsed the day after', seen('2026-01-10', '2026-02-02'), true],
    ['what is known of a time long past', seen('2026-02-01', '2025-06-01'), true],
    ['what was known before', seen('2026-01-04', '2026-01-05'), true],
  ])('begins again on its release with what holds: %s', (_, sighting, expected) => {
    expect(raises({}, again, sighting)).toBe(expected);
    expect(raises({}, again.toReversed(), sighting)).toBe(expected);
  });

  it('goes by the last decision of a day', () => {
    const both = [
      { act: 'retired', from: day('2026-01-05'), known: day('2026-01-05') },
      { act: 'released', from: day('2026-01-05'), known: day('2026-01-06') },
    ] as const;
    expect(raises({}, both, seen('2026-01-05'))).toBe(true);
  });
});

describe('a sign on trial', () => {
  it('raises nothing until it is released, and then what holds or comes', () => {
    const trial = { status: 'trial' } as const;
    expect(raises(trial, [], seen('2026-01-10'))).toBe(false);
    const released = decided(['released', '2026-02-01']);
    expect(raises(trial, released, seen('2026-01-10'))).toBe(true);
    expect(raises(trial, released, seen('2026-01-10', '2026-01-20'))).toBe(false);
    expect(raises(trial, released, seen('2026-02-01', '2026-02-03'))).toBe(true);
  });

  it('raises nothing when it is retired without ever having been released', () => {
    const decisions = decided(['retired', '2026-02-01']);
    expect(raises({ status: 'trial' }, decisions, seen('2026-01-10'))).toBe(false);
  });

  const entry = catalogue.find(({ sign }) => sign.id === 'multi-bank-account-opening');
  const story = entry?.stories.find(({ kind }) => kind === 'fires');
  const severityBeside = (other: object, decisions: readonly SignDecision[] = []) => {
    if (!entry || !story) throw new Error('The founding sign has left the catalogue.');
    const { sign } = entry;
    const engine = engineOf([sign, { ...sign, id: 'other', family: 'money', ...other }]);
    const events = eventsOf(story);
    const world = {
      ...worldOf(events, ties),
      signDecisions: (id: string) => (id === 'other' ? decisions : []),
    };
    const subject = { kind: 'obligor', id: subjectOf(story) } as const;
    const result = engine.fold({ subject, events, world });
    const { sightings } = result as Readonly<{ sightings: readonly Sighting[] }>;
    expect(sightings).toHaveLength(2);
    return sightings.find((one) => one.sign === sign.id)?.severitySum.map(({ reason }) => reason);
  };

  it('is seen, and raises nobody else’s severity', () => {
    expect(severityBeside({})).toContain('corroborated');
    expect(severityBeside({ status: 'trial' })).not.toContain('corroborated');
    const released = decided(['released', '2025-01-01']);
    expect(severityBeside({ status: 'trial' }, released)).toContain('corroborated');
    const retired = decided(['retired', '2025-01-01']);
    expect(severityBeside({}, retired)).not.toContain('corroborated');
  });
});
