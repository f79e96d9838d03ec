/**
 * Lines cut into columns by place and width. Hosts count bytes: a Chinese character of GB18030
 * takes two or four, so the bytes are cut, and decoded column by column.
 */
import type { FixedWidthRecords } from '@tocsin/feeds';
import { decodedText } from './decode-text';
import { faulty, type RawRecord, refusedRecord } from './raw-record';
import type { Line } from './read-lines';

type Column = FixedWidthRecords['columns'][number];

export async function* fixedWidthRecords(
  blocks: AsyncIterable<readonly Line[]>,
  records: FixedWidthRecords,
): AsyncGenerator<readonly RawRecord[]> {
  const { skipLines = 0 } = records;
  for await (const block of blocks) {
    yield block
      .filter((line) => line.line > skipLines)
      .flatMap((line) => fixedWidthRecord(line, records) ?? []);
  }
}

/** Undefined for a line without anything on it. */
export function fixedWidthRecord(line: Line, records: FixedWidthRecords): RawRecord | undefined {
  if (!('text' in line)) return line;
  const { columns, shortLines = false } = records;
  const text = line.text.replace(/\r$/, '');
  if (text.trim() === '') return undefined;
  const refuse = (message: Both): RawRecord =>
    refusedRecord(line.line, text, faulty('unreadable-row', message));
  const { length, cut } = cutterOf(line, text, records);
  const beyond = columns.find(({ at, width }) => at - 1 + width > length);
  if (beyond && !shortLines) return refuse(tooShort(length, beyond));
  const fields: string[] = [];
  for (const column of columns) {
    const value = cut(column);
    if (value === undefined) return refuse(splitCharacter(column));
    fields.push(value.trim());
  }
  return { line: line.line, raw: text, fields };
}

/** The length of the line in its unit, and the value of a column; undefined where no text. */
function cutterOf(
  { bytes = Buffer.alloc(0) }: Extract<Line, { text: string }>,
  text: string,
  { unit = 'bytes', encoding }: FixedWidthRecords,
): Readonly<{ length: number; cut: (column: Column) => string | undefined }> {
  if (unit === 'characters') {
    const characters = Array.from(text);
    const cut = ({ at, width }: Column) => characters.slice(at - 1, at - 1 + width).join('');
    return { length: characters.length, cut };
  }
  const length = bytes.at(-1) === carriageReturn ? bytes.length - 1 : bytes.length;
  const cut = ({ at, width }: Column): string | undefined => {
    const end = Math.min(at - 1 + width, length);
    const found = decodedText(bytes.subarray(at - 1, end), encoding);
    return 'text' in found ? found.text : undefined;
  };
  return { length, cut };
}

type Both = Readonly<{ zh: string; en: string }>;
const carriageReturn = 0x0d;

const tooShort = (length: number, { name, at, width }: Column): Both => ({
  zh: `本行长 ${String(length)}，而 ${name} 列在第 ${String(at)}–${String(at + width - 1)} 位：请检查该行是否被截断，或列的位置、宽度及单位（unit）；行尾空格被省去的文件，请写 shortLines: true`,
  en: `the line has a length of ${String(length)}, and column ${name} stands at ${String(at)}–${String(at + width - 1)}: check whether the line was cut, or place, width and unit of the column; where blanks at the end of lines are dropped, set shortLines: true`,
});

const splitCharacter = ({ name, at, width }: Column): Both => ({
  zh: `${name} 列（第 ${String(at)}–${String(at + width - 1)} 位）的边界落在一个汉字中间：请检查列的位置和宽度是按字节还是按字符计（unit: bytes 或 characters）`,
  en: `a boundary of column ${name} (${String(at)}–${String(at + width - 1)}) falls inside a character: check whether places and widths count bytes or characters (unit)`,
});
