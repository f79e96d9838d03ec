/** Intake (twice), watch and API as processes of their own on one PostgreSQL, as deploy/ runs them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventIdOf } from '@tocsin/event-store';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { alertsShown } from '../../../test/alerts-shown';
import { createTestDatabase, type TestDatabase } from '../../../test/database';
import { alertsInTown, townLines } from '../../../test/import-town';
import {
  newDataFolder,
  removeFolder,
  runTocsin,
  startTocsin,
  type RunningTocsin,
} from '../../../test/running-tocsin';
import { foundingSigns } from '../../../test/watch-town';

const token = 'a-token-of-all-processes';
const obligors = 20;
const linesOfRequest = 40;

const requestsOf = (lines: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(lines.length / linesOfRequest) }, (_, n) =>
    lines.slice(n * linesOfRequest, (n + 1) * linesOfRequest),
  );

/** Whether they were answered as recorded; not while the process dies or is gone. */
async function send(to: RunningTocsin, lines: readonly string[]): Promise<boolean> {
  try {
    const { ok } = await fetch(`${to.url}/api/events`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' },
      body: lines.join('\n'),
    });
    return ok;
  } catch {
    return false;
  }
}

const statusOf = async ({ url }: RunningTocsin, path: string): Promise<number> =>
  (await fetch(`${url}${path}`)).status;

describe('each app in a process of its own', () => {
  const folder = newDataFolder();
  const running: RunningTocsin[] = [];
  const lines = townLines(obligors);
  const half = requestsOf(lines.slice(0, lines.length / 2));
  const rest = requestsOf(lines.slice(lines.length / 2));
  let database: TestDatabase;
  let log: Client;
  let [intake, standby, watch, api]: RunningTocsin[] = [];

  const start = async (...only: string[]): Promise<RunningTocsin> => {
    const started = await startTocsin(folder, ['--only', ...only]);
    running.push(started);
    return started;
  };
  /** How many of these events the log holds, and how often. */
  const recorded = async (sent: readonly string[]) => {
    const ids = sent.map((line) => {
      const { source, id } = JSON.parse(line) as { source: string; id: string };
      return eventIdOf(source, id);
    });
    const { rows } = await log.query<{ rows: number; events: number }>(
      `select count(*)::int as rows, count(distinct event_id)::int as events
       from store.event where event_id = any($1)`,
      [ids],
    );
    return rows[0];
  };
  const each = (sent: readonly string[]) => ({ rows: sent.length, events: sent.length });

  beforeAll(async () => {
    database = await createTestDatabase();
    log = new Client({ connectionString: database.url });
    await log.connect();
    writeFileSync(join(folder, 'admin-token'), token);
    process.env['DATABASE_URL'] = database.url;
    process.env['TOCSIN_MIGRATE'] = 'false';
    process.env['TOCSIN_DRAIN_SECONDS'] = '2';
  });

  afterAll(async () => {
    for (const name of ['DATABASE_URL', 'TOCSIN_MIGRATE', 'TOCSIN_DRAIN_SECONDS'])
      Reflect.deleteProperty(process.env, name);
    await Promise.all(running.map(({ kill }) => kill()));
    await log.end();
    await database.drop();
    removeFolder(folder);
  }, 180_000);

  it('do not start on tables of another version where migrating is a step', async () => {
    const { code, stderr } = await runTocsin(['start', '--only', 'watch', '--data', folder]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^tocsin: The tables are not those of this version \(store; .*migrate/);
  }, 180_000);

  it('start beside each other once that step is done, without a demo', async () => {
    const { code, stdout } = await runTocsin(['migrate', '--json']);
    expect([code, JSON.parse(stdout)]).toMatchObject([0, { head: 0 }]);
    [intake, standby, watch, api] = await Promise.all([
      ...[start('intake'), start('intake'), start('watch'), start('api')],
    ]);
    expect(await recorded([])).toEqual(each([]));
  }, 180_000);

  it('say that they live and are ready, and serve only what is theirs', async () => {
    for (const process of running) {
      const paths = ['/health/live', '/health/ready', '/metrics'];
      const statuses = await Promise.all(paths.map((path) => statusOf(process, path)));
      expect(statuses).toEqual([200, 200, 200]);
    }
    expect(await statusOf(watch!, '/api/alerts')).toBe(404);
    expect(await send(watch!, half[0] ?? [])).toBe(false);
    expect(await send(api!, half[0] ?? [])).toBe(false);
  });

  it('carry events to alerts, also when the watch is killed in between', async () => {
    for (const request of half) expect(await send(intake!, request)).toBe(true);
    await watch!.kill();
    watch = await start('watch');
    for (const request of rest.slice(0, 5)) expect(await send(standby!, request)).toBe(true);
    await api!.settled(60_000);
    expect(await recorded(half.flat())).toEqual(each(half.flat()));
  }, 180_000);

  it('hand writing over when the intake that writes is killed', async () => {
    const [from, last] = [5, rest.length - 4];
    let killed: Promise<void> | undefined;
    let longestMs = 0;
    const through = async (request: readonly string[], n: number): Promise<void> => {
      if (n % 2 === 0 && (await send(intake!, request))) return;
      const asked = Date.now();
      expect(await send(standby!, request)).toBe(true);
      longestMs = Math.max(longestMs, Date.now() - asked);
    };
    for (let at = from; at < last; at += 2) {
      // In the middle of a request, and of taking turns at writing.
      if (at >= from + 6) killed ??= intake!.kill();
      await Promise.all(rest.slice(at, Math.min(at + 2, last)).map(through));
    }
    await killed;
    expect(await send(intake!, rest[from] ?? [])).toBe(false);
    expect(longestMs).toBeLessThan(10_000);
    const sent = rest.slice(0, -4).flat();
    expect(await recorded(sent)).toEqual(each(sent));
  }, 180_000);

  it('say on SIGTERM that they are not ready, finish what they have, and end', async () => {
    const ended = standby!.stop();
    const answered: (readonly string[])[] = [];
    while ((await statusOf(standby!, '/health/ready')) === 200) await wait(20);
    expect(await statusOf(standby!, '/health/live')).toBe(200);
    for (const request of rest.slice(-4)) {
      if (await send(standby!, request)) answered.push(request);
    }
    expect(answered.length).toBeGreaterThan(0);
    expect(await ended).toBe(0);
    expect(await recorded(answered.flat())).toEqual(each(answered.flat()));
  }, 180_000);

  it('show in the end the alerts of every story, and end in good order', async () => {
    intake = await start('intake');
    for (const request of rest.slice(-4)) expect(await send(intake, request)).toBe(true);
    await api!.settled(60_000);
    const alerts = await alertsShown(api!);
    const founding = alerts.filter(({ sign }) => foundingSigns.includes(sign));
    expect(founding).toHaveLength(alertsInTown(obligors));

    const stream = await fetch(`${api!.url}/api/alerts/stream`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const read = stream.body!.pipeTo(new WritableStream()).catch(() => undefined);
    expect(await Promise.all([intake.stop(), watch!.stop(), api!.stop()])).toEqual([0, 0, 0]);
    await read;
  }, 180_000);
});
