/** POST /api/signs/:id/{release,retire}: from when on its sightings become alerts, or no longer do. */
import { Controller, Inject } from '@nestjs/common';
import type { Principal } from '@tocsin/access';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { actorOf } from '../contract/actor-of';
import { endpoint, type Asked } from '../contract/endpoint';
import { AskedFor, Serve, Who } from '../contract/serve';
import type { Both } from '../problems/problem-kinds';
import { recordSignDecision } from './record-sign-decision';
import { reasonText, signDecided } from './sign-decided';

const command = <const Act extends 'release' | 'retire'>(
  act: Act,
  { summary, description }: Readonly<{ summary: Both; description: string }>,
) =>
  endpoint({
    method: 'post',
    path: `/api/signs/:id/${act}`,
    tag: 'signs',
    summary,
    description,
    needs: 'manage-signs',
    params: z.object({ id: z.string().min(1) }),
    body: z.strictObject({ reason: reasonText }),
    answer: signDecided,
    problems: ['not-found', 'sign-state-forbids', 'changed-meanwhile'],
  });

const releaseSign = command('release', {
  summary: { zh: '启用预警信号', en: 'Put a sign into force' },
  description:
    'From today on what it sees becomes alerts, also what began before and still holds; what had ' +
    'lapsed by then does not. For signs on trial and for retired ones.',
});
const retireSign = command('retire', {
  summary: { zh: '停用预警信号', en: 'Retire a sign' },
  description: 'From today on it raises nothing new; alerts that are there stay and go on living.',
});

type Decided = Promise<z.output<typeof signDecided>>;

@Controller()
export class DecideSign {
  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  @Serve(releaseSign)
  release(@AskedFor() asked: Asked<typeof releaseSign>, @Who() who: Principal): Decided {
    return this.decide('release', asked, who);
  }

  @Serve(retireSign)
  retire(@AskedFor() asked: Asked<typeof retireSign>, @Who() who: Principal): Decided {
    return this.decide('retire', asked, who);
  }

  private decide(
    act: 'release' | 'retire',
    { params, body }: Asked<typeof releaseSign> | Asked<typeof retireSign>,
    who: Principal,
  ): Decided {
    const by = actorOf(who);
    return recordSignDecision(this.options, params.id, { act, reason: body.reason, by });
  }
}
