/** A mapping tried on a sample, as it goes over the wire. */
import { z } from 'zod';
import { named } from '../contract/values';

const both = z.object({ zh: z.string(), en: z.string() });
const anything = z.record(z.string(), z.unknown());

const refusal = z.object({
  reason: z.string(),
  errors: z.array(z.object({ pointer: z.string(), message: both })),
});

const triedEvent = z.object({
  event: anything.describe('The event that would be recorded.'),
  origins: z.array(
    z.object({
      pointer: z.string().describe('Into the event.'),
      kind: z.enum(['constant', 'value', 'lookup', 'expression']),
      written: z.string().describe('As the mapping writes it.'),
      from: z.array(z.string()).describe('Columns, paths and joined values that it is made of.'),
      value: z.unknown().optional().describe('Absent where the record has none.'),
    }),
  ),
  refusal: refusal.optional().describe('Why the intake would refuse it.'),
  wouldBe: z
    .enum(['new', 'duplicate', 'conflict'])
    .optional()
    .describe('Compared with the log; absent where it would be refused.'),
});

const triedRecord = z.object({
  line: z.int().describe('Of the file; of a JSON array the number of the record.'),
  raw: z.string().describe('At most 4,000 characters of it.'),
  parsed: anything.optional().describe('Absent where it could not be parsed.'),
  change: z.string().optional().describe('Of change events: create, update, delete, snapshot.'),
  outcome: z.enum(['events', 'skipped', 'refused']),
  because: both.optional().describe('Why it is skipped.'),
  refusal: refusal.optional(),
  events: z.array(triedEvent),
});

export const mappingTrial = named(
  'MappingTrial',
  z.object({
    source: z.string(),
    table: z.string().describe('The table of the mapping that the sample belongs to.'),
    form: z.string(),
    compared: z.boolean().describe('Whether there was a log to compare with.'),
    records: z.array(triedRecord),
    hasMore: z.boolean().describe('The sample holds more records than were tried.'),
  }),
);
