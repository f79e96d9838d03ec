/** The credentials of feeds, as people may see them. */
import type { DataSource } from 'typeorm';
import { FeedCredentialRow } from './credential-row';
import { credentialOf, type FeedCredential } from './credential-standing';

/** Newest first; with `feed`, its own. */
export async function listCredentials(
  db: DataSource,
  { feed, now }: Readonly<{ feed?: string; now: Date }>,
): Promise<readonly FeedCredential[]> {
  const rows = await db.getRepository(FeedCredentialRow).find({
    ...(feed !== undefined && { where: { feed } }),
    order: { created: 'desc', id: 'asc' },
  });
  return rows.map((row) => credentialOf(row, now));
}
