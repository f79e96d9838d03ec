/** POST /api/feeds/:name/credentials/:id/revoke: whoever sends with it is refused from now on. */
import { Controller, Inject } from '@nestjs/common';
import type { Principal } from '@tocsin/access';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { actorOf } from '../contract/actor-of';
import { endpoint, type Asked } from '../contract/endpoint';
import { AskedFor, Serve, Who } from '../contract/serve';
import { reasonText } from '../signs/sign-decided';
import {
  credentialParams,
  credentialsOf,
  feedCredential,
  noCredential,
} from './credential-on-the-wire';

const revokeFeedCredential = endpoint({
  method: 'post',
  path: '/api/feeds/:name/credentials/:id/revoke',
  tag: 'feeds',
  summary: { zh: '撤销数据源凭证', en: 'Revoke a credential of a feed' },
  description:
    'At once; where several processes receive, within a second in the others. Recorded as an ' +
    'event with who, when and why. Repeating is harmless.',
  needs: 'manage-feeds',
  params: credentialParams,
  body: z.strictObject({ reason: reasonText }),
  answer: feedCredential,
  problems: ['not-found'],
});

@Controller()
export class RevokeCredential {
  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  @Serve(revokeFeedCredential)
  async revoke(
    @AskedFor() { params: { name, id }, body }: Asked<typeof revokeFeedCredential>,
    @Who() who: Principal,
  ): Promise<z.output<typeof feedCredential>> {
    const { reason } = body;
    const done = await this.options.credentials.revoke({ feed: name, id, reason }, actorOf(who));
    const revoked = (await credentialsOf(this.options, name)).find((one) => one.id === id);
    if (done === 'no-credential' || !revoked) throw noCredential(name, id);
    return revoked;
  }
}
