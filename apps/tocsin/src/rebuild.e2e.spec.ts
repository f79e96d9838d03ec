/** `tocsin rebuild` as an operator uses it: beside a running system. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  newDataFolder,
  removeFolder,
  runTocsin,
  startTocsin,
  type RunningTocsin,
} from '../../../test/running-tocsin';

const dataFolder = newDataFolder();
let tocsin: RunningTocsin;
const rebuild = (...args: string[]) => runTocsin(['--data', dataFolder, 'rebuild', ...args]);
const alerts = () => tocsin.read<unknown>('/api/alerts?limit=200');

beforeAll(async () => {
  tocsin = await startTocsin(dataFolder);
  await tocsin.settled();
}, 120_000);
afterAll(async () => {
  await tocsin.stop();
  removeFolder(dataFolder);
}, 60_000);

it('proves everything equal and switches, while the system runs on', async () => {
  const before = await alerts();
  const { code, stdout } = await rebuild();
  expect([code, stdout]).toEqual([0, expect.stringMatching(/different: 0\nswitched; judging pau/)]);
  await tocsin.settled();
  expect(await alerts()).toEqual(before);
}, 120_000);

it('makes one view again, and answers a program', async () => {
  const { code, stdout } = await rebuild('--view', 'alerts', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ differences: 0, switched: true });
}, 120_000);

it('rebuilds a watch in shards, and the loan book and the counts of feeds with it', async () => {
  const before = await alerts();
  await tocsin.stop();
  process.env['TOCSIN_SHARDS'] = '2';
  tocsin = await startTocsin(dataFolder);
  delete process.env['TOCSIN_SHARDS'];
  await tocsin.settled();
  const { code, stdout } = await rebuild('--json');
  expect([code, JSON.parse(stdout)]).toMatchObject([0, { differences: 0, switched: true }]);
  const { equal } = JSON.parse(stdout) as { equal: Readonly<Record<string, number>> };
  // No sign on trial sees anything in the demo.
  expect(Object.keys(equal).filter((view) => equal[view] === 0)).toEqual(['trial-sightings']);
  await tocsin.settled();
  expect(await alerts()).toEqual(before);
}, 180_000);

it('names the views that there are', async () => {
  const { code, stderr } = await rebuild('--view', 'nonsense');
  expect([code, stderr]).toEqual([1, expect.stringMatching(/alerts, obligors/)]);
}, 60_000);
