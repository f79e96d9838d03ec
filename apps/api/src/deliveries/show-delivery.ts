/** GET /api/feeds/:name/deliveries/:id: what came with it, and which alerts rest on that. */
import { Controller, Inject } from '@nestjs/common';
import type { Principal, Reach } from '@tocsin/access';
import { findDelivery, type Delivery } from '@tocsin/read-models';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { endpoint, type Asked } from '../contract/endpoint';
import { AskedFor, Serve, Who, Within } from '../contract/serve';
import { named } from '../contract/values';
import { delivery, deliveryId, deliveryOf, noDelivery } from './delivery-on-the-wire';
import { restingAlerts, restingOnDelivery } from './resting-alerts';

const rangesMax = 1_000;
const position = z.int().min(1);

const deliveryDetail = named(
  'DeliveryDetail',
  delivery.extend({
    positions: z
      .array(z.object({ first: position, last: position }))
      .describe('Where its events stand in the log: ranges, both ends included.'),
    positionsUnlisted: z.int().min(1).optional().describe('So many ranges more.'),
    alerts: restingAlerts.describe('Whose evidence holds events of this delivery.'),
    trialSightings: z.int().min(0).describe('Sightings of signs on trial that rest on it.'),
  }),
);

const showDelivery = endpoint({
  method: 'get',
  path: '/api/feeds/:name/deliveries/:id',
  tag: 'feeds',
  summary: {
    zh: '一个报送批次及以其为依据的预警',
    en: 'One delivery, and which alerts rest on it',
  },
  needs: 'read-feeds',
  reaches: ['all', 'feed'],
  params: z.object({ name: z.string().min(1), id: deliveryId }),
  answer: deliveryDetail,
  problems: ['not-found'],
});

@Controller()
export class ShowDelivery {
  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  @Serve(showDelivery)
  async show(
    @AskedFor() { params }: Asked<typeof showDelivery>,
    @Within() reach: Reach,
    @Who() who: Principal,
  ): Promise<z.output<typeof deliveryDetail>> {
    const found = await theDelivery(this.options, params, reach);
    const { ranges, ...resting } = await restingOnDelivery(this.options.readModels, found.id, who);
    const unlisted = ranges.length - rangesMax;
    return {
      ...deliveryOf(found),
      positions: [...ranges.slice(0, rangesMax)],
      ...(unlisted > 0 && { positionsUnlisted: unlisted }),
      ...resting,
    };
  }
}

type Named = Readonly<{ name: string; id: string }>;

/** Another feed's delivery is not there for whoever may see only their own. */
export async function theDelivery(
  { readModels }: Pick<ApiOptions, 'readModels'>,
  { name: feed, id }: Named,
  reach: Reach,
): Promise<Delivery> {
  const visible = reach.over !== 'feed' || reach.feed === feed;
  const found = visible ? await findDelivery(readModels, { feed, id }) : undefined;
  if (!found) throw noDelivery(feed, id);
  return found;
}
