/** The health of a feed, as it goes over the wire. */
import type { FeedHealth, KafkaStanding } from '@tocsin/read-models';
import { z } from 'zod';
import { bothText, dateText, instant, instantText, named } from '../contract/values';
import {
  completenessOfFeed,
  feedTrouble,
  reconciliation,
  troubleOf,
} from './feed-completeness-on-the-wire';
import { feedMapping } from './feed-mapping';

const count = z.int().min(0);

const lag = {
  lagEvents: count.optional().describe('Records not durable yet; absent: nobody could be asked.'),
  lagSeconds: z.number().min(0).optional().describe('Since the oldest of them came.'),
  lastRecord: instantText.optional().describe('Time of the last record that became durable.'),
};

const kafkaPartition = named(
  'KafkaPartition',
  z.object({
    partition: count,
    lagEvents: lag.lagEvents,
    lagSeconds: lag.lagSeconds,
    consumer: z
      .string()
      .optional()
      .describe('The process that reads it, by host and a mark of its own; absent: nobody does.'),
  }),
);

const kafkaStanding = named(
  'KafkaStanding',
  z.object({
    group: z.string().optional().describe('Consumer group; absent while nobody consumes.'),
    state: z
      .enum(['consuming', 'joining', 'stalled', 'waiting', 'absent'])
      .describe(
        '`joining` its group · `stalled`: the log cannot be written · `waiting` to begin anew · ' +
          '`absent`: no process consumes.',
      ),
    consumers: count.describe('Processes that take part.'),
    restarts: count.describe('Consumers begun anew since these processes started.'),
    problem: bothText.optional().describe('What it last stumbled over.'),
    ...lag,
    topics: z.array(z.object({ topic: z.string(), ...lag, partitions: z.array(kafkaPartition) })),
  }),
);

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
    eventsPerMinute: z.number().min(0).describe('Received; mean of the last five full minutes.'),
    rejectedShare: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .describe('Refused among all received in 24 hours; absent: nothing came.'),
    reconciliation,
    credentials: z
      .object({
        live: count.describe('That can be used now.'),
        expires: instantText
          .optional()
          .describe('When the next ends that nothing was issued in place of.'),
      })
      .describe('Its bearer credentials; /api/feeds/{name}/credentials lists them.'),
    completeThrough: dateText
      .optional()
      .describe('The earliest of the days it declared complete, by bank and type.'),
    troubles: z
      .array(feedTrouble)
      .describe('What to look at now, worst first; of gaps the 20 oldest days.'),
    kafka: kafkaStanding.optional().describe('Only of a feed that has topics.'),
  }),
);

export const feedDetail = named(
  'FeedDetail',
  feedHealth.extend({
    ...completenessOfFeed,
    mapping: feedMapping.optional().describe('How its records become events; absent: as events.'),
  }),
);

export function feedHealthOf(feed: FeedHealth): z.output<typeof feedHealth> {
  const { credential, lastEvent, lastReceived, reasons, kafka, troubles } = feed;
  const { eventsPerMinute, rejectedShare, completeThrough } = feed;
  return {
    ...countsOf(feed),
    eventsPerMinute,
    ...(rejectedShare !== undefined && { rejectedShare }),
    reconciliation: feed.reconciliation,
    credentials: {
      live: feed.credentials.live,
      ...(feed.credentials.expires && { expires: instant(feed.credentials.expires) }),
    },
    ...(completeThrough !== undefined && { completeThrough }),
    troubles: troubles.map(troubleOf),
    reasons: { ...reasons },
    ...(credential && { credential: credentialOf(credential) }),
    ...(lastEvent && { lastEvent: instant(lastEvent) }),
    ...(lastReceived && { lastReceived: instant(lastReceived) }),
    ...(kafka && { kafka: kafkaOf(kafka) }),
  };
}

function countsOf(feed: FeedHealth) {
  const { name, accepted, duplicates, quarantined, overdue } = feed;
  const { silentSeconds, silentAfterHours } = feed;
  return {
    ...{ name, accepted, duplicates, quarantined, overdue },
    ...(silentSeconds !== undefined && { silentSeconds }),
    ...(silentAfterHours !== undefined && { silentAfterHours }),
  };
}

function kafkaOf(standing: KafkaStanding): z.output<typeof kafkaStanding> {
  const { topics, ...rest } = standing;
  return {
    ...withInstant(rest),
    topics: topics.map(({ partitions, ...topic }) => ({
      ...withInstant(topic),
      partitions: partitions.map((each) => ({ ...each })),
    })),
  };
}

function withInstant<T extends { lastRecord?: Date }>({ lastRecord, ...rest }: T) {
  return { ...rest, ...(lastRecord && { lastRecord: instant(lastRecord) }) };
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
