/** What came again of what was recalled is told so, whether it says the same or something else. */
import type { RecalledAmong } from '../deliveries/recalled-among';
import type { EventToAppend } from '@tocsin/event-store';
import type { Recorded } from './record-events';
import { conflictingWithRecalled } from './refusals';

export async function noteRecalled(
  recorded: readonly Recorded[],
  recalledAmong: RecalledAmong,
): Promise<readonly Recorded[]> {
  const positions = recorded.flatMap((one) => knownAt(one) ?? []);
  if (positions.length === 0) return recorded;
  const recalled = await recalledAmong(positions);
  if (recalled.size === 0) return recorded;
  return recorded.map((one) => {
    const position = knownAt(one);
    if (position === undefined || !recalled.has(position)) return one;
    if (one.outcome !== 'refused') return { ...one, recalled: true };
    return { ...one, refusal: conflictingWithRecalled(position) };
  });
}

export type RecalledEvent = Readonly<{ index: number; source: string; id: string }>;

type Good = Readonly<{ line: Readonly<{ index: number }>; event: EventToAppend }>;

/** By their places among the events delivered. */
export const recalledIn = (
  good: readonly Good[],
  recorded: readonly Recorded[],
): readonly RecalledEvent[] =>
  good.flatMap(({ line: { index }, event: { source, id } }, place) => {
    const one = recorded[place];
    return one?.outcome === 'duplicate' && one.recalled ? [{ index, source, id }] : [];
  });

/** Where the log has an event of this name since before. */
function knownAt(one: Recorded): number | undefined {
  if (one.outcome === 'refused') return one.conflictsWith;
  return one.outcome === 'duplicate' ? one.position : undefined;
}
