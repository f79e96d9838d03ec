/**
 * From a subject's events to its sightings: a pure function of the set of events, however they
 * arrived. Hosts hand in a whole history, or the state of an earlier fold with what came after it.
 */
import { addDays, type BusinessDate, type CreditEvent, type PartyId } from '@tocsin/credit-events';
import { awaitedBy } from './awaited';
import type { FactsQuery, WarningSign } from './define-warning-sign';
import { amended, isAmendment } from './effective-events';
import type { FoldInput, FoldResult, SubjectState } from './fold';
import { noHistory, type Entry, type Episode, type History, type Place } from './history';
import { knownAtOnce, knownByRefolding, startedRun } from './known-since';
import { indexOf, matters, take, type Run, undoable, withDeadlines, type SignIndex } from './run';
import { changesSeen, followOn, resume } from './resume';
import type { HistoryKind } from './sighting';
import { sightingsOf } from './sightings';
import { summaryOf } from './standing-summary';
import { put } from './steps';

export type Engine = Readonly<{
  /** Folds a whole history, or what came after a state; never throws, reads no clock. */
  fold: (input: FoldInput) => FoldResult;
  /** What a state has asked of ties and other histories, for a host to have it at hand. */
  asked: (state: SubjectState) => Questions;
  /** Whether the events lie, in business order, after everything that the state has seen. */
  continues: (state: SubjectState, events: readonly CreditEvent[]) => boolean;
}>;

type Questions = Readonly<{
  /** About whose ties; gathered where it is wanted, as they may be very many. */
  parties: () => ReadonlySet<PartyId>;
  facts: readonly FactsQuery[];
}>;

const needsHistory: FoldResult = { outcome: 'needs-history' };

/** The engine over a set of signs. */
export function engineOf(signs: readonly WarningSign[]): Engine {
  const all = indexOf(signs);
  const kinds = new Map<HistoryKind, SignIndex>();
  for (const kind of ['obligor', 'area', 'region'] as const)
    kinds.set(kind, indexOf(signs.filter((sign) => historyOf(sign) === kind)));
  return {
    fold: (input) => foldWith(kinds.get(input.subject.kind) ?? all, input),
    asked: (state) => questionsIn(historyIn(state)),
    continues: (state, events) => followOn(all, historyIn(state), events),
  };
}

/** Whose events a sign folds. */
export const historyOf = ({ history, subject }: WarningSign): HistoryKind =>
  history ?? (subject === 'area' || subject === 'region' ? subject : 'obligor');

// The host keeps the state unread; only this file knows what is in it.
const historyIn = (state: SubjectState): History => state as History;
const stateOf = (history: History): SubjectState => history as SubjectState;

/** A fold on its way: what it began from, and the events that are left to take. */
type Underway = Readonly<{
  run: Run;
  input: FoldInput;
  before: History;
  known: Pick<History, 'knownFrom' | 'knownTo'>;
  effective: readonly CreditEvent[];
  missing: readonly string[];
}>;

function foldWith(signs: SignIndex, input: FoldInput): FoldResult {
  const { state, events, world, knownBy } = input;
  const before =
    state === undefined ? noHistory(input.subject.kind, input.subject.id) : historyIn(state);
  const run = startedRun({ signs, ...subjectIn(before), world, knownBy });
  if (state !== undefined && !resume(run, before, input)) return needsHistory;
  const known = knownIn(signs, before, events);
  // What was amended is not folded, but was known for a while.
  if (events.some(isAmendment)) run.knownTo = known.knownTo;
  const { effective, missing } = amended(events, knownBy);
  const counting = effective.filter((event) => matters(signs, event));
  return goOn({ run, input, before, known, effective, missing }, counting);
}

/** So many events take a host that serves others too some tens of milliseconds. */
const eventsAtAStretch = 500;

/**
 * Takes the events one after another, a stretch at a time. Where the host could not answer, the run
 * is put back to before the event, and goes on from there once the host has loaded what was asked.
 */
function goOn(underway: Underway, events: readonly CreditEvent[]): FoldResult {
  const { run, input } = underway;
  const canWait = input.world.misses !== undefined;
  for (const [at, event] of events.entries()) {
    if (canWait && at === eventsAtAStretch)
      return { outcome: 'waits', goOn: () => goOn(underway, events.slice(at)) };
    const isDone = answeredAll(run, input.world, () => {
      take(run, event);
    });
    if (!isDone) return { outcome: 'waits', goOn: () => goOn(underway, events.slice(at)) };
  }
  let result: FoldResult = needsHistory;
  const isDone = answeredAll(run, input.world, () => {
    result = folded(underway);
  });
  return isDone ? result : { outcome: 'waits', goOn: () => goOn(underway, []) };
}

