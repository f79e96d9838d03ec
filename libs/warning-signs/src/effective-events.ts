/**
 * Which of the recorded events count, and in what order. A history may hold duplicates, voids and
 * corrections in any order of arrival; what counts depends on the set of them alone.
 *
 * A void counts unless it is itself voided or corrected, and it takes the corrections of its target
 * with it: the fact never was. Of several corrections of one event the latest known counts.
 */
import { businessOrder, type BusinessDate, type CreditEvent } from '@tocsin/credit-events';

/**
 * The events that count, in business order. With `knownBy` nothing exists that was known, or
 * happened, after the end of that day.
 */
export function effectiveEvents(
  events: readonly CreditEvent[],
  knownBy?: BusinessDate,
): readonly CreditEvent[] {
  return amended(events, knownBy).effective;
}

/** Name of an event within the whole log. */
export const nameOf = (event: CreditEvent): string => `${event.source}|${event.id}`;

/** Whether the event says something about another event of its source. */
export const isAmendment = (event: CreditEvent): boolean =>
  event.corrects !== undefined || event.type === 'event.voided';

/** As `effectiveEvents`, with the names of amended events that are not there (yet). */
export function amended(
  events: readonly CreditEvent[],
  knownBy?: BusinessDate,
): Readonly<{ effective: readonly CreditEvent[]; missing: readonly string[] }> {
  const known = inBusinessOrder(
    knownBy === undefined ? events : events.filter((event) => exists(event, knownBy)),
  );
  if (!known.some(isAmendment)) return { effective: known, missing: [] };
  const amendments = amendmentsIn(known);
  const names = new Set(known.map(nameOf));
  return {
    effective: known.filter((event) => isFact(event) && counts(amendments, event)),
    missing: [...amendments.keys()].filter((name) => !names.has(name)),
  };
}

const exists = (event: CreditEvent, on: BusinessDate): boolean =>
  event.known <= on && event.date <= on;

const isFact = (event: CreditEvent): boolean => event.type !== 'event.voided';

/** Sorted, each event once. */
function inBusinessOrder(events: readonly CreditEvent[]): readonly CreditEvent[] {
  if (events.length < 2) return events;
  const sorted = events.toSorted(businessOrder);
  return sorted.filter((event, index) => {
    const before = sorted[index - 1];
    return before === undefined || businessOrder(before, event) !== 0;
  });
}

type Amendments = ReadonlyMap<
  string,
  Readonly<{ target?: CreditEvent; voids: CreditEvent[]; corrections: CreditEvent[] }>
>;

/** What is said of each amended event, by its name. */
function amendmentsIn(events: readonly CreditEvent[]): Amendments {
  const amendments = new Map<
    string,
    { target?: CreditEvent; voids: CreditEvent[]; corrections: CreditEvent[] }
  >();
  for (const event of events) {
    const name = targetOf(event);
    if (name === undefined) continue;
    const said = amendments.get(name) ?? { voids: [], corrections: [] };
    amendments.set(name, said);
    said[event.corrects === undefined ? 'voids' : 'corrections'].push(event);
  }
  for (const event of events) {
    const said = amendments.get(nameOf(event));
    if (said) said.target = event;
  }
  return amendments;
}

/** The amended event's name; a correction of a void speaks of the void, not of its target. */
export function targetOf(event: CreditEvent): string | undefined {
  if (event.corrects !== undefined) return `${event.source}|${event.corrects}`;
  return event.type === 'event.voided' ? `${event.source}|${event.data.event}` : undefined;
}

/** Whether the event is the last word: it stands, and no correction of it stands. */
function counts(
  amendments: Amendments,
  event: CreditEvent,
  asking: readonly string[] = [],
): boolean {
  const name = nameOf(event);
  // Amendments that amend each other in a circle say nothing of each other.
  if (asking.includes(name)) return false;
  const deeper = [...asking, name];
  return stands(amendments, event, deeper) && !latestCorrection(amendments, name, deeper);
}

/** Whether nothing took the event away: no void of it or of what it corrects, no later rival. */
function stands(amendments: Amendments, event: CreditEvent, asking: readonly string[]): boolean {
  if (isVoided(amendments, nameOf(event), asking)) return false;
  if (event.corrects === undefined) return true;
  const name = `${event.source}|${event.corrects}`;
  if (isVoided(amendments, name, asking)) return false;
  if (latestCorrection(amendments, name, asking) !== event) return false;
  const corrected = amendments.get(name)?.target;
  if (corrected === undefined || asking.includes(name)) return true;
  return stands(amendments, corrected, [...asking, name]);
}

const isVoided = (amendments: Amendments, name: string, asking: readonly string[]): boolean =>
  amendments.get(name)?.voids.some((voiding) => counts(amendments, voiding, asking)) ?? false;

function latestCorrection(
  amendments: Amendments,
  name: string,
  asking: readonly string[],
): CreditEvent | undefined {
  return amendments
    .get(name)
    ?.corrections.filter((correction) => !isVoided(amendments, nameOf(correction), asking))
    .toSorted((a, b) => a.knownAt - b.knownAt || businessOrder(a, b))
    .at(-1);
}
