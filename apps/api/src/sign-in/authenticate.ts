/**
 * The one answer to "who is asking?" for every HTTP app: the admin's bearer token, a feed's token
 * (checked by the intake's own function), or a browser's session.
 */
import type { Pool } from 'pg';
import type { Principal } from '@tocsin/access';
import type { Authenticate } from '../api-options';
import { hashOf, isSecret } from './secrets';
import { readSession } from './sessions';

export type AuthenticateOptions = Readonly<{
  pool: Pool;
  /** The admin's bearer token, or its SHA-256 in hex where only that is kept. */
  adminToken: string | Readonly<{ sha256: string }>;
  /** Answers a feed's principal by its bearer token. */
  authenticateFeed?: (token: string) => Promise<Principal | undefined>;
}>;

const admin: Principal = { kind: 'user', name: 'admin', role: 'admin' };

/** Builds the function; a wrong token is never helped out by a valid cookie beside it. */
export function createAuthenticate(options: AuthenticateOptions): Authenticate {
  const { adminToken, pool, authenticateFeed } = options;
  const adminHash =
    typeof adminToken === 'string' ? hashOf(adminToken) : Buffer.from(adminToken.sha256, 'hex');
  return async ({ authorization, cookie }) => {
    if (authorization !== undefined) {
      const token = bearerToken(authorization);
      if (token === undefined) return undefined;
      return isSecret(token, adminHash) ? admin : authenticateFeed?.(token);
    }
    return cookie === undefined ? undefined : readSession(pool, cookie);
  };
}

const bearerToken = (authorization: string): string | undefined =>
  /^bearer +([\x21-\x7e]+) *$/i.exec(authorization)?.[1];
