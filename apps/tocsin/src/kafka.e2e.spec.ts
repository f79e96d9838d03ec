import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openKafkaStage, until, type KafkaStage } from '../../../test/kafka/kafka-stage';
import { describeWith, kafka } from '../../../test/real-parts';
import {
  newDataFolder,
  removeFolder,
  runTocsin,
  startTocsin,
  type RunningTocsin,
} from '../../../test/running-tocsin';

type Standing = Readonly<{
  state: string;
  group?: string;
  lagEvents?: number;
  lagSeconds?: number;
  lastRecord?: string;
  topics: readonly Readonly<{ topic: string; lagEvents?: number }>[];
}>;

describeWith(kafka)('a feed through Kafka, as an operator sets it up', () => {
  const bank = '102331000014';
  const source = `/banks/${bank}/core`;
  let folder = '';
  let stage: KafkaStage;
  let tocsin: RunningTocsin;
  const closing: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    folder = newDataFolder();
    stage = await openKafkaStage();
    closing.push(stage.close);
    await stage.createTopic('icbc.accounts');
    process.env['KAFKA_BROKERS'] = stage.broker.address;
    tocsin = await startTocsin(folder, ['--empty']);
    closing.push(tocsin.kill);
  }, 180_000);

  afterAll(async () => {
    delete process.env['KAFKA_BROKERS'];
    for (const close of closing.reverse()) await close();
    removeFolder(folder);
  }, 60_000);

  const standing = async (): Promise<Standing | undefined> =>
    (await tocsin.read<{ kafka?: Standing }>('/api/feeds/icbc')).kafka;

  it('registers it with a topic, and sees its events arrive', async () => {
    const answer = await fetch(`${tocsin.url}/api/feeds`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${tocsin.token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        name: 'icbc',
        sources: [source],
        banks: [bank],
        topics: ['icbc.accounts'],
      }),
    });
    expect(answer.status).toBe(201);
    const data = { account: 'A-1', party: 'X-C0001', bank, kind: 'general' };
    const event = {
      ...{ specversion: '1.0', id: 'kafka-1', source, type: 'account.opened' },
      ...{ time: '2025-03-01T09:00:00+08:00', data },
    };
    await stage.send('icbc.accounts', [{ key: 'A-1', value: JSON.stringify(event) }]);
    await until(async () => (await standing())?.lagEvents === 0);
    expect(await standing()).toMatchObject({
      state: 'consuming',
      group: 'tocsin.icbc',
      lagSeconds: 0,
      topics: [{ topic: 'icbc.accounts', lagEvents: 0 }],
    });
    const path = `/api/events/${encodeURIComponent(source)}/kafka-1`;
    expect(await tocsin.read(path)).toMatchObject({ envelope: { id: 'kafka-1' } });
  }, 90_000);

  it('is told so by the command line and by the metrics', async () => {
    const { stdout } = await runTocsin(['--data', folder, 'feeds', 'show', 'icbc']);
    expect(stdout).toContain('kafka: consuming as tocsin.icbc');
    expect(stdout).toContain('icbc.accounts: 0 behind');
    const metrics = await (await fetch(`${tocsin.url}/metrics`)).text();
    expect(metrics).toContain('tocsin_kafka_lag_events{feed="icbc",topic="icbc.accounts"} 0');
  }, 60_000);

  it('ends in good order', async () => {
    expect(await tocsin.stop()).toBe(0);
  }, 60_000);
});
