/** The credentials of a feed as they go over the wire; the secret only when it is issued. */
import { credentialStates, listCredentials, type FeedCredential } from '@tocsin/read-models';
import { z } from 'zod';
import type { ApiOptions } from '../api-options';
import { instant, instantText, named } from '../contract/values';
import { notFound, Problem } from '../problems/problem';
import type { CredentialRefusal, IssuedCredential } from './credentials';
import { noFeed } from './feed-in-reach';

export const feedCredential = named(
  'FeedCredential',
  z.object({
    id: z.string(),
    label: z.string().describe('What it is for.'),
    state: z
      .enum(credentialStates)
      .describe('`replaced`: works on until it expires, beside the one issued in its place.'),
    created: instantText,
    createdBy: z.string(),
    expires: instantText.optional().describe('Absent: works until it is revoked.'),
    replacedBy: z.string().optional(),
    revoked: instantText.optional(),
    revokedBy: z.string().optional(),
    lastUsed: instantText.optional().describe('A few seconds late; absent: never.'),
  }),
);

export const credentialPage = named(
  'FeedCredentialPage',
  z.object({ items: z.array(feedCredential).describe('Newest first, those that ended too.') }),
);

export const issuedCredential = named(
  'IssuedCredential',
  z.object({
    token: z.string().describe('Bearer token; only its hash is kept, so it is shown this once.'),
    credential: feedCredential,
    replaced: feedCredential.optional().describe('Works beside it until it expires.'),
  }),
);

/** How long a credential works. */
export const lifeDays = z.int().min(1).max(3660);

export const credentialParams = z.object({ name: z.string().min(1), id: z.string().min(1) });

function credentialOf(credential: FeedCredential): z.output<typeof feedCredential> {
  const { id, label, state, created, createdBy } = credential;
  const { expires, replacedBy, revoked, revokedBy, lastUsed } = credential;
  return {
    ...{ id, label, state, created: instant(created), createdBy },
    ...(expires && { expires: instant(expires) }),
    ...(replacedBy !== undefined && { replacedBy }),
    ...(revoked && { revoked: instant(revoked) }),
    ...(revokedBy !== undefined && { revokedBy }),
    ...(lastUsed && { lastUsed: instant(lastUsed) }),
  };
}

export async function credentialsOf(
  { readModels, now = () => new Date() }: ApiOptions,
  feed: string,
): Promise<readonly z.output<typeof feedCredential>[]> {
  return (await listCredentials(readModels, { feed, now: now() })).map(credentialOf);
}

/** What was issued, with the one that it replaces; or the problem that stands in the way. */
export async function issuedOf(
  options: ApiOptions,
  { name, id }: Readonly<{ name: string; id?: string }>,
  issued: IssuedCredential | CredentialRefusal,
): Promise<z.output<typeof issuedCredential>> {
  if (issued === 'no-feed') throw noFeed(name);
  if (issued === 'no-credential') throw noCredential(name, id ?? '');
  if (issued === 'not-active') throw notActive;
  const all = await credentialsOf(options, name);
  const credential = all.find((one) => one.id === issued.id);
  if (!credential) throw noCredential(name, issued.id);
  const replaced = all.find((one) => one.id === issued.replaces?.id);
  return { token: issued.token, credential, ...(replaced && { replaced }) };
}

export const noCredential = (feed: string, id: string): Problem =>
  notFound({
    zh: `数据源 ${feed} 没有编号为 ${id} 的凭证；全部凭证见 /api/feeds/${feed}/credentials。`,
    en: `The feed ${feed} has no credential ${id}; /api/feeds/${feed}/credentials lists them.`,
  });

const notActive = new Problem('credential-state-forbids', {
  zh: '该凭证已到期、已撤销或已被轮换，不能再轮换：请轮换替代它的凭证，或签发新凭证。',
  en: 'It has expired, was revoked or was rotated before: rotate the one that replaced it, or create a new one.',
});
