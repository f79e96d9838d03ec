/** An obligor's standing, folded from a log: as it is, or as it was known at a moment. */
import type { KnownEvents } from '@tocsin/event-store';
import { standingFrom, type StandingSummary } from '@tocsin/warning-signs';
import { readWholeHistory } from './read-history';

/** Undefined when nothing of the party is known there. */
export async function standingAsOf(
  store: KnownEvents,
  party: string,
): Promise<StandingSummary | undefined> {
  const collateral = new Set<string>();
  for (;;) {
    const keys = [party, ...[...collateral].map((id) => `collateral:${id}`)];
    const events = await readWholeHistory(store, keys);
    const standing = standingFrom(party, events);
    const more = standing?.pledged.filter(({ collateral: id }) => !collateral.has(id)) ?? [];
    // What happens to collateral belongs to the history of whoever has pledged it.
    if (more.length === 0) return standing;
    for (const { collateral: id } of more) collateral.add(id);
  }
}
