/** `asOf`: a day (its end in Asia/Shanghai) or a time, up to which things were known. */
import { businessDateOf, endOfDay, isDate, type BusinessDate } from '@tocsin/credit-events';
import { z } from 'zod';

export type AsOf = Readonly<{ at: Date; date: BusinessDate }>;

const rfc3339 = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d(:\d\d(\.\d{1,9})?)?([Zz]|[+-]\d\d:\d\d)$/;

export const asOfParameter = z
  .string()
  .transform((given, context): AsOf => {
    // A query reads `+` as a blank: an offset that was typed as it is written arrives with one.
    const text = given.replace(/ (?=\d\d:\d\d$)/, '+');
    const at = isDate(text) ? endOfDay(text) : rfc3339.test(text) ? Date.parse(text) : Number.NaN;
    if (Number.isNaN(at)) {
      context.addIssue({ code: 'custom', message: 'YYYY-MM-DD, 2025-03-31T18:00:00+08:00' });
      return z.NEVER;
    }
    return { at: new Date(at), date: businessDateOf(at) };
  })
  .describe(
    'A day (YYYY-MM-DD: its end in Asia/Shanghai) or an RFC 3339 time: the answer uses only what ' +
      'was known by then.',
  );
