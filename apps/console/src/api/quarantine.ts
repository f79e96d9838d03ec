/** What was refused: read, mended, and sent in again. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Mended, MendedPage, QuarantineEntry } from './quarantine-wire';
import { read, send } from './read';
import type { Paged } from './wire';

export type QuarantineFilters = Readonly<{ feed?: string; reason?: string; status?: string }>;

export const quarantineQuery = (filters: QuarantineFilters) =>
  infiniteQueryOptions({
    queryKey: ['quarantine', filters],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ ...filters, limit: '50' });
      if (pageParam) query.set('cursor', pageParam);
      return read<Paged<QuarantineEntry>>(`/api/quarantine?${query.toString()}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

export const quarantinedQuery = (id: string) =>
  queryOptions({
    queryKey: ['quarantined', id],
    queryFn: () => read<QuarantineEntry>(`/api/quarantine/${encodeURIComponent(id)}`),
  });

/** `record`: in place of what was refused; an event, or a line as the mapping reads it. */
export const resubmitOne = (id: string, record?: string | object): Promise<Mended> =>
  send('POST', `/api/quarantine/${encodeURIComponent(id)}/resubmit`, record ? { record } : {});

type Many = Readonly<{ feed: string; reason?: string; ids?: readonly string[] }>;
export type Sums = Omit<MendedPage, 'items' | 'next'>;

/** All that was asked for, page after page; `told` hears how far it has come. */
export async function resubmitMany(many: Many, told: (sums: Sums) => void): Promise<Sums> {
  let sums: Sums = { accepted: 0, duplicates: 0, skipped: 0, refused: 0 };
  for (let cursor: string | undefined = '0'; cursor !== undefined;) {
    const page: MendedPage = await send('POST', '/api/quarantine/resubmit', { ...many, cursor });
    sums = {
      accepted: sums.accepted + page.accepted,
      duplicates: sums.duplicates + page.duplicates,
      skipped: sums.skipped + page.skipped,
      refused: sums.refused + page.refused,
    };
    told(sums);
    cursor = page.next;
  }
  return sums;
}
