/** Feeds: their health, their mappings, and mappings tried on samples. */
import { queryOptions } from '@tanstack/react-query';
import type { FeedDetail, FeedItem, FeedMapping, Trial } from './feed-wire';
import { read, send } from './read';
import type { Paged } from './wire';

/** Health is looked at while it changes. */
const refreshMs = 15_000;

export const feedsQuery = queryOptions({
  queryKey: ['feeds'],
  queryFn: () => read<Paged<FeedItem>>('/api/feeds'),
  refetchInterval: refreshMs,
});

export const feedQuery = (name: string) =>
  queryOptions({
    queryKey: ['feed', name],
    queryFn: () => read<FeedDetail>(`/api/feeds/${encodeURIComponent(name)}`),
    refetchInterval: refreshMs,
  });

/** A file as text, or as base64 where it is not UTF-8. */
export type SentFile = Readonly<{ name: string; text?: string; base64?: string }>;

export type Trying = Readonly<{
  feed?: string;
  mapping: string;
  sample: SentFile;
  companions: readonly SentFile[];
}>;

export const tryMapping = (trying: Trying): Promise<Trial> =>
  send('POST', '/api/feeds/try', trying);

/** From then on the records of the feed are read by it. */
export const setMapping = (
  feed: string,
  set: Readonly<{ mapping: string; reason: string; replaces: number }>,
): Promise<FeedMapping> => send('POST', `/api/feeds/${encodeURIComponent(feed)}/mapping`, set);
