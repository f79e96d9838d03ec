/** The intake's figures for Prometheus. Labels stay bounded: feeds, outcomes and reasons are few. */
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { FeedActivity } from './feeds/feed-activity';

export type IntakeMetrics = Readonly<{
  /** Each answers how to stop the clock. */
  timeBatch: () => () => void;
  timeAppend: () => () => void;
  countActivity: (activities: readonly FeedActivity[]) => void;
  countQuarantined: (lines: readonly QuarantinedLines[]) => void;
  /** All that wait in quarantine, in place of what was counted. */
  setQuarantined: (lines: readonly QuarantinedLines[]) => void;
  /** Business time of the latest event of a feed, in milliseconds; earlier ones are ignored. */
  noteLastEvent: (feed: string, time: number) => void;
}>;

export type QuarantinedLines = Readonly<{ feed: string; reason: string; lines: number }>;

const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Registers them; call once per registry. */
export function createIntakeMetrics(registry: Registry): IntakeMetrics {
  const registers = [registry];
  const events = new Counter({
    name: 'tocsin_intake_events_total',
    help: 'Events received, by feed and outcome (accepted, duplicate, quarantined).',
    labelNames: ['feed', 'outcome'],
    registers,
  });
  const batchSeconds = new Histogram({
    name: 'tocsin_intake_batch_seconds',
    help: 'From a batch being read to its events being durable or in quarantine.',
    buckets,
    registers,
  });
  const appendSeconds = new Histogram({
    name: 'tocsin_event_store_append_seconds',
    help: 'From handing events to the log to their being durable.',
    buckets,
    registers,
  });
  const lastEvent = new Gauge({
    name: 'tocsin_feed_last_event_timestamp_seconds',
    help: 'Latest business time among the accepted events of a feed.',
    labelNames: ['feed'],
    registers,
  });
  const quarantined = new Gauge({
    name: 'tocsin_feed_quarantined',
    help: 'Lines that wait in quarantine, by feed and reason.',
    labelNames: ['feed', 'reason'],
    registers,
  });
  const noteLastEvent = latestOf(lastEvent);
  return {
    timeBatch: () => batchSeconds.startTimer(),
    timeAppend: () => appendSeconds.startTimer(),
    countActivity: (activities) => {
      for (const activity of activities) {
        countOutcomes(events, activity);
        if (activity.lastEvent !== undefined) noteLastEvent(activity.feed, activity.lastEvent);
      }
    },
    countQuarantined: (counts) => {
      for (const { feed, reason, lines } of counts) quarantined.inc({ feed, reason }, lines);
    },
    setQuarantined: (counts) => {
      quarantined.reset();
      for (const { feed, reason, lines } of counts) quarantined.set({ feed, reason }, lines);
    },
    noteLastEvent,
  };
}

type Events = Counter<'feed' | 'outcome'>;

function countOutcomes(events: Events, activity: FeedActivity): void {
  const { feed, accepted, duplicates } = activity;
  const quarantined = Object.values(activity.quarantined).reduce((sum, n) => sum + n, 0);
  if (accepted > 0) events.inc({ feed, outcome: 'accepted' }, accepted);
  if (duplicates > 0) events.inc({ feed, outcome: 'duplicate' }, duplicates);
  if (quarantined > 0) events.inc({ feed, outcome: 'quarantined' }, quarantined);
}

/** A gauge that only climbs: a late event does not make the feed look stale. */
function latestOf(gauge: Gauge<'feed'>): IntakeMetrics['noteLastEvent'] {
  const latest = new Map<string, number>();
  return (feed, time) => {
    if (time <= (latest.get(feed) ?? -Infinity)) return;
    latest.set(feed, time);
    gauge.set({ feed }, time / 1000);
  };
}
