/** POST /api/signs/:id/parameters */
import { Controller, Inject } from '@nestjs/common';
import type { Principal } from '@tocsin/access';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { actorOf } from '../contract/actor-of';
import { endpoint, type Asked } from '../contract/endpoint';
import { AskedFor, Serve, Who } from '../contract/serve';
import { statedParameters } from './assert-parameters';
import { recordSignDecision } from './record-sign-decision';
import { reasonText, signDecided } from './sign-decided';

const setParameters = endpoint({
  method: 'post',
  path: '/api/signs/:id/parameters',
  tag: 'signs',
  summary: { zh: '调整预警信号的参数', en: 'Set parameters of a sign' },
  description:
    'In force from today on: days that have passed keep the numbers of their own time. Every ' +
    'obligor is judged anew in the background.',
  needs: 'manage-signs',
  params: z.object({ id: z.string().min(1) }),
  body: z.strictObject({
    parameters: statedParameters.refine((all) => Object.keys(all).length > 0, {
      error: '{"windowDays": 60}',
    }),
    reason: reasonText,
  }),
  answer: signDecided,
  problems: ['not-found', 'sign-state-forbids', 'changed-meanwhile'],
});

@Controller()
export class SetParameters {
  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  @Serve(setParameters)
  set(
    @AskedFor() { params, body }: Asked<typeof setParameters>,
    @Who() who: Principal,
  ): Promise<z.output<typeof signDecided>> {
    const by = actorOf(who);
    return recordSignDecision(this.options, params.id, { act: 'set', ...body, by });
  }
}
