/** Backtests over HTTP, beside a real watch: asked for, followed, refused. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWatch, type Watch } from '@apps/watch/src/watch';
import type { Principal } from '@tocsin/access';
import { answered, apiUnderTest, startMs, type ApiUnderTest } from '../api-under-test';

const sign = 'multi-bank-account-opening';
const path = `/api/signs/${sign}/backtests`;
const [mill, dyer] = ['X-MILL0001', 'X-DYER0002'];

const users: Readonly<Record<string, Principal>> = {
  admin: { kind: 'user', name: '李管理', role: 'admin' },
  zhejiang: { kind: 'user', name: '王协调', role: 'desk', region: '330000' },
  jiangsu: { kind: 'user', name: '陈协调', role: 'desk', region: '320000' },
};

let api: ApiUnderTest;
let watch: Watch;

beforeAll(async () => {
  api = await apiUnderTest({
    authenticate: ({ authorization }) => Promise.resolve(users[authorization ?? '']),
  });
  watch = startWatch({
    ...{ store: api.store, pool: api.pool, now: () => new Date('2026-01-10T12:00:00+08:00') },
    logger: { info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  await tell(mill, '330106', ['BANKB', 'BANKC', 'BANKD']);
  await tell(dyer, '320100', ['BANKB', 'BANKC']);
  while ((await watch.processedPosition()) < (await api.store.head()))
    await new Promise((resolve) => setTimeout(resolve, 20));
}, startMs);
afterAll(async () => {
  await watch.stop();
  await api.close();
});

/** A firm of a region that owes BANKA, and opens an account a week elsewhere. */
async function tell(party: string, region: string, banks: readonly string[]): Promise<void> {
  const event = (type: string, day: string, data: object) =>
    api.record({
      ...{ type, id: `${type} ${party} ${day}`, source: '/feed' },
      time: `${day}T09:00:00+08:00`,
      data: { party, ...data },
    });
  await event('party.registered', '2020-01-06', { kind: 'company', name: party, region });
  const loan = { loan: `L-${party}`, bank: 'BANKA', amount: '25000000.00' };
  await event('loan.disbursed', '2025-01-06', loan);
  for (const [week, bank] of banks.entries()) {
    const account = { account: `${bank}-${party}`, bank, kind: 'general' };
    await event('account.opened', `2025-03-${String(10 + 7 * week)}`, account);
  }
}

type Job = Readonly<{ id: string; status: string; result?: object }>;
const as = (who: string) => ({
  start: (body?: object) =>
    answered(api.anonymous().post(path).set('Authorization', who).send(body)),
  get: (asked: string) => answered(api.anonymous().get(asked).set('Authorization', who)),
});

async function finished(who: string, id: string): Promise<Job> {
  for (;;) {
    const job = (await as(who).get(`${path}/${id}`)).body as Job;
    if (job.status !== 'queued' && job.status !== 'running') return job;
  }
}

it('answers at once with where to look, and there with what was found', async () => {
  const { status, headers, body } = await as('admin').start({ parameters: { banksMin: 2 } });
  const { id } = body as Job;
  expect(status).toBe(202);
  expect(headers['location']).toBe(`${path}/${id}`);
  expect(body).toMatchObject({
    ...{ sign, parameters: { banksMin: 2 }, by: { name: '李管理', role: 'admin' } },
    status: expect.stringMatching(/queued|running/),
  });
  const [alert] = (await api.pool.query('select id from read.alert where sign = $1', [sign]))
    .rows as { id: string }[];
  const done = await finished('admin', id);
  expect(done).toMatchObject({
    status: 'done',
    progress: { done: 2, total: 2 },
    startedAt: expect.any(String),
    finishedAt: expect.any(String),
    result: {
      ...{ status: 'live', through: await api.store.head(), settled: true },
      parameters: { banksMin: 2, windowDays: 90, exposureMin: '1000000.00' },
      counts: { live: 1, tested: 2, same: 0, gained: 1, lost: 0, earlier: 1, later: 0 },
      byRegion: [{ name: '320100' }, { name: '330106' }],
    },
  });
  expect(done.result).toMatchObject({
    changes: expect.arrayContaining([
      expect.objectContaining({ change: 'earlier', alert: alert?.id, days: -7 }),
      expect.objectContaining({ change: 'gained', region: '320100' }),
    ]),
  });
});

it('takes no body for the numbers in force', async () => {
  const { body } = await as('admin').start();
  expect(await finished('admin', (body as Job).id)).toMatchObject({
    parameters: {},
    result: { counts: { live: 1, tested: 1, same: 1 }, changes: [] },
  });
});

describe('a desk', () => {
  it('compares within its region, and sees no other backtests', async () => {
    const everywhere = ((await as('admin').start()).body as Job).id;
    const { id } = (await as('zhejiang').start({ parameters: { banksMin: 2 } })).body as Job;
    const done = await finished('zhejiang', id);
    expect(done).toMatchObject({
      region: '330000',
      result: {
        counts: { live: 1, tested: 1, gained: 0, earlier: 1 },
        byRegion: [{ name: '330106' }],
      },
    });
    expect(JSON.stringify(done)).not.toContain(dyer);
    expect((await as('zhejiang').get(path)).body).toMatchObject({ items: [{ id }] });
    expect((await as('zhejiang').get(`${path}/${everywhere}`)).status).toBe(404);
    expect((await as('jiangsu').get(`${path}/${id}`)).status).toBe(404);
    expect((await as('admin').get(`${path}/${id}`)).status).toBe(200);
  });
});

it('names what is wrong with the numbers, and where', async () => {
  const { status, body } = await as('admin').start({ parameters: { bankMin: 2, banksMin: -1 } });
  expect(status).toBe(400);
  expect(body).toMatchObject({
    type: 'urn:tocsin:problem:invalid-request',
    detail: expect.stringMatching(/bankMin: 该信号没有参数.*banksMin: 应为/),
    errors: [
      { pointer: '/parameters/bankMin', allowed: expect.arrayContaining(['banksMin']) },
      { pointer: '/parameters/banksMin' },
    ],
  });
});

it('refuses days that run backwards, signs that are none, and more than may wait', async () => {
  const backwards = await as('admin').start({ from: '2025-12-31', to: '2025-01-01' });
  expect([backwards.status, JSON.stringify(backwards.body)]).toEqual([
    400,
    expect.stringContaining('2025-01-01'),
  ]);
  const unknown = api.anonymous().post('/api/signs/none/backtests').set('Authorization', 'admin');
  expect((await unknown).status).toBe(404);
  const answers = await Promise.all(Array.from({ length: 10 }, () => as('admin').start()));
  const refused = answers.filter(({ status }) => status !== 202);
  expect(refused.length).toBeGreaterThan(0);
  for (const { status, headers } of refused)
    expect([status, headers['retry-after']]).toEqual([429, '60']);
});
