/** Which table of a mapping a file belongs to, by its name. */
import { basename } from 'node:path';
import type { Plan, TablePlan } from '@tocsin/feeds';
import { ImportFailure } from '../import/import-failure';

/** File name without folder and without `.gz`; of what came through Kafka the topic. */
export const plainName = (path: string): string =>
  /^kafka:(.+)\/[0-9]+$/.exec(path)?.[1] ?? basename(path).replace(/\.gz$/i, '');

/**
 * Exact names go before those with a `*`; undefined where the mapping knows no such file. Standard
 * input has no name: it is read by the one table that makes events, where there is one.
 */
export function tableOf(plan: Plan, path: string): TablePlan | undefined {
  const name = plainName(path);
  return (
    plan.tables.find(({ table }) => table.file === name) ??
    plan.tables.find(({ table }) => patternOf(table.file).test(name)) ??
    (name === '-' ? onlyTableOf(plan) : undefined)
  );
}

function onlyTableOf({ tables }: Plan): TablePlan | undefined {
  const [first, ...others] = tables.filter(({ events }) => events.length > 0);
  return others.length === 0 ? first : undefined;
}

export function findTable(plan: Plan, path: string): TablePlan {
  const found = tableOf(plan, path);
  if (found !== undefined) return found;
  const name = plainName(path);
  const known = plan.tables.map(({ table }) => table.file).join(', ');
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
