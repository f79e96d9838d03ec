/**
 * A mapping on a sample, stage by stage: parsed, mapped, validated, and what the log would say.
 * Nothing is recorded, quarantined or counted.
 */
import type { Principal } from '@tocsin/access';
import type { Lookups, MappedEvent, Origin, TablePlan } from '@tocsin/feeds';
import type { EventStore } from '@tocsin/event-store';
import type { Limits } from '../pipeline/limits';
import { readEvent } from '../pipeline/read-event';
import { saysTheSame } from '../pipeline/record-events';
import type { Refusal } from '../pipeline/refusals';
import { findTable } from './find-table';
import { type MappedRow, rowMapper } from './map-file';
import { type Header, recordsOf } from './open-records';
import type { RawRecord } from './raw-record';
import type { ReadMapping } from './read-mapping';

type Both = Readonly<{ zh: string; en: string }>;

export type Trial = Readonly<{
  source: string;
  /** The table of the mapping that the sample belongs to, and the form of its records. */
  table: string;
  form: string;
  /** Whether there was a log to compare with. */
  compared: boolean;
  records: readonly TriedRecord[];
  /** The sample holds more records than were tried. */
  hasMore: boolean;
}>;

export type TriedRecord = Readonly<{
  /** Of the file; of a JSON array the number of the record. */
  line: number;
  raw: string;
  /** Columns by name, or the tree; absent where it could not be parsed. */
  parsed?: Readonly<Record<string, unknown>>;
  change?: string;
  outcome: 'events' | 'skipped' | 'refused';
  because?: Both;
  refusal?: Refusal;
  events: readonly TriedEvent[];
}>;

export type TriedEvent = Readonly<{
  event: MappedEvent;
  origins: readonly (Origin & Readonly<{ value?: unknown }>)[];
  /** Why the intake would refuse it; absent where it is valid. */
  refusal?: Refusal;
  /** Absent where it is not valid, and where neither the sample nor a log has it before. */
  wouldBe?: 'new' | 'duplicate' | 'conflict';
}>;

export type TrialInput = Readonly<{
  mapping: ReadMapping;
  file: string;
  bytes: AsyncIterable<Uint8Array>;
  lookups: Lookups;
  limits: Limits;
  principal: Principal;
  /** So many records at most. */
  recordsMax: number;
  log?: Pick<EventStore, 'find'>;
  now: number;
}>;

/** Rejects with an `ImportFailure` where the file fits no table or lacks a column. */
export async function tryMapping(input: TrialInput): Promise<Trial> {
  const { mapping, file, bytes, limits, recordsMax, log } = input;
  const table = findTable(mapping.plan, file);
  const opened = await recordsOf({ name: file, bytes, limits }, table.records);
  const found = {
    source: mapping.plan.mapping.source,
    table: table.table.file,
    form: table.records.form,
    compared: log !== undefined,
  };
  if (opened === undefined) return { ...found, records: [], hasMore: false };
  const map = rowMapper({ ...input, table }, opened.header);
  const trying = createTrying(input, table, opened.header);
  const records: TriedRecord[] = [];
  for await (const block of opened.records) {
    for (const record of block) {
      if (records.length >= recordsMax) return { ...found, records, hasMore: true };
      records.push(await trying(record, map(record)));
    }
  }
  return { ...found, records, hasMore: false };
}

function createTrying(input: TrialInput, table: TablePlan, header: Header) {
  const judge = createJudge(input);
  return async (record: RawRecord, rows: readonly MappedRow[]): Promise<TriedRecord> => {
    const events: TriedEvent[] = [];
    for (const row of rows) {
      if (row.kind !== 'event') continue;
      const origins = originsOf(row.event, table.events[row.rule]?.origins ?? []);
      events.push({ event: row.event, origins, ...(await judge(row)) });
    }
    return { ...parsedOf(record, header), ...outcomeOf(rows), events };
  };
}

const shownBytes = 4_000;

function parsedOf(record: RawRecord, header: Header) {
  const { line } = record;
  const raw = typeof record.raw === 'string' ? record.raw : Buffer.from(record.raw).toString();
  const shown = { line, raw: raw.slice(0, shownBytes) };
  if ('tree' in record) {
    const { tree: parsed, change } = record;
    return { ...shown, parsed, ...(change && { change: change.kind }) };
  }
  if (!('fields' in record)) return shown;
  const names = header ?? [];
  return {
    ...shown,
    parsed: Object.fromEntries(
      record.fields.map((field, index) => [names[index] ?? `#${String(index + 1)}`, field]),
    ),
  };
}

function outcomeOf(
  rows: readonly MappedRow[],
): Pick<TriedRecord, 'outcome' | 'because' | 'refusal'> {
  const [row] = rows;
  if (row?.kind === 'refused') return { outcome: 'refused', refusal: row.refusal };
  return row?.kind === 'skipped'
    ? { outcome: 'skipped', because: row.because }
    : { outcome: 'events' };
}

/** Of what the rule made; a void has only its id from there. */
function originsOf(event: MappedEvent, origins: readonly Origin[]): TriedEvent['origins'] {
  const isVoid = event.type === 'event.voided';
  return origins
    .filter(({ pointer }) => !isVoid || pointer === '/id')
    .map((origin) => {
      const value = valueAt(event, origin.pointer);
      return value === undefined ? origin : { ...origin, value };
    });
}

function valueAt(event: MappedEvent, pointer: string): unknown {
  let at: unknown = event;
  for (const step of pointer.split('/').slice(1)) {
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[step] : undefined;
  }
  return at;
}

/** What the intake would say; events of the sample itself count as recorded for those behind. */
function createJudge({ principal, limits, now, log }: TrialInput) {
  const sender = { principal, limits, now };
  const seen = new Map<string, string>();
  return async (row: Extract<MappedRow, { kind: 'event' }>) => {
    const text = JSON.stringify(row.event);
    const read = readEvent({ index: 0, line: row.line, text, row: row.raw }, sender);
    if (read.outcome === 'refused') return { refusal: read.refused.refusal };
    const { source, id } = row.event;
    const before = seen.get(id) ?? (await log?.find(source, id))?.payload;
    if (before === undefined) {
      seen.set(id, text);
      return log ? { wouldBe: 'new' as const } : {};
    }
    const isSame = saysTheSame(text, before);
    return { wouldBe: isSame ? ('duplicate' as const) : ('conflict' as const) };
  };
}
