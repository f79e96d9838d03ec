/** A feed through Kafka into two intakes, judged and shown by other processes, as deploy/ runs them. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { alertsShown } from '../../../test/alerts-shown';
import { createTestDatabase } from '../../../test/database';
import { alertsInTown, townLines } from '../../../test/import-town';
import { openKafkaStage, until, type KafkaStage } from '../../../test/kafka/kafka-stage';
import { describeWith, kafka } from '../../../test/real-parts';
import {
  newDataFolder,
  removeFolder,
  startTocsin,
  type RunningTocsin,
} from '../../../test/running-tocsin';
import { foundingSigns } from '../../../test/watch-town';

type Envelope = Readonly<{ id: string; source: string }>;

describeWith(kafka)('each app in a process of its own, fed through Kafka', () => {
  const obligors = 10;
  const lines = townLines(obligors);
  const envelopes = lines.map((line) => JSON.parse(line) as Envelope);
  const folder = newDataFolder();
  const token = 'a-token-of-all-processes';
  const closing: (() => Promise<unknown>)[] = [];
  let stage: KafkaStage;
  let log: Client;
  let [intake, other, watch, api]: RunningTocsin[] = [];

  const start = async (app: string): Promise<RunningTocsin> => {
    const started = await startTocsin(folder, ['--only', app]);
    closing.push(started.kill);
    return started;
  };
  const recorded = async (): Promise<{ rows: number; events: number } | undefined> => {
    const { rows } = await log.query<{ rows: number; events: number }>(
      `select count(*)::int as rows, count(distinct event_id)::int as events
       from store.event where type = any($1)`,
      [[...new Set(lines.map((line) => (JSON.parse(line) as { type: string }).type))]],
    );
    return rows[0];
  };

  beforeAll(async () => {
    writeFileSync(join(folder, 'admin-token'), token);
    const database = await createTestDatabase();
    closing.push(database.drop);
    log = new Client({ connectionString: database.url });
    await log.connect();
    closing.push(() => log.end());
    stage = await openKafkaStage();
    closing.push(stage.close);
    await stage.createTopic('town.events', 4);
    process.env['DATABASE_URL'] = database.url;
    process.env['KAFKA_BROKERS'] = stage.broker.address;
    [intake, other, watch, api] = await Promise.all(
      ['intake', 'intake', 'watch', 'api'].map((app) => start(app)),
    );
  }, 180_000);

  afterAll(async () => {
    for (const name of ['DATABASE_URL', 'KAFKA_BROKERS']) Reflect.deleteProperty(process.env, name);
    for (const close of closing.reverse()) await close();
    removeFolder(folder);
  }, 60_000);

  it('records each event once, also when one of the intakes is killed, and tells the alerts', async () => {
    const registered = await fetch(`${intake!.url}/api/feeds`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        name: 'town',
        sources: [...new Set(envelopes.map(({ source }) => source))],
        topics: ['town.events'],
        backfill: true,
      }),
    });
    expect(registered.status).toBe(201);
    const half = lines.length / 2;
    const records = lines.map((value, n) => ({ key: envelopes[n]!.id, value }));
    await stage.send('town.events', records.slice(0, half));
    await until(async () => ((await recorded())?.events ?? 0) > half / 2);
    await Promise.all([intake!.kill(), stage.send('town.events', records.slice(half))]);
    await until(async () => (await recorded())?.events === lines.length, { withinMs: 90_000 });
    expect(await recorded()).toEqual({ rows: lines.length, events: lines.length });

    await api!.settled(60_000);
    const alerts = await alertsShown(api!);
    const founding = alerts.filter(({ sign }) => foundingSigns.includes(sign));
    expect(founding).toHaveLength(alertsInTown(obligors));
    expect(await Promise.all([other!.stop(), watch!.stop(), api!.stop()])).toEqual([0, 0, 0]);
  }, 240_000);
});
