/**
 * The values that every answer is made of, each described once: it appears in the OpenAPI document
 * as a named schema, and the wire shapes refer to it.
 */
import { isDate, type Fen, formatYuan } from '@tocsin/credit-events';
import { z } from 'zod';

/** Named schemas of the OpenAPI document (`#/components/schemas/<id>`). */
export const components = z.registry<{ id: string }>();

/** Gives a schema a name in the document. */
export function named<T extends z.ZodType>(id: string, schema: T): T {
  components.add(schema, { id });
  return schema;
}

export const moneyText = named(
  'Money',
  z
    .string()
    .regex(/^-?\d{1,18}\.\d{2}$/)
    .describe('Yuan (CNY) as a decimal string with two decimals, e.g. "1200000.00".'),
);

export const instantText = named(
  'Instant',
  z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+08:00$/)
    .describe(
      'RFC 3339, always with the offset of Asia/Shanghai (+08:00), so that its date is the ' +
        'business date.',
    ),
);

/** A date and nothing else: `YYYY-MM-DD`. */
export const dateText = named(
  'BusinessDate',
  z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/)
    .describe('Calendar day in Asia/Shanghai, YYYY-MM-DD.'),
);

export const bothText = named(
  'BothLanguages',
  z.object({ zh: z.string(), en: z.string() }).describe('A text in Chinese and in English.'),
);

export const nextText = z
  .string()
  .optional()
  .describe('Cursor of the next page; absent on the last page.');

/** How many items a page may have; who asks for more gets as many as there may be. */
export const limitOf = (fallback: number, max: number) =>
  z.coerce
    .number()
    .int()
    .min(1)
    .overwrite((asked) => Math.min(asked, max))
    .default(fallback)
    .describe(`Items on a page, at most ${String(max)} of them.`);

/** A date in a query. */
export const dateParameter = z
  .string()
  .refine(isDate, { error: 'YYYY-MM-DD' })
  .describe('A day, YYYY-MM-DD.');

const shanghaiMs = 8 * 3_600_000;

/** An instant as the API writes it. */
export const instant = (at: Date | number): string =>
  new Date(Number(at) + shanghaiMs).toISOString().replace('Z', '+08:00');

/** An amount as the API writes it. */
export const money = (fen: Fen): string => formatYuan(fen);
