/** POST /api/feeds/:name/cadence: how often the feed, and single types of it, promise to speak. */
import { Controller, Inject } from '@nestjs/common';
import { eventTypeNames } from '@tocsin/credit-events';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { endpoint, type Asked } from '../contract/endpoint';
import { AskedFor, Serve } from '../contract/serve';
import { named } from '../contract/values';
import { noFeed } from './feed-in-reach';

const hours = z.int().min(1).max(8784).describe('Longer silence is overdue.');

const cadence = named(
  'Cadence',
  z.strictObject({
    silentAfterHours: hours.optional().describe('Of the feed as a whole; absent: none.'),
    types: z
      .array(z.strictObject({ type: z.enum(eventTypeNames), silentAfterHours: hours }))
      .max(100)
      .default([]),
  }),
);

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
  async set(
    @AskedFor() { params, body }: Asked<typeof setFeedCadence>,
  ): Promise<z.output<typeof cadence>> {
    const { silentAfterHours = null, types } = body;
    const { rowCount } = await this.options.pool.query(
      `update intake.feed set silent_after_hours = $2, cadence = $3
       where name = $1 and revoked is null`,
      [params.name, silentAfterHours, JSON.stringify(types)],
    );
    if (rowCount === 0) throw noFeed(params.name);
    return body;
  }
}
