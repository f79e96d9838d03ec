import { randomBytes } from 'node:crypto';
import { request as startRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import type { Principal } from '@tocsin/access';
import request from 'supertest';
import { sayIssue } from '@apps/api/src/contract/say-issue';
import { intakeUnderTest, type IntakeUnderTest } from '../../../../test/intake-under-test';
import { IntakeModule } from '../intake.module';
import { eventsAnswer, type EventsAnswer } from './events-answer';

const now = Date.parse('2026-03-02T10:00:00+08:00');
const bank = '102331000014';
const source = `/banks/${bank}/core`;
const company = '91330106MA2KCQFM8P';

// Test machines are busy; what is asked here is right or wrong, not fast or slow.
jest.setTimeout(60_000);

let serial = 0;
const event = (more: object = {}, data: object = {}) => ({
  specversion: '1.0',
  id: `e-${String((serial += 1))}`,
  source,
  type: 'loan.overdue',
  time: '2026-03-01T09:00:00+08:00',
  data: {
    loan: 'L-1',
    party: 'X-C0001',
    bank,
    daysPastDue: 31,
    principal: '1000000.00',
    interest: '1200.50',
    ...data,
  },
  ...more,
});

let under: IntakeUnderTest;
let app: NestExpressApplication;
let feedToken = '';
const adminToken = 'an-admin-token-of-the-test';

beforeAll(async () => {
  under = await intakeUnderTest({
    options: { now: () => now, limits: { streamBytes: 80 * 1024 * 1024, batchEvents: 50 } },
  });
  const users: Record<string, Principal> = {
    [`Bearer ${adminToken}`]: { kind: 'user', name: 'root', role: 'admin' },
    'Bearer desk': { kind: 'user', name: 'desk', role: 'desk', region: '330000' },
  };
  const { feeds } = under.intake;
  const module = await Test.createTestingModule({
    imports: [
      IntakeModule.register({
        intake: under.intake,
        sayIssue,
        authenticate: ({ authorization = '' }) =>
          Promise.resolve(users[authorization] ?? feeds.authenticate(authorization.slice(7))),
      }),
    ],
  }).compile();
  app = module.createNestApplication<NestExpressApplication>();
  app.useLogger(false);
  await app.init();
  const created = await feeds.create({ name: 'core', sources: [source], banks: [bank] }, 'test');
  feedToken = 'token' in created ? created.token : '';
});

afterAll(async () => {
  await app.close();
  await under.close();
});

beforeEach(() => under.pool.query('truncate intake.quarantine'));

type Sent = Readonly<{ type?: string; token?: string; language?: string; encoding?: string }>;

const send = (body: string | Buffer, sent: Sent = {}) => {
  const post = request(app.getHttpServer())
    .post('/api/events')
    .set('Content-Type', sent.type ?? 'application/cloudevents+json')
    .set('Authorization', `Bearer ${sent.token ?? feedToken}`);
  if (sent.language) post.set('Accept-Language', sent.language);
  if (sent.encoding) post.set('Content-Encoding', sent.encoding);
  return post.serialize((raw: unknown) => raw as string).send(body);
};
const ndjson = 'application/x-ndjson';
const batch = 'application/cloudevents-batch+json';
const answerOf = (response: request.Response): EventsAnswer => eventsAnswer.parse(response.body);
const quarantine = async () =>
  (await under.pool.query('select * from intake.quarantine order by id')).rows as Record<
    string,
    unknown
  >[];

describe('one event', () => {
  it('is recorded exactly as it was written, and a second time is a duplicate', async () => {
    const one = event();
    const text = JSON.stringify(one, null, 2);
    const first = await send(text);
    expect(first.status).toBe(200);
    expect(first.body).toEqual({
      accepted: 1,
      duplicates: 0,
      quarantined: [],
      lastPosition: await under.store.head(),
    });
    const again = await send(text);
    expect(again.body).toMatchObject({ accepted: 0, duplicates: 1, quarantined: [] });
    const recorded = await under.store.find(source, one.id);
    expect(recorded?.payload).toBe(text);
    expect(recorded?.keys).toEqual(['X-C0001']);
  });

  it('is the same event with other spaces and another order of keys', async () => {
    const one = event();
    await send(JSON.stringify(one));
    const turned = Object.fromEntries(Object.entries(one).reverse());
    const again = await send(JSON.stringify(turned, null, 1));
    expect(again.body).toMatchObject({ duplicates: 1, quarantined: [] });
  });

  it('conflicts when the same id says something else', async () => {
    const one = event();
    await send(JSON.stringify(one));
    const other = { ...one, time: '2026-03-01T10:00:00+08:00' };
    const answer = answerOf(await send(JSON.stringify(other)));
    expect(answer).toMatchObject({ accepted: 0, duplicates: 0 });
    expect(answer.quarantined).toMatchObject([
      { index: 0, id: one.id, source, reason: 'conflicting-duplicate' },
    ]);
    expect(answer.quarantined[0]?.errors[0]?.message).toContain('corrects');
  });
});

it('what was recalled and is sent again is a duplicate that says it stays void, and what to do', async () => {
  const many = Array.from({ length: 1000 }, () => JSON.stringify(event())).join('\n');
  await send(many, { type: ndjson });
  const { rows } = await under.pool.query<{ id: string }>(
    // A large request is a delivery of its own; the day's small ones may be written with it.
    'select id from intake.delivery where key <> name order by id desc limit 1',
  );
  const asked = { feed: 'core', id: rows[0]?.id ?? '', reason: '错发' };
  expect(await under.intake.recall(asked, { name: 'Zhao', role: 'admin' })).toMatchObject({
    voided: 1000,
  });
  const again = answerOf(await send(many, { type: ndjson, language: 'en' }));
  expect(again).toMatchObject({ accepted: 0, duplicates: 1000, quarantined: [] });
  const { recalled } = again;
  expect(recalled).toMatchObject({ count: 1000, message: expect.stringMatching(/new ids/) });
  expect(recalled?.events[0]).toMatchObject({ index: 0, source });
  expect(answerOf(await send(JSON.stringify(event()))).recalled).toBeUndefined();
});

describe('what a sender can mend', () => {
  const cases: readonly (readonly [string, object, string, string, RegExp])[] = [
    [
      'mistyped field',
      event({}, { dayPastDue: 3 }),
      'unknown-field',
      '/data/dayPastDue',
      /daysPastDue/,
    ],
    [
      'wrong check character',
      event({}, { party: company }),
      'check-character',
      '/data/party',
      /check/i,
    ],
    [
      'negative amount',
      event({}, { principal: '-1.00' }),
      'bad-money',
      '/data/principal',
      /-1\.00/,
    ],
    ['future time', event({ time: '2026-03-02T10:06:00+08:00' }), 'future-time', '/time', /clock/],
    ['type of its own', event({ type: 'calendar.day-closed' }), 'own-type', '/type', /system/],
    ['unknown type', event({ type: 'loan.overdeu' }), 'unknown-type', '/type', /loan\.overdue/],
  ];
  it.each(cases)('%s', async (_, wrong, reason, pointer, message) => {
    const response = await send(JSON.stringify(wrong), { language: 'en-GB, zh;q=0.5' });
    expect(response.status).toBe(200);
    const [refused] = answerOf(response).quarantined;
    expect(refused).toMatchObject({ index: 0, reason });
    expect(refused?.errors[0]?.pointer).toBe(pointer);
    expect(refused?.errors[0]?.message).toMatch(message);
    expect(await quarantine()).toMatchObject([{ feed: 'core', reason, times: 1 }]);
  });

  it('answers in Chinese unless asked otherwise', async () => {
    const answer = answerOf(await send(JSON.stringify(event({}, { dayPastDue: 3 }))));
    expect(answer.quarantined[0]?.errors[0]?.message).toMatch(/是否应为 "daysPastDue"/);
  });

  it('says where JSON ends in the middle', async () => {
    const text = JSON.stringify(event()).slice(0, -20);
    const [refused] = answerOf(await send(text, { language: 'en' })).quarantined;
    expect(refused).toMatchObject({ reason: 'invalid-json', id: null, source: null });
    expect(refused?.errors[0]?.message).toMatch(/ends in the middle/);
  });

  it('says from which byte on it is no UTF-8', async () => {
    const bytes = Buffer.from(JSON.stringify(event()));
    bytes[10] = 0xff;
    const [refused] = answerOf(await send(bytes, { language: 'en' })).quarantined;
    expect(refused?.reason).toBe('invalid-utf8');
    expect(refused?.errors[0]?.message).toMatch(/byte 11 /);
    expect((await quarantine())[0]?.['raw']).toEqual(bytes);
  });

  it('refuses a thousand brackets before anything walks them', async () => {
    const deep = JSON.stringify(event({}, { note: 'x' })).replace('"x"', '['.repeat(1000));
    expect(answerOf(await send(deep)).quarantined[0]?.reason).toBe('too-deep');
  });

  it.each(['a\u0000b', 'a\ud800b'])('refuses an id that no database can keep', async (id) => {
    const answer = answerOf(await send(JSON.stringify(event({ id }))));
    expect(answer).toMatchObject({ accepted: 0, quarantined: [{ reason: 'bad-attribute' }] });
    expect(await quarantine()).toHaveLength(1);
  });
});

describe('a citizen number', () => {
  const number = '11010519491231002X';

  it('enters neither the log nor the quarantine nor the answer', async () => {
    const wrong = event({ id: `loan-${number}` }, { loan: `L-${number}`, party: `P-${number}` });
    const response = await send(JSON.stringify(wrong));
    expect(answerOf(response).quarantined[0]?.reason).toBe('citizen-number');
    expect(JSON.stringify(response.body)).not.toContain(number);
    const other = await send(JSON.stringify(event({}, { party: `P-${number}` })));
    expect(answerOf(other).quarantined[0]?.reason).toBe('citizen-number');
    expect(JSON.stringify(other.body)).not.toContain(number);
    const rows = await quarantine();
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      expect(JSON.stringify({ ...row, raw: (row['raw'] as Buffer).toString() })).not.toContain(
        number,
      );
    }
  });
});

