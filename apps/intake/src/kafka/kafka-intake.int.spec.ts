import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { businessDateOf, toAppend } from '@tocsin/credit-events';
import type { EventStore } from '@tocsin/event-store';
import { createPostgresEventStore, migrate } from '@tocsin/event-store-postgres';
import { mappingStream } from '@tocsin/feeds';
import {
  deliveriesOf,
  findFeed,
  listDeliveries,
  listQuarantine,
  positionsOf,
} from '@tocsin/read-models';
import type { Message } from 'kafkajs';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { intakeUnderTest, type IntakeUnderTest } from '../../../../test/intake-under-test';
import { account } from '../../../../test/kafka/broker-settings';
import { openKafkaStage, until, type KafkaStage } from '../../../../test/kafka/kafka-stage';
import { describeWith, kafka } from '../../../../test/real-parts';
import { startKafkaIntake, type KafkaIntake, type KafkaIntakeOptions } from './kafka-intake';
import type { KafkaConnection } from './kafka-port';

jest.setTimeout(120_000);

const bank = '102331000014';
const source = `/banks/${bank}/core`;
const event = (id: string, more: object = {}) => ({
  specversion: '1.0',
  id,
  source,
  type: 'account.closed',
  time: '2025-03-01T09:00:00+08:00',
  data: { account: `A-${id}`, party: 'X-C0001', bank },
  ...more,
});
const record = (id: string, more: object = {}): Message => ({
  key: id,
  value: JSON.stringify(event(id, more)),
});
const numbered = (prefix: string, from: number, to: number): readonly Message[] =>
  Array.from({ length: to - from }, (_, n) => record(`${prefix}-${String(from + n)}`));
/** Longer than what snappy takes into one block; refused, for it has a field too many. */
const long = { data: { note: '长'.repeat(60_000) } };
const headersOf = ({ headers = {} }: Message): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
const quiet = { info: () => undefined, warn: () => undefined, debug: () => undefined };

