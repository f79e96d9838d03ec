/** The records of one message: as a file of its form, without a header and known by its offset. */
import type { Records } from '@tocsin/feeds';
import { tooLarge } from '../pipeline/refusals';
import { recordOfCsvLine } from './csv-records';
import { changeOf } from './debezium-records';
import { decodedText } from './decode-text';
import { fixedWidthRecord } from './fixed-width-records';
import { recordsInDocument } from './json-records';
import type { Header } from './open-records';
import { faulty, type RawRecord } from './raw-record';
import type { LineLimits } from './read-lines';

/** Undefined where records are trees, and of CSV whose columns the mapping does not name. */
export function headerOfMessages(records: Records): Header {
  if (records.form === 'csv') return records.columns;
  return records.form === 'fixed-width' ? records.columns.map(({ name }) => name) : undefined;
}

type Place = Readonly<{ line: number; limits: LineLimits }>;

export function recordsOfMessage(
  bytes: Buffer,
  records: Records,
  { line, limits }: Place,
): readonly RawRecord[] {
  const { eventBytes, quarantinedBytes } = limits;
  const encoding = 'encoding' in records ? records.encoding : undefined;
  const read =
    bytes.length > eventBytes
      ? { refusal: tooLarge(bytes.length, eventBytes) }
      : decodedText(bytes, encoding);
  if ('refusal' in read) {
    const raw = Buffer.from(bytes.subarray(0, quarantinedBytes));
    return [{ line, raw, rawBytes: bytes.length, refusal: read.refusal }];
  }
  const { text } = read;
  switch (records.form) {
    case 'csv':
      return recordOfCsvLine({ line, text }, records);
    case 'fixed-width': {
      const record = fixedWidthRecord({ line, text, bytes }, records);
      return record ? [record] : [];
    }
    case 'json':
      return recordsInDocument(text, records, limits).map((record) => ({ ...record, line }));
    case 'debezium':
      return [changeOf(line, text)];
  }
}

/** The whole message, refused for what its mapping cannot do. */
export const refusedMessage = (
  bytes: Buffer,
  said: Readonly<{ zh: string; en: string }>,
  { line, limits }: Place,
): RawRecord => ({
  line,
  raw: Buffer.from(bytes.subarray(0, limits.quarantinedBytes)),
  rawBytes: bytes.length,
  refusal: faulty('mapping-not-usable', said),
});
