/**
 * What would change the answer of a fold: a day that closes, a tie, a declaration of completeness.
 * The host notes it, and folds again when that comes.
 */
import type { EventType, PartyId } from '@tocsin/credit-events';
import type { FactsQuery } from './define-warning-sign';
import { nameOf as questionName } from './facts';
import type { FoldResult } from './fold';
import type { History } from './history';
import { pendingOf } from './resume';
import { earliestDue, type Run } from './run';

type Folded = Extract<FoldResult, { outcome: 'folded' }>;

type Awaited = Pick<Folded, 'wakeOn' | 'askedAbout' | 'askedControl' | 'factsAsked' | 'awaited'>;

export function awaitedBy(tail: Run, before: History): Awaited {
  const awaited = new Set<EventType>();
  let wakeOn = earliestDue(tail);
  for (const entry of tail.entries.values()) {
    for (const type of entry.awaited) awaited.add(type);
    for (const { day } of pendingOf(tail, entry))
      if (wakeOn === undefined || day < wakeOn) wakeOn = day;
  }
  return {
    ...(wakeOn === undefined ? {} : { wakeOn }),
    ...askedSince(before, tail),
    awaited: [...awaited].toSorted(),
  };
}

/** What entries ask that have asked something new; what was asked before has been told before. */
function askedSince(
  before: History,
  { entries }: Run,
): Pick<Awaited, 'askedAbout' | 'askedControl' | 'factsAsked'> {
  const asked = new Set<PartyId>();
  const control = new Set<PartyId>();
  const facts = new Map<string, FactsQuery>();
  for (const [key, entry] of entries) {
    const told = before.entries.get(key);
    for (const party of unlessTold(entry.asked, told?.asked)) asked.add(party);
    for (const party of unlessTold(entry.askedControl, told?.askedControl)) control.add(party);
    for (const query of unlessTold(entry.facts, told?.facts)) facts.set(questionName(query), query);
  }
  return {
    askedAbout: [...asked].toSorted(),
    askedControl: [...control].toSorted(),
    factsAsked: [...facts.values()],
  };
}

const unlessTold = <Asked>(
  asked: readonly Asked[],
  told: readonly Asked[] | undefined,
): readonly Asked[] => (asked === told ? [] : asked);
