/**
 * The rows of other files of a delivery, by key. They are gathered before the first row is mapped
 * and held in memory: so many and no more, as the host says.
 */
import { keyRepeated, lookupRow } from './messages';
import type { Records } from './mapping';
import type { Fault } from './outcome';
import type { LookupFilePlan, LookupPlan, Plan } from './plan';
import { type Change, type Entry, isUsable, type Row, type Tree } from './row';
import { missingIn, scopeOf } from './scope';

/** Entries by lookup and key; filled by `lookupReader`, asked by the tables. */
export type Lookups = ReadonlyMap<string, Map<string, Entry>>;

/** A record as its form gives it: columns in the order of the header, or a tree. */
export type FileRecord = Readonly<{ line: number }> &
  (Readonly<{ fields: readonly string[] }> | Readonly<{ tree: Tree; change?: Change }>);

export const emptyLookups = (plan: Plan): Lookups =>
  new Map([...plan.lookups.keys()].map((name) => [name, new Map<string, Entry>()]));

/** All files that lookups need, each once, with the form of its records. */
export function lookupFiles(plan: Plan): readonly Readonly<{ file: string; records: Records }>[] {
  const files = [...plan.lookups.values()].flatMap(({ files: all }) => all);
  return [...new Map(files.map(({ file, records }) => [file, records]))].map(([file, records]) => ({
    file,
    records,
  }));
}

export type LookupReader = Readonly<
  { take: (record: FileRecord) => void } | { faults: readonly Fault[] }
>;

/** Takes the rows of one file into all lookups that use it. */
export function lookupReader(input: {
  plan: Plan;
  /** As the mapping names it. */
  file: string;
  header: readonly string[] | undefined;
  lookups: Lookups;
}): LookupReader {
  const { plan, file, header, lookups } = input;
  const takers: ((record: FileRecord) => void)[] = [];
  const faults: Fault[] = [];
  for (const lookup of plan.lookups.values()) {
    for (const part of lookup.files.filter((one) => one.file === file)) {
      const absent = new Set(part.records.absent);
      const scope = scopeOf({ header, absent, joins: [] });
      const reads = [...part.key.reads, ...part.values.flatMap(([, { reads: r }]) => r)];
      faults.push(...missingIn(reads, { scope, file, header, path: part.path }));
      const entries = lookups.get(lookup.name);
      if (entries !== undefined) takers.push(takerOf(part, { lookup, scope, entries }));
    }
  }
  if (faults.length > 0) return { faults };
  return {
    take: (record) => {
      for (const take of takers) take(record);
    },
  };
}

type Taking = Readonly<{
  lookup: LookupPlan;
  scope: ReturnType<typeof scopeOf>;
  entries: Map<string, Entry>;
}>;

function takerOf({ file, key, values }: LookupFilePlan, { lookup, scope, entries }: Taking) {
  const keyOf = key.bind(scope);
  const bound = new Map(values.map(([name, value]) => [name, value.bind(scope)]));
  const inOrder = lookup.values.map((name) => bound.get(name));
  return (record: FileRecord): void => {
    const row = rowOf(record, file);
    const { line } = record;
    const found = keyOf(row);
    if (found === undefined) return;
    const made = inOrder.map((value) => value?.(row));
    const [problem] = row.problems;
    const entry: Entry =
      problem === undefined ? made : { unusable: lookupRow(file, line, problem.error.message) };
    entries.set(found, together(entries.get(found), entry, { file, line }));
  };
}

/** The same row twice is no harm; two different ones leave it open which one is meant. */
function together(
  before: Entry | undefined,
  entry: Entry,
  { file, line }: { file: string; line: number },
): Entry {
  if (before === undefined) return entry;
  if (!isUsable(before) || !isUsable(entry)) return isUsable(before) ? entry : before;
  return JSON.stringify(before) === JSON.stringify(entry)
    ? before
    : { unusable: keyRepeated(file, line) };
}

const noTree: Tree = {};
const noFields: readonly string[] = [];

/** A record about to be mapped. Written out: millions of rows come through here. */
export function rowOf(record: FileRecord, file: string): Row {
  const isTree = 'tree' in record;
  return {
    file,
    line: record.line,
    fields: isTree ? noFields : record.fields,
    tree: isTree ? record.tree : noTree,
    change: isTree ? record.change : undefined,
    element: undefined,
    version: undefined,
    joined: [],
    problems: [],
  };
}
