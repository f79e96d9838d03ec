/** A CSV file behind its header line. */
import type { CsvDialect } from '@tocsin/feeds';
import { type CsvRecord, csvRecords } from './csv-records';
import { type LineLimits, readLines } from './read-lines';

export type Header = readonly string[];
export type OpenFile = Readonly<{
  header: Header;
  records: AsyncIterable<readonly CsvRecord[]>;
}>;

/** Undefined for an empty file, which is no error: there was nothing to deliver. */
export async function recordsOf(
  bytes: AsyncIterable<Uint8Array>,
  dialect: CsvDialect,
  limits: LineLimits,
): Promise<OpenFile | undefined> {
  const blocks = csvRecords(readLines(bytes, limits), dialect);
  for (;;) {
    const next = await blocks.next();
    if (next.done === true) return undefined;
    const [first, ...rest] = next.value;
    if (first === undefined) continue;
    const header = 'fields' in first ? first.fields : [];
    return { header, records: after(rest, blocks) };
  }
}

async function* after(
  rest: readonly CsvRecord[],
  blocks: AsyncIterable<readonly CsvRecord[]>,
): AsyncGenerator<readonly CsvRecord[]> {
  if (rest.length > 0) yield rest;
  yield* blocks;
}