describe('a batch', () => {
  it('takes the good ones, lists the bad ones by their place, keeps each text', async () => {
    const good = [event(), event()];
    const texts = [
      JSON.stringify(good[0]),
      '{"specversion":"1.0"',
      JSON.stringify(good[1], null, 1),
    ];
    const answer = answerOf(await send(`[${texts.join(',\n')}]`, { type: batch }));
    // The element that lacks its brace takes its neighbour with it; what came before stands.
    expect(answer.accepted).toBe(1);
    const whole = [texts[0], '{"specversion":"1.0"}', texts[2]].join(',\n');
    const mended = answerOf(await send(` [${whole}] \n`, { type: batch }));
    expect(mended).toMatchObject({
      accepted: 1,
      duplicates: 1,
      quarantined: [{ index: 1, reason: 'missing-attribute' }],
    });
    expect((await under.store.find(source, good[1]!.id))?.payload).toBe(texts[2]);
  });

  it('tells a batch that was cut off after a whole element', async () => {
    const text = `[${JSON.stringify(event())},${JSON.stringify(event())}`;
    const answer = answerOf(await send(text, { type: batch }));
    expect(answer).toMatchObject({
      accepted: 2,
      quarantined: [{ index: 2, reason: 'invalid-json' }],
    });
  });

  it('cuts broken UTF-8 out of its neighbours', async () => {
    const text = JSON.stringify([event(), event({}, { loan: 'BROKEN' }), event()]);
    const bytes = Buffer.from(text);
    bytes[text.indexOf('BROKEN')] = 0xc3;
    const answer = answerOf(await send(bytes, { type: batch }));
    expect(answer).toMatchObject({
      accepted: 2,
      quarantined: [{ index: 1, reason: 'invalid-utf8' }],
    });
  });

  it('quarantines a foreign source beside good neighbours, and is a 403 when all are foreign', async () => {
    const foreign = event({ source: '/courts/330106' });
    const mixed = await send(JSON.stringify([event(), foreign]), { type: batch });
    expect(mixed.status).toBe(200);
    expect(mixed.body).toMatchObject({
      accepted: 1,
      quarantined: [{ index: 1, source: '/courts/330106', reason: 'foreign-source' }],
    });
    const alone = await send(JSON.stringify(foreign));
    expect(alone.status).toBe(403);
    expect(alone.type).toBe('application/problem+json');
    expect(alone.body).toMatchObject({
      type: 'urn:tocsin:problem:foreign-source',
      status: 403,
      quarantined: [{ reason: 'foreign-source' }],
    });
    expect(await quarantine()).toMatchObject([
      { feed: 'core', reason: 'foreign-source', times: 2 },
    ]);
    const byAdmin = await send(JSON.stringify(foreign), { token: adminToken });
    expect(byAdmin.body).toMatchObject({ accepted: 1 });
  });

  it('refuses another bank', async () => {
    const response = await send(JSON.stringify(event({}, { bank: '103331000015' })));
    expect(response.status).toBe(403);
    expect(response.body).toMatchObject({ quarantined: [{ reason: 'foreign-bank' }] });
  });

  it('is a 413 above its count and a 400 when it is no array', async () => {
    const many = Array.from({ length: 51 }, () => event());
    const response = await send(JSON.stringify(many), { type: batch, language: 'en' });
    expect(response.status).toBe(413);
    expect(response.body).toMatchObject({ type: 'urn:tocsin:problem:body-too-large' });
    expect((await send(JSON.stringify(event()), { type: batch })).status).toBe(400);
    expect((await send('[]', { type: batch })).body).toMatchObject({
      accepted: 0,
      lastPosition: 0,
    });
  });
});

