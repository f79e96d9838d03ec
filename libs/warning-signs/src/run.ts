/**
 * One run over a subject's events: the loop, the deadlines between events, and who is touched by
 * what. It works on its own copy of the history; what it was given stays as it was.
 */
import {
  addDays,
  historyKeys,
  obligorKeys,
  type BusinessDate,
  type CreditEvent,
  type EventType,
  type PartyId,
} from '@tocsin/credit-events';
import type { WarningSign } from './define-warning-sign';
import { isAmendment } from './effective-events';
import { begun, evolvedTo, makeRoom, nothingAsked, stateAtFirst, withAll } from './entries';
import type { World } from './fold';
import { entryKey, type Entry, type Place } from './history';
import type { FactsAsked } from './facts';
import type { Evolving } from './evolving';
import { dueOn, judged } from './judge-entry';
import type { Judging } from './judging';
import type { HistoryKind } from './sighting';
import { standingAfter, standingWatches, type Standing } from './standing';
import { changesBetween, noFacts, type Facts } from './standing-reads';
import { copyOf, firstStep, put, withoutStep, type Step } from './steps';

/** The signs of one kind of subject, indexed by the events they watch. */
export type SignIndex = Readonly<{
  byId: ReadonlyMap<string, WarningSign>;
  byType: ReadonlyMap<EventType, readonly WarningSign[]>;
}>;

export type Run = {
  readonly signs: SignIndex;
  readonly kind: HistoryKind;
  readonly subject: string;
  /** As known on the day in question, where the run is about what was known then. */
  readonly world: World;
  /** Days up to this one are closed: what did not happen by then may be believed missing. */
  readonly closed: BusinessDate | undefined;
  standing: Standing;
  readonly facts: FactsAsked;
  readonly evolving: Evolving;
  readonly judging: Judging;
  entries: Map<string, Entry>;
  /** What is being changed of them, while it may have to be undone. */
  step: Step | undefined;
  /** The last event that mattered, and the latest day on which one was known. */
  last: Place | undefined;
  knownTo: BusinessDate | undefined;
  /** No entry is due before this day; undefined where none is due at all. */
  nextDue: BusinessDate | undefined;
};

export const indexOf = (signs: readonly WarningSign[]): SignIndex => {
  const byType = new Map<EventType, WarningSign[]>();
  for (const sign of signs)
    for (const type of sign.watches) byType.set(type, [...(byType.get(type) ?? []), sign]);
  return { byId: new Map(signs.map((sign) => [sign.id, sign])), byType };
};

/** Takes a step; answers how to undo it. */
export function undoable(run: Run, step: () => void): () => void {
  const { standing, last, knownTo, nextDue } = run;
  const taken = firstStep();
  run.step = taken;
  step();
  run.step = undefined;
  return () => {
    const entries = withoutStep(run.entries, taken);
    Object.assign(run, { standing, entries, last, knownTo, nextDue });
  };
}

/** Whether any sign could see the event, directly or through the standing. */
export const matters = (signs: SignIndex, event: CreditEvent): boolean =>
  signs.byType.has(event.type) || standingWatches.has(event.type) || isAmendment(event);

/** Folds one event that counts; the deadlines before its day are judged first. */
export function take(run: Run, event: CreditEvent): void {
  if (!belongs(run, event)) return;
  if (run.nextDue !== undefined && run.nextDue < event.date)
    judgeDeadlines(run, addDays(event.date, -1));
  const changes = changesBy(run, event);
  const touched = touchedBy(run, event);
  for (const key of changes === noFacts ? touched : [...run.entries.keys()])
    if (touched.has(key) || restsOn(run.entries.get(key), changes, event.date))
      judgeEntry(run, key, event.date);
}

/** Folds the event into every sign that watches it; the entries whose state it changed. */
function touchedBy(run: Run, event: CreditEvent): ReadonlySet<string> {
  const touched = new Set<string>();
  for (const sign of run.signs.byType.get(event.type) ?? [])
    for (const key of reached(run, sign, event))
      if (evolved(run, { sign, key }, event)) touched.add(key);
  return touched;
}

/** Whether a sign holds may hang on the standing alone; on its first day, what is owed counts too. */
function restsOn(entry: Entry | undefined, changes: Facts, today: BusinessDate): boolean {
  if (!entry) return false;
  const isFirstDay = entry.episodes.at(-1)?.since === today;
  return isFirstDay || (changes & entry.reads) !== noFacts;
}

/** Takes the event into the standing; answers what changed there. */
function changesBy(run: Run, event: CreditEvent): Facts {
  const before = run.standing;
  run.standing = standingAfter(before, event, run.subject);
  run.last = event;
  if (run.knownTo === undefined || run.knownTo < event.known) run.knownTo = event.known;
  return changesBetween(before, run.standing);
}

/** Judges every deadline up to and including a day, each at the end of its own day. */
export function judgeDeadlines(run: Run, through: BusinessDate): void {
  if (run.nextDue === undefined || run.nextDue > through) return;
  // Objects that appear on the way are reached as well, since a Map is walked as it grows.
  for (const key of run.entries.keys()) judgeEntryThrough(run, key, () => through);
  run.nextDue = earliestDue(run);
}

/**
 * The run with the deadlines up to a day judged, on a copy: deadlines are never kept. A fact of
 * another history shows by itself that its day has come, though no day is closed yet.
 */
