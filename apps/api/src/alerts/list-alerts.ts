/** GET /api/alerts: the list, filtered, newest first, also as it was known on another day. */
import { Controller, Inject } from '@nestjs/common';
import { isBankId } from '@tocsin/credit-events';
import { isAlertCursor, listAlerts, type AlertFilter } from '@tocsin/read-models';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { asOfParameter } from '../contract/as-of';
import { endpoint, type Asked } from '../contract/endpoint';
import { pastView } from '../contract/past';
import { beginningOf, regionCode } from '../contract/region-code';
import { AskedFor, Serve } from '../contract/serve';
import { listParameter } from '../contract/list-parameter';
import { dateParameter, limitOf, named, nextText } from '../contract/values';
import { partyParameter } from '../parties/party-parameter';
import { alertItem, alertItemOf, axes, severities, statuses } from './alert-item';

const sign = listParameter(z.string().min(1), 'Ids of signs.');
const family = listParameter(z.string().min(1), 'Families of signs.');
const axis = listParameter(z.enum(axes), 'Axes.');
const status = listParameter(z.enum(statuses), 'Absent: all but withdrawn ones.');
const severity = listParameter(z.enum(severities), 'Severities.');
const party = partyParameter;

const alertQuery = z.object({
  sign: sign.optional(),
  family: family.optional(),
  axis: axis.optional(),
  party: party.optional().describe('The subject is that party.'),
  involving: party.optional().describe('A party anywhere in the evidence.'),
  bank: z
    .string()
    .refine(isBankId, { error: '102331000014' })
    .optional()
    .describe('The subject bank, or a lender concerned.'),
  region: regionCode
    .transform(beginningOf)
    .optional()
    .describe('A region of two, four or six digits, with everything inside it.'),
  status: status.optional(),
  severity: severity.optional(),
  since: dateParameter.optional().describe('Began to hold on this day or later.'),
  holding: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional()
    .describe('Still holding, or lapsed.'),
  asOf: asOfParameter.optional(),
  limit: limitOf(50, 500),
  cursor: z
    .string()
    .refine(isAlertCursor, { error: 'next' })
    .optional()
    .describe('The `next` of the page before, unchanged. Opaque.'),
});

const alertPage = named('AlertPage', z.object({ items: z.array(alertItem), next: nextText }));

const showAlerts = endpoint({
  method: 'get',
  path: '/api/alerts',
  tag: 'alerts',
  summary: { zh: '预警列表', en: 'The list of alerts' },
  description:
    'Newest first. With `asOf` folded anew from what was known by then, the alert known last first; ' +
    'a moment asked about for the first time takes a while.',
  needs: 'read-alerts',
  query: alertQuery,
  answer: alertPage,
});

@Controller()
export class ListAlerts {
  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  @Serve(showAlerts)
  async list(@AskedFor() { query }: Asked<typeof showAlerts>): Promise<z.output<typeof alertPage>> {
    const { limit, cursor, asOf, ...filter } = query;
    const { party } = filter;
    const past = await pastView(this.options, asOf, party === undefined ? 'alerts' : { party });
    const page = await listAlerts(this.options.readModels, filterOf(filter), {
      limit,
      cursor,
      past,
    });
    return {
      items: page.items.map(alertItemOf),
      ...(page.next !== undefined && { next: page.next }),
    };
  }
}

type Asking = Omit<z.output<typeof alertQuery>, 'limit' | 'cursor' | 'asOf'>;

/** What is absent stays absent: the read model knows the defaults. */
const filterOf = (asked: Asking): AlertFilter =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
