/** An obligor's standing from its whole history, without any sign. */
import type { CreditEvent } from '@tocsin/credit-events';
import { engineOf } from './engine';
import type { StandingSummary, World } from './fold';

/** A standing asks nothing of the world. */
const noWorld: World = {
  connected: () => undefined,
  controlling: () => [],
  eventsOf: () => [],
  willingnessNear: () => [],
  completeness: () => [],
  parameterChanges: () => [],
};
const { fold } = engineOf([]);

/** Undefined where there are no events. */
export function standingFrom(
  obligor: string,
  events: readonly CreditEvent[],
): StandingSummary | undefined {
  if (events.length === 0) return undefined;
  const folded = fold({ subject: { kind: 'obligor', id: obligor }, events, world: noWorld });
  return folded.outcome === 'folded' ? folded.standing : undefined;
}
