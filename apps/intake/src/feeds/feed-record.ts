/** A feed's row, as far as it says what the feed may send. */
import type { Principal } from '@tocsin/access';

export type FeedRecord = Readonly<{
  name: string;
  sources: string[];
  banks: string[] | null;
  backfill: boolean;
}>;

export const principalColumns = 'name, sources, banks, backfill';

export const principalOf = ({
  name,
  sources,
  banks,
  backfill,
}: FeedRecord): Extract<Principal, { kind: 'feed' }> => ({
  kind: 'feed',
  name,
  sources,
  ...(banks === null ? {} : { banks }),
  backfill,
});
