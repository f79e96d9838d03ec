/**
 * A record that was refused, alone, through its mapping as the mapping is now. Mapping files and
 * joined files are read once for all records of one use.
 */
import { isUtf8 } from 'node:buffer';
import type { Lookups, Records, TablePlan } from '@tocsin/feeds';
import type { MappedBy } from '@tocsin/read-models';
import { ImportFailure } from '../import/import-failure';
import type { Delivered } from '../pipeline/delivered';
import { decodedText } from './decode-text';
import { findTable } from './find-table';
import { loadLookups } from './load-lookups';
import { mapFile } from './map-file';
import { deliveredOf } from './mapped-delivery';
import { feedOfMapping, type MappingOf } from './mappings-in-force';
import type { LineLimits } from './read-lines';
import { type ReadMapping, readMapping } from './read-mapping';

type RecordToMap = Readonly<{
  /** As it arrived, or as somebody has mended it. */
  raw: Buffer;
  file: string;
  line: number;
  mappedBy: MappedBy;
}>;

/** Nothing where the mapping skips it; rejects with an `ImportFailure` where it cannot be mapped. */
export type MapAgain = (record: RecordToMap) => Promise<readonly Delivered[]>;

export function createMapAgain(limits: LineLimits, mappingOf: MappingOf): MapAgain {
  const mappings = new Map<string, Promise<ReadMapping>>();
  const lookups = new Map<string, Promise<Lookups>>();
  const lookupsFor = (mapping: ReadMapping, { mapping: path, folder }: MappedBy) => {
    if (mapping.plan.lookups.size === 0) return Promise.resolve<Lookups>(new Map());
    if (folder === undefined) throw noFolder(path);
    return once(lookups, `${path}\n${folder}`, () => loadLookups(mapping, folder, limits));
  };
  return async (record) => {
    const { raw, file, line, mappedBy } = record;
    const mapping = await once(mappings, mappedBy.mapping, () =>
      mappingNamed(mappedBy.mapping, mappingOf),
    );
    const declared = findTable(mapping.plan, file);
    const text = textOf(raw, declared.records);
    if (typeof text !== 'string') {
      return [{ index: 0, line, ...text, raw, rawBytes: raw.length }];
    }
    const table = asOneRecord(declared, text, file);
    const at = asksForLines(mapping) ? line : 1;
    const bytes = placed(text, { records: table.records, line: at, header: mappedBy.header });
    const delivered: Delivered[] = [];
    const input = { mapping, table, file, bytes, limits };
    for await (const rows of mapFile({ ...input, lookups: await lookupsFor(mapping, mappedBy) })) {
      for (const row of rows) {
        const one = deliveredOf(row, delivered.length, limits);
        if (one !== undefined) delivered.push(one);
      }
    }
    return delivered;
  };
}

/** A file, or the mapping in force of a feed. */
async function mappingNamed(name: string, mappingOf: MappingOf): Promise<ReadMapping> {
  const feed = feedOfMapping(name);
  if (feed === undefined) return readMapping(name);
  const inForce = await mappingOf(feed);
  if (!inForce) throw noMapping(name);
  return inForce;
}

const noMapping = (name: string): ImportFailure =>
  new ImportFailure(name, {
    zh: '该数据源没有映射：请先为其设定映射。',
    en: 'The feed has no mapping: set one for it first.',
  });

function once<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const made = known.get(key) ?? make();
  known.set(key, made);
  return made;
}

/** Kept as UTF-8, unless it was refused for its encoding: then its bytes are as they came. */
function textOf(raw: Buffer, records: Records) {
  const encoding = 'encoding' in records && !isUtf8(raw) ? records.encoding : undefined;
  const read = decodedText(raw, encoding);
  return 'text' in read ? read.text : read;
}

/** The form of the file, for one record in UTF-8 that stands for itself. */
function asOneRecord(table: TablePlan, text: string, file: string): TablePlan {
  const { records } = table;
  switch (records.form) {
    case 'csv':
      return { ...table, records: { ...records, encoding: 'utf-8' } };
    case 'fixed-width':
      if (countsOtherBytes(records) && /[^\0-\x7f]/.test(text)) throw cutByBytes(file);
      return { ...table, records: { ...records, encoding: 'utf-8' } };
    case 'json': {
      const { form, absent } = records;
      return { ...table, records: { form, ...(absent && { absent }) } };
    }
    case 'debezium':
      return table;
  }
}

const countsOtherBytes = ({ unit, encoding }: Extract<Records, { form: 'fixed-width' }>) =>
  unit !== 'characters' && encoding === 'gb18030';

type Placing = Readonly<{ records: Records; line: number; header: string | undefined }>;

const blankLines = Buffer.alloc(64 * 1024, '\n');

/** Behind its header, and at its own line, where the mapping may ask for the number. */
async function* placed(text: string, { records, line, header }: Placing): AsyncGenerator<Buffer> {
  const hasHeader = records.form === 'csv' && !records.columns;
  if (hasHeader) yield await Promise.resolve(Buffer.from(`${header ?? ''}\n`));
  // An object over several lines stands for itself.
  const isSpread = records.form === 'json' && text.includes('\n');
  let above = isSpread ? 0 : line - (hasHeader ? 2 : 1);
  for (; above > 0; above -= blankLines.length) yield blankLines.subarray(0, above);
  yield Buffer.from(text);
}

const asksForLines = ({ plan }: ReadMapping): boolean =>
  /\bline\b/.test(JSON.stringify(plan.mapping));

const noFolder = (mapping: string): ImportFailure =>
  new ImportFailure(mapping, {
    zh: '映射要关联同批的其他文件，而该记录来自标准输入：请将文件放在一起重新导入。',
    en: 'It joins other files of the delivery, and the record came from standard input: import the files together.',
  });

const cutByBytes = (file: string): ImportFailure =>
  new ImportFailure(file, {
    zh: '该记录按 GB18030 字节定宽，不能单条重新映射：请改正映射或文件后重新导入，或提交改正后的完整事件。',
    en: 'The record is cut by bytes of GB18030 and cannot be mapped alone: import the file again when mended, or resubmit a whole event.',
  });
