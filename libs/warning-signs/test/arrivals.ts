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

/** Folds the whole history with a host that has nothing at hand and loads what it was asked. */
export function foldWaiting(engine: Engine, input: Omit<FoldInput, 'state'>): Folded {
  const loaded = new Set<string>();
  const missed = new Set<string>();
  let misses = 0;
  const isLoaded = (...question: readonly unknown[]): boolean => {
    const name = JSON.stringify(question);
    if (loaded.has(name)) return true;
    missed.add(name);
    misses += 1;
    return false;
  };
  const { world } = input;
  const loading: World = {
    ...world,
    connected: (query) => (isLoaded('tie', query) ? world.connected(query) : undefined),
    controlling: (query) => (isLoaded('control', query) ? world.controlling(query) : []),
    eventsOf: (query) => (isLoaded('events', query) ? world.eventsOf(query) : []),
    willingnessNear: (query) => (isLoaded('near', query) ? world.willingnessNear(query) : []),
    misses: () => misses,
  };
  let result = engine.fold({ ...input, world: loading });
  while (result.outcome === 'waits') {
    for (const name of missed) loaded.add(name);
    missed.clear();
    result = result.goOn();
  }
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
