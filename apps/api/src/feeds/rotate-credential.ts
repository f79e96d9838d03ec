/** POST /api/feeds/:name/credentials/:id/rotate: another in its place; for a while both work. */
import { Controller, Inject } from '@nestjs/common';
import type { Principal, Reach } from '@tocsin/access';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { actorOf } from '../contract/actor-of';
import { endpoint, type Asked } from '../contract/endpoint';
import { AskedFor, Serve, Who, Within } from '../contract/serve';
import { credentialParams, issuedCredential, issuedOf, lifeDays } from './credential-on-the-wire';
import { assertFeedInReach } from './feed-in-reach';

const weekHours = 7 * 24;

const rotateFeedCredential = endpoint({
  method: 'post',
  path: '/api/feeds/:name/credentials/:id/rotate',
  tag: 'feeds',
  summary: { zh: '轮换数据源凭证', en: 'Rotate a credential of a feed' },
  description:
    'Issues another one under the same label; the old one works on for `graceHours`, so that ' +
    'nothing is refused while the sender changes over. An operator may rotate those of its feed.',
  needs: 'rotate-credentials',
  reaches: ['all', 'feed'],
  params: credentialParams,
  body: z.strictObject({
    graceHours: z
      .int()
      .min(0)
      .max(90 * 24)
      .default(weekHours)
      .describe('So long the old one works beside the new; 0: it ends at once.'),
    days: lifeDays
      .nullable()
      .optional()
      .describe('So long the new one works; null: until it is revoked; absent: as the old one.'),
  }),
  status: 201,
  answer: issuedCredential,
  problems: ['not-found', 'credential-state-forbids'],
});

@Controller()
export class RotateCredential {
  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  @Serve(rotateFeedCredential)
  async rotate(
    @AskedFor() { params, body }: Asked<typeof rotateFeedCredential>,
    @Within() reach: Reach,
    @Who() who: Principal,
  ): Promise<z.output<typeof issuedCredential>> {
    const { name, id } = params;
    assertFeedInReach(reach, name);
    const { graceHours, days } = body;
    const asked = { feed: name, id, graceHours, ...(days !== undefined && { days }) };
    const issued = await this.options.credentials.rotate(asked, actorOf(who));
    return issuedOf(this.options, params, issued);
  }
}
