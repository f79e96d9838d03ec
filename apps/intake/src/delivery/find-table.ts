/** Which table of a mapping a file belongs to, by its name. */
import { basename } from 'node:path';
import type { Plan, TablePlan } from '@tocsin/feeds';
import { ImportFailure } from '../import/import-failure';

/** File name without folder and without `.gz`. */
export const plainName = (path: string): string => basename(path).replace(/\.gz$/i, '');

/** Exact names go before those with a `*`. */
export function findTable(plan: Plan, path: string): TablePlan {
  const name = plainName(path);
  const tables = plan.tables.map((table) => ({ table, pattern: table.table.file }));
  const found =
    tables.find(({ pattern }) => pattern === name) ??
    tables.find(({ pattern }) => patternOf(pattern).test(name));
  if (found !== undefined) return found.table;
  const known = tables.map(({ pattern }) => pattern).join(', ');
  throw new ImportFailure(path, {
    zh: `映射中没有名为 ${name} 的表（现有：${known}）：请改文件名，或在映射的 tables 中声明；没有事件的文件写 events: none`,
    en: `The mapping has no table ${name} (it has ${known}): rename the file, or declare it in tables; a file without events as events: none`,
  });
}

const patternOf = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  );
