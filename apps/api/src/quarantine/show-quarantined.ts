/** GET /api/quarantine/:id: one refusal. */
import { Controller, Inject } from '@nestjs/common';
import type { Reach } from '@tocsin/access';
import { findQuarantined } from '@tocsin/read-models';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { endpoint, type Asked } from '../contract/endpoint';
import { AskedFor, Serve, Within } from '../contract/serve';
import { notFound } from '../problems/problem';
import { quarantineEntry, quarantineEntryOf } from './quarantine-entry';

const showQuarantined = endpoint({
  method: 'get',
  path: '/api/quarantine/:id',
  tag: 'quarantine',
  summary: { zh: '一条被拒收的数据', en: 'One refusal' },
  needs: 'read-quarantine',
  reaches: ['all', 'feed'],
  params: z.object({ id: z.string().regex(/^\d{1,18}$/) }),
  answer: quarantineEntry,
  problems: ['not-found'],
});

@Controller()
export class ShowQuarantined {
  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  @Serve(showQuarantined)
  async show(
    @AskedFor() { params }: Asked<typeof showQuarantined>,
    @Within() reach: Reach,
  ): Promise<z.output<typeof quarantineEntry>> {
    const own = reach.over === 'feed' ? { feed: reach.feed } : {};
    const entry = await findQuarantined(this.options.readModels, { id: params.id, ...own });
    if (!entry) {
      throw notFound({
        zh: `隔离区没有编号为 ${params.id} 的数据；也可能已重新提交成功。`,
        en: `Nothing with the number ${params.id} is in quarantine; it may have been sent again.`,
      });
    }
    return quarantineEntryOf(entry);
  }
}
