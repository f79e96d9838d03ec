/** POST /api/quarantine/:id/resubmit: one refused record in again, as it is or mended. */
import { Controller, Inject } from '@nestjs/common';
import type { Principal, Reach } from '@tocsin/access';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { endpoint, type Asked } from '../contract/endpoint';
import { AskedFor, Serve, Who, Within } from '../contract/serve';
import { mendedEntry, mendedOf } from './mended-entry';
import { notInQuarantine } from './not-in-quarantine';
import { menderOf } from './resubmission';

const resubmitOne = endpoint({
  method: 'post',
  path: '/api/quarantine/:id/resubmit',
  tag: 'quarantine',
  summary: { zh: '重新提交一条被拒收的数据', en: 'Send one refused record again' },
  description:
    'What came through a mapping goes through the mapping as it is today. An entry that was ' +
    'brought in before stays as it is, and its outcome is told again.',
  needs: 'resubmit-quarantine',
  reaches: ['all', 'feed'],
  params: z.object({ id: z.string().regex(/^\d{1,18}$/, '17') }),
  body: z.strictObject({
    record: z
      .union([z.string().min(1), z.looseObject({})])
      .optional()
      .describe(
        'In place of what was refused: an event; or, of what came through a mapping, the record ' +
          'as the mapping reads it, such as a row of CSV.',
      ),
  }),
  answer: mendedEntry,
  problems: ['not-found', 'log-unavailable'],
});

@Controller()
export class ResubmitOne {
  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  @Serve(resubmitOne)
  async resubmit(
    @AskedFor() { params: { id }, body: { record } }: Asked<typeof resubmitOne>,
    @Who() who: Principal,
    @Within() reach: Reach,
  ): Promise<z.output<typeof mendedEntry>> {
    const own = reach.over === 'feed' ? { feed: reach.feed } : {};
    const edited = record === undefined ? {} : { record };
    const asked = { id, ...own, ...edited };
    const mended = await this.options.resubmission.one(asked, menderOf(who));
    if (!mended) throw notInQuarantine(id);
    return mendedOf(mended);
  }
}
