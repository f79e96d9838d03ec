/**
 * From a subject's events to its sightings: a pure function of the set of events, however they
 * arrived. Hosts hand in a whole history, or the state of an earlier fold with what came after it.
 */
import { addDays, type BusinessDate, type CreditEvent } from '@tocsin/credit-events';
import type { WarningSign } from './define-warning-sign';
import { amended, isAmendment, nameOf } from './effective-events';
import type { FoldInput, FoldResult, SubjectState } from './fold';
import type { Entry, Episode, History } from './history';
import { believedOn } from './judge-entry';
import { knownAtOnce, knownByRefolding, startedRun } from './known-since';
import {
  copied,
  earliestDue,
  indexOf,
  judgeDeadlines,
  matters,
  take,
  type Run,
  type SignIndex,
} from './run';
import type { SubjectKind } from './sighting';
import { sightingsOf } from './sightings';
import { summaryOf } from './standing-summary';
import { without } from './without';

export type Engine = Readonly<{
  /** Folds a whole history, or what came after a state; never throws, reads no clock. */
  fold: (input: FoldInput) => FoldResult;
  /** Whether the events lie, in business order, after everything that the state has seen. */
  continues: (state: SubjectState, events: readonly CreditEvent[]) => boolean;
}>;

const needsHistory: FoldResult = { outcome: 'needs-history' };

/** The engine over a set of signs. */
export function engineOf(signs: readonly WarningSign[]): Engine {
  const all = indexOf(signs);
  const kinds = new Map<SubjectKind, SignIndex>();
  for (const kind of ['obligor', 'bank', 'area', 'region'] as const)
    kinds.set(kind, indexOf(signs.filter(({ subject }) => subject === kind)));
  return {
    fold: (input) => foldWith(kinds.get(input.subject.kind) ?? all, input),
    continues: (state, events) => followOn(all, historyIn(state), events),
  };
}

// The host keeps the state unread; only this file knows what is in it.
const historyIn = (state: SubjectState): History => state as History;
const stateOf = (history: History): SubjectState => history as SubjectState;

function followOn(signs: SignIndex, history: History, events: readonly CreditEvent[]): boolean {
  const { last, missing } = history;
  return events.every((event) => {
    if (!matters(signs, event)) return true;
    if (isAmendment(event) || missing.includes(nameOf(event))) return false;
    if (last === undefined) return true;
    if (event.at !== last.at) return event.at > last.at;
    if (event.source !== last.source) return event.source > last.source;
    return event.id > last.id;
  });
}

function foldWith(signs: SignIndex, input: FoldInput): FoldResult {
  const { state, events, world, knownBy } = input;
  const subject = input.subject.id;
  const run = startedRun({ signs, subject, world, knownBy });
  if (state !== undefined && !resume(run, historyIn(state), events)) return needsHistory;
  const { effective, missing } = amended(events, knownBy);
  // What was amended is not folded, but was known for a while.
  if (events.some(isAmendment)) run.history = { ...run.history, ...knownIn(run, events) };
  for (const event of effective) if (matters(signs, event)) take(run, event);
  const tail = copied(run);
  judgeDeadlines(tail, horizonOf(run));
  note(run, effective, { events, missing });
  if (!knowAll(run, tail, input)) return needsHistory;
  const pending = [...tail.entries.values()].flatMap((entry) => pendingOf(tail, entry));
  const wakeOn = [earliestDue(tail), ...pending.map(({ day }) => day)]
    .filter((day) => day !== undefined)
    .toSorted()[0];
  return {
    outcome: 'folded',
    state: stateOf({ ...run.history, entries: run.entries, changesSeen: changesSeen(run) }),
    sightings: sightingsOf(signs, input.subject, tail.entries.values()),
    ...(wakeOn === undefined ? {} : { wakeOn }),
    askedAbout: [...new Set([...tail.entries.values()].flatMap(({ asked }) => asked))].toSorted(),
    awaited: [...new Set(pending.flatMap(({ types }) => types))].toSorted(),
    standing: summaryOf(run.history),
  };
}

/** Goes on from a state, unless what it rests on has changed since. */
function resume(run: Run, history: History, events: readonly CreditEvent[]): boolean {
  if (!followOn(run.signs, history, events)) return false;
  run.history = history;
  run.entries = new Map(history.entries);
  const seen = changesSeen(run);
  if (Object.keys(seen).some((sign) => seen[sign] !== history.changesSeen[sign])) return false;
  for (const [key, entry] of run.entries) {
    const { pending } = entry;
    if (pending.length > 0 && pendingOf(run, entry).length < pending.length) return false;
    if (!reopened(run, key, events)) return false;
  }
  run.nextDue = earliestDue(run);
  return true;
}

/**
 * An event on the very day on which an episode began may show it earlier than it was known so far;
 * one before a day foreseen may change it.
 */
