/**
 * Under which name files are imported. A name of no registered feed may be one: history is brought
 * in before anybody is registered for it. But a name nearly that of a feed is a slip, and would count
 * under a second feed, with every right, what the first one may not say.
 */
import { nearestName } from '@tocsin/credit-events';
import { FeedRow } from '@tocsin/read-models';
import type { System } from '../system';

/** What the importer should know, where no such feed is registered; rejects where it is a slip. */
export async function noteOnFeed({ readModels }: System, name: string): Promise<string> {
  const feeds = await readModels.getRepository(FeedRow).find({ order: { name: 'ASC' } });
  const named = feeds.find((feed) => feed.name === name);
  if (named?.revoked)
    throw new Error(`The feed "${name}" was revoked; register another for what is still to come.`);
  if (named) return '';
  const active = feeds.flatMap((feed) => (feed.revoked ? [] : [feed.name]));
  const meant = nearestName(name, active, slipMax(name));
  const known = active.length === 0 ? '' : ` Registered are: ${active.join(', ')}.`;
  if (meant !== undefined)
    throw new Error(
      `There is no feed "${name}"; did you mean ${meant}?${known} ` +
        'Another one is registered by POST /api/feeds (docs/feeds/README.md).',
    );
  return (
    `No feed "${name}" is registered: what is imported counts under this name, and may speak for ` +
    `every source and bank.${known}`
  );
}

/** So many letters are a slip: it is refused, where elsewhere a name is only suggested. */
const slipMax = ({ length }: string): number => Math.max(1, Math.min(3, Math.floor(length / 3)));
