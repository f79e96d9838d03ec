/** The built program as a user starts it: its own process group, its own data folder, a free port. */
import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { forgetStoreOf, storeOf } from './eventstoredb/store-of-folder';

export const project = join(__dirname, '..');
const program = join(project, 'apps', 'tocsin', 'bin', 'tocsin.mjs');

export type RunningTocsin = Readonly<{
  url: string;
  /** Empty where no API is among what runs. */
  signInLink: string;
  token: string;
  /** GET with the admin's token, as JSON. */
  read: <T>(path: string) => Promise<T>;
  /** Resolves when everything recorded so far has been judged; four minutes are its patience. */
  settled: (patienceMs?: number) => Promise<void>;
  /** All that it printed to standard output so far. */
  said: () => string;
  /** Resolves with the exit code. */
  stop: () => Promise<number | null>;
  /** `kill -9` of the whole process group, database included. */
  kill: () => Promise<void>;
}>;

/** Whom the program runs as, where that is not ourselves. */
export type OrdinaryUser = Readonly<{ uid: number; gid: number; home: string }>;

/** A folder for the data of one test, entered by the database's user too. */
export function newDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-e2e-'));
  chmodSync(folder, 0o755);
  return folder;
}

export function removeFolder(folder: string): void {
  forgetStoreOf(folder);
  rmSync(folder, { recursive: true, force: true });
}

/** `tocsin start` until its line is printed. */
export async function startTocsin(
  dataFolder: string,
  flags: readonly string[] = [],
  user?: OrdinaryUser,
): Promise<RunningTocsin> {
  const args = [program, 'start', '--port', '0', '--data', dataFolder, ...flags];
  const child = spawn(process.execPath, args, {
    cwd: dataFolder,
    env: {
      ...process.env,
      ...(await storeOf(dataFolder)),
      TOCSIN_LOG_LEVEL: 'warn',
      ...(user && { HOME: user.home }),
    },
    ...(user && { uid: user.uid, gid: user.gid }),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const line = await firstLine(child);
  const [url, signInLink = ''] = line.match(/http:\/\/\S+/g) ?? [];
  if (url === undefined) throw new Error(`Unexpected first line: ${line}`);
  const token = readFileSync(join(dataFolder, 'admin-token'), 'utf8').trim();
  const read = async <T>(path: string): Promise<T> => {
    const answer = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token}` } });
    if (!answer.ok) throw new Error(`${path}: ${String(answer.status)} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  return {
    url,
    signInLink,
    token,
    read,
    settled: (patienceMs) => settled(read, patienceMs),
    said: () => said,
    stop: () => end(child, 'SIGTERM'),
    kill: async () => {
      await end(child, 'SIGKILL');
      await databaseGone(dataFolder);
    },
  };
}

/** A process that was killed is there for a moment more, a database with much memory the longest. */
async function databaseGone(dataFolder: string): Promise<void> {
  const deadline = Date.now() + 5_000;
  while (databaseProcess(dataFolder) !== undefined && Date.now() < deadline) await wait(10);
}

/** The FinBench data are 132,058 events, judged by every sign; machines are busy. */
const settleTimeoutMs = 240_000;

async function settled(read: RunningTocsin['read'], patienceMs = settleTimeoutMs): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    const { head, processed } = await read<{ head: number; processed: { watch?: number } }>(
      '/api/status',
    );
    if ((processed.watch ?? -1) >= head) return;
    await wait(100);
  }
  throw new Error(`The watch did not catch up within ${String(patienceMs / 1_000)} s.`);
}

const startTimeoutMs = 110_000;

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let out = '';
    let trouble = '';
    const tooLong = setTimeout(() => {
      void end(child, 'SIGKILL');
    }, startTimeoutMs);
    child.stderr?.on('data', (chunk: Buffer) => (trouble += chunk.toString()));
    child.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (!out.includes('\n')) return;
      clearTimeout(tooLong);
      resolve(out);
    });
    child.once('exit', (code) => {
      clearTimeout(tooLong);
      reject(new Error(`tocsin start ended with ${String(code)}: ${trouble}`));
    });
  });
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
  const { pid } = child;
  if (pid === undefined) return null;
  const isOver = child.exitCode !== null || child.signalCode !== null;
  const ended = isOver || new Promise((resolve) => child.once('exit', resolve));
  // A term goes to the program, which stops its database; a kill takes the whole group, also what
  // is left of it when the program itself is gone.
  signalTo(signal === 'SIGKILL' ? -pid : pid, signal);
  await ended;
  return child.exitCode;
}

function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

export type Run = Readonly<{ code: number | null; stdout: string; stderr: string }>;

/** Any verb, to its end. */
export async function runTocsin(
  args: readonly string[],
  { input }: { input?: Buffer } = {},
): Promise<Run> {
  return (await launchTocsin(args, input)).ended;
}

export type Launched = Readonly<{
  /** With `code` null where a signal ended it. */
  ended: Promise<Run>;
  /** `kill -9` of its process group. */
  kill: () => Promise<void>;
}>;

/** A verb in a process group of its own, to be waited for or killed. */
export async function launchTocsin(args: readonly string[], input?: Buffer): Promise<Launched> {
  const dataFolder = args[args.indexOf('--data') + 1] ?? '';
  // Jest's process.env is a copy of its own, which a child would not get by itself.
  const env = { ...process.env, ...(args.includes('--data') && (await storeOf(dataFolder))) };
  const child = spawn(process.execPath, [program, ...args], { detached: true, env });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const ended = new Promise<Run>((resolve) =>
    child.once('close', (code) => {
      resolve({ code, stdout, stderr });
    }),
  );
  const kill = async () => {
    await end(child, 'SIGKILL');
  };
  return { ended, kill };
}

/** The database of a data folder, while it is up: what `kill` and `stop` must leave behind. */
export function databaseProcess(dataFolder: string): number | undefined {
  try {
    const [line] = readFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(line);
    process.kill(pid, 0);
    return isZombie(pid) ? undefined : pid;
  } catch {
    return undefined;
  }
}

/** Where the database of a data folder listens, while it is up. */
export function databaseUrl(dataFolder: string): string {
  const lines = readFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  const password = readFileSync(join(dataFolder, 'postgres-password'), 'utf8').trim();
  return `postgres://tocsin:${password}@127.0.0.1:${lines[3] ?? ''}/postgres`;
}

/** Killed, and not yet seen off by the process that has inherited it. */
function isZombie(pid: number): boolean {
  const stat = `/proc/${String(pid)}/stat`;
  return existsSync(stat) && readFileSync(stat, 'utf8').includes(') Z ');
}
