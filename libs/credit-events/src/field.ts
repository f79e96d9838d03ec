/**
 * The words in which event types are written. A field carries its TypeScript type, its JSON Schema
 * and its meaning in both languages, so that a type is stated once and everything else follows.
 */

export type Bilingual = Readonly<{ zh: string; en: string }>;
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What a field holds; each kind has a paragraph on the reference page. */
export type FieldKind =
  | 'party'
  | 'bank'
  | 'party or bank'
  | 'recipient'
  | 'region'
  | 'id'
  | 'money'
  | 'signed money'
  | 'currency'
  | 'ratio'
  | 'number'
  | 'count'
  | 'date'
  | 'month'
  | 'period'
  | 'text'
  | 'document'
  | 'event id'
  | 'yes or no'
  | 'choice'
  | 'list'
  | 'group'
  | 'parameters'
  | 'finding';

export type Field<Value = unknown, Optional extends boolean = boolean> = Readonly<{
  kind: FieldKind;
  label: Bilingual;
  schema: JsonSchema;
  optional: Optional;
  /** The Chinese word for each value of a choice. */
  values?: Readonly<Record<string, string>>;
  /** What a list is made of. */
  item?: Field;
  /** The fields of a group. */
  fields?: Fields;
  /** For the compiler only; never set. */
  value?: Value;
}>;

// A Record cannot refer to itself.
// eslint-disable-next-line @typescript-eslint/consistent-indexed-object-style
export type Fields = { readonly [name: string]: Field };

type ValueOf<F> = F extends Field<infer Value> ? Value : never;
type OptionalNames<F extends Fields> = {
  [Name in keyof F]: F[Name]['optional'] extends true ? Name : never;
}[keyof F];

/** The object that a set of fields describes. */
export type ObjectOf<F extends Fields> = Flat<
  { readonly [Name in Exclude<keyof F, OptionalNames<F>>]: ValueOf<F[Name]> } & {
    readonly [Name in OptionalNames<F>]?: ValueOf<F[Name]>;
  }
>;
type Flat<Value> = { [Key in keyof Value]: Value[Key] };

/** The same field, which may be left out. */
export const optional = <Value>(field: Field<Value, false>): Field<Value, true> => ({
  ...field,
  optional: true,
});

/** Makes a required field from its meaning: `money('放款金额', 'amount paid out')`. */
export type FieldMaker<Value> = (zh: string, en: string) => Field<Value, false>;

/** A maker of fields of one kind; the constant it is given to says what values they hold. */
export const fieldOf =
  (kind: FieldKind, schema: JsonSchema): FieldMaker<never> =>
  (zh, en) => ({ kind, label: { zh, en }, schema, optional: false });

/** One of a few words, each with its Chinese name. */
export const choice = <Values extends Readonly<Record<string, string>>>(
  zh: string,
  en: string,
  values: Values,
): Field<keyof Values & string, false> => ({
  kind: 'choice',
  label: { zh, en },
  schema: { type: 'string', enum: Object.keys(values) },
  optional: false,
  values,
});

/** An array of the given field's values, each at most once. */
export const listOf = <Value>(item: Field<Value, false>): Field<readonly Value[], false> => ({
  kind: 'list',
  label: item.label,
  schema: { type: 'array', items: item.schema, maxItems: 1000, uniqueItems: true },
  optional: false,
  item,
});

/** A small object inside the data. */
export const group = <F extends Fields>(
  zh: string,
  en: string,
  fields: F,
): Field<ObjectOf<F>, false> => ({
  kind: 'group',
  label: { zh, en },
  schema: objectSchema(fields),
  optional: false,
  fields,
});

/** An object with these fields and no others. */
export const objectSchema = (fields: Fields): JsonSchema => ({
  type: 'object',
  properties: Object.fromEntries(
    Object.entries(fields).map(([name, { schema }]) => [name, schema]),
  ),
  required: Object.keys(fields).filter((name) => fields[name]?.optional === false),
  additionalProperties: false,
});
