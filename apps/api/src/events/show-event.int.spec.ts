import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Principal } from '@tocsin/access';
import { answered, apiUnderTest, startMs, type ApiUnderTest } from '../api-under-test';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await apiUnderTest();
}, startMs);
afterAll(() => api.close());

it('gives the envelope back character for character', async () => {
  const payload =
    '{"specversion":"1.0", "id":"e/1", "source":"/banks/BANKA/core",  "type":"party.arrears",' +
    '"time":"2025-03-10T09:00:00+08:00", "data":{"amount":"10.50","note":"\\u4e2d 文","n":1.0}}';
  const time = '2025-03-10T09:00:00+08:00';
  const [source, id] = ['/banks/BANKA/core', 'e/1'];
  await api.store.append([
    { source, id, stream: `feed-${source}`, type: 'party.arrears', time, keys: [], payload },
  ]);
  const path = `/api/events/${encodeURIComponent(source)}/${encodeURIComponent(id)}`;
  const { text, body } = await answered(api.get(path));
  expect(text).toContain(`"envelope":${payload}}`);
  expect(body).toMatchObject({ position: 1, version: 1, envelope: { id, source } });
});

it('shows an operator what its feed has sent and what was decided on it, and nothing else', async () => {
  const operator: Principal = { kind: 'user', name: 'op', role: 'operator', feed: 'core-b' };
  const asOperator = await apiUnderTest({ authenticate: () => Promise.resolve(operator) });
  try {
    await asOperator.pool.query(
      `insert into intake.feed (name, sources, backfill, created, created_by)
       values ('core-b', '{/banks/BANKB/core}', false, now(), 'admin')`,
    );
    const event = (source: string, id: string, more: object) => ({
      ...{ source, id, time: '2025-03-10T09:00:00+08:00' },
      ...{ type: 'party.arrears', data: { party: 'X-MILL0001', kind: 'tax', amount: '1.00' } },
      ...more,
    });
    const decided = (feed: string) => ({
      type: 'feed.credential-revoked',
      data: { feed, credential: 'c-1', reason: 'no longer used' },
    });
    await asOperator.record(event('/banks/BANKB/core', 'own', {}));
    await asOperator.record(event('/banks/BANKA/core', 'other', {}));
    await asOperator.record(event('/tocsin', 'own', decided('core-b')));
    await asOperator.record(event('/tocsin', 'other', decided('core-a')));
    const statusOf = async (source: string, id: string) =>
      (await answered(asOperator.get(`/api/events/${encodeURIComponent(source)}/${id}`))).status;
    expect(await statusOf('/banks/BANKB/core', 'own')).toBe(200);
    expect(await statusOf('/tocsin', 'own')).toBe(200);
    expect(await statusOf('/banks/BANKA/core', 'other')).toBe(404);
    expect(await statusOf('/tocsin', 'other')).toBe(404);
  } finally {
    await asOperator.close();
  }
});
