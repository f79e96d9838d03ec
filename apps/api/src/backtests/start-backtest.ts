/** POST /api/signs/:id/backtests */
import { Controller, Inject, Res } from '@nestjs/common';
import type { Principal, Reach } from '@tocsin/access';
import { businessDate } from '@tocsin/credit-events';
import type { Response } from 'express';
import { z } from 'zod';
import { actorOf } from '../contract/actor-of';
import { endpoint, type Asked } from '../contract/endpoint';
import { AskedFor, Serve, Who, Within } from '../contract/serve';
import { dateParameter } from '../contract/values';
import { assertParameters, statedParameters } from '../signs/assert-parameters';
import { theSign } from '../signs/record-sign-decision';
import { BacktestJobs } from './backtest-jobs';
import { backtestItem, itemOf } from './backtest-on-the-wire';

const startBacktest = endpoint({
  method: 'post',
  path: '/api/signs/:id/backtests',
  tag: 'signs',
  summary: { zh: '以其他参数回测预警信号', en: 'Test a sign with other parameters' },
  description:
    'Folds all recorded histories again with these numbers, as far as they have been judged, and ' +
    'compares with the alerts that there are; writes nothing. Numbers that are not stated stay ' +
    'as they were decided, day by day. A desk compares within its region. One backtest runs at a ' +
    'time and up to five wait; `Location` names the job. Jobs live in the memory of the process ' +
    'that was asked: it keeps the last 20, and a restart forgets all of them, also those that ' +
    'run or wait.',
  needs: 'run-backtests',
  reaches: ['all', 'region'],
  params: z.object({ id: z.string().min(1) }),
  body: z
    .strictObject({
      parameters: statedParameters.optional(),
      from: dateParameter.optional().describe('Only what begins on this day or later.'),
      to: dateParameter.optional().describe('Only what begins on this day or earlier.'),
    })
    .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
      path: ['to'],
      error: '{"from": "2025-01-01", "to": "2025-12-31"}',
    }),
  status: 202,
  answer: backtestItem,
  problems: ['not-found', 'queue-full'],
});

@Controller()
export class StartBacktest {
  constructor(@Inject(BacktestJobs) private readonly jobs: BacktestJobs) {}

  @Serve(startBacktest)
  start(
    @AskedFor() { params, body: { parameters = {}, from, to } }: Asked<typeof startBacktest>,
    @Who() who: Principal,
    @Within() reach: Reach,
    @Res({ passthrough: true }) response: Response,
  ): z.output<typeof backtestItem> {
    const sign = theSign(params.id);
    assertParameters(sign, parameters);
    const question = {
      sign: sign.id,
      parameters,
      ...(from !== undefined && { from: businessDate(from) }),
      ...(to !== undefined && { to: businessDate(to) }),
      ...(reach.over === 'region' && { region: reach.region }),
    };
    const job = this.jobs.ask(question, actorOf(who));
    response.setHeader('Location', `/api/signs/${sign.id}/backtests/${job.id}`);
    return itemOf(job);
  }
}
