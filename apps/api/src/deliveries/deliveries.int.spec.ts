import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Principal } from '@tocsin/access';
import { answered, apiUnderTest, findingOf, startMs, type ApiUnderTest } from '../api-under-test';

const source = '/banks/BANKA/core';
const admin: Principal = { kind: 'user', name: 'Li Wei', role: 'admin' };
const operator: Principal = { ...admin, role: 'operator', feed: 'core-a' };

let api: ApiUnderTest;
let asking: Principal | undefined;
beforeAll(async () => {
  api = await apiUnderTest({ authenticate: () => Promise.resolve(asking) });
  const position = await api.record({
    ...{ id: 'e-1', source, type: 'account.opened', time: '2025-03-24T09:00:00+08:00' },
    data: { account: 'A-1', party: 'X-MILL0001', bank: 'BANKA', kind: 'general' },
  });
  const evidence = {
    ...{ position, source, id: 'e-1', type: 'account.opened', role: 'supports' },
    ...{ time: '2025-03-24T09:00:00+08:00', known: '2025-03-24T09:00:00+08:00' },
  };
  const data = { finding: findingOf({ evidence: [evidence] }) };
  await api.alert('a-1', [{ type: 'alert.raised', data }]);
  await api.pool.query(
    `insert into intake.delivery
       (feed, kind, key, name, began, latest, ended, accepted, duplicates, quarantined)
     select feed, 'http', '2026-03-01', '2026-03-01', now(), now(), now(), 1, 0, 0
     from unnest('{core-a,core-b}'::text[]) as feed`,
  );
  await api.pool.query('insert into intake.delivery_positions values (0, 1, $1), (0, 2, $2)', [
    ...[`{[${String(position)},${String(position)}]}`, '{[900,901]}'],
  ]);
}, startMs);
afterAll(() => api.close());
beforeEach(() => {
  asking = admin;
});

const get = async (path: string) => {
  const { status, body } = await answered(api.get(path));
  return { status, body: body as Record<string, unknown> };
};
const recall = async (path: string, body: object) => {
  const { status, body: answer } = await answered(api.post(`${path}/recall`, body));
  return { status, body: answer as Record<string, unknown> };
};
const own = '/api/feeds/core-a/deliveries/1';

describe('a delivery', () => {
  it('names its alerts to who may read alerts, and only counts them for an operator', async () => {
    expect((await get(own)).body).toMatchObject({
      alerts: { total: 1, standing: 1, items: [{ id: 'a-1' }] },
    });
    asking = operator;
    expect((await get(own)).body['alerts']).toEqual({ total: 1, standing: 1 });
    const { body } = await recall(own, { reason: 'x', dryRun: true });
    expect(body).toMatchObject({ voided: 1, dryRun: true });
    expect(body['alerts']).toEqual({ total: 1, standing: 1 });
  });

  it('is there for its own feed alone, but for who sees all', async () => {
    const other = '/api/feeds/core-b/deliveries';
    expect((await get(`${other}/2`)).status).toBe(200);
    expect((await get(`${other}/1`)).status).toBe(404);
    asking = operator;
    const answers = [other, `${other}/2`, `${other}/2/events`, `/api/feeds/core-a/deliveries/2`];
    for (const path of answers) expect((await get(path)).status).toBe(404);
    expect((await recall(`${other}/2`, { reason: 'x' })).status).toBe(404);
  });
});

describe('a recall over HTTP', () => {
  it('is signed by the operator who asked first', async () => {
    asking = operator;
    expect((await recall(own, { reason: '误报' })).body).toMatchObject({
      ...{ voided: 1, recalled: { by: 'Li Wei', reason: '误报' } },
    });
    asking = { ...admin, name: 'Zhao' };
    expect((await recall(own, { reason: 'again' })).body).toMatchObject({
      recalled: { by: 'Li Wei', reason: '误报' },
    });
    const voided = await api.store.find(source, 'recall-1-1');
    expect(JSON.parse(voided?.payload ?? '')).toMatchObject({
      ...{ decidedby: 'Li Wei', decidedas: 'operator', data: { event: 'e-1', reason: '误报' } },
    });
    expect((await get('/api/feeds/core-a/deliveries')).body).toMatchObject({
      items: [{ id: '1', recalled: { by: 'Li Wei', voided: 1 } }],
    });
    asking = admin;
    expect((await get(`/api/events/${encodeURIComponent(source)}/e-1`)).body).toMatchObject({
      delivery: { id: '1', recalled: { by: 'Li Wei', reason: '误报' } },
      standing: 'voided',
      amendedBy: [{ by: 'void', eventId: 'recall-1-1', reason: '误报' }],
    });
  });
});
