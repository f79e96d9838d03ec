/**
 * What one event says about ties between parties: the fact a host stores and gives back.
 *
 * A fact is kept under the parties it names. A void names none, and a correction may name others
 * than the event it corrects: they are found by the names of events (see `namedBeside`).
 */
import type { BusinessDate, CreditEvent, EvidenceRef, PartyId } from '@tocsin/credit-events';

/** The statement itself; plain JSON. */
export type TieStatement =
  | Readonly<{ kind: 'shareholding'; from: PartyId; to: PartyId; ratio: number }>
  | Readonly<{
      kind: 'office' | 'relation';
      from: PartyId;
      to: PartyId;
      detail: string;
      /** Last day on which the tie holds. */
      until?: BusinessDate;
    }>
  /** The legal representative a registration names, in force until the company names another. */
  | Readonly<{ kind: 'naming'; from: PartyId; to: PartyId }>;

export type LinkFact = Readonly<{
  /** Name of the event, `<source>|<id>`. */
  event: string;
  source: string;
  ref: EvidenceRef;
  at: number;
  date: BusinessDate;
  known: BusinessDate;
  knownAt: number;
  states?: TieStatement;
  /** The event that this one takes back or replaces. */
  amends?: Readonly<{ event: string; by: 'void' | 'correction' }>;
}>;

const offices = new Set(['legal-representative', 'controller', 'director', 'finance']);
const relations = new Set(['spouse', 'family', 'common-control', 'nominee', 'same-staff']);

/** Name of an event within the whole log, as facts refer to it. */
export const eventName = (source: string, id: string): string => `${source}|${id}`;

/**
 * The facts about ties that an event states: none for most events. Every void and every correction
 * is a fact, because the event that it amends may have stated a tie.
 */
export function linkFacts(event: CreditEvent): readonly LinkFact[] {
  const states = statementOf(event);
  const amends = amendmentOf(event);
  if (states === undefined && amends === undefined) return [];
  return [
    {
      event: eventName(event.source, event.id),
      source: event.source,
      ref: event.ref,
      at: event.at,
      date: event.date,
      known: event.known,
      knownAt: event.knownAt,
      ...(states === undefined ? {} : { states }),
      ...(amends === undefined ? {} : { amends }),
    },
  ];
}

/** The first day on which the statement says anything: an end may lie before the day it was stated. */
export const saysFrom = ({ date, states }: LinkFact): BusinessDate =>
  states && 'until' in states && states.until < date ? states.until : date;

/** The parties under whom a fact is stored: the two that it ties, or nobody. */
export const partiesOf = (fact: LinkFact): readonly PartyId[] =>
  fact.states === undefined ? [] : [fact.states.from, fact.states.to];

/**
 * The events named by these facts. A host that gathers a party's facts puts beside them every fact
 * that is one of these events or amends one, and asks again until no new name comes back.
 */
export function namedBeside(facts: Iterable<LinkFact>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const fact of facts) {
    names.add(fact.event);
    if (fact.amends !== undefined) names.add(fact.amends.event);
  }
  return names;
}

function statementOf(event: CreditEvent): TieStatement | undefined {
  const stated = tieOf(event);
  // A party cannot be tied to itself; such rows are slips of registries.
  return stated === undefined || stated.from === stated.to ? undefined : stated;
}

function tieOf(event: CreditEvent): TieStatement | undefined {
  switch (event.type) {
    case 'party.registered':
    case 'party.changed': {
      const { party, legalRepresentative } = event.data;
      if (legalRepresentative === undefined) return undefined;
      return { kind: 'naming', from: legalRepresentative, to: party };
    }
    case 'party.shareholding': {
      const { party, holder, ratio } = event.data;
      return { kind: 'shareholding', from: holder, to: party, ratio };
    }
    case 'party.office': {
      const { party, person, office, until } = event.data;
      if (!offices.has(office)) return undefined;
      return { kind: 'office', from: person, to: party, detail: office, ...untilOf(until) };
    }
    case 'party.related': {
      const { party, other, relation, until } = event.data;
      if (!relations.has(relation)) return undefined;
      return { kind: 'relation', from: party, to: other, detail: relation, ...untilOf(until) };
    }
    default:
      return undefined;
  }
}

const untilOf = (until: BusinessDate | undefined) => (until === undefined ? {} : { until });

/** A correction of a void speaks of the void, not of the event that the void named. */
function amendmentOf(event: CreditEvent): LinkFact['amends'] {
  if (event.corrects !== undefined) {
    return { event: eventName(event.source, event.corrects), by: 'correction' };
  }
  if (event.type !== 'event.voided') return undefined;
  return { event: eventName(event.source, event.data.event), by: 'void' };
}