describe('a stream of lines', () => {
  it('takes thousands, in order, and names the bad lines', async () => {
    const events = Array.from({ length: 2_500 }, () => event());
    const lines = events.map((one) => JSON.stringify(one));
    lines[7] = '{"broken';
    lines[1_200] = JSON.stringify(event({}, { party: company }));
    const head = await under.store.head();
    const response = await send(`\uFEFF${lines.join('\r\n')}\n\n`, { type: ndjson });
    expect(response.body).toMatchObject({
      accepted: 2_498,
      quarantined: [
        { index: 7, reason: 'invalid-json' },
        { index: 1_200, reason: 'check-character' },
      ],
      lastPosition: head + 2_498,
    });
    const recorded = await under.store.readAfter(head, 3);
    expect(recorded.map(({ payload }) => payload)).toEqual(lines.slice(0, 3));
  });

  it('unpacks gzip, and names a damaged one', async () => {
    const packed = gzipSync(`${JSON.stringify(event())}\n`);
    const response = await send(packed, { type: ndjson, encoding: 'gzip' });
    expect(response.body).toMatchObject({ accepted: 1 });
    const cut = await send(packed.subarray(0, 100), { type: ndjson, encoding: 'gzip' });
    expect(cut.status).toBe(400);
    expect(cut.body).toMatchObject({ type: 'urn:tocsin:problem:broken-body' });
  });

  it('quarantines a line of 50 MB without holding it, and takes its neighbours', async () => {
    const lines = [
      Buffer.from(`${JSON.stringify(event())}\n`),
      Buffer.alloc(50 * 1024 * 1024, 'x'),
      Buffer.from(`\n${JSON.stringify(event())}\n`),
    ];
    const response = await send(Buffer.concat(lines), { type: ndjson, language: 'en' });
    expect(response.body).toMatchObject({
      accepted: 2,
      quarantined: [{ index: 1, reason: 'too-large' }],
    });
    const [row] = await quarantine();
    expect(row).toMatchObject({ raw_bytes: String(50 * 1024 * 1024), line: '2' });
    expect(row?.['raw']).toHaveLength(64 * 1024);
  });
});

