/** What becomes of a row: its events, a refusal that its sender can mend, or a declared skip. */
import type { Bilingual, BusinessDate } from '@tocsin/credit-events';

export type Scalar = string | number | boolean;
export type Json = Scalar | readonly Json[] | { readonly [name: string]: Json };

/** A structured CloudEvent, in the order in which it is written. */
export type MappedEvent = Readonly<{
  specversion: '1.0';
  id: string;
  source: string;
  type: string;
  time: string;
  knowntime?: string;
  corrects?: string;
  data: Readonly<Record<string, Json>>;
}>;

/** What is wrong with a row: for which part of the event, in which column, and how to mend it. */
export type RowError = Readonly<{
  /** JSON pointer into the event that could not be made; empty where it is the whole row. */
  pointer: string;
  column?: string;
  value?: string;
  message: Bilingual;
}>;

export type RowOutcome =
  | Readonly<{
      kind: 'events';
      events: readonly MappedEvent[];
      /** For each event, which rule of the table made it. */
      rules: readonly number[];
    }>
  | Readonly<{ kind: 'refused'; reason: string; errors: readonly RowError[]; about?: About }>
  | Readonly<{ kind: 'skipped'; because: Bilingual }>;

/** What a refused row would have told of, as far as it can be read. */
export type About = Readonly<{
  /** Where all events that it could have become are of one type. */
  type?: string;
  /** Where the events' times, as far as they can be read, fall on one business day. */
  day?: BusinessDate;
  /** Where it would have become one event and no other. */
  id?: string;
}>;

/** What is wrong with a mapping, and where in it. */
export type Fault = Readonly<{ path: Path; message: Bilingual }>;
export type Path = readonly (string | number)[];

/** Stable codes of refusals that need no declaration; a mapping adds the reasons of its joins. */
export const reasons = {
  row: 'unreadable-row',
  value: 'unreadable-value',
  code: 'unknown-code',
  lookup: 'unreadable-lookup',
  expression: 'expression-failed',
  incomplete: 'incomplete-row',
  before: 'before-missing',
} as const;

/** Where a part of an event comes from. */
export type Origin = Readonly<{
  /** JSON pointer into the event: `/id`, `/data/amount`. */
  pointer: string;
  kind: 'constant' | 'value' | 'lookup' | 'expression';
  /** As the mapping writes it. */
  written: string;
  /** Columns, paths and joined values that it is made of, as people name them. */
  from: readonly string[];
}>;
