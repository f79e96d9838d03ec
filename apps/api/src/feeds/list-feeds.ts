/** GET /api/feeds: who sends, when it last came, what of it was refused, who is overdue. */
import { Controller, Inject } from '@nestjs/common';
import type { Reach } from '@tocsin/access';
import { listFeeds } from '@tocsin/read-models';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { endpoint } from '../contract/endpoint';
import { Serve, Within } from '../contract/serve';
import { named } from '../contract/values';
import { feedHealth, feedHealthOf } from './feed-on-the-wire';

const feedPage = named('FeedPage', z.object({ items: z.array(feedHealth) }));

const showFeeds = endpoint({
  method: 'get',
  path: '/api/feeds',
  tag: 'feeds',
  summary: { zh: '各数据源状况', en: 'The health of all feeds' },
  description: 'A feed’s own credential, and its operator, see that feed alone.',
  needs: 'read-feeds',
  reaches: ['all', 'feed'],
  answer: feedPage,
});

@Controller()
export class ListFeeds {
  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  @Serve(showFeeds)
  async list(@Within() reach: Reach): Promise<z.output<typeof feedPage>> {
    const { readModels, now = () => new Date() } = this.options;
    const own = reach.over === 'feed' ? { name: reach.feed } : {};
    const feeds = await listFeeds(readModels, { now: now(), ...own });
    return { items: feeds.map(feedHealthOf) };
  }
}
