/** The health of feeds over HTTP: silence against a cadence set by people, and who sees whose. */
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Principal } from '@tocsin/access';
import { answered, apiUnderTest, startMs, type ApiUnderTest } from '../api-under-test';

const admin: Principal = { kind: 'user', name: 'admin', role: 'admin' };
let api: ApiUnderTest;
let asking: Principal;
let now = new Date('2026-03-02T10:00:00+08:00');

beforeAll(async () => {
  api = await apiUnderTest({ authenticate: () => Promise.resolve(asking), now: () => now });
  await api.pool.query(`
    insert into intake.feed (name, sources, backfill, created, created_by) values
      ('core', '{/core}', false, '2026-03-01T00:00:00+08:00', 'admin'),
      ('court', '{/court}', false, '2026-03-01T00:00:00+08:00', 'admin')`);
  await api.pool.query(`
    insert into intake.feed_source values
      ('core', '/core', 'loan.repaid', '2026-03-02T09:00:00+08:00')`);
}, startMs);
beforeEach(() => {
  asking = admin;
});
afterAll(() => api.close());

type Trouble = Readonly<{ kind: string; type?: string; since?: string; mend: { zh: string } }>;
type Feed = Readonly<{ name: string; overdue: boolean; troubles: readonly Trouble[] }>;
const feeds = async () =>
  ((await answered(api.get('/api/feeds'))).body as { items: readonly Feed[] }).items;
const troublesOf = async (name: string) =>
  (await feeds())
    .find((feed) => feed.name === name)
    ?.troubles.filter(({ kind }) => kind === 'silence')
    .map(({ type = 'feed', since }) => [type, since]);

it('is silent by the cadence that an admin sets, the feed and each type by its own', async () => {
  expect(await troublesOf('core')).toEqual([]);
  const types = [
    { type: 'loan.repaid', silentAfterHours: 2 },
    { type: 'feed.complete', silentAfterHours: 30 },
  ];
  const set = await answered(api.post('/api/feeds/core/cadence', { types, silentAfterHours: 48 }));
  expect(set.status).toBe(200);
  expect(await troublesOf('core')).toEqual([['feed.complete', '2026-03-02T06:00:00.000+08:00']]);
  now = new Date('2026-03-02T11:00:01+08:00');
  expect(await troublesOf('core')).toEqual([
    ['feed.complete', '2026-03-02T06:00:00.000+08:00'],
    ['loan.repaid', '2026-03-02T11:00:00.000+08:00'],
  ]);
  expect((await answered(api.post('/api/feeds/core/cadence', {}))).body).toEqual({
    ...{ types: [], daysOff: [] },
  });
  expect(await troublesOf('core')).toEqual([]);
});

it('is not silent on its days off, and says which they are', async () => {
  const types = [{ type: 'feed.complete', silentAfterHours: 30 }];
  const holiday = { types, daysOff: ['2026-03-02', '2026-03-01'] };
  expect((await answered(api.post('/api/feeds/core/cadence', holiday))).status).toBe(200);
  expect(await troublesOf('core')).toEqual([]);
  const { body } = await answered(api.get('/api/feeds/core'));
  expect(body).toMatchObject({ daysOff: ['2026-03-01', '2026-03-02'] });
  const wrong = { daysOff: ['2026-02-30'] };
  const refused = await answered(api.post('/api/feeds/core/cadence', wrong));
  expect(refused.status).toBe(400);
  expect(JSON.stringify(refused.body)).toContain('daysOff/0');
  await answered(api.post('/api/feeds/core/cadence', {}));
});

it('refuses a cadence of a type that does not exist, and says where', async () => {
  const types = [{ type: 'loan.forgotten', silentAfterHours: 2 }];
  const refused = await answered(api.post('/api/feeds/core/cadence', { types }));
  expect(refused.status).toBe(400);
  expect(JSON.stringify(refused.body)).toContain('types/0/type');
});

it('is seen by an operator and a credential of that feed alone', async () => {
  const others: readonly Principal[] = [
    { kind: 'user', name: 'op', role: 'operator', feed: 'court' },
    { kind: 'feed', name: 'court', sources: ['/court'], backfill: false },
  ];
  for (const one of others) {
    asking = one;
    expect((await feeds()).map(({ name }) => name)).toEqual(['court']);
    expect((await answered(api.get('/api/feeds/court'))).status).toBe(200);
    expect((await answered(api.get('/api/feeds/core'))).status).toBe(404);
  }
});

it('says how many events the totals do not know yet', async () => {
  await api.record({
    ...{ id: 'e-1', source: '/core', type: 'party.arrears', time: '2026-03-01T09:00:00+08:00' },
    data: { party: 'X-C0001', kind: 'tax', amount: '100.00' },
  });
  const { body } = await answered(api.get('/api/feeds/core'));
  expect(body).toMatchObject({ uncounted: 1, totals: [] });
});
