/** Whether what an event says still counts, and what was said of it since. */
import { readEvent, type CreditEvent } from '@tocsin/credit-events';
import type { KnownEvents, RecordedEvent } from '@tocsin/event-store';
import { effectiveEvents, nameOf, targetOf } from '@tocsin/warning-signs';
import { z } from 'zod';
import { amendmentKey, readWholeHistory } from '../parties/read-history';
import { amendment, amendmentOf } from './amendment';

export const eventStanding = z.object({
  standing: z
    .enum(['in-force', 'voided', 'corrected'])
    .optional()
    .describe(
      'Whether folds use it. A void or a correction that was itself voided takes nothing away; ' +
        'absent for what is no credit event.',
    ),
  amendedBy: z
    .array(amendment.extend({ reason: z.string().optional().describe('Of a void.') }))
    .describe('What voids or corrects it, directly: the latest hundred by position.'),
});

type Standing = z.output<typeof eventStanding>;

const amendmentsMax = 100;

export async function standingOf(log: KnownEvents, recorded: RecordedEvent): Promise<Standing> {
  const event = readEvent(recorded);
  if (!event) return { amendedBy: [] };
  const root = await rootOf(log, event);
  const about = await readWholeHistory(log, [amendmentKey(root)]);
  // In a circle of corrections the root is among what is said of it.
  const family = [root, ...about.filter(({ ref }) => ref !== root.ref)];
  return {
    standing: standingIn(family, event),
    amendedBy: family
      .filter((one) => targetOf(one) === nameOf(event))
      .toSorted((a, b) => a.ref - b.ref)
      .slice(-amendmentsMax)
      .map((one) => ({
        ...amendmentOf(one),
        ...(one.type === 'event.voided' && { reason: one.data.reason }),
      })),
  };
}

/** What the event corrects, and what that corrects: their fate is its own. */
async function rootOf(log: KnownEvents, event: CreditEvent): Promise<CreditEvent> {
  const seen = new Set([event.id]);
  for (let root = event; ;) {
    if (root.corrects === undefined || seen.has(root.corrects)) return root;
    seen.add(root.corrects);
    const corrected = await log.find(root.source, root.corrects);
    const read = corrected && readEvent(corrected);
    if (!read) return root;
    root = read;
  }
}

function standingIn(family: readonly CreditEvent[], event: CreditEvent): Standing['standing'] {
  // A void is no fact; whether it counts, or another in its place, is asked of it as if it were.
  const asFact = (one: CreditEvent): CreditEvent =>
    one.ref === event.ref || one.corrects !== undefined
      ? ({ ...one, type: 'party.unreachable' } as CreditEvent)
      : one;
  const effective = effectiveEvents(family.map(asFact));
  if (effective.some(({ ref }) => ref === event.ref)) return 'in-force';
  return effective.length > 0 ? 'corrected' : 'voided';
}
