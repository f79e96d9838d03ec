/**
 * Texts with places for values: `G-{fromId}-{toId}`, `X-C{companyId:014}`, `{owner.party}`.
 * Two braces stand for one.
 */

export type Reference = Readonly<{
  /**
   * `row` for a column of the row, `place` for `$file`, `$line` and `$version`, else a name in sight:
   * of a join, of an `each`, `before` or `change`.
   */
  from: string;
  /** `$value` where an element of an `each` is a value by itself. */
  name: string;
}>;
export type TemplatePart = string | (Reference & Readonly<{ padTo: number }>);

const part = /\{\{|\}\}|\{([^{}]*)\}|[^{}]+|[{}]/g;
const inside = /^(?:([^.:]+)\.)?([^:]+?)(?::0([0-9]{1,3}))?$/;

/** The parts in order; undefined where a brace is not closed or a place is empty. */
export function templateParts(
  text: string,
  names: readonly string[],
): readonly TemplatePart[] | undefined {
  const parts: TemplatePart[] = [];
  for (const [whole, place] of text.matchAll(part)) {
    if (place === undefined && (whole === '{' || whole === '}')) return undefined;
    if (place === undefined) {
      parts.push(whole === '{{' || whole === '}}' ? whole.slice(1) : whole);
      continue;
    }
    const reference = referenceIn(place, names);
    if (reference === undefined) return undefined;
    parts.push(reference);
  }
  return parts;
}

/** A name before a dot is one in sight where there is such a name; columns may have dots too. */
function referenceIn(place: string, names: readonly string[]): TemplatePart | undefined {
  const [, before, name, pad] = inside.exec(place) ?? [];
  if (name === undefined) return undefined;
  const padTo = pad === undefined ? 0 : Number(pad);
  if (before !== undefined && names.includes(before)) return { from: before, name, padTo };
  const column = before === undefined ? name : `${before}.${name}`;
  return { from: column.startsWith('$') ? 'place' : 'row', name: column, padTo };
}
