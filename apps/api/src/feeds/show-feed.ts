/** GET /api/feeds/:name: the health of one feed. */
import { Controller, Inject } from '@nestjs/common';
import type { Reach } from '@tocsin/access';
import { findFeed } from '@tocsin/read-models';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { endpoint, type Asked } from '../contract/endpoint';
import { AskedFor, Serve, Within } from '../contract/serve';
import { notFound } from '../problems/problem';
import { feedHealth, feedHealthOf } from './feed-on-the-wire';

const showFeed = endpoint({
  method: 'get',
  path: '/api/feeds/:name',
  tag: 'feeds',
  summary: { zh: '一个数据源的状况', en: 'The health of one feed' },
  needs: 'read-feeds',
  reaches: ['all', 'feed'],
  params: z.object({ name: z.string().min(1) }),
  answer: feedHealth,
  problems: ['not-found'],
});

@Controller()
export class ShowFeed {
  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  @Serve(showFeed)
  async show(
    @AskedFor() { params }: Asked<typeof showFeed>,
    @Within() reach: Reach,
  ): Promise<z.output<typeof feedHealth>> {
    const { readModels, now = () => new Date() } = this.options;
    const visible = reach.over !== 'feed' || reach.feed === params.name;
    const feed = visible && (await findFeed(readModels, { now: now(), name: params.name }));
    if (!feed) {
      throw notFound({
        zh: `没有名为 ${params.name} 的数据源；全部数据源见 /api/feeds。`,
        en: `There is no feed ${params.name}; /api/feeds lists them.`,
      });
    }
    return feedHealthOf(feed);
  }
}