describeWith(kafka)('intake from a real Kafka', () => {
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
    under = await intakeUnderTest({ openStore });
    intake = start();
  });

  afterAll(async () => {
    await intake.close();
    await under.close();
    await stage.close();
  });

  /** The real one, whose database a test can take away. */
  const openStore = async (url: string): Promise<EventStore> => {
    await migrate(url);
    const store = await createPostgresEventStore({ connectionString: url });
    const append: EventStore['append'] = (events) =>
      isLogAway ? Promise.reject(new Error('the log is away')) : store.append(events);
    return {
      append,
      readAfter: (...asked) => store.readAfter(...asked),
      readStream: (...asked) => store.readStream(...asked),
      readPositions: (...asked) => store.readPositions(...asked),
      head: () => store.head(),
      close: () => store.close(),
    } as EventStore;
  };

  const register = async (name: string, topics: readonly string[], more: object = {}) => {
    for (const topic of topics) await stage.createTopic(topic);
    const feed = { name, sources: [source], banks: [bank], topics, ...more };
    expect(await under.intake.feeds.create(feed, 'test')).toHaveProperty('token');
  };
  const health = (name: string) => findFeed(under.readModels, { name, now: new Date() });
  const standing = async (name: string) => (await health(name))?.kafka;
  const isRead = (name: string) => async () => (await standing(name))?.lagEvents === 0;
  const inState = (name: string, state: string) => async () =>
    (await standing(name))?.state === state;
  const isBehind = async (name: string, seconds: number) =>
    ((await standing(name))?.lagSeconds ?? 0) > seconds;
  const outcomes = async (feed: string): Promise<Readonly<Record<string, number>>> => {
    const metric = await under.metrics.getSingleMetric('tocsin_kafka_events_total')?.get();
    const sums: Record<string, number> = {};
    for (const { labels, value } of metric?.values ?? []) {
      const outcome = String(labels['outcome']);
      if (labels['feed'] === feed) sums[outcome] = (sums[outcome] ?? 0) + value;
    }
    return sums;
  };
  const recorded = async (feed: string): Promise<readonly string[]> => {
    const ids: string[] = [];
    for (let after = 0; ; after += 1_000) {
      const page = await under.store.readAfter(after, 1_000);
      ids.push(...page.map(({ payload }) => (JSON.parse(payload) as { id: string }).id));
      if (page.length < 1_000) break;
    }
    return ids.filter((id) => id.startsWith(`${feed}-`));
  };
  const refusedOf = (feed: string) => listQuarantine(under.readModels, { feed, limit: 100 });

  it('takes the events of all topics of a feed, once each, and shows how it stands', async () => {
    await register('core', ['core.accounts', 'core.loans']);
    await stage.send('core.accounts', numbered('core', 0, 3_000));
    await stage.send('core.loans', numbered('core', 2_900, 5_000));
    await until(isRead('core'));
    expect(await recorded('core')).toHaveLength(5_000);
    expect(await outcomes('core')).toEqual({ accepted: 5_000, duplicate: 100 });
    const found = await standing('core');
    expect(found).toMatchObject({
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
    expect(Date.now() - (found?.lastRecord?.getTime() ?? 0)).toBeLessThan(60_000);
    const reader = expect.stringMatching(/\/[0-9a-f]{8}$/);
    const partitions = [0, 1, 2].map((partition) => ({
      ...{ partition, lagEvents: 0, lagSeconds: 0, consumer: reader },
    }));
    expect(found?.topics.map((each) => each.partitions)).toEqual([partitions, partitions]);
    expect(await under.metrics.metrics()).toMatch(
      /tocsin_kafka_partition_assigned\{feed="core",topic="core.loans",partition="2"\} 1/,
    );
    expect(await under.metrics.metrics()).toMatch(
      /tocsin_kafka_consumer_state\{feed="core",state="consuming"\} 1/,
    );
  });

  it('knows the events, the offsets and the day of what a partition delivered', async () => {
    await register('traced', ['traced']);
    const others = numbered('traced', 0, 20).map((each) => ({ ...each, partition: 0 }));
    const these = numbered('traced', 20, 50).map((each) => ({ ...each, partition: 1 }));
    const poison = { key: 'k', value: '{"id":', partition: 1 };
    await stage.send('traced', [...others, ...these, poison, ...these.slice(0, 5)]);
    await until(isRead('traced'));
    const { items: deliveries } = await listDeliveries(under.readModels, {
      feed: 'traced',
      limit: 10,
    });
    const day = businessDateOf(Date.now());
    const counts = (of: (typeof deliveries)[number]) => [of.kind, of.name, of.accepted];
    expect(deliveries.map(counts).toSorted()).toEqual([
      ['kafka', `traced/0 ${day}`, 20],
      ['kafka', `traced/1 ${day}`, 30],
    ]);
    const delivery = deliveries.find(({ name }) => name.startsWith('traced/1'));
    expect(delivery).toMatchObject({ duplicates: 5, quarantined: 1, firstLine: 0, lastLine: 35 });
    const ranges = await positionsOf(under.readModels, delivery?.id ?? '');
    const positions = ranges.flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, n) => first + n),
    );
    const events = await under.store.readPositions(positions);
    const ids = events.map(({ payload }) => (JSON.parse(payload) as { id: string }).id);
    expect(ids).toEqual(these.map(({ key }) => key));
    const [position = 0] = positions;
    expect((await deliveriesOf(under.readModels, [position])).get(position)).toMatchObject({
      feed: 'traced',
      kind: 'kafka',
      name: `traced/1 ${day}`,
    });
  });

  it('reads the records of a topic by the mapping in force of the feed', async () => {
    const example = join(__dirname, '../../../../docs/feeds/examples/core-banking');
    const mapping = readFileSync(join(example, 'mapping.yaml'), 'utf8');
    const hash = createHash('sha256').update(mapping).digest('hex');
    const set = {
      ...{ specversion: '1.0', id: 'map-ledger', source: '/tocsin', type: 'feed.mapping-set' },
      time: '2025-01-01T00:00:00+08:00',
      data: { feed: 'ledger', mapping, hash, reason: 'agreed' },
    };
    const stream = mappingStream('ledger');
    await under.store.append([{ ...toAppend(set, JSON.stringify(set)), stream }]);
    const topic = 'core.public.loan_ledger';
    await register('ledger', [topic], { banks: undefined, backfill: true });
    const values = readFileSync(join(example, 'sample', `${topic}.ndjson`), 'utf8')
      .trimEnd()
      .split('\n')
      .map((value) => ({ key: 'HT', value: value === 'null' ? null : value }));
    await stage.send(topic, [...values, ...values]);
    await until(isRead('ledger'));
    expect(await outcomes('ledger')).toEqual({
      ...{ accepted: 6, duplicate: 6, quarantined: 6, tombstone: 2 },
    });
    const [refused] = await refusedOf('ledger');
    expect(refused?.file).toMatch(`kafka:${topic}/`);
    expect(refused?.mapping).toBe('feed:ledger');
    const again = await under.intake.resubmission.many(
      { feed: 'ledger', limit: 10 },
      { name: 'admin', isAdmin: true },
    );
    expect(again.items.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'refused']);
  });

  it('takes structured, batched and binary events, and passes tombstones over', async () => {
    await register('forms', ['forms']);
    const headers = { 'content-type': 'application/cloudevents+json; charset=UTF-8' };
    const { data, ...attributes } = event('forms-binary');
    const binary: Message = {
      key: 'k',
      value: JSON.stringify(data),
      headers: {
        'content-type': 'application/json',
        ...Object.fromEntries(Object.entries(attributes).map(([k, v]) => [`ce_${k}`, v])),
        ce_partitionkey: 'k',
        traceparent: 'of somebody else',
      },
    };
    const both = JSON.stringify([event('forms-first'), event('forms-second')]);
    await stage.send('forms', [
      record('forms-plain'),
      { ...record('forms-structured'), headers },
      { value: both, headers: { 'content-type': 'application/cloudevents-batch+json' } },
      binary,
      binary,
      { key: 'forms-plain', value: null },
      { value: 'Obj', headers: { 'content-type': 'application/cloudevents+avro' } },
      { ...binary, headers: { ...binary.headers, 'content-type': 'application/avro' } },
      { ...binary, value: '{}, "id": "smuggled"' },
    ]);
    await until(isRead('forms'));
    expect((await recorded('forms')).toSorted()).toEqual(
      ['binary', 'first', 'plain', 'second', 'structured'].map((name) => `forms-${name}`),
    );
    expect(await outcomes('forms')).toEqual({
      accepted: 5,
      duplicate: 1,
      tombstone: 1,
      quarantined: 3,
    });
    const reasons = (await refusedOf('forms')).map(({ reason }) => reason);
    expect(reasons.toSorted()).toEqual([
      'invalid-json',
      'unsupported-content',
      'unsupported-content',
    ]);
  });

  it.each(['gzip', 'snappy', 'lz4', 'zstd'])('reads records in %s', async (codec) => {
    // The broker compresses anew what is sent to such a topic, as producers in Java do.
    await stage.createTopic(codec, 3, { 'compression.type': codec });
    await stage.send(codec, [...numbered(codec, 0, 3_000), record(`${codec}-long`, long)]);
    const feed = { name: codec, sources: [source], banks: [bank], topics: [codec] };
    await under.intake.feeds.create(feed, 'test');
    await until(isRead(codec));
    expect(await outcomes(codec)).toEqual({ accepted: 3_000, quarantined: 1 });
    expect(await recorded(codec)).toHaveLength(3_000);
  });

  it('puts poison into quarantine with its origin, copies it, and goes on', async () => {
    await stage.createTopic('poison.refused', 1);
    await register('poison', ['poison'], { deadLetterTopic: 'poison.refused' });
    const poison: readonly Message[] = [
      { key: 'broken', value: '{"id":' },
      { key: 'bytes', value: Buffer.from([0xff, 0xfe, 0]) },
      { key: 'empty', value: '' },
      record('poison-field', { data: { acount: '1' } }),
      record('poison-foreign', { source: '/banks/999999999999/core' }),
    ];
    const messages = numbered('poison', 0, 2_000).flatMap((good, n) => {
      const bad = n % 100 === 50 ? poison[((n - 50) / 100) % poison.length] : undefined;
      return bad ? [good, { ...bad, partition: 0 }] : [good];
    });
    await stage.send('poison', messages);
    await until(isRead('poison'));
    expect(await outcomes('poison')).toEqual({ accepted: 2_000, quarantined: 20 });
    const refused = await refusedOf('poison');
    expect(new Set(refused.map(({ reason }) => reason))).toEqual(
      new Set(['invalid-json', 'invalid-utf8', 'missing-field', 'foreign-source']),
    );
    const letters = await stage.read('poison.refused', 20);
    const broken = letters.filter(({ value }) => String(value) === '{"id":').map(headersOf);
    const kept = refused.filter(({ raw }) => raw === '{"id":');
    expect(kept).toMatchObject([{ file: 'kafka:poison/0', times: 4 }]);
    // The same line again is counted in quarantine, and copied each time.
    expect(broken.map((headers) => headers['tocsin-reason'])).toEqual([
      'invalid-json',
      'invalid-json',
      'invalid-json',
      'invalid-json',
    ]);
    expect(broken[0]?.['tocsin-origin']).toBe(`poison/0/${String(kept[0]?.line)}`);
  });

  it('waits for a log that is away, shows what waits, and loses nothing', async () => {
    await register('patient', ['patient']);
    await stage.send('patient', numbered('patient', 0, 10));
    await until(isRead('patient'));
    isLogAway = true;
    await stage.send('patient', numbered('patient', 10, 3_000));
    await until(inState('patient', 'stalled'));
    await until(() => isBehind('patient', 1));
    expect(await standing('patient')).toMatchObject({
      lagEvents: 2_990,
      problem: { en: 'the log is away' },
    });
    isLogAway = false;
    await until(isRead('patient'));
    expect(await standing('patient')).toMatchObject({ state: 'consuming', restarts: 0 });
    expect(await recorded('patient')).toHaveLength(3_000);
  });

  it('outlives a broker that is killed in mid-stream', async () => {
    await register('away', ['away']);
    const sending = stage.send('away', numbered('away', 0, 20_000));
    await until(async () => (await recorded('away')).length > 1_000);
    await stage.broker.kill();
    await until(async () => (await standing('away'))?.lagEvents === undefined);
    await stage.broker.start();
    await sending;
    await until(isRead('away'));
    expect(await recorded('away')).toHaveLength(20_000);
  });

  it('begins with a feed when it is registered, and ends when it is revoked', async () => {
    await register('brief', ['brief']);
    await stage.send('brief', numbered('brief', 0, 10));
    await until(isRead('brief'));
    await under.intake.feeds.revoke('brief');
    await until(async () => (await standing('brief')) === undefined);
    await until(async () => !(await under.metrics.metrics()).includes('state{feed="brief"'));
    await stage.send('brief', numbered('brief', 10, 20));
    // The topic is free again, and read by its new feed from where that has come to: the beginning.
    await under.intake.feeds.create({ name: 'next', sources: [source], topics: ['brief'] }, 'test');
    await until(isRead('next'));
    expect(await outcomes('next')).toEqual({ accepted: 10, duplicate: 10 });
    expect(await outcomes('brief')).toEqual({ accepted: 10 });
  });

  it('says which topic is missing, and begins when it is there', async () => {
    const feed = { name: 'early', sources: [source], topics: ['early'] };
    await under.intake.feeds.create(feed, 'test');
    await until(inState('early', 'waiting'));
    expect((await standing('early'))?.problem).toMatchObject({
      zh: expect.stringContaining('看不到主题 early'),
      en: expect.stringMatching(/no such topic.*: early$/),
    });
    await stage.createTopic('early');
    await stage.send('early', numbered('early', 0, 10));
    await until(isRead('early'));
    expect((await standing('early'))?.restarts).toBeGreaterThan(0);
  });

  it('shows how far a feed is behind though topics of it and of another are missing', async () => {
    await stage.createTopic('half');
    await stage.send('half', numbered('half', 0, 10));
    const half = { name: 'half', sources: [source], topics: ['half', 'half.missing'] };
    const whole = { name: 'missing', sources: [source], topics: ['missing'] };
    for (const feed of [half, whole]) await under.intake.feeds.create(feed, 'test');
    await until(async () => (await standing('half'))?.lagEvents === 10);
    expect((await standing('missing'))?.lagEvents).toBeUndefined();
    for (const { name } of [half, whole]) await under.intake.feeds.revoke(name);
  });

  it('says how a feed stands while the broker does not answer', async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const brokers = [`127.0.0.1:${String((silent.address() as AddressInfo).port)}`];
    const lonely = await intakeUnderTest();
    const { intake: itself, metrics, readModels } = lonely;
    await itself.feeds.create({ name: 'lonely', sources: [source], topics: ['lonely'] }, 'test');
    const connection = { brokers, clientId: 'test' };
    const running = start({ intake: itself, metrics, connection });
    await until(
      async () => {
        const found = await findFeed(readModels, { name: 'lonely', now: new Date() });
        return found?.kafka?.state === 'joining';
      },
      { withinMs: 5_000 },
    );
    await running.close();
    await lonely.close();
    for (const socket of sockets) socket.destroy();
    silent.close();
  });

  it('takes nothing that its producer took back, and is done with it', async () => {
    await stage.createTopic('taken-back', 1);
    const [first, second] = [await stage.transactional(), await stage.transactional()];
    const [long, short] = [await first.transaction(), await second.transaction()];
    const topic = 'taken-back';
    await long.send({ topic, messages: [...numbered('taken-back-a', 0, 10)] });
    await short.send({ topic, messages: [...numbered('taken-back-b', 0, 10)] });
    await short.abort();
    await long.send({ topic, messages: [...numbered('taken-back-a', 10, 20)] });
    await long.abort();
    const good = await first.transaction();
    await good.send({ topic, messages: [...numbered('taken-back', 0, 10)] });
    const feed = { name: topic, sources: [source], topics: [topic] };
    await under.intake.feeds.create(feed, 'test');
    // What waits for a transaction to end is behind; the marks of those that ended are not.
    await until(async () => (await standing(topic))?.lagEvents === 10);
    await good.commit();
    await until(isRead(topic));
    expect(await outcomes(topic)).toEqual({ accepted: 10 });
  });

  it('reads a topic that was deleted and made anew from its beginning', async () => {
    await register('anew', ['anew']);
    await stage.send('anew', numbered('anew', 0, 10));
    await until(isRead('anew'));
    await stage.admin.deleteTopics({ topics: ['anew'] });
    await stage.createTopic('anew');
    await stage.send('anew', numbered('anew', 10, 100));
    await until(async () => (await recorded('anew')).length === 100);
  });

  it('says that records were deleted before they were read, and reads those that are', async () => {
    await stage.createTopic('deleted', 1);
    await stage.send('deleted', numbered('deleted', 0, 20));
    const of = (offset: number) => ({
      topic: 'deleted',
      partitions: [{ partition: 0, offset: String(offset) }],
    });
    await stage.admin.setOffsets({ groupId: 'test.deleted', ...of(5) });
    await stage.admin.deleteTopicRecords(of(12));
    const feed = { name: 'deleted', sources: [source], topics: ['deleted'] };
    await under.intake.feeds.create(feed, 'test');
    await until(isRead('deleted'));
    expect(await outcomes('deleted')).toEqual({ accepted: 8 });
    expect(await standing('deleted')).toMatchObject({
      state: 'consuming',
      problem: {
        zh: expect.stringContaining('deleted/0 自位点 5 起'),
        en: expect.stringMatching(/^deleted before it was read: deleted\/0 from offset 5 /),
      },
    });
    expect(await under.metrics.metrics()).toMatch(
      /tocsin_kafka_skips_total\{feed="deleted",topic="deleted"\} 1/,
    );
  });

  it('reads the partitions that a topic gets while it is read', async () => {
    await stage.createTopic('grows', 1);
    await under.intake.feeds.create(
      { name: 'grows', sources: [source], topics: ['grows'] },
      'test',
    );
    await until(inState('grows', 'consuming'));
    await stage.admin.createPartitions({ topicPartitions: [{ topic: 'grows', count: 3 }] });
    await stage.send('grows', numbered('grows', 0, 100));
    await until(async () => (await recorded('grows')).length === 100);
  });

  it('believes no time of a record that has not come yet', async () => {
    await stage.createTopic('times', 1, {
      'message.timestamp.after.max.ms': '9223372036854775807',
    });
    const times = ['9000000000000000000', '0', '-1'];
    await stage.send(
      'times',
      times.map((timestamp, n) => ({ ...record(`times-${String(n)}`), timestamp })),
    );
    const from = Date.now();
    await under.intake.feeds.create(
      { name: 'times', sources: [source], topics: ['times'] },
      'test',
    );
    await until(isRead('times'));
    const last = (await standing('times'))?.lastRecord?.getTime() ?? 0;
    expect(Math.abs(last - from)).toBeLessThan(60_000);
  });

  it.each(['plain', 'scram-sha-256', 'scram-sha-512'] as const)(
    'comes in by TLS and %s',
    async (mechanism) => {
      const { broker } = stage;
      const connection: KafkaConnection = {
        brokers: [broker.secureAddress],
        clientId: 'test',
        sasl: { mechanism, ...account },
        tls: { ca: broker.certificate },
      };
      const group = `secure-${mechanism}`;
      const secure = await intakeUnderTest();
      const { feeds } = secure.intake;
      await feeds.create({ name: 'core', sources: [source], topics: ['core.loans'] }, 'test');
      const { intake: itself, metrics } = secure;
      const running = start({ intake: itself, metrics, connection, groupPrefix: group });
      await until(() => secure.store.head().then((head) => head === 2_100));
      await running.close();
      await secure.close();
    },
  );
});
