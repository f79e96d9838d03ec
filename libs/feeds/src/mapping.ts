/**
 * A mapping file as data: how the records of a sender become credit events.
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
  /** The form of every file that does not state its own; CSV when absent. */
  records?: Records;
  times?: TimeReading;
  /** Translations of codes, by name. */
  codes?: Readonly<Record<string, CodeList>>;
  lookups?: Readonly<Record<string, Lookup>>;
  tables: readonly Table[];
}>;

/** What a record looks like in the file or message. */
export type Records = CsvRecords | FixedWidthRecords | JsonRecords | DebeziumRecords;
export type Encoding = 'utf-8' | 'gb18030';

type AnyForm = Readonly<{
  /** Texts that stand for "no value" beside the empty one. */
  absent?: readonly string[];
}>;

export type CsvRecords = AnyForm &
  Readonly<{
    form: 'csv';
    /** UTF-8 when absent. */
    encoding?: Encoding;
    /** One character; a comma when absent. */
    delimiter?: string;
    /** One character, or false where the file quotes nothing; `"` when absent. */
    quote?: string | false;
    /** Names of the columns of a file without a header line. */
    columns?: readonly string[];
  }>;

export type FixedWidthRecords = AnyForm &
  Readonly<{
    form: 'fixed-width';
    encoding?: Encoding;
    /** What places and widths count: bytes of the encoding, as hosts do, when absent. */
    unit?: 'bytes' | 'characters';
    /** Lines above the first record. */
    skipLines?: number;
    /** Blanks at the end of a line may be missing; else a line that ends early is refused. */
    shortLines?: boolean;
    /** `at` counts from 1. Blanks around a value are no part of it. */
    columns: readonly Readonly<{ name: string; at: number; width: number }>[];
  }>;

/** One object, an array of objects, or an object a line. */
export type JsonRecords = AnyForm &
  Readonly<{
    form: 'json';
    encoding?: Encoding;
    /** Path to the array of records inside the one object of the file. */
    at?: string;
  }>;

/** Change events, one a line or message, with or without their schema. */
type DebeziumRecords = AnyForm & Readonly<{ form: 'debezium' }>;

export type TimeReading = Readonly<{
  /**
   * Tried in order: tokens of luxon (`yyyy-MM-dd HH:mm:ss`), `iso`, `unix-s`, `unix-ms`, `unix-us`,
   * `local-ms` and `local-us` (a wall clock counted as if it were UTC), `epoch-days`.
   */
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
  records?: Records;
  key: TextValue;
  values?: Readonly<Record<string, Value>>;
}>;

export type Table = EventTable | SilentTable;

export type EventTable = Readonly<{
  /** Name of the file or Kafka topic; `*` stands for any characters, `.gz` need not be named. */
  file: string;
  records?: Records;
  /** Of the record among all that tell the same row; absent in a record: the first of them. */
  version?: TextValue;
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

export type ChangeKind = 'create' | 'update' | 'delete' | 'snapshot';

export type EventRule = Readonly<{
  type: EventType;
  /**
   * `change` (when absent): each record is a fact of its own. `row`: the row is the fact, `id` names
   * it for life, later versions correct it, and it is voided when it is gone.
   */
  tells?: 'change' | 'row';
  /** Of changes: only these; all but deletes when absent. */
  on?: readonly ChangeKind[];
  /** An event for every element of a list in the record. */
  each?: Readonly<{ in: string; as: string }>;
  /** Only where this holds. */
  when?: string;
  id: TextValue;
  time: TimeValue;
  /** The word `same`: known when it happened. Absent: when it is recorded. */
  knowntime?: TimeValue;
  corrects?: TextValue;
  /** With `tells: row`: the row states nothing any more, as after a deletion that only marks it. */
  gone?: string;
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
