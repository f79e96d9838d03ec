/**
 * Under which day and type a refused row is counted: the mapping says of each event when it
 * happened, and that can often be read although something else of the row cannot.
 */
import { businessDateOf, type BusinessDate } from '@tocsin/credit-events';
import type { Rule } from './make-events';
import type { About } from './outcome';
import type { Row } from './row';

export function aboutRefused(row: Row, rules: readonly Rule[]): About {
  const possible = rules.filter(({ isOn }) => isOn(row.change?.kind));
  const type = onlyOne(possible.map((rule) => rule.type));
  const day = onlyOne(possible.flatMap((rule) => dayOf(rule, row) ?? []));
  return { ...(type !== undefined && { type }), ...(day !== undefined && { day }) };
}

function dayOf({ time }: Rule, row: Row): BusinessDate | undefined {
  // What is wrong with the time as well is none of the reasons it was refused for.
  const read = time({ ...row, problems: [] });
  return read && businessDateOf(read.time);
}

function onlyOne<Value>(values: readonly Value[]): Value | undefined {
  const [first, ...others] = new Set(values);
  return others.length === 0 ? first : undefined;
}
