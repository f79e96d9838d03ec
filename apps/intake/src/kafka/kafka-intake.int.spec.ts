import { expect, it, jest } from '@jest/globals';
import { businessDateOf, toAppend } from '@tocsin/credit-events';
import { mappingStream } from '@tocsin/feeds';
import { deliveriesOf, listDeliveries, positionsOf } from '@tocsin/read-models';
import type { Message } from 'kafkajs';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { intakeUnderTest } from '../../../../test/intake-under-test';
import { account } from '../../../../test/kafka/broker-settings';
import {
  bank,
  event,
  intakeStage,
  numbered,
  record,
  source,
} from '../../../../test/kafka/intake-stage';
import { until } from '../../../../test/kafka/kafka-stage';
import { describeWith, kafka } from '../../../../test/real-parts';
import type { KafkaConnection } from './kafka-port';

jest.setTimeout(120_000);

/** Longer than what snappy takes into one block; refused, for it has a field too many. */
const long = { data: { note: '长'.repeat(60_000) } };
const headersOf = ({ headers = {} }: Message): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

describeWith(kafka)('intake from a real Kafka', () => {
  const on = intakeStage();
  const { register, standing, isRead, outcomes, recorded, refusedOf, start } = on;

  it('takes the events of all topics of a feed, once each, and shows how it stands', async () => {
    await register('core', ['core.accounts', 'core.loans']);
    await on.stage.send('core.accounts', numbered('core', 0, 3_000));
    await on.stage.send('core.loans', numbered('core', 2_900, 5_000));
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
    expect(await on.under.metrics.metrics()).toMatch(
      /tocsin_kafka_partition_assigned\{feed="core",topic="core.loans",partition="2"\} 1/,
    );
    expect(await on.under.metrics.metrics()).toMatch(
      /tocsin_kafka_consumer_state\{feed="core",state="consuming"\} 1/,
    );
  });

  it('knows the events, the offsets and the day of what a partition delivered', async () => {
    await register('traced', ['traced']);
    const others = numbered('traced', 0, 20).map((each) => ({ ...each, partition: 0 }));
    const these = numbered('traced', 20, 50).map((each) => ({ ...each, partition: 1 }));
    const poison = { key: 'k', value: '{"id":', partition: 1 };
    await on.stage.send('traced', [...others, ...these, poison, ...these.slice(0, 5)]);
    await until(isRead('traced'));
    const { items: deliveries } = await listDeliveries(on.under.readModels, {
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
    const ranges = await positionsOf(on.under.readModels, delivery?.id ?? '');
    const positions = ranges.flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, n) => first + n),
    );
    const events = await on.under.store.readPositions(positions);
    const ids = events.map(({ payload }) => (JSON.parse(payload) as { id: string }).id);
    expect(ids).toEqual(these.map(({ key }) => key));
    const [position = 0] = positions;
    expect((await deliveriesOf(on.under.readModels, [position])).get(position)).toMatchObject({
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
    await on.under.store.append([{ ...toAppend(set, JSON.stringify(set)), stream }]);
    const topic = 'core.public.loan_ledger';
    await register('ledger', [topic], { banks: undefined, backfill: true });
    const values = readFileSync(join(example, 'sample', `${topic}.ndjson`), 'utf8')
      .trimEnd()
      .split('\n')
      .map((value) => ({ key: 'HT', value: value === 'null' ? null : value }));
    await on.stage.send(topic, [...values, ...values]);
    await until(isRead('ledger'));
    expect(await outcomes('ledger')).toEqual({
      ...{ accepted: 6, duplicate: 6, quarantined: 6, tombstone: 2 },
    });
    const [refused] = await refusedOf('ledger');
    expect(refused?.file).toMatch(`kafka:${topic}/`);
    expect(refused?.mapping).toBe('feed:ledger');
    const again = await on.under.intake.resubmission.many(
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
    await on.stage.send('forms', [
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
    await on.stage.createTopic(codec, 3, { 'compression.type': codec });
    await on.stage.send(codec, [...numbered(codec, 0, 3_000), record(`${codec}-long`, long)]);
    const feed = { name: codec, sources: [source], banks: [bank], topics: [codec] };
    await on.under.intake.feeds.create(feed, 'test');
    await until(isRead(codec));
    expect(await outcomes(codec)).toEqual({ accepted: 3_000, quarantined: 1 });
    expect(await recorded(codec)).toHaveLength(3_000);
  });

  it('puts poison into quarantine with its origin, copies it, and goes on', async () => {
    await on.stage.createTopic('poison.refused', 1);
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
    await on.stage.send('poison', messages);
    await until(isRead('poison'));
    expect(await outcomes('poison')).toEqual({ accepted: 2_000, quarantined: 20 });
    const refused = await refusedOf('poison');
    expect(new Set(refused.map(({ reason }) => reason))).toEqual(
      new Set(['invalid-json', 'invalid-utf8', 'missing-field', 'foreign-source']),
    );
    const letters = await on.stage.read('poison.refused', 20);
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

  it('begins with a feed when it is registered, and ends when it is revoked', async () => {
    await register('brief', ['brief']);
    await on.stage.send('brief', numbered('brief', 0, 10));
    await until(isRead('brief'));
    await on.under.intake.feeds.revoke('brief');
    await until(async () => (await standing('brief')) === undefined);
    await until(async () => !(await on.under.metrics.metrics()).includes('state{feed="brief"'));
    await on.stage.send('brief', numbered('brief', 10, 20));
    // The topic is free again, and read by its new feed from where that has come to: the beginning.
    await on.under.intake.feeds.create(
      { name: 'next', sources: [source], topics: ['brief'] },
      'test',
    );
    await until(isRead('next'));
    expect(await outcomes('next')).toEqual({ accepted: 10, duplicate: 10 });
    expect(await outcomes('brief')).toEqual({ accepted: 10 });
  });

  it.each(['plain', 'scram-sha-256', 'scram-sha-512'] as const)(
    'comes in by TLS and %s',
    async (mechanism) => {
      const { broker } = on.stage;
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
