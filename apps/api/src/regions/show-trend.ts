/**
 * GET /api/regions/:code/trend: alerts, the exposure under warning and the five indicators of loan
 * quality by month.
 */
import { Controller, Inject } from '@nestjs/common';
import { addMonths, businessDate, businessDateOf } from '@tocsin/credit-events';
import { loanQualityByMonth, regionTrend, type LoanQuality } from '@tocsin/read-models';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { asOfParameter } from '../contract/as-of';
import { endpoint, type Asked } from '../contract/endpoint';
import { pastView } from '../contract/past';
import { beginningOf, regionCode } from '../contract/region-code';
import { AskedFor, Serve } from '../contract/serve';
import { moneyText, named } from '../contract/values';
import { Problem } from '../problems/problem';

const monthsDefault = 24;
const monthsMax = 600;

const count = z.int().min(0);
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, '2025-03');

const ratio = z
  .string()
  .regex(/^-?\d+\.\d{6}$/)
  .nullable();

const loanQuality = named(
  'LoanQuality',
  z
    .object({
      riskDegree: ratio.describe(
        'Overall loan risk degree: balances weighted by security, grade and status, over all balances.',
      ),
      overdue: ratio.describe('Principal overdue for up to 90 days, over all balances.'),
      stagnant: ratio.describe('Principal overdue for longer, over all balances.'),
      badDebt: ratio.describe('Balances classed as loss, over all balances.'),
      interestArrears: ratio.describe(
        'Interest overdue, over it and the interest paid in the month.',
      ),
    })
    .describe('At the end of the month, of borrowers registered here; null without a denominator.'),
);

const trend = named(
  'RegionTrend',
  z.object({
    region: z.string(),
    months: z.array(
      z.object({
        month,
        began: z
          .object({ blue: count, yellow: count, orange: count, red: count })
          .describe('Alerts that began to hold in the month, by severity.'),
        lapsed: count.describe('Alerts that stopped holding in the month.'),
        holding: count.describe('Alerts that held at the end of the month.'),
        obligors: count.describe('Obligors of those alerts.'),
        exposure: moneyText.describe('What those obligors owed when their alerts began.'),
        loanQuality: loanQuality
          .optional()
          .describe('Absent without any loan in the month, and with `asOf`.'),
      }),
    ),
  }),
);

const showTrend = endpoint({
  method: 'get',
  path: '/api/regions/:code/trend',
  tag: 'regions',
  summary: { zh: '地区逐月走势', en: 'A region month by month' },
  description:
    'Without `from` the 24 months up to `to`; without `to` up to the present one, or that of `asOf`. ' +
    'With `asOf` summed from what was known by then, and without the indicators of loan quality: ' +
    'these are kept as known now.',
  needs: 'read-regions',
  params: z.object({ code: regionCode }),
  query: z.object({
    from: month.optional().describe('First month, YYYY-MM.'),
    to: month.optional().describe('Last month, YYYY-MM.'),
    asOf: asOfParameter.optional(),
  }),
  answer: trend,
});

@Controller()
export class ShowTrend {
  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  @Serve(showTrend)
  async show(
    @AskedFor() { params, query }: Asked<typeof showTrend>,
  ): Promise<z.output<typeof trend>> {
    const { readModels, now = () => new Date() } = this.options;
    const to = query.to ?? (query.asOf?.date ?? businessDateOf(now())).slice(0, 7);
    const from = query.from ?? monthsBefore(to, monthsDefault - 1);
    if (from > to || from < monthsBefore(to, monthsMax - 1)) throw badRange;
    const past = await pastView(this.options, query.asOf, 'alerts');
    const asked = { within: beginningOf(params.code), from, to };
    const months = await regionTrend(readModels, { ...asked, past });
    const quality = past ? undefined : await loanQualityByMonth(readModels, asked);
    return {
      region: params.code,
      months: months.map((one) => withQuality(one, quality?.get(one.month))),
    };
  }
}

const withQuality = <Month extends object>(one: Month, loanQuality: LoanQuality | undefined) =>
  loanQuality ? { ...one, loanQuality } : one;

const monthsBefore = (to: string, months: number): string =>
  addMonths(businessDate(`${to}-01`), -months).slice(0, 7);

const rangeMessage = {
  zh: `from 不得晚于 to，且最多 ${String(monthsMax)} 个月。`,
  en: `"from" must not be after "to", and at most ${String(monthsMax)} months lie between.`,
};
const badRange = new Problem('invalid-request', rangeMessage, {
  errors: [{ parameter: 'from', message: rangeMessage }],
});
