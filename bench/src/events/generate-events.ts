/**
 * Events of one seeded world in business order, about 1,370 a day and 40 an obligor, as the log and
 * as a feed would have them. A few arrive up to three days late, as they do.
 */
import { historyKeys } from '@tocsin/credit-events';
import type { EventToAppend } from '@tocsin/event-store';
import { happen } from './credit-life';
import { dice, type Dice } from './dice';
import { obligorOf, type Obligor } from './obligors';

/** The world begins here, unless told otherwise; an event about every minute. */
const calendar: Pace = { startMs: Date.parse('2024-01-01T00:00:00+08:00'), msBetween: 63_000 };
const eventsPerObligor = 40;
const lateShare = 0.002;
const lateMsMax = 3 * 86_400_000;

export type Pace = Readonly<{ startMs: number; msBetween: number }>;

/** An endless supply; two generators with the same seed and pace give the same events. */
export function* generateEvents(seed = 1, pace = calendar): Generator<EventToAppend, never> {
  const die = dice(seed);
  const obligors: Obligor[] = [];
  for (let number = 1; ; number++) {
    const knownMs = pace.startMs + number * pace.msBetween;
    const late = die.chance(lateShare);
    const atMs = late ? knownMs - die.below(lateMsMax) : knownMs;
    const obligor = draw(obligors, number, die);
    const other = neighbourOf(obligor, obligors, die);
    const at = shanghai(atMs);
    const scene = { dice: die, obligor, other, day: at.slice(0, 10), number };
    const { type, source, data } = happen(scene);
    const id = idOf(source, at, number);
    const known = shanghai(knownMs);
    const envelope = {
      specversion: '1.0',
      id,
      source,
      type,
      time: at,
      knowntime: known,
      dataschema: `urn:example:credit-events:schemas/${type}/1`,
      datacontenttype: 'application/json',
      data,
    };
    const keys = historyKeys({ type, source, data });
    // About ten events a stream, spread over time.
    const stream = `obligor-${obligor.number}-${die.below(eventsPerObligor / 10)}`;
    yield { source, id, stream, type, time: at, known, keys, payload: JSON.stringify(envelope) };
  }
}

/** The first `count` events of a world. */
export function someEvents(count: number, seed?: number): readonly EventToAppend[] {
  const events: EventToAppend[] = [];
  const supply = generateEvents(seed);
  while (events.length < count) events.push(supply.next().value);
  return events;
}

/** A new obligor for every fortieth event, otherwise one that is known already. */
function draw(obligors: Obligor[], number: number, die: Dice): Obligor {
  if (obligors.length * eventsPerObligor < number || obligors.length < 2) {
    const obligor = obligorOf(obligors.length + 1, die);
    obligors.push(obligor);
    return obligor;
  }
  return die.pick(obligors);
}

/** Business is done nearby: with one of thirty. */
function neighbourOf(obligor: Obligor, obligors: readonly Obligor[], die: Dice): Obligor {
  const at = (obligor.number + die.below(30)) % obligors.length;
  const found = obligors[at];
  return found && found !== obligor ? found : (obligors[(at + 1) % obligors.length] ?? obligor);
}

/** As core systems number their messages: system, day, running number. */
const idOf = (source: string, at: string, number: number): string =>
  `${source.slice(1).replaceAll('/', '-')}-${at.slice(0, 10)}-${String(number).padStart(12, '0')}`;

function shanghai(ms: number): string {
  return `${new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
}

export const meanBytes = (events: readonly EventToAppend[]): number =>
  Math.round(
    events.reduce((sum, { payload }) => sum + Buffer.byteLength(payload), 0) / events.length,
  );
