/**
 * Folds many obligors, loading the ties that their signs ask about on the way: what one fold
 * misses is fetched together with what the others miss, and only those are run again.
 */
import type { ClientBase } from 'pg';
import type { CreditEvent, PartyId } from '@tocsin/credit-events';
import { fold, type FoldResult, type SubjectState } from '@tocsin/warning-signs';
import type { Links } from './links';
import type { WorldMemory } from './world';

export type ToFold = Readonly<{
  party: PartyId;
  state?: SubjectState;
  events: readonly CreditEvent[];
}>;

export type Folded = Extract<FoldResult, { outcome: 'folded' }>;

export async function foldSubjects(
  { tx, links, world }: Readonly<{ tx: ClientBase; links: Links; world: WorldMemory }>,
  subjects: readonly ToFold[],
): Promise<ReadonlyMap<PartyId, FoldResult>> {
  const results = new Map<PartyId, FoldResult>();
  const asked = world.asWorld(links.connected);
  let open = subjects;
  while (open.length > 0) {
    const again: ToFold[] = [];
    for (const subject of open) {
      const { party, state, events } = subject;
      const missesBefore = links.misses;
      const result = fold({
        subject: { kind: 'obligor', id: party },
        ...(state && { state }),
        events,
        world: asked,
      });
      if (links.misses > missesBefore) again.push(subject);
      else results.set(party, result);
    }
    await links.loadMissed(tx);
    open = again;
  }
  links.endRound();
  return results;
}
