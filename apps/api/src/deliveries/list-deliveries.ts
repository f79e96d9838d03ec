/** GET /api/feeds/:name/deliveries: what a feed brought, what was busy last first. */
import { Controller, Inject } from '@nestjs/common';
import type { Reach } from '@tocsin/access';
import { findFeed, listDeliveries } from '@tocsin/read-models';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { endpoint, type Asked } from '../contract/endpoint';
import { AskedFor, Serve, Within } from '../contract/serve';
import { limitOf, named, nextText } from '../contract/values';
import { assertFeedInReach, noFeed } from '../feeds/feed-in-reach';
import { delivery, deliveryOf } from './delivery-on-the-wire';

const deliveryPage = named('DeliveryPage', z.object({ items: z.array(delivery), next: nextText }));

const showDeliveries = endpoint({
  method: 'get',
  path: '/api/feeds/:name/deliveries',
  tag: 'feeds',
  summary: { zh: '数据源的报送批次', en: 'What a feed delivered' },
  description:
    'Files, large requests and days. The same file again is the same delivery. Noted within half ' +
    'a second after its events are recorded.',
  needs: 'read-feeds',
  reaches: ['all', 'feed'],
  params: z.object({ name: z.string().min(1) }),
  query: z.object({
    limit: limitOf(50, 200),
    cursor: z.string().min(1).optional().describe('The `next` of the page before.'),
  }),
  answer: deliveryPage,
  problems: ['not-found'],
});

@Controller()
export class ListDeliveries {
  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  @Serve(showDeliveries)
  async list(
    @AskedFor() { params, query }: Asked<typeof showDeliveries>,
    @Within() reach: Reach,
  ): Promise<z.output<typeof deliveryPage>> {
    const { readModels, now = () => new Date() } = this.options;
    const { name: feed } = params;
    assertFeedInReach(reach, feed);
    const { limit, cursor } = query;
    const page = { feed, limit, ...(cursor !== undefined && { before: cursor }) };
    const { items, next } = await listDeliveries(readModels, page);
    if (items.length === 0 && !(await findFeed(readModels, { now: now(), name: feed }))) {
      throw noFeed(feed);
    }
    return { items: items.map(deliveryOf), ...(next !== undefined && { next }) };
  }
}
