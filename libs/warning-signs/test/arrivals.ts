/**
 * A host in small: events arrive in batches, in any order; it folds on where it may and from the
 * whole history where it must, and stores its state as bytes would be stored.
 */
import type { CreditEvent } from '@tocsin/credit-events';
import type { Engine } from '../src/engine';
import type { FoldInput, FoldResult, SubjectState, World } from '../src/fold';

type Folded = Extract<FoldResult, { outcome: 'folded' }>;
export type Arrival = Readonly<{ events: readonly CreditEvent[]; world: World }>;

/** Folds the whole history. */
export function foldAll(engine: Engine, input: Omit<FoldInput, 'state'>): Folded {
  const result = engine.fold(input);
  if (result.outcome !== 'folded') throw new Error('a whole history must fold');
  return result;
}

/** What is seen after all batches; each batch comes with the world as it is by then. */
export function foldArriving(
  engine: Engine,
  subject: FoldInput['subject'],
  arrivals: readonly Arrival[],
): Folded & { refolds: number } {
  const history: CreditEvent[] = [];
  let state: SubjectState | undefined;
  let latest: Folded | undefined;
  let refolds = 0;
  for (const { events, world } of arrivals) {
    history.push(...events);
    const goesOn = state !== undefined && engine.continues(state, events);
    const result =
      goesOn && state !== undefined
        ? engine.fold({ subject, state, events, world })
        : { outcome: 'needs-history' as const };
    if (result.outcome === 'folded') latest = result;
    else {
      refolds++;
      latest = foldAll(engine, { subject, events: history, world });
    }
    state = structuredClone(latest.state);
  }
  if (!latest) throw new Error('nothing arrived');
  return { ...latest, refolds };
}
