import { afterAll, beforeAll, expect, it } from '@jest/globals';
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
