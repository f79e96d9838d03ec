/** `tocsin signs` as a person uses it: beside a running system, and without any. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  newDataFolder,
  removeFolder,
  runTocsin,
  startTocsin,
  type RunningTocsin,
} from '../../../test/running-tocsin';

const id = 'multi-bank-account-opening';
type Page = Readonly<{
  status: string;
  parameters: readonly Readonly<{ name: string; inForce: number | string }>[];
  alerts: Readonly<{ total: number }>;
}>;

describe('without a database', () => {
  it('shows a sign as it is delivered, and creates none', async () => {
    const folder = join(newDataFolder(), 'none');
    const { code, stdout } = await runTocsin(['--data', folder, 'signs', 'show', id]);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/多头开户.*version \d+, live/)]);
    expect(existsSync(folder)).toBe(false);
    removeFolder(join(folder, '..'));
  }, 60_000);

  it('names the signs that there are', async () => {
    const { code, stderr } = await runTocsin(['signs', 'show', 'nonsense']);
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^tocsin: There is no sign.*sham-/)]);
  }, 60_000);
});

describe('beside a running system', () => {
  const dataFolder = newDataFolder();
  let tocsin: RunningTocsin;
  const signs = (...args: string[]) => runTocsin(['--data', dataFolder, 'signs', ...args]);
  const page = () => tocsin.read<Page>(`/api/signs/${id}`);

  beforeAll(async () => {
    tocsin = await startTocsin(dataFolder);
    await tocsin.settled();
  }, 120_000);
  afterAll(async () => {
    await tocsin.stop();
    removeFolder(dataFolder);
  }, 60_000);

  it('sets numbers, with who and why, for the API to show', async () => {
    const reason = '联席会议决定 2026-01';
    const set = ['set', id, 'banksMin=5', 'exposureMin=2000000.00', '--reason', reason];
    const { code, stdout } = await signs(...set, '--by', '王协调');
    expect([code, stdout]).toEqual([0, expect.stringMatching(/recorded as sign-.*it is live/)]);
    expect(await page()).toMatchObject({
      parameters: expect.arrayContaining([
        expect.objectContaining({ name: 'banksMin', inForce: 5 }),
        expect.objectContaining({ name: 'exposureMin', inForce: '2000000.00' }),
      ]),
      parameterHistory: [{ by: { name: '王协调', role: 'admin' }, reason }],
    });
    const shown = await signs('show', id);
    expect(shown.stdout).toMatch(/banksMin +5 +banks +3/);
    expect(shown.stdout).toMatch(/王协调: banksMin 3 → 5, exposureMin 1000000.00 → 2000000.00/);
  }, 120_000);

  it.each([
    [
      'a parameter that is none',
      ['set', id, 'bankMin=5', '--reason', 'x'],
      /no parameter "bankMin"/,
    ],
    ['what is no assignment', ['set', id, 'banksMin', '--reason', 'x'], /no name=value/],
    ['nobody saying why', ['retire', id], /--reason/],
    ['another sign', ['retire', 'nonsense', '--reason', 'x'], /There is no sign/],
  ])(
    'refuses %s in one line',
    async (...[, args, message]) => {
      const { code, stderr } = await signs(...args);
      expect([code, stderr]).toEqual([1, expect.stringMatching(message)]);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    },
    60_000,
  );

  it('retires a sign, whose alerts stay, and releases it again', async () => {
    const { alerts } = await page();
    expect(alerts.total).toBeGreaterThan(0);
    await signs('retire', id, '--reason', '误报过多');
    await tocsin.settled();
    expect(await page()).toMatchObject({ status: 'retired', alerts: { total: alerts.total } });
    const { stdout } = await signs('show', id, '--json');
    expect(JSON.parse(stdout)).toMatchObject({ status: 'retired', life: [{ act: 'retired' }] });
    await signs('release', id, '--reason', '门槛已调整');
    await tocsin.settled();
    expect(await page()).toMatchObject({ status: 'live', alerts: { total: alerts.total } });
  }, 120_000);
});
