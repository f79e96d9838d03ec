import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AlertEvent } from '@tocsin/alerts';
import { answered, apiUnderTest, findingOf, startMs, type ApiUnderTest } from '../api-under-test';

let api: ApiUnderTest;

const raised = (more: object): AlertEvent => ({
  type: 'alert.raised',
  data: { finding: findingOf(more) },
});

beforeAll(async () => {
  api = await apiUnderTest();
  await api.alert('yellow', [raised({})]);
  await api.alert('red', [
    raised({
      sign: 'sham-seizure',
      family: 'courts',
      severity: 'red',
      subject: { kind: 'obligor', id: 'X-OTHER001' },
      object: { kind: 'seizure', id: 'S-1' },
      region: '350681',
      banks: ['BANKK'],
      since: '2006-05-08',
      known: '2006-05-11',
      parties: ['X-OTHER001', 'X-MILL0001'],
    }),
  ]);
  await api.alert('lapsed', [
    raised({ since: '2024-01-02', known: '2024-01-02', lapsed: '2024-05-01' }),
  ]);
  await api.alert('withdrawn', [
    raised({ since: '2023-01-02', known: '2023-01-02' }),
    { type: 'alert.withdrawn', data: { known: '2023-06-01' as never, reason: 'event-voided' } },
  ]);
}, startMs);
afterAll(() => api.close());

const idsOf = async (query: string) => {
  const answer = await api.get(`/api/alerts?${query}`);
  expect([answer.status, answer.body]).toEqual([200, expect.anything()]);
  return (answer.body as { items: { id: string }[] }).items.map(({ id }) => id).sort();
};

describe('the list', () => {
  it.each([
    ['', ['lapsed', 'red', 'yellow']],
    ['sign=sham-seizure', ['red']],
    ['sign=sham-seizure,multi-bank-account-opening', ['lapsed', 'red', 'yellow']],
    ['sign=sham-seizure&sign=multi-bank-account-opening', ['lapsed', 'red', 'yellow']],
    ['family=courts', ['red']],
    ['axis=ability', []],
    ['severity=red,orange', ['red']],
    ['party=X-MILL0001', ['lapsed', 'yellow']],
    ['involving=X-MILL0001', ['lapsed', 'red', 'yellow']],
    ['bank=BANKK', ['red']],
    ['region=33', ['lapsed', 'yellow']],
    ['region=330000', ['lapsed', 'yellow']],
    ['region=330100', ['lapsed', 'yellow']],
    ['region=330200', []],
    ['region=350681', ['red']],
    ['status=withdrawn', ['withdrawn']],
    ['status=open', ['lapsed', 'red', 'yellow']],
    ['since=2024-01-02', ['lapsed', 'yellow']],
    ['holding=true', ['red', 'yellow']],
    ['holding=false', ['lapsed']],
  ])('%s', async (query, ids) => {
    expect(await idsOf(query)).toEqual(ids);
  });

  it('is read page by page, newest first, nothing twice', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await answered(
        api.get(`/api/alerts?limit=1${cursor && `&cursor=${cursor}`}`),
      );
      const page = body as { items: { id: string }[]; next?: string };
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? '';
    } while (cursor);
    expect(seen).toEqual(['lapsed', 'red', 'yellow']);
  });

  it('speaks of a signal in both languages', async () => {
    const { body } = await answered(
      api.get('/api/alerts?sign=multi-bank-account-opening&holding=true'),
    );
    expect((body as { items: object[] }).items[0]).toMatchObject({
      summary: {
        zh: '南岭纺织：“多头开户”信号，2025-03-24 起',
        en: expect.stringMatching(/^南岭纺织: sign “.+”, since 2025-03-24$/),
      },
      raisedAt: expect.stringMatching(/\+08:00$/),
      exposure: '25000000.00',
    });
  });

  it.each([
    ['severtiy=red', 'severtiy', 'severity'],
    ['severity=purple', 'severity', 'orange'],
    ['status=open,gone', 'status', 'acknowledged'],
    ['axis=', 'axis', 'willingness'],
    ['holding=yes', 'holding', 'true'],
  ])('says what is allowed instead of %s', async (query, parameter, allowed) => {
    const { status, body } = await answered(
      api.get(`/api/alerts?${query}`).set('Accept-Language', 'en'),
    );
    expect(status).toBe(400);
    const problem = body as { type: string; detail: string; errors: { allowed: string[] }[] };
    expect(problem.type).toBe('urn:tocsin:problem:invalid-request');
    expect(problem.errors[0]).toMatchObject({ parameter });
    expect(problem.errors[0]?.allowed).toContain(allowed);
    expect(problem.detail).toContain(allowed);
  });

  it('gives as many as a page may have to who asks for more', async () => {
    const { status, body } = await answered(api.get('/api/alerts?limit=100000'));
    expect(status).toBe(200);
    expect((body as { items: unknown[] }).items.length).toBeGreaterThan(0);
  });

  it.each(['limit=0', 'limit=many', 'asOf=yesterday', 'asOf=2025-02-30', 'since=2025-13-01'])(
    'refuses %s',
    async (query) => {
      expect((await api.get(`/api/alerts?${query}`)).status).toBe(400);
    },
  );

  it.each(['party=330106199001011234', 'region=3', 'bank=x', 'cursor=nonsense', 'limit=5&limit=6'])(
    'refuses %s',
    async (query) => {
      const { status, headers } = await api.get(`/api/alerts?${query}`);
      expect(status).toBe(400);
      expect(headers['content-type']).toContain('application/problem+json');
      expect(headers['content-language']).toBe('zh-CN');
    },
  );
});

