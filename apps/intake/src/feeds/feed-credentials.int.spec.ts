import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createReadModelSource, findFeed, listCredentials } from '@tocsin/read-models';
import { CreateFeedCredentials1764410000000 } from '../../../../libs/read-models/src/feeds/create-credentials';
import { intakeUnderTest, type IntakeUnderTest } from '../../../../test/intake-under-test';
import type { IssuedCredential } from './feed-credentials';

const by = { name: 'zhang', role: 'admin' };
const dayMs = 86_400_000;
let under: IntakeUnderTest;
let now = Date.now();
let feed = '';
let first = '';
let serial = 0;

beforeAll(async () => {
  under = await intakeUnderTest({ options: { now: () => now } });
}, 60_000);
afterAll(() => under.close());

beforeEach(async () => {
  now = Date.now();
  feed = `feed-${String((serial += 1))}`;
  const made = await under.intake.feeds.create({ name: feed, sources: [`/${feed}`] }, 'admin');
  first = 'token' in made ? made.token : '';
  // Whatever is issued is newer.
  now += 1;
});

const isWelcome = async (token: string) =>
  (await under.intake.feeds.authenticate(token))?.name === feed;
const all = () => listCredentials(under.readModels, { feed, now: new Date(now) });
const the = async (id: string) => (await all()).find((one) => one.id === id);
const troubles = async () =>
  (await findFeed(under.readModels, { name: feed, now: new Date(now) }))?.troubles ?? [];

function issued(answer: IssuedCredential | string): IssuedCredential {
  if (typeof answer === 'string') throw new Error(answer);
  return answer;
}

const create = async (more: object = {}) =>
  issued(await under.intake.credentials.create({ feed, label: 'batch', ...more }, by));

