/** What voids or corrects an event, as it goes over the wire. */
import type { CreditEvent } from '@tocsin/credit-events';
import { z } from 'zod';
import { instant, instantText } from '../contract/values';

export const amendment = z.object({
  by: z.enum(['void', 'correction']),
  source: z.string(),
  eventId: z.string(),
  knowntime: instantText,
  position: z.int().min(1),
});

export const amendmentOf = (event: CreditEvent): z.output<typeof amendment> => ({
  // A void that corrects speaks of another void, in its place.
  by: event.corrects === undefined ? 'void' : 'correction',
  source: event.source,
  eventId: event.id,
  knowntime: instant(event.knownAt),
  position: event.ref,
});