export function withDeadlines(run: Run, through: BusinessDate): Run {
  const ahead = [...run.entries.values()].some(({ factsDue }) => factsDue !== undefined);
  if (!ahead && (run.nextDue === undefined || run.nextDue > through)) return run;
  const tail = { ...run, entries: copyOf(run.entries), step: undefined };
  for (const key of tail.entries.keys())
    judgeEntryThrough(tail, key, (entry) =>
      entry.factsDue !== undefined && entry.factsDue > through ? entry.factsDue : through,
    );
  tail.nextDue = earliestDue(tail);
  return tail;
}

/** Judges one entry's deadlines, each at the end of its own day, as far as time has come. */
function judgeEntryThrough(run: Run, key: string, through: (entry: Entry) => BusinessDate): void {
  for (;;) {
    const entry = run.entries.get(key);
    const due = entry && dueOn(run, entry);
    if (entry === undefined || due === undefined || due > through(entry)) return;
    judgeEntry(run, key, due);
  }
}

/** The first day on which an entry is due. */
export function earliestDue(run: Run): BusinessDate | undefined {
  let first: BusinessDate | undefined;
  for (const key of run.entries.keys()) {
    const due = dueOf(run, key);
    if (due !== undefined && (first === undefined || due < first)) first = due;
  }
  return first;
}

/** The key under which events of a history are found. */
export const historyKeyOf = ({ kind, id }: Readonly<{ kind: HistoryKind; id: string }>): string =>
  kind === 'obligor' ? id : `${kind}:${id}`;

/** Own events; those of a collateral only while the subject has it pledged. */
function belongs(run: Run, event: CreditEvent): boolean {
  if (run.kind !== 'obligor')
    return historyKeys(event).includes(historyKeyOf({ kind: run.kind, id: run.subject }));
  if (obligorKeys(event).includes(run.subject as PartyId)) return true;
  return (
    'collateral' in event.data &&
    typeof event.data.collateral === 'string' &&
    event.type.startsWith('collateral.') &&
    run.standing.pledges.has(event.data.collateral)
  );
}

/** The entries of a sign that an event reaches: its objects, or all of them and their base. */
function reached(run: Run, sign: WarningSign, event: CreditEvent): readonly string[] {
  if (!sign.objectOf && !sign.appear) return [sign.id];
  const { standing, subject } = run;
  const objects = sign.objectOf?.(event, { standing, subject, today: event.date });
  if (typeof objects === 'string') return [entryKey(sign.id, objects)];
  if (objects !== undefined) return objects.map((object) => entryKey(sign.id, object));
  const all = [sign.id];
  run.entries.forEach((entry, key) => {
    if (entry.sign === sign.id && !entry.isBase) all.push(key);
  });
  return all;
}

type Reached = Readonly<{ sign: WarningSign; key: string }>;

/** Evolves one entry; says whether its state changed. Nearly always it does not. */
function evolved(run: Run, { sign, key }: Reached, event: CreditEvent): boolean {
  const entry = run.entries.get(key);
  const before = entry ? entry.state : stateAtFirst(run.entries, sign);
  const { ctx, ties } = run.evolving(run, sign, event.date);
  const state = sign.evolve(before, event, ctx);
  const { facts, factsKnown } = run.facts.remembered(entry ?? nothingAsked);
  const isAsked =
    ties.connected.size > 0 || ties.controlling.size > 0 || facts !== (entry ?? nothingAsked).facts;
  if (state === before && !isAsked) return false;
  if (!entry) makeRoom(run, sign);
  const known = entry ?? begun(run.entries, sign, key);
  const asked = withAll(known.asked, ties.connected);
  const askedControl = withAll(known.askedControl, ties.controlling);
  put(run, key, evolvedTo(known, { facts, factsKnown, state, asked, askedControl }));
  return true;
}

function judgeEntry(run: Run, key: string, today: BusinessDate): void {
  const entry = run.entries.get(key);
  const sign = entry && run.signs.byId.get(entry.sign);
  if (!entry || !sign) return;
  if (entry.isBase) {
    if (sign.appear) judgeAppearance(run, { sign, key, entry }, today);
    return;
  }
  const after = judged(run, { sign, entry }, today);
  put(run, key, after);
  noteDue(run, dueOn(run, after));
}

/** Asks the base which objects there are by now, and judges those that are new. */
function judgeAppearance(
  run: Run,
  { sign, key, entry }: Reached & Readonly<{ entry: Entry }>,
  today: BusinessDate,
): void {
  const { ctx } = run.judging.begin(run, { sign, entry }, today);
  const objects = sign.appear?.(entry.state, ctx) ?? [];
  const factsDue = run.facts.next();
  const { facts, factsKnown } = run.facts.remembered(entry);
  const reads = run.judging.takeReads();
  put(run, key, { ...entry, facts, factsKnown, factsDue, reads, judgedOn: today });
  noteDue(run, factsDue);
  for (const object of objects) {
    const name = entryKey(sign.id, object);
    if (run.entries.has(name)) continue;
    makeRoom(run, sign);
    put(run, name, begun(run.entries, sign, name));
    judgeEntry(run, name, today);
  }
}

function noteDue(run: Run, due: BusinessDate | undefined): void {
  if (due !== undefined && (run.nextDue === undefined || due < run.nextDue)) run.nextDue = due;
}

function dueOf(run: Run, key: string): BusinessDate | undefined {
  const entry = run.entries.get(key);
  return entry && dueOn(run, entry);
}
