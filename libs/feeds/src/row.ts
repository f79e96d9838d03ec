/** A row while it is being mapped: its values, what its joins found, and what went wrong so far. */
import type { Bilingual } from '@tocsin/credit-events';
import type { ChangeKind } from './mapping';
import type { Json, RowError, Scalar } from './outcome';
import type { Reference } from './template';

export type Row = Readonly<{
  file: string;
  line: number;
  /** By column; empty where the record is a tree. */
  fields: readonly string[];
  /** What the record says now; of a deletion, what it said last. */
  tree: Tree;
  change: Change | undefined;
  /** The element at hand of an `each`. */
  element: TreeValue | undefined;
  /** Of the record among all that tell the same row; the mapper fills it in. */
  version: string | undefined;
  /** What each join found, in the order of the joins. */
  joined: readonly (Entry | undefined)[];
  /** The mapper adds to it; a row with a problem makes no event. */
  problems: Problem[];
}>;

/** A JSON value. Numbers are texts, exactly as they were written. */
export type TreeValue = string | boolean | null | readonly TreeValue[] | Tree;
export type Tree = Readonly<{ [name: string]: TreeValue }>;

/** What a change event says beside the row. */
export type Change = Readonly<{
  kind: ChangeKind;
  /** The row before; absent where the database does not tell it. */
  before?: Tree;
  /** RFC 3339: when the database was changed. */
  time?: string;
  /** The change event itself: `op`, `ts_ms`, `source` … */
  about: Tree;
}>;

type Problem = Readonly<{ reason: string; error: RowError }>;

/** The values of a looked-up row, or why it cannot be used. */
export type Entry = readonly (Json | undefined)[] | Unusable;
type Unusable = Readonly<{ unusable: Bilingual }>;

export const isUsable = (entry: Entry): entry is readonly (Json | undefined)[] =>
  !('unusable' in entry);

/** Where the names in a mapping lie, once the header of the file is known. */
export type Scope = Readonly<{
  /** Undefined where there is no such column or joined value. */
  reader: (reference: Reference) => ((row: Row) => Scalar | undefined) | undefined;
  /** The variables that expressions see. */
  variables: (row: Row) => Readonly<Record<string, unknown>>;
}>;

export type Evaluate<Result = Json> = (row: Row) => Result | undefined;

/** A value of the mapping, understood; still to be bound to the columns of a file. */
export type Planned<Result = Json> = Readonly<{
  reads: readonly Reference[];
  bind: (scope: Scope) => Evaluate<Result>;
}>;
