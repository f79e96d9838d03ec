import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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

describe('an event that was amended', () => {
  const source = '/registries/aic-330000';
  type Shown = { standing?: string; amendedBy: object[] };
  const shown = async (id: string): Promise<Shown> => {
    const path = `/api/events/${encodeURIComponent(source)}/${id}`;
    return (await answered(api.get(path))).body as Shown;
  };
  const said = (id: string, more: object = {}) =>
    api.record({
      ...{ source, id, type: 'party.arrears', time: '2025-03-10T09:00:00+08:00' },
      knowntime: '2025-03-10T10:00:00+08:00',
      data: { party: 'X-MILL0001', kind: 'tax', amount: '1.00' },
      ...more,
    });
  const voided = (id: string, event: string) =>
    said(id, { type: 'event.voided', data: { event, reason: '误报' } });
  const known = '2025-03-10T10:00:00.000+08:00';

  it('says that it was voided, by what, when and why', async () => {
    await said('v-1');
    expect(await shown('v-1')).toMatchObject({ standing: 'in-force', amendedBy: [] });
    const position = await voided('v-2', 'v-1');
    expect(await shown('v-1')).toMatchObject({
      standing: 'voided',
      amendedBy: [
        { by: 'void', source, eventId: 'v-2', knowntime: known, position, reason: '误报' },
      ],
    });
    expect(await shown('v-2')).toMatchObject({ standing: 'in-force', amendedBy: [] });
  });

  it('is in force again when the void was itself voided', async () => {
    await voided('v-3', 'v-2');
    expect(await shown('v-1')).toMatchObject({ standing: 'in-force' });
    expect(await shown('v-2')).toMatchObject({ standing: 'voided' });
  });

  it('says that it was corrected, and by what', async () => {
    await said('c-1');
    const position = await said('c-2', { corrects: 'c-1' });
    expect(await shown('c-1')).toMatchObject({
      standing: 'corrected',
      amendedBy: [{ by: 'correction', source, eventId: 'c-2', knowntime: known, position }],
    });
    expect(await shown('c-2')).toMatchObject({ standing: 'in-force', amendedBy: [] });
  });

  it('falls with the event that it corrects', async () => {
    await voided('c-3', 'c-1');
    expect(await shown('c-2')).toMatchObject({ standing: 'voided', amendedBy: [] });
  });

  it('gives way to a later correction of the same event', async () => {
    await said('r-1');
    await said('r-2', { corrects: 'r-1' });
    await said('r-3', { corrects: 'r-1', knowntime: '2025-03-11T10:00:00+08:00' });
    expect(await shown('r-2')).toMatchObject({ standing: 'corrected', amendedBy: [] });
    expect(await shown('r-3')).toMatchObject({ standing: 'in-force' });
  });

  it('says of a void that another void has corrected it', async () => {
    await said('w-1');
    await voided('w-2', 'w-1');
    await said('w-3', {
      ...{ type: 'event.voided', corrects: 'w-2', data: { event: 'w-0', reason: '号码有误' } },
    });
    expect(await shown('w-2')).toMatchObject({
      standing: 'corrected',
      amendedBy: [{ by: 'correction', eventId: 'w-3' }],
    });
    expect(await shown('w-1')).toMatchObject({ standing: 'in-force' });
  });

  it('answers where corrections go round in a circle', async () => {
    await said('o-1', { corrects: 'o-2' });
    await said('o-2', { corrects: 'o-1' });
    expect(await shown('o-1')).toMatchObject({ amendedBy: [{ eventId: 'o-2' }] });
  });
});
