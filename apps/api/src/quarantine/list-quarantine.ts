/** GET /api/quarantine: what was refused and waits to be mended, newest first. */
import { Controller, Inject } from '@nestjs/common';
import type { Reach } from '@tocsin/access';
import { listQuarantine } from '@tocsin/read-models';
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
    const { limit, cursor, reason } = query;
    const feed = reach.over === 'feed' ? reach.feed : query.feed;
    // Another feed's refusals are not there for whoever may see only their own.
    if (reach.over === 'feed' && query.feed !== undefined && query.feed !== feed) {
      return { items: [] };
    }
    const entries = await listQuarantine(this.options.readModels, {
      limit: limit + 1,
      ...(feed !== undefined && { feed }),
      ...(reason !== undefined && { reason }),
      ...(cursor !== undefined && { before: cursor }),
    });
    const shown = entries.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map(quarantineEntryOf),
      ...(entries.length > limit && last && { next: last.id }),
    };
  }
}
