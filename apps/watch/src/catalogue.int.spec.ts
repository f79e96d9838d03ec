/**
 * Every story of the catalogue, told to a real watch at once and in no order, gives what the pure
 * fold of the whole set of events gives: whatever a sign asks of ties, of other histories, of areas
 * and regions, the watch answers as the engine's own tests do.
 */
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import {
  businessDateOf,
  addDays,
  historyKeys,
  obligorKeys,
  readEvent,
  type CreditEvent,
} from '@tocsin/credit-events';
import type { RecordedEvent } from '@tocsin/event-store';
import { catalogue, fold, type Story, type StoryEvent } from '@tocsin/warning-signs';
import { worldOf } from '../../../libs/warning-signs/test/story-world';
import { ties } from '../../../libs/warning-signs/test/ties';
import { toldApart } from '../../../test/told-apart';
import { essence, setStage, type Stage } from '../../../test/watch-stage';
import { shuffled } from '../../../test/watch-town';
import { backtest } from './backtest/backtest';
import { rebuild } from './rebuild/rebuild';
import { migrateWatch } from './schema';

jest.setTimeout(300_000);

const now = new Date('2027-06-01T10:00:00+08:00');
const perSign = 4;

/** What is declared for everybody would meet the other stories. */
const isForAll = ({ type }: StoryEvent) => type === 'feed.complete' || type.startsWith('sign.');
const isAlone = ({ given }: Story) => !given.some(isForAll);

const chosen = catalogue.flatMap(({ sign, stories }) => {
  const alone = stories.filter(isAlone);
  const telling = alone.filter(({ expect: expected }) => expected.length > 0).slice(0, perSign);
  return [
    ...telling,
    ...alone.filter(({ expect: expected }) => expected.length === 0).slice(0, 1),
  ].map((story) => ({ sign: sign.id, story }));
});

let stage: Stage;
let recorded: readonly RecordedEvent[];
beforeAll(async () => {
  stage = await setStage();
  const events = chosen.flatMap(({ story }, index) => toldApart(story, String(index + 1000)));
  const watch = stage.start({ now: () => now, batchSize: 300 });
  const all = shuffled(events, 5);
  for (let from = 0; from < all.length; from += 500)
    await stage.append(all.slice(from, from + 500));
  await stage.settled(watch);
  recorded = await stage.store.readAfter(0, 1_000_000);
});
afterAll(() => stage.close());

type Essence = Readonly<Record<string, unknown>>;

function byTheFold(): readonly Essence[] {
  const events = recorded.flatMap((one) => readEvent(one) ?? []);
  const world = worldOf(
    events.filter(({ type }) => type !== 'calendar.day-closed'),
    ties,
    { closedThrough: addDays(businessDateOf(now.getTime()), -1) },
  );
  return [...histories(events)].flatMap(([key, own]) => {
    const [, kind, id] = /^(area|region):(.*)$/.exec(key) ?? [];
    const subject =
      kind === undefined
        ? ({ kind: 'obligor', id: key } as const)
        : ({ kind: kind as 'area' | 'region', id: id ?? '' } as const);
    const folded = fold({ subject, events: own, world });
    if (folded.outcome !== 'folded') throw new Error(`${key} did not fold`);
    return folded.sightings.map(
      ({ sign, subject: who, object, since, known, lapsed, evidence }) => ({
        sign,
        subject: who.id,
        object: object?.id ?? null,
        since,
        known,
        lapsed: lapsed ?? null,
        because: evidence.map(({ event, role }) => `${event} ${role}`).sort(),
      }),
    );
  });
}

/** Amendments belong to everybody here: who is not meant passes them over. */
function histories(events: readonly CreditEvent[]): ReadonlyMap<string, readonly CreditEvent[]> {
  const amending = events.filter(({ type, corrects }) => type === 'event.voided' || corrects);
  const collateral = events.filter(({ type }) => type.startsWith('collateral.'));
  const keys = new Set(
    events.flatMap((event) => [
      ...obligorKeys(event),
      ...historyKeys(event).filter((key) => /^(area|region):/.test(key)),
    ]),
  );
  return new Map(
    [...keys].map((key) => {
      const own = events.filter((event) => historyKeys(event).includes(key));
      return [key, [...new Set([...own, ...collateral, ...amending])]];
    }),
  );
}

it('gives the alerts of the pure fold', async () => {
  const seen = (await stage.alerts()).map((row) => ({
    sign: row.sign,
    subject: row.subjectId,
    object: row.objectId,
    since: row.since,
    known: row.known,
    lapsed: row.lapsed,
    because: row.evidence.map(({ position, role }) => `${position} ${role}`).sort(),
  }));
  const sorted = (all: readonly Essence[]) => all.map((one) => JSON.stringify(one)).sort();
  expect(sorted(seen)).toEqual(sorted(byTheFold()));
});

it('gives the same when told in the order in which it became known, to three shards now and then far behind', async () => {
  const orderly = await setStage();
  await migrateWatch(orderly.pool, 3);
  try {
    const how = { batchSize: 300, shards: 3, farBehindEvents: 400 };
    const watch = orderly.start({ now: () => now, ...how });
    // What the first watch appended itself; the stories' own decisions on alerts stay.
    const known = recorded.filter(({ stream }) => !/^(alert-|calendar$)/.test(stream));
    const all = known.toSorted((a, b) => a.known.getTime() - b.known.getTime());
    for (let from = 0; from < all.length; from += 200)
      await orderly.append(
        all.slice(from, from + 200).map((event) => {
          const { source, id } = JSON.parse(event.payload) as { source: string; id: string };
          const { stream, type, keys, payload } = event;
          const [time, known] = [event.time.toISOString(), event.known.toISOString()];
          return { source, id, stream, type, keys, payload, time, known };
        }),
      );
    await orderly.settled(watch);
    const open = async (one: Stage) =>
      essence((await one.alerts()).filter(({ status }) => status !== 'withdrawn'));
    expect(await open(orderly)).toEqual(await open(stage));
  } finally {
    await orderly.close();
  }
});

it('raises every sign of the catalogue', async () => {
  const raised = new Set((await stage.alerts()).map(({ sign }) => sign));
  expect(catalogue.map(({ sign }) => sign.id).filter((id) => !raised.has(id))).toEqual([]);
});

it('stumbles over nothing', () => {
  expect(stage.warnings).toEqual([]);
});

it('finds, testing any sign with the numbers in force, what its alerts are', async () => {
  for (const { sign } of catalogue) {
    const tested = await backtest(stage, { sign: sign.id });
    const { counts, changes, byBank, byRegion } = tested;
    expect([sign.id, changes]).toEqual([sign.id, []]);
    expect(counts.live).toBeGreaterThan(0);
    expect(counts).toMatchObject({ tested: counts.live, same: counts.live });
    for (const share of [...byBank, ...byRegion]) expect(share.tested).toBe(share.live);
  }
});

it('gives the same when everything is folded again, from the first event on', async () => {
  const { pool, store, url } = stage;
  const { examples, equal } = await rebuild({ pool, store, url, now: () => now });
  expect(examples).toEqual([]);
  expect(equal.sightings).toBe((await stage.alerts()).length);
});
