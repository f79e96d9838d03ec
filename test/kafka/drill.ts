/**
 * The same simulated events by two ways: imported from a file in peace, and through Kafka while its
 * broker and the intake process are killed again and again. What stands in the log and which alerts
 * there are must be the same. `run-drill.ts` runs it large, a test runs it small.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { alertsToCompare, type Comparable } from '../alerts-shown';
import { storeOf } from '../eventstoredb/store-of-folder';
import {
  databaseUrl,
  newDataFolder,
  project,
  removeFolder,
  runTocsin,
  startTocsin,
  type RunningTocsin,
} from '../running-tocsin';
import { linesOf, openDrillFeeds } from './drill-feeds';
import { openKafkaStage, until, type KafkaStage } from './kafka-stage';

export type DrillSize = Readonly<{
  obligors: number;
  years: number;
  /** In each the intake is killed, then the broker, then the intake again. */
  rounds: number;
}>;

type Outcome = Readonly<{
  /** Those that were simulated; how many different ones; and what they say, in one hash. */
  log: Readonly<{ events: number; ids: number; hash: string }>;
  quarantined: number;
  alerts: readonly Comparable[];
  /** Until everything was recorded. */
  seconds: number;
}>;

export type Drilled = Readonly<{ sent: number; file: Outcome; kafka: Outcome }>;

type Drill = DrillSize & Readonly<{ events: string; say: (what: string) => void }>;
type Closing = (() => Promise<unknown>)[];

/** Everything recorded is judged at least so fast, also on a busy machine. */
const judgedPerSecond = 50;
const patienceMs = 3_600_000;

export async function drill(size: DrillSize, say: Drill['say']): Promise<Drilled> {
  const folder = newDataFolder();
  const closing: Closing = [];
  try {
    const events = await simulated(size, folder);
    const sent = await openDrillFeeds(events).then(({ total }) => total);
    say(`${String(sent)} events simulated`);
    // Side by side: most of the time is judging, of which each has a process.
    const [file, kafka] = await Promise.all([
      byFile({ ...size, events, say }, closing),
      byKafka({ ...size, events, say }, closing),
    ]);
    return { sent, file, kafka };
  } finally {
    for (const close of closing.reverse()) await close();
    removeFolder(folder);
  }
}

async function simulated({ obligors, years }: DrillSize, folder: string): Promise<string> {
  const [all, sent] = [join(folder, 'all.ndjson'), join(folder, 'sent.ndjson')];
  const flags = { obligors, years, from: '2020-01-01', schemes: 0.05, seed: 'drill', out: all };
  const told = Object.entries(flags).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const { code, stderr } = await runTocsin(['simulate', ...told]);
  if (code !== 0) throw new Error(stderr);
  await pipeline(sentByFeeds(all), createWriteStream(sent));
  return sent;
}

/** What people decide in Tocsin itself is among what is simulated, and no feed may send it. */
async function* sentByFeeds(file: string): AsyncGenerator<string> {
  for await (const line of linesOf(file)) {
    if (!line.includes('"source":"/tocsin"')) yield `${line}\n`;
  }
}

async function installation(closing: Closing) {
  const folder = newDataFolder();
  closing.push(() => {
    removeFolder(folder);
    return Promise.resolve();
  });
  const tocsin = await startTocsin(folder, ['--empty']);
  closing.push(tocsin.kill);
  const database = new Client({ connectionString: databaseUrl(folder) });
  // It may go before we do.
  database.on('error', () => undefined);
  await database.connect();
  closing.push(() => database.end());
  return { folder, tocsin, database };
}

async function byFile({ events, say }: Drill, closing: Closing): Promise<Outcome> {
  const { folder, tocsin, database } = await installation(closing);
  const started = performance.now();
  const { code, stdout, stderr } = await runTocsin(['import', events, '--data', folder]);
  if (code !== 0) throw new Error(`${stdout}${stderr}`);
  const seconds = (performance.now() - started) / 1_000;
  say(`by file: recorded in ${seconds.toFixed(0)} s`);
  return outcome({ tocsin, database, seconds });
}

