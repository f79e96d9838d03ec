/** Who issued and who revoked a credential of a feed, for ever; never with its secret or hash. */
import { toAppend } from '@tocsin/credit-events';
import type { EventStore } from '@tocsin/event-store';

export type Actor = Readonly<{ name: string; role: string }>;

type Told = Readonly<{ credential: string; feed: string; at: Date; by: Actor }>;

export type Issued = Told &
  Readonly<{ label: string; expires?: Date; replaces?: Readonly<{ id: string; until: Date }> }>;

export function recordIssued(log: EventStore, issued: Issued): Promise<unknown> {
  const { feed, credential, label, expires, replaces } = issued;
  return record(log, issued, {
    type: 'feed.credential-issued',
    data: {
      ...{ feed, credential, label },
      ...(expires && { expires: expires.toISOString() }),
      ...(replaces && { replaces: replaces.id, until: replaces.until.toISOString() }),
    },
  });
}

export function recordRevoked(
  log: EventStore,
  revoked: Told & Readonly<{ reason: string }>,
): Promise<unknown> {
  const { feed, credential, reason } = revoked;
  const data = { feed, credential, reason };
  return record(log, revoked, { type: 'feed.credential-revoked', data });
}

/** Under an id that follows from the credential: it is issued once, and revoked once. */
function record(
  log: EventStore,
  { credential, feed, at, by }: Told,
  { type, data }: Readonly<{ type: string; data: object }>,
): Promise<unknown> {
  const event = {
    specversion: '1.0',
    id: `${type.slice('feed.'.length)}-${credential}`,
    source: '/tocsin',
    type,
    time: at.toISOString(),
    decidedby: by.name,
    decidedas: by.role,
    data,
  };
  const appended = { ...toAppend(event, JSON.stringify(event)), stream: `credentials-${feed}` };
  return log.append([appended]);
}
