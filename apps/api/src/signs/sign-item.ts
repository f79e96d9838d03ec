/** A warning sign as the catalogue's pages show it. */
import type { AlertCount, TrialCount } from '@tocsin/read-models';
import type { WarningSign } from '@tocsin/warning-signs';
import { z } from 'zod';
import { axes, severities, statuses } from '../alerts/alert-item';
import { bothText, dateText, named } from '../contract/values';
import { lifeStatuses } from './sign-decided';
import { noRecord, standsAs, type SignRecord } from './sign-record';

const count = z.int().min(0);

const signTrial = named(
  'SignTrial',
  z
    .object({
      total: count,
      holding: count.describe('Those that have not lapsed.'),
      bySeverity: z.record(z.enum(severities), count),
      subjects: count,
      subjectsAlerted: count.describe('Subjects on which another sign has raised an alert.'),
      firstSince: dateText,
      lastSince: dateText,
    })
    .describe('What it saw on trial and alerted nobody of; as it stood when a trial has ended.'),
);

export const signItem = named(
  'SignItem',
  z.object({
    id: z.string(),
    version: z.int(),
    status: z
      .enum(lifeStatuses)
      .describe('As delivered, and as released or retired since; on trial it alerts nobody.'),
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
    trial: signTrial.optional(),
  }),
);

export type SignItem = z.output<typeof signItem>;

type Known = Readonly<{
  record: SignRecord | undefined;
  counts: readonly AlertCount[];
  trials: readonly TrialCount[];
}>;

export const signItemOf = (sign: WarningSign, { record, counts, trials }: Known): SignItem => ({
  id: sign.id,
  version: sign.version,
  status: standsAs(sign, record ?? noRecord),
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
  ...trialOf(sign.id, trials),
});

function trialOf(sign: string, trials: readonly TrialCount[]): Pick<SignItem, 'trial'> {
  const found = trials.find((one) => one.sign === sign);
  if (!found) return {};
  const { total, holding, subjects, subjectsAlerted, firstSince, lastSince } = found;
  const counted = severities.map((one) => [one, found.bySeverity[one] ?? 0]);
  const bySeverity = Object.fromEntries(counted) as Record<(typeof severities)[number], number>;
  return {
    trial: { total, holding, bySeverity, subjects, subjectsAlerted, firstSince, lastSince },
  };
}

function alertsOf(sign: string, counts: readonly AlertCount[]): SignItem['alerts'] {
  const byStatus = Object.fromEntries(
    statuses.map((status) => [status, 0]),
  ) as SignItem['alerts']['byStatus'];
  for (const one of counts) if (one.sign === sign) byStatus[one.status] += one.count;
  const total = statuses.reduce((sum, status) => sum + byStatus[status], 0) - byStatus.withdrawn;
  return { total, byStatus };
}
