/**
 * Which statements count once voids and corrections known by a day are taken in; the same rule as
 * for the events of a history, held together by `test/amendments.spec.ts`.
 *
 * A void counts unless it is itself voided or corrected, and takes the corrections of its target
 * with it. Of several corrections of one event the latest known counts; voiding it brings back
 * what it corrected.
 */
import type { BusinessDate } from '@tocsin/credit-events';
import type { LinkFact } from './link-facts';

/** What is said of an event, by the name of that event. */
export type Amendments = ReadonlyMap<
  string,
  Readonly<{ fact?: LinkFact; voids: readonly LinkFact[]; corrections: readonly LinkFact[] }>
>;

/** Gathers the amendments among the facts; each fact may be given more than once. */
export function amendmentsIn(facts: Iterable<LinkFact>): Amendments {
  const byName = new Map<string, LinkFact>();
  for (const fact of facts) byName.set(fact.event, fact);
  const amendments = new Map<
    string,
    { fact?: LinkFact; voids: LinkFact[]; corrections: LinkFact[] }
  >();
  for (const amendment of byName.values()) {
    if (amendment.amends === undefined) continue;
    const { event, by } = amendment.amends;
    const fact = byName.get(event);
    const said = amendments.get(event) ?? { ...(fact && { fact }), voids: [], corrections: [] };
    said[by === 'void' ? 'voids' : 'corrections'].push(amendment);
    amendments.set(event, said);
  }
  return amendments;
}

/** What somebody has before them who knows all that was known by the end of a day. */
export type Reading = Readonly<{ amendments: Amendments; knownBy?: BusinessDate | undefined }>;

/** Whether the fact counts in this reading. */
export function inForce(reading: Reading, fact: LinkFact): boolean {
  if (!isKnown(reading, fact)) return false;
  if (fact.amends === undefined && !reading.amendments.has(fact.event)) return true;
  return counts(reading, fact, []);
}

type Asking = readonly string[];

/** Whether the fact is the last word. Events that amend each other in a circle say nothing. */
function counts(reading: Reading, fact: LinkFact, asking: Asking): boolean {
  if (!isKnown(reading, fact) || asking.includes(fact.event)) return false;
  const deeper = [...asking, fact.event];
  return (
    stands(reading, fact, deeper) && latestCorrection(reading, fact.event, deeper) === undefined
  );
}

function stands(reading: Reading, fact: LinkFact, asking: Asking): boolean {
  if (isVoided(reading, fact.event, asking)) return false;
  if (fact.amends?.by !== 'correction') return true;
  const corrected = fact.amends.event;
  return (
    !isVoided(reading, corrected, asking) &&
    latestCorrection(reading, corrected, asking)?.event === fact.event &&
    targetStands(reading, corrected, asking)
  );
}

/** Also where the target is not there (yet): what it said is not needed. */
function targetStands(reading: Reading, name: string, asking: Asking): boolean {
  const target = reading.amendments.get(name)?.fact;
  if (target === undefined || !isKnown(reading, target) || asking.includes(name)) return true;
  return stands(reading, target, [...asking, name]);
}

const isVoided = (reading: Reading, name: string, asking: Asking): boolean =>
  reading.amendments.get(name)?.voids.some((by) => counts(reading, by, asking)) ?? false;

const latestCorrection = (reading: Reading, name: string, asking: Asking): LinkFact | undefined =>
  reading.amendments
    .get(name)
    ?.corrections.filter((by) => isKnown(reading, by) && !isVoided(reading, by.event, asking))
    .toSorted((a, b) => a.knownAt - b.knownAt || inBusinessOrder(a, b))
    .at(-1);

const isKnown = ({ knownBy }: Reading, fact: LinkFact): boolean =>
  knownBy === undefined || fact.known <= knownBy;

/** As events are ordered: by time, then source, then id. */
export function inBusinessOrder(a: LinkFact, b: LinkFact): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.source !== b.source) return a.source < b.source ? -1 : 1;
  return a.event < b.event ? -1 : a.event > b.event ? 1 : 0;
}
