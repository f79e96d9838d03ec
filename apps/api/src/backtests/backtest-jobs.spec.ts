import { beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { Reach } from '@tocsin/access';
import { Problem } from '../problems/problem';
import type { Backtest, BacktestResult } from './backtest';
import { BacktestJobs, type BacktestJob } from './backtest-jobs';

const everything: Reach = { over: 'all' };
const admin = { name: 'admin', role: 'admin' };
const lead = { live: { withHarm: 0 }, tested: { withHarm: 0 } };
const found: BacktestResult = {
  ...{ sign: 'a-sign', version: 1, status: 'live', parameters: {}, through: 7, settled: true },
  counts: { live: 0, tested: 0, same: 0, gained: 0, lost: 0, earlier: 0, later: 0 },
  ...{ changes: [], byBank: [], byRegion: [], workload: [], leadTime: lead },
};

/** Those that run, in the order in which they began, to be ended by hand. */
let begun: Readonly<{
  sign: string;
  progress: (done: number, total: number) => void;
  signal: AbortSignal;
  succeed: (result?: BacktestResult) => void;
  fail: (error: Error) => void;
}>[];
let jobs: BacktestJobs;
const backtest: Backtest = ({ sign }, run) =>
  new Promise((resolve, reject) => {
    run.signal.addEventListener('abort', () => {
      reject(new Error('ended from outside'));
    });
    const succeed = (result = found) => {
      resolve(result);
    };
    begun.push({ sign, ...run, succeed, fail: reject });
  });

let logged: string[];
const nowhere = () => undefined;
beforeEach(() => {
  begun = [];
  logged = [];
  const error = (line: string) => void logged.push(line);
  Logger.overrideLogger({ error, log: nowhere, warn: nowhere });
  jobs = new BacktestJobs({ backtest, now: () => new Date('2026-01-05T02:00:00Z') });
});

const ask = (sign = 'a-sign', region?: string): BacktestJob =>
  jobs.ask({ sign, parameters: {}, ...(region !== undefined && { region }) }, admin);
const seen = ({ id, question: { sign } }: BacktestJob, reach: Reach = everything) =>
  jobs.find({ sign, id, reach });
/** Lets promises that are settled be heard of. */
const heard = () => new Promise((resolve) => setImmediate(resolve));

it('runs one at a time, in the order of asking, and says how far each has come', async () => {
  const [first, second] = [ask(), ask('other-sign')];
  expect([seen(first).status, seen(second).status]).toEqual(['running', 'queued']);
  begun[0]?.progress(50, 120);
  expect(seen(first).progress).toEqual({ done: 50, total: 120 });
  expect(begun).toHaveLength(1);
  begun[0]?.succeed();
  await heard();
  expect(seen(first)).toMatchObject({ status: 'done', result: { through: 7 } });
  expect(seen(second)).toMatchObject({ status: 'running', progress: { done: 0, total: 0 } });
  expect(begun.map(({ sign }) => sign)).toEqual(['a-sign', 'other-sign']);
});

it('lets five wait, and refuses the next', async () => {
  const [first] = Array.from({ length: 6 }, () => ask());
  expect(() => ask()).toThrow(Problem);
  begun[0]?.succeed();
  await heard();
  expect(first && seen(first).status).toBe('done');
  expect(ask().status).toBe('queued');
});

it('says of one that failed only that it did, and goes on', async () => {
  const [first, second] = [ask(), ask()];
  begun[0]?.fail(new Error('password of the database'));
  await heard();
  const { status, problem } = seen(first);
  expect(status).toBe('failed');
  expect(problem?.en).toContain(first.id);
  expect(JSON.stringify(problem)).not.toContain('password');
  expect(logged).toEqual([expect.stringContaining('password of the database')]);
  expect(seen(second).status).toBe('running');
});

describe('cancelling', () => {
  const cancel = ({ id, question: { sign } }: BacktestJob) =>
    jobs.cancel({ sign, id, reach: everything });

  it('ends the one that runs, and begins the next only when it has ended', async () => {
    const [first, second] = [ask(), ask()];
    expect(cancel(first).status).toBe('cancelled');
    expect(begun[0]?.signal.aborted).toBe(true);
    expect(seen(second).status).toBe('queued');
    await heard();
    expect([seen(first).status, seen(second).status]).toEqual(['cancelled', 'running']);
    expect(seen(first).problem).toBeUndefined();
  });

  it('takes one that waits out of the queue', async () => {
    const [, second, third] = [ask(), ask('never'), ask('next')];
    cancel(second);
    begun[0]?.succeed();
    await heard();
    expect([seen(second).status, seen(third).status]).toEqual(['cancelled', 'running']);
    expect(begun.map(({ sign }) => sign)).toEqual(['a-sign', 'next']);
  });

  it('leaves one that is over as it is', async () => {
    const job = ask();
    begun[0]?.succeed();
    await heard();
    expect(cancel(job)).toMatchObject({ status: 'done', result: { through: 7 } });
  });
});

it('keeps the last twenty', async () => {
  const all: BacktestJob[] = [];
  for (let nr = 0; nr < 22; nr += 1) {
    all.push(ask());
    begun.at(-1)?.succeed();
    await heard();
  }
  const kept = jobs.ofSign('a-sign', everything).map(({ id }) => id);
  const last = all.slice(2).map(({ id }) => id);
  expect(kept).toEqual(last.toReversed());
  expect(() => all[0] && seen(all[0])).toThrow(/until a restart/);
});

it('shows a desk what was looked for in its region, and nothing else', () => {
  const desk: Reach = { over: 'region', region: '330000' };
  const [everywhere, there, elsewhere] = [ask(), ask('a-sign', '330106'), ask('a-sign', '320000')];
  expect(jobs.ofSign('a-sign', desk).map(({ id }) => id)).toEqual([there.id]);
  expect(seen(there, desk).id).toBe(there.id);
  for (const other of [everywhere, elsewhere])
    expect(() => seen(other, desk)).toThrow(/There is no backtest/);
  expect(() => seen(there, { over: 'bank', bank: 'BANKA' })).toThrow(/There is no backtest/);
});

it('knows a job only under its own sign', () => {
  const { id } = ask();
  expect(() => jobs.find({ sign: 'other-sign', id, reach: everything })).toThrow(/no backtest/);
});

it('keeps 500 changes of a kind; the counts tell of all', async () => {
  const job = ask();
  const change = (kind: 'gained' | 'lost', nr: number) => ({
    ...{ change: kind, alert: `A-${String(nr)}`, subject: { kind: 'obligor', id: 'X' } },
    ...{ since: '2025-01-01', known: '2025-01-01', severity: 'yellow', banks: [] },
  });
  const gained = Array.from({ length: 600 }, (_, nr) => change('gained', nr));
  begun[0]?.succeed({ ...found, changes: [...gained, change('lost', 600)] });
  await heard();
  const kept = seen(job).result?.changes ?? [];
  expect(kept.filter((one) => one.change === 'gained')).toHaveLength(500);
  expect(kept.filter((one) => one.change === 'lost')).toHaveLength(1);
});

it('ends what runs and begins nothing more when the server stops', async () => {
  const [first, second] = [ask(), ask()];
  await jobs.onApplicationShutdown();
  expect(begun).toHaveLength(1);
  expect(begun[0]?.signal.aborted).toBe(true);
  expect([seen(first).status, seen(second).status]).toEqual(['cancelled', 'queued']);
});
