/** What was refused, exactly as it arrived, and why. */
import type { QuarantineEntry } from '@tocsin/read-models';
import { z } from 'zod';
import { bothText, instant, instantText, named } from '../contract/values';

export const quarantineEntry = named(
  'QuarantineEntry',
  z.object({
    id: z.string(),
    feed: z.string(),
    reason: z.string().describe('Stable code, e.g. `unknown-field`.'),
    errors: z.array(z.object({ pointer: z.string(), message: bothText })),
    raw: z.string().describe('As it arrived; bytes that are no UTF-8 show as U+FFFD.'),
    rawBytes: z.int().min(0),
    cut: z.boolean().describe('`raw` is only its beginning.'),
    file: z.string().optional(),
    line: z.int().optional(),
    source: z.string().optional(),
    eventId: z.string().optional(),
    eventType: z.string().optional(),
    firstSeen: instantText,
    lastSeen: instantText,
    times: z.int().min(1).describe('How often the same was refused.'),
  }),
);

export const quarantineEntryOf = (entry: QuarantineEntry): z.output<typeof quarantineEntry> => ({
  ...entry,
  errors: entry.errors.map(({ pointer, message }) => ({ pointer, message })),
  firstSeen: instant(entry.firstSeen),
  lastSeen: instant(entry.lastSeen),
});
