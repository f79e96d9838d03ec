/**
 * Messages of a topic through a mapping, one at a time: a raw record in, events, a refusal or a
 * declared skip out. Nothing is thrown: what the mapping cannot do refuses the record.
 */
import { emptyLookups } from '@tocsin/feeds';
import { ImportFailure } from '../import/import-failure';
import { tableOf } from './find-table';
import { type MappedRow, rowMapper } from './map-file';
import { headerOfMessages, recordsOfMessage, refusedMessage } from './message-records';
import type { LineLimits } from './read-lines';
import type { ReadMapping } from './read-mapping';

type Both = Readonly<{ zh: string; en: string }>;

/** `line`: by which the sender finds it again, as the offset. */
export type MapMessage = (bytes: Buffer, line: number) => readonly MappedRow[];

/** Undefined where the mapping has no table for the topic. */
export function messageMapper(
  mapping: ReadMapping,
  topic: string,
  limits: LineLimits,
): MapMessage | undefined {
  const table = tableOf(mapping.plan, topic);
  if (!table) return undefined;
  const { records } = table;
  const { source } = mapping.plan.mapping;
  const refusing =
    (said: Both): MapMessage =>
    (bytes, line) => {
      const refused = refusedMessage(bytes, said, { line, limits });
      return 'refusal' in refused ? [{ kind: 'refused', ...refused, about: { source } }] : [];
    };
  if (table.joins.length > 0) return refusing(noFiles);
  const header = headerOfMessages(records);
  if (records.form === 'csv' && !header) return refusing(noHeader);
  try {
    const lookups = emptyLookups(mapping.plan);
    const map = rowMapper({ mapping, table, file: topic, lookups }, header);
    return (bytes, line) => recordsOfMessage(bytes, records, { line, limits }).flatMap(map);
  } catch (error) {
    if (error instanceof ImportFailure) return refusing(error.said);
    throw error;
  }
}

const noFiles: Both = {
  zh: '映射要关联其他文件（joins），而 Kafka 消息没有同批的文件：请改用代码表（codes）对照，或改为文件导入',
  en: 'The mapping joins files, and messages of Kafka come with none: translate by lists of codes, or import files',
};

const noHeader: Both = {
  zh: '消息没有表头行：请在映射的 records 中用 columns 列出各列名',
  en: 'A message has no header line: name its columns as columns in records of the mapping',
};
