import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { eventIdOf } from '@tocsin/event-store';
import { Client } from 'pg';
import { townLines } from '../../../test/import-town';
import {
  databaseUrl,
  newDataFolder,
  removeFolder,
  startTocsin,
  type RunningTocsin,
} from '../../../test/running-tocsin';

const rounds = 3;
type Deliveries = Readonly<{
  items: readonly Readonly<{ id: string; name: string; accepted: number; ended?: string }>[];
}>;

describe('everything killed in the middle of a dropped file', () => {
  const dataFolder = newDataFolder();
  const drops = join(dataFolder, 'drops');
  const incoming = join(drops, 'town', 'in');
  const lines = townLines(200);
  const before = process.env['TOCSIN_DROPS'];
  let tocsin: RunningTocsin;

  const register = async () => {
    const sources = new Set(lines.map((line) => (JSON.parse(line) as { source: string }).source));
    const answer = await fetch(`${tocsin.url}/api/feeds`, {
      method: 'POST',
      headers: { authorization: `Bearer ${tocsin.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'town', sources: [...sources], backfill: true }),
    });
    expect(answer.status).toBe(201);
  };
  const recordedAmong = async (log: Client, some: readonly string[]): Promise<number> => {
    const ids = some.map((line) => {
      const { source, id } = JSON.parse(line) as { source: string; id: string };
      return eventIdOf(source, id);
    });
    const { rows } = await log.query<{ count: number }>(
      'select count(*)::int as count from store.event where event_id = any($1)',
      [ids],
    );
    return rows[0]?.count ?? 0;
  };
  const openLog = async (): Promise<Client> => {
    const log = new Client({ connectionString: databaseUrl(dataFolder) });
    // It is killed with everything else.
    log.on('error', () => undefined);
    await log.connect();
    return log;
  };

  beforeAll(async () => {
    process.env['TOCSIN_DROPS'] = drops;
    tocsin = await startTocsin(dataFolder, ['--empty']);
    await register();
    await tocsin.stop();
    mkdirSync(incoming, { recursive: true });
    writeFileSync(join(incoming, 'town.ndjson.part'), `${lines.join('\n')}\n`);
    renameSync(join(incoming, 'town.ndjson.part'), join(incoming, 'town.ndjson'));
  }, 240_000);
  afterAll(async () => {
    if (before === undefined) delete process.env['TOCSIN_DROPS'];
    else process.env['TOCSIN_DROPS'] = before;
    await tocsin.kill();
    removeFolder(dataFolder);
  }, 60_000);

  it.each(Array.from({ length: rounds }, (_, round) => [round + 1]))(
    'is killed, round %i, and the file stays where it is',
    async (round) => {
      tocsin = await startTocsin(dataFolder, ['--empty']);
      const log = await openLog();
      try {
        const already = await recordedAmong(log, lines);
        const goal = Math.max(already + 1_000, Math.floor((lines.length * round) / (rounds + 3)));
        while ((await recordedAmong(log, lines.slice(goal, goal + 1))) === 0) await wait(5);
        await tocsin.kill();
        expect(existsSync(join(incoming, 'town.ndjson'))).toBe(true);
      } finally {
        await Promise.all([tocsin.kill(), log.end()]);
      }
    },
    120_000,
  );

  it('goes on to the end: as much is accepted as was sent, and it is one delivery', async () => {
    tocsin = await startTocsin(dataFolder, ['--empty']);
    const log = await openLog();
    const deadline = Date.now() + 120_000;
    while (readdirSync(incoming).length > 0 && Date.now() < deadline) await wait(100);
    expect(readdirSync(incoming)).toEqual([]);
    expect(await recordedAmong(log, lines)).toBe(lines.length);
    await log.end();
    const { items } = await tocsin.read<Deliveries>('/api/feeds/town/deliveries');
    expect(items).toMatchObject([
      { name: 'town.ndjson', accepted: lines.length, ended: expect.any(String) },
    ]);
    const id = items[0]?.id ?? '';
    expect(readdirSync(join(drops, 'town', 'archive'))).toEqual([`${id}-town.ndjson`]);
    expect(readdirSync(join(drops, 'town', 'error'))).toEqual([]);
    expect(await tocsin.stop()).toBe(0);
  }, 240_000);
});
