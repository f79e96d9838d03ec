/** GET /api/feeds/:name/credentials: what the feed may send with, and when that ends. */
import { Controller, Inject } from '@nestjs/common';
import type { Reach } from '@tocsin/access';
import { findFeed } from '@tocsin/read-models';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { endpoint, type Asked } from '../contract/endpoint';
import { AskedFor, Serve, Within } from '../contract/serve';
import { credentialPage, credentialsOf } from './credential-on-the-wire';
import { assertFeedInReach, noFeed } from './feed-in-reach';

const showCredentials = endpoint({
  method: 'get',
  path: '/api/feeds/:name/credentials',
  tag: 'feeds',
  summary: { zh: '数据源的凭证', en: 'The credentials of a feed' },
  description: 'Without their secrets: of those only hashes are kept.',
  needs: 'read-feeds',
  reaches: ['all', 'feed'],
  params: z.object({ name: z.string().min(1) }),
  answer: credentialPage,
  problems: ['not-found'],
});

@Controller()
export class ListCredentials {
  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  @Serve(showCredentials)
  async list(
    @AskedFor() { params: { name } }: Asked<typeof showCredentials>,
    @Within() reach: Reach,
  ): Promise<z.output<typeof credentialPage>> {
    const { readModels, now = () => new Date() } = this.options;
    assertFeedInReach(reach, name);
    const items = await credentialsOf(this.options, name);
    if (items.length === 0 && !(await findFeed(readModels, { name, now: now() }))) {
      throw noFeed(name);
    }
    return { items: [...items] };
  }
}
