/**
 * Change events of Debezium, one a line or message, with or without their schema. The row after the
 * change is the record; of a deletion, the row before it.
 */
import type { Change, Tree, TreeValue } from '@tocsin/feeds';
import { readableRow } from './debezium-values';
import { isTree, parseValue } from './parse-tree';
import { faulty, type RawRecord, refusedRecord } from './raw-record';
import type { Line } from './read-lines';

const kinds: Readonly<Record<string, Change['kind']>> = {
  c: 'create',
  u: 'update',
  d: 'delete',
  r: 'snapshot',
};

export async function* debeziumRecords(
  blocks: AsyncIterable<readonly Line[]>,
): AsyncGenerator<readonly RawRecord[]> {
  for await (const block of blocks) {
    yield block.flatMap((line) => {
      if (!('text' in line)) return line;
      const raw = line.text.trim();
      return raw === '' ? [] : changeOf(line.line, raw);
    });
  }
}

/** One message; a tombstone is `null`, or a payload of `null`. */
export function changeOf(line: number, raw: string): RawRecord {
  const parsed = parseValue(raw);
  if ('refusal' in parsed) return refusedRecord(line, raw, parsed.refusal);
  const { value } = parsed;
  const { schema, payload } = isTree(value) && 'payload' in value ? unwrapped(value) : bare(value);
  if (payload === null) return { line, raw, passed: tombstone };
  const op = isTree(payload) ? textIn(payload, 'op') : undefined;
  if (op === 'm') return { line, raw, passed: message };
  const kind = kinds[op ?? ''];
  return isTree(payload) && kind !== undefined
    ? { line, raw, ...rowOf(payload, kind, schema) }
    : refusedRecord(line, raw, faulty('no-change-event', unlikeDebezium(op)));
}

function rowOf(payload: Tree, kind: Change['kind'], schema: TreeValue | undefined) {
  const before = rowIn(payload, 'before', schema);
  const after = rowIn(payload, 'after', schema);
  const time = timeOf(payload);
  const change: Change = {
    kind,
    ...(before && { before }),
    ...(time !== undefined && { time }),
    about: payload,
  };
  return { tree: (kind === 'delete' ? before : after) ?? {}, change };
}

type Envelope = Readonly<{ schema: TreeValue | undefined; payload: TreeValue | undefined }>;

const unwrapped = (value: Tree): Envelope => ({
  schema: value['schema'],
  payload: value['payload'],
});
const bare = (payload: TreeValue): Envelope => ({ schema: undefined, payload });

function rowIn(payload: Tree, name: 'before' | 'after', schema: Envelope['schema']) {
  const row = payload[name];
  return isTree(row) ? readableRow(row, name, schema) : undefined;
}

const textIn = (tree: Tree, name: string): string | undefined => {
  const value = tree[name];
  return typeof value === 'string' ? value : undefined;
};

/** When the database was changed; where it does not say, when Debezium saw it. */
function timeOf(payload: Tree): string | undefined {
  const { source } = payload;
  const stated = (isTree(source) ? textIn(source, 'ts_ms') : undefined) ?? textIn(payload, 'ts_ms');
  const time = new Date(Number(stated ?? Number.NaN));
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}

const tombstone = {
  zh: '删除之后的墓碑消息（值为空），不表示新的事实',
  en: 'a tombstone behind a deletion: it states nothing new',
};
const message = {
  zh: '数据库日志消息（op: m），不是行的变更',
  en: 'a message in the database log (op: m), no change of a row',
};

function unlikeDebezium(op: string | undefined) {
  return op === undefined
    ? {
        zh: '不是 Debezium 变更事件（没有 op）：已展开的记录（ExtractNewRecordState）请在映射中写 form: json；心跳、事务和结构变更的主题不必交给数据源',
        en: 'is no change event of Debezium (it has no op): for flattened records (ExtractNewRecordState) say form: json in the mapping; topics of heartbeats, transactions and schema changes are none for a feed',
      }
    : {
        zh: `不支持的变更类型 op: ${op}；清空整表（t）无法逐行作废，请改用逐行删除`,
        en: `changes of op: ${op} are not supported; a truncation (t) cannot be told row by row, delete the rows instead`,
      };
}
