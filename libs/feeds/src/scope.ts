/**
 * Where the names of a mapping lie in the records of one file: columns by the header, paths into
 * trees, values of joins, elements of lists, and what a change event says of itself.
 */
import { missingColumn, noSingleValue, notTold, shown } from './messages';
import { type Fault, type Json, type Path, reasons, type Scalar } from './outcome';
import { isUsable, type Row, type Scope, type TreeValue } from './row';
import type { Reference } from './template';
import { pathReader } from './tree';

export type ScopeOf = Readonly<{
  /** Absent where records are trees. */
  header: readonly string[] | undefined;
  absent: ReadonlySet<string>;
  joins: readonly Readonly<{ as: string; values: readonly string[] }>[];
  /** Whether records are changes. */
  changes?: boolean;
  /** Name of the element of an `each`. */
  element?: string;
}>;

type Read = (row: Row) => Scalar | undefined;

export function scopeOf(of: ScopeOf): Scope {
  return {
    reader: ({ from, name }: Reference): Read | undefined => {
      if (from === 'row') return of.header ? column(of, name) : value(of, name, (row) => row.tree);
      if (from === 'place') return placeOf(name);
      if (from === of.element) return elementReader(of, name);
      if (of.changes && from === 'before') return value(of, name, (row) => row.change?.before);
      if (of.changes && from === 'change') return value(of, name, (row) => row.change?.about);
      return joined(of, from, name);
    },
    variables: variablesOf(of),
  };
}

const present = (absent: ReadonlySet<string>, text: string | undefined): string | undefined =>
  text === undefined || text === '' || absent.has(text) ? undefined : text;

function column({ header = [], absent }: ScopeOf, name: string): Read | undefined {
  const index = header.indexOf(name);
  return index < 0 ? undefined : (row) => present(absent, row.fields[index]);
}

function elementReader(of: ScopeOf, name: string): Read {
  return name === '$value'
    ? (row) => single(of, { row, path: of.element ?? '' }, row.element)
    : value(of, name, (row) => row.element);
}

function value(of: ScopeOf, path: string, root: (row: Row) => TreeValue | undefined): Read {
  const read = pathReader(path);
  return (row) => single(of, { row, path }, read(root(row)));
}

/** What Debezium writes for a long value that did not change and that PostgreSQL did not send. */
const untold = '__debezium_unavailable_value';

/** A list or an object is no single value: passing it over in silence would lose it. */
function single(
  { absent }: ScopeOf,
  { row, path }: Readonly<{ row: Row; path: string }>,
  found: TreeValue | undefined,
): Scalar | undefined {
  if (found === null || found === undefined) return undefined;
  if (found === untold) {
    const error = { pointer: '', column: path, message: notTold(path) };
    row.problems.push({ reason: reasons.before, error });
    return undefined;
  }
  if (typeof found === 'string') return present(absent, found);
  if (typeof found === 'boolean') return found;
  const error = {
    pointer: '',
    column: path,
    message: noSingleValue(path, shown(stringify(found))),
  };
  row.problems.push({ reason: reasons.value, error });
  return undefined;
}

const stringify = (found: TreeValue): string => JSON.stringify(found);

function placeOf(name: string): Read | undefined {
  if (name === '$file') return (row) => row.file;
  if (name === '$line') return (row) => row.line;
  return name === '$version' ? (row) => row.version : undefined;
}

function joined({ joins }: ScopeOf, as: string, name: string): Read | undefined {
  const join = joins.findIndex((one) => one.as === as);
  const index = joins[join]?.values.indexOf(name) ?? -1;
  return index < 0 ? undefined : (row) => scalar(joinedValue(row, join, index));
}

function joinedValue(row: Row, join: number, index: number): Json | undefined {
  const entry = row.joined[join];
  return entry !== undefined && isUsable(entry) ? entry[index] : undefined;
}

const scalar = (found: Json | undefined): Scalar | undefined =>
  typeof found === 'object' ? undefined : found;

/** For expressions: `row`, each join by its name, and what else is in sight. */
function variablesOf(of: ScopeOf) {
  const { joins, element, changes } = of;
  return (row: Row): Readonly<Record<string, unknown>> => {
    const { file, line, version = '', change } = row;
    const variables: Record<string, unknown> = {
      row: of.header ? columnsOf(of, row) : row.tree,
      place: { file, line, version },
    };
    if (changes) Object.assign(variables, { before: change?.before ?? {}, change: change?.about });
    if (element !== undefined) variables[element] = row.element;
    joins.forEach(({ as, values }, join) => {
      const found: Record<string, unknown> = {};
      values.forEach((name, index) => {
        const each = joinedValue(row, join, index);
        if (each !== undefined) found[name] = each;
      });
      variables[as] = found;
    });
    return variables;
  };
}

function columnsOf({ header = [], absent }: ScopeOf, row: Row): Readonly<Record<string, string>> {
  const columns: Record<string, string> = {};
  header.forEach((name, index) => {
    columns[name] = present(absent, row.fields[index]) ?? '';
  });
  return columns;
}

const places = ['$file', '$line', '$version', 'file', 'line', 'version'];

/** Faults for everything that a part of the mapping reads and the file has not. */
export function missingIn(
  reads: readonly Reference[],
  {
    scope,
    file,
    header,
    path,
  }: Readonly<{ scope: Scope; file: string; header: readonly string[] | undefined; path: Path }>,
): readonly Fault[] {
  const missing = reads.filter((reference) =>
    reference.from === 'place'
      ? !places.includes(reference.name)
      : scope.reader(reference) === undefined,
  );
  const names = missing.map(({ from, name }) => (from === 'row' ? name : `${from}.${name}`));
  return [...new Set(names)].map((name) => ({
    path,
    message: missingColumn(file, name, header ?? []),
  }));
}
