/** docs/operating.md, "Backup", done with PostgreSQL's own tools: what comes back is what there was. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import {
  chownSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { alertsShown, alertsToCompare, type Comparable } from '../../../test/alerts-shown';
import { createTestDatabase, type TestDatabase } from '../../../test/database';
import { programOf } from '../../../test/deployment/deploy-tools';
import { shareStore } from '../../../test/eventstoredb/store-of-folder';
import { townLines } from '../../../test/import-town';
import { describeWith, postgresTools } from '../../../test/real-parts';
import {
  databaseUrl,
  newDataFolder,
  removeFolder,
  runTocsin,
  startTocsin,
  type RunningTocsin,
} from '../../../test/running-tocsin';

/** Positions, both times, when it was recorded, and every byte of what was sent. */
const digestOfTheLog = `
  select count(*)::int as events, md5(string_agg(
    concat_ws('|', pos, event_id, stream, version, type, time, known, recorded, keys, payload),
    e'\\n' order by pos)) as digest
  from store.event`;

describeWith(postgresTools)('a backup by the tools of PostgreSQL', () => {
  const folders = [newDataFolder(), newDataFolder(), newDataFolder()] as const;
  const [home, work, restored] = folders;
  const closing: (() => Promise<unknown>)[] = [];
  let tocsin: RunningTocsin;
  let log: object | undefined;
  let shown: readonly object[];
  let compared: readonly Comparable[];

  const use = (program: string, args: readonly string[]): void => {
    execFileSync(programOf('postgres', program), args, { stdio: ['ignore', 'pipe', 'pipe'] });
  };
  const logOf = async (url: string): Promise<object | undefined> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<object>(digestOfTheLog);
    await client.end();
    return rows[0];
  };
  const newDatabase = async (): Promise<TestDatabase> => {
    const database = await createTestDatabase();
    closing.push(database.drop);
    return database;
  };
  /** Judged to the end, then asked. */
  const started = async (folder: string, url?: string): Promise<RunningTocsin> => {
    if (url !== undefined) process.env['DATABASE_URL'] = url;
    const running = await startTocsin(folder, ['--empty']);
    delete process.env['DATABASE_URL'];
    closing.push(running.kill);
    await running.settled(60_000);
    return running;
  };

  beforeAll(async () => {
    const file = join(work, 'town.ndjson');
    writeFileSync(file, `${townLines(10).join('\n')}\n`);
    tocsin = await startTocsin(home, ['--empty']);
    closing.push(tocsin.kill);
    for (const folder of [work, restored]) shareStore(home, folder);
    expect((await runTocsin(['import', file, '--data', home])).code).toBe(0);
    await tocsin.settled(60_000);
    shown = await alertsShown(tocsin);
    compared = await alertsToCompare(tocsin);
    log = await logOf(databaseUrl(home));
    expect(shown.length).toBeGreaterThan(3);
  }, 180_000);

  afterAll(async () => {
    for (const close of closing.reverse()) await close();
    for (const folder of folders) removeFolder(folder);
  }, 60_000);

  it('of the whole database, taken while it is used: the same alerts under the same names', async () => {
    const file = join(work, 'whole.dump');
    use('pg_dump', ['--format=custom', `--file=${file}`, databaseUrl(home)]);
    const { url } = await newDatabase();
    const flags = ['--exit-on-error', '--no-owner', '--no-privileges'];
    use('pg_restore', [...flags, `--dbname=${url}`, file]);
    expect(await logOf(url)).toEqual(log);
    const again = await started(work, url);
    expect(await alertsShown(again)).toEqual(shown);
    expect(await logOf(url)).toEqual(log);
    await again.stop();
  }, 180_000);

  it('of the log alone: everything else is made from it, and comes out the same', async () => {
    const file = join(work, 'log.dump');
    const logAlone = ['--schema=store', '--exclude-table=store.checkpoint'];
    use('pg_dump', ['--format=custom', ...logAlone, `--file=${file}`, databaseUrl(home)]);
    const { url } = await newDatabase();
    use('pg_restore', ['--exit-on-error', '--no-owner', `--dbname=${url}`, file]);
    const again = await started(work, url);
    expect(await alertsToCompare(again)).toEqual(compared);
    expect(await logOf(url)).toEqual(log);
    await again.stop();
  }, 180_000);

  it('of the files of the server: starts in another folder as it was', async () => {
    const base = join(work, 'base');
    use('pg_basebackup', [
      `--dbname=${databaseUrl(home)}`,
      `--pgdata=${base}`,
      '--checkpoint=fast',
    ]);
    use('pg_verifybackup', ['--quiet', base]);
    const { uid, gid } = statSync(join(home, 'postgres'));
    const data = join(restored, 'postgres');
    mkdirSync(data, { mode: 0o700 });
    cpSync(base, data, { recursive: true });
    for (const name of ['', ...(readdirSync(data, { recursive: true }) as string[])])
      chownSync(join(data, name), uid, gid);
    for (const secret of ['postgres-password', 'admin-token'])
      copyFileSync(join(home, secret), join(restored, secret));
    const again = await started(restored);
    expect(await alertsShown(again)).toEqual(shown);
    expect(await logOf(databaseUrl(restored))).toEqual(log);
    expect(await again.stop()).toBe(0);
  }, 180_000);
});
