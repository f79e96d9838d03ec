/** GET /api/feeds/:name: the health of one feed, its mapping and who set it. */
import { Controller, Inject } from '@nestjs/common';
import type { Reach } from '@tocsin/access';
import { mappingStream, mappingVersions } from '@tocsin/feeds';
import { findFeed } from '@tocsin/read-models';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { endpoint, type Asked } from '../contract/endpoint';
import { AskedFor, Serve, Within } from '../contract/serve';
import { feedMappingOf } from './feed-mapping';
import { noFeed } from './feed-in-reach';
import { completenessOf } from './feed-completeness-on-the-wire';
import { uncountedEvents } from './uncounted';
import { feedDetail, feedHealthOf } from './feed-on-the-wire';

const showFeed = endpoint({
  method: 'get',
  path: '/api/feeds/:name',
  tag: 'feeds',
  summary: { zh: '一个数据源的状况', en: 'The health of one feed' },
  needs: 'read-feeds',
  reaches: ['all', 'feed'],
  params: z.object({ name: z.string().min(1) }),
  answer: feedDetail,
  problems: ['not-found'],
});

@Controller()
export class ShowFeed {
  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  @Serve(showFeed)
  async show(
    @AskedFor() { params }: Asked<typeof showFeed>,
    @Within() reach: Reach,
  ): Promise<z.output<typeof feedDetail>> {
    const { readModels, store, pool, now = () => new Date() } = this.options;
    const { name } = params;
    const visible = reach.over !== 'feed' || reach.feed === name;
    const feed = visible && (await findFeed(readModels, { now: now(), name }));
    if (!feed) throw noFeed(name);
    const mapping = feedMappingOf(mappingVersions(await store.readStream(mappingStream(name))));
    const uncounted = await uncountedEvents({ store, pool });
    return {
      ...feedHealthOf(feed),
      ...{ ...completenessOf(feed), uncounted },
      ...(mapping && { mapping }),
    };
  }
}
