/**
 * Connections in memory, built from events: for stories, backtests, tests and graph figures. A host
 * with more parties than memory stores the facts itself and answers `linksOf` from its store.
 */
import type { CreditEvent, PartyId } from '@tocsin/credit-events';
import { type LinkFact, linkFacts, namedBeside, partiesOf } from './link-facts';
import { type Link, linksFrom, type LinksOf } from './links';

export type ConnectionsIndex = Readonly<{
  byParty: ReadonlyMap<PartyId, readonly LinkFact[]>;
  /** By the name of the event that states it, and of the one that it amends. */
  byEvent: ReadonlyMap<string, readonly LinkFact[]>;
}>;

export const emptyConnections = (): ConnectionsIndex => ({
  byParty: new Map(),
  byEvent: new Map(),
});

/** The index with these events added, in whatever order; the given index stays as it was. */
export function withEvents(
  index: ConnectionsIndex,
  events: Iterable<CreditEvent>,
): ConnectionsIndex {
  const byParty = new Map<PartyId, LinkFact[]>();
  const byEvent = new Map<string, LinkFact[]>();
  for (const event of events) {
    for (const fact of linkFacts(event)) {
      for (const party of partiesOf(fact)) add(byParty, party, fact);
      for (const name of namedBeside([fact])) add(byEvent, name, fact);
    }
  }
  return {
    byParty: merged(index.byParty, byParty),
    byEvent: merged(index.byEvent, byEvent),
  };
}

/** Answers for the whole index; links are laid out once per party and kept. */
export function linksIn(index: ConnectionsIndex): LinksOf {
  const laidOut = new Map<PartyId, readonly Link[]>();
  return (party) => {
    const kept = laidOut.get(party);
    if (kept !== undefined) return kept;
    const links = linksFrom({ party, facts: factsOf(index, party) });
    laidOut.set(party, links);
    return links;
  };
}

/** A party's facts with everything that amends them or that they amend, to any depth. */
function factsOf(index: ConnectionsIndex, party: PartyId): readonly LinkFact[] {
  const facts = new Map<string, LinkFact>();
  const asked = new Set<string>();
  let found: readonly LinkFact[] = index.byParty.get(party) ?? [];
  while (found.length > 0) {
    for (const fact of found) facts.set(fact.event, fact);
    const names = [...namedBeside(found)].filter((name) => !asked.has(name));
    for (const name of names) asked.add(name);
    found = names.flatMap((name) => index.byEvent.get(name) ?? []);
  }
  return [...facts.values()];
}

function add<Key>(facts: Map<Key, LinkFact[]>, key: Key, fact: LinkFact): void {
  const others = facts.get(key);
  if (others === undefined) facts.set(key, [fact]);
  else others.push(fact);
}

function merged<Key>(
  old: ReadonlyMap<Key, readonly LinkFact[]>,
  added: ReadonlyMap<Key, readonly LinkFact[]>,
): ReadonlyMap<Key, readonly LinkFact[]> {
  const both = new Map(old);
  for (const [key, facts] of added) both.set(key, [...(old.get(key) ?? []), ...facts]);
  return both;
}
