/** A mapping as `tocsin import` uses it: files in, batches for the pipeline out, resumable. */
import { dirname, resolve } from 'node:path';
import type { Lookups } from '@tocsin/feeds';
import type { MappedBy } from '@tocsin/read-models';
import type { Mapped } from '../import/file-form';
import { ImportFailure } from '../import/import-failure';
import type { Source } from '../import/open-source';
import type { LineMark } from '../lines/split-lines';
import type { Batch, Delivered } from '../pipeline/delivered';
import { fitting } from '../pipeline/refused';
import { findTable, tableOf } from './find-table';
import { noteHeader } from './note-header';
import { loadLookups } from './load-lookups';
import { type MappedRow, mapFile } from './map-file';
import type { LineLimits } from './read-lines';
import { type ReadMapping, readMapping } from './read-mapping';

/** The mapping in a file, ready for import; rejects with an `ImportFailure` that says what to mend. */
export const openMapping = async (file: string): Promise<Mapped> =>
  mappedWith(await readMapping(file), resolve(file));

/** `name`: by which the mapping is found again, for what it refused. */
export function mappedWith(mapping: ReadMapping, name: string): Mapped {
  const lookups = new Map<string, Promise<Lookups>>();
  const lookupsFor = (source: Source, limits: LineLimits): Promise<Lookups> => {
    if (mapping.plan.lookups.size === 0) return Promise.resolve(new Map());
    if (source.identity === undefined) throw noFolder(source);
    const folder = dirname(source.name);
    const loaded = lookups.get(folder) ?? loadLookups(mapping, folder, limits);
    lookups.set(folder, loaded);
    return loaded;
  };
  return {
    identity: mapping.identity,
    isFor: (file) => tableOf(mapping.plan, file) !== undefined,
    read: (source, limits, start) => {
      const from = source.identity === undefined ? {} : { folder: resolve(dirname(source.name)) };
      const mappedBy = { mapping: name, ...from };
      return batches({ mapping, mappedBy, source, limits, start, lookupsFor });
    },
  };
}

type Delivery = Readonly<{
  mapping: ReadMapping;
  mappedBy: MappedBy;
  source: Source;
  limits: LineLimits;
  start: LineMark;
  lookupsFor: (source: Source, limits: LineLimits) => Promise<Lookups>;
}>;

/** Resuming reads the file from its beginning: its header is needed, and mapping is cheap. */
async function* batches(delivery: Delivery): AsyncGenerator<Batch<LineMark>> {
  const { mapping, source, limits, start } = delivery;
  const table = findTable(mapping.plan, source.name);
  const lookups = await delivery.lookupsFor(source, limits);
  const { bytes, header } = noteHeader(source.read(0), table.records);
  let mark = start;
  for await (const rows of mapFile({ mapping, table, file: source.name, bytes, lookups, limits })) {
    const fresh = rows.filter(({ line }) => line > start.lines);
    const last = rows.at(-1);
    if (last === undefined || fresh.length === 0) continue;
    const lines: Delivered[] = [];
    for (const row of fresh) {
      const delivered = deliveredOf(row, mark.events + lines.length, limits);
      if (delivered !== undefined) lines.push(delivered);
    }
    mark = { bytes: 0, lines: last.line, events: mark.events + lines.length };
    const skipped = fresh.filter(({ kind }) => kind === 'skipped').length;
    yield { lines, skipped, mappedBy: { ...delivery.mappedBy, ...header() }, mark };
  }
}

/** Undefined for what was skipped. */
export function deliveredOf(
  row: MappedRow,
  index: number,
  limits: LineLimits,
): Delivered | undefined {
  const { line } = row;
  if (row.kind === 'skipped') return undefined;
  if (row.kind === 'event') {
    return { index, line, text: JSON.stringify(row.event), row: row.raw };
  }
  const { about, refusal, raw, rawBytes } = row;
  const kept = typeof raw === 'string' ? Buffer.from(raw) : raw;
  const place = { index, line, ...about, ...fitting('id', about.id) };
  return { ...place, refusal, raw: kept.subarray(0, limits.quarantinedBytes), rawBytes };
}

const noFolder = ({ name }: Source): ImportFailure =>
  new ImportFailure(name, {
    zh: '映射要关联同批的其他文件，标准输入没有所在的文件夹：请导入文件夹中的文件。',
    en: 'The mapping joins other files of the delivery, and standard input has no folder: import files.',
  });
