/** GET /api/signs/:id/backtests/:job */
import { Controller, Inject } from '@nestjs/common';
import type { Reach } from '@tocsin/access';
import { endpoint, type Asked } from '../contract/endpoint';
import { AskedFor, Serve, Within } from '../contract/serve';
import { BacktestJobs } from './backtest-jobs';
import { backtestDetail, detailOf, jobParams } from './backtest-on-the-wire';

const showBacktest = endpoint({
  method: 'get',
  path: '/api/signs/:id/backtests/:job',
  tag: 'signs',
  summary: { zh: '一次回测的进度与结果', en: 'How far a backtest has come, and what it found' },
  needs: 'run-backtests',
  reaches: ['all', 'region'],
  params: jobParams,
  answer: backtestDetail,
  problems: ['not-found'],
});

@Controller()
export class ShowBacktest {
  constructor(@Inject(BacktestJobs) private readonly jobs: BacktestJobs) {}

  @Serve(showBacktest)
  show(
    @AskedFor() { params }: Asked<typeof showBacktest>,
    @Within() reach: Reach,
  ): ReturnType<typeof detailOf> {
    return detailOf(this.jobs.find({ sign: params.id, id: params.job, reach }));
  }
}
