/** One step from a version of a type's data to the next. */
import type { JsonSchema } from '../field';

export type Upcaster = Readonly<{
  /** The version it reads; it gives the next one. */
  from: number;
  /** What data of that version looked like: feeds may still send it. */
  schema: JsonSchema;
  upcast: (data: object) => object;
  /** An event of that version exactly as it was recorded; must be readable for ever. */
  recorded: string;
}>;
