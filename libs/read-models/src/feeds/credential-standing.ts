/** Where the credentials of a feed stand, and which of them somebody has to renew. */
import type { FeedCredentialRow } from './credential-row';

export const credentialStates = ['active', 'replaced', 'expired', 'revoked'] as const;
type CredentialState = (typeof credentialStates)[number];

export type FeedCredential = Readonly<{
  id: string;
  feed: string;
  label: string;
  /** `replaced`: works on until it expires, beside the one that was issued in its place. */
  state: CredentialState;
  created: Date;
  createdBy: string;
  expires?: Date;
  replacedBy?: string;
  revoked?: Date;
  revokedBy?: string;
  lastUsed?: Date;
}>;

export type CredentialWarning = Readonly<{
  /** `unmoved`: its successor has never been used. */
  kind: 'expires' | 'unmoved' | 'expired';
  credential: FeedCredential;
  expires: Date;
}>;

export type CredentialStanding = Readonly<{
  /** So many can be used now. */
  live: number;
  /** When the next of them ends that nothing was issued in place of. */
  expires?: Date;
  warnings: readonly CredentialWarning[];
}>;

const dayMs = 86_400_000;
/** So long before the end one is told. */
const noticeMs = 14 * dayMs;
/** Of one that was replaced, and whose successor nobody uses. */
const movingMs = 3 * dayMs;
/** So long it is told that one has ended. */
const rememberedMs = 30 * dayMs;

export function credentialOf(row: FeedCredentialRow, now: Date): FeedCredential {
  const { id, feed, label, created, createdBy } = row;
  const { expires, replacedBy, revoked, revokedBy, lastUsed } = row;
  return {
    ...{ id, feed, label, created, createdBy, state: stateOf(row, now) },
    ...(expires && { expires }),
    ...(replacedBy !== null && { replacedBy }),
    ...(revoked && { revoked }),
    ...(revokedBy !== null && { revokedBy }),
    ...(lastUsed && { lastUsed }),
  };
}

function stateOf({ revoked, expires, replacedBy }: FeedCredentialRow, now: Date): CredentialState {
  if (revoked) return 'revoked';
  if (expires && expires <= now) return 'expired';
  return replacedBy === null ? 'active' : 'replaced';
}

/** Of one feed. `needed`: it cannot send without one, as it could through Kafka. */
export function credentialStanding(
  credentials: readonly FeedCredential[],
  { now, needed }: Readonly<{ now: Date; needed: boolean }>,
): CredentialStanding {
  const isLive = ({ state }: FeedCredential) => state === 'active' || state === 'replaced';
  const inUse = credentials.filter(({ lastUsed }) => needed || lastUsed !== undefined);
  const [expires] = inUse
    .flatMap((one) => (one.state === 'active' && one.expires ? [one.expires] : []))
    .sort((a, b) => a.getTime() - b.getTime());
  return {
    live: credentials.filter(isLive).length,
    ...(expires && { expires }),
    warnings: inUse.flatMap((credential) => {
      const successor = credentials.find(({ id }) => id === credential.replacedBy);
      return warningOf(credential, { now, successor }) ?? [];
    }),
  };
}

type Beside = Readonly<{ now: Date; successor: FeedCredential | undefined }>;

function warningOf(credential: FeedCredential, beside: Beside): CredentialWarning | undefined {
  const { state, expires } = credential;
  if (!expires) return undefined;
  const leftMs = expires.getTime() - beside.now.getTime();
  const told = { credential, expires };
  if (state === 'active' && leftMs < noticeMs) return { kind: 'expires', ...told };
  if (isUnmoved(credential, beside) && leftMs < movingMs) return { kind: 'unmoved', ...told };
  const hasEnded = state === 'expired' && credential.replacedBy === undefined;
  return hasEnded && leftMs > -rememberedMs ? { kind: 'expired', ...told } : undefined;
}

const isUnmoved = ({ state, lastUsed }: FeedCredential, { successor }: Beside): boolean =>
  state === 'replaced' && lastUsed !== undefined && successor?.lastUsed === undefined;
