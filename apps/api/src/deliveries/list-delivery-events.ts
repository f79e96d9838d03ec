/** GET /api/feeds/:name/deliveries/:id/events: the events that a delivery added, in their order. */
import { Controller, Inject } from '@nestjs/common';
import type { Reach } from '@tocsin/access';
import type { RecordedEvent } from '@tocsin/event-store';
import { positionsOf, type PositionRange } from '@tocsin/read-models';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { endpoint, type Asked } from '../contract/endpoint';
import { AskedFor, Serve, Within } from '../contract/serve';
import { instant, instantText, limitOf, named, nextText } from '../contract/values';
import { deliveryId } from './delivery-on-the-wire';
import { theDelivery } from './show-delivery';

const deliveredEvent = named(
  'DeliveredEvent',
  z.object({
    position: z.int().min(1),
    source: z.string(),
    id: z.string().describe('With `source` its address under /api/events.'),
    type: z.string(),
    time: instantText.describe('It happened.'),
    recorded: instantText,
  }),
);

const deliveredEvents = named(
  'DeliveredEvents',
  z.object({ items: z.array(deliveredEvent), next: nextText }),
);

const showEvents = endpoint({
  method: 'get',
  path: '/api/feeds/:name/deliveries/:id/events',
  tag: 'feeds',
  summary: { zh: '一个报送批次中的事件', en: 'The events of one delivery' },
  needs: 'read-feeds',
  reaches: ['all', 'feed'],
  params: z.object({ name: z.string().min(1), id: deliveryId }),
  query: z.object({
    limit: limitOf(100, 1_000),
    cursor: z
      .string()
      .regex(/^\d{1,15}$/)
      .optional()
      .describe('The `next` of the page before.'),
  }),
  answer: deliveredEvents,
  problems: ['not-found'],
});

@Controller()
export class ListDeliveryEvents {
  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  @Serve(showEvents)
  async list(
    @AskedFor() { params, query }: Asked<typeof showEvents>,
    @Within() reach: Reach,
  ): Promise<z.output<typeof deliveredEvents>> {
    const { id } = await theDelivery(this.options, params, reach);
    const { limit, cursor = '0' } = query;
    const ranges = await positionsOf(this.options.readModels, id);
    const positions = after(ranges, Number(cursor), limit + 1);
    const events = await this.options.store.readPositions(positions.slice(0, limit));
    const next = positions.length > limit ? positions[limit - 1] : undefined;
    return { items: events.map(itemOf), ...(next !== undefined && { next: String(next) }) };
  }
}

function after(ranges: readonly PositionRange[], position: number, limit: number): number[] {
  const found: number[] = [];
  for (const { first, last } of ranges) {
    let at = Math.max(first, position + 1);
    while (at <= last && found.length < limit) found.push(at++);
    if (found.length === limit) break;
  }
  return found;
}

function itemOf({ position, type, time, recorded, payload }: RecordedEvent) {
  const { source, id } = JSON.parse(payload) as Readonly<{ source: string; id: string }>;
  return { position, source, id, type, time: instant(time), recorded: instant(recorded) };
}
