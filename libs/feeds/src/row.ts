/** A row while it is being mapped: its columns, what its joins found, and what went wrong so far. */
import type { Bilingual } from '@tocsin/credit-events';
import type { Json, RowError, Scalar } from './outcome';
import type { Reference } from './template';

export type Row = Readonly<{
  file: string;
  line: number;
  fields: readonly string[];
  /** What each join found, in the order of the joins. */
  joined: readonly (Entry | undefined)[];
  /** The mapper adds to it; a row with a problem makes no event. */
  problems: Problem[];
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