describe('decisions', () => {
  it('go into the log, and the list follows', async () => {
    await api.alert('d-1', [raised({ since: '2025-01-01' })]);
    const answer = await api.post('/api/alerts/d-1/acknowledge', { note: '已阅' });
    expect(answer.body).toMatchObject({ id: 'd-1', status: 'acknowledged', version: 2 });
    await api.project();
    const { body } = await answered(api.get('/api/alerts/d-1'));
    expect(body).toMatchObject({
      status: 'acknowledged',
      history: [
        { type: 'alert.raised' },
        { type: 'alert.acknowledged', by: 'admin', role: 'admin', note: '已阅' },
      ],
    });
  });

  it('ask for no more than they need, and pass over what they do not know', async () => {
    await api.alert('d-5', [raised({ since: '2025-01-01' })]);
    for (const [name, body, status] of [
      ['acknowledge', { by: 'me' }, 'acknowledged'],
      ['disseminate', {}, 'disseminated'],
      ['confirm', {}, 'confirmed'],
      ['reopen', { reason: '新材料', colour: 'red' }, 'open'],
      ['dismiss', { note: '工资户' }, 'dismissed'],
      ['close', {}, 'closed'],
    ] as const) {
      const answer = await api.post(`/api/alerts/d-5/${name}`, body);
      expect([name, answer.body]).toMatchObject([name, { status }]);
    }
    await api.project();
    const { body } = await answered(api.get('/api/alerts/d-5'));
    const { history } = body as { history: { type: string; detail?: object }[] };
    const detail = (type: string) => history.find((one) => one.type === type)?.detail;
    expect(detail('alert.disseminated')).toMatchObject({ to: findingOf({}).banks });
    expect(detail('alert.dismissed')).toMatchObject({ reason: '工资户' });
  });

  it('are offered as the status allows', async () => {
    await api.alert('d-6', [raised({ since: '2025-01-01' })]);
    const offered = async () => {
      await api.project();
      const { body } = await answered(api.get('/api/alerts/d-6'));
      return (body as { commands: string[] }).commands;
    };
    const whileOpen = ['acknowledge', 'assign', 'note', 'disseminate', 'confirm', 'dismiss'];
    expect(await offered()).toEqual(whileOpen);
    await api.post('/api/alerts/d-6/confirm', {});
    expect(await offered()).toEqual(['assign', 'note', 'reopen', 'close']);
  });

  it('count the exposed obligors of the county as an alert there is confirmed', async () => {
    for (const [party, region, exposure] of [
      ['X-LARGE001', '330110', '2000000.00'],
      ['X-LARGE002', '330110', '1000000.00'],
      ['X-SMALL001', '330110', '999999.99'],
      ['X-NEXT0001', '330111', '5000000.00'],
    ] as const)
      await api.obligor({ party, region, exposure });
    const confirmed = async (id: string, more: object) => {
      await api.alert(id, [raised({ region: '330110', ...more })]);
      const body = { reason: '属实', exposedObligors: 7 };
      expect((await api.post(`/api/alerts/${id}/confirm`, body)).status).toBe(200);
      const last = (await api.store.readStream(`alert-${id}`)).at(-1);
      const { data } = JSON.parse(last?.payload ?? '') as { data: { exposedObligors?: number } };
      return [last?.keys, data.exposedObligors];
    };
    expect(await confirmed('c-1', { since: '2025-02-01' })).toEqual([['region:330110'], 2]);
    await api.record({
      ...{ id: 'set-1', source: '/tocsin', type: 'sign.parameters-set' },
      time: '2025-01-02T09:00:00+08:00',
      data: { sign: 'high-risk-region', parameters: { exposureMin: '2000000.00' }, reason: 'x' },
    });
    expect(await confirmed('c-2', { since: '2025-02-02' })).toEqual([['region:330110'], 1]);
    const uncounted = { since: '2025-02-03', axis: 'ability' };
    expect(await confirmed('c-3', uncounted)).toEqual([[], undefined]);
    await api.project();
    const { body } = await answered(api.get('/api/alerts/c-1'));
    const { history } = body as { history: { type: string; detail?: object }[] };
    expect(history.at(-1)?.detail).toEqual({ reason: '属实', exposedObligors: 2 });
  });

  it('of two people at once both are judged, one after the other', async () => {
    await api.alert('d-2', [raised({ since: '2025-01-02' })]);
    const notes = ['一', '二', '三', '四'];
    const answers = await Promise.all(
      notes.map((note) => api.post('/api/alerts/d-2/note', { note })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const stream = await api.store.readStream('alert-d-2');
    expect(stream.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5]);
    const both = await Promise.all(
      // Different words: the very same decision of one millisecond would be one and the same.
      ['甲', '乙'].map((note) => api.post('/api/alerts/d-2/acknowledge', { note })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('are refused with the state that forbids them', async () => {
    await api.alert('d-3', [raised({ since: '2025-01-03' })]);
    const { status, body } = await answered(api.post('/api/alerts/d-3/reopen', { reason: 'x' }));
    expect(status).toBe(409);
    expect(body).toMatchObject({ type: 'urn:tocsin:problem:alert-state-forbids', state: 'open' });
  });

  it('bind a dismissal to the evidence that was seen', async () => {
    const evidence = [7, 9].map((position) => ({
      position,
      source: '/s',
      id: String(position),
      type: 't',
      time: '2025-01-04T00:00:00Z',
      known: '2025-01-04T00:00:00Z',
      role: 'supports',
    }));
    await api.alert('d-4', [raised({ since: '2025-01-04', evidence })]);
    const dismiss = (seen: number[]) =>
      api.post('/api/alerts/d-4/dismiss', { reason: '工资户', evidence: seen });
    const stale = await dismiss([7]);
    expect(stale.status).toBe(409);
    expect(stale.body).toMatchObject({ type: 'urn:tocsin:problem:changed-meanwhile' });
    expect((await dismiss([7, 9])).body).toMatchObject({ status: 'dismissed' });
  });

  it.each([
    ['dismiss', {}],
    ['confirm', { reason: '' }],
    ['assign', { to: '' }],
    ['disseminate', { to: [] }],
    ['disseminate', { to: ['lower case'] }],
    ['note', { text: 'x' }],
  ])('%s %j is refused with a pointer', async (name, body) => {
    const answer = await api.post(`/api/alerts/yellow/${name}`, body);
    expect(answer.status).toBe(400);
    const [error] = (answer.body as { errors: { pointer: string }[] }).errors;
    expect(error?.pointer).toMatch(/^\//);
  });

  it('need JSON', async () => {
    const text = await api.post('/api/alerts/yellow/note').type('text/plain').send('note=x');
    expect(text.status).toBe(415);
    const broken = await api.post('/api/alerts/yellow/note').type('json').send('{"note":');
    expect(broken.status).toBe(400);
    expect(broken.headers['content-type']).toContain('application/problem+json');
    const large = await api.post('/api/alerts/yellow/note', { note: 'x'.repeat(300_000) });
    expect(large.status).toBe(413);
  });
});
