/** POST /api/feeds/:name/credentials: one more credential of a feed. */
import { Controller, Inject } from '@nestjs/common';
import type { Principal } from '@tocsin/access';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { actorOf } from '../contract/actor-of';
import { endpoint, type Asked } from '../contract/endpoint';
import { AskedFor, Serve, Who } from '../contract/serve';
import { issuedCredential, issuedOf, lifeDays } from './credential-on-the-wire';

const createFeedCredential = endpoint({
  method: 'post',
  path: '/api/feeds/:name/credentials',
  tag: 'feeds',
  summary: { zh: '签发数据源凭证', en: 'Create a credential of a feed' },
  description:
    'It may send what the feed may send. Recorded as an event with who and when. The token is in ' +
    'the answer, this once.',
  needs: 'manage-feeds',
  params: z.object({ name: z.string().min(1) }),
  body: z.strictObject({
    label: z
      .string()
      .trim()
      .regex(/^[^\p{Cc}]{1,64}$/u, 'nightly batch')
      .describe('What it is for, such as the host that uses it.'),
    days: lifeDays.optional().describe('So long it works; absent: until it is revoked.'),
  }),
  status: 201,
  answer: issuedCredential,
  problems: ['not-found'],
});

@Controller()
export class CreateCredential {
  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  @Serve(createFeedCredential)
  async create(
    @AskedFor() { params: { name }, body }: Asked<typeof createFeedCredential>,
    @Who() who: Principal,
  ): Promise<z.output<typeof issuedCredential>> {
    const { label, days } = body;
    const asked = { feed: name, label, ...(days !== undefined && { days }) };
    const issued = await this.options.credentials.create(asked, actorOf(who));
    return issuedOf(this.options, { name }, issued);
  }
}
