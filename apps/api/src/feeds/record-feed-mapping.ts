/**
 * Sets the mapping of a feed: an event with who, when, why, the text and its hash. The stream's
 * version is compared, and the one that somebody began with where it is told, so that of two people
 * who change it at once the second is told of the first.
 */
import { toAppend } from '@tocsin/credit-events';
import type { EventStore } from '@tocsin/event-store';
import { mappingStream, type MappingVersion, mappingVersions } from '@tocsin/feeds';
import { createHash, randomUUID } from 'node:crypto';
import { instant } from '../contract/values';
import { Problem } from '../problems/problem';
import { unusableMapping } from './feed-mapping';
import { noFeed } from './feed-in-reach';
import type { MappingWorkshop } from './mapping-workshop';

export type NewMapping = Readonly<{
  feed: string;
  text: string;
  reason: string;
  by: Readonly<{ name: string; role: string }>;
  /** The version that was changed into it; whatever is in force where it is not told. */
  replaces?: number | undefined;
}>;

type Setting = Readonly<{
  store: EventStore;
  mappings: Pick<MappingWorkshop, 'check' | 'principalOf'>;
  now?: () => Date;
}>;

/** Appends it, or throws the problem that says why it cannot be. */
export async function recordFeedMapping(
  { store, mappings, now = () => new Date() }: Setting,
  { feed, text, reason, by, replaces }: NewMapping,
): Promise<readonly MappingVersion[]> {
  await assertUsable(mappings, feed, text);
  const stream = mappingStream(feed);
  const before = await store.readStream(stream);
  const hash = createHash('sha256').update(text).digest('hex');
  const inForce = mappingVersions(before).at(-1);
  if (replaces !== undefined && replaces !== (inForce?.version ?? 0)) throw changedMeanwhile;
  if (inForce?.hash === hash) throw inForceAlready;
  const event = {
    specversion: '1.0',
    id: `mapping-${randomUUID()}`,
    source: '/tocsin',
    type: 'feed.mapping-set',
    time: instant(now()),
    decidedby: by.name,
    decidedas: by.role,
    data: { feed, mapping: text, hash, reason },
  };
  const appended = await store.appendToStream(stream, before.length, [
    { ...toAppend(event, JSON.stringify(event)), stream },
  ]);
  if (appended.outcome !== 'recorded') throw changedMeanwhile;
  return mappingVersions(await store.readStream(stream));
}

/** In order, and of a source that the feed may speak for. */
async function assertUsable(
  mappings: Setting['mappings'],
  feed: string,
  text: string,
): Promise<void> {
  const sender = await mappings.principalOf(feed);
  if (sender?.kind !== 'feed') throw noFeed(feed);
  const checked = mappings.check(text);
  if ('unusable' in checked) throw unusableMapping(checked.unusable);
  if (sender.sources.includes(checked.source)) return;
  const own = sender.sources.join(', ');
  throw unusableMapping({
    zh: `映射的 source 为 ${checked.source}，而数据源 ${feed} 只能为 ${own} 报送：请改正 source。`,
    en: `The mapping speaks for ${checked.source}, and the feed ${feed} only for ${own}: correct its source.`,
  });
}

const inForceAlready = new Problem('mapping-not-usable', {
  zh: '当前使用的就是这一份映射，无需重新设定。',
  en: 'This very mapping is in force already; nothing would change.',
});

const changedMeanwhile = new Problem('changed-meanwhile', {
  zh: '该数据源的映射已被他人更改，请查看新版本后再设定。',
  en: 'Somebody else has set the mapping of this feed meanwhile; look at the new version first.',
});
