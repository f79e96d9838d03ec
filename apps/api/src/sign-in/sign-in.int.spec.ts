import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Principal } from '@tocsin/access';
import { adminToken, apiUnderTest, startMs, type ApiUnderTest } from '../api-under-test';
import { issueSignInCode, signInPath } from './sign-in-codes';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await apiUnderTest();
}, startMs);
afterAll(() => api.close());

const admin: Principal = { kind: 'user', name: 'admin', role: 'admin' };

async function cookieOf(principal: Principal): Promise<string> {
  const code = await issueSignInCode(api.pool, principal);
  const answer = await api.anonymous().get(signInPath(code)).redirects(0);
  return String(answer.headers['set-cookie']).split(';')[0] ?? '';
}

describe('the one-time link', () => {
  it('opens a session and leads to the console', async () => {
    const code = await issueSignInCode(api.pool, admin);
    const answer = await api.anonymous().get(signInPath(code)).redirects(0);
    expect(answer.status).toBe(303);
    expect(answer.headers['location']).toBe('/');
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/^tocsin_session=[\w-]{43}; /);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
    const me = await api
      .anonymous()
      .get('/api/me')
      .set('Cookie', cookie.split(';')[0] ?? '');
    expect(me.body).toMatchObject({ kind: 'user', name: 'admin', role: 'admin' });
  });

  it('works once', async () => {
    const code = await issueSignInCode(api.pool, admin);
    const both = await Promise.all(
      [1, 2].map(() => api.anonymous().get(signInPath(code)).redirects(0)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([303, 410]);
    const spent = both.find(({ status }) => status === 410);
    expect(spent?.body).toMatchObject({ type: 'urn:tocsin:problem:sign-in-link-spent' });
    expect(spent?.headers['set-cookie']).toBeUndefined();
  });

  it('is not spent by a look at where it leads', async () => {
    const path = signInPath(await issueSignInCode(api.pool, admin));
    const look = await api.anonymous().head(path).redirects(0);
    expect([look.status, look.headers['set-cookie']]).toEqual([200, undefined]);
    expect((await api.anonymous().get(path).redirects(0)).status).toBe(303);
  });

  it('expires', async () => {
    const code = await issueSignInCode(api.pool, admin);
    await api.pool.query(`update access.sign_in_code set expires = now() - interval '1 second'`);
    const answer = await api.anonymous().get(signInPath(code)).redirects(0);
    expect(answer.status).toBe(410);
  });

  it('is not kept in the clear, nor is the session', async () => {
    const code = await issueSignInCode(api.pool, admin);
    const cookie = await cookieOf(admin);
    const { rows } = await api.pool.query(
      `select encode(code_hash, 'escape') as text from access.sign_in_code
       union all select encode(token_hash, 'escape') from access.session`,
    );
    const kept = JSON.stringify(rows);
    expect(rows.length).toBeGreaterThan(1);
    expect(kept).not.toContain(code);
    expect(kept).not.toContain(cookie.split('=')[1]);
  });
});

describe('a session', () => {
  it('ends by signing out, on the server too', async () => {
    const cookie = await cookieOf(admin);
    const out = await api
      .anonymous()
      .post('/api/sign-out')
      .set('Cookie', cookie)
      .set('Sec-Fetch-Site', 'same-origin');
    expect(out.status).toBe(204);
    expect(String(out.headers['set-cookie'])).toContain('Max-Age=0');
    const me = await api.anonymous().get('/api/me').set('Cookie', cookie);
    expect(me.status).toBe(401);
  });

  it('expires', async () => {
    const cookie = await cookieOf(admin);
    await api.pool.query(`update access.session set expires = now() - interval '1 second'`);
    expect((await api.anonymous().get('/api/me').set('Cookie', cookie)).status).toBe(401);
  });

  it('changes nothing when another site asks', async () => {
    const cookie = await cookieOf(admin);
    const ask = () => api.anonymous().post('/api/sign-out').set('Cookie', cookie);
    for (const refused of [
      await ask().set('Origin', 'https://evil.example'),
      await ask().set('Sec-Fetch-Site', 'cross-site'),
    ]) {
      expect(refused.status).toBe(403);
      expect(refused.body).toMatchObject({ type: 'urn:tocsin:problem:cross-site' });
    }
    expect((await api.anonymous().get('/api/me').set('Cookie', cookie)).status).toBe(200);
  });

  it('serves a program that is no browser and has been given the cookie', async () => {
    const cookie = await cookieOf(admin);
    const out = await api.anonymous().post('/api/sign-out').set('Cookie', cookie);
    expect(out.status).toBe(204);
  });

  it('does not help out a wrong token', async () => {
    const cookie = await cookieOf(admin);
    const answer = await api
      .anonymous()
      .get('/api/me')
      .set('Cookie', cookie)
      .set('Authorization', 'Bearer wrong');
    expect(answer.status).toBe(401);
    expect(answer.headers['www-authenticate']).toBe('Bearer');
  });
});

describe('tokens', () => {
  it.each([
    [`Bearer ${adminToken}`, { kind: 'user', role: 'admin' }],
    [`bearer  ${adminToken}`, { kind: 'user', role: 'admin' }],
    ['Bearer feed-token', { kind: 'feed', name: 'core-a' }],
  ])('%s', async (authorization, expected) => {
    const me = await api.anonymous().get('/api/me').set('Authorization', authorization);
    expect(me.body).toMatchObject(expected);
  });

  it.each(['', 'Bearer', 'Bearer nobody', `Basic ${adminToken}`, adminToken])(
    'refuses "%s"',
    async (authorization) => {
      const me = await api.anonymous().get('/api/me').set('Authorization', authorization);
      expect(me.status).toBe(401);
    },
  );
});
