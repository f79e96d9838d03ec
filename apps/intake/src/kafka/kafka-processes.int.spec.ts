import { afterAll, afterEach, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import { findFeed } from '@tocsin/read-models';
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import {
  intakeUnderTest,
  type IntakeUnderTest,
  openPostgresLog,
} from '../../../../test/intake-under-test';
import { openKafkaStage, until, type KafkaStage } from '../../../../test/kafka/kafka-stage';
import { describeWith, kafka } from '../../../../test/real-parts';

jest.setTimeout(180_000);

const root = join(__dirname, '..', '..', '..', '..');
const bank = '102331000014';
const source = `/banks/${bank}/core`;
const message = (n: number) => ({
  key: `A-${String(n)}`,
  value: JSON.stringify({
    specversion: '1.0',
    id: `e-${String(n)}`,
    source,
    type: 'account.closed',
    time: '2025-03-01T09:00:00+08:00',
    data: { account: `A-${String(n)}`, party: `X-C${String(n % 100).padStart(4, '0')}`, bank },
  }),
});

describeWith(kafka)('intake from Kafka by several processes', () => {
  const total = 30_000;
  let stage: KafkaStage;
  let under: IntakeUnderTest;
  let children: ChildProcess[] = [];

  beforeAll(async () => {
    stage = await openKafkaStage();
  });
  afterAll(() => stage.close());

  beforeEach(async () => {
    under = await intakeUnderTest({
      openStore: openPostgresLog,
    });
  });
  afterEach(async () => {
    await Promise.all(children.map((child) => end(child, 'SIGKILL')));
    children = [];
    await under.close();
  });

  const begin = (): ChildProcess => {
    const script = join(root, 'test', 'kafka', 'consume-in-a-process.ts');
    const loader = join(root, 'test', 'run-typescript.cjs');
    const child = spawn(process.execPath, ['-r', loader, script, under.url, stage.broker.address], {
      stdio: ['ignore', 'ignore', 'ignore'],
    });
    children.push(child);
    return child;
  };
  const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill(signal);
      await ended;
    }
    return child.exitCode;
  };
  const feedOn = async (topic: string): Promise<void> => {
    await stage.createTopic(topic, 4);
    const feed = { name: topic, sources: [source], banks: [bank], topics: [topic] };
    expect(await under.intake.feeds.create(feed, 'test')).toHaveProperty('token');
    await stage.send(
      topic,
      Array.from({ length: total }, (_, n) => message(n)),
    );
  };
  const head = async (): Promise<number> => {
    const { rows } = await under.pool.query<{ pos: string }>('select pos from store.head');
    return Number(rows[0]?.pos);
  };
  const reaches = (events: number) => until(async () => (await head()) >= events);
  /** Every event of the topic once: no more, no less. */
  const expectAllOnce = async (): Promise<void> => {
    await reaches(total);
    const { rows } = await under.pool.query<{ events: number; ids: number }>(
      `select count(*)::int as events, count(distinct payload::json ->> 'id')::int as ids
       from store.event`,
    );
    expect(rows).toEqual([{ events: total, ids: total }]);
  };

  it('is shared out anew when a process comes and when one goes', async () => {
    await feedOn('shared');
    const first = begin();
    await reaches(2_000);
    const second = begin();
    // Each of the four partitions is read by one of the two.
    await until(async () => {
      const feed = await findFeed(under.readModels, { name: 'shared', now: new Date() });
      const partitions = feed?.kafka?.topics[0]?.partitions ?? [];
      const readers = partitions.flatMap(({ consumer }) => consumer ?? []);
      return readers.length === 4 && new Set(readers).size === 2;
    });
    expect(await end(first, 'SIGTERM')).toBe(0);
    await expectAllOnce();
    expect(await end(second, 'SIGTERM')).toBe(0);
  });

  it('loses and doubles nothing when processes are killed in mid-batch', async () => {
    await feedOn('killed');
    let current = begin();
    const rounds = 6;
    for (let round = 1; round <= rounds; round += 1) {
      // The head moves batch by batch; a kill after a change falls somewhere into the next ones.
      await reaches(Math.floor((total * round) / (rounds + 2)));
      const next = begin();
      await end(current, 'SIGKILL');
      current = next;
    }
    await expectAllOnce();
    expect(await end(current, 'SIGTERM')).toBe(0);
  });

  it('loses and doubles nothing when a process sleeps longer than its session', async () => {
    await feedOn('asleep');
    const sleeper = begin();
    await reaches(2_000);
    const other = begin();
    for (const most of [5_000, 15_000]) {
      await reaches(most);
      sleeper.kill('SIGSTOP');
      // Given up after two seconds, its partitions are read by the other one.
      await wait(4_000);
      sleeper.kill('SIGCONT');
    }
    await expectAllOnce();
    expect(await end(other, 'SIGTERM')).toBe(0);
    await until(async () => {
      const feed = await findFeed(under.readModels, { name: 'asleep', now: new Date() });
      return feed?.kafka?.lagEvents === 0 && feed.kafka.topics[0]?.partitions.length === 4;
    });
    expect(await end(sleeper, 'SIGTERM')).toBe(0);
  });
});
