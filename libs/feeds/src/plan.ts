/**
 * A mapping, understood: templates parsed, expressions compiled, names looked up, all once. What is
 * wrong is gathered as faults with their place in the mapping, all of them at once.
 */
import type { Bilingual } from '@tocsin/credit-events';
import type { EventTable, Join, Lookup, Mapping, Records, Table } from './mapping';
import { kinds, twice, unknownName } from './messages';
import type { Fault, Path } from './outcome';
import { type EventPlan, planEvent } from './plan-event';
import { inside, planCondition, type Planning, planText } from './plan-text';
import { planValue } from './plan-value';
import type { Planned } from './row';
import { type TemplatePart, templateParts } from './template';
import type { Tools } from './tools';

export type Plan = Readonly<{
  mapping: Mapping;
  tables: readonly TablePlan[];
  lookups: ReadonlyMap<string, LookupPlan>;
}>;

export type LookupPlan = Readonly<{
  name: string;
  /** Names of the values, over all its files. */
  values: readonly string[];
  files: readonly LookupFilePlan[];
}>;
export type LookupFilePlan = Readonly<{
  file: string;
  records: Records;
  path: Path;
  key: Planned<string>;
  values: readonly (readonly [name: string, value: Planned])[];
}>;

export type TablePlan = Readonly<{
  table: Table;
  records: Records;
  path: Path;
  version?: Planned<string>;
  skips: readonly Readonly<{ when: Planned<boolean>; because: Bilingual }>[];
  joins: readonly JoinPlan[];
  events: readonly EventPlan[];
}>;
export type JoinPlan = Readonly<{
  as: string;
  lookup: string;
  key: Planned<string>;
  required?: Readonly<{ reason: string; zh: MessageParts; en: MessageParts }>;
}>;
export type MessageParts = readonly TemplatePart[];

export type PlanResult = Readonly<{ plan: Plan } | { faults: readonly Fault[] }>;

/** The plan of a mapping that fits its schema, or everything that is wrong with it. */
export function planMapping(mapping: Mapping, tools: Tools): PlanResult {
  const faults: Fault[] = [];
  const planning: Planning = {
    tools,
    names: [],
    times: mapping.times ?? {},
    codes: mapping.codes ?? {},
    faults,
    path: [],
    pointer: '',
  };
  const { records = { form: 'csv' } } = mapping;
  const lookups = new Map(
    Object.entries(mapping.lookups ?? {}).map(([name, lookup]) => [
      name,
      planLookup({ name, lookup, records }, inside(planning, 'lookups', name)),
    ]),
  );
  const tables = mapping.tables.map((table, index) =>
    planTable({ records, ...table }, [...lookups.keys()], inside(planning, 'tables', index)),
  );
  const files = mapping.tables.map(({ file }) => file);
  files.forEach((file, index) => {
    if (files.indexOf(file) === index) return;
    const message = twice({ zh: '文件', en: 'the file' }, file);
    faults.push({ path: ['tables', index, 'file'], message });
  });
  return faults.length > 0 ? { faults } : { plan: { mapping, tables, lookups } };
}

type NamedLookup = Readonly<{ name: string; lookup: Lookup; records: Records }>;

function planLookup({ name, lookup, ...other }: NamedLookup, planning: Planning): LookupPlan {
  const files = lookup.map(({ file, key, values = {}, records = other.records }, index) => {
    const here = inside(planning, index);
    return {
      file,
      records,
      path: here.path,
      key: planText(key, inside(here, 'key')),
      values: Object.entries(values).map(
        ([value, written]) => [value, planValue(written, inside(here, 'values', value))] as const,
      ),
    };
  });
  const values = new Set(files.flatMap((file) => file.values.map(([value]) => value)));
  return { name, values: [...values], files };
}

type FormedTable = Table & Readonly<{ records: Records }>;

function planTable(table: FormedTable, lookups: readonly string[], planning: Planning): TablePlan {
  const { records } = table;
  const silent = { table, records, path: planning.path, skips: [], joins: [], events: [] };
  return isSilent(table) ? silent : { ...silent, ...planRows(table, lookups, planning) };
}

const isSilent = (table: Table): table is Exclude<Table, EventTable> =>
  typeof table.events === 'string';

function planRows(
  table: EventTable & FormedTable,
  lookups: readonly string[],
  planning: Planning,
): Pick<TablePlan, 'joins' | 'skips' | 'events' | 'version'> {
  const { version, records, joins: written = [], skip = [] } = table;
  const changing = records.form === 'debezium' ? ['before', 'change'] : [];
  const joins = written.map((join, index) => {
    // A join sees what the joins before it found.
    const names = [...changing, ...written.slice(0, index).map(({ as }) => as)];
    return planJoin(join, lookups, { ...inside(planning, 'joins', index), names });
  });
  const all = { ...planning, names: [...changing, ...written.map(({ as }) => as)] };
  const skips = skip.map(({ when, because }, index) => ({
    when: planCondition(when, inside(all, 'skip', index, 'when')),
    because,
  }));
  const events = table.events.map((rule, index) =>
    planEvent(rule, table, inside(all, 'events', index)),
  );
  const early = { ...inside(planning, 'version'), names: changing };
  return {
    joins,
    skips,
    events,
    ...(version === undefined ? {} : { version: planText(version, early) }),
  };
}

function planJoin(join: Join, lookups: readonly string[], planning: Planning): JoinPlan {
  const { as, lookup, required } = join;
  if (!lookups.includes(lookup)) {
    const message = unknownName(kinds.lookup, lookup, lookups);
    planning.faults.push({ path: [...planning.path, 'lookup'], message });
  }
  if (['row', 'place', ...planning.names].includes(as)) {
    const message = twice({ zh: '名称', en: 'the name' }, as);
    planning.faults.push({ path: [...planning.path, 'as'], message });
  }
  const key = planText(join.key, inside(planning, 'key'));
  if (required === undefined) return { as, lookup, key };
  // The planned text only reports what is wrong with the template; the parts are kept.
  const because = inside(planning, 'required', 'because');
  const partsOf = (language: keyof Bilingual): MessageParts => {
    planText(required.because[language], inside(because, language));
    return templateParts(required.because[language], planning.names) ?? [];
  };
  return {
    as,
    lookup,
    key,
    required: { reason: required.reason, zh: partsOf('zh'), en: partsOf('en') },
  };
}
