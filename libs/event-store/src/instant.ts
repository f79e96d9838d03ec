/**
 * RFC 3339 text to milliseconds, strictly: `Date.parse` alone would also take "Jan 1 2020" and
 * refuse the leap seconds that RFC 3339 allows.
 */

const rfc3339 = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:[0-5]\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/;

/** Milliseconds since 1970, or NaN where the text is no RFC 3339 instant. */
export function instantOf(text: string): number {
  if (rfc3339.test(text)) return Date.parse(text);
  const leap = text.replace(/:60(?=[.Zz+-])/, ':59');
  return leap !== text && rfc3339.test(leap) ? Date.parse(leap) + 1000 : Number.NaN;
}
