/**
 * GET /api/events/:source/:id: one recorded event, the envelope exactly as it was accepted, with
 * what the log adds: its position, the two clocks and what became of it. The source is
 * percent-encoded in the path.
 */
import { Controller, Inject, Res } from '@nestjs/common';
import type { Reach } from '@tocsin/access';
import type { RecordedEvent } from '@tocsin/event-store';
import { alertsOn, deliveriesOf, type NamedDelivery, speaksFor } from '@tocsin/read-models';
import type { Response } from 'express';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { endpoint, type Asked } from '../contract/endpoint';
import { AskedFor, Serve, Within } from '../contract/serve';
import { instant, instantText, named } from '../contract/values';
import { deliveryName, deliveryNameOf, recalledText } from '../deliveries/delivery-on-the-wire';
import { notFound } from '../problems/problem';
import { eventStanding, standingOf } from './event-standing';

const recordedEvent = named(
  'RecordedEvent',
  z.object({
    position: z.int().min(1).describe('Place in the order of the whole log.'),
    recorded: instantText.describe('When the log took it.'),
    known: instantText.describe('When its sender learnt of it.'),
    stream: z.string(),
    version: z.int().min(1).describe('Number within the stream.'),
    envelope: z
      .looseObject({
        specversion: z.string(),
        id: z.string(),
        source: z.string(),
        type: z.string(),
      })
      .describe('The CloudEvent, character for character as accepted.'),
    ...eventStanding.shape,
    delivery: deliveryName
      .extend({ recalled: recalledText.optional() })
      .optional()
      .describe('By which it came; absent where nothing is noted.'),
    alerts: z
      .array(z.object({ id: z.string(), sign: z.string(), status: z.string() }))
      .describe('Alerts whose evidence it is, the latest hundred; none are named to an operator.'),
  }),
);

const showEvent = endpoint({
  method: 'get',
  path: '/api/events/:source/:id',
  tag: 'events',
  summary: { zh: '一条已记录的事件', en: 'One recorded event' },
  description:
    '`source` and `id` are percent-encoded: `/api/events/%2Fbanks%2FBANKA%2Fcore/e-1`. An operator ' +
    'reads what its own feed has sent, and what was decided on it.',
  needs: 'read-events',
  reaches: ['all', 'feed'],
  params: z.object({ source: z.string().min(1), id: z.string().min(1) }),
  answer: recordedEvent,
  problems: ['not-found'],
});

@Controller()
export class ShowEvent {
  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  @Serve(showEvent)
  async show(
    @AskedFor() { params }: Asked<typeof showEvent>,
    @Within() reach: Reach,
    @Res() response: Response,
  ): Promise<void> {
    const { source, id } = params;
    const event = await this.options.store.find(source, id);
    if (!event || !(await this.isWithin(reach, event, source))) {
      throw notFound({
        zh: `没有来源 ${source}、编号 ${id} 的事件。`,
        en: `No event with source ${source} and id ${id} is recorded.`,
      });
    }
    const [standing, lineage] = await Promise.all([
      standingOf(this.options.store, event),
      this.lineage(event.position, reach),
    ]);
    response.type('application/json').send(onTheWire(event, { ...standing, ...lineage }));
  }

  private async isWithin(reach: Reach, event: RecordedEvent, source: string): Promise<boolean> {
    if (reach.over !== 'feed') return true;
    const { feed } = reach;
    return isDecisionOn(event, feed) || speaksFor(this.options.readModels, { feed, source });
  }

  private async lineage(position: number, { over }: Reach): Promise<Lineage> {
    const { readModels } = this.options;
    const came = (await deliveriesOf(readModels, [position])).get(position);
    const alerts = over === 'feed' ? [] : await alertsOn(readModels, position);
    return {
      ...(came && { delivery: { ...deliveryNameOf(came), ...recalledIn(came) } }),
      alerts: alerts.map(({ id, sign, status }) => ({ id, sign, status })),
    };
  }
}

type Lineage = Pick<z.output<typeof recordedEvent>, 'delivery' | 'alerts'>;

type Added = Lineage & z.output<typeof eventStanding>;

const recalledIn = ({ recalled }: NamedDelivery) =>
  recalled && { recalled: { ...recalled, at: instant(recalled.at) } };

/** What people decided on a feed: a mapping, a credential. */
const isDecisionOn = ({ type, payload }: RecordedEvent, feed: string): boolean =>
  type.startsWith('feed.') &&
  (JSON.parse(payload) as { data: { feed?: string } }).data.feed === feed;

/** The payload goes in as text: parsing and writing it again could change its characters. */
function onTheWire(event: RecordedEvent, added: Added): string {
  const around = JSON.stringify({
    position: event.position,
    recorded: instant(event.recorded),
    known: instant(event.known),
    stream: event.stream,
    version: event.version,
    ...added,
  });
  return `${around.slice(0, -1)},"envelope":${event.payload}}`;
}
