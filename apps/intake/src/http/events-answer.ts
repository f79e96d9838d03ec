/** What became of the events of a request, as it goes over the wire. */
import { z } from 'zod';
import type { RecalledEvent } from '../pipeline/note-recalled';
import { recalledBefore } from '../pipeline/refusals';
import type { Refused } from '../pipeline/refused';
import type { IngestSummary } from '../pipeline/summary';
import type { Language } from './language';

const count = z.int().min(0);

const quarantinedEvent = z.object({
  index: count.describe('Place in the request, from 0.'),
  id: z.string().nullable().describe('Null where it could not be read.'),
  source: z.string().nullable(),
  reason: z.string().describe('Stable code, e.g. `unknown-field`.'),
  errors: z.array(
    z.object({
      pointer: z.string().describe('JSON pointer into the event.'),
      message: z.string().describe('Chinese, or English by `Accept-Language`.'),
    }),
  ),
});

export const eventsAnswer = z.object({
  accepted: count,
  duplicates: count,
  quarantined: z.array(quarantinedEvent),
  quarantinedUnlisted: count.optional().describe('So many more than the list holds.'),
  recalled: z
    .object({
      count,
      events: z
        .array(z.object({ index: count, id: z.string(), source: z.string() }))
        .describe('The first of them.'),
      message: z.string().describe('What to do; Chinese, or English by `Accept-Language`.'),
    })
    .optional()
    .describe('Duplicates of events that were recalled: they stay void.'),
  lastPosition: count.describe('Highest position among accepted and duplicates; 0 for none.'),
});

export type EventsAnswer = z.infer<typeof eventsAnswer>;
export type QuarantinedEvent = z.infer<typeof quarantinedEvent>;

export const quarantinedIn = (refused: Refused, language: Language): QuarantinedEvent => ({
  index: refused.index,
  id: refused.id ?? null,
  source: refused.source ?? null,
  reason: refused.refusal.reason,
  errors: refused.refusal.errors.map(({ pointer, message }) => ({
    pointer,
    message: message[language],
  })),
});

type Listed = Readonly<{
  quarantined: QuarantinedEvent[];
  /** Of the duplicates. */
  recalled: readonly RecalledEvent[];
  language: Language;
}>;

export function answerOf(summary: IngestSummary, listed: Listed): EventsAnswer {
  const { quarantined, recalled, language } = listed;
  const { accepted, duplicates, lastPosition } = summary;
  const unlisted = summary.quarantined - quarantined.length;
  return {
    accepted,
    duplicates,
    quarantined,
    ...(unlisted > 0 ? { quarantinedUnlisted: unlisted } : {}),
    ...(summary.recalled > 0 && {
      recalled: {
        count: summary.recalled,
        events: recalled.map(({ index, id, source }) => ({ index, id, source })),
        message: recalledBefore[language],
      },
    }),
    lastPosition,
  };
}
