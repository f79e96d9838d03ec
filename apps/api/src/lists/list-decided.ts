import { z } from 'zod';
import { named } from '../contract/values';

/** The event that a decision on a list became. */
export const listDecided = named(
  'ListDecided',
  z.object({
    source: z.string(),
    id: z.string(),
    position: z.int().describe('Position of the decision in the log.'),
  }),
);
