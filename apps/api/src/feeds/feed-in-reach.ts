/** Feeds that there are, and that the asking may look at: to an operator there is only its own. */
import type { Reach } from '@tocsin/access';
import { notFound, type Problem } from '../problems/problem';

export const noFeed = (name: string): Problem =>
  notFound({
    zh: `没有名为 ${name} 的数据源；全部数据源见 /api/feeds。`,
    en: `There is no feed ${name}; /api/feeds lists them.`,
  });

/** Throws where the feed is another's. */
export function assertFeedInReach(reach: Reach, feed: string): void {
  if (reach.over === 'feed' && reach.feed !== feed) throw noFeed(feed);
}
