import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Principal } from '@tocsin/access';
import { createFeedDirectory } from '@apps/intake/src/feeds/feed-directory';
import { mappingStream } from '@tocsin/feeds';
import { answered, apiUnderTest, startMs, type ApiUnderTest } from '../api-under-test';

const source = '/banks/102331000014/core';
const mapping = `mapping: 1
source: ${source}
times: { formats: [yyyyMMdd] }
lookups:
  customer:
    - { file: customers.csv, key: '{nr}', values: { party: '{party}' } }
tables:
  - file: 'closed*.csv'
    joins:
      - { as: customer, lookup: customer, key: '{customer}' }
    events:
      - type: account.closed
        id: closed-{account}
        time: '{day}'
        data: { account: '{account}', party: '{customer.party}', bank: '102331000014' }
`;
const customers = { name: 'customers.csv', text: 'nr,party\n7,91330106MA27X00K3Y\n' };
const sampleOf = (text: string) => ({ name: 'closed-2025.csv', text });
const rows = 'account,customer,day\nA-1,7,20250102\nA-2,8,20250102\nA-3,7,x\n';

let api: ApiUnderTest;
let asking: Principal | undefined;
beforeAll(async () => {
  asking = { kind: 'user', name: 'Li Wei', role: 'admin' };
  api = await apiUnderTest({ authenticate: () => Promise.resolve(asking) });
  const feeds = createFeedDirectory(api.pool);
  await feeds.create({ name: 'core', sources: [source], backfill: true }, 'admin');
  await feeds.create({ name: 'other', sources: ['/other'] }, 'admin');
}, startMs);
afterAll(() => api.close());

type Tried = {
  records: {
    line: number;
    outcome: string;
    parsed: object;
    refusal?: { reason: string };
    events: { wouldBe?: string; refusal?: { reason: string }; origins: object[]; event: object }[];
  }[];
};
const tryIt = async (body: object) => {
  const { status, body: answer } = await answered(api.post('/api/feeds/try', body));
  return { status, ...(answer as Tried & { detail?: string; type?: string }) };
};
const set = (name: string, text: string, reason = 'the first') =>
  answered(api.post(`/api/feeds/${name}/mapping`, { mapping: text, reason }));

describe('a mapping tried on a sample', () => {
  it('is shown stage by stage, with the origin of every field', async () => {
    const { status, records } = await tryIt({
      ...{ feed: 'core', mapping, sample: sampleOf(rows), companions: [customers] },
    });
    expect(status).toBe(200);
    expect(records).toMatchObject([
      {
        line: 2,
        parsed: { account: 'A-1', customer: '7', day: '20250102' },
        outcome: 'events',
        events: [{ wouldBe: 'new', event: { id: 'closed-A-1', source } }],
      },
      { line: 3, outcome: 'events', events: [{ refusal: { reason: 'missing-field' } }] },
      { line: 4, outcome: 'refused', refusal: { reason: 'unreadable-value' }, events: [] },
    ]);
    expect(records[0]?.events[0]?.origins).toEqual([
      {
        ...{ pointer: '/id', kind: 'value', written: 'closed-{account}', from: ['account'] },
        value: 'closed-A-1',
      },
      {
        ...{ pointer: '/time', kind: 'value', written: '{day}', from: ['day'] },
        value: '2025-01-02T00:00:00.000+08:00',
      },
      {
        ...{ pointer: '/data/account', kind: 'value', written: '{account}', from: ['account'] },
        value: 'A-1',
      },
      {
        ...{ pointer: '/data/party', kind: 'lookup', written: '{customer.party}' },
        ...{ from: ['customer.party'], value: '91330106MA27X00K3Y' },
      },
      {
        ...{ pointer: '/data/bank', kind: 'constant', written: '102331000014', from: [] },
        value: '102331000014',
      },
    ]);
    expect(await api.store.head()).toBe(0);
  });

  it('is compared with the log, and within the sample', async () => {
    const time = '2025-01-02T00:00:00.000+08:00';
    const data = { account: 'A-1', party: '91330106MA27X00K3Y', bank: '102331000014' };
    await api.record({ id: 'closed-A-1', source, type: 'account.closed', time, data });
    const text =
      'account,customer,day\nA-1,7,20250102\nA-1,7,20250103\nA-4,7,20250102\nA-4,7,20250102\n';
    const { records } = await tryIt({ mapping, sample: sampleOf(text), companions: [customers] });
    expect(records.map(({ events }) => events[0]?.wouldBe)).toEqual([
      ...['duplicate', 'conflict', 'new', 'duplicate'],
    ]);
  });

  it('of another encoding comes as base64', async () => {
    const text = 'account,customer,day\n账,7,20250102\n';
    const gb = Buffer.concat([
      Buffer.from(text.slice(0, 21)),
      Buffer.from([0xd5, 0xcb]),
      Buffer.from(text.slice(22)),
    ]);
    const { records } = await tryIt({
      mapping: mapping.replace('times:', 'records: { form: csv, encoding: gb18030 }\ntimes:'),
      sample: { name: 'closed.csv', base64: gb.toString('base64') },
      companions: [customers],
    });
    expect(records[0]?.parsed).toMatchObject({ account: '账' });
  });

  it('says what is wrong with the mapping, the sample, or what is missing', async () => {
    const sample = sampleOf(rows);
    const wrong = await tryIt({
      mapping: mapping.replace('account.closed', 'account.shut'),
      sample,
    });
    expect([wrong.status, wrong.type]).toEqual([422, 'urn:tocsin:problem:mapping-not-usable']);
    expect((await tryIt({ mapping, sample })).detail).toContain('customers.csv');
    const named = { name: 'opened.csv', text: rows };
    expect((await tryIt({ mapping, sample: named, companions: [customers] })).status).toBe(422);
    expect((await tryIt({ feed: 'core', sample })).status).toBe(422);
    expect((await tryIt({ mapping, sample: { name: 'a' } })).status).toBe(400);
  });
});

