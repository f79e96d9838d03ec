/** POST /api/lists/:list/entries */
import { Controller, Inject } from '@nestjs/common';
import type { Principal, Reach } from '@tocsin/access';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { actorOf } from '../contract/actor-of';
import { endpoint, type Asked } from '../contract/endpoint';
import { AskedFor, Serve, Who, Within } from '../contract/serve';
import { listDecided } from './list-decided';
import { assertInReach } from './party-in-reach';
import { entry, lists, recordListDecision } from './record-list-decision';

const description = endpoint({
  method: 'post',
  path: '/api/lists/:list/entries',
  tag: 'lists',
  summary: { zh: '将主体列入名单', en: 'Enter a party on a list' },
  needs: 'manage-lists',
  reaches: ['all', 'region'],
  params: z.object({ list: z.enum(lists) }),
  body: entry,
  answer: listDecided,
});

@Controller()
export class EnterList {
  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  @Serve(description)
  async decide(
    @AskedFor() { params, body }: Asked<typeof description>,
    @Who() who: Principal,
    @Within() reach: Reach,
  ): Promise<z.output<typeof listDecided>> {
    await assertInReach(this.options.readModels, body.party, reach);
    const by = actorOf(who);
    return recordListDecision(this.options, {
      type: 'list.entered',
      list: params.list,
      data: body,
      by,
    });
  }
}
