import { expect, it, jest } from '@jest/globals';
import { findFeed } from '@tocsin/read-models';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { intakeUnderTest } from '../../../../test/intake-under-test';
import { intakeStage, numbered, record, source } from '../../../../test/kafka/intake-stage';
import { until } from '../../../../test/kafka/kafka-stage';
import { describeWith, kafka } from '../../../../test/real-parts';

jest.setTimeout(120_000);

describeWith(kafka)('intake from a Kafka that is away, or answers strangely', () => {
  const on = intakeStage();
  const { register, standing, isRead, inState, outcomes, recorded, start } = on;
  const isBehind = async (name: string, seconds: number) =>
    ((await standing(name))?.lagSeconds ?? 0) > seconds;

  it('waits for a log that is away, shows what waits, and loses nothing', async () => {
    await register('patient', ['patient']);
    await on.stage.send('patient', numbered('patient', 0, 10));
    await until(isRead('patient'));
    on.takeLogAway(true);
    await on.stage.send('patient', numbered('patient', 10, 3_000));
    await until(inState('patient', 'stalled'));
    await until(() => isBehind('patient', 1));
    expect(await standing('patient')).toMatchObject({
      lagEvents: 2_990,
      problem: { en: 'the log is away' },
    });
    on.takeLogAway(false);
    await until(isRead('patient'));
    expect(await standing('patient')).toMatchObject({ state: 'consuming', restarts: 0 });
    expect(await recorded('patient')).toHaveLength(3_000);
  });

  it('outlives a broker that is killed in mid-stream', async () => {
    await register('away', ['away']);
    const sending = on.stage.send('away', numbered('away', 0, 20_000));
    await until(async () => (await recorded('away')).length > 1_000);
    await on.stage.broker.kill();
    await until(async () => (await standing('away'))?.lagEvents === undefined);
    await on.stage.broker.start();
    await sending;
    await until(isRead('away'));
    expect(await recorded('away')).toHaveLength(20_000);
  });

  it('says which topic is missing, and begins when it is there', async () => {
    const feed = { name: 'early', sources: [source], topics: ['early'] };
    await on.under.intake.feeds.create(feed, 'test');
    await until(inState('early', 'waiting'));
    expect((await standing('early'))?.problem).toMatchObject({
      zh: expect.stringContaining('看不到主题 early'),
      en: expect.stringMatching(/no such topic.*: early$/),
    });
    await on.stage.createTopic('early');
    await on.stage.send('early', numbered('early', 0, 10));
    await until(isRead('early'));
    expect((await standing('early'))?.restarts).toBeGreaterThan(0);
  });

  it('shows how far a feed is behind though topics of it and of another are missing', async () => {
    await on.stage.createTopic('half');
    await on.stage.send('half', numbered('half', 0, 10));
    const half = { name: 'half', sources: [source], topics: ['half', 'half.missing'] };
    const whole = { name: 'missing', sources: [source], topics: ['missing'] };
    for (const feed of [half, whole]) await on.under.intake.feeds.create(feed, 'test');
    await until(async () => (await standing('half'))?.lagEvents === 10);
    expect((await standing('missing'))?.lagEvents).toBeUndefined();
    for (const { name } of [half, whole]) await on.under.intake.feeds.revoke(name);
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
    await on.stage.createTopic('taken-back', 1);
    const [first, second] = [await on.stage.transactional(), await on.stage.transactional()];
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
    await on.under.intake.feeds.create(feed, 'test');
    // What waits for a transaction to end is behind; the marks of those that ended are not.
    await until(async () => (await standing(topic))?.lagEvents === 10);
    await good.commit();
    await until(isRead(topic));
    expect(await outcomes(topic)).toEqual({ accepted: 10 });
  });

  it('reads a topic that was deleted and made anew from its beginning', async () => {
    await register('anew', ['anew']);
    await on.stage.send('anew', numbered('anew', 0, 10));
    await until(isRead('anew'));
    await on.stage.admin.deleteTopics({ topics: ['anew'] });
    await on.stage.createTopic('anew');
    await on.stage.send('anew', numbered('anew', 10, 100));
    await until(async () => (await recorded('anew')).length === 100);
  });

  it('says that records were deleted before they were read, and reads those that are', async () => {
    await on.stage.createTopic('deleted', 1);
    await on.stage.send('deleted', numbered('deleted', 0, 20));
    const of = (offset: number) => ({
      topic: 'deleted',
      partitions: [{ partition: 0, offset: String(offset) }],
    });
    await on.stage.admin.setOffsets({ groupId: 'test.deleted', ...of(5) });
    await on.stage.admin.deleteTopicRecords(of(12));
    const feed = { name: 'deleted', sources: [source], topics: ['deleted'] };
    await on.under.intake.feeds.create(feed, 'test');
    await until(isRead('deleted'));
    expect(await outcomes('deleted')).toEqual({ accepted: 8 });
    expect(await standing('deleted')).toMatchObject({
      state: 'consuming',
      problem: {
        zh: expect.stringContaining('deleted/0 自位点 5 起'),
        en: expect.stringMatching(/^deleted before it was read: deleted\/0 from offset 5 /),
      },
    });
    expect(await on.under.metrics.metrics()).toMatch(
      /tocsin_kafka_skips_total\{feed="deleted",topic="deleted"\} 1/,
    );
  });

  it('reads the partitions that a topic gets while it is read', async () => {
    await on.stage.createTopic('grows', 1);
    await on.under.intake.feeds.create(
      { name: 'grows', sources: [source], topics: ['grows'] },
      'test',
    );
    await until(inState('grows', 'consuming'));
    await on.stage.admin.createPartitions({ topicPartitions: [{ topic: 'grows', count: 3 }] });
    await on.stage.send('grows', numbered('grows', 0, 100));
    await until(async () => (await recorded('grows')).length === 100);
  });

  it('believes no time of a record that has not come yet', async () => {
    await on.stage.createTopic('times', 1, {
      'message.timestamp.after.max.ms': '9223372036854775807',
    });
    const times = ['9000000000000000000', '0', '-1'];
    await on.stage.send(
      'times',
      times.map((timestamp, n) => ({ ...record(`times-${String(n)}`), timestamp })),
    );
    const from = Date.now();
    await on.under.intake.feeds.create(
      { name: 'times', sources: [source], topics: ['times'] },
      'test',
    );
    await until(isRead('times'));
    const last = (await standing('times'))?.lastRecord?.getTime() ?? 0;
    expect(Math.abs(last - from)).toBeLessThan(60_000);
  });
});
