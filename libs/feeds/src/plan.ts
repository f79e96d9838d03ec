/**
 * A mapping, understood: templates parsed, expressions compiled, names looked up, all once. What is
 * wrong is gathered as faults with their place in the mapping, all of them at once.
 */
import { type Bilingual, eventTypes, isEventType } from '@tocsin/credit-events';
import type { EventRule, EventTable, Join, Lookup, Mapping, Table, Value } from './mapping';
import { kinds, missingField, ownType, twice, unknownName } from './messages';
import type { Fault, Json, Path } from './outcome';
import { inside, planCondition, type Planning, planText, planTime } from './plan-text';
import { planFields, planValue } from './plan-value';
import type { Planned } from './row';
import { type TemplatePart, templateParts } from './template';
import type { ReadingOfTime, Tools } from './tools';

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
  path: Path;
  key: Planned<string>;
  values: readonly (readonly [name: string, value: Planned])[];
}>;

export type TablePlan = Readonly<{
  table: Table;
  path: Path;
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

export type EventPlan = Readonly<{
  type: string;
  when?: Planned<boolean>;
  id: Planned<string>;
  time: Planned<ReadingOfTime>;
  knowntime?: Planned<ReadingOfTime> | 'same';
  corrects?: Planned<string>;
  data: Planned<Readonly<Record<string, Json>>>;
}>;

export type PlanResult = Readonly<{ plan: Plan } | { faults: readonly Fault[] }>;

/** The plan of a mapping that fits its schema, or everything that is wrong with it. */
export function planMapping(mapping: Mapping, tools: Tools): PlanResult {
  const faults: Fault[] = [];
  const planning: Planning = {
    tools,
    joins: [],
    times: mapping.times ?? {},
    codes: mapping.codes ?? {},
    faults,
    path: [],
    pointer: '',
  };
  const lookups = new Map(
    Object.entries(mapping.lookups ?? {}).map(([name, lookup]) => [
      name,
      planLookup(name, lookup, inside(planning, 'lookups', name)),
    ]),
  );
  const tables = mapping.tables.map((table, index) =>
    planTable(table, [...lookups.keys()], inside(planning, 'tables', index)),
  );
  const files = mapping.tables.map(({ file }) => file);
  files.forEach((file, index) => {
    if (files.indexOf(file) === index) return;
    const message = twice({ zh: '文件', en: 'the file' }, file);
    faults.push({ path: ['tables', index, 'file'], message });
  });
  return faults.length > 0 ? { faults } : { plan: { mapping, tables, lookups } };
}

function planLookup(name: string, lookup: Lookup, planning: Planning): LookupPlan {
  const files = lookup.map(({ file, key, values = {} }, index) => {
    const here = inside(planning, index);
    return {
      file,
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

function planTable(table: Table, lookups: readonly string[], planning: Planning): TablePlan {
  const silent = { table, path: planning.path, skips: [], joins: [], events: [] };
  return isSilent(table) ? silent : { ...silent, ...planRows(table, lookups, planning) };
}

const isSilent = (table: Table): table is Exclude<Table, EventTable> =>
  typeof table.events === 'string';

function planRows(table: EventTable, lookups: readonly string[], planning: Planning) {
  const written = table.joins ?? [];
  const joins = written.map((join, index) => {
    // A join sees what the joins before it found.
    const before = written.slice(0, index).map(({ as }) => as);
    return planJoin(join, lookups, { ...inside(planning, 'joins', index), joins: before });
  });
  const all = { ...planning, joins: written.map(({ as }) => as) };
  const skips = (table.skip ?? []).map(({ when, because }, index) => ({
    when: planCondition(when, inside(all, 'skip', index, 'when')),
    because,
  }));
  const events = table.events.map((rule, index) => planEvent(rule, inside(all, 'events', index)));
  return { joins, skips, events };
}

function planJoin(join: Join, lookups: readonly string[], planning: Planning): JoinPlan {
  const { as, lookup, required } = join;
  if (!lookups.includes(lookup)) {
    const message = unknownName(kinds.lookup, lookup, lookups);
    planning.faults.push({ path: [...planning.path, 'lookup'], message });
  }
  if (['row', 'place', ...planning.joins].includes(as)) {
    const message = twice({ zh: '名称', en: 'the name' }, as);
    planning.faults.push({ path: [...planning.path, 'as'], message });
  }
  const key = planText(join.key, inside(planning, 'key'));
  if (required === undefined) return { as, lookup, key };
  // The planned text only reports what is wrong with the template; the parts are kept.
  const because = inside(planning, 'required', 'because');
  const partsOf = (language: keyof Bilingual): MessageParts => {
    planText(required.because[language], inside(because, language));
    return templateParts(required.because[language], planning.joins) ?? [];
  };
  return {
    as,
    lookup,
    key,
    required: { reason: required.reason, zh: partsOf('zh'), en: partsOf('en') },
  };
}

function planEvent(rule: EventRule, planning: Planning): EventPlan {
  checkFields(rule, planning);
  const part = (name: string) => ({ ...inside(planning, name), pointer: `/${name}` });
  const { when, knowntime, corrects } = rule;
  return {
    type: rule.type,
    ...(when === undefined ? {} : { when: planCondition(when, inside(planning, 'when')) }),
    id: planText(rule.id, part('id')),
    time: planTime(rule.time, part('time')),
    ...(knowntime === undefined
      ? {}
      : { knowntime: knowntime === 'same' ? knowntime : planTime(knowntime, part('knowntime')) }),
    ...(corrects === undefined ? {} : { corrects: planText(corrects, part('corrects')) }),
    data: planFields(rule.data, part('data')),
  };
}

type NamedFields = Readonly<
  Record<string, Readonly<{ optional: boolean; fields?: NamedFields | undefined }>>
>;

/** Fields that the type does not have, or has and the mapping lacks, are found before any row. */
function checkFields({ type, data }: EventRule, planning: Planning): void {
  if (!isEventType(type)) {
    const message = unknownName(kinds.type, String(type), Object.keys(eventTypes));
    planning.faults.push({ path: [...planning.path, 'type'], message });
    return;
  }
  const definition = eventTypes[type];
  if ('own' in definition) {
    planning.faults.push({ path: [...planning.path, 'type'], message: ownType(type) });
  }
  compareFields(data, definition.fields, { planning, type, path: ['data'] });
}

type Comparing = Readonly<{ planning: Planning; type: string; path: Path }>;

function compareFields(
  written: Readonly<Record<string, Value>>,
  fields: NamedFields,
  { planning, type, path }: Comparing,
): void {
  const here = [...planning.path, ...path];
  for (const [name, value] of Object.entries(written)) {
    const field = fields[name];
    if (field === undefined) {
      const message = unknownName(kinds.field, name, Object.keys(fields));
      planning.faults.push({ path: [...here, name], message });
    } else if (field.fields && typeof value === 'object' && 'fields' in value) {
      const deeper = { planning, type, path: [...path, name, 'fields'] };
      compareFields(value.fields, field.fields, deeper);
    }
  }
  for (const [name, { optional }] of Object.entries(fields)) {
    if (optional || name in written) continue;
    planning.faults.push({ path: here, message: missingField(type, name) });
  }
}
