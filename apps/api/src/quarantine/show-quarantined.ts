/** GET /api/quarantine/:id: one refusal. */
import { Controller, Inject } from '@nestjs/common';
import type { Reach } from '@tocsin/access';
import { findQuarantined } from '@tocsin/read-models';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { endpoint, type Asked } from '../contract/endpoint';
import { AskedFor, Serve, Within } from '../contract/serve';
import { notInQuarantine } from './not-in-quarantine';
import { quarantineEntry, quarantineEntryOf } from './quarantine-entry';

const showQuarantined = endpoint({
  method: 'get',
  path: '/api/quarantine/:id',
  tag: 'quarantine',
  summary: { zh: '一条被拒收的数据', en: 'One refusal' },
  needs: 'read-quarantine',
  reaches: ['all', 'feed'],
  params: z.object({ id: z.string().regex(/^\d{1,18}$/, '17') }),
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
    if (!entry) throw notInQuarantine(params.id);
    return quarantineEntryOf(entry);
  }
}
