/** GET /api/regions: alerts and exposure by region. */
import { Controller, Inject } from '@nestjs/common';
import { regionFigures } from '@tocsin/read-models';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { asOfParameter } from '../contract/as-of';
import { endpoint, type Asked } from '../contract/endpoint';
import { pastView } from '../contract/past';
import { beginningOf, regionCode } from '../contract/region-code';
import { AskedFor, Serve } from '../contract/serve';
import { moneyText, named } from '../contract/values';

const count = z.int().min(0);

const region = named(
  'RegionFigures',
  z.object({
    region: z.string().describe('Code of two, four or six digits, by level.'),
    obligors: count,
    borrowers: count.describe('Obligors who owe anything.'),
    exposure: moneyText,
    alerts: count.describe('All but withdrawn ones.'),
    confirmed: count,
    undecided: z
      .object({ blue: count, yellow: count, orange: count, red: count })
      .describe('Open, acknowledged or disseminated, by severity.'),
  }),
);

const regionPage = named('RegionPage', z.object({ items: z.array(region) }));

const listRegions = endpoint({
  method: 'get',
  path: '/api/regions',
  tag: 'regions',
  summary: { zh: '各地区预警与敞口', en: 'Alerts and exposure by region' },
  description:
    'With `asOf` summed from what was known by then; a moment asked about for the first time takes ' +
    'a while.',
  needs: 'read-regions',
  query: z.object({
    level: z.enum(['province', 'prefecture', 'county']).default('province').describe('How fine.'),
    within: regionCode.transform(beginningOf).optional().describe('Only regions inside this one.'),
    asOf: asOfParameter.optional(),
  }),
  answer: regionPage,
});

@Controller()
export class ListRegions {
  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  @Serve(listRegions)
  async list(
    @AskedFor() { query }: Asked<typeof listRegions>,
  ): Promise<z.output<typeof regionPage>> {
    const { asOf, ...which } = query;
    const alerts = await pastView(this.options, asOf, 'alerts');
    const exposures = await pastView(this.options, asOf, 'exposures');
    const past = alerts && exposures && { alerts, exposures };
    return { items: [...(await regionFigures(this.options.readModels, { ...which, past }))] };
  }
}
