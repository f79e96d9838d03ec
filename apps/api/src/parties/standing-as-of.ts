/** An obligor's standing as it was known on a day, folded anew from what was known by then. */
import type { BusinessDate } from '@tocsin/credit-events';
import type { EventStore } from '@tocsin/event-store';
import { fold, type StandingSummary, type World } from '@tocsin/warning-signs';
import { readWholeHistory } from './read-history';

/** The standing asks nothing of the world; what the signs would say is not taken from here. */
const noWorld: World = {
  connected: () => undefined,
  controlling: () => [],
  eventsOf: () => [],
  willingnessNear: () => [],
  completeness: () => [],
  parameterChanges: () => [],
};

/** Undefined when nothing of the party was known by then. */
export async function standingAsOf(
  store: EventStore,
  party: string,
  knownBy: BusinessDate,
): Promise<StandingSummary | undefined> {
  const collateral = new Set<string>();
  for (;;) {
    const keys = [party, ...[...collateral].map((id) => `collateral:${id}`)];
    const events = await readWholeHistory(store, keys);
    if (!events.some((event) => event.known <= knownBy && event.date <= knownBy)) return undefined;
    const folded = fold({
      subject: { kind: 'obligor', id: party },
      events,
      world: noWorld,
      knownBy,
    });
    if (folded.outcome !== 'folded') return undefined;
    const more = folded.standing.pledged.filter(({ collateral: id }) => !collateral.has(id));
    // What happens to collateral belongs to the history of whoever has pledged it.
    if (more.length === 0) return folded.standing;
    for (const { collateral: id } of more) collateral.add(id);
  }
}
