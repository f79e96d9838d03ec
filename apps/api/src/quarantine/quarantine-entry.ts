/** What was refused, exactly as it arrived, and why. */
import type { QuarantineEntry, Resubmitted } from '@tocsin/read-models';
import { z } from 'zod';
import { bothText, instant, instantText, named } from '../contract/values';

const errors = z.array(z.object({ pointer: z.string(), message: bothText }));

/** What became of a record that was sent again. */
export const mending = z.object({
  at: instantText,
  by: z.string(),
  outcome: z
    .enum(['accepted', 'duplicate', 'skipped', 'refused'])
    .describe(
      '`skipped`: the mapping of today says that it states nothing. `refused`: still open.',
    ),
  events: z
    .array(z.object({ source: z.string(), id: z.string() }))
    .describe('What it is in the log; a row that a mapping reads may be several events.'),
  reason: z.string().optional().describe('Why it was refused again.'),
  errors: errors.optional(),
});

export const quarantineEntry = named(
  'QuarantineEntry',
  z.object({
    id: z.string(),
    feed: z.string(),
    reason: z
      .string()
      .describe(
        'Stable code, e.g. `unknown-field`: why the record as it lies here is refused, found when ' +
          'it came or when it was last sent again as it is.',
      ),
    errors,
    firstRefused: z
      .object({ reason: z.string(), errors })
      .optional()
      .describe('Why it was refused when it came, where that was another reason.'),
    suggestion: bothText.describe('How to mend it.'),
    raw: z.string().describe('As it arrived; bytes that are no UTF-8 show as U+FFFD.'),
    rawBytes: z.int().min(0),
    cut: z.boolean().describe('`raw` is only its beginning.'),
    file: z.string().optional().describe('File, or `kafka:topic/partition`.'),
    line: z.int().optional().describe('Line of the file or body, or offset of the record.'),
    mapping: z.string().optional().describe('The mapping that it came through.'),
    source: z.string().optional(),
    eventId: z.string().optional(),
    eventType: z.string().optional(),
    firstSeen: instantText,
    lastSeen: instantText,
    times: z.int().min(1).describe('How often the same was refused.'),
    recordedOtherwise: z
      .boolean()
      .describe('An event of its name is in the log: sent again since, or in conflict with it.'),
    resubmitted: mending.optional().describe('The latest attempt to bring it in.'),
  }),
);

export const mendingOf = ({
  at,
  by,
  outcome,
  events,
  ...why
}: Resubmitted): z.output<typeof mending> => ({
  at: instant(at),
  by,
  outcome,
  events: events.map(({ source, id }) => ({ source, id })),
  ...(why.reason !== undefined && { reason: why.reason }),
  ...(why.errors !== undefined && { errors: errorsOf(why.errors) }),
});

const errorsOf = (found: QuarantineEntry['errors']): z.output<typeof errors> =>
  found.map(({ pointer, message }) => ({ pointer, message }));

export function quarantineEntryOf(entry: QuarantineEntry): z.output<typeof quarantineEntry> {
  const { resubmitted, firstRefused: first, ...kept } = entry;
  return {
    ...kept,
    errors: errorsOf(entry.errors),
    ...(first && { firstRefused: { reason: first.reason, errors: errorsOf(first.errors) } }),
    firstSeen: instant(entry.firstSeen),
    lastSeen: instant(entry.lastSeen),
    ...(resubmitted && { resubmitted: mendingOf(resubmitted) }),
  };
}
