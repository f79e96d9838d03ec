/**
 * JSON as records: an object a line, an array of objects, or one object, which may hold the array at
 * a path. What is one JSON value as a whole is held in memory; what comes by lines is not.
 */
import { type JsonRecords, pathReader } from '@tocsin/feeds';
import { elementsOf } from '../lines/json-array';
import { ImportFailure } from '../import/import-failure';
import { invalidJson, tooLarge } from '../pipeline/refusals';
import { decodedText } from './decode-text';
import { parseTree, parseValue } from './parse-tree';
import { faulty, type RawRecord, refusedRecord } from './raw-record';
import { type Line, type LineLimits, readLines } from './read-lines';

const documentBytesMax = 64 * 1024 * 1024;

type Reading = Readonly<{ records: JsonRecords; limits: LineLimits; name: string }>;

export async function* jsonRecords(
  chunks: AsyncIterable<Uint8Array>,
  reading: Reading,
): AsyncGenerator<readonly RawRecord[]> {
  const { records, limits, name } = reading;
  const source = chunks[Symbol.asyncIterator]();
  const first = await source.next();
  const head = first.done === true ? Buffer.alloc(0) : Buffer.from(first.value);
  const all = chained(head, source);
  if (records.at === undefined && !isOneValue(head)) {
    for await (const block of readLines(all, { ...limits, encoding: records.encoding })) {
      yield block.flatMap((line) => recordOfLine(line) ?? []);
    }
    return;
  }
  const text = decodedText(await whole(all, name), records.encoding);
  yield 'text' in text
    ? recordsInDocument(text.text, records, limits)
    : [refusedRecord(1, '', text.refusal)];
}

async function* chained(head: Buffer, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
    yield next.value;
  }
}

/** An array, or an object over several lines; whatever begins a second line with `{` comes by lines. */
function isOneValue(head: Buffer): boolean {
  const [first = '', second = ''] = head
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .split('\n', 50)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (first.startsWith('[')) return true;
  return first.startsWith('{') && !first.endsWith('}') && second !== '' && !second.startsWith('{');
}

async function whole(chunks: AsyncIterable<Uint8Array>, name: string): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    pieces.push(Buffer.from(chunk));
    bytes += chunk.length;
    if (bytes > documentBytesMax) throw tooLongDocument(name);
  }
  return Buffer.concat(pieces);
}

const tooLongDocument = (name: string): ImportFailure =>
  new ImportFailure(name, {
    zh: '整个文件是一个超过 64 MiB 的 JSON 值：请改为每行一个对象（NDJSON），数组可用 jq -c ".[]" 转换。',
    en: 'The file is one JSON value of more than 64 MiB: give one object a line (NDJSON), as jq -c ".[]" makes it of an array.',
  });

function recordOfLine(line: Line): RawRecord | undefined {
  if (!('text' in line)) return line;
  const raw = line.text.trim();
  return raw === '' ? undefined : recordOf(line.line, raw);
}

/** One object as one record. */
function recordOf(line: number, raw: string): RawRecord {
  const parsed = parseTree(raw);
  return 'tree' in parsed
    ? { line, raw, tree: parsed.tree }
    : refusedRecord(line, raw, parsed.refusal);
}

/** The records of one JSON text, numbered from 1. */
export function recordsInDocument(
  text: string,
  { at }: JsonRecords,
  { eventBytes }: LineLimits,
): readonly RawRecord[] {
  if (text.trim() === '') return [];
  const list = at === undefined ? text : listAt(text, at);
  if (typeof list !== 'string') return [list];
  const found = elementsOf(list);
  if (!found) return [recordOf(1, text.trim())];
  const records = found.elements.map((raw, index) => {
    const bytes = Buffer.byteLength(raw);
    return bytes > eventBytes
      ? refusedRecord(index + 1, raw, tooLarge(bytes, eventBytes))
      : recordOf(index + 1, raw);
  });
  if (found.complete) return records;
  const cut = invalidJson('[…', new Error('Unexpected end'));
  return [...records, refusedRecord(records.length + 1, '[…', cut)];
}

/** The text of the array at a path; numbers keep their text, so it can be written again. */
function listAt(text: string, at: string): string | RawRecord {
  const parsed = parseValue(text);
  if ('refusal' in parsed) return refusedRecord(1, text, parsed.refusal);
  const list = pathReader(at)(parsed.value);
  return Array.isArray(list)
    ? JSON.stringify(list)
    : refusedRecord(1, text, faulty('unreadable-row', noArray(at)));
}

const noArray = (at: string) => ({
  zh: `${at} 处没有记录的数组：请检查映射 records 中的 at，或该文件是否完整`,
  en: `there is no array of records at ${at}: check at in records of the mapping, or whether the file is whole`,
});
