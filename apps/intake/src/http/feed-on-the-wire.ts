/** A feed to register, and what its registration answers. */
import { eventTypeNames, isDate } from '@tocsin/credit-events';
import { z } from 'zod';

/** None that is Tocsin's own: every event under it would be refused. */
const source = z
  .string()
  .regex(/^(?!\/tocsin(?:\/|$))\/?[\x21-\x7e]{1,255}$/, '/banks/102331000014/core');
const topic = z.string().regex(/^[A-Za-z0-9._-]{1,249}$/, 'core.loan-events');
const bank = z.string().regex(/^[A-Z0-9]{4,14}$/, '102331000014');

const day = z.string().refine(isDate, '2026-10-01').meta({ format: 'date' });

const cadence = z.strictObject({
  type: z.enum(eventTypeNames),
  silentAfterHours: z.int().min(1).max(8784),
});

export const feedToRegister = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, 'icbc-core')
    .describe(
      'Label of its metrics and quarantine; none that the system uses itself, such as `admin`.',
    ),
  sources: z.array(source).min(1).max(100).describe('Exactly the `source` values it may use.'),
  banks: z.array(bank).min(1).max(1000).optional().describe('Banks it may name; absent: any.'),
  backfill: z.boolean().default(false).describe('May state a `knowntime` over 7 days back.'),
  silentAfterHours: z.int().min(1).max(8784).optional().describe('Longer silence is overdue.'),
  cadence: z.array(cadence).max(100).optional().describe('The same for single event types.'),
  daysOff: z
    .array(day)
    .max(2000)
    .optional()
    .describe('Holidays and other days without deliveries; none of their hours is silence.'),
  topics: z
    .array(topic)
    .min(1)
    .max(100)
    .optional()
    .describe('Kafka topics whose records are its own; a topic belongs to one feed.'),
  deadLetterTopic: topic
    .optional()
    .describe('Kafka topic for copies of refused records, beside the quarantine.'),
});

export const registeredFeed = z.object({
  name: z.string(),
  sources: z.array(z.string()),
  banks: z.array(z.string()).optional(),
  backfill: z.boolean(),
  silentAfterHours: z.number().optional(),
  cadence: z.array(z.object({ type: z.string(), silentAfterHours: z.number() })).optional(),
  daysOff: z.array(z.string()).optional(),
  topics: z.array(z.string()).optional(),
  deadLetterTopic: z.string().optional(),
  token: z.string().describe('Bearer token; only its hash is kept, so it cannot be shown again.'),
});

export type RegisteredFeed = z.infer<typeof registeredFeed>;
