/** A parameter that takes several values: `status=open,acknowledged`, or repeated. */
import { z } from 'zod';

/** The item's schema of a list parameter, for the OpenAPI document. */
export const listItems = new WeakMap<z.ZodType, z.ZodType>();

export function listParameter<T extends string>(
  item: z.ZodType<T, string>,
  description: string,
): z.ZodType<T[], string> {
  // Typed by hand: zod's own inference of a piped generic schema exceeds the compiler's depth.
  const split = z.string().transform((text) => text.split(',')) as z.ZodType<string[], string>;
  const items: z.ZodType<T[], string[]> = z.array(item);
  const schema = split.pipe(items).describe(description);
  listItems.set(schema, item);
  return schema;
}
