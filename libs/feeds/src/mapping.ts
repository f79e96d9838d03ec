/**
 * A mapping file as data: how the files of one delivery become credit events.
 *
 * Texts are templates: `X-C{companyId:014}` stands for the column padded with zeros to 14 digits,
 * `{owner.party}` for a value of a joined row, `{$file}` and `{$line}` for the place. A text one of
 * whose parts is empty in the row counts as absent. `docs/feeds/mapping.schema.json` is the schema.
 */
import type { Bilingual, EventType } from '@tocsin/credit-events';

export type Mapping = Readonly<{
  /** Version of this format. */
  mapping: 1;
  /** Who sends, as CloudEvents name it. */
  source: string;
  title?: Bilingual;
  csv?: CsvDialect;
  times?: TimeReading;
  /** Translations of codes, by name. */
  codes?: Readonly<Record<string, CodeList>>;
  lookups?: Readonly<Record<string, Lookup>>;
  tables: readonly Table[];
}>;

export type CsvDialect = Readonly<{
  /** One character; a comma when absent. */
  delimiter?: string;
  /** One character, or false where the file quotes nothing; `"` when absent. */
  quote?: string | false;
  /** Texts that stand for "no value" beside the empty one. */
  absent?: readonly string[];
}>;

export type TimeReading = Readonly<{
  /** Tried in order: tokens of luxon (`yyyy-MM-dd HH:mm:ss`), `iso`, `unix-ms` or `unix-s`. */
  formats?: readonly string[];
  /** Zone of times without an offset; Asia/Shanghai when absent. */
  zone?: string;
}>;

/** From a code of the sender to a value of the vocabulary. */
export type CodeList = Readonly<{
  codes: Readonly<Record<string, Constant>>;
  /** For every other code; when absent, a row with another code is refused. */
  otherwise?: Constant;
}>;

export type Constant = string | number | boolean;

/** Rows of other files of the delivery, found by a key. */
export type Lookup = readonly LookupFile[];
type LookupFile = Readonly<{
  file: string;
  key: TextValue;
  values?: Readonly<Record<string, Value>>;
}>;

export type Table = EventTable | SilentTable;

export type EventTable = Readonly<{
  /** File name; `*` stands for any characters, `.gz` need not be named. */
  file: string;
  /** Rows passed over on purpose, the first reason that applies; counted, not refused. */
  skip?: readonly Readonly<{ when: string; because: Bilingual }>[];
  /** In order; later ones may use what earlier ones found. */
  joins?: readonly Join[];
  events: readonly EventRule[];
}>;

/** A file that states no event: it is only joined, or of no use. */
type SilentTable = Readonly<{
  file: string;
  events: 'joined' | 'none';
  because: Bilingual;
}>;

export type Join = Readonly<{
  as: string;
  lookup: string;
  key: TextValue;
  /** Refuses the row when nothing is found; the texts may use the row's columns. */
  required?: Readonly<{ reason: string; because: Bilingual }>;
}>;

export type EventRule = Readonly<{
  type: EventType;
  /** Only where this holds. */
  when?: string;
  id: TextValue;
  time: TimeValue;
  /** The word `same`: known when it happened. Absent: when it is recorded. */
  knowntime?: TimeValue;
  corrects?: TextValue;
  data: Readonly<Record<string, Value>>;
}>;

export type TextValue = string | Readonly<{ expression: string }>;
export type TimeValue = TextValue | (Readonly<{ time: TextValue }> & TimeReading);

export type Value =
  | Constant
  | Readonly<{ expression: string }>
  | Readonly<{ constant: Constant }>
  /** Rounded half up to whole fen; `unit` of the amount in the file. */
  | Readonly<{ money: TextValue; unit?: 'yuan' | 'wan-yuan' | 'fen'; grouping?: string }>
  | Readonly<{ number: TextValue }>
  | Readonly<{ integer: TextValue }>
  | Readonly<{ percent: TextValue }>
  | Readonly<{ flag: TextValue; true: readonly string[]; false: readonly string[] }>
  | (Readonly<{ time: TextValue }> & TimeReading)
  | (Readonly<{ date: TextValue }> & TimeReading)
  | (Readonly<{ month: TextValue }> & TimeReading)
  /** By a list of `codes`, or by one written in place. */
  | Readonly<{ code: TextValue; by: string | CodeList }>
  | Readonly<{ list: TextValue; separator: string }>
  | Readonly<{ fields: Readonly<Record<string, Value>> }>;
