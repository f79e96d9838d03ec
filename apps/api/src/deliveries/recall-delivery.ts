/** POST /api/feeds/:name/deliveries/:id/recall: all that came with it is void from now on. */
import { Controller, Inject } from '@nestjs/common';
import type { Principal, Reach } from '@tocsin/access';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { actorOf } from '../contract/actor-of';
import { endpoint, type Asked } from '../contract/endpoint';
import { AskedFor, Serve, Who, Within } from '../contract/serve';
import { instant, named } from '../contract/values';
import { reasonText } from '../signs/sign-decided';
import { deliveryId, noDelivery, recalledText } from './delivery-on-the-wire';
import { restingAlerts, restingOnDelivery } from './resting-alerts';
import { theDelivery } from './show-delivery';

const count = z.int().min(0);

const recallDone = named(
  'Recall',
  z.object({
    delivery: z.string(),
    dryRun: z.boolean(),
    events: count.describe('That the delivery added to the log.'),
    voided: count.describe('By this recall, now or before; in a dry run: that would be.'),
    voidedBefore: count.describe('Left alone: voided before, without this recall.'),
    corrected: count.describe('Left alone: another delivery has corrected them since.'),
    alerts: restingAlerts.describe('That rest on it; the watch judges them anew in a moment.'),
    recalled: recalledText.optional().describe('The first who recalled it; absent in a dry run.'),
  }),
);

const recallDelivery = endpoint({
  method: 'post',
  path: '/api/feeds/:name/deliveries/:id/recall',
  tag: 'feeds',
  summary: { zh: '撤回整个报送批次', en: 'Recall a delivery as a whole' },
  description:
    'Voids every event of it that is in force, by events of its own source that say who and why; ' +
    'what rested on them is judged anew. Repeating is harmless, and finishes what was interrupted.',
  needs: 'recall-deliveries',
  reaches: ['all', 'feed'],
  params: z.object({ name: z.string().min(1), id: deliveryId }),
  body: z.strictObject({
    reason: reasonText,
    dryRun: z.boolean().default(false).describe('Only says what it would do.'),
  }),
  answer: recallDone,
  problems: ['not-found'],
});

@Controller()
export class RecallDelivery {
  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  @Serve(recallDelivery)
  async recall(
    @AskedFor() { params, body }: Asked<typeof recallDelivery>,
    @Within() reach: Reach,
    @Who() who: Principal,
  ): Promise<z.output<typeof recallDone>> {
    const { feed, id } = await theDelivery(this.options, params, reach);
    const { alerts } = await restingOnDelivery(this.options.readModels, id, who);
    const done = await this.options.recall({ feed, id, ...body }, actorOf(who));
    if (!done) throw noDelivery(feed, id);
    const { recalled, ...counts } = done;
    return {
      ...{ delivery: id, dryRun: body.dryRun, ...counts, alerts },
      ...(recalled && { recalled: { ...recalled, at: instant(recalled.at) } }),
    };
  }
}
