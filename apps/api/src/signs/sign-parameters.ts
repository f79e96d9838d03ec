/** The numbers of a sign: what it was delivered with, what is in force today, and every change. */
import { businessDateOf, formatYuan, type Fen } from '@tocsin/credit-events';
import { parametersOn, type WarningSign } from '@tocsin/warning-signs';
import { z } from 'zod';
import { bothText, dateText, instant, instantText, named } from '../contract/values';
import type { DecidedBy, SignRecord } from './sign-record';
import { termOf } from './sign-texts';

const number = z.union([z.number(), z.string()]).describe('Money as a decimal string.');

export const decidedBy = z
  .object({ name: z.string(), role: z.string() })
  .optional()
  .describe('Absent where an administrator sent the event without saying for whom.');

export const signParameter = named(
  'SignParameter',
  z.object({
    name: z.string(),
    title: bothText,
    unit: z.string(),
    default: number,
    inForce: number.describe('After `sign.parameters-set` events up to today.'),
    since: dateText.optional().describe('Of the value in force, where it was ever set.'),
  }),
);

export const parameterChange = named(
  'SignParameterChange',
  z.object({
    position: z.int(),
    from: dateText.describe('First business day on which it counts.'),
    at: instantText,
    by: decidedBy,
    reason: z.string(),
    values: z.array(
      z.object({
        name: z.string(),
        title: bothText,
        unit: z.string(),
        before: number.optional(),
        value: number,
      }),
    ),
  }),
);

type Parameter = z.output<typeof signParameter>;
type Change = z.output<typeof parameterChange>;

/** Those that the sign declares, and further ones that were set. */
export function parametersOf(
  sign: WarningSign,
  { changes }: SignRecord,
  now: Date,
): readonly Parameter[] {
  const today = businessDateOf(now);
  const values = parametersOn(sign, changes, today);
  const usual = (name: string) => sign.parameters[name] ?? sign.furtherParameters;
  return Object.entries(values).flatMap(([name, value]) => {
    const parameter = usual(name);
    if (!parameter) return [];
    const since = changes.findLast((one) => one.from <= today && name in one.parameters)?.from;
    return [
      {
        name,
        title: termOf(sign.id, name),
        unit: parameter.unit,
        default: written(parameter.default),
        inForce: written(value),
        ...(since !== undefined && { since }),
      },
    ];
  });
}

/** The latest change first, each with what stood before it. */
export function changesOf(sign: WarningSign, { changes }: SignRecord): readonly Change[] {
  return changes
    .map((change, index) => {
      const before = parametersOn(sign, changes.slice(0, index), change.from);
      const after = parametersOn(sign, changes.slice(0, index + 1), change.from);
      return {
        position: change.position,
        from: change.from,
        at: instant(change.at),
        ...signed(change),
        reason: change.reason,
        values: Object.entries(change.parameters).map(([name, stated]) => ({
          name,
          title: termOf(sign.id, name),
          unit: (sign.parameters[name] ?? sign.furtherParameters)?.unit ?? '',
          ...(before[name] !== undefined && { before: written(before[name]) }),
          value: after[name] === undefined ? stated : written(after[name]),
        })),
      };
    })
    .toReversed();
}

export const signed = ({ by }: Readonly<{ by?: DecidedBy }>) => (by ? { by } : {});

/** Money as on the wire, numbers as they are. */
const written = (value: number | Fen): number | string =>
  typeof value === 'bigint' ? formatYuan(value) : value;
