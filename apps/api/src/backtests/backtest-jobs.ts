/**
 * Backtests that were asked for, in the memory of this process: one runs at a time, a few wait,
 * the last ones are kept with their results. A restart forgets all of them.
 */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { isWithinRegion, type Reach } from '@tocsin/access';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import type { Both } from '../problems/problem-kinds';
import { notFound, Problem } from '../problems/problem';
import type { BacktestQuestion, BacktestResult } from './backtest';

export type BacktestJob = Readonly<{
  id: string;
  question: BacktestQuestion;
  by: Readonly<{ name: string; role: string }>;
  status: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  progress: Readonly<{ done: number; total: number }>;
  queuedAt: Date;
  startedAt?: Date;
  finishedAt?: Date;
  result?: BacktestResult;
  problem?: Both;
}>;

/** Which job, for whom. */
export type JobOf = Readonly<{ sign: string; id: string; reach: Reach }>;

const keptMax = 20;
const queuedMax = 5;
const changesOfAKindMax = 500;

@Injectable()
export class BacktestJobs implements OnApplicationShutdown {
  private readonly logger = new Logger('backtests');
  /** Oldest first. */
  private readonly jobs = new Map<string, BacktestJob>();
  /** Ends the one that runs. */
  private running: AbortController | undefined;
  private ended = Promise.resolve();
  private isStopped = false;

  constructor(
    @Inject(API_OPTIONS) private readonly options: Pick<ApiOptions, 'backtest' | 'now'>,
  ) {}

  /** Queues a backtest and begins it if none is running; throws where too many wait. */
  ask(question: BacktestQuestion, by: BacktestJob['by']): BacktestJob {
    const waiting = [...this.jobs.values()].filter(({ status }) => status === 'queued');
    if (waiting.length >= queuedMax) throw queueIsFull;
    const id = randomUUID();
    const progress = { done: 0, total: 0 };
    this.jobs.set(id, { id, question, by, status: 'queued', progress, queuedAt: this.now() });
    this.forgetOldest();
    this.runNext();
    return this.theJob(id);
  }

  /** Newest first. */
  ofSign(sign: string, reach: Reach): readonly BacktestJob[] {
    return [...this.jobs.values()]
      .filter(({ question }) => question.sign === sign && isWithin(question, reach))
      .toReversed();
  }

  find({ sign, id, reach }: JobOf): BacktestJob {
    const job = this.jobs.get(id);
    if (job?.question.sign === sign && isWithin(job.question, reach)) return job;
    throw notFound({
      zh: `没有回测 ${id}；服务器只保留最近 ${String(keptMax)} 次，重启后不保留。`,
      en: `There is no backtest ${id}; the last ${String(keptMax)} are kept, until a restart.`,
    });
  }

  /** Nothing happens to one that is over. */
  cancel(of: JobOf): BacktestJob {
    const { id, status } = this.find(of);
    if (status === 'queued' || status === 'running')
      this.change(id, { status: 'cancelled', finishedAt: this.now() });
    if (status === 'running') this.running?.abort();
    return this.theJob(id);
  }

  /** Resolves when nothing runs any more. */
  async onApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    for (const { id, status } of this.jobs.values())
      if (status === 'running') this.change(id, { status: 'cancelled', finishedAt: this.now() });
    this.running?.abort();
    await this.ended;
  }

  private runNext(): void {
    if (this.running || this.isStopped) return;
    const next = [...this.jobs.values()].find(({ status }) => status === 'queued');
    if (!next) return;
    this.running = new AbortController();
    this.change(next.id, { status: 'running', startedAt: this.now() });
    this.ended = this.run(next, this.running.signal).finally(() => {
      this.running = undefined;
      this.runNext();
    });
  }

  private async run({ id, question }: BacktestJob, signal: AbortSignal): Promise<void> {
    const isRunning = () => this.jobs.get(id)?.status === 'running';
    const progress = (done: number, total: number) => {
      if (isRunning()) this.change(id, { progress: { done, total } });
    };
    const end = await this.options
      .backtest(question, { signal, progress })
      .then((result) => ({ status: 'done' as const, result: shortened(result) }))
      .catch((error: unknown) => ({ status: 'failed' as const, error }));
    // A cancelled one stays so, however it ended.
    if (!isRunning()) return;
    const { status } = end;
    const outcome = status === 'done' ? { result: end.result } : this.whyFailed(id, end.error);
    this.change(id, { status, finishedAt: this.now(), ...outcome });
  }

  private whyFailed(id: string, error: unknown): Pick<BacktestJob, 'problem'> {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.logger.error(`${id}: ${reason}`);
    return {
      problem: {
        zh: `回测出错，编号 ${id}；服务器日志中有详情。`,
        en: `The backtest ${id} failed; the server's log has the details.`,
      },
    };
  }

  private forgetOldest(): void {
    for (const { id, status } of this.jobs.values()) {
      if (this.jobs.size <= keptMax) return;
      if (status !== 'queued' && status !== 'running') this.jobs.delete(id);
    }
  }

  private change(id: string, more: Partial<BacktestJob>): void {
    this.jobs.set(id, { ...this.theJob(id), ...more });
  }

  private theJob(id: string): BacktestJob {
    const job = this.jobs.get(id);
    if (!job) throw new Error(`The backtest ${id} was forgotten while it was needed.`);
    return job;
  }

  private now(): Date {
    return this.options.now?.() ?? new Date();
  }
}

/** Whoever sees a region only sees what was looked for there. */
const isWithin = ({ region }: BacktestQuestion, reach: Reach): boolean =>
  reach.over === 'all' ||
  (reach.over === 'region' && region !== undefined && isWithinRegion(region, reach.region));

/** What is kept of a result has a bound. */
function shortened(result: BacktestResult): BacktestResult {
  const left = { gained: 0, lost: 0, earlier: 0, later: 0 };
  const changes = result.changes.filter(({ change }) => ++left[change] <= changesOfAKindMax);
  return { ...result, changes };
}

const queueIsFull = new Problem('queue-full', {
  zh: `已有 ${String(queuedMax)} 次回测在排队，请待其完成或取消后再试。`,
  en: `${String(queuedMax)} backtests are waiting already; try again when one of them is over.`,
});
