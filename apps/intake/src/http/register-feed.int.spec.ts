import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import type { Principal } from '@tocsin/access';
import { findFeed, findQuarantined, listFeeds, listQuarantine } from '@tocsin/read-models';
import request from 'supertest';
import { sayIssue } from '@apps/api/src/contract/say-issue';
import { intakeUnderTest, type IntakeUnderTest } from '../../../../test/intake-under-test';
import { IntakeModule } from '../intake.module';
import type { RegisteredFeed } from './feed-on-the-wire';

// Test machines are busy; what is asked here is right or wrong, not fast or slow.
jest.setTimeout(60_000);

let under: IntakeUnderTest;
let app: NestExpressApplication;

beforeAll(async () => {
  under = await intakeUnderTest();
  const admin: Principal = { kind: 'user', name: 'root', role: 'admin' };
  const { feeds } = under.intake;
  const module = await Test.createTestingModule({
    imports: [
      IntakeModule.register({
        intake: under.intake,
        sayIssue,
        authenticate: ({ authorization = '' }) => {
          const token = authorization.slice('Bearer '.length);
          return token === 'admin' ? Promise.resolve(admin) : feeds.authenticate(token);
        },
      }),
    ],
  }).compile();
  app = module.createNestApplication<NestExpressApplication>();
  app.useLogger(false);
  await app.init();
});

afterAll(async () => {
  await app.close();
  await under.close();
});

const register = (body: object, token = 'admin') =>
  request(app.getHttpServer())
    .post('/api/feeds')
    .set('Authorization', `Bearer ${token}`)
    .set('Accept-Language', 'en')
    .send(body);
const feed = { name: 'icbc-core', sources: ['/banks/102331000014/core'], banks: ['102331000014'] };

describe('registering a feed', () => {
  it('shows the token once, keeps only its hash, and lets the feed send', async () => {
    const response = await register({ ...feed, silentAfterHours: 24 });
    expect(response.status).toBe(201);
    const { token, ...rest } = response.body as RegisteredFeed;
    expect(rest).toEqual({ ...feed, backfill: false, silentAfterHours: 24 });
    expect(token).toMatch(/^tocsin_feed_[\w-]{43}$/);
    const { rows } = await under.pool.query('select f::text as text from intake.feed f');
    expect(JSON.stringify(rows)).not.toContain(token.slice(12));
    expect(await under.intake.feeds.authenticate(token)).toEqual({
      kind: 'feed',
      ...feed,
      backfill: false,
    });
    expect(await under.intake.feeds.authenticate(`${token.slice(0, -1)}_`)).toBeUndefined();
    expect((await register(feed)).status).toBe(409);
    expect((await register({ ...feed, name: 'other' }, token)).status).toBe(403);
    expect((await register(feed, 'nobody')).status).toBe(401);
    expect(await under.intake.feeds.revoke('icbc-core')).toBe(true);
    expect(await under.intake.feeds.authenticate(token)).toBeUndefined();
    expect(await under.intake.feeds.revoke('icbc-core')).toBe(false);
  });

  it('refuses a name that the system uses itself, and says what to do', async () => {
    for (const name of ['admin', 'auditor', 'import', 'demo', 'tocsin']) {
      const answer = await register({ ...feed, name });
      expect(answer.status).toBe(400);
      expect(answer.body).toMatchObject({
        type: expect.stringContaining('invalid-request') as unknown,
        detail: expect.stringMatching(
          `^"${name}" is a name of the system.*Choose another`,
        ) as unknown,
        errors: [{ pointer: '/name' }],
      });
      expect(await under.intake.feeds.find(name)).toBeUndefined();
    }
    // One that is there already goes on.
    await under.intake.feeds.create({ ...feed, name: 'import' }, 'an earlier version');
    expect(await under.intake.feeds.find('import')).toMatchObject({ name: 'import' });
    expect((await register({ ...feed, name: 'import-1' })).status).toBe(201);
    await under.pool.query(`
      delete from intake.feed_credential where feed like 'import%';
      delete from intake.feed where name like 'import%'`);
  });

  it('gives a Kafka topic to one feed, until that is revoked', async () => {
    const topics = ['icbc.accounts', 'icbc.loans'];
    const response = await register({ ...feed, name: 'kafka', topics, deadLetterTopic: 'dead' });
    expect(response.status).toBe(201);
    expect(response.body).toMatchObject({ topics, deadLetterTopic: 'dead' });
    const again = await register({ ...feed, name: 'kafka', topics, deadLetterTopic: 'dead' });
    expect(again.body).toMatchObject({ type: expect.stringContaining('name-taken') as unknown });
    const second = { ...feed, name: 'second', topics: ['other', 'icbc.loans'] };
    const taken = await register(second);
    expect(taken.status).toBe(409);
    expect(taken.body).toMatchObject({ type: expect.stringContaining('topic-taken') as unknown });
    expect(await under.intake.feeds.onKafka()).toEqual([
      {
        principal: { kind: 'feed', ...feed, name: 'kafka', backfill: false },
        topics,
        deadLetterTopic: 'dead',
      },
    ]);
    expect(await under.intake.feeds.revoke('kafka')).toBe(true);
    expect(await under.intake.feeds.onKafka()).toEqual([]);
    expect((await register(second)).status).toBe(201);
    expect(await under.intake.feeds.revoke('second')).toBe(true);
  });

  it('lets no feed read where dead letters go: they would be refused over and over', async () => {
    const topics = ['loop.a', 'loop.b'];
    const own = await register({ ...feed, name: 'loop', topics, deadLetterTopic: 'loop.b' });
    expect(own.status).toBe(400);
    const [error] = (own.body as { errors: { pointer: string; message: string }[] }).errors;
    expect(error?.pointer).toBe('/deadLetterTopic');
    expect(error?.message).toMatch(/over and over/);
    const dead = { deadLetterTopic: 'loop.dead' };
    expect((await register({ ...feed, name: 'loop', topics, ...dead })).status).toBe(201);
    const reads = await register({ ...feed, name: 'reads', topics: ['loop.dead'] });
    expect(reads.status).toBe(409);
    const circle = { ...feed, name: 'circle', topics: ['c'], deadLetterTopic: 'loop.a' };
    const writes = await register(circle);
    expect(writes.status).toBe(409);
    expect((writes.body as { detail: string }).detail).toMatch(/loop\.a/);
    const shared = { ...feed, name: 'shared', topics: ['s'], ...dead };
    expect((await register(shared)).status).toBe(201);
    for (const name of ['loop', 'shared']) {
      expect(await under.intake.feeds.revoke(name)).toBe(true);
    }
  });

  it('takes the days on which nothing is due, so that the feed is not silent on them', async () => {
    const daysOff = ['2026-10-02', '2026-10-01', '2026-10-02'];
    const response = await register({ ...feed, name: 'resting', silentAfterHours: 24, daysOff });
    expect(response.status).toBe(201);
    expect(response.body).toMatchObject({ silentAfterHours: 24, daysOff });
    const { rows } = await under.pool.query(
      `select days_off from intake.feed where name = 'resting'`,
    );
    expect(rows).toEqual([{ days_off: ['2026-10-01', '2026-10-02'] }]);
    expect(await under.intake.feeds.revoke('resting')).toBe(true);
  });

  it.each([
    [{ ...feed, name: 'x', daysOff: ['2026-02-30'] }, '/daysOff/0', /2026-10-01/],
    [{ ...feed, name: 'x', topics: ['no topic'] }, '/topics/0', /core.loan-events/],
    [{ ...feed, name: 'Not A Name' }, '/name', /icbc-core/],
    [{ ...feed, name: 'x', sources: [] }, '/sources', /at least 1 item/],
    // What Tocsin appends itself is no feed's.
    [{ ...feed, name: 'x', sources: ['/tocsin'] }, '/sources/0', /102331000014\/core/],
    [{ ...feed, name: 'x', sources: ['/tocsin/x'] }, '/sources/0', /102331000014\/core/],
    [{ ...feed, name: undefined }, '/name', /^It is required, and missing\.$/],
    [{ ...feed, name: 'x', bank: 'A' }, '', /"bank"/],
    [{ ...feed, name: 'x', banks: ['lower'] }, '/banks/0', /102331000014/],
  ])('says what is wrong with %p', async (body, pointer, message) => {
    const response = await register(body);
    expect(response.status).toBe(400);
    const [error] = (response.body as { errors: { pointer: string; message: string }[] }).errors;
    expect(error?.pointer).toBe(pointer);
    expect(error?.message).toMatch(message);
  });

  it('wants JSON, so that no foreign page can ask for it', async () => {
    const response = await request(app.getHttpServer())
      .post('/api/feeds')
      .set('Authorization', 'Bearer admin')
      .type('form')
      .send({ name: 'x' });
    expect(response.status).toBe(415);
  });
});

