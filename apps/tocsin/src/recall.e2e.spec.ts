/** A file raises an alert; whoever asks finds one by the other; recalled, the alert is withdrawn. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { partyOf, townLines } from '../../../test/import-town';
import {
  newDataFolder,
  removeFolder,
  runTocsin,
  startTocsin,
  type RunningTocsin,
} from '../../../test/running-tocsin';

type Alerts = Readonly<{ items: readonly Readonly<{ id: string; status: string }>[] }>;
type Named = Readonly<{ id: string; feed: string; name: string }>;
type Evidence = Readonly<{ source: string; eventId: string; delivery?: Named }>;

describe('a recalled file', () => {
  const dataFolder = newDataFolder();
  const told = townLines(10);
  const isItsOwn = (line: string) => line.includes(partyOf(0));
  const own = told.filter(isItsOwn);
  let tocsin: RunningTocsin;
  let delivery = '';

  const run = async <T>(...args: string[]): Promise<T> => {
    const { code, stdout, stderr } = await runTocsin(['--data', dataFolder, ...args, '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return JSON.parse(stdout) as T;
  };
  const bring = async (name: string, lines: readonly string[]): Promise<string> => {
    const file = join(dataFolder, name);
    writeFileSync(file, `${lines.join('\n')}\n`);
    type Imported = Readonly<{ accepted: number; deliveries: readonly Named[] }>;
    const { accepted, deliveries } = await run<Imported>('import', file);
    expect(accepted).toBe(lines.length);
    return deliveries[0]?.id ?? '';
  };
  const alertsOf = async (party: string) =>
    (await tocsin.read<Alerts>(`/api/alerts?party=${party}`)).items;

  beforeAll(async () => {
    tocsin = await startTocsin(dataFolder, ['--empty']);
    await bring(
      'others.ndjson',
      told.filter((line) => !isItsOwn(line)),
    );
    delivery = await bring('own.ndjson', own);
    await tocsin.settled();
  }, 240_000);
  afterAll(async () => {
    await tocsin.stop();
    removeFolder(dataFolder);
  }, 60_000);

  it('is found from its alert and its events, and they from it', async () => {
    const [alert] = await alertsOf(partyOf(0));
    type Detail = Readonly<{ evidence: readonly Evidence[] }>;
    const { evidence } = await tocsin.read<Detail>(`/api/alerts/${alert?.id ?? ''}`);
    const [first] = evidence;
    expect(first?.delivery).toMatchObject({ id: delivery, feed: 'import', name: 'own.ndjson' });
    const { source = '', eventId = '' } = first ?? {};
    const event = await tocsin.read(`/api/events/${encodeURIComponent(source)}/${eventId}`);
    expect(event).toMatchObject({ delivery: { id: delivery } });
    expect(event).toHaveProperty(
      'alerts',
      expect.arrayContaining([expect.objectContaining({ id: alert?.id })]),
    );
    const shown = await run('feeds', 'show', 'import', '--delivery', delivery);
    expect(shown).toMatchObject({ name: 'own.ndjson', accepted: own.length });
    expect(shown).toHaveProperty(
      'alerts.items',
      expect.arrayContaining([expect.objectContaining({ id: alert?.id })]),
    );
  }, 60_000);

  it('takes with it what rested on it, once, and nothing else', async () => {
    const others = await tocsin.read<Alerts>('/api/alerts?limit=500');
    const asked = [
      'feeds',
      'recall',
      'import',
      '--delivery',
      delivery,
      '--reason',
      '错发了测试数据',
    ];
    const counts = { events: own.length, voided: own.length, voidedBefore: 0, corrected: 0 };
    expect(await run(...asked, '--dry-run')).toMatchObject({ ...counts, dryRun: true });
    await tocsin.settled();
    expect(await alertsOf(partyOf(0))).not.toEqual([]);
    expect(await run(...asked, '--by', '赵敏')).toMatchObject({
      ...{ ...counts, recalled: { by: '赵敏', reason: '错发了测试数据' } },
    });
    expect(await run(...asked)).toMatchObject({ ...counts, recalled: { by: '赵敏' } });
    await tocsin.settled();
    expect(await alertsOf(partyOf(0))).toEqual([]);
    const still = await tocsin.read<Alerts>('/api/alerts?limit=500');
    const resting = new Set(still.items.map(({ id }) => id));
    const gone = others.items.filter(({ id }) => !resting.has(id));
    const shown = await run<Readonly<{ alerts: Readonly<{ total: number; standing: number }> }>>(
      ...['feeds', 'show', 'import', '--delivery', delivery],
    );
    expect(shown).toMatchObject({
      recalled: { by: '赵敏', voided: own.length },
      alerts: { standing: 0, items: gone.map(() => ({ status: 'withdrawn' })) },
    });
    expect(still.items.length).toBeGreaterThan(0);
  }, 180_000);
});