describe('the mapping of a feed', () => {
  it('is an event, with its versions on the page of the feed', async () => {
    expect((await set('core', mapping)).status).toBe(200);
    const changed = mapping.replace('yyyyMMdd', 'yyyy-MM-dd');
    expect((await set('core', changed, 'dates have dashes now')).status).toBe(200);
    const { body } = await answered(api.get('/api/feeds/core'));
    expect(body).toMatchObject({
      name: 'core',
      mapping: {
        ...{ version: 2, reason: 'dates have dashes now', text: changed },
        by: { name: 'Li Wei', role: 'admin' },
        history: [{ version: 2 }, { version: 1, reason: 'the first' }],
      },
    });
    const events = await api.store.readStream(mappingStream('core'));
    expect(events.map(({ type }) => type)).toEqual(['feed.mapping-set', 'feed.mapping-set']);
    expect(JSON.parse(events[0]?.payload ?? '')).toMatchObject({
      ...{ source: '/tocsin', decidedby: 'Li Wei' },
      data: { feed: 'core', mapping, reason: 'the first' },
    });
  });

  it('is not set over a version that its author has not seen', async () => {
    const based = (replaces: number, text: string) =>
      answered(api.post('/api/feeds/other/mapping', { mapping: text, reason: 'x', replaces }));
    const first = mapping.replace(source, '/other');
    const second = first.replace('yyyyMMdd', 'yyyy-MM-dd');
    expect((await based(0, first)).status).toBe(200);
    const late = await based(0, second);
    expect(late).toMatchObject({
      status: 409,
      body: { type: expect.stringMatching(/changed-meanwhile$/) },
    });
    expect((await based(1, second)).status).toBe(200);
  });

  it('is what its operator tries, who reaches no other feed', async () => {
    asking = { kind: 'user', name: 'op', role: 'operator', feed: 'core' };
    const sample = sampleOf('account,customer,day\nA-9,7,2025-01-02\n');
    const { records } = await tryIt({ sample, companions: [customers] });
    expect(records[0]?.events[0]?.wouldBe).toBe('new');
    expect((await tryIt({ feed: 'other', sample, companions: [customers] })).status).toBe(404);
    const foreign = mapping.replace(source, '/other').replace('yyyyMMdd', 'yyyy-MM-dd');
    const tried = await tryIt({ mapping: foreign, sample, companions: [customers] });
    expect(tried.records[0]?.events[0]?.refusal?.reason).toBe('foreign-source');
    asking = { kind: 'user', name: 'Li Wei', role: 'admin' };
  });

  it('is refused where it is not in order, speaks for another, or changes nothing', async () => {
    expect((await set('core', 'mapping: 2')).status).toBe(422);
    const foreign = await set('core', mapping.replace(source, '/other'));
    expect([foreign.status, (foreign.body as { detail: string }).detail]).toEqual([
      422,
      expect.stringContaining('/other'),
    ]);
    expect((await set('core', mapping.replace('yyyyMMdd', 'yyyy-MM-dd'))).status).toBe(422);
    expect((await set('nobody', mapping)).status).toBe(404);
  });
});
