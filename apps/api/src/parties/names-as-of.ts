/** The names that parties bore in a log; parties without a name are left out. */
import { obligorKeys, type PartyId } from '@tocsin/credit-events';
import type { KnownEvents } from '@tocsin/event-store';
import { readWholeHistory } from './read-history';
import { standingFrom } from '@tocsin/warning-signs';

const namingTypes = ['party.registered', 'party.changed'];

export async function namesAsOf(
  store: KnownEvents,
  parties: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const events = await readWholeHistory(store, parties, namingTypes);
  const names = new Map<string, string>();
  for (const party of parties) {
    const own = events.filter(
      (event) => event.type === 'event.voided' || obligorKeys(event).includes(party as PartyId),
    );
    const name = standingFrom(party, own)?.name;
    if (name !== undefined) names.set(party, name);
  }
  return names;
}