describe('the edge', () => {
  it('is a 401 without a credential, and a 403 for a role that may not send', async () => {
    const bare = await request(app.getHttpServer())
      .post('/api/events')
      .set('Content-Type', ndjson)
      .send('');
    expect(bare.status).toBe(401);
    expect(bare.headers['www-authenticate']).toMatch(/^Bearer/);
    expect((await send('', { token: 'tocsin_feed_wrong' })).status).toBe(401);
    const desk = await send('', { token: 'desk', language: 'en' });
    expect(desk.status).toBe(403);
    expect(desk.body).toMatchObject({ type: 'urn:tocsin:problem:not-allowed' });
  });

  it('is a 415 for other forms, and names the three', async () => {
    for (const type of ['application/json', 'text/plain', `${ndjson}; charset=gbk`]) {
      const response = await send(JSON.stringify(event()), { type });
      expect(response.status).toBe(415);
      expect((response.body as { detail: string }).detail).toContain(ndjson);
    }
    expect((await send('', { type: `${ndjson}; charset=UTF-8` })).status).toBe(200);
  });

  it('is a 429 while as much is being worked on as may be, and takes the event afterwards', async () => {
    const one = JSON.stringify(event());
    const server = app.getHttpServer();
    if (!server.listening) await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const unfinished = Array.from({ length: 4 }, () => {
      const slow = startRequest({
        port,
        host: '127.0.0.1',
        method: 'POST',
        path: '/api/events',
        headers: {
          'Content-Type': batch,
          'Content-Length': 16 * 1024 * 1024,
          Authorization: `Bearer ${feedToken}`,
        },
      });
      slow.on('error', () => undefined);
      slow.write('[');
      return slow;
    });
    const until = async (status: number): Promise<request.Response> => {
      for (let round = 0; round < 100; round += 1) {
        const response = await send(one);
        if (response.status === status) return response;
        await new Promise((done) => setTimeout(done, 20));
      }
      throw new Error(`never answered ${String(status)}`);
    };
    const refused = await until(429);
    expect(refused.headers['retry-after']).toBe('1');
    expect(refused.body).toMatchObject({ type: 'urn:tocsin:problem:too-busy' });
    for (const slow of unfinished) slow.destroy();
    await until(200);
    server.close();
  });

  it('is a 413 for an event above the bound', async () => {
    const response = await send(JSON.stringify(event({}, { note: 'x'.repeat(1024 * 1024) })));
    expect(response.status).toBe(413);
  });

  it('tells the sender of 50 MB in one piece, with or without a length, packed or not', async () => {
    const server = app.getHttpServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const body = Buffer.from(JSON.stringify(event({}, { note: 'x'.repeat(50 * 1024 * 1024) })));
    const pieces = new Blob([body]);
    for (const [sent, encoding] of [
      [body, 'identity'],
      [pieces.stream(), 'identity'],
      [gzipSync(Buffer.concat([body, randomBytes(5_000_000)])), 'gzip'],
    ] as const) {
      const response = await fetch(`http://127.0.0.1:${String(port)}/api/events`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${feedToken}`,
          'content-type': 'application/cloudevents+json',
          'content-encoding': encoding,
        },
        body: sent,
        duplex: 'half',
      });
      expect(response.status).toBe(413);
      expect(await response.json()).toMatchObject({ type: 'urn:tocsin:problem:body-too-large' });
    }
    server.close();
  });

  it('tells also a sender whose connection is to end with the answer', async () => {
    const server = app.getHttpServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const sent = await new Promise((resolve, reject) => {
      const headers = {
        authorization: `Bearer ${feedToken}`,
        'content-type': 'application/cloudevents+json',
        connection: 'close',
      };
      const asked = startRequest({ port, path: '/api/events', method: 'POST', headers });
      asked.on('error', reject).on('response', (answer) => {
        answer.resume();
        // A simple client looks for the answer when it has written everything.
        resolve([answer.statusCode, asked.writableFinished]);
      });
      asked.end(Buffer.alloc(20 * 1024 * 1024, 'x'));
    });
    expect(sent).toEqual([413, true]);
    server.close();
  });

  it('counts by feed in metrics and in the health of the feed', async () => {
    await under.intake.close();
    const text = await under.metrics.metrics();
    expect(text).toMatch(/tocsin_intake_events_total\{feed="core",outcome="accepted"\} \d+/);
    expect(text).toMatch(/tocsin_intake_events_total\{feed="admin",outcome="accepted"\} 1/);
    expect(text).toMatch(/tocsin_feed_quarantined\{feed="core",reason="too-large"\} 1/);
    expect(text).toContain(
      `tocsin_feed_last_event_timestamp_seconds{feed="core"} ${String(Date.parse('2026-03-01T09:00:00+08:00') / 1000)}`,
    );
    const { rows } = await under.pool.query(
      `select * from intake.feed_activity where feed = 'core'`,
    );
    const counted = /feed="core",outcome="accepted"\} (\d+)/.exec(text)?.[1];
    expect(rows).toMatchObject([{ accepted: counted }]);
  });
});
