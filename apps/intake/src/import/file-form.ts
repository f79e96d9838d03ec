/** Which way a file is read: lines that are events already, or records that a mapping turns into some. */
import type { Batch } from '../pipeline/delivered';
import type { Limits } from '../pipeline/limits';
import { beginning, type LineMark, splitLines } from '../lines/split-lines';
import { cannotRead, ImportFailure } from './import-failure';
import type { Source } from './open-source';

/** A mapping that has been read and found in order. */
export type Mapped = Readonly<{
  /** Another mapping, or another version of it, makes another import. */
  identity: string;
  /** Whether it has a table for a file of this name. */
  isFor: (file: string) => boolean;
  /** The records of a file as events, from a place on. */
  read: (source: Source, limits: Limits, start: LineMark) => AsyncIterable<Batch<LineMark>>;
}>;

export type Reading = Readonly<{ source: Source; mapping: Mapped | undefined; limits: Limits }>;

/** What went wrong in reading is told with the file's name and how far it came. */
export async function* batchesOf(
  { source, mapping, limits }: Reading,
  start: LineMark = beginning,
): AsyncGenerator<Batch<LineMark>> {
  let reached = start;
  try {
    for await (const batch of formOf({ source, mapping, limits }, start)) {
      reached = batch.mark ?? reached;
      yield batch;
    }
  } catch (error) {
    throw error instanceof ImportFailure ? error : cannotRead(source.name, error, reached);
  }
}

function formOf(
  { source, mapping, limits }: Reading,
  start: LineMark,
): AsyncIterable<Batch<LineMark>> {
  if (mapping) return mapping.read(source, limits, start);
  if (holdsEvents(source)) return splitLines(source.read(start.bytes), limits, start);
  throw new ImportFailure(source.name, unknownForm(source.head));
}

/** By its name, and where that says nothing by its first character. */
function holdsEvents({ name, head }: Source): boolean {
  if (/\.(ndjson|jsonl)(\.gz)?$/i.test(name)) return true;
  const first = textOf(head).charAt(0);
  return first === '{' || first === '';
}

function unknownForm(head: Uint8Array): ImportFailure['said'] {
  if (textOf(head).startsWith('[')) {
    return {
      zh: '内容是一个 JSON 数组；导入需要每行一个事件（NDJSON），可用 jq -c ".[]" 转换。',
      en: 'It holds one JSON array; an import needs one event a line (NDJSON), as jq -c ".[]" makes it.',
    };
  }
  return {
    zh: '内容不是每行一个 JSON 事件。若为 CSV、定长文件等，请用 --mapping 指定映射文件，或由已设定映射的数据源（--feed，或其投放文件夹）报送，其映射的 tables 须列有此文件名。',
    en: 'It does not hold one JSON event a line. For CSV, fixed width and the like, name with --mapping the file that says how its records become events, or let a feed bring it (--feed, or its drop folder) whose mapping has a table for this name.',
  };
}

const textOf = (head: Uint8Array): string =>
  Buffer.from(head)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
