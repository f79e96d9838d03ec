import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { eventIdOf } from '@tocsin/event-store';
import { Client } from 'pg';
import { alertsToCompare, type Comparable } from '../../../test/alerts-shown';
import { alertsInTown, partyOf, townLines } from '../../../test/import-town';
import {
  databaseProcess,
  databaseUrl,
  launchTocsin,
  newDataFolder,
  removeFolder,
  runTocsin,
  startTocsin,
  type RunningTocsin,
} from '../../../test/running-tocsin';
import { foundingSigns } from '../../../test/watch-town';

const obligors = 200;
const rounds = 3;
type Summary = Readonly<{ read: number; accepted: number; duplicates: number; resumed: number }>;

describe('everything killed in the middle of an import', () => {
  const [disturbed, undisturbed] = [newDataFolder(), newDataFolder()];
  const lines = townLines(obligors);
  const file = join(disturbed, 'town.ndjson');
  const importing = ['import', file, '--json', '--data'];
  let tocsin: RunningTocsin;
  let calm: readonly Comparable[];

  /** Asked of the log itself: alerts and calendar days move its head as well. */
  const isRecorded = async (log: Client, line: string): Promise<boolean> => {
    const { source, id } = JSON.parse(line) as { source: string; id: string };
    const { rowCount } = await log.query('select from store.event where event_id = $1', [
      eventIdOf(source, id),
    ]);
    return rowCount === 1;
  };
  /** Not over HTTP: a process that judges may answer when the import is long over. */
  const openLog = async (): Promise<Client> => {
    const log = new Client({ connectionString: databaseUrl(disturbed) });
    // It is killed with everything else.
    log.on('error', () => undefined);
    await log.connect();
    return log;
  };
  const imported = async (folder: string): Promise<Summary> => {
    const { code, stdout, stderr } = await runTocsin([...importing, folder]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return JSON.parse(stdout) as Summary;
  };

  beforeAll(async () => {
    writeFileSync(file, `${lines.join('\n')}\n`);
    tocsin = await startTocsin(undisturbed, ['--empty']);
    expect(await imported(undisturbed)).toMatchObject({ accepted: lines.length, duplicates: 0 });
    await tocsin.settled();
    calm = await alertsToCompare(tocsin);
    await tocsin.stop();
  }, 400_000);

  afterAll(async () => {
    await tocsin.kill();
    for (const folder of [disturbed, undisturbed]) removeFolder(folder);
  }, 60_000);

  it('undisturbed, finds each story of the town and nothing else', () => {
    expect(lines.length).toBeGreaterThan(18_000);
    const founding = calm.filter(({ sign }) => foundingSigns.includes(sign));
    expect(founding).toHaveLength(alertsInTown(obligors));
  });

  /** A line that the rounds before have not come to; they may have been killed later than meant. */
  const nextToCome = async (log: Client, round: number): Promise<string> => {
    let at = Math.floor((lines.length * round) / (rounds + 3));
    while (at < lines.length && (await isRecorded(log, lines[at] ?? ''))) at += 1_000;
    expect(at).toBeLessThan(lines.length);
    return lines[at] ?? '';
  };

  it.each(Array.from({ length: rounds }, (_, round) => [round + 1]))(
    'is killed, round %i, and comes up again',
    async (round) => {
      tocsin = await startTocsin(disturbed, ['--empty']);
      const log = await openLog();
      try {
        const reached = await nextToCome(log, round);
        const running = await launchTocsin([...importing, disturbed]);
        while (!(await isRecorded(log, reached))) await wait(5);
        await Promise.all([running.kill(), tocsin.kill()]);
        // Nothing was said: it had not come to its end.
        expect(await running.ended).toMatchObject({ code: null, stdout: '' });
        expect(databaseProcess(disturbed)).toBeUndefined();
      } finally {
        // Also after a round that went wrong: nobody else knows of this one.
        await Promise.all([tocsin.kill(), log.end()]);
      }
    },
    120_000,
  );

  it('goes on to the end: nothing accepted is lost or doubled', async () => {
    tocsin = await startTocsin(disturbed, ['--empty']);
    const whole = await imported(disturbed);
    expect(whole).toMatchObject({ read: lines.length, quarantined: 0 });
    expect(whole.accepted + whole.duplicates).toBe(lines.length);
    expect(whole.duplicates + whole.resumed).toBeGreaterThan(0);
    expect(await imported(disturbed)).toMatchObject({ accepted: 0, duplicates: lines.length });
    await tocsin.settled();
  }, 400_000);

  it.each([[0], [3], [137], [obligors - 1]])(
    'shows the history of obligor %i with each event once',
    async (number) => {
      const party = partyOf(number);
      const sent = lines.filter((line) => line.includes(`"id":"${party}-`));
      type Timeline = Readonly<{ items: readonly Readonly<{ eventId: string }>[] }>;
      const { items } = await tocsin.read<Timeline>(`/api/parties/${party}/timeline?limit=200`);
      const idOf = (line: string) => (JSON.parse(line) as { id: string }).id;
      expect(items.map(({ eventId }) => eventId).toSorted()).toEqual(sent.map(idOf).toSorted());
    },
  );

  it('shows the same alerts, with the same evidence, as the undisturbed run', async () => {
    expect(await alertsToCompare(tocsin)).toEqual(calm);
    expect(await tocsin.stop()).toBe(0);
  }, 60_000);
});
