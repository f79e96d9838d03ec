/** Reads as much of the log as a neighbourhood needs: the ties of each party that is walked. */
import { around, linkFacts, linksFrom, type Around, type Link } from '@tocsin/connections';
import type { BusinessDate, PartyId } from '@tocsin/credit-events';
import type { KnownEvents } from '@tocsin/event-store';
import { readWholeHistory } from './read-history';

/** Few enough that their histories fit in memory side by side, many enough to spare questions. */
const partiesAtOnce = 25;

type Question = Readonly<{
  party: PartyId;
  depth: number;
  on: BusinessDate;
}>;

/** Asks the pure walk, loads what it misses, and asks again until nothing is missing. */
export async function readNeighbourhood(store: KnownEvents, question: Question): Promise<Around> {
  const links = new Map<PartyId, readonly Link[]>();
  for (;;) {
    const result = around({ ...question, linksOf: (party) => links.get(party) });
    if (result.outcome === 'found') return result.around;
    for (let from = 0; from < result.parties.length; from += partiesAtOnce) {
      const parties = result.parties.slice(from, from + partiesAtOnce);
      const facts = (await readWholeHistory(store, parties)).flatMap(linkFacts);
      for (const party of parties) links.set(party, linksFrom({ party, facts }));
    }
  }
}
