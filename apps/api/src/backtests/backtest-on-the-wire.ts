/** A backtest as it is answered: what was asked, by whom, and how far it has come. */
import { z } from 'zod';
import { bothText, dateText, instant, instantText, named } from '../contract/values';
import { statedParameters } from '../signs/assert-parameters';
import type { BacktestResult } from './backtest';
import type { BacktestJob } from './backtest-jobs';
import { backtestResult } from './backtest-result';

export const backtestItem = named(
  'Backtest',
  z.object({
    id: z.string(),
    sign: z.string(),
    parameters: statedParameters,
    from: dateText.optional(),
    to: dateText.optional(),
    region: z.string().optional().describe('Only what lies there; of a desk, its own region.'),
    status: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
    progress: z
      .object({ done: z.int(), total: z.int() })
      .describe('Histories that were folded, of all; both 0 before it begins.'),
    by: z.object({ name: z.string(), role: z.string() }),
    queuedAt: instantText,
    startedAt: instantText.optional(),
    finishedAt: instantText.optional(),
    problem: bothText.optional().describe('Why it failed.'),
  }),
);

export const backtestDetail = named(
  'BacktestDetail',
  backtestItem.extend({ result: backtestResult.optional().describe('Once it is done.') }),
);

export const jobParams = z.object({ id: z.string().min(1), job: z.string().min(1) });

export const itemOf = ({
  question,
  queuedAt,
  startedAt,
  finishedAt,
  id,
  status,
  progress,
  by,
  problem,
}: BacktestJob): z.output<typeof backtestItem> => ({
  id,
  ...question,
  status,
  progress,
  by,
  queuedAt: instant(queuedAt),
  ...(startedAt && { startedAt: instant(startedAt) }),
  ...(finishedAt && { finishedAt: instant(finishedAt) }),
  ...(problem && { problem }),
});

type Detail = z.output<typeof backtestItem> & Readonly<{ result?: BacktestResult }>;

export const detailOf = (job: BacktestJob): Detail => ({
  ...itemOf(job),
  ...(job.result && { result: job.result }),
});
