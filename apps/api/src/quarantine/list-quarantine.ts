/** GET /api/quarantine: what was refused, and what became of it, newest first. */
import { Controller, Inject } from '@nestjs/common';
import type { Reach } from '@tocsin/access';
import { listQuarantine, quarantineStatuses } from '@tocsin/read-models';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { endpoint, type Asked } from '../contract/endpoint';
import { AskedFor, Serve, Within } from '../contract/serve';
import { limitOf, named, nextText } from '../contract/values';
import { quarantineEntry, quarantineEntryOf } from './quarantine-entry';

const quarantinePage = named(
  'QuarantinePage',
  z.object({ items: z.array(quarantineEntry), next: nextText }),
);

const showQuarantine = endpoint({
  method: 'get',
  path: '/api/quarantine',
  tag: 'quarantine',
  summary: { zh: '被拒收的数据', en: 'What was refused' },
  needs: 'read-quarantine',
  reaches: ['all', 'feed'],
  query: z.object({
    feed: z.string().min(1).optional(),
    reason: z.string().min(1).optional(),
    status: z
      .enum(quarantineStatuses)
      .optional()
      .describe(
        '`open`: waits to be mended; `resubmitted`: was brought in. Absent: `open`, and of an ' +
          '`event` all.',
      ),
    event: z
      .string()
      .regex(/^\S+ .+$/, '/banks/BANKA/core e-1')
      .optional()
      .describe('What this event was mended from: its source and its id, with a blank between.'),
    limit: limitOf(50, 200),
    cursor: z
      .string()
      .regex(/^\d{1,18}$/)
      .optional()
      .describe('The `next` of the page before.'),
  }),
  answer: quarantinePage,
});

@Controller()
export class ListQuarantine {
  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  @Serve(showQuarantine)
  async list(
    @AskedFor() { query }: Asked<typeof showQuarantine>,
    @Within() reach: Reach,
  ): Promise<z.output<typeof quarantinePage>> {
    const { limit } = query;
    // Another feed's refusals are not there for whoever may see only their own.
    if (reach.over === 'feed' && query.feed !== undefined && query.feed !== reach.feed) {
      return { items: [] };
    }
    const entries = await listQuarantine(this.options.readModels, {
      ...questionOf(query),
      ...(reach.over === 'feed' && { feed: reach.feed }),
      limit: limit + 1,
    });
    const shown = entries.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map(quarantineEntryOf),
      ...(entries.length > limit && last && { next: last.id }),
    };
  }
}

function questionOf({
  feed,
  reason,
  status,
  event,
  cursor,
}: Asked<typeof showQuarantine>['query']) {
  const [source = '', ...id] = event?.split(' ') ?? [];
  return {
    ...(feed !== undefined && { feed }),
    ...(reason !== undefined && { reason }),
    ...(event !== undefined && { event: { source, id: id.join(' ') }, status: 'all' as const }),
    ...(status !== undefined && { status }),
    ...(cursor !== undefined && { before: cursor }),
  };
}
