/**
 * A real Apache Kafka on loopback, one node, for tests that need one: started in seconds, killed and
 * started again on the same data, gone with the process.
 */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  account,
  certificateArguments,
  keytoolArguments,
  type Extra,
  type Ports,
  writeSettings,
} from './broker-settings';
import { freePort } from '../free-port';
import { jarsFolder } from './kafka-jars';

const run = promisify(execFile);

export type KafkaBroker = Readonly<{
  /** `host:port`, without any credential. */
  address: string;
  /** `host:port`, by TLS and the account of `broker-settings.ts`. */
  secureAddress: string;
  /** Of the secure door, PEM. */
  certificate: string;
  /** After a kill: on the same data, at the same address. */
  start: () => Promise<void>;
  /** `kill -9`. */
  kill: () => Promise<void>;
  /** For good: its data are removed. */
  stop: () => Promise<void>;
}>;

const startTimeoutMs = 90_000;

export async function startKafka(wanted: Partial<Ports> = {}, extra?: Extra): Promise<KafkaBroker> {
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-kafka-'));
  const ports = {
    plain: wanted.plain ?? (await freePort()),
    controller: await freePort(),
    secure: await freePort(),
  };
  const keystore = join(folder, 'broker.p12');
  await run('keytool', keytoolArguments(keystore));
  const { stdout: certificate } = await run('keytool', certificateArguments(keystore));
  const settings = writeSettings(folder, { ports, keystore, ...(extra && { extra }) });
  await format(folder, settings);

  let broker: ChildProcess | undefined;
  const start = async () => {
    broker = await launch(folder, settings);
  };
  const end = async () => {
    const ended = broker;
    broker = undefined;
    if (ended) await killed(ended);
  };
  const remove = () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  const endWithUs = () => {
    broker?.kill('SIGKILL');
    remove();
  };
  process.once('exit', endWithUs);
  await start();
  return {
    address: `127.0.0.1:${String(ports.plain)}`,
    secureAddress: `127.0.0.1:${String(ports.secure)}`,
    certificate,
    start,
    kill: end,
    stop: async () => {
      await end();
      process.off('exit', endWithUs);
      remove();
    },
  };
}

/** One of Kafka's own tools for administrators, by its class. */
export const runTool = (tool: string, asked: readonly string[]) =>
  run('java', java(tmpdir(), [tool, ...asked]));

const java = (folder: string, more: readonly string[]): readonly string[] => [
  ...['-cp', join(jarsFolder, '*'), '-Xms128m', '-Xmx512m', '-XX:+UseSerialGC'],
  // Starting fast matters more than running fast.
  '-XX:TieredStopAtLevel=1',
  // Compression unpacks its native part there.
  `-Djava.io.tmpdir=${folder}`,
  `-Dlog4j2.configurationFile=file:${join(__dirname, 'log4j2.properties')}`,
  ...more,
];

async function format(folder: string, settings: string): Promise<void> {
  const id = Buffer.from(randomUUID().replaceAll('-', ''), 'hex').toString('base64url');
  // With a dash in front Kafka takes it for another option.
  const cluster = id.replace(/^-/, 'A');
  const { username, password } = account;
  const scram = ['SCRAM-SHA-256', 'SCRAM-SHA-512'].flatMap((mechanism) => [
    '--add-scram',
    `${mechanism}=[name=${username},password=${password}]`,
  ]);
  const tool = ['kafka.tools.StorageTool', 'format', '--cluster-id', cluster];
  await run('java', java(folder, [...tool, '--config', settings, ...scram]));
}

function launch(folder: string, settings: string): Promise<ChildProcess> {
  const broker = spawn('java', java(folder, ['kafka.Kafka', settings]), {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = () => {
      broker.kill('SIGKILL');
      reject(new Error(`Kafka did not start: ${said.slice(-4_000)}`));
    };
    const tooLong = setTimeout(fail, startTimeoutMs);
    broker.once('exit', fail);
    const listen = (chunk: Buffer): void => {
      said = (said + chunk.toString()).slice(-20_000);
      if (!said.includes('Kafka Server started')) return;
      clearTimeout(tooLong);
      broker.off('exit', fail);
      resolve(broker);
    };
    broker.stdout.on('data', listen);
    broker.stderr.on('data', listen);
  });
}

async function killed(broker: ChildProcess): Promise<void> {
  if (broker.exitCode !== null || broker.signalCode !== null) return;
  const ended = new Promise((resolve) => broker.once('exit', resolve));
  broker.kill('SIGKILL');
  await ended;
}
