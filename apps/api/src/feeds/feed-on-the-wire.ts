/** The health of a feed, as it goes over the wire. */
import type { FeedHealth } from '@tocsin/read-models';
import { z } from 'zod';
import { instant, instantText, named } from '../contract/values';

const count = z.int().min(0);

export const feedHealth = named(
  'FeedHealth',
  z.object({
    name: z.string(),
    credential: z
      .object({
        sources: z.array(z.string()).describe('For which it may speak.'),
        banks: z.array(z.string()).optional().describe('Banks its events may name; absent: any.'),
        backfill: z.boolean().describe('May state a `knowntime` far in the past.'),
        created: instantText,
        revoked: instantText.optional(),
      })
      .optional()
      .describe('Absent for senders without one of their own, such as an import.'),
    accepted: count,
    duplicates: count,
    quarantined: count.describe('Ever refused.'),
    reasons: z.record(z.string(), count).describe('Waiting in quarantine now, by reason.'),
    lastEvent: instantText.optional().describe('Latest business time among its events.'),
    lastReceived: instantText.optional(),
    silentSeconds: z.number().min(0).optional().describe('Since anything came.'),
    silentAfterHours: z.number().optional().describe('The cadence that it declared.'),
    overdue: z.boolean().describe('Silent for longer than its cadence allows.'),
  }),
);

export function feedHealthOf(feed: FeedHealth): z.output<typeof feedHealth> {
  const { credential, lastEvent, lastReceived, reasons, ...rest } = feed;
  return {
    ...rest,
    reasons: { ...reasons },
    ...(credential && { credential: credentialOf(credential) }),
    ...(lastEvent && { lastEvent: instant(lastEvent) }),
    ...(lastReceived && { lastReceived: instant(lastReceived) }),
  };
}

const credentialOf = ({
  sources,
  banks,
  backfill,
  ...dates
}: NonNullable<FeedHealth['credential']>) => ({
  sources: [...sources],
  ...(banks && { banks: [...banks] }),
  backfill,
  created: instant(dates.created),
  ...(dates.revoked && { revoked: instant(dates.revoked) }),
});
