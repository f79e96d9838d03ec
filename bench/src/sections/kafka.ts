/**
 * From a real Kafka to the disk: a process of its own joins its group, reads a topic of four
 * partitions from the beginning, checks and records every event. The broker runs on the same
 * machine, as do PostgreSQL and the harness.
 */
import { createIntake } from '@apps/intake/src/intake';
import { createMemoryEventStore, type EventToAppend } from '@tocsin/event-store';
import { migrate } from '@tocsin/event-store-postgres';
import { createReadModelSource, migrateReadModels } from '@tocsin/read-models';
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'pg';
import { Registry } from 'prom-client';
import { areJarsThere, isJavaThere } from '../../../test/kafka/kafka-jars';
import { openKafkaStage, type KafkaStage } from '../../../test/kafka/kafka-stage';
import { someEvents } from '../events/generate-events';
import { duel, type Contender, type Slice } from '../duel';
import { median } from '../quantiles';
import { rowOf, type Bench, type Measured, type Section } from '../section';

const topic = 'bench';
const partitions = 4;

async function run(bench: Bench): Promise<Measured> {
  bench.step('starting Kafka');
  const stage = await openKafkaStage();
  try {
    await stage.createTopic(topic, partitions);
    const events = bench.quick
      ? bench.events.slice(0, bench.limits.eventsMax)
      : someEvents(120_000);
    await stage.send(
      topic,
      events.map(({ stream, payload }) => ({ key: stream, value: payload })),
    );
    const [measured] = await duel({
      contenders: [fromKafka(bench, stage, events)],
      ceiling: bench.ceiling,
      rounds: bench.rounds,
      onSlice: bench.step,
    });
    if (!measured) throw new Error('Nothing was measured.');
    const memory = median(measured.figures['peakMiB'] ?? []);
    return {
      rows: [{ ...rowOf(measured, 0.6), figures: `peak memory ${memory.toFixed(0)} MiB` }],
      ceilings: measured.ceilings,
    };
  } finally {
    await stage.close();
  }
}

function fromKafka(bench: Bench, stage: KafkaStage, events: readonly EventToAppend[]): Contender {
  let slices = 0;
  return {
    name: 'Kafka → validated → durable',
    slice: async () => {
      slices += 1;
      const url = await bench.postgres.freshDatabase('contender');
      try {
        await register(url, `bench-${slices}`, events);
        return await readAll(url, stage.broker.address, events.length);
      } finally {
        await bench.postgres.dropDatabase('contender');
      }
    },
  };
}

/** A feed of another name is another group, which begins at the beginning. */
async function register(
  url: string,
  name: string,
  events: readonly EventToAppend[],
): Promise<void> {
  await migrate(url);
  const source = createReadModelSource(url);
  await source.initialize();
  await migrateReadModels(source);
  await source.destroy();
  const pool = new Pool({ connectionString: url });
  const { feeds } = createIntake({
    store: createMemoryEventStore(),
    pool,
    metrics: new Registry(),
  });
  const sources = [...new Set(events.map((event) => event.source))];
  await feeds.create({ name, sources, topics: [topic], backfill: true }, 'bench');
  await pool.end();
}

/**
 * The clock starts when a quarter of the events is durable: joining a group is waiting, and a
 * process that has just begun is not yet the one that goes on for months. It runs for some seconds,
 * so that looking where the log is seldom, and at little cost to the cores, is exact enough.
 */
async function readAll(url: string, broker: string, total: number): Promise<Slice> {
  const pool = new Pool({ connectionString: url, max: 1 });
  const child = consumer(url, broker);
  try {
    const first = await headAbove(pool, total / 4);
    const started = performance.now();
    await headAbove(pool, total - 1);
    const seconds = (performance.now() - started) / 1_000;
    return { events: total - first, seconds, figures: { peakMiB: peakMiB(child) } };
  } finally {
    await ended(child);
    await pool.end();
  }
}

function consumer(url: string, broker: string): ChildProcess {
  const script = join(__dirname, '..', '..', '..', 'test', 'kafka', 'consume-in-a-process.ts');
  return spawn(process.execPath, [...process.execArgv, script, url, broker], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

const patienceMs = 120_000;

async function headAbove(pool: Pool, events: number): Promise<number> {
  for (const deadline = performance.now() + patienceMs; performance.now() < deadline;) {
    const { rows } = await pool.query<{ pos: string }>('select pos from store.head where id = 1');
    const head = Number(rows[0]?.pos);
    if (head > events) return head;
    await wait(25);
  }
  throw new Error(`Kafka was not read to event ${events} within two minutes.`);
}

/** As the kernel counts; not a number where it is not Linux. */
function peakMiB({ pid }: ChildProcess): number {
  const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1_024;
}

async function ended(child: ChildProcess): Promise<void> {
  const exit = new Promise((resolve) => child.once('exit', resolve));
  if (child.kill('SIGTERM')) await exit;
}

export const kafka: Section = {
  name: 'kafka',
  title: 'Taking in from Kafka: one process, from the broker to the disk',
  steps: ({ rounds }) => rounds + 1,
  skip: () =>
    areJarsThere() && isJavaThere() ? undefined : 'Kafka is not here: npm run kafka -- --fetch',
  run,
};
