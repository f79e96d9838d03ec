/**
 * The embedded default: a real PostgreSQL under the data folder, shared by every Tocsin process of
 * that folder. Whoever comes first starts it, others join it, the last one to leave stops it. After
 * a crash it recovers by itself; a server that outlived its starter is joined.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { makeFolder } from '../data-folder';
import { postgresBinaries, type Binaries } from './binaries';
import { canBeEnteredByAll, serverUser, type ServerUser } from './server-user';

export type EmbeddedServer = Readonly<{
  url: string;
  /** Lets go; stops the server when nobody else is connected. Close your connections first. */
  leave: () => Promise<void>;
}>;

const startTimeoutMs = 60_000;
const user = 'tocsin';
const passwordFile = 'postgres-password';

type Place = Readonly<{
  data: string;
  password: string;
  binaries: Binaries;
  owner: ServerUser | undefined;
}>;

/** Starts or joins the server of a data folder; resolves when it accepts connections. */
export async function embeddedServer(dataFolder: string): Promise<EmbeddedServer> {
  const place = prepare(resolve(dataFolder));
  const deadline = Date.now() + startTimeoutMs;
  for (;;) {
    const port = (await runningPort(place)) ?? (await start(place));
    if (port !== undefined) {
      const url = urlOf(place, port);
      return { url, leave: () => stopWhenAlone(place, url) };
    }
    if (Date.now() > deadline) throw new Error(notStarted(place));
    await wait(200);
  }
}

/** Whether a server was ever started for the data folder. */
export const hasEmbeddedServer = (dataFolder: string): boolean =>
  existsSync(join(resolve(dataFolder), passwordFile));

function prepare(folder: string): Place {
  const owner = serverUser();
  makeFolder(folder);
  // The server's user must be able to enter the folder, whatever the umask.
  if (owner) chmodSync(folder, 0o755);
  const reachable = !owner || canBeEnteredByAll(folder);
  const home = reachable ? folder : publicHome(folder);
  const place = {
    data: join(home, 'postgres'),
    password: secret(join(folder, passwordFile)),
    binaries: postgresBinaries(owner && '/var/lib/tocsin'),
    owner,
  };
  if (!existsSync(place.data)) initialise(place);
  return place;
}

/** As root in a folder closed to others: the data lie beside the copied programs, named by folder. */
function publicHome(folder: string): string {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const home = join('/var/lib/tocsin', name);
  if (existsSync(home)) return home;
  mkdirSync(home, { recursive: true, mode: 0o755 });
  process.stderr.write(`PostgreSQL cannot enter ${folder}; its data are in ${home}.\n`);
  return home;
}

function secret(path: string): string {
  if (!existsSync(path)) writeFileSync(path, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFileSync(path, 'utf8').trim();
}

/** Made beside and moved into place, so that a cut never leaves half a cluster behind. */
function initialise({ data, password, binaries, owner }: Place): void {
  const half = `${data}.${process.pid}`;
  const passwordFile = `${half}.password`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (owner) for (const path of [half, passwordFile]) chownSync(path, owner.uid, owner.gid);
  const { status, stderr } = spawnSync(
    binaries.initdb,
    [
      '-D',
      half,
      '-U',
      user,
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--locale=C',
      '--encoding=UTF8',
    ],
    { ...owner, cwd: '/', encoding: 'utf8' },
  );
  rmSync(passwordFile);
  if (status !== 0) {
    rmSync(half, { recursive: true, force: true });
    throw new Error(`PostgreSQL could not make its data folder ${data}: ${stderr.trim()}`);
  }
  if (existsSync(data)) rmSync(half, { recursive: true });
  else renameSync(half, data);
}

/** The port of a server that is up on this folder, if there is one. */
async function runningPort(place: Place): Promise<number | undefined> {
  const [pid, , , port] = pidFile(place);
  if (!pid || !port || !isAlive(Number(pid))) return undefined;
  return (await answers(urlOf(place, Number(port)))) ? Number(port) : undefined;
}

async function start(place: Place): Promise<number | undefined> {
  const [pid] = pidFile(place);
  if (pid && isAlive(Number(pid))) return undefined; // Starting, recovering or stopping: ask again.
  const port = await freePort();
  const log = openSync(`${place.data}.log`, 'a');
  const server = spawn(
    place.binaries.postgres,
    ['-D', place.data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { ...place.owner, cwd: '/', stdio: ['ignore', log, log] },
  );
  const ended = new AbortController();
  for (const event of ['exit', 'error']) {
    server.once(event, () => {
      ended.abort();
    });
  }
  server.unref();
  const deadline = Date.now() + startTimeoutMs;
  while (!ended.signal.aborted && Date.now() < deadline) {
    if (await answers(urlOf(place, port))) return port;
    await wait(50);
  }
  return undefined;
}

const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=100',
  'shared_buffers=256MB',
  'max_wal_size=4GB',
  'checkpoint_timeout=15min',
];

async function stopWhenAlone(place: Place, url: string): Promise<void> {
  const client = new Client({ connectionString: url, application_name: 'tocsin leave' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ others: number }>(
      `select count(*)::int as others from pg_stat_activity
       where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    );
    await client.end();
    if ((rows[0]?.others ?? 0) > 0) return;
  } catch {
    return; // It is down already.
  }
  const [pid] = pidFile(place);
  if (!pid) return;
  process.kill(Number(pid), 'SIGINT');
  for (let tries = 0; tries < 200 && isAlive(Number(pid)); tries++) await wait(50);
}

function pidFile({ data }: Place): string[] {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** A process id can be somebody else's by now: it must be a PostgreSQL. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return true; // No /proc here: trust the signal.
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function urlOf({ password }: Place, port: number): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/postgres`;
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        found(port);
      });
    });
  });
}

function notStarted({ data }: Place): string {
  return `PostgreSQL did not start within a minute; its log is ${data}.log. Another program may hold the folder, or the disk may be full.`;
}
