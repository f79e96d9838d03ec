/** The rows of one file: skipped for a declared reason, refused for a stated one, or events. */
import type { Bilingual } from '@tocsin/credit-events';
import { aboutRefused } from './about-refused';
import { type FileRecord, type Lookups, rowOf } from './lookups';
import { bindRule } from './make-events';
import { type BoundTable, mapRow, type Step } from './map-row';
import { columnCount, lookupFound, shown } from './messages';
import { type Fault, reasons, type RowOutcome } from './outcome';
import type { JoinPlan, MessageParts, Plan, TablePlan } from './plan';
import type { EventPlan } from './plan-event';
import { type Entry, isUsable, type Row, type Scope } from './row';
import { missingIn, scopeOf, type ScopeOf } from './scope';

export type TableMapper = Readonly<
  { map: (record: FileRecord) => RowOutcome } | { faults: readonly Fault[] }
>;

/**
 * Binds a table to the columns of a file; faults where the file lacks what the mapping reads. The
 * header is absent where records are trees.
 */
export function tableMapper(input: {
  plan: Plan;
  table: TablePlan;
  file: string;
  header: readonly string[] | undefined;
  lookups: Lookups;
}): TableMapper {
  const { plan, table, file, header, lookups } = input;
  const of: ScopeOf = {
    header,
    absent: new Set(table.records.absent),
    joins: table.joins.map(({ as, lookup }) => ({
      as,
      values: plan.lookups.get(lookup)?.values ?? [],
    })),
    changes: table.records.form === 'debezium',
  };
  const faults = faultsIn(table, { of, file });
  if (faults.length > 0) return { faults };
  const bound = bindTable(table, { of, lookups, source: plan.mapping.source });
  return {
    map: (record) => {
      if (header && 'fields' in record && record.fields.length !== header.length) {
        return refused(reasons.row, columnCount(record.fields.length, header.length));
      }
      const row = rowOf(record, file);
      const outcome = mapRow(row, bound);
      if (outcome.kind !== 'refused') return outcome;
      return { ...outcome, about: aboutRefused(row, bound.rules) };
    },
  };
}

type Binding = Readonly<{ of: ScopeOf; lookups: Lookups; source: string }>;

function bindTable(table: TablePlan, { of, lookups, source }: Binding): BoundTable {
  const scope = scopeOf(of);
  const skips = table.skips.map((skip) => ({
    ...skip,
    when: skip.when.bind(scope),
    late: isLate(skip, table.joins),
  }));
  const rules = table.events.map((event, rule) => bindRule(event, { rule, of, source }));
  return {
    version: table.version?.bind(scope),
    steps: [
      skipStep(skips.filter(({ late }) => !late)),
      ...table.joins.map((join) => joinStep(join, scope, lookups)),
      skipStep(skips.filter(({ late }) => late)),
    ],
    rules,
    changes: rules.filter(({ tells }) => tells === 'change'),
    facts: rules.filter(({ tells }) => tells === 'row'),
  };
}

/** A skip that asks about a joined row waits for the joins; the others come first. */
const isLate = ({ when }: TablePlan['skips'][number], joins: readonly JoinPlan[]): boolean =>
  when.reads.some(({ from }) => joins.some(({ as }) => as === from));

const refused = (reason: string, message: Bilingual): RowOutcome => ({
  kind: 'refused',
  reason,
  errors: [{ pointer: '', message }],
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

type OfFile = Readonly<{ of: ScopeOf; file: string }>;

/** What is read and not there, by the scope that each part sees. */
function faultsIn(table: TablePlan, { of, file }: OfFile): readonly Fault[] {
  const { header } = of;
  const { path, skips, joins, version, events } = table;
  const shared = [
    ...(version?.reads ?? []),
    ...skips.flatMap(({ when }) => when.reads),
    ...joins.flatMap(({ key, required: r }) => [
      ...key.reads,
      ...partsReads(r?.zh),
      ...partsReads(r?.en),
    ]),
  ];
  const inEvents = events.flatMap((event) => {
    const scope = scopeOf(event.each ? { ...of, element: event.each.as } : of);
    return missingIn(readsOf(event), { scope, file, header, path });
  });
  const all = [...missingIn(shared, { scope: scopeOf(of), file, header, path }), ...inEvents];
  return [...new Map(all.map((fault) => [fault.message.en, fault])).values()];
}

const readsOf = (event: EventPlan) => [
  ...(event.when?.reads ?? []),
  ...(event.gone?.reads ?? []),
  ...event.id.reads,
  ...event.time.reads,
  ...(typeof event.knowntime === 'object' ? event.knowntime.reads : []),
  ...(event.corrects?.reads ?? []),
  ...event.data.reads,
];

const partsReads = (parts: MessageParts = []) => parts.filter((part) => typeof part !== 'string');
