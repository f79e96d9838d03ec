/** POST /api/feeds/:name/cadence: how often the feed, and single types of it, promise to speak. */
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { endpoint, type Asked } from '../contract/endpoint';
import { AskedFor, Serve } from '../contract/serve';
import { noFeed } from './feed-in-reach';
import { cadence, recordCadence, type Cadence } from './record-cadence';

const setFeedCadence = endpoint({
  method: 'post',
  path: '/api/feeds/:name/cadence',
  tag: 'feeds',
  summary: { zh: '设定数据源的报送间隔', en: 'Set the cadence of a feed' },
  description: 'In place of the one declared before. Who is silent for longer has a trouble.',
  needs: 'manage-feeds',
  params: z.object({ name: z.string().min(1) }),
  body: cadence,
  answer: cadence,
  problems: ['not-found'],
});

@Controller()
export class SetCadence {
  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  @Serve(setFeedCadence)
  async set(@AskedFor() { params, body }: Asked<typeof setFeedCadence>): Promise<Cadence> {
    if (!(await recordCadence(this.options.pool, params.name, body))) throw noFeed(params.name);
    return body;
  }
}
