/**
 * GET /api/parties/:id/timeline: everything recorded about a party in the order in which it
 * happened, with the other clock beside it: when each fact was known.
 */
import { Controller, Inject } from '@nestjs/common';
import { readEvent, type CreditEvent } from '@tocsin/credit-events';
import { asKnown, type KnownEvents, type RecordedEvent } from '@tocsin/event-store';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { asOfParameter } from '../contract/as-of';
import { endpoint, type Asked } from '../contract/endpoint';
import { AskedFor, Serve } from '../contract/serve';
import { limitOf, named, nextText } from '../contract/values';
import { amendmentKey, readEverything } from './read-history';
import { partyParameter } from './party-parameter';
import { placeAfter, placeParameter } from './place-cursor';
import { timelineItem, timelineItemOf } from './timeline-item';

const timelinePage = named(
  'TimelinePage',
  z.object({ items: z.array(timelineItem), next: nextText }),
);

const listTimeline = endpoint({
  method: 'get',
  path: '/api/parties/:id/timeline',
  tag: 'parties',
  summary: { zh: '双时钟时间线', en: 'The timeline with its two clocks' },
  description: 'Oldest first. With `asOf` only what was known by then.',
  needs: 'read-parties',
  params: z.object({ id: partyParameter }),
  query: z.object({
    asOf: asOfParameter.optional(),
    limit: limitOf(100, 500),
    cursor: placeParameter.optional(),
  }),
  answer: timelinePage,
});

@Controller()
export class ListTimeline {
  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  @Serve(listTimeline)
  async list(
    @AskedFor() { params, query }: Asked<typeof listTimeline>,
  ): Promise<z.output<typeof timelinePage>> {
    const { limit, cursor, asOf } = query;
    const store = asOf ? asKnown(this.options.store, asOf.at) : this.options.store;
    const page = await store.readHistory([params.id], {
      limit: limit + 1,
      ...(cursor && { after: cursor }),
    });
    const shown = page.slice(0, limit);
    const last = shown.at(-1);
    const amendments = await amendmentsOf(store, shown);
    return {
      items: shown.flatMap((event) => timelineItemOf(event, amendments) ?? []),
      ...(page.length > limit && last && { next: placeAfter(last) }),
    };
  }
}

/** What voids or corrects an event of the page, by the name of that event. */
async function amendmentsOf(
  store: KnownEvents,
  events: readonly RecordedEvent[],
): Promise<ReadonlyMap<string, readonly CreditEvent[]>> {
  const keys = events.flatMap((event) => readEvent(event) ?? []).map(amendmentKey);
  const byKey = new Map<string, CreditEvent[]>();
  for (const recorded of await readEverything(store, keys)) {
    const event = readEvent(recorded);
    const id = event?.type === 'event.voided' ? event.data.event : event?.corrects;
    if (!event || id === undefined) continue;
    const key = amendmentKey({ source: event.source, id });
    byKey.set(key, [...(byKey.get(key) ?? []), event]);
  }
  return byKey;
}