async function byKafka(drilled: Drill, closing: Closing): Promise<Outcome> {
  const { events, rounds, say } = drilled;
  const stage = await openKafkaStage();
  closing.push(stage.close);
  const { folder, tocsin, database } = await installation(closing);
  const feeds = await openDrillFeeds(events);
  await feeds.register(tocsin, stage);
  const head = () => numberOf(database, 'select pos from store.head');
  const env = { ...process.env, ...(await storeOf(folder)) };
  const intake = restartable(() => beginIntake(databaseUrl(folder), stage, env));
  closing.push(intake.kill);
  const started = performance.now();
  const storm = async (): Promise<void> => {
    const incidents = Array.from(
      { length: rounds },
      () =>
        [
          ['intake killed', intake.restart],
          ['broker killed', () => restartBroker(stage)],
          ['intake killed', intake.restart],
        ] as const,
    ).flat();
    for (const [nth, [name, happen]] of incidents.entries()) {
      const due = Math.floor((feeds.total * (nth + 1)) / (incidents.length + 1));
      await until(async () => (await head()) >= due, { withinMs: patienceMs });
      say(`by Kafka: ${name} at ${String(await head())}`);
      await happen();
    }
  };
  await Promise.all([feeds.send(stage, head), storm()]);
  await until(async () => (await recorded(database)) >= feeds.total, { withinMs: patienceMs });
  const seconds = (performance.now() - started) / 1_000;
  say(`by Kafka: recorded in ${seconds.toFixed(0)} s`);
  return outcome({ tocsin, database, seconds });
}

/** The first is there at once; each of the others before the one that it follows is killed. */
function restartable(begin: () => ChildProcess) {
  let current = begin();
  const kill = (child: ChildProcess): Promise<unknown> => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    return child.kill('SIGKILL') ? ended : Promise.resolve();
  };
  return {
    restart: async () => {
      const former = current;
      current = begin();
      await kill(former);
    },
    kill: () => kill(current),
  };
}

function beginIntake(url: string, { broker }: KafkaStage, env: NodeJS.ProcessEnv): ChildProcess {
  const loader = join(project, 'test', 'run-typescript.cjs');
  const script = join(__dirname, 'consume-in-a-process.ts');
  const args = ['-r', loader, script, url, broker.address];
  return spawn(process.execPath, args, { stdio: 'ignore', env });
}

async function restartBroker({ broker }: KafkaStage): Promise<void> {
  await broker.kill();
  await wait(1_000);
  await broker.start();
}

type Settling = Readonly<{ tocsin: RunningTocsin; database: Client; seconds: number }>;

async function outcome({ tocsin, database, seconds }: Settling): Promise<Outcome> {
  const { rows } = await database.query<Outcome['log']>(
    `select count(*)::int as events, count(distinct event_id)::int as ids,
       md5(string_agg(md5(payload), '' order by event_id)) as hash
     from store.event where payload like $1`,
    [simulatedOnes],
  );
  const [log] = rows;
  if (!log) throw new Error('The log did not answer.');
  await tocsin.settled(60_000 + (log.events / judgedPerSecond) * 1_000);
  const quarantined = await numberOf(database, 'select count(*) from intake.quarantine');
  return { log, quarantined, alerts: await alertsToCompare(tocsin), seconds };
}

/** What Tocsin itself records is no part of them. */
const simulatedOnes = '{"specversion":"1.0","id":"sim-drill-%';

const recorded = (database: Client): Promise<number> =>
  numberOf(database, 'select count(*) from store.event where payload like $1', [simulatedOnes]);

async function numberOf(
  database: Client,
  query: string,
  values: readonly string[] = [],
): Promise<number> {
  const { rows } = await database.query<Record<string, string>>(query, [...values]);
  return Number(Object.values(rows[0] ?? {})[0]);
}
