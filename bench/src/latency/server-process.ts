/** The whole of Tocsin as `npm start` runs it, in a process of its own, on the bench's PostgreSQL. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readProcessed } from '@apps/watch/src/progress';
import { Pool } from 'pg';

export type Server = Readonly<{
  url: string;
  headers: Readonly<Record<string, string>>;
  stop: () => Promise<void>;
}>;

const startMsMax = 60_000;

export async function startServer(databaseUrl: string): Promise<Server> {
  const token = randomBytes(24).toString('base64url');
  const data = mkdtempSync(join(tmpdir(), 'tocsin-bench-server-'));
  const child = spawn(
    process.execPath,
    ['--require', './test/run-typescript.cjs', 'apps/tocsin/src/main.ts', 'start', '--empty'],
    {
      env: {
        ...process.env,
        DATABASE_URL: databaseUrl,
        TOCSIN_ADMIN_TOKEN: token,
        TOCSIN_DATA: data,
        TOCSIN_PORT: '0',
        TOCSIN_LOG_LEVEL: 'warn',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const stop = async (): Promise<void> => {
    await ended(child);
    rmSync(data, { recursive: true, force: true });
  };
  try {
    const url = await addressOf(child);
    return { url, headers: { authorization: `Bearer ${token}` }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The server says where it listens as soon as it does. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string): void => {
      reject(new Error(`The server did not start: ${why}. It said: ${said}`));
    };
    const timer = setTimeout(() => {
      fail(`nothing within ${startMsMax} ms`);
    }, startMsMax);
    child.stdout?.on('data', (piece: Buffer) => {
      said += piece.toString();
      const url = /https?:\/\/[^\s/]+/.exec(said)?.[0];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve(url);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`it ended with ${code ?? 'a signal'}`);
    });
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

/** Sends NDJSON and makes sure that every line was taken. */
export async function post(server: Server, lines: readonly string[]): Promise<void> {
  const answer = await fetch(`${server.url}/api/events`, {
    method: 'POST',
    headers: { ...server.headers, 'content-type': 'application/x-ndjson' },
    body: `${lines.join('\n')}\n`,
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`POST /api/events answered ${answer.status}: ${text}`);
  const { accepted } = JSON.parse(text) as { accepted: number };
  if (accepted !== lines.length)
    throw new Error(`Of ${lines.length} events ${accepted} were accepted: ${text.slice(0, 500)}`);
}

/** Until every event recorded so far has been judged. */
export async function untilJudged(databaseUrl: string, withinMs: number): Promise<void> {
  const pool = new Pool({ connectionString: databaseUrl, max: 1 });
  const until = Date.now() + withinMs;
  try {
    for (;;) {
      const { rows } = await pool.query<{ pos: string }>('select pos from store.head');
      const [head, judged] = [Number(rows[0]?.pos), await readProcessed(pool, new Date())];
      if (judged >= head) return;
      if (Date.now() > until)
        throw new Error(`Of ${head} events ${judged} were judged within ${withinMs} ms.`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  } finally {
    await pool.end();
  }
}
