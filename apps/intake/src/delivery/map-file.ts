/** The rows of one file of a delivery, as events, refusals and declared skips, in their order. */
import { type Lookups, type MappedEvent, type TablePlan, tableMapper } from '@tocsin/feeds';
import type { RefusedBefore } from '../pipeline/delivered';
import type { Refusal } from '../pipeline/refusals';
import { plainName } from './find-table';
import { type Header, recordsOf } from './open-records';
import type { RawRecord } from './raw-record';
import type { LineLimits } from './read-lines';
import type { ReadMapping } from './read-mapping';

type Both = Readonly<{ zh: string; en: string }>;

export type MappedRow = Readonly<{ line: number }> &
  /** `rule`: which of the table's made it. */
  (
    | Readonly<{ kind: 'event'; event: MappedEvent; rule: number; raw: string }>
    | Readonly<{
        kind: 'refused';
        about: RefusedBefore;
        refusal: Refusal;
        raw: string | Uint8Array;
        rawBytes: number;
      }>
    | Readonly<{ kind: 'skipped'; because: Both }>
  );

export type FileToMap = Readonly<{
  mapping: ReadMapping;
  table: TablePlan;
  /** Path or name; events and messages carry the name alone. */
  file: string;
  bytes: AsyncIterable<Uint8Array>;
  lookups: Lookups;
  limits: LineLimits;
}>;

/** Blocks of rows. Rejects where the file lacks a column that the mapping reads. */
export async function* mapFile(input: FileToMap): AsyncGenerator<readonly MappedRow[]> {
  const { table, file: name, bytes, limits } = input;
  const opened = await recordsOf({ name, bytes, limits }, table.records);
  if (opened === undefined) return;
  const map = rowMapper(input, opened.header);
  for await (const records of opened.records) yield records.flatMap(map);
}

type MapRow = (record: RawRecord) => readonly MappedRow[];

/** Rejects where the file lacks a column that the mapping reads. */
export function rowMapper(
  { mapping, table, file, lookups }: Pick<FileToMap, 'mapping' | 'table' | 'file' | 'lookups'>,
  header: Header,
): MapRow {
  const { plan, failure } = mapping;
  const declared = table.table;
  if (typeof declared.events === 'string') {
    const { because } = declared;
    return ({ line }) => [{ kind: 'skipped', line, because }];
  }
  const mapper = tableMapper({ plan, table, file: plainName(file), header, lookups });
  if ('faults' in mapper) throw failure(mapper.faults);
  const { source } = plan.mapping;
  return (record) => mapRecord(record, { map: mapper.map, source });
}

type MapRecord = Extract<ReturnType<typeof tableMapper>, { map: unknown }>['map'];

type Mapper = Readonly<{ map: MapRecord; source: string }>;

function mapRecord(record: RawRecord, { map, source }: Mapper): readonly MappedRow[] {
  const { line, raw } = record;
  if ('refusal' in record) return [{ kind: 'refused', ...record, about: { source } }];
  if ('passed' in record) return [{ kind: 'skipped', line, because: record.passed }];
  const outcome = map(record);
  if (outcome.kind === 'skipped') return [{ ...outcome, line }];
  const text = raw as string;
  if (outcome.kind === 'refused') {
    const { reason, errors, about } = outcome;
    const refused = { line, refusal: { reason, errors }, raw, rawBytes: Buffer.byteLength(text) };
    return [{ kind: 'refused', ...refused, about: { source, ...about } }];
  }
  const { events, rules } = outcome;
  if (events.length === 0) return [{ kind: 'skipped', line, because: noRule }];
  return events.map((event, nth) => ({
    kind: 'event',
    line,
    event,
    rule: rules[nth] ?? 0,
    raw: text,
  }));
}

const noRule: Both = {
  zh: '没有一条事件规则适用于本记录，或规则所用的内容没有变化',
  en: 'no event rule applies to the record, or nothing that they read has changed',
};
