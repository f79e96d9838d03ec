/** What the API asks of the intake: credentials of feeds. Composed in by `apps/tocsin`. */
type Actor = Readonly<{ name: string; role: string }>;

/** The token is shown this once. */
export type IssuedCredential = Readonly<{
  id: string;
  token: string;
  /** The one that it replaces, and until when that one works beside it. */
  replaces?: Readonly<{ id: string; until: Date }>;
}>;

/** `no-feed`: none of that name that may send. `not-active`: revoked, expired or replaced. */
export type CredentialRefusal = 'no-feed' | 'no-credential' | 'not-active';

export type FeedCredentials = Readonly<{
  /** `days`: so long it works; absent: until it is revoked. */
  create: (
    asked: Readonly<{ feed: string; label: string; days?: number }>,
    by: Actor,
  ) => Promise<IssuedCredential | CredentialRefusal>;
  /** `days` null: until it is revoked; absent: as long as the one replaced was meant to. */
  rotate: (
    asked: Readonly<{ feed: string; id: string; graceHours: number; days?: number | null }>,
    by: Actor,
  ) => Promise<IssuedCredential | CredentialRefusal>;
  /** Repeating is harmless. */
  revoke: (
    asked: Readonly<{ feed: string; id: string; reason: string }>,
    by: Actor,
  ) => Promise<'revoked' | 'no-credential'>;
}>;
