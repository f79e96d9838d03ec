/** The rows of one file of a delivery, as events, refusals and declared skips, in their order. */
import { type Lookups, type MappedEvent, type TablePlan, tableMapper } from '@tocsin/feeds';
import type { Refusal } from '../pipeline/refusals';
import type { CsvRecord } from './csv-records';
import { plainName } from './find-table';
import { type Header, recordsOf } from './open-records';
import type { LineLimits } from './read-lines';
import type { ReadMapping } from './read-mapping';

type Both = Readonly<{ zh: string; en: string }>;

export type MappedRow = Readonly<{ line: number }> &
  (
    | Readonly<{ kind: 'event'; event: MappedEvent; raw: string }>
    | Readonly<{ kind: 'refused'; refusal: Refusal; raw: string | Uint8Array; rawBytes: number }>
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
  const { mapping, bytes, limits } = input;
  const opened = await recordsOf(bytes, mapping.plan.mapping.csv ?? {}, limits);
  if (opened === undefined) return;
  const map = rowMapper(input, opened.header);
  for await (const records of opened.records) yield records.flatMap(map);
}

type MapRow = (record: CsvRecord) => readonly MappedRow[];

function rowMapper({ mapping, table, file, lookups }: FileToMap, header: Header): MapRow {
  const { plan, failure } = mapping;
  const declared = table.table;
  if (typeof declared.events === 'string') {
    const { because } = declared;
    return ({ line }) => [{ kind: 'skipped', line, because }];
  }
  const mapper = tableMapper({ plan, table, file: plainName(file), header, lookups });
  if ('faults' in mapper) throw failure(mapper.faults);
  return (record) => mapRecord(record, mapper.map);
}

type MapFields = Extract<ReturnType<typeof tableMapper>, { map: unknown }>['map'];

function mapRecord(record: CsvRecord, map: MapFields): readonly MappedRow[] {
  const { line, raw } = record;
  if (!('fields' in record)) return [{ kind: 'refused', ...record }];
  const outcome = map(record);
  if (outcome.kind === 'skipped') return [{ ...outcome, line }];
  const text = raw as string;
  if (outcome.kind === 'refused') {
    const { reason, errors } = outcome;
    const refusal = { reason, errors };
    return [{ kind: 'refused', line, refusal, raw, rawBytes: Buffer.byteLength(text) }];
  }
  if (outcome.events.length === 0) return [{ kind: 'skipped', line, because: noRule }];
  return outcome.events.map((event) => ({ kind: 'event', line, event, raw: text }));
}

const noRule: Both = {
  zh: '没有一条事件规则适用于本行',
  en: 'no event rule of the table applies to the row',
};
