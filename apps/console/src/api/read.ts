/** Reads from the API with the browser's session; a problem document becomes an error. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { withFilter, type Filters } from '../alerts/filters';
import { languageNow } from '../texts/i18n';
import type { SignDetail, SignItem } from './sign-wire';
import type { AlertDetail, AlertItem, Paged } from './wire';

/** The API refused: its status and, from the problem document, why. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export const read = <T>(path: string): Promise<T> => asked(path, 'GET');

/** A change, made with the session of the browser. */
export const send = <T>(method: 'POST' | 'DELETE', path: string, body?: object): Promise<T> =>
  asked(path, method, body);

async function asked<T>(path: string, ...[method, sent]: readonly [string, object?]): Promise<T> {
  const headers = { accept: 'application/json', 'accept-language': languageNow() };
  const answer = await fetch(path, {
    method,
    headers: sent ? { ...headers, 'content-type': 'application/json' } : headers,
    ...(sent && { body: JSON.stringify(sent) }),
  });
  const body: unknown = await answer.json().catch(() => undefined);
  if (!answer.ok) throw new Refused(answer.status, whyRefused(body) ?? answer.statusText);
  return body as T;
}

function whyRefused(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { detail, title } = body as { detail?: string; title?: string };
  return detail ?? title;
}

/** How the rows are sorted is the console's own affair: it asks for what is left in large pages. */
export const alertsQuery = (shown: Filters) => {
  const filters = withFilter(shown, 'sort', undefined);
  return infiniteQueryOptions({
    queryKey: ['alerts', filters],
    queryFn: ({ pageParam }) => {
      const limit = pageParam && shown.sort ? '500' : '50';
      const query = new URLSearchParams({ ...filters, limit });
      if (pageParam) query.set('cursor', pageParam);
      return read<Paged<AlertItem>>(`/api/alerts?${query.toString()}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
};

/** With `asOf` as it was known at the end of that day. */
export const alertQuery = (id: string, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['alert', id, asOf],
    queryFn: () =>
      read<AlertDetail>(`/api/alerts/${encodeURIComponent(id)}${asOf ? `?asOf=${asOf}` : ''}`),
  });

export const signsQuery = queryOptions({
  queryKey: ['signs'],
  queryFn: () => read<Paged<SignItem>>('/api/signs'),
  staleTime: Infinity,
});

/** The same with its counts as they are now. */
export const signsNowQuery = queryOptions({
  queryKey: ['signs', 'now'],
  queryFn: () => read<Paged<SignItem>>('/api/signs'),
});

export const signQuery = (id: string) =>
  queryOptions({
    queryKey: ['sign', id],
    queryFn: () => read<SignDetail>(`/api/signs/${encodeURIComponent(id)}`),
  });
