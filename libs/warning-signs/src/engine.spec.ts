/** The laws of the engine, over histories that nobody wrote. */
import { describe, expect, it } from '@jest/globals';
import { addDays, type BusinessDate, type CreditEvent } from '@tocsin/credit-events';
import fc from 'fast-check';
import { foldAll, foldArriving } from '../test/arrivals';
import { histories, lastDay, obligor } from '../test/histories';
import { worldOf } from '../test/story-world';
import { ties } from '../test/ties';
import { catalogue } from './catalogue';
import { engineOf } from './engine';
import type { Sighting } from './sighting';

const engine = engineOf(catalogue.map(({ sign }) => sign));
const subject = { kind: 'obligor', id: obligor } as const;
const worldAt = (events: readonly CreditEvent[], closedThrough: BusinessDate) =>
  worldOf(events, ties, { closedThrough });

const sameEpisode = (a: Sighting) => (b: Sighting) =>
  a.sign === b.sign && a.since === b.since && a.object?.id === b.object?.id;

describe('whatever the history', () => {
  it('depends on the set of events, not on their order or number', () => {
    fc.assert(
      fc.property(histories, fc.nat(), (events, seed) => {
        const world = worldAt(events, lastDay);
        const whole = foldAll(engine, { subject, events, world });
        const turned = events.map((_event, i) => events[(i + seed) % events.length] ?? events[0]);
        const again = [...turned.filter((event) => event !== undefined), ...events.slice(0, 3)];
        expect(foldAll(engine, { subject, events: again, world })).toEqual(whole);
      }),
      { numRuns: 150 },
    );
  });

  it('comes to the same by batches, with days closing in between, through stored states', () => {
    let continued = 0;
    fc.assert(
      fc.property(
        histories,
        fc.boolean(),
        fc.integer({ min: 1, max: 5 }),
        (events, sorted, size) => {
          const order = sorted ? events.toSorted((a, b) => a.at - b.at) : events;
          const arrivals = [];
          for (let at = 0; at < order.length; at += size) {
            const batch = order.slice(at, at + size);
            const date = batch.reduce(
              (d, event) => (event.date > d ? event.date : d),
              order[0]!.date,
            );
            arrivals.push({ events: batch, world: worldAt(events, addDays(date, -1)) });
          }
          arrivals.push({ events: [], world: worldAt(events, lastDay) });
          const end = foldArriving(engine, subject, arrivals);
          continued += arrivals.length - end.refolds;
          const whole = foldAll(engine, { subject, events, world: worldAt(events, lastDay) });
          expect(end.sightings).toEqual(whole.sightings);
          expect(end.standing).toEqual(whole.standing);
          expect(end.wakeOn).toEqual(whole.wakeOn);
          expect(engine.asked(end.state).parties()).toEqual(engine.asked(whole.state).parties());
        },
      ),
      { numRuns: 250 },
    );
    expect(continued).toBeGreaterThan(200);
  });

  it('knows each sighting since the first day on which what was known showed it', () => {
    let late = 0;
    fc.assert(
      fc.property(histories, (events) => {
        const world = worldAt(events, lastDay);
        for (const sighting of foldAll(engine, { subject, events, world }).sightings) {
          const shows = (knownBy: BusinessDate) =>
            foldAll(engine, { subject, events, world, knownBy }).sightings.some(
              sameEpisode(sighting),
            );
          let day = sighting.since;
          while (day < lastDay && !shows(day)) day = addDays(day, 1);
          expect([sighting.sign, sighting.known]).toEqual([sighting.sign, day]);
          if (day > sighting.since) late++;
        }
      }),
      { numRuns: 80 },
    );
    expect(late).toBeGreaterThan(5);
  });

  it('closing a day before the one it asked for changes nothing', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const { date } = events.reduce((a, b) => (b.date > a.date ? b : a));
        const seen = (day: BusinessDate) =>
          foldAll(engine, { subject, events, world: worldAt(events, day) });
        const now = seen(date);
        const wake = now.wakeOn ?? lastDay;
        if (addDays(wake, -1) > date)
          expect(seen(addDays(wake, -1)).sightings).toEqual(now.sightings);
      }),
      { numRuns: 100 },
    );
  });

  it('leaves the state it was given as it was', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const world = worldAt(events, lastDay);
        const sorted = events.toSorted((a, b) => a.at - b.at);
        const { state } = foldAll(engine, { subject, events: sorted.slice(0, 8), world });
        const before = structuredClone(state);
        engine.fold({ subject, state, events: sorted.slice(8), world });
        expect(state).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });
});
