import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Gauge } from 'prom-client';
import { answered, apiUnderTest, startMs, type ApiUnderTest } from '../api-under-test';

let api: ApiUnderTest;
let watched = 0;
beforeAll(async () => {
  api = await apiUnderTest({ processed: { watch: () => Promise.resolve(watched) } });
}, startMs);
afterAll(() => api.close());

const record = (id: string) =>
  api.record({
    id,
    source: '/registries/aic',
    type: 'party.arrears',
    time: '2025-03-10T09:00:00+08:00',
    data: { party: 'X-MILL0001', kind: 'tax', amount: '1.00' },
  });

describe('the status', () => {
  it('tells the head, and how far each has come', async () => {
    await record('e-1');
    await record('e-2');
    watched = 1;
    await api.pool.query(`insert into store.checkpoint (name, position) values ('judge', 1)`);
    const { body } = await answered(api.get('/api/status'));
    expect(body).toMatchObject({
      version: '0.0.0-test',
      head: 2,
      processed: { watch: 1, judge: 1 },
      subscriptions: [{ name: 'judge', position: 1, lagEvents: 1, running: false }],
    });
    expect((body as { lagSeconds: number }).lagSeconds).toBeGreaterThan(0);
  });

  it('says loudly what stands still, and before which event', async () => {
    await api.pool.query(
      `update store.checkpoint set failed_at = now(), failed_message = 'cannot read it',
         failed_position = 2, failed_type = 'party.arrears', failed_event_id = gen_random_uuid()`,
    );
    const { body } = await answered(api.get('/api/status'));
    expect(body).toMatchObject({
      subscriptions: [
        { failed: { message: 'cannot read it', position: 2, type: 'party.arrears' } },
      ],
    });
  });
});

describe('health and metrics', () => {
  it('live and ready without a credential', async () => {
    for (const path of ['/health/live', '/health/ready']) {
      const { status, body } = await answered(api.anonymous().get(path));
      expect([status, body]).toEqual([200, { status: 'ok' }]);
    }
  });

  it('gives what the registry holds', async () => {
    new Gauge({ name: 'tocsin_test', help: 'x', registers: [api.metrics] }).set(7);
    const { text, headers } = await answered(api.anonymous().get('/metrics'));
    expect(text).toContain('tocsin_test 7');
    expect(headers['content-type']).toContain('text/plain');
  });
});
