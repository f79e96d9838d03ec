/** What a feed delivered, file by file and batch by batch; what rests on it; taking it back. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { read, send } from './read';
import type { AlertItem, Paged } from './wire';

type Recalled = Readonly<{ at: string; by: string; reason: string; voided?: number }>;

export type Delivery = Readonly<{
  id: string;
  feed: string;
  kind: 'file' | 'http' | 'kafka' | 'resubmission';
  name: string;
  checksum?: string;
  began: string;
  ended?: string;
  accepted: number;
  duplicates: number;
  quarantined: number;
  recalled?: Recalled;
}>;

export type RestingAlerts = Readonly<{
  total: number;
  standing: number;
  items?: readonly AlertItem[];
}>;

export type DeliveryDetail = Delivery &
  Readonly<{
    positions: readonly Readonly<{ first: number; last: number }>[];
    alerts: RestingAlerts;
    trialSightings: number;
  }>;

export type Recall = Readonly<{
  events: number;
  voided: number;
  voidedBefore: number;
  corrected: number;
  alerts: RestingAlerts;
}>;

const pathOf = (feed: string) => `/api/feeds/${encodeURIComponent(feed)}/deliveries`;

export const deliveriesQuery = (feed: string) =>
  infiniteQueryOptions({
    queryKey: ['deliveries', feed],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ limit: '20' });
      if (pageParam) query.set('cursor', pageParam);
      return read<Paged<Delivery>>(`${pathOf(feed)}?${query.toString()}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

export const deliveryQuery = ({ feed, id }: Pick<Delivery, 'feed' | 'id'>) =>
  queryOptions({
    queryKey: ['delivery', feed, id],
    queryFn: () => read<DeliveryDetail>(`${pathOf(feed)}/${id}`),
  });

/** What a recall would do; it changes nothing. */
export const recallPreviewQuery = ({ feed, id }: Pick<Delivery, 'feed' | 'id'>) =>
  queryOptions({
    queryKey: ['recall', feed, id],
    queryFn: () =>
      send<Recall>('POST', `${pathOf(feed)}/${id}/recall`, { reason: '–', dryRun: true }),
    staleTime: 0,
  });

export const recall = (
  { feed, id }: Pick<Delivery, 'feed' | 'id'>,
  reason: string,
): Promise<Recall> => send('POST', `${pathOf(feed)}/${id}/recall`, { reason });
