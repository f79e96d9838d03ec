/**
 * Works something out once for each thing it is worked out of, as long as that is kept. Folds ask
 * the same of the same lists of events, links and types all the time.
 */
export function onceFor<Of extends object, Result extends string | object>(
  workOut: (of: Of) => Result,
): (of: Of) => Result {
  const known = new WeakMap<Of, Result>();
  return (of) => {
    const before = known.get(of);
    if (before !== undefined) return before;
    const result = workOut(of);
    known.set(of, result);
    return result;
  };
}
