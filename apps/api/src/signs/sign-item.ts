/** A warning sign as the catalogue's pages show it. */
import type { AlertCount } from '@tocsin/read-models';
import type { WarningSign } from '@tocsin/warning-signs';
import { z } from 'zod';
import { axes, severities, statuses } from '../alerts/alert-item';
import { bothText, named } from '../contract/values';

const count = z.int().min(0);

export const signItem = named(
  'SignItem',
  z.object({
    id: z.string(),
    version: z.int(),
    family: z.string(),
    axis: z.enum(axes),
    effect: z.string(),
    stage: z.string(),
    fault: z.string(),
    base: z.enum(severities),
    subject: z.string(),
    objectKind: z.string().optional(),
    name: bothText,
    meaning: bothText,
    alerts: z
      .object({
        total: count.describe('All but withdrawn ones.'),
        byStatus: z.record(z.enum(statuses), count).describe('Where people stand with them.'),
      })
      .describe('How often it was seen, and what became of it.'),
  }),
);

export type SignItem = z.output<typeof signItem>;

export const signItemOf = (sign: WarningSign, counts: readonly AlertCount[]): SignItem => ({
  id: sign.id,
  version: sign.version,
  family: sign.family,
  axis: sign.axis,
  effect: sign.effect,
  stage: sign.stage,
  fault: sign.fault,
  base: sign.base,
  subject: sign.subject,
  ...(sign.objectKind && { objectKind: sign.objectKind }),
  name: { zh: sign.texts.zh.name, en: sign.texts.en.name },
  meaning: { zh: sign.texts.zh.meaning, en: sign.texts.en.meaning },
  alerts: alertsOf(sign.id, counts),
});

function alertsOf(sign: string, counts: readonly AlertCount[]): SignItem['alerts'] {
  const byStatus = Object.fromEntries(
    statuses.map((status) => [status, 0]),
  ) as SignItem['alerts']['byStatus'];
  for (const one of counts) if (one.sign === sign) byStatus[one.status] += one.count;
  const total = statuses.reduce((sum, status) => sum + byStatus[status], 0) - byStatus.withdrawn;
  return { total, byStatus };
}
