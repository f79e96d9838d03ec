/**
 * The files that rows are joined with, from the folder of the delivery, held in memory: at most two
 * million rows, some 600 MB. Larger registers belong into the feed's own extract.
 */
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import {
  emptyLookups,
  type FileRecord,
  lookupFiles,
  lookupReader,
  type Lookups,
} from '@tocsin/feeds';
import { ImportFailure } from '../import/import-failure';
import { openSource } from '../import/open-source';
import { type Header, recordsOf } from './open-records';
import type { RawRecord } from './raw-record';
import type { ReadMapping } from './read-mapping';
import type { LineLimits } from './read-lines';

const lookupRowsMax = 2_000_000;

export const loadLookups = (
  mapping: ReadMapping,
  folder: string,
  limits: LineLimits,
): Promise<Lookups> =>
  fillLookups(mapping, limits, async (file) => {
    const name = await presentPath(folder, file);
    const source = await openSource(name, process.stdin);
    return { name, bytes: source.read(0) };
  });

/** Opens a file of the delivery; rejects where it is not there. */
export type OpenFileOf = (
  file: string,
) => Promise<Readonly<{ name: string; bytes: AsyncIterable<Uint8Array> }>>;

export async function fillLookups(
  { plan, failure }: ReadMapping,
  limits: LineLimits,
  open: OpenFileOf,
): Promise<Lookups> {
  const lookups = emptyLookups(plan);
  let rows = 0;
  for (const { file, records: form } of lookupFiles(plan)) {
    const { name, bytes } = await open(file);
    const opened = await recordsOf({ name, bytes, limits }, form);
    if (opened === undefined) continue;
    const take = readerOf({ file, header: opened.header, lookups });
    for await (const records of opened.records) {
      rows += records.length;
      if (rows > lookupRowsMax) throw tooMany(name);
      for (const record of records) takeInto(take, record);
    }
  }
  return lookups;

  function readerOf(of: { file: string; header: Header; lookups: Lookups }) {
    const reader = lookupReader({ plan, ...of });
    if ('faults' in reader) throw failure(reader.faults);
    return reader.take;
  }
}

/** A broken row of a joined file finds nobody: whoever asks for it is refused, with the reason. */
function takeInto(take: (record: FileRecord) => void, record: RawRecord): void {
  if ('fields' in record || 'tree' in record) take(record);
}

async function presentPath(folder: string, file: string): Promise<string> {
  for (const name of [file, `${file}.gz`]) {
    const path = join(folder, name);
    if (
      await access(path).then(
        () => true,
        () => false,
      )
    )
      return path;
  }
  throw new ImportFailure(join(folder, file), {
    zh: '映射要关联此文件，但它不在同一文件夹中：请将整批文件放在一起再导入。',
    en: 'The mapping joins this file, and it is not in the folder: put the files of a delivery together.',
  });
}

const tooMany = (path: string): ImportFailure =>
  new ImportFailure(path, {
    zh: `关联文件合计超过 ${String(lookupRowsMax)} 行：请只导出关联所需的记录。`,
    en: `The joined files have more than ${String(lookupRowsMax)} rows together: export only those that are needed.`,
  });
