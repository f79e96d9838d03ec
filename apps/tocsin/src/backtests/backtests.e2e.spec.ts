/** Backtests as people and programs ask for them: by the verb, by HTTP, in threads of their own. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import {
  newDataFolder,
  removeFolder,
  runTocsin,
  startTocsin,
  type RunningTocsin,
} from '../../../../test/running-tocsin';

const sign = 'multi-bank-account-opening';
const path = `/api/signs/${sign}/backtests`;
type Job = Readonly<{ id: string; status: string; result?: object; progress: { total: number } }>;

const dataFolder = newDataFolder();
let tocsin: RunningTocsin;
beforeAll(async () => {
  tocsin = await startTocsin(dataFolder);
  await tocsin.settled();
}, 120_000);
afterAll(async () => {
  await tocsin.stop();
  removeFolder(dataFolder);
}, 60_000);

const verb = (...args: string[]) =>
  runTocsin(['--data', dataFolder, 'backtest', '--sign', sign, ...args]);

async function ask(method: 'POST' | 'DELETE', at: string, body?: object) {
  const { url, token } = tocsin;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const answer = await fetch(`${url}${at}`, { method, headers, ...sent });
  return { status: answer.status, job: (await answer.json()) as Job };
}

async function followed(id: string): Promise<Job> {
  for (;;) {
    const job = await tocsin.read<Job>(`${path}/${id}`);
    if (job.status !== 'queued' && job.status !== 'running') return job;
    await wait(50);
  }
}

it('gives by HTTP and by the verb the same, from beside the running server', async () => {
  const { job } = await ask('POST', path, { parameters: { banksMin: 2 }, from: '2015-01-01' });
  const { status, result, progress } = await followed(job.id);
  expect([status, progress.total]).toEqual(['done', expect.any(Number)]);
  const { code, stdout } = await verb('--set', 'banksMin=2', '--from', '2015-01-01', '--json');
  expect([code, JSON.parse(stdout)]).toEqual([0, result]);
  expect(result).toMatchObject({ settled: true, counts: { live: 1, earlier: 1, lost: 0 } });
}, 60_000);

it('says it in lines, with what it was compared with', async () => {
  const { code, stdout } = await verb('--set', 'banksMin=99');
  expect([code, stdout]).toEqual([
    0,
    expect.stringMatching(/compared with its alerts, through position \d+\n.*lost 1/),
  ]);
  expect(stdout).toMatch(/^ {2}lost \d{4}-\d\d-\d\d \S+ 瓯海织造有限公司$/m);
}, 60_000);

it.each([
  ['another parameter', ['--set', 'bankMin=2'], /bankMin: The sign has no .* It has banksMin/],
  ['what is no assignment', ['--set', 'banksMin'], /"banksMin" is no name=value/],
  ['no day', ['--from', 'yesterday'], /--from: "yesterday" is no day/],
  [
    'a period the wrong way round',
    ['--from', '2026-01-02', '--to', '2026-01-01'],
    /--from 2026-01-02 is later than --to 2026-01-01/,
  ],
  ['another sign', ['--sign', 'nonsense'], /There is no sign "nonsense"/],
])(
  'refuses %s in one line',
  async (...[, args, message]) => {
    const { code, stderr } = await verb(...args);
    expect([code, stderr]).toEqual([1, expect.stringMatching(message)]);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  },
  60_000,
);

it('ends the thread of one that is cancelled, and begins the next', async () => {
  const first = (await ask('POST', path, {})).job;
  const second = (await ask('POST', path, {})).job;
  const { status, job } = await ask('DELETE', `${path}/${first.id}`);
  expect([status, job.status]).toEqual([200, expect.stringMatching(/cancelled|done/)]);
  expect(await followed(second.id)).toMatchObject({ status: 'done' });
}, 60_000);

it('forgets its backtests when it is started again, and says so', async () => {
  const { job } = await ask('POST', path, {});
  await tocsin.stop();
  tocsin = await startTocsin(dataFolder);
  expect(await tocsin.read(path)).toEqual({ items: [] });
  await expect(tocsin.read(`${path}/${job.id}`)).rejects.toThrow(/404.*重启后不保留/);
}, 120_000);
