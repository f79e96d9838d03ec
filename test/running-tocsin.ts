/** The built program as a user starts it: its own process group, its own data folder, a free port. */
import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export const project = join(__dirname, '..');
const program = join(project, 'apps', 'tocsin', 'bin', 'tocsin.mjs');

export type RunningTocsin = Readonly<{
  url: string;
  signInLink: string;
  token: string;
  /** GET with the admin's token, as JSON. */
  read: <T>(path: string) => Promise<T>;
  /** Resolves when everything recorded so far has been judged. */
  settled: () => Promise<void>;
  stop: () => Promise<void>;
  /** `kill -9` of the whole process group, database included. */
  kill: () => Promise<void>;
}>;

/** A folder for the data of one test, entered by the database's user too. */
export function newDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-e2e-'));
  chmodSync(folder, 0o755);
  return folder;
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** `tocsin start` until its line is printed. */
export async function startTocsin(
  dataFolder: string,
  flags: readonly string[] = [],
): Promise<RunningTocsin> {
  const args = [program, 'start', '--port', '0', '--data', dataFolder, ...flags];
  const child = spawn(process.execPath, args, {
    cwd: dataFolder,
    env: { ...process.env, TOCSIN_LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const said = await firstLine(child);
  const [url, signInLink] = said.match(/http:\/\/\S+/g) ?? [];
  if (url === undefined || signInLink === undefined)
    throw new Error(`Unexpected first line: ${said}`);
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
    settled: () => settled(read),
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  };
}

async function settled(read: RunningTocsin['read']): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const { head, processed } = await read<{ head: number; processed: { watch?: number } }>(
      '/api/status',
    );
    if ((processed.watch ?? -1) >= head) return;
    await wait(100);
  }
  throw new Error('The watch did not catch up within a minute.');
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let out = '';
    let trouble = '';
    child.stderr?.on('data', (chunk: Buffer) => (trouble += chunk.toString()));
    child.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (out.includes('\n')) resolve(out);
    });
    child.once('exit', (code) => {
      reject(new Error(`tocsin start ended with ${String(code)}: ${trouble}`));
    });
  });
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  // A term goes to the program, which stops its database; a kill takes the whole group.
  process.kill(signal === 'SIGKILL' ? -child.pid : child.pid, signal);
  await ended;
}

export type Run = Readonly<{ code: number | null; stdout: string; stderr: string }>;

/** Any verb, to its end. */
export function runTocsin(
  args: readonly string[],
  { input, env = {} }: { input?: Buffer; env?: Record<string, string> } = {},
): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], { env: { ...process.env, ...env } });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    child.once('close', (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}
