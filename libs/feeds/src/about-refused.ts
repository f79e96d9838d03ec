/**
 * What a refused row would have told of: the mapping says of each event when it happened and what
 * it is called, and that can often be read although something else of the row cannot. Day and type
 * say where it is counted; by its id it is known again when the sender has mended it.
 */
import { businessDateOf, type BusinessDate } from '@tocsin/credit-events';
import type { Rule } from './make-events';
import type { About } from './outcome';
import type { Row } from './row';

export function aboutRefused(row: Row, rules: readonly Rule[]): About {
  const possible = rules.filter(({ isOn }) => isOn(row.change?.kind));
  const type = onlyOne(possible.map((rule) => rule.type));
  const day = onlyOne(possible.flatMap((rule) => dayOf(rule, row) ?? []));
  const id = idOf(possible, row);
  return {
    ...(type !== undefined && { type }),
    ...(day !== undefined && { day }),
    ...(id !== undefined && { id }),
  };
}

/** Later versions of a row are named otherwise, and of several events none stands for the row. */
function idOf([rule, ...others]: readonly Rule[], row: Row): string | undefined {
  if (!rule?.idOf || others.length > 0 || rule.tells === 'row') return undefined;
  const problems: Row['problems'] = [];
  const id = rule.idOf({ ...row, problems });
  return problems.length === 0 ? id : undefined;
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
