/** Going on from a state: whether what it rests on still stands, and what came elsewhere since. */
import type { BusinessDate, CreditEvent } from '@tocsin/credit-events';
import type { FactsQuery } from './define-warning-sign';
import { isAmendment, nameOf } from './effective-events';
import type { Elsewhere, FoldInput } from './fold';
import type { Entry, History } from './history';
import { believedOn } from './judge-entry';
import { copyOf } from './steps';
import { earliestDue, matters, type Run, type SignIndex } from './run';

/** Whether the events lie, in business order, after everything that the state has seen. */
export function followOn(
  signs: SignIndex,
  history: History,
  events: readonly CreditEvent[],
): boolean {
  const { last, missing } = history;
  return events.every((event) => {
    if (!matters(signs, event)) return true;
    if (isAmendment(event)) return false;
    if (missing.length > 0 && missing.includes(nameOf(event))) return false;
    if (last === undefined) return true;
    if (event.at !== last.at) return event.at > last.at;
    if (event.source !== last.source) return event.source > last.source;
    return event.id > last.id;
  });
}

/** Goes on from a state, unless what it rests on has changed since. */
export function resume(run: Run, history: History, { events, elsewhere = [] }: FoldInput): boolean {
  if (!followOn(run.signs, history, events)) return false;
  run.standing = history.standing;
  run.entries = copyOf(history.entries);
  run.last = history.last;
  run.knownTo = history.knownTo;
  const seen = changesSeen(run);
  if (Object.keys(seen).some((sign) => seen[sign] !== history.changesSeen[sign])) return false;
  if (!elsewhere.every((told) => foreseen(run, told))) return false;
  for (const [key, entry] of run.entries) {
    const { pending } = entry;
    if (pending.length > 0 && pendingOf(run, entry).length < pending.length) return false;
    if (!reopened(run, key, events)) return false;
  }
  run.nextDue = earliestDue(run);
  return true;
}

/** Has those asked again, on its day, who asked about it; false where that day is past. */
function foreseen(run: Run, told: Elsewhere): boolean {
  const { date } = told;
  if (run.last !== undefined && date <= run.last.date) return false;
  let isAsked = false;
  for (const [key, entry] of run.entries) {
    if (!entry.facts.some((query) => asksAbout(query, told))) continue;
    isAsked = true;
    const { factsDue = date } = entry;
    run.entries.set(key, { ...entry, factsDue: date < factsDue ? date : factsDue });
  }
  // Of a question that is remembered no longer nobody knows what hung on it.
  return isAsked;
}

const asksAbout = (
  { party, types, from, through }: FactsQuery,
  { party: about, type, date }: Elsewhere,
): boolean =>
  party === about &&
  types.includes(type) &&
  (from === undefined || date >= from) &&
  (through === undefined || date <= through);

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
    run.entries.set(key, { ...entry, foreseen: undefined });
  }
  return true;
}

/** Absences that cannot be believed yet, with the day on which they could. */
export function pendingOf(run: Run, entry: Entry) {
  const sign = run.signs.byId.get(entry.sign);
  if (!sign || entry.pending.length === 0) return [];
  return entry.pending
    .map((absence) => ({ day: believedOn(run, sign, absence) }))
    .filter(({ day }) => run.closed === undefined || day > run.closed);
}

/** For each sign with a state: how many parameter changes were in force by the last event. */
export function changesSeen({ entries, world, last }: Run): Record<string, number> {
  const seen: Record<string, number> = {};
  if (last === undefined) return seen;
  for (const { sign } of entries.values())
    seen[sign] ??= world.parameterChanges(sign).filter(({ from }) => from <= last.date).length;
  return seen;
}
