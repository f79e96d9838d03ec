/** The rows of one file: skipped for a declared reason, refused for a stated one, or events. */
import type { Bilingual } from '@tocsin/credit-events';
import type { Lookups, FileRecord } from './lookups';
import { columnCount, incomplete, lookupFound, shown } from './messages';
import { type Fault, type MappedEvent, reasons, type RowOutcome } from './outcome';
import type { EventPlan, JoinPlan, MessageParts, Plan, TablePlan } from './plan';
import { refuse } from './plan-text';
import { type Entry, isUsable, type Row, type Scope } from './row';
import { missingIn, scopeOf } from './scope';

export type TableMapper = Readonly<
  { map: (record: FileRecord) => RowOutcome } | { faults: readonly Fault[] }
>;

type Step = (row: Row) => RowOutcome | undefined;

/** Binds a table to the columns of a file; faults where the file lacks what the mapping reads. */
export function tableMapper(input: {
  plan: Plan;
  table: TablePlan;
  file: string;
  header: readonly string[];
  lookups: Lookups;
}): TableMapper {
  const { plan, table, file, header, lookups } = input;
  const joins = table.joins.map(({ as, lookup }) => ({
    as,
    values: plan.lookups.get(lookup)?.values ?? [],
  }));
  const scope = scopeOf({ header, absent: new Set(plan.mapping.csv?.absent), joins });
  const faults = missingIn(readsOf(table), { scope, file, header, path: table.path });
  if (faults.length > 0) return { faults };
  const skips = table.skips.map((skip) => ({
    ...skip,
    when: skip.when.bind(scope),
    late: isLate(skip),
  }));
  const steps: readonly Step[] = [
    skipStep(skips.filter(({ late }) => !late)),
    ...table.joins.map((join) => joinStep(join, scope, lookups)),
    skipStep(skips.filter(({ late }) => late)),
    eventsStep(table.events, { scope, source: plan.mapping.source }),
  ];
  return { map: (record) => mapRecord(record, { file, header, steps }) };
}

/** A skip that asks about a joined row waits for the joins; the others come first. */
const isLate = ({ when }: TablePlan['skips'][number]): boolean =>
  when.reads.some(({ from }) => from !== 'row' && from !== 'place');

type Binding = Readonly<{ file: string; header: readonly string[]; steps: readonly Step[] }>;

function mapRecord({ fields, line }: FileRecord, { file, header, steps }: Binding): RowOutcome {
  if (fields.length !== header.length) {
    return refused(reasons.row, columnCount(fields.length, header.length));
  }
  const row: Row = { file, line, fields, joined: [], problems: [] };
  for (const step of steps) {
    const outcome = step(row);
    if (row.problems.length > 0) return refusedFor(row);
    if (outcome !== undefined) return outcome;
  }
  return { kind: 'events', events: [] };
}

const refused = (reason: string, message: Bilingual): RowOutcome => ({
  kind: 'refused',
  reason,
  errors: [{ pointer: '', message }],
});

const refusedFor = ({ problems }: Row): RowOutcome => ({
  kind: 'refused',
  reason: problems[0]?.reason ?? reasons.value,
  errors: problems.map(({ error }) => error),
});

function skipStep(
  skips: readonly Readonly<{ when: (row: Row) => boolean | undefined; because: Bilingual }>[],
): Step {
  return (row) => {
    for (const { when, because } of skips)
      if (when(row) === true) return { kind: 'skipped', because };
    return undefined;
  };
}

function joinStep(join: JoinPlan, scope: Scope, lookups: Lookups): Step {
  const keyOf = join.key.bind(scope);
  const entries = lookups.get(join.lookup);
  return (row) => {
    const key = keyOf(row);
    const entry = key === undefined ? undefined : entries?.get(key);
    (row.joined as (Entry | undefined)[]).push(entry);
    if (entry === undefined) return join.required && notFound(join.required, row, scope);
    if (isUsable(entry)) return undefined;
    const message = lookupFound(join.lookup, key ?? '', entry.unusable);
    return refused(reasons.lookup, message);
  };
}

function notFound(
  { reason, zh, en }: NonNullable<JoinPlan['required']>,
  row: Row,
  scope: Scope,
): RowOutcome {
  return refused(reason, { zh: messageText(zh, row, scope), en: messageText(en, row, scope) });
}

const messageText = (parts: MessageParts, row: Row, scope: Scope): string =>
  parts
    .map((part) =>
      typeof part === 'string' ? part : shown(String(scope.reader(part)?.(row) ?? '—')),
    )
    .join('');

function eventsStep(
  plans: readonly EventPlan[],
  { scope, source }: Readonly<{ scope: Scope; source: string }>,
): Step {
  const rules = plans.map((plan) => eventMaker(plan, { scope, source }));
  return (row) => ({ kind: 'events', events: rules.flatMap((make) => make(row) ?? []) });
}

function eventMaker(
  plan: EventPlan,
  { scope, source }: Readonly<{ scope: Scope; source: string }>,
) {
  const when = plan.when?.bind(scope);
  const [id, time, data] = [plan.id.bind(scope), plan.time.bind(scope), plan.data.bind(scope)];
  const corrects = plan.corrects?.bind(scope) ?? absent;
  const known = plan.knowntime === 'same' ? time : (plan.knowntime?.bind(scope) ?? absent);
  return (row: Row): MappedEvent | undefined => {
    if (when?.(row) === false) return undefined;
    const name = required('id', id(row), row);
    const happened = required('time', time(row), row);
    const made = data(row);
    if (name === undefined || happened === undefined || made === undefined) return undefined;
    const corrected = corrects(row);
    const knowntime = (known === time ? happened : known(row))?.time;
    return {
      specversion: '1.0',
      id: name,
      source,
      type: plan.type,
      time: happened.time,
      ...(knowntime === undefined ? {} : { knowntime }),
      ...(corrected === undefined ? {} : { corrects: corrected }),
      data: made,
    };
  };
}

const absent = (): undefined => undefined;

/** An event cannot do without; where the text was there and unreadable, that has been said. */
function required<Value>(name: string, value: Value | undefined, row: Row): Value | undefined {
  if (value === undefined && row.problems.length === 0) {
    refuse(row, { reason: reasons.incomplete, pointer: `/${name}`, message: incomplete(name) });
  }
  return value;
}

function readsOf({ skips, joins, events }: TablePlan) {
  return [
    ...skips.flatMap(({ when }) => when.reads),
    ...joins.flatMap(({ key, required: r }) => [
      ...key.reads,
      ...partsReads(r?.zh),
      ...partsReads(r?.en),
    ]),
    ...events.flatMap((event) => [
      ...(event.when?.reads ?? []),
      ...event.id.reads,
      ...event.time.reads,
      ...(typeof event.knowntime === 'object' ? event.knowntime.reads : []),
      ...(event.corrects?.reads ?? []),
      ...event.data.reads,
    ]),
  ];
}

const partsReads = (parts: MessageParts = []) => parts.filter((part) => typeof part !== 'string');
