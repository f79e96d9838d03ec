/** Backtests of a sign: asked for, followed while they run, cancelled. */
import { queryOptions } from '@tanstack/react-query';
import type { BacktestDetail, BacktestItem, Numbers } from './backtest-wire';
import { read, send } from './read';
import type { Paged } from './wire';

const followEveryMs = 1_000;

export const isOver = ({ status }: BacktestItem): boolean =>
  status !== 'queued' && status !== 'running';

const pathOf = (sign: string) => `/api/signs/${encodeURIComponent(sign)}/backtests`;

/** What whoever is signed in may do. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => read<Readonly<{ may: readonly string[] }>>('/api/me'),
  staleTime: Infinity,
});

/** Newest first. */
export const backtestsQuery = (sign: string) =>
  queryOptions({
    queryKey: ['backtests', sign],
    queryFn: () => read<Paged<BacktestItem>>(pathOf(sign)),
  });

/** Asked again and again until it is over. */
export const backtestQuery = (sign: string, id: string) =>
  queryOptions({
    queryKey: ['backtest', sign, id],
    queryFn: () => read<BacktestDetail>(`${pathOf(sign)}/${id}`),
    refetchInterval: ({ state }) => (state.data && isOver(state.data) ? false : followEveryMs),
  });

export type Asking = Readonly<{ parameters: Numbers; from?: string; to?: string }>;

export const startBacktest = (sign: string, asking: Asking): Promise<BacktestItem> =>
  send('POST', pathOf(sign), asking);

export const cancelBacktest = (sign: string, id: string): Promise<BacktestDetail> =>
  send('DELETE', `${pathOf(sign)}/${id}`);