/** Does something, or undoes it and answers false where the host did not know enough. */
function answeredAll(run: Run, { misses }: FoldInput['world'], act: () => void): boolean {
  if (misses === undefined) {
    act();
    return true;
  }
  const missed = misses();
  const undo = undoable(run, act);
  if (misses() === missed) return true;
  undo();
  return false;
}

function folded({ run, input, before, known, effective, missing }: Underway): FoldResult {
  const tail = withDeadlines(run, horizonOf(run));
  if (!knowAll(run, tail, { ...input, known })) return needsHistory;
  const history: History = {
    ...subjectIn(before),
    standing: run.standing,
    entries: run.entries,
    last: run.last && placeOf(run.last),
    ...daysOf(before, effective),
    ...known,
    missing: missing.length === 0 ? before.missing : [...before.missing, ...missing],
    changesSeen: changesSeen(run),
  };
  const { signs } = run;
  const { world } = input;
  return {
    outcome: 'folded',
    state: stateOf(history),
    sightings: sightingsOf({ signs, world, subject: before.subject }, tail.entries.values()),
    ...awaitedBy(tail, before),
    standing: summaryOf(history),
  };
}

function questionsIn({ entries }: History): Questions {
  const all = [...entries.values()];
  return {
    parties: () => new Set(all.flatMap(({ asked, askedControl }) => [...asked, ...askedControl])),
    facts: all.flatMap(({ facts }) => facts),
  };
}

const subjectIn = ({ kind, subject }: History) => ({ kind, subject });

const placeOf = ({ at, source, id, date }: Place): Place => ({ at, source, id, date });

/** Deadlines up to here have passed: the closed days, and those that later events left behind. */
function horizonOf({ closed, last }: Run): BusinessDate {
  const behind = last ? addDays(last.date, -1) : ('' as BusinessDate);
  return closed !== undefined && closed > behind ? closed : behind;
}

/** The first and the last day on which something that matters was known. */
function knownIn(
  signs: SignIndex,
  before: History,
  events: readonly CreditEvent[],
): Pick<History, 'knownFrom' | 'knownTo'> {
  let { knownFrom, knownTo } = before;
  for (const event of events)
    if (matters(signs, event)) {
      knownFrom = least(knownFrom, event.known);
      knownTo = greatest(knownTo, event.known);
    }
  return { knownFrom, knownTo };
}

/** The first and the last day of a history. */
function daysOf(
  before: History,
  effective: readonly CreditEvent[],
): Pick<History, 'firstEvent' | 'lastEvent'> {
  const [first, last] = [effective[0]?.date, effective.at(-1)?.date];
  return {
    firstEvent: first === undefined ? before.firstEvent : least(before.firstEvent, first),
    lastEvent: last === undefined ? before.lastEvent : greatest(before.lastEvent, last),
  };
}

const least = (a: BusinessDate | undefined, b: BusinessDate): BusinessDate =>
  a === undefined || b < a ? b : a;
const greatest = (a: BusinessDate | undefined, b: BusinessDate): BusinessDate =>
  a === undefined || b > a ? b : a;

/** The fold's input with the days on which its facts were known. */
type Knowing = FoldInput & Readonly<{ known: Pick<History, 'knownFrom' | 'knownTo'> }>;

/** Works out since when each new episode is known; false where the whole history is needed. */
function knowAll(run: Run, tail: Run, input: Knowing): boolean {
  for (const [key, entry] of tail.entries) {
    if (entry.episodes.every(({ known }) => known !== undefined)) continue;
    const episodes: Episode[] = [];
    for (const episode of entry.episodes) {
      const known = episode.known ?? knownOf(run, input, { entry, episode });
      if (known === undefined) return false;
      episodes.push({ ...episode, known });
    }
    put(tail, key, { ...entry, episodes });
    remember(run, key, episodes);
  }
  return true;
}

function knownOf(
  run: Run,
  input: Knowing,
  { entry, episode }: Readonly<{ entry: Entry; episode: Episode }>,
): BusinessDate | undefined {
  const sign = run.signs.byId.get(entry.sign);
  if (!sign) return undefined;
  const { knownFrom: from, knownTo: to } = input.known;
  const question = { sign, entry, episode };
  const atOnce = knownAtOnce(run.world, question, { from, to });
  if (atOnce !== undefined) return atOnce;
  if (entry.foreseen?.since === episode.since) return entry.foreseen.known;
  if (input.state !== undefined) return undefined;
  const { events, world, knownBy } = input;
  const { signs, kind, subject } = run;
  const of = { signs, kind, subject, world, events, knownBy };
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
  put(run, key, {
    ...entry,
    episodes,
    foreseen: isAhead && last.known ? { since: last.since, known: last.known } : entry.foreseen,
  });
}
