/** One event on a party's timeline. */
import { readEvent, type CreditEvent } from '@tocsin/credit-events';
import type { RecordedEvent } from '@tocsin/event-store';
import { z } from 'zod';
import { instant, instantText, named } from '../contract/values';
import { amendment, amendmentOf } from '../events/amendment';
import { amendmentKey } from './read-history';

export const timelineItem = named(
  'TimelineItem',
  z.object({
    position: z.int().min(1),
    eventId: z.string(),
    source: z.string(),
    type: z.string(),
    time: instantText.describe('It happened.'),
    knowntime: instantText.describe('Its sender learnt of it.'),
    recorded: instantText.describe('The log took it.'),
    corrects: z.string().optional().describe('Id of the event of the same source it replaces.'),
    amendedBy: z.array(amendment).describe('What voids or corrects it.'),
    data: z.record(z.string(), z.unknown()).describe('The fields of the event.'),
  }),
);

type TimelineItem = z.output<typeof timelineItem>;

/** Undefined for what is no credit event. */
export function timelineItemOf(
  recorded: RecordedEvent,
  amendments: ReadonlyMap<string, readonly CreditEvent[]>,
): TimelineItem | undefined {
  const event = readEvent(recorded);
  if (!event) return undefined;
  return {
    position: recorded.position,
    eventId: event.id,
    source: event.source,
    type: event.type,
    time: instant(recorded.time),
    knowntime: instant(recorded.known),
    recorded: instant(recorded.recorded),
    ...(event.corrects !== undefined && { corrects: event.corrects }),
    amendedBy: (amendments.get(amendmentKey(event)) ?? []).map(amendmentOf),
    data: event.data,
  };
}
