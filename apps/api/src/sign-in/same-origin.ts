/**
 * Whether a change asked for with a session comes from our own pages. Browsers set `Origin` and
 * `Sec-Fetch-Site` themselves on whatever changes something, and no page can forge or hold back
 * both; a request with neither was sent by a program that has been given the cookie.
 */
import type { IncomingHttpHeaders } from 'node:http';

export function isSameOrigin(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin, host } = headers;
  if (origin === undefined) return true;
  return host !== undefined && hostOf(origin) === host.toLowerCase();
}

const hostOf = (origin: string): string | undefined =>
  URL.canParse(origin) ? new URL(origin).host : undefined;
