import { z } from 'zod';
import { named } from '../contract/values';

export const lifeStatuses = ['draft', 'trial', 'live', 'retired'] as const;

/** The event that a decision on a sign became. */
export const signDecided = named(
  'SignDecided',
  z.object({
    source: z.string(),
    id: z.string(),
    position: z.int().describe('Position of the decision in the log.'),
    status: z.enum(lifeStatuses).describe('Where the sign stands now.'),
  }),
);

export const reasonText = z
  .string()
  .trim()
  .min(1)
  .max(1_000)
  // The words that an event may hold: control characters would break those who print it.
  .refine((text) => !/[^\P{Cc}\t\n]/u.test(text), {
    error: '"decided by the committee, minutes 12"',
  })
  .describe('Why: shown with the sign for ever.');
