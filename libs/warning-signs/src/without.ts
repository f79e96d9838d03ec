/** A copy of plain data without some of its optional fields. */
export const without = <Value extends object, Key extends keyof Value & string>(
  value: Value,
  ...keys: readonly Key[]
): Omit<Value, Key> =>
  Object.fromEntries(
    Object.entries(value).filter(([key]) => !keys.some((left) => left === key)),
  ) as Omit<Value, Key>;