describe('what people see of it', () => {
  it('tells how a feed fares, and what it has in quarantine', async () => {
    const { token } = (await register({ ...feed, name: 'seen', silentAfterHours: 1 }))
      .body as RegisteredFeed;
    const event = {
      specversion: '1.0',
      id: 'e-1',
      source: feed.sources[0],
      type: 'account.closed',
      time: '2025-03-01T09:00:00+08:00',
      data: { account: 'A-1', party: 'X-C0001', bank: feed.banks[0] },
    };
    const bad = { ...event, id: 'e-2', data: { ...event.data, acount: 'A-1' } };
    await request(app.getHttpServer())
      .post('/api/events')
      .set('Authorization', `Bearer ${token}`)
      .set('Content-Type', 'application/cloudevents-batch+json')
      .send(JSON.stringify([event, bad, event]));
    await under.intake.close();
    const now = new Date(Date.now() + 2 * 3_600_000);
    expect(await findFeed(under.readModels, { name: 'seen', now })).toMatchObject({
      name: 'seen',
      credential: { sources: feed.sources, banks: feed.banks, backfill: false },
      accepted: 1,
      duplicates: 1,
      quarantined: 1,
      reasons: { 'unknown-field': 1 },
      lastEvent: new Date(event.time),
      silentAfterHours: 1,
      overdue: true,
    });
    expect(await findFeed(under.readModels, { name: 'nobody', now })).toBeUndefined();
    const all = await listFeeds(under.readModels, { now: new Date() });
    expect(all.map(({ name, overdue }) => [name, overdue])).toEqual([
      ['icbc-core', false],
      ['kafka', false],
      ['loop', false],
      ['resting', false],
      ['second', false],
      ['seen', false],
      ['shared', false],
    ]);
    const [entry, ...others] = await listQuarantine(under.readModels, { feed: 'seen', limit: 9 });
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      reason: 'unknown-field',
      raw: JSON.stringify(bad),
      cut: false,
      source: bad.source,
      eventId: 'e-2',
      eventType: 'account.closed',
      times: 1,
    });
    const id = entry?.id ?? '';
    expect(await findQuarantined(under.readModels, { id })).toEqual(entry);
    expect(await findQuarantined(under.readModels, { id, feed: 'icbc-core' })).toBeUndefined();
    expect(await findQuarantined(under.readModels, { id: 'x' })).toBeUndefined();
    expect(await listQuarantine(under.readModels, { before: id, limit: 9 })).toEqual([]);
  });
});
