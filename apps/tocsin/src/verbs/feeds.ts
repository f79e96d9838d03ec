/** `tocsin feeds`: who sends, how much of it was good, and who has fallen silent. */
import { Problem } from '@apps/api/src/problems/problem';
import { uncountedEvents } from '@apps/api/src/feeds/uncounted';
import { recordFeedMapping } from '@apps/api/src/feeds/record-feed-mapping';
import { createIntake } from '@apps/intake/src/intake';
import { mappingStream, type MappingVersion, mappingVersions } from '@tocsin/feeds';
import { findFeed, listDeliveries, listFeeds } from '@tocsin/read-models';
import { userInfo } from 'node:os';
import type { System } from '../system';
import { deliveryLines } from './deliveries';
import { detailLines, feedTable } from './feed-lines';
import { readText } from './read-text';
import { say, type Say } from './say';

export type MapFlags = Say & Readonly<{ reason: string; by?: string }>;

export async function listAllFeeds({ readModels }: System, how: Say): Promise<void> {
  const feeds = await listFeeds(readModels, { now: new Date() });
  say(how, feeds, () =>
    feeds.length === 0 ? ['No feed has sent anything yet.'] : feedTable(feeds),
  );
}

export async function showFeed(
  { readModels, store, pool }: System,
  name: string,
  how: Say,
): Promise<void> {
  const feed = await findFeed(readModels, { now: new Date(), name });
  if (!feed) throw new Error(`There is no feed "${name}"; see \`tocsin feeds\`.`);
  const versions = mappingVersions(await store.readStream(mappingStream(name)));
  const mapping = versions.at(-1);
  const uncounted = await uncountedEvents({ store, pool });
  const { items: deliveries } = await listDeliveries(readModels, { feed: name, limit: 10 });
  say(
    how,
    {
      ...feed,
      uncounted,
      deliveries,
      ...(mapping && { mapping, mappingVersions: versions.length }),
    },
    () => [
      ...feedTable([feed]),
      ...(feed.credential ? [`speaks for ${feed.credential.sources.join(', ')}`] : []),
      ...versions.toReversed().map(versionLine),
      ...detailLines(feed),
      ...(uncounted === 0 ? [] : [notCounted(uncounted)]),
      ...(deliveries.length === 0 ? [] : ['', ...deliveryLines(deliveries)]),
    ],
  );
}

const notCounted = (events: number): string =>
  `${String(events)} events are not in the totals yet; a running intake (tocsin start) counts them.`;

const versionLine = ({ version, hash, at, by, reason }: MappingVersion): string =>
  `mapping ${version} (${hash.slice(0, 12)})  ${at.toISOString()}  ${by?.name ?? '–'}: ${reason}`;

/** From now on the records of the feed are read by this mapping. */
export async function mapFeed(
  { store, pool, metrics }: System,
  [feed, file]: readonly [string, string],
  { reason, by = userInfo().username, ...how }: MapFlags,
): Promise<void> {
  const text = await readText(file);
  const intake = createIntake({ store, pool, metrics });
  const { mappings } = intake;
  const asked = { feed, text, reason, by: { name: by, role: 'admin' } };
  const versions = await recordFeedMapping({ store, mappings }, asked)
    .catch((error: unknown) => {
      throw error instanceof Problem ? new Error(error.detail.en) : error;
    })
    .finally(() => intake.close());
  const [set] = versions.slice(-1);
  say(how, set, () => [`${feed}: mapping ${set?.version ?? ''} is in force from now on.`]);
}
