/** POST /api/quarantine/resubmit: many refused records in again, after their mapping was mended. */
import { Controller, Inject } from '@nestjs/common';
import type { Principal, Reach } from '@tocsin/access';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { endpoint, type Asked } from '../contract/endpoint';
import { AskedFor, Serve, Who, Within } from '../contract/serve';
import { named, nextText } from '../contract/values';
import { notFound } from '../problems/problem';
import { mendedEntry, mendedOf } from './mended-entry';
import { menderOf } from './resubmission';

const entryId = z.string().regex(/^\d{1,18}$/, '17');
const count = z.int().min(0);

const mendedPage = named(
  'MendedPage',
  z.object({
    accepted: count,
    duplicates: count,
    skipped: count,
    refused: count,
    items: z.array(mendedEntry),
    next: nextText,
  }),
);

const resubmitAll = endpoint({
  method: 'post',
  path: '/api/quarantine/resubmit',
  tag: 'quarantine',
  summary: { zh: '批量重新提交被拒收的数据', en: 'Send refused records again' },
  description:
    'All open entries of a feed, those of one reason, or those named, by number. What came through ' +
    'a mapping goes through the mapping as it is today.',
  needs: 'resubmit-quarantine',
  reaches: ['all', 'feed'],
  body: z.strictObject({
    feed: z.string().min(1),
    reason: z.string().min(1).optional(),
    ids: z.array(entryId).min(1).max(1000).optional(),
    limit: z.int().min(1).max(1000).default(200),
    cursor: entryId.optional().describe('The `next` of the answer before.'),
  }),
  answer: mendedPage,
  problems: ['not-found', 'log-unavailable'],
});

@Controller()
export class ResubmitAll {
  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  @Serve(resubmitAll)
  async resubmit(
    @AskedFor() { body }: Asked<typeof resubmitAll>,
    @Who() who: Principal,
    @Within() reach: Reach,
  ): Promise<z.output<typeof mendedPage>> {
    const { feed, reason, ids, limit, cursor } = body;
    if (reach.over === 'feed' && reach.feed !== feed) throw noSuchFeed(feed);
    const { items, next } = await this.options.resubmission.many(
      {
        feed,
        limit,
        ...(reason !== undefined && { reason }),
        ...(ids !== undefined && { ids }),
        ...(cursor !== undefined && { after: cursor }),
      },
      menderOf(who),
    );
    const of = (outcome: string) => items.filter((item) => item.outcome === outcome).length;
    return {
      accepted: of('accepted'),
      duplicates: of('duplicate'),
      skipped: of('skipped'),
      refused: of('refused'),
      items: items.map(mendedOf),
      ...(next !== undefined && { next }),
    };
  }
}

const noSuchFeed = (feed: string) =>
  notFound({
    zh: `没有名为「${feed}」的数据源，或它不属于您。`,
    en: `There is no feed "${feed}", or it is not yours.`,
  });
