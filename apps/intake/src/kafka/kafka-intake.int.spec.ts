import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { createPostgresEventStore, migrate } from '@tocsin/event-store-postgres';
import { findFeed } from '@tocsin/read-models';
import type { Message } from 'kafkajs';
import { intakeUnderTest, type IntakeUnderTest } from '../../../../test/intake-under-test';
import { openKafkaStage, until, type KafkaStage } from '../../../../test/kafka/kafka-stage';
import { describeWith, kafka } from '../../../../test/real-parts';
import { startKafkaIntake, type KafkaIntake } from './kafka-intake';

jest.setTimeout(120_000);

const bank = '102331000014';
const source = `/banks/${bank}/core`;
const event = (n: number | string, more: object = {}) => ({
  specversion: '1.0',
  id: `e-${String(n)}`,
  source,
  type: 'account.closed',
  time: '2025-03-01T09:00:00+08:00',
  data: { account: `A-${String(n)}`, party: 'X-C0001', bank },
  ...more,
});
const record = (n: number | string, more: object = {}): Message => ({
  key: `A-${String(n)}`,
  value: JSON.stringify(event(n, more)),
});
const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n);
const quiet = { info: () => undefined, warn: () => undefined, debug: () => undefined };

describeWith(kafka)('intake from a real Kafka', () => {
  let stage: KafkaStage;
  let under: IntakeUnderTest;
  let intake: KafkaIntake;

  beforeAll(async () => {
    stage = await openKafkaStage();
    under = await intakeUnderTest({
      openStore: async (url) => {
        await migrate(url);
        return createPostgresEventStore({ connectionString: url });
      },
    });
    intake = startKafkaIntake({
      intake: under.intake,
      connection: { brokers: [stage.broker.address], clientId: 'test' },
      groupPrefix: 'test',
      metrics: under.metrics,
      log: quiet,
      sessionTimeoutMs: 6_000,
      lookEveryMs: 200,
    });
  });

  afterAll(async () => {
    await intake.close();
    await under.close();
    await stage.close();
  });

  const register = async (name: string, topics: readonly string[], more: object = {}) => {
    for (const topic of topics) await stage.createTopic(topic);
    const feed = { name, sources: [source], banks: [bank], topics, ...more };
    expect(await under.intake.feeds.create(feed, 'test')).toHaveProperty('token');
  };
  const figure = async (name: string, labels: object): Promise<number> => {
    const metric = await under.metrics.getSingleMetric(name)?.get();
    const found = metric?.values.find((each) =>
      Object.entries(labels).every(([label, value]) => each.labels[label] === value),
    );
    return found?.value ?? 0;
  };
  const outcome = (feed: string, what: string) =>
    figure('tocsin_kafka_events_total', { feed, outcome: what });
  const health = (name: string) => findFeed(under.readModels, { name, now: new Date() });

  it('takes events from several topics of a feed, once each, and shows how it stands', async () => {
    await register('core', ['core.accounts', 'core.loans']);
    await stage.send(
      'core.accounts',
      numbers(0, 3_000).map((n) => record(n)),
    );
    await stage.send(
      'core.loans',
      numbers(2_900, 5_000).map((n) => record(n)),
    );
    await until(() => under.store.head().then((head) => head === 5_000));
    await until(async () => (await health('core'))?.kafka?.lagEvents === 0);
    expect(await outcome('core', 'duplicate')).toBeGreaterThanOrEqual(100);
    expect((await health('core'))?.kafka).toMatchObject({
      group: 'test.core',
      state: 'consuming',
      consumers: 1,
      restarts: 0,
      lagEvents: 0,
      lagSeconds: 0,
      topics: [
        { topic: 'core.accounts', lagEvents: 0 },
        { topic: 'core.loans', lagEvents: 0 },
      ],
    });
    expect(await figure('tocsin_kafka_consumer_state', { feed: 'core', state: 'consuming' })).toBe(
      1,
    );
  });
});
