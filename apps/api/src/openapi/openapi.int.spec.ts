/** The contract against the running server: every call of the document is made and validated. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020';
import type { ErrorObject } from 'ajv';
import { answered, apiUnderTest, findingOf, startMs, type ApiUnderTest } from '../api-under-test';
import { issueSignInCode, signInPath } from '../sign-in/sign-in-codes';
import type { OpenApiDocument } from './openapi-document';

type Response = { content?: Record<string, { schema: object }> };
type Operation = { responses: Record<string, Response> };

let api: ApiUnderTest;
let document: OpenApiDocument;
let ajv: Ajv2020;
const called = new Set<string>();

const source = '/banks/BANKA/core';
const opened = (id: string, day: string, bank: string) => ({
  id,
  source,
  type: 'account.opened',
  time: `${day}T09:00:00+08:00`,
  knowntime: `${day}T18:00:00+08:00`,
  data: { account: `${bank}-1`, party: 'X-MILL0001', bank, kind: 'general' },
});

beforeAll(async () => {
  api = await apiUnderTest();
  const first = await api.record(opened('e-1', '2025-03-10', 'BANKB'));
  const position = await api.record(opened('e-2', '2025-03-24', 'BANKC'));
  await api.record({
    id: 'e-3',
    source,
    type: 'loan.disbursed',
    time: '2025-01-06T09:00:00+08:00',
    data: { loan: 'L-1', party: 'X-MILL0001', bank: 'BANKA', amount: '25000000.00' },
  });
  await api.record({
    id: 'e-4',
    source,
    type: 'party.related',
    time: '2025-02-06T09:00:00+08:00',
    data: { party: 'X-MILL0001', other: 'X-SISTER01', relation: 'common-control' },
  });
  await api.record({
    id: 'v-1',
    source,
    type: 'event.voided',
    time: '2025-03-11T09:00:00+08:00',
    data: { event: 'e-1', reason: 'twice' },
  });
  await api.obligor({
    party: 'X-MILL0001',
    name: '南岭纺织',
    region: '330106',
    exposure: '25000000.00',
    lenderBanks: ['BANKA'],
    lenders: [{ bank: 'BANKA', exposure: '25000000.00' }],
    loans: [{ bank: 'BANKA', loan: 'L-1', outstanding: '25000000.00', maturity: '2026-01-06' }],
    pledged: [{ collateral: 'C-1', bank: 'BANKA', value: '1.00', since: '2025-01-06' }],
    firstEvent: '2025-01-06',
    lastEvent: '2025-03-24',
  });
  const edge = {
    from: 'X-MILL0001',
    to: 'X-SISTER01',
    kind: 'relation',
    detail: 'common-control',
    since: '2025-02-06',
    known: '2025-02-06',
    event: position,
  };
  const evidence = {
    position,
    source,
    id: 'e-2',
    type: 'account.opened',
    time: '2025-03-24T09:00:00+08:00',
    known: '2025-03-24T18:00:00+08:00',
    role: 'supports',
  };
  const path = { from: edge.from, to: edge.to, known: edge.known, edges: [edge] };
  await api.alert('a-1', [
    {
      type: 'alert.raised',
      data: { finding: findingOf({ evidence: [evidence], connections: [path] }) },
    },
  ]);
  await api.alert('a-gone', [
    { type: 'alert.raised', data: { finding: findingOf({ since: '2025-03-10' }) } },
    {
      type: 'alert.withdrawn',
      data: { known: '2025-04-01' as never, reason: 'event-voided', because: first },
    },
  ]);
  await api.pool.query(
    `insert into intake.quarantine (fingerprint, feed, reason, errors, raw, raw_bytes, first_seen, last_seen, times)
     values ('\\x00', 'core-a', 'unknown-field', $1, 'x', 1, now(), now(), 1)`,
    [JSON.stringify([{ pointer: '/data/x', message: { zh: '未知字段', en: 'unknown field' } }])],
  );
  await api.pool.query(
    `insert into intake.feed
       (name, sources, backfill, silent_after_hours, created, created_by, topics)
     values ('core-a', '{/banks/BANKA/core}', false, 24, now(), 'admin', '{loans}')`,
  );
  await api.pool.query(
    `insert into intake.kafka_consumer values ('core-a', 'here', 'tocsin.core-a', 'waiting',
       'away', 2, '[{"topic": "loans", "lagEvents": 3, "lagSeconds": 1.5, "lastRecord": 1}]', now())`,
  );
  await api.pool.query(`insert into intake.feed_activity values ('core-a', 3, 1, 1, now(), now())`);
  await api.pool.query(
    `insert into read.feed_total values ('/banks/BANKA/core', 't-1', '2025-03-10', 'BANKA', '', 3,
       '9.00', 'CNY', false, now(), false, true, 1)`,
  );
  await api.pool.query(
    `insert into read.feed_completed values
       ('/banks/BANKA/core', 'c-1', 'account.opened', 'BANKA', '2025-03-10', '2025-03-11', false)`,
  );
  await api.pool.query(
    `insert into intake.feed_source values ('core-a', '/banks/BANKA/core', 'account.opened', now())`,
  );
  await api.pool.query(
    `insert into intake.delivery
       (feed, kind, key, name, checksum, began, latest, ended, accepted, duplicates, quarantined,
        first_line, last_line)
     values ('core-a', 'file', 'k', 'a.csv', 'c0', now(), now(), now(), 2, 1, 0, 1, 3)`,
  );
  await api.pool.query('insert into intake.delivery_positions values (0, 1, $1)', [
    `{[${String(first)},${String(position)}]}`,
  ]);
  await api.pool.query(`insert into store.checkpoint (name, position) values ('watch', 1)`);
  document = (await api.anonymous().get('/api/openapi.json')).body as OpenApiDocument;
  ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.addSchema(closed(document) as object, 'contract');
}, startMs);
afterAll(() => api.close());

/** In the test no member may come that the document does not name. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).map(([key, value]) => [key, closed(value)]);
  const copy = Object.fromEntries(entries) as Record<string, unknown>;
  const isObject = copy['type'] === 'object' && typeof copy['properties'] === 'object';
  return isObject ? { additionalProperties: false, ...copy } : copy;
}

type Call = Readonly<{ path: string; template: string; body?: object; status?: number }>;
type Method = 'get' | 'post' | 'delete';

async function check(call: Call, method: Method): Promise<unknown> {
  const asked = method === 'post' ? api.post(call.path, call.body) : api[method](call.path);
  const { status, headers, body } = await answered(asked.redirects(0));
  const expected = call.status ?? 200;
  expect({ status, body: status === expected ? '' : body }).toEqual({ status: expected, body: '' });
  called.add(`${method} ${call.template}`);
  const response = documented(call, { method, status });
  const mediaType = Object.keys(response.content ?? {})[0] ?? '';
  if (!mediaType.includes('json')) return body;
  expect(headers['content-type']).toContain(mediaType);
  expect(violations(call, method, { status, mediaType, body })).toEqual([]);
  return body;
}

function documented(
  { template }: Call,
  { method, status }: Readonly<{ method: Method; status: number }>,
): Response {
  const operation = document.paths[template]?.[method] as Operation | undefined;
  const response = operation?.responses[String(status)];
  if (!response) throw new Error(`${method} ${template} does not document ${String(status)}`);
  return response;
}

type Validated = Readonly<{ status: number; mediaType: string; body: unknown }>;

function violations({ template }: Call, method: Method, answer: Validated): readonly ErrorObject[] {
  const steps = ['paths', template, method, 'responses', answer.status, 'content'];
  const pointer = [...steps, answer.mediaType, 'schema']
    .map((step) => encodeURIComponent(String(step).replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/');
  const validate = ajv.compile({ $ref: `contract#/${pointer}` });
  validate(answer.body);
  return validate.errors ?? [];
}

const calls: readonly Call[] = [
  { template: '/api/alerts', path: '/api/alerts?limit=1' },
  {
    template: '/api/alerts',
    path: '/api/alerts?status=withdrawn,open&severity=yellow&holding=true',
  },
  { template: '/api/alerts', path: '/api/alerts?asOf=2025-03-31&involving=X-MILL0001&region=33' },
  { template: '/api/alerts', path: '/api/alerts?stauts=open', status: 400 },
  { template: '/api/alerts/{id}', path: '/api/alerts/a-1' },
  { template: '/api/alerts/{id}', path: '/api/alerts/a-1?asOf=2025-03-25T08:00:00Z' },
  { template: '/api/alerts/{id}', path: '/api/alerts/a-gone' },
  { template: '/api/alerts/{id}', path: '/api/alerts/none', status: 404 },
  { template: '/api/parties/{id}', path: '/api/parties/X-MILL0001' },
  { template: '/api/parties/{id}', path: '/api/parties/X-MILL0001?asOf=2026-03-31' },
  { template: '/api/parties/{id}', path: '/api/parties/X-MILL0001?asOf=2001-01-01', status: 404 },
  { template: '/api/parties/{id}', path: '/api/parties/nobody', status: 400 },
  { template: '/api/parties/{id}/timeline', path: '/api/parties/X-MILL0001/timeline?limit=2' },
  {
    template: '/api/parties/{id}/connections',
    path: '/api/parties/X-MILL0001/connections?depth=2',
  },
  { template: '/api/events/{source}/{id}', path: `/api/events/${encodeURIComponent(source)}/e-1` },
  { template: '/api/events/{source}/{id}', path: '/api/events/%2Fx/e-1', status: 404 },
  { template: '/api/regions', path: '/api/regions?level=county&within=33' },
  { template: '/api/regions/{code}/trend', path: '/api/regions/33/trend?to=2025-06' },
  {
    template: '/api/regions/{code}/trend',
    path: '/api/regions/33/trend?from=2030-01',
    status: 400,
  },
  { template: '/api/feeds', path: '/api/feeds' },
  { template: '/api/feeds/{name}', path: '/api/feeds/core-a' },
  { template: '/api/feeds/{name}', path: '/api/feeds/none', status: 404 },
  { template: '/api/quarantine', path: '/api/quarantine?feed=core-a&limit=1' },
  { template: '/api/quarantine', path: '/api/quarantine?status=all' },
  { template: '/api/quarantine', path: '/api/quarantine?status=closed', status: 400 },
  { template: '/api/quarantine/{id}', path: '/api/quarantine/1' },
  { template: '/api/quarantine/{id}', path: '/api/quarantine/9', status: 404 },
  { template: '/api/signs', path: '/api/signs' },
  { template: '/api/signs/{id}', path: '/api/signs/multi-bank-account-opening' },
  { template: '/api/signs/{id}', path: '/api/signs/none', status: 404 },
  { template: '/api/status', path: '/api/status' },
  { template: '/api/me', path: '/api/me' },
  { template: '/api/openapi.json', path: '/api/openapi.json' },
  { template: '/api/docs', path: '/api/docs' },
  { template: '/api/docs/{file}', path: '/api/docs/start.js' },
  { template: '/health/live', path: '/health/live' },
  { template: '/health/ready', path: '/health/ready' },
  { template: '/metrics', path: '/metrics' },
];

const commandBodies = {
  acknowledge: {},
  assign: { to: '王' },
  note: { note: '已致电' },
  disseminate: { to: ['BANKA'] },
  confirm: { reason: '账户用途不明' },
  reopen: { reason: '补充材料' },
  dismiss: { reason: '工资专户' },
  close: { reason: '办结' },
};

const commands: readonly Call[] = Object.entries(commandBodies).map(([name, body]) => ({
  template: `/api/alerts/{id}/${name}`,
  path: `/api/alerts/a-1/${name}`,
  body,
}));

const onSign = (act: string, body: object, status = 200): Call => ({
  template: `/api/signs/{id}/${act}`,
  path: `/api/signs/multi-bank-account-opening/${act}`,
  body,
  status,
});
const reason = '联席会议决定 2026-01';

const onSigns: readonly Call[] = [
  onSign('parameters', { parameters: { banksMin: 4, exposureMin: '2000000.00' }, reason }),
  onSign('parameters', { parameters: { banksMin: 4 }, reason }, 409),
  onSign('parameters', { parameters: { bankMin: 4 }, reason }, 400),
  onSign('release', { reason }, 409),
  onSign('retire', { reason }),
  onSign('release', { reason }),
  onSign('retire', {}, 400),
];

describe('the document', () => {
  it('is an OpenAPI 3.1 document whose references all lead somewhere', () => {
    expect(document.openapi).toBe('3.1.1');
    const references = JSON.stringify(document).match(/#\/components\/schemas\/\w+/g) ?? [];
    const names = Object.keys(document.components.schemas);
    expect(references.length).toBeGreaterThan(20);
    for (const reference of references) expect(names).toContain(reference.split('/').at(-1));
  });

  it('names every operation once', () => {
    const ids = Object.values(document.paths)
      .flatMap((path) => Object.values(path))
      .map((operation) => (operation as { operationId: string }).operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('lists the values that a parameter takes', () => {
    const operation = document.paths['/api/alerts']?.['get'] as unknown as {
      parameters: { name: string; schema: { items?: { enum?: string[] } } }[];
    };
    const severity = operation.parameters.find(({ name }) => name === 'severity');
    expect(severity?.schema.items?.enum).toEqual(['blue', 'yellow', 'orange', 'red']);
  });
});

describe('live answers', () => {
  it.each(calls.map((call) => [call.path, call] as const))('GET %s', async (_, call) => {
    await check(call, 'get');
  });

  it.each(commands.map((call) => [call.path, call] as const))('POST %s', async (_, call) => {
    await check(call, 'post');
  });

  it.each(onSigns.map((call, index) => [index, call.path, call] as const))(
    'POST %s %s',
    async (...[, , call]) => {
      await check(call, 'post');
    },
  );

  it('GET a sign of which much was decided', async () => {
    const path = '/api/signs/multi-bank-account-opening';
    expect(await check({ template: '/api/signs/{id}', path }, 'get')).toMatchObject({
      status: 'live',
      life: [{ act: 'released' }, { act: 'retired' }],
      parameterHistory: [{ reason }],
    });
    expect(await check({ template: '/api/signs', path: '/api/signs' }, 'get')).toBeDefined();
  });

  it('POST, GET and DELETE a backtest', async () => {
    const template = '/api/signs/{id}/backtests';
    const path = '/api/signs/multi-bank-account-opening/backtests';
    const body = { parameters: { banksMin: 2 }, from: '2025-01-01', to: '2025-12-31' };
    const { id } = (await check({ template, path, body, status: 202 }, 'post')) as { id: string };
    const job = { template: `${template}/{job}`, path: `${path}/${id}` };
    const answer = () => check(job, 'get') as Promise<{ status: string }>;
    while (['queued', 'running'].includes((await answer()).status));
    // Nobody was watched here: of the alerts that there are, all would be lost.
    expect(await answer()).toMatchObject({
      status: 'done',
      result: { counts: { live: 1, lost: 1 }, changes: [{ change: 'lost', alert: 'a-1' }] },
    });
    expect(await check({ template, path }, 'get')).toMatchObject({ items: [{ id, ...body }] });
    expect(await check(job, 'delete')).toMatchObject({ status: 'done' });
    await check({ ...job, path: `${path}/none`, status: 404 }, 'get');
    await check({ ...job, path: `${path}/none`, status: 404 }, 'delete');
    await check({ template, path, body: { parameters: { banks: 2 } }, status: 400 }, 'post');
    const backwards = { from: '2025-12-31', to: '2025-01-01' };
    await check({ template, path, body: backwards, status: 400 }, 'post');
  });

  it('POST a refused record again, refused and mended, and all of a feed', async () => {
    const template = '/api/quarantine/{id}/resubmit';
    const again = (id: number, body: object, status = 200) =>
      check({ template, path: `/api/quarantine/${String(id)}/resubmit`, body, status }, 'post');
    expect(await again(1, {})).toMatchObject({ outcome: 'refused', reason: 'invalid-json' });
    await again(9, {}, 404);
    await again(1, { record: 7 }, 400);
    const all = { template: '/api/quarantine/resubmit', path: '/api/quarantine/resubmit' };
    expect(await check({ ...all, body: { feed: 'core-a' } }, 'post')).toMatchObject({
      ...{ accepted: 0, refused: 1, items: [{ id: '1', outcome: 'refused' }] },
    });
    await check({ ...all, body: { feed: 'core-a', all: true }, status: 400 }, 'post');
    const source = '/banks/BANKA/core';
    const record = {
      ...{ specversion: '1.0', id: 'mended', source, type: 'party.arrears' },
      time: '2026-03-01T09:00:00+08:00',
      data: { party: 'X-C0001', kind: 'tax', amount: '100.00' },
    };
    const mended = { outcome: 'accepted', by: 'admin', events: [{ source, id: 'mended' }] };
    expect(await again(1, { record })).toMatchObject(mended);
    expect(await again(1, {})).toMatchObject(mended);
    const one = { template: '/api/quarantine/{id}', path: '/api/quarantine/1' };
    expect(await check(one, 'get')).toMatchObject({ raw: 'x', resubmitted: mended });
    const from = `?event=${encodeURIComponent(`${source} mended`)}`;
    const list = { template: '/api/quarantine', path: `/api/quarantine${from}` };
    expect(await check(list, 'get')).toMatchObject({ items: [{ id: '1' }] });
  });

  it('GET deliveries and what rests on them, POST a recall', async () => {
    const template = '/api/feeds/{name}/deliveries';
    const path = '/api/feeds/core-a/deliveries';
    expect(await check({ template, path }, 'get')).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({
          id: '1',
          kind: 'file',
          name: 'a.csv',
          accepted: 2,
          firstLine: 1,
        }),
      ]) as unknown,
    });
    await check({ template, path: '/api/feeds/none/deliveries', status: 404 }, 'get');
    const one = { template: `${template}/{id}`, path: `${path}/1` };
    expect(await check(one, 'get')).toMatchObject({
      alerts: { total: 1, standing: 1, items: [{ id: 'a-1' }] },
    });
    await check({ ...one, path: `${path}/9`, status: 404 }, 'get');
    const events = { template: `${template}/{id}/events`, path: `${path}/1/events` };
    const page = await check({ ...events, path: `${path}/1/events?limit=1` }, 'get');
    expect(page).toMatchObject({ items: [{ source, id: 'e-1' }], next: '1' });
    expect(await check({ ...events, path: `${path}/1/events?cursor=1` }, 'get')).toMatchObject({
      items: [{ source, id: 'e-2' }],
    });
    const recall = { template: `${template}/{id}/recall`, path: `${path}/1/recall` };
    const counts = { events: 2, voided: 1, voidedBefore: 1, corrected: 0 };
    const dry = await check({ ...recall, body: { reason, dryRun: true } }, 'post');
    expect(dry).toMatchObject({ ...counts, dryRun: true, alerts: { standing: 1 } });
    expect(dry).not.toHaveProperty('recalled');
    const by = { by: 'admin', reason };
    expect(await check({ ...recall, body: { reason } }, 'post')).toMatchObject({
      ...{ ...counts, dryRun: false, recalled: by },
    });
    expect(await check({ ...recall, body: { reason: 'again' } }, 'post')).toMatchObject({
      ...{ ...counts, recalled: by },
    });
    await check({ ...recall, body: {}, status: 400 }, 'post');
    expect(await check(one, 'get')).toMatchObject({ recalled: { ...by, voided: 1 } });
    const event = { template: '/api/events/{source}/{id}' };
    const at = (id: string) => `/api/events/${encodeURIComponent(source)}/${id}`;
    expect(await check({ ...event, path: at('e-2') }, 'get')).toMatchObject({
      ...{ delivery: { id: '1', name: 'a.csv' }, alerts: [{ id: 'a-1' }] },
    });
    expect(await check({ ...event, path: at('recall-1-2') }, 'get')).toMatchObject({
      ...{ alerts: [], envelope: { decidedby: 'admin', data: { event: 'e-2', reason } } },
    });
  });

  it('POST a mapping: tried on a sample, set, shown with the feed', async () => {
    const mapping =
      'mapping: 1\nsource: /banks/BANKA/core\ntables:\n  - file: a.csv\n    events:\n' +
      '      - { type: account.closed, id: "c-{nr}", time: "{day}", data: ' +
      '{ account: "{nr}", party: X-C0001, bank: BANKA } }\n';
    const sample = { name: 'a.csv', text: 'nr,day\nA,2025-01-02\nB,\n,\n' };
    const trial = { template: '/api/feeds/try', path: '/api/feeds/try' };
    const body = { feed: 'core-a', mapping, sample };
    expect(await check({ ...trial, body }, 'post')).toMatchObject({
      records: [{ events: [{ wouldBe: 'new' }] }, { outcome: 'refused' }, {}],
    });
    await check({ ...trial, body: { sample }, status: 422 }, 'post');
    const set = { template: '/api/feeds/{name}/mapping', path: '/api/feeds/core-a/mapping' };
    await check({ ...set, body: { mapping, reason } }, 'post');
    await check({ ...set, body: { mapping: 'a', reason }, status: 422 }, 'post');
    const cadence = { template: '/api/feeds/{name}/cadence', path: '/api/feeds/core-a/cadence' };
    const types = [{ type: 'loan.repaid', silentAfterHours: 24 }];
    const declared = { silentAfterHours: 12, types, daysOff: ['2026-10-01'] };
    expect(await check({ ...cadence, body: declared }, 'post')).toEqual(declared);
    const nowhere = { ...cadence, path: '/api/feeds/none/cadence' };
    await check({ ...nowhere, body: declared, status: 404 }, 'post');
    const feed = { template: '/api/feeds/{name}', path: '/api/feeds/core-a' };
    expect(await check(feed, 'get')).toMatchObject({ mapping: { version: 1, text: mapping } });
  });

  it('credentials: POST one, rotate and revoke it, GET all', async () => {
    const template = '/api/feeds/{name}/credentials';
    const path = '/api/feeds/core-a/credentials';
    const made = await check({ template, path, body: { label: 'batch' }, status: 201 }, 'post');
    const { credential } = made as { credential: { id: string } };
    await check({ template, path, body: { label: '' }, status: 400 }, 'post');
    const none = '/api/feeds/none/credentials';
    await check({ template, path: none, body: { label: 'batch' }, status: 404 }, 'post');
    const one = `${path}/${credential.id}`;
    const rotate = { template: `${template}/{id}/rotate`, path: `${one}/rotate`, body: {} };
    expect(await check({ ...rotate, status: 201 }, 'post')).toMatchObject({
      credential: { label: 'batch', state: 'active' },
      replaced: { id: credential.id, state: 'replaced' },
    });
    await check({ ...rotate, status: 409 }, 'post');
    await check({ ...rotate, path: `${path}/none/rotate`, status: 404 }, 'post');
    const revoke = { template: `${template}/{id}/revoke`, path: `${one}/revoke` };
    const body = { reason: 'not needed' };
    expect(await check({ ...revoke, body }, 'post')).toMatchObject({ state: 'revoked' });
    await check({ ...revoke, path: `${path}/none/revoke`, body, status: 404 }, 'post');
    await check({ template, path }, 'get');
    await check({ template, path: none, status: 404 }, 'get');
  });

  it('POST refused: wrong state, wrong body', async () => {
    const template = '/api/alerts/{id}/acknowledge';
    const path = '/api/alerts/a-1/acknowledge';
    const refusal = await check({ template, path, body: {}, status: 409 }, 'post');
    expect(refusal).toMatchObject({
      type: 'urn:tocsin:problem:alert-state-forbids',
      state: 'closed',
      allowedIn: ['open'],
    });
    await check({ template, path, body: { note: '' }, status: 400 }, 'post');
  });

  it('POST on the lists', async () => {
    const removal = { party: 'X-MILL0001', reason: '欠款已清偿' };
    const entry = { ...removal, scope: 'obligor', from: '2026-01-05' };
    const entries = { template: '/api/lists/{list}/entries', path: '/api/lists/black/entries' };
    await check({ ...entries, body: entry }, 'post');
    await check({ ...entries, body: removal, status: 400 }, 'post');
    const removals = { template: '/api/lists/{list}/removals', path: '/api/lists/red/removals' };
    await check({ ...removals, body: removal }, 'post');
  });

  it('signs in and out', async () => {
    const admin = { kind: 'user', name: 'admin', role: 'admin' } as const;
    const code = await issueSignInCode(api.pool, admin);
    await check({ template: '/sign-in', path: signInPath(code), status: 303 }, 'get');
    await check({ template: '/sign-in', path: signInPath(code), status: 410 }, 'get');
    await check({ template: '/api/sign-out', path: '/api/sign-out', status: 204 }, 'post');
  });

  it('were asked of every operation but the endless one', () => {
    const documented = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path}`),
    );
    expect([...called, 'get /api/alerts/stream'].sort()).toEqual(documented.sort());
  });
});
