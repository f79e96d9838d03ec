/** An obligor's standing, folded from a log: as it is, or as it was known at a moment. */
import type { CreditEvent } from '@tocsin/credit-events';
import type { KnownEvents } from '@tocsin/event-store';
import { engineOf, type StandingSummary, type World } from '@tocsin/warning-signs';
import { readWholeHistory } from './read-history';

/** The standing asks nothing of the world. */
const noWorld: World = {
  connected: () => undefined,
  controlling: () => [],
  eventsOf: () => [],
  willingnessNear: () => [],
  completeness: () => [],
  parameterChanges: () => [],
};
const { fold } = engineOf([]);

/** Undefined when nothing of the party is known there. */
export async function standingAsOf(
  store: KnownEvents,
  party: string,
): Promise<StandingSummary | undefined> {
  const collateral = new Set<string>();
  for (;;) {
    const keys = [party, ...[...collateral].map((id) => `collateral:${id}`)];
    const events = await readWholeHistory(store, keys);
    const standing = events.length === 0 ? undefined : standingFrom(party, events);
    const more = standing?.pledged.filter(({ collateral: id }) => !collateral.has(id)) ?? [];
    // What happens to collateral belongs to the history of whoever has pledged it.
    if (more.length === 0) return standing;
    for (const { collateral: id } of more) collateral.add(id);
  }
}

export function standingFrom(
  party: string,
  events: readonly CreditEvent[],
): StandingSummary | undefined {
  const folded = fold({ subject: { kind: 'obligor', id: party }, events, world: noWorld });
  return folded.outcome === 'folded' ? folded.standing : undefined;
}
