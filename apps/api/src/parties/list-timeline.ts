/**
 * GET /api/parties/:id/timeline: everything recorded about a party in the order in which it
 * happened, with the other clock beside it: when each fact was known.
 */
import { Controller, Inject } from '@nestjs/common';
import { asKnown } from '@tocsin/event-store';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { asOfParameter } from '../contract/as-of';
import { endpoint, type Asked } from '../contract/endpoint';
import { AskedFor, Serve } from '../contract/serve';
import { limitOf, named, nextText } from '../contract/values';
import { partyParameter } from './party-parameter';
import { placeAfter, placeParameter } from './place-cursor';
import { isInHistory, pledgesOf } from './pledged-collateral';
import { readAmendments } from './read-amendments';
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
  description:
    'Oldest first. With `asOf` only what was known by then. What happens to collateral is told of ' +
    'everybody who has it pledged at the time. A page may hold fewer than `limit`; follow `next`.',
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
    const pledges = await pledgesOf(store, params.id);
    const keys = [...new Set([params.id, ...pledges.map(({ key }) => key)])];
    const page = await store.readHistory(keys, {
      limit: limit + 1,
      ...(cursor && { after: cursor }),
    });
    const read = page.slice(0, limit);
    const last = read.at(-1);
    const shown = read.filter(isInHistory(params.id, pledges));
    const amendments = await readAmendments(store, shown);
    return {
      items: shown.flatMap((event) => timelineItemOf(event, amendments) ?? []),
      ...(page.length > limit && last && { next: placeAfter(last) }),
    };
  }
}
