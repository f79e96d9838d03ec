/** An alert as the list shows it, and as everything else about it begins. */
import type { AlertRow } from '@tocsin/read-models';
import { z } from 'zod';
import { bothText, dateText, instant, instantText, moneyText, named } from '../contract/values';
import type { Both } from '../problems/problem-kinds';
import { signNames } from '../signs/sign-texts';

export const severities = ['blue', 'yellow', 'orange', 'red'] as const;
export const axes = ['willingness', 'ability', 'protection', 'supervision'] as const;
export const statuses = [
  'open',
  'acknowledged',
  'disseminated',
  'confirmed',
  'dismissed',
  'closed',
  'withdrawn',
] as const;

export const alertItem = named(
  'AlertItem',
  z.object({
    id: z.string(),
    sign: z.string(),
    signVersion: z.int(),
    family: z.string(),
    axis: z.enum(axes),
    severity: z.enum(severities),
    status: z.enum(statuses),
    subject: z.object({
      kind: z.enum(['obligor', 'bank', 'area', 'region']),
      id: z.string().describe('Of an area: `<bank>/<area>`.'),
      name: z.string().optional().describe('Natural persons have none here.'),
    }),
    object: z
      .object({ kind: z.string(), id: z.string() })
      .optional()
      .describe('What the sign is about, where it is about one thing.'),
    region: z.string().optional(),
    banks: z.array(z.string()).describe('Lenders concerned, when it began to hold.'),
    since: dateText.describe('Began to hold.'),
    known: dateText.describe('The last fact that it needs was known.'),
    lapsed: dateText.optional().describe('Stopped holding; the alert keeps its status.'),
    raisedAt: instantText,
    foundLate: z.boolean(),
    exposure: moneyText.describe('Outstanding principal at `since`, over all lenders.'),
    summary: bothText,
  }),
);

export type AlertItem = z.output<typeof alertItem>;

export const alertItemOf = (row: AlertRow): AlertItem => ({
  id: row.id,
  sign: row.sign,
  signVersion: row.signVersion,
  family: row.family,
  axis: row.axis as AlertItem['axis'],
  severity: row.severity,
  status: row.status,
  subject: {
    kind: row.subjectKind as AlertItem['subject']['kind'],
    id: row.subjectId,
    ...(row.subjectName !== null && { name: row.subjectName }),
  },
  ...(row.objectKind !== null &&
    row.objectId !== null && { object: { kind: row.objectKind, id: row.objectId } }),
  ...(row.region !== null && { region: row.region }),
  banks: row.banks,
  since: row.since,
  known: row.known,
  ...(row.lapsed !== null && { lapsed: row.lapsed }),
  raisedAt: instant(row.raisedAt),
  foundLate: row.foundLate,
  exposure: row.exposure,
  summary: summaryOf(row),
});

/** What a person reads first: who, which sign, since when; a sign is quoted, never asserted. */
function summaryOf({ subjectName, subjectId, objectId, sign, since, lapsed }: AlertRow): Both {
  const subject = subjectName ?? subjectId;
  const name = signNames(sign);
  const object = { zh: objectId && `（${objectId}）`, en: objectId && ` (${objectId})` };
  const end = { zh: lapsed && `，${lapsed} 解除`, en: lapsed && `, lapsed ${lapsed}` };
  return {
    zh: `${subject}：“${name.zh}”信号${object.zh ?? ''}，${since} 起${end.zh ?? ''}`,
    en: `${subject}: sign “${name.en}”${object.en ?? ''}, since ${since}${end.en ?? ''}`,
  };
}
