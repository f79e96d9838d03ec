/**
 * Browser sessions: a random token in a cookie that scripts cannot read, its hash in the database.
 * So a session survives a restart, and a stolen database opens nothing.
 */
import type { Principal } from '@tocsin/access';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { Pool } from 'pg';
import { hashOf, newSecret } from './secrets';

const cookieName = 'tocsin_session';
const sessionHours = 12;

/** Opens a session; answers the token for the cookie. */
export async function openSession(pool: Pool, principal: Principal): Promise<string> {
  const token = newSecret();
  await pool.query('delete from access.session where expires < now()');
  await pool.query(
    `insert into access.session (token_hash, principal, expires)
     values ($1, $2, now() + make_interval(hours => $3))`,
    [hashOf(token), JSON.stringify(principal), sessionHours],
  );
  return token;
}

/** Whose session the cookie header carries, if one that still runs. */
export async function readSession(pool: Pool, cookie: string): Promise<Principal | undefined> {
  const token = tokenIn(cookie);
  if (token === undefined) return undefined;
  const { rows } = await pool.query<{ principal: Principal }>({
    name: 'tocsin-read-session',
    text: 'select principal from access.session where token_hash = $1 and expires > now()',
    values: [hashOf(token)],
  });
  return rows[0]?.principal;
}

/** Ends the session that the cookie header carries; harmless where there is none. */
export async function closeSession(pool: Pool, cookie: string | undefined): Promise<void> {
  const token = cookie === undefined ? undefined : tokenIn(cookie);
  if (token === undefined) return;
  await pool.query('delete from access.session where token_hash = $1', [hashOf(token)]);
}

/** The `Set-Cookie` of a new session; without a token, the one that removes it. */
export function sessionCookie(token: string | undefined, secure: boolean): string {
  return stringifySetCookie({
    name: cookieName,
    value: token ?? '',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    path: '/',
    maxAge: token === undefined ? 0 : sessionHours * 3600,
  });
}

const tokenIn = (cookie: string): string | undefined => parseCookie(cookie)[cookieName];
