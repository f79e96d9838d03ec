/** Every story of every sign, and the laws that hold for all of them. */
import { describe, expect, it } from '@jest/globals';
import type { CreditEvent } from '@tocsin/credit-events';
import { foldAll, foldArriving, foldWaiting } from '../test/arrivals';
import { worldOf } from '../test/story-world';
import { ties } from '../test/ties';
import { catalogue } from './catalogue';
import type { WarningSign } from './define-warning-sign';
import { engineOf, historyOf } from './engine';
import type { FoldInput } from './fold';
import { standingWatches } from './standing';
import type { Sighting } from './sighting';
import { without } from './without';
import { closedIn, eventsOf, subjectOf, type ExpectedSighting } from './story';

/** What a sighting says of what the story claims. */
const claimed = (sighting: Sighting, expected: ExpectedSighting | undefined): object => {
  const said = {
    since: sighting.since,
    known: sighting.known,
    because: sighting.evidence.map(({ event }) => event),
    lapsed: sighting.lapsed,
    subject: sighting.subject.id,
    object: sighting.object?.id,
    severity: sighting.severity,
    foundLate: sighting.foundLate,
    measures: Object.fromEntries(sighting.measures.map(({ name, value }) => [name, value])),
  };
  const always = ['since', 'known', 'because', 'lapsed'];
  return Object.fromEntries(
    Object.entries(said).filter(
      ([name, value]) =>
        value !== undefined && (always.includes(name) || (expected && name in expected)),
    ),
  );
};

/** A fixed shuffle, a different one for each seed. */
const shuffled = (events: readonly CreditEvent[], seed: number): readonly CreditEvent[] =>
  events
    .map((event, index) => ({ event, at: Math.imul(index + 1, seed * 2654435761 + 97) >>> 7 }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ event }) => event);

describe.each(catalogue.map((entry) => [entry.sign.id, entry] as const))(
  '%s',
  (_id, { sign, stories }) => {
    const engine = engineOf([sign]);

    it('has a story of each kind, and eight in all', () => {
      const kinds = new Set(stories.map(({ kind }) => kind));
      for (const kind of ['fires', 'quiet', 'edge inside', 'edge outside'] as const)
        expect(kinds).toContain(kind);
      expect(stories.length).toBeGreaterThanOrEqual(8);
    });

    it('tells every story under a title of its own, in both languages', () => {
      for (const language of ['zh', 'en'] as const) {
        const titles = stories.map(({ title }) => title[language]);
        expect(new Set(titles).size).toBe(titles.length);
        expect(titles).not.toContain('');
      }
    });

    describe.each(stories.map((story) => [story.title.en, story] as const))('%s', (_t, story) => {
      const events = eventsOf(story);
      const subject = { kind: historyOf(sign), id: subjectOf(story) };
      const world = worldOf(events, ties, closedIn(story));
      const whole = foldAll(engine, { subject, events, world });
      const seenIn = (given: readonly CreditEvent[]) =>
        foldAll(engine, { subject, events: given, world }).sightings;

      it('sees what the story says', () => {
        expect(whole.sightings.map((one, i) => claimed(one, story.expect[i]))).toEqual(
          story.expect,
        );
      });

      it('sees the same in whatever order the events arrive, and twice', () => {
        expect(seenIn(events.toReversed())).toEqual(whole.sightings);
        expect(seenIn([...events, ...events.toReversed()])).toEqual(whole.sightings);
        const seen = [1, 2, 3, 4, 5].map((seed) => seenIn(shuffled(events, seed)));
        expect(seen).toEqual(seen.map(() => whole.sightings));
      });

      it('sees the same one by one, and after a pause at every cut', () => {
        const one = events.map((event) => ({ events: [event], world }));
        expect(foldArriving(engine, subject, one).sightings).toEqual(whole.sightings);
        const seen = events.slice(1).map((_event, nr) => {
          const batches = [events.slice(0, nr + 1), events.slice(nr + 1), []];
          const arrivals = batches.map((batch) => ({ events: batch, world }));
          return foldArriving(engine, subject, arrivals).sightings;
        });
        expect(seen).toEqual(seen.map(() => whole.sightings));
      });

      it('comes to the same where what it asks about must be loaded first', () => {
        expect(foldWaiting(engine, { subject, events, world })).toEqual(whole);
      });

      it('sees the same when what surrounds it becomes known only with the events', () => {
        for (const order of [events, events.toReversed(), shuffled(events, 9)]) {
          // The host folds anew when ties, completeness or parameters change: an empty state.
          const last = order.map((_event, i) => ({
            events: order.slice(0, i + 1),
            world: worldOf(order.slice(0, i + 1), ties, closedIn(story)),
          }));
          const end = last.at(-1);
          if (end) expect(foldAll(engine, { subject, ...end }).sightings).toEqual(whole.sightings);
        }
      });

      it('sees as known on a day exactly what was known by then', () => {
        for (const sighting of whole.sightings) {
          const on = (knownBy: Sighting['known']) =>
            foldAll(engine, { subject, events, world, knownBy }).sightings.some(
              ({ since, object }) => since === sighting.since && object?.id === sighting.object?.id,
            );
          expect(on(sighting.known)).toBe(true);
          const before = events.map(({ known }) => known).filter((day) => day < sighting.known);
          expect(before.filter(on)).toEqual([]);
        }
      });

      it('keeps its state where an event changes nothing', () => {
        const renewed: string[] = [];
        const settled = withSettledState(sign, ({ id }) => renewed.push(id));
        foldAll(engineOf([settled]), { subject, events, world });
        expect(renewed).toEqual([]);
      });

      it('names only events of the story, those of its watch or its ties', () => {
        const named = whole.sightings.flatMap(({ evidence }) => evidence.map(({ event }) => event));
        const told = new Set(events.map(({ ref }) => ref));
        expect(named.filter((ref) => !told.has(ref))).toEqual([]);
      });

      it('is not moved by events that it does not watch', () => {
        const noise = events.flatMap((event, i) => [event, unwatched(sign, event, i)]);
        expect(seenIn(noise)).toEqual(whole.sightings);
      });

      it('is not moved by another obligor', () => {
        const other = events.map((event) => elsewhere(event, subject));
        expect(seenIn(events.flatMap((event, i) => [other[i] ?? event, event]))).toEqual(
          whole.sightings,
        );
      });

      it('sees the same after a wrong line was corrected as if it had been right at once', () => {
        const seen = events.map((_event, line) => timeless(seenIn(mended(events, line))));
        expect(seen).toEqual(seen.map(() => timeless(whole.sightings)));
      });

      it('sees the same after a line was voided as if it had never been sent', () => {
        const lines = events.map((_event, line) => line);
        expect(lines.map((line) => timeless(seenIn(voided(events, line))))).toEqual(
          lines.map((line) => timeless(seenIn(events.filter((_event, i) => i !== line)))),
        );
      });

      it('shows what it measures, and has a title for everything it names', () => {
        const { zh, en } = sign.texts;
        const named = whole.sightings.flatMap(({ measures, severitySum }) => [
          ...measures.map(({ name }) => name),
          ...severitySum.map(({ zh: text }) => text),
        ]);
        for (const { measures, severitySum } of whole.sightings) {
          expect(measures.length).toBeGreaterThan(0);
          for (const { name, unit = 'days' } of measures) {
            expect(zh.terms).toHaveProperty([name]);
            expect(en.terms).toHaveProperty([name]);
            expect(unit).toMatch(/^(days|[A-Z]{3})$/);
          }
          for (const step of severitySum) expect(step.zh).toMatch(/\p{Script=Han}/u);
        }
        expect(named).not.toContain('');
      });
    });
  },
);

