/** A file as records of its form, behind its header where it has one. */
import type { CsvRecords, Records } from '@tocsin/feeds';
import { ImportFailure } from '../import/import-failure';
import type { Refusal } from '../pipeline/refusals';
import { csvRecords } from './csv-records';
import { debeziumRecords } from './debezium-records';
import { fixedWidthRecords } from './fixed-width-records';
import { jsonRecords } from './json-records';
import type { RawRecord } from './raw-record';
import { type LineLimits, readLines } from './read-lines';

/** Absent where records are trees. */
export type Header = readonly string[] | undefined;
export type OpenFile = Readonly<{
  header: Header;
  records: AsyncIterable<readonly RawRecord[]>;
}>;

export type FileBytes = Readonly<{
  name: string;
  bytes: AsyncIterable<Uint8Array>;
  limits: LineLimits;
}>;

/** Undefined for an empty CSV file, which is no error: there was nothing to deliver. */
export async function recordsOf(
  { name, bytes, limits }: FileBytes,
  records: Records,
): Promise<OpenFile | undefined> {
  switch (records.form) {
    case 'csv':
      return openCsv({ name, bytes, limits }, records);
    case 'fixed-width': {
      const reading = { ...limits, encoding: records.encoding, withBytes: true };
      const header = records.columns.map((column) => column.name);
      return { header, records: fixedWidthRecords(readLines(bytes, reading), records) };
    }
    case 'json':
      return { header: undefined, records: jsonRecords(bytes, { records, limits, name }) };
    case 'debezium':
      return { header: undefined, records: debeziumRecords(readLines(bytes, limits)) };
  }
}

async function openCsv(
  { name, bytes, limits }: FileBytes,
  records: CsvRecords,
): Promise<OpenFile | undefined> {
  const lines = readLines(bytes, { ...limits, encoding: records.encoding });
  const blocks = csvRecords(lines, records);
  if (records.columns) return { header: records.columns, records: blocks };
  for (;;) {
    const next = await blocks.next();
    if (next.done === true) return undefined;
    const [first, ...rest] = next.value;
    if (first === undefined) continue;
    if ('refusal' in first) throw noHeader(name, first.refusal);
    const header = 'fields' in first ? first.fields : [];
    return { header, records: after(rest, blocks) };
  }
}

/** Its names would all be missing, which is not what is wrong. */
function noHeader(name: string, { errors: [error] }: Refusal): ImportFailure {
  const { zh, en } = error?.message ?? { zh: '', en: '' };
  return new ImportFailure(name, { zh: `表头无法读取：${zh}`, en: `The header: ${en}` });
}

async function* after(
  rest: readonly RawRecord[],
  blocks: AsyncIterable<readonly RawRecord[]>,
): AsyncGenerator<readonly RawRecord[]> {
  if (rest.length > 0) yield rest;
  yield* blocks;
}