describe('the credentials of a feed', () => {
  it('begin with that of its registration; more can be issued, of which only hashes are kept', async () => {
    const { token, id } = await create({ days: 30 });
    expect([await isWelcome(first), await isWelcome(token)]).toEqual([true, true]);
    expect(await all()).toMatchObject([
      { id, label: 'batch', state: 'active', createdBy: 'zhang' },
      { label: 'registration', state: 'active', createdBy: 'admin' },
    ]);
    expect((await the(id))?.expires?.getTime()).toBe(now + 30 * dayMs);
    const { rows } = await under.pool.query('select c::text from intake.feed_credential c');
    expect(JSON.stringify(rows)).not.toContain(token.slice(12));
  });

  it('of a rotated one both work for the time of grace, then only the new one', async () => {
    const old = await create({ days: 90 });
    const asked = { feed, id: old.id, graceHours: 48 };
    const fresh = issued(await under.intake.credentials.rotate(asked, by));
    expect(fresh.replaces).toEqual({ id: old.id, until: new Date(now + 2 * dayMs) });
    expect([await isWelcome(old.token), await isWelcome(fresh.token)]).toEqual([true, true]);
    expect(await the(old.id)).toMatchObject({ state: 'replaced', replacedBy: fresh.id });
    expect((await the(fresh.id))?.expires?.getTime()).toBe(now + 90 * dayMs);
    expect(await under.intake.credentials.rotate(asked, by)).toBe('not-active');
    now += 2 * dayMs;
    expect([await isWelcome(old.token), await isWelcome(fresh.token)]).toEqual([false, true]);
    expect((await the(old.id))?.state).toBe('expired');
    expect(await troubles()).toEqual([]);
  });

  it('of two who rotate the same at once, one succeeds', async () => {
    const { id } = await create();
    const asked = { feed, id, graceHours: 0 };
    const both = await Promise.all([1, 2].map(() => under.intake.credentials.rotate(asked, by)));
    expect(both.filter((one) => one === 'not-active')).toHaveLength(1);
    expect(await all()).toHaveLength(3);
  });

  it('are revoked at once, and stay so', async () => {
    const { id, token } = await create();
    expect(await isWelcome(token)).toBe(true);
    const asked = { feed, id, reason: 'host was stolen' };
    expect(await under.intake.credentials.revoke(asked, by)).toBe('revoked');
    expect(await isWelcome(token)).toBe(false);
    expect(await isWelcome(first)).toBe(true);
    const again = { ...asked, reason: 'again' };
    expect(await under.intake.credentials.revoke(again, { ...by, name: 'li' })).toBe('revoked');
    expect(await the(id)).toMatchObject({ state: 'revoked', revokedBy: 'zhang' });
    expect(await under.intake.credentials.rotate({ feed, id, graceHours: 1 }, by)).toBe(
      'not-active',
    );
    expect(await under.intake.credentials.revoke({ ...asked, id: 'x' }, by)).toBe('no-credential');
  });

  it('end when they expire, which is told before and after', async () => {
    const { token } = await create({ days: 20 });
    expect(await troubles()).toEqual([]);
    now += 10 * dayMs;
    const [soon] = await troubles();
    expect(soon).toMatchObject({ kind: 'credential' });
    expect(soon?.what.zh).toMatch(/^凭证“batch”（[0-9a-f]{12}）将于 \d{4}-\d\d-\d\d 到期。$/);
    now += 10 * dayMs;
    expect(await isWelcome(token)).toBe(false);
    expect((await troubles())[0]?.what.en).toContain('expired on');
    now += 31 * dayMs;
    expect(await troubles()).toEqual([]);
  });

  it('that were rotated are told of while nobody uses the new one', async () => {
    const { id, token } = await create();
    await isWelcome(token);
    const fresh = issued(await under.intake.credentials.rotate({ feed, id, graceHours: 168 }, by));
    await under.intake.feeds.flush();
    expect(await troubles()).toEqual([]);
    now += 5 * dayMs;
    expect((await troubles())[0]?.what.en).toContain('the new one has never been used');
    await isWelcome(fresh.token);
    await under.intake.feeds.flush();
    expect(await troubles()).toEqual([]);
  });

  it('note when they were last used, a little later', async () => {
    const { id, token } = await create();
    await isWelcome(token);
    expect((await the(id))?.lastUsed).toBeUndefined();
    await under.intake.feeds.flush();
    expect((await the(id))?.lastUsed?.getTime()).toBe(now);
  });

  it('are recorded in the log: who issued and revoked them, never the secret', async () => {
    const old = await create({ days: 7 });
    const asked = { feed, id: old.id, graceHours: 1 };
    const fresh = issued(await under.intake.credentials.rotate(asked, by));
    await under.intake.credentials.revoke({ feed, id: fresh.id, reason: 'lost' }, by);
    const events = await under.store.readStream(`credentials-${feed}`);
    const told = events.map(({ payload }) => JSON.parse(payload) as Record<string, unknown>);
    expect(told).toMatchObject([
      { type: 'feed.credential-issued', decidedby: 'zhang', data: { credential: old.id } },
      { type: 'feed.credential-issued', data: { credential: fresh.id, replaces: old.id } },
      { type: 'feed.credential-revoked', data: { credential: fresh.id, reason: 'lost' } },
    ]);
    const text = JSON.stringify(told);
    for (const { token } of [old, fresh]) expect(text).not.toContain(token.slice(12));
  });

  it('belong to a feed that may send', async () => {
    await under.intake.feeds.revoke(feed);
    expect(await isWelcome(first)).toBe(false);
    expect(await under.intake.credentials.create({ feed, label: 'late' }, by)).toBe('no-feed');
  });
});

it('an installation from before keeps its tokens', async () => {
  const source = await createReadModelSource(under.url).initialize();
  try {
    const token = first;
    await under.pool.query('delete from intake.feed_credential where feed <> $1', [feed]);
    await under.pool.query('delete from intake.feed where name <> $1', [feed]);
    const runner = source.createQueryRunner();
    const migration = new CreateFeedCredentials1764410000000();
    await migration.down(runner);
    await migration.up(runner);
    await runner.release();
    under.intake.feeds.forget();
    expect(await isWelcome(token)).toBe(true);
    expect(await all()).toMatchObject([{ label: 'registration', state: 'active' }]);
  } finally {
    await source.destroy();
  }
});
