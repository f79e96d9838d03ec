import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { answered, apiUnderTest, findingOf, startMs, type ApiUnderTest } from '../api-under-test';

let api: ApiUnderTest;

beforeAll(async () => {
  api = await apiUnderTest({ shownWithinMs: 400 });
  await api.alert('a-1', [{ type: 'alert.raised', data: { finding: findingOf() } }]);
}, startMs);
afterAll(() => api.close());

const statusOf = async () =>
  ((await answered(api.get('/api/alerts/a-1'))).body as { status: string }).status;

it('who asks after deciding is shown what was decided', async () => {
  const late = pause(100).then(() => api.project());
  expect((await answered(api.post('/api/alerts/a-1/acknowledge', {}))).status).toBe(200);
  expect(await statusOf()).toBe('acknowledged');
  await late;
});

it('a decision holds although nobody writes the row', async () => {
  const { body } = await answered(api.post('/api/alerts/a-1/confirm', {}));
  expect([body, await statusOf()]).toMatchObject([{ status: 'confirmed' }, 'acknowledged']);
  await api.project();
  expect(await statusOf()).toBe('confirmed');
});
