/** DELETE /api/signs/:id/backtests/:job */
import { Controller, Inject } from '@nestjs/common';
import type { Reach } from '@tocsin/access';
import { endpoint, type Asked } from '../contract/endpoint';
import { AskedFor, Serve, Within } from '../contract/serve';
import { BacktestJobs } from './backtest-jobs';
import { backtestDetail, detailOf, jobParams } from './backtest-on-the-wire';

const cancelBacktest = endpoint({
  method: 'delete',
  path: '/api/signs/:id/backtests/:job',
  tag: 'signs',
  summary: { zh: '取消回测', en: 'Cancel a backtest' },
  description: 'One that is over stays as it is, with its result; the answer says how it stands.',
  needs: 'run-backtests',
  reaches: ['all', 'region'],
  params: jobParams,
  answer: backtestDetail,
  problems: ['not-found'],
});

@Controller()
export class CancelBacktest {
  constructor(@Inject(BacktestJobs) private readonly jobs: BacktestJobs) {}

  @Serve(cancelBacktest)
  cancel(
    @AskedFor() { params }: Asked<typeof cancelBacktest>,
    @Within() reach: Reach,
  ): ReturnType<typeof detailOf> {
    return detailOf(this.jobs.cancel({ sign: params.id, id: params.job, reach }));
  }
}