function reopened(run: Run, key: string, events: readonly CreditEvent[]): boolean {
  const entry = run.entries.get(key);
  const touches = (day: BusinessDate) =>
    events.some((event) => event.date <= day && matters(run.signs, event));
  if (!entry) return true;
  if (entry.episodes.some(({ since, known }) => known !== since && touches(since))) return false;
  if (entry.foreseen && touches(entry.foreseen.since)) {
    run.entries.set(key, without(entry, 'foreseen'));
  }
  return true;
}

/** Deadlines up to here have passed: the closed days, and those that later events left behind. */
function horizonOf({ closed, history: { last } }: Run): BusinessDate {
  const behind = last ? addDays(last.date, -1) : ('' as BusinessDate);
  return closed !== undefined && closed > behind ? closed : behind;
}

/** Absences that cannot be believed yet, with the day on which they could. */
function pendingOf(run: Run, entry: Entry) {
  const sign = run.signs.byId.get(entry.sign);
  if (!sign || entry.pending.length === 0) return [];
  return entry.pending
    .map((absence) => ({ types: absence.types, day: believedOn(run, sign, absence) }))
    .filter(({ day }) => run.closed === undefined || day > run.closed);
}

/** For each sign with a state: how many parameter changes were in force by the last event. */
function changesSeen({ entries, world, history: { last } }: Run): Record<string, number> {
  const seen: Record<string, number> = {};
  if (last === undefined) return seen;
  for (const { sign } of entries.values())
    seen[sign] ??= world.parameterChanges(sign).filter(({ from }) => from <= last.date).length;
  return seen;
}

/** Takes note of what a history says of itself: its first and last day, and when it was known. */
function note(
  run: Run,
  effective: readonly CreditEvent[],
  { events, missing }: Readonly<{ events: readonly CreditEvent[]; missing: readonly string[] }>,
): void {
  const { firstEvent, lastEvent, missing: before } = run.history;
  const days = effective.map(({ date }) => date);
  run.history = {
    ...run.history,
    ...defined({
      firstEvent: least([firstEvent, ...days]),
      lastEvent: greatest([lastEvent, ...days]),
    }),
    ...knownIn(run, events),
    missing: missing.length === 0 ? before : [...before, ...missing],
  };
}

/** The first and the last day on which something that matters was known, with these events. */
function knownIn(run: Run, events: readonly CreditEvent[]) {
  const known = events.filter((event) => matters(run.signs, event)).map((event) => event.known);
  return defined({
    knownFrom: least([run.history.knownFrom, ...known]),
    knownTo: greatest([run.history.knownTo, ...known]),
  });
}

type Days = readonly (BusinessDate | undefined)[];
const least = (days: Days): BusinessDate | undefined =>
  days.reduce((a, b) => (a === undefined || (b !== undefined && b < a) ? b : a), undefined);
const greatest = (days: Days): BusinessDate | undefined =>
  days.reduce((a, b) => (a === undefined || (b !== undefined && b > a) ? b : a), undefined);

const defined = <Value extends object>(value: Value) =>
  Object.fromEntries(Object.entries(value).filter(([, day]) => day !== undefined)) as {
    [Key in keyof Value]?: NonNullable<Value[Key]>;
  };

/** Works out since when each new episode is known; false where the whole history is needed. */
function knowAll(run: Run, tail: Run, input: FoldInput): boolean {
  for (const [key, entry] of tail.entries) {
    if (entry.episodes.every(({ known }) => known !== undefined)) continue;
    const episodes: Episode[] = [];
    for (const episode of entry.episodes) {
      const known = episode.known ?? knownOf(run, input, { entry, episode });
      if (known === undefined) return false;
      episodes.push({ ...episode, known });
    }
    tail.entries.set(key, { ...entry, episodes });
    remember(run, key, episodes);
  }
  return true;
}

function knownOf(
  run: Run,
  input: FoldInput,
  { entry, episode }: Readonly<{ entry: Entry; episode: Episode }>,
): BusinessDate | undefined {
  const sign = run.signs.byId.get(entry.sign);
  if (!sign) return undefined;
  const { knownFrom: from, knownTo: to } = run.history;
  const question = { sign, entry, episode };
  const atOnce = knownAtOnce(run.world, question, { from, to });
  if (atOnce !== undefined) return atOnce;
  if (entry.foreseen?.since === episode.since) return entry.foreseen.known;
  if (input.state !== undefined) return undefined;
  const { events, world, knownBy } = input;
  const of = { signs: run.signs, subject: run.subject, world, events, knownBy };
  return knownByRefolding(of, question);
}

/** Keeps the days found, also that of an episode which begins after the last event. */
function remember(run: Run, key: string, found: readonly Episode[]): void {
  const entry = run.entries.get(key);
  if (!entry) return;
  const knownSince = new Map(found.map(({ since, known }) => [since, known]));
  const episodes = entry.episodes.map((episode) => {
    const known = knownSince.get(episode.since);
    return known === undefined ? episode : { ...episode, known };
  });
  const last = found.at(-1);
  const isAhead = last?.known !== undefined && found.length > episodes.length;
  run.entries.set(key, {
    ...entry,
    episodes,
    ...(isAhead && last.known ? { foreseen: { since: last.since, known: last.known } } : {}),
  });
}
