import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { alertsToCompare, type Comparable } from '../../../test/alerts-shown';
import { alertsInTown, partyOf, townLines } from '../../../test/import-town';
import {
  databaseProcess,
  launchTocsin,
  newDataFolder,
  removeFolder,
  runTocsin,
  startTocsin,
  type RunningTocsin,
} from '../../../test/running-tocsin';
import { foundingSigns } from '../../../test/watch-town';

const obligors = 320;
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
  const isRecorded = async (line: string): Promise<boolean> => {
    const { source, id } = JSON.parse(line) as { source: string; id: string };
    const answer = await fetch(`${tocsin.url}/api/events/${encodeURIComponent(source)}/${id}`, {
      headers: { authorization: `Bearer ${tocsin.token}` },
    });
    await answer.body?.cancel();
    return answer.ok;
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
  }, 240_000);

  afterAll(async () => {
    await tocsin.kill();
    for (const folder of [disturbed, undisturbed]) removeFolder(folder);
  }, 60_000);

  it('undisturbed, finds each story of the town and nothing else', () => {
    expect(lines.length).toBeGreaterThan(29_000);
    const founding = calm.filter(({ sign }) => foundingSigns.includes(sign));
    expect(founding).toHaveLength(alertsInTown(obligors));
  });

  it.each(Array.from({ length: rounds }, (_, round) => [round + 1]))(
    'is killed, round %i, and comes up again',
    async (round) => {
      tocsin = await startTocsin(disturbed, ['--empty']);
      const reached = lines[Math.floor((lines.length * round) / (rounds + 3))] ?? '';
      expect(await isRecorded(reached)).toBe(false);
      const running = launchTocsin([...importing, disturbed]);
      while (!(await isRecorded(reached))) await wait(5);
      await Promise.all([running.kill(), tocsin.kill()]);
      // Nothing was said: it had not come to its end.
      expect(await running.ended).toMatchObject({ code: null, stdout: '' });
      expect(databaseProcess(disturbed)).toBeUndefined();
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
  }, 180_000);

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
