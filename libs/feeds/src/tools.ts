/** What the mapper needs from packages; the host brings it, so that this lib stays pure. */
import type { Bilingual } from '@tocsin/credit-events';
import type { TimeReading } from './mapping';

export type Made<Thing> = Readonly<{ ok: Thing } | { fault: Bilingual }>;

/** An expression of the Common Expression Language, compiled once. */
export type Expression = Readonly<{
  /** What it reads: a column (`row.name`) or a value of a joined row (`join.name`). */
  reads: readonly Readonly<{ from: string; name: string }>[];
  evaluate: (variables: Readonly<Record<string, unknown>>) => Made<unknown>;
}>;

export type ReadTime = (text: string) => ReadingOfTime | undefined;
export type ReadingOfTime = Readonly<{
  /** RFC 3339 with the offset of the zone. */
  time: string;
  date: string;
  month: string;
}>;

export type Tools = Readonly<{
  /** `variables` are the names that the expression may use. */
  expression: (source: string, variables: readonly string[]) => Made<Expression>;
  time: (reading: TimeReading) => Made<ReadTime>;
}>;
