/** Where the names of a mapping lie in the rows of one file: columns by header, values by join. */
import { missingColumn } from './messages';
import type { Fault, Json, Path, Scalar } from './outcome';
import { isUsable, type Row, type Scope } from './row';
import type { Reference } from './template';

export type ScopeOf = Readonly<{
  header: readonly string[];
  absent: ReadonlySet<string>;
  joins: readonly Readonly<{ as: string; values: readonly string[] }>[];
}>;

export function scopeOf({ header, absent, joins }: ScopeOf): Scope {
  const text = (field: string | undefined): string | undefined =>
    field === undefined || field === '' || absent.has(field) ? undefined : field;
  const column = (name: string) => {
    const index = header.indexOf(name);
    return index < 0 ? undefined : (row: Row) => text(row.fields[index]);
  };
  const joined = (as: string, name: string) => {
    const join = joins.findIndex((one) => one.as === as);
    const index = joins[join]?.values.indexOf(name) ?? -1;
    return index < 0 ? undefined : (row: Row) => scalar(joinedValue(row, join, index));
  };
  return {
    reader: ({ from, name }: Reference) => {
      if (from === 'row') return column(name);
      return from === 'place' ? placeOf(name) : joined(from, name);
    },
    variables: variablesOf({ header, absent, joins }),
  };
}

function placeOf(name: string): ((row: Row) => Scalar) | undefined {
  if (name === '$file') return (row) => row.file;
  return name === '$line' ? (row) => row.line : undefined;
}

function joinedValue(row: Row, join: number, index: number): Json | undefined {
  const entry = row.joined[join];
  return entry !== undefined && isUsable(entry) ? entry[index] : undefined;
}

const scalar = (value: Json | undefined): Scalar | undefined =>
  typeof value === 'object' ? undefined : value;

/** For expressions: `row` with every column, and each join by its name. */
function variablesOf({ header, absent, joins }: ScopeOf) {
  return (row: Row): Readonly<Record<string, unknown>> => {
    const columns: Record<string, string> = {};
    header.forEach((name, index) => {
      const field = row.fields[index] ?? '';
      columns[name] = absent.has(field) ? '' : field;
    });
    const variables: Record<string, unknown> = {
      row: columns,
      place: { file: row.file, line: row.line },
    };
    joins.forEach(({ as, values }, join) => {
      const found: Record<string, unknown> = {};
      values.forEach((name, index) => {
        const value = joinedValue(row, join, index);
        if (value !== undefined) found[name] = value;
      });
      variables[as] = found;
    });
    return variables;
  };
}

/** Faults for everything that a part of the mapping reads and the file has not. */
export function missingIn(
  reads: readonly Reference[],
  {
    scope,
    file,
    header,
    path,
  }: Readonly<{ scope: Scope; file: string; header: readonly string[]; path: Path }>,
): readonly Fault[] {
  const missing = reads.filter((reference) => {
    if (reference.from === 'place')
      return !['$file', '$line', 'file', 'line'].includes(reference.name);
    return scope.reader(reference) === undefined;
  });
  const names = missing.map(({ from, name }) => (from === 'row' ? name : `${from}.${name}`));
  return [...new Set(names)].map((name) => ({ path, message: missingColumn(file, name, header) }));
}
