/** GET /api/signs/:id/backtests */
import { Controller, Inject } from '@nestjs/common';
import type { Reach } from '@tocsin/access';
import { z } from 'zod';
import { endpoint, type Asked } from '../contract/endpoint';
import { AskedFor, Serve, Within } from '../contract/serve';
import { named } from '../contract/values';
import { theSign } from '../signs/record-sign-decision';
import { BacktestJobs } from './backtest-jobs';
import { backtestItem, itemOf } from './backtest-on-the-wire';

const backtestPage = named('BacktestPage', z.object({ items: z.array(backtestItem) }));

const listBacktests = endpoint({
  method: 'get',
  path: '/api/signs/:id/backtests',
  tag: 'signs',
  summary: { zh: '预警信号的回测', en: 'Backtests of a sign' },
  description:
    'Newest first, without their results: those among the last 20 of this process. A desk sees ' +
    'those of its own region.',
  needs: 'run-backtests',
  reaches: ['all', 'region'],
  params: z.object({ id: z.string().min(1) }),
  answer: backtestPage,
  problems: ['not-found'],
});

@Controller()
export class ListBacktests {
  constructor(@Inject(BacktestJobs) private readonly jobs: BacktestJobs) {}

  @Serve(listBacktests)
  list(
    @AskedFor() { params }: Asked<typeof listBacktests>,
    @Within() reach: Reach,
  ): z.output<typeof backtestPage> {
    return { items: this.jobs.ofSign(theSign(params.id).id, reach).map(itemOf) };
  }
}
