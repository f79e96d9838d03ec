/**
 * One definition per event type. JSON Schema, TypeScript type, obligor keys, checks and the
 * reference page are all derived from it; nothing about a type is stated a second time.
 */
import type { Bilingual, Fields, JsonSchema, ObjectOf } from './field';

export type EventDefinition<F extends Fields = Fields> = Readonly<{
  title: Bilingual;
  fields: F;
  /** Version of the data's shape; 1 unless said otherwise. Older ones are upcast on reading. */
  version?: number;
  /** Fields that name the parties whose history the event belongs to; banks in them are left out. */
  obligors: readonly ObligorPath<F>[];
  /** The field that names a collateral to whose history the event belongs as well. */
  collateral?: keyof F & string;
  /** The fields that name the bank and the area to whose history the event belongs. */
  area?: Readonly<{ bank: keyof F & string; area: keyof F & string }>;
  /** The field that names the region to whose prefecture's history the event belongs. */
  prefectureOf?: keyof F & string;
  /**
   * The group that says what alert a decision is about: of one that doubts an obligor's willingness,
   * the event belongs to the history of the obligor's county.
   */
  countyOf?: keyof F & string;
  /** The field that names a sign to whose own record the event belongs. */
  sign?: keyof F & string;
  /** At least one of these optional fields must be there. */
  atLeastOneOf?: readonly (keyof F & string)[];
  /** What the fields alone cannot say, as further JSON Schemas, and in words. */
  rules?: readonly Readonly<{ schema: JsonSchema; says: Bilingual }>[];
  /** Facts that only Tocsin itself appends; no feed may send them. */
  own?: true;
  /** An own fact that people decide on: an administrator may send it, as `/tocsin`. */
  decided?: true;
}>;

/** A field, or the party inside a group of fields. */
type ObligorPath<F extends Fields> = (keyof F & string) | `${keyof F & string}.party`;

/** Gives the definition its precise type. */
export const defineEventType = <const F extends Fields>(
  definition: EventDefinition<F>,
): EventDefinition<F> => definition;

export type DataOfDefinition<D> = D extends EventDefinition<infer F> ? ObjectOf<F> : never;
