/**
 * Brands: ids, dates and money are strings or bigints that passed their check, and the compiler
 * keeps them apart from those that did not. A brand exists in types only and costs nothing.
 */
declare const brand: unique symbol;

export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };

/** The same shape with every brand taken off: what one may write by hand in a story or a sample. */
export type Plain<Value> = Value extends { readonly [brand]: string }
  ? Value extends string
    ? string
    : Value extends bigint
      ? bigint
      : number
  : Value extends readonly (infer Item)[]
    ? readonly Plain<Item>[]
    : Value extends object
      ? { readonly [Key in keyof Value]: Plain<Value[Key]> }
      : Value;
