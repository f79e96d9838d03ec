/**
 * Lines as records of CSV. The grammar is csv-parse's; here it is fed so that one broken record is
 * refused alone, with its line, while its neighbours go on: lines are put together while a quote is
 * open, parsed many at a time, and one at a time only where something is wrong.
 */
import { parse } from 'csv-parse/sync';
import type { CsvRecords } from '@tocsin/feeds';
import type { Refusal } from '../pipeline/refusals';
import type { RawRecord } from './raw-record';
import type { Line } from './read-lines';

type Dialect = Pick<CsvRecords, 'delimiter' | 'quote'>;
type TextLine = Extract<Line, { text: string }>;

/** A quoted value may span so many lines; a quote that is open longer was never closed. */
const linesOfRecordMax = 50;

/** The records of a file in order, in blocks; the header is the first of them. */
export async function* csvRecords(
  blocks: AsyncIterable<readonly Line[]>,
  dialect: Dialect,
): AsyncGenerator<readonly RawRecord[]> {
  const { quote = '"' } = dialect;
  let waiting: readonly TextLine[] = [];
  for await (const block of blocks) {
    const records: RawRecord[] = [];
    const whole: Whole[] = [];
    const flush = (): void => {
      records.push(...parsed(whole.splice(0), dialect));
    };
    for (const line of block) {
      if (!('text' in line)) {
        flush();
        records.push(refusedLine(line));
        continue;
      }
      waiting = [...waiting, line];
      if (quote !== false && isOpen(waiting, quote)) {
        if (waiting.length < linesOfRecordMax) continue;
        flush();
        records.push(...recut(waiting, dialect));
      } else whole.push({ lines: waiting });
      waiting = [];
    }
    flush();
    yield records;
  }
  if (waiting.length > 0) yield recut(waiting, dialect);
}

/** A message by itself; nothing where nothing is on it. */
export const recordOfCsvLine = (line: TextLine, dialect: Dialect): readonly RawRecord[] =>
  parsed([{ lines: [line] }], dialect);

type Whole = Readonly<{ lines: readonly TextLine[] }>;

const refusedLine = ({ line, raw, rawBytes, refusal }: Exclude<Line, TextLine>): RawRecord => ({
  line,
  raw,
  rawBytes,
  refusal,
});

/** An odd number of quotes: one is open, for a quote inside a quoted value is written twice. */
function isOpen(lines: readonly TextLine[], quote: string): boolean {
  let quotes = 0;
  for (const { text } of lines) {
    for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) quotes += 1;
  }
  return quotes % 2 === 1;
}

/** The first line is at fault; those behind it get another chance, each for itself. */
function recut(lines: readonly TextLine[], dialect: Dialect): readonly RawRecord[] {
  return lines.flatMap((line) => parsed([{ lines: [line] }], dialect));
}

function parsed(whole: readonly Whole[], dialect: Dialect): readonly RawRecord[] {
  const records = whole
    .map(({ lines }) => ({
      lines,
      raw: lines
        .map(({ text }) => text)
        .join('\n')
        .replace(/\r$/, ''),
    }))
    .filter(({ raw }) => raw !== '');
  const all = fieldsOf(
    records.map(({ raw }) => raw),
    dialect,
  );
  if ('fields' in all && all.fields.length === records.length) {
    return records.map(({ lines, raw }, index) => ({
      line: lines[0]?.line ?? 0,
      raw,
      fields: all.fields[index] ?? [],
    }));
  }
  return records.flatMap(({ lines, raw }) => {
    const one = fieldsOf([raw], dialect);
    const line = lines[0]?.line ?? 0;
    const [fields] = 'fields' in one ? one.fields : [];
    if (fields !== undefined) return [{ line, raw, fields }];
    if (lines.length > 1) return recut(lines, dialect);
    return [{ line, raw, rawBytes: Buffer.byteLength(raw), refusal: badQuotes() }];
  });
}

type Fields = Readonly<{ fields: readonly (readonly string[])[] } | { broken: true }>;

function fieldsOf(raws: readonly string[], { delimiter = ',', quote = '"' }: Dialect): Fields {
  try {
    const fields: string[][] = parse(raws.join('\n'), {
      delimiter,
      quote: quote === false ? null : quote,
      record_delimiter: '\n',
      relax_column_count: true,
    });
    return { fields };
  } catch {
    return { broken: true };
  }
}

const badQuotes = (): Refusal => ({
  reason: 'unreadable-row',
  errors: [
    {
      pointer: '',
      message: {
        zh: '引号不成对，或引号后直接跟有其他字符：含引号或分隔符的值应整体加引号，其中的引号写两遍；文件不使用引号时，请在映射的 records 中写 quote: false',
        en: 'The quotes do not match, or something follows a closing quote: quote the whole value and write quotes inside it twice; where the file quotes nothing, set quote: false in records of the mapping',
      },
    },
  ],
});
