/** An intake that reads from a real broker, and what tests ask of it. */
import { afterAll, beforeAll, expect } from '@jest/globals';
import type { EventStore } from '@tocsin/event-store';
import { createPostgresEventStore, migrate } from '@tocsin/event-store-postgres';
import { findFeed, listQuarantine } from '@tocsin/read-models';
import type { Message } from 'kafkajs';
import {
  startKafkaIntake,
  type KafkaIntake,
  type KafkaIntakeOptions,
} from '../../apps/intake/src/kafka/kafka-intake';
import { intakeUnderTest, type IntakeUnderTest } from '../intake-under-test';
import { openKafkaStage, type KafkaStage } from './kafka-stage';

export const bank = '102331000014';
export const source = `/banks/${bank}/core`;
export const event = (id: string, more: object = {}) => ({
  specversion: '1.0',
  id,
  source,
  type: 'account.closed',
  time: '2025-03-01T09:00:00+08:00',
  data: { account: `A-${id}`, party: 'X-C0001', bank },
  ...more,
});
export const record = (id: string, more: object = {}): Message => ({
  key: id,
  value: JSON.stringify(event(id, more)),
});
export const numbered = (prefix: string, from: number, to: number): readonly Message[] =>
  Array.from({ length: to - from }, (_, n) => record(`${prefix}-${String(from + n)}`));

const quiet = { info: () => undefined, warn: () => undefined, debug: () => undefined };

/** Opened before all tests of the suite that calls it, and closed after them. */
export function intakeStage() {
  let stage: KafkaStage;
  let under: IntakeUnderTest;
  let intake: KafkaIntake;
  let isLogAway = false;

  const start = (more: Partial<KafkaIntakeOptions> = {}): KafkaIntake =>
    startKafkaIntake({
      intake: under.intake,
      connection: { brokers: [stage.broker.address], clientId: 'test' },
      groupPrefix: 'test',
      metrics: under.metrics,
      log: quiet,
      sessionTimeoutMs: 6_000,
      lookEveryMs: 200,
      ...more,
    });

  beforeAll(async () => {
    stage = await openKafkaStage();
    under = await intakeUnderTest({ openStore: (url) => storeThatGoes(url, () => isLogAway) });
    intake = start();
  });

  afterAll(async () => {
    await intake.close();
    await under.close();
    await stage.close();
  });

  const standing = async (name: string) =>
    (await findFeed(under.readModels, { name, now: new Date() }))?.kafka;
  return {
    get stage() {
      return stage;
    },
    get under() {
      return under;
    },
    takeLogAway: (isAway: boolean) => {
      isLogAway = isAway;
    },
    start,
    register: async (name: string, topics: readonly string[], more: object = {}) => {
      for (const topic of topics) await stage.createTopic(topic);
      const feed = { name, sources: [source], banks: [bank], topics, ...more };
      expect(await under.intake.feeds.create(feed, 'test')).toHaveProperty('token');
    },
    standing,
    isRead: (name: string) => async () => (await standing(name))?.lagEvents === 0,
    inState: (name: string, state: string) => async () => (await standing(name))?.state === state,
    outcomes: (feed: string) => outcomesOf(under, feed),
    recorded: (feed: string) => recordedOf(under, feed),
    refusedOf: (feed: string) => listQuarantine(under.readModels, { feed, limit: 100 }),
  };
}

/** The real one, whose database a test can take away. */
async function storeThatGoes(url: string, isAway: () => boolean): Promise<EventStore> {
  await migrate(url);
  const store = await createPostgresEventStore({ connectionString: url });
  const append: EventStore['append'] = (events) =>
    isAway() ? Promise.reject(new Error('the log is away')) : store.append(events);
  return {
    append,
    readAfter: (...asked) => store.readAfter(...asked),
    readStream: (...asked) => store.readStream(...asked),
    readPositions: (...asked) => store.readPositions(...asked),
    head: () => store.head(),
    close: () => store.close(),
  } as EventStore;
}

async function outcomesOf(
  { metrics }: IntakeUnderTest,
  feed: string,
): Promise<Readonly<Record<string, number>>> {
  const metric = await metrics.getSingleMetric('tocsin_kafka_events_total')?.get();
  const sums: Record<string, number> = {};
  for (const { labels, value } of metric?.values ?? []) {
    const outcome = String(labels['outcome']);
    if (labels['feed'] === feed) sums[outcome] = (sums[outcome] ?? 0) + value;
  }
  return sums;
}

/** Ids of events that begin with the feed's name, in the order of the log. */
async function recordedOf({ store }: IntakeUnderTest, feed: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let after = 0; ; after += 1_000) {
    const page = await store.readAfter(after, 1_000);
    ids.push(...page.map(({ payload }) => (JSON.parse(payload) as { id: string }).id));
    if (page.length < 1_000) break;
  }
  return ids.filter((id) => id.startsWith(`${feed}-`));
}
