/** The mappings of feeds as the log has them now: read and planned once for each version. */
import type { EventStore } from '@tocsin/event-store';
import { mappingStream, mappingVersions } from '@tocsin/feeds';
import { type ReadMapping, understandMapping } from './read-mapping';

/** Undefined where the feed has none: what it sends are events already. */
export type MappingOf = (feed: string) => Promise<ReadMapping | undefined>;

/** A version set a moment ago may not be seen yet; asking for every record would cost more. */
const rememberedMs = 2_000;

export function createMappingsInForce(log: Pick<EventStore, 'readStream'>): MappingOf {
  const asked = new Map<string, Readonly<{ until: number; mapping: ReturnType<MappingOf> }>>();
  const planned = new Map<string, ReadMapping>();
  const read: MappingOf = async (feed) => {
    const inForce = mappingVersions(await log.readStream(mappingStream(feed))).at(-1);
    if (!inForce) return undefined;
    const known = planned.get(feed);
    if (known?.identity === inForce.hash) return known;
    const mapping = understandMapping(nameOfMapping(feed), inForce.text);
    planned.set(feed, mapping);
    return mapping;
  };
  return (feed) => {
    const before = asked.get(feed);
    if (before && before.until > performance.now()) return before.mapping;
    const mapping = read(feed);
    asked.set(feed, { until: performance.now() + rememberedMs, mapping });
    mapping.catch(() => asked.delete(feed));
    return mapping;
  };
}

const prefix = 'feed:';

/** Beside the paths of mapping files, which begin with a slash or a drive. */
export const nameOfMapping = (feed: string): string => `${prefix}${feed}`;

/** The feed whose mapping in force is meant, if any. */
export const feedOfMapping = (name: string): string | undefined =>
  name.startsWith(prefix) ? name.slice(prefix.length) : undefined;