/** The sign, telling of events at which it answers a new state that is none. */
const withSettledState = (sign: WarningSign, tell: (event: CreditEvent) => void): WarningSign => ({
  ...sign,
  evolve: (before, event, ctx) => {
    const after = sign.evolve(before, event, ctx);
    if (after !== before && isSame(before, after)) tell(event);
    return after;
  },
});

/** Part by part; a Map built anew is another one, since its order says which entry goes first. */
const isSame = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (!isRecord(a) || !isRecord(b) || a instanceof Map) return false;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => isSame(a[name], b[name]));
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Between two lines an event of the same parties that the sign does not watch. */
const unwatched = ({ watches }: WarningSign, before: CreditEvent, index: number): CreditEvent => {
  const type = (['account.turnover', 'party.production', 'rating.assigned'] as const).find(
    (one) => !watches.includes(one) && !standingWatches.has(one),
  );
  return {
    ...without(before, 'corrects'),
    type,
    id: `unwatched-${index}`,
  } as unknown as CreditEvent;
};

/** The same event about another obligor, area or region. */
const elsewhere = (event: CreditEvent, { kind, id }: FoldInput['subject']): CreditEvent => {
  const [own, other] =
    kind === 'region'
      ? [id.slice(0, 4), '9999']
      : [kind === 'area' ? id.slice(id.indexOf('/') + 1) : id, 'X-STRANGER9'];
  return {
    ...(JSON.parse(JSON.stringify(event).replaceAll(own, other)) as CreditEvent),
    source: '/elsewhere',
  };
};

/** The events with one line sent wrong first: a loan that is none, corrected by the true line. */
function mended(events: readonly CreditEvent[], line: number): readonly CreditEvent[] {
  const right = events[line];
  if (!right || right.corrects !== undefined || right.type === 'event.voided') return events;
  const wrong = {
    ...right,
    type: 'account.opened',
    data: { account: 'W', party: 'X-WRONG001', bank: 'BANKW', kind: 'general' },
    id: right.id,
  } as unknown as CreditEvent;
  const isTarget = events.some(
    (event) =>
      event.corrects === right.id ||
      (event.type === 'event.voided' && event.data.event === right.id),
  );
  if (isTarget) return events;
  const mending = { ...right, id: `${right.id}-mended`, corrects: right.id };
  return [...events.with(line, wrong), mending];
}

function voided(events: readonly CreditEvent[], line: number): readonly CreditEvent[] {
  const target = events[line];
  if (!target) return events;
  const isAmended = events.some(
    (event) =>
      event.corrects === target.id ||
      (event.type === 'event.voided' && event.data.event === target.id),
  );
  if (isAmended || target.type === 'event.voided' || target.corrects !== undefined)
    return events.filter((_event, i) => i !== line);
  const voiding = {
    ...target,
    type: 'event.voided',
    id: `${target.id}-voided`,
    data: { event: target.id, reason: 'never was' },
  } as unknown as CreditEvent;
  return [...events, voiding];
}

/** Without the second clock, which a correction may move. */
const timeless = (sightings: readonly Sighting[]) =>
  sightings.map((sighting) => without(sighting, 'known', 'foundLate'));
