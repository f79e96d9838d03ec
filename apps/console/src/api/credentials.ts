/** What a feed may send with: listed, issued, rotated, revoked. */
import { queryOptions } from '@tanstack/react-query';
import { read, send } from './read';
import type { Paged } from './wire';

export type Credential = Readonly<{
  id: string;
  label: string;
  state: 'active' | 'replaced' | 'expired' | 'revoked';
  created: string;
  createdBy: string;
  expires?: string;
  replacedBy?: string;
  revoked?: string;
  revokedBy?: string;
  lastUsed?: string;
}>;

/** The token is told this once. */
export type Issued = Readonly<{ token: string; credential: Credential; replaced?: Credential }>;

const pathOf = (feed: string) => `/api/feeds/${encodeURIComponent(feed)}/credentials`;

export const credentialsQuery = (feed: string) =>
  queryOptions({
    queryKey: ['credentials', feed],
    queryFn: () => read<Paged<Credential>>(pathOf(feed)),
  });

export const createCredential = (
  feed: string,
  asked: Readonly<{ label: string; days?: number }>,
): Promise<Issued> => send('POST', pathOf(feed), asked);

export const rotateCredential = (
  feed: string,
  { id, ...asked }: Readonly<{ id: string; graceHours: number }>,
): Promise<Issued> => send('POST', `${pathOf(feed)}/${id}/rotate`, asked);

export const revokeCredential = (
  feed: string,
  { id, reason }: Readonly<{ id: string; reason: string }>,
): Promise<Credential> => send('POST', `${pathOf(feed)}/${id}/revoke`, { reason });
