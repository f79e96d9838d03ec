/** One-time sign-in codes: the link that `tocsin start` prints, and later a desk's invitations. */
import type { Principal } from '@tocsin/access';
import type { Pool } from 'pg';
import { hashOf, newSecret } from './secrets';

/** Long enough to find the terminal again, short enough for a link that was left in a log. */
const codeMinutes = 60;

/** Makes a code that signs in as `principal`, once, within an hour. The link: `signInPath`. */
export async function issueSignInCode(pool: Pool, principal: Principal): Promise<string> {
  const code = newSecret();
  await pool.query(
    `insert into access.sign_in_code (code_hash, principal, expires)
     values ($1, $2, now() + make_interval(mins => $3))`,
    [hashOf(code), JSON.stringify(principal), codeMinutes],
  );
  await pool.query('delete from access.sign_in_code where expires < now()');
  return code;
}

/** Where a code is redeemed, below the console's address. */
export const signInPath = (code: string): string => `/sign-in?code=${encodeURIComponent(code)}`;

/** Spends a code; of two who come with the same code only one gets in. */
export async function redeemSignInCode(pool: Pool, code: string): Promise<Principal | undefined> {
  const { rows } = await pool.query<{ principal: Principal; valid: boolean }>(
    `delete from access.sign_in_code where code_hash = $1
     returning principal, expires > now() as valid`,
    [hashOf(code)],
  );
  return rows[0]?.valid ? rows[0].principal : undefined;
}
