/** `tocsin feeds credentials`: what a feed may send with, and who issued and revoked it. */
import type {
  CredentialRefusal,
  FeedCredentials,
  IssuedCredential,
} from '@apps/intake/src/feeds/feed-credentials';
import { createIntake } from '@apps/intake/src/intake';
import { listCredentials, type FeedCredential } from '@tocsin/read-models';
import { userInfo } from 'node:os';
import type { System } from '../system';
import { say, table, type Say } from './say';

type By = Say & Readonly<{ by?: string }>;
export type CreateFlags = By & Readonly<{ label: string; days?: number }>;
export type RotateFlags = By & Readonly<{ graceHours: number; days?: number }>;
export type RevokeFlags = By & Readonly<{ reason: string }>;
/** A feed and one of its credentials. */
export type Named = Readonly<{ feed: string; id: string }>;

export async function listOfFeed({ readModels }: System, feed: string, how: Say): Promise<void> {
  const credentials = await listCredentials(readModels, { feed, now: new Date() });
  say(how, credentials, () =>
    credentials.length === 0
      ? [`The feed ${feed} has no credential, or there is no such feed; see \`tocsin feeds\`.`]
      : table([head, ...credentials.map(row)]),
  );
}

const head = ['ID', 'LABEL', 'STATE', 'CREATED', 'BY', 'EXPIRES', 'LAST USED'];

const row = (one: FeedCredential): readonly string[] => [
  ...[one.id, one.label, one.state, one.created.toISOString(), one.createdBy],
  ...[one.expires?.toISOString() ?? 'never', one.lastUsed?.toISOString() ?? 'never'],
];

export function createOfFeed(system: System, feed: string, flags: CreateFlags): Promise<void> {
  const { label, days } = flags;
  const asked = { feed, label, ...(days !== undefined && { days }) };
  return issue(system, { flags, feed }, (credentials, by) => credentials.create(asked, by));
}

export function rotateOfFeed(system: System, named: Named, flags: RotateFlags): Promise<void> {
  const { graceHours, days } = flags;
  const asked = { ...named, graceHours, ...(days !== undefined && { days }) };
  return issue(system, { flags, ...named }, (credentials, by) => credentials.rotate(asked, by));
}

export async function revokeOfFeed(
  system: System,
  named: Named,
  { reason, ...flags }: RevokeFlags,
): Promise<void> {
  const done = await changed(system, (credentials) =>
    credentials.revoke({ ...named, reason }, actor(flags)),
  );
  if (done === 'no-credential') throw new Error(refused(done, named));
  const lines = [`${named.feed}: the credential ${named.id} is refused from now on.`];
  say(flags, { ...named, state: done }, () => lines);
}

type Actor = Readonly<{ name: string; role: string }>;
type Issuing = Readonly<{ flags: By; feed: string; id?: string }>;

async function issue(
  system: System,
  { flags, feed, id = '' }: Issuing,
  work: (credentials: FeedCredentials, by: Actor) => Promise<IssuedCredential | CredentialRefusal>,
): Promise<void> {
  const issued = await changed(system, (credentials) => work(credentials, actor(flags)));
  if (typeof issued === 'string') throw new Error(refused(issued, { feed, id }));
  const { token, replaces } = issued;
  say(flags, issued, () => [
    `The token of the credential ${issued.id}, shown this once:`,
    token,
    ...(replaces ? [`${replaces.id} works beside it until ${replaces.until.toISOString()}.`] : []),
  ]);
}

async function changed<T>(
  { store, pool, metrics }: System,
  work: (credentials: FeedCredentials) => Promise<T>,
): Promise<T> {
  const intake = createIntake({ store, pool, metrics });
  return work(intake.credentials).finally(() => intake.close());
}

const actor = ({ by = userInfo().username }: By): Actor => ({ name: by, role: 'admin' });

function refused(why: CredentialRefusal, { feed, id }: Named): string {
  switch (why) {
    case 'no-feed':
      return `There is no feed "${feed}", or it was revoked; see \`tocsin feeds\`.`;
    case 'no-credential':
      return `The feed ${feed} has no credential ${id}; see \`tocsin feeds credentials ${feed}\`.`;
    case 'not-active':
      return `The credential ${id} has expired, was revoked or was rotated before: rotate the one that replaced it, or create a new one.`;
  }
}
