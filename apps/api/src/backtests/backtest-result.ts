/** What a backtest found, as it is answered. */
import { z } from 'zod';
import { dateText, named } from '../contract/values';
import { lifeStatuses } from '../signs/sign-decided';

const count = z.int();

const change = named(
  'BacktestChange',
  z.object({
    change: z.enum(['gained', 'lost', 'earlier', 'later']),
    alert: z.string().describe('Id of the live alert; of what is gained, the one it would have.'),
    subject: z.object({ kind: z.string(), id: z.string(), name: z.string().optional() }),
    object: z.object({ kind: z.string(), id: z.string() }).optional(),
    since: dateText,
    known: dateText,
    lapsed: dateText.optional(),
    severity: z
      .string()
      .describe('Of what is tested: without what other signs of the same obligor would add.'),
    region: z.string().optional(),
    banks: z.array(z.string()).describe('Lenders concerned.'),
    liveSince: dateText.optional().describe('Of what moved: when the live alert began.'),
    days: z.int().optional().describe('Of what moved: how many days later it began when tested.'),
  }),
);

const share = named(
  'BacktestShare',
  z.object({
    name: z.string().describe('A bank, a region (empty: none is known) or a month, YYYY-MM.'),
    live: count,
    tested: count,
    gained: count,
    lost: count,
  }),
);

const leadTime = z
  .object({
    withHarm: count.describe('Alerts that a harm to their subject followed.'),
    medianDays: z.int().optional(),
  })
  .describe(
    'Days from the day on which an alert could be known to the next harm: more than 90 days past ' +
      'due, written off, or in bankruptcy.',
  );

export const backtestResult = named(
  'BacktestResult',
  z.object({
    sign: z.string(),
    version: z.int().describe('Of the sign that was tested.'),
    status: z
      .enum(lifeStatuses)
      .describe(
        'Live and retired signs are compared with their alerts, a sign on trial with what it ' +
          'sees with the numbers in force, a draft with nothing.',
      ),
    parameters: z
      .record(z.string(), z.union([z.number(), z.string()]))
      .describe('All numbers it was tested with, as they stand in the end.'),
    through: z
      .int()
      .describe('Position in the log through which it looked: what had been judged by then.'),
    settled: z
      .boolean()
      .describe(
        'Whether nothing up to there was left to judge; otherwise single alerts may be missing ' +
          'or about to go on the live side.',
      ),
    counts: z.object({
      live: count,
      tested: count,
      same: count,
      gained: count,
      lost: count,
      earlier: count,
      later: count,
    }),
    changes: z
      .array(change)
      .describe(
        'By beginning; the first 500 of each kind. `tocsin backtest --json` prints all of them.',
      ),
    byBank: z.array(share),
    byRegion: z.array(share),
    workload: z.array(share).describe('By the month in which an alert begins.'),
    leadTime: z.object({ live: leadTime, tested: leadTime }),
  }),
);
