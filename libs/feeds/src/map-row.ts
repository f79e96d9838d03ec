/** One row through the steps of its table: skipped, joined, made into events, revised. */
import { noBefore } from './messages';
import { reasons, type RowOutcome } from './outcome';
import type { Made, Rule } from './make-events';
import { refuse } from './plan-text';
import { revise, type Telling } from './revise';
import type { Evaluate, Row, TreeValue } from './row';

/** Says what becomes of the row, or nothing where it goes on. */
export type Step = (row: Row) => RowOutcome | undefined;

export type BoundTable = Readonly<{
  version: Evaluate<string> | undefined;
  /** Skips and joins, in order. */
  steps: readonly Step[];
  rules: readonly Rule[];
  /** Those of them that tell changes, and those that tell rows. */
  changes: readonly Rule[];
  facts: readonly Rule[];
}>;

export function mapRow(received: Row, table: BoundTable): RowOutcome {
  if (lacksBefore(received, table.rules)) return withoutBefore;
  const { version } = table;
  const row = version ? { ...received, version: version(received) } : received;
  if (isKeyOnly(row, table)) return voidedByName(row, table);
  const early = settle(row, table.steps);
  if (early?.kind === 'refused') return early;
  const changes = early ? [] : changesIn(row, table.changes);
  const tellings = inOrder([...revisions(row, table, early !== undefined), ...changes]);
  const isPassed = tellings.length === 0 && row.problems.length === 0;
  return isPassed && early ? early : outcomeOf(row, tellings);
}

const outcomeOf = (row: Row, tellings: readonly Telling[]): RowOutcome =>
  row.problems.length > 0
    ? refusedFor(row)
    : {
        kind: 'events',
        events: tellings.map(({ event }) => event),
        rules: tellings.map(({ rule }) => rule),
      };

function voidedByName(row: Row, { facts, rules }: BoundTable): RowOutcome {
  return outcomeOf(row, revise({ row, rules, now: [], prior: namesOfDeleted(row, facts) }));
}

/** As the table lists its rules. */
const inOrder = (tellings: readonly Telling[]): readonly Telling[] =>
  tellings.toSorted((a, b) => a.rule - b.rule);

/** Of the facts that are the row; one that is skipped now may have been told before. */
function revisions(row: Row, table: BoundTable, isSkipped: boolean): readonly Telling[] {
  const { facts } = table;
  if (facts.length === 0) return [];
  const isOver = isSkipped || row.change?.kind === 'delete';
  const now = isOver ? [] : facts.flatMap(({ make }) => make(row));
  const prior = priorOf(row, table);
  return revise({ row, rules: table.rules, now, prior });
}

/** Whether what the row said before is needed, and not told. */
function lacksBefore({ change }: Row, rules: readonly Rule[]): boolean {
  if (!change || change.before !== undefined) return false;
  const on = rules.filter(({ isOn }) => isOn(change.kind));
  if (change.kind === 'delete') return on.length > 0;
  return change.kind === 'update' && on.some(({ readsBefore }) => readsBefore);
}

const withoutBefore: RowOutcome = {
  kind: 'refused',
  reason: reasons.before,
  errors: [{ pointer: '', message: noBefore }],
};

function settle(row: Row, steps: readonly Step[]): RowOutcome | undefined {
  for (const step of steps) {
    const outcome = step(row);
    if (row.problems.length > 0) return refusedFor(row);
    if (outcome !== undefined) return outcome;
  }
  return undefined;
}

function changesIn(row: Row, rules: readonly Rule[]): readonly Telling[] {
  const tellings: Telling[] = [];
  for (const rule of rules) {
    if (!rule.isOn(row.change?.kind)) continue;
    for (const made of rule.make(row))
      if (made.event) tellings.push({ event: made.event, rule: made.rule });
  }
  return tellings;
}

/** What the row said before this change, by the same rules; undefined where that cannot be told. */
function priorOf(row: Row, table: BoundTable): readonly Made[] | undefined {
  const { change } = row;
  if (!change || change.kind === 'create') return undefined;
  const { before, ...others } = change;
  const isDeleted = change.kind === 'delete';
  if (before === undefined) return undefined;
  const past: Row = { ...row, tree: before, change: others, joined: [], problems: [] };
  const early = settle(past, table.steps);
  const made = early ? [] : table.facts.flatMap(({ make }) => make(past));
  if (early?.kind !== 'refused' && past.problems.length === 0) return made;
  return isDeleted ? namesOfDeleted(row, table.facts) : namesOf(past, table.facts);
}

/**
 * Whether the database told of a deleted row no more than its key, as PostgreSQL does by default.
 * Then nothing can be asked of it: no condition, no skip, no join says whether the row was told.
 */
function isKeyOnly({ change, tree }: Row, { facts, changes }: BoundTable): boolean {
  if (change?.kind !== 'delete' || changes.some(({ isOn }) => isOn('delete'))) return false;
  const columns = facts.flatMap((rule) => rule.columns);
  return columns.length > 0 && columns.every((read) => isUntold(read(tree)));
}

/** Debezium fills columns that may not be null with nothing, zero, or the first day of 1970. */
const filler = /^(?:0(?:\.0+)?|1970-01-01(?:T00:00:00.*)?)?$/;

const isUntold = (value: TreeValue | undefined): boolean =>
  typeof value === 'string'
    ? filler.test(value)
    : value === undefined || value === null || value === false;

/** Of a row that cannot be read: whatever was told under its names; undefined where one is unknown. */
function namesOf(row: Row, rules: readonly Rule[]): readonly Made[] | undefined {
  const names = rules.flatMap(({ idOf, index }): readonly Made[] => {
    const id = idOf?.({ ...row, problems: [] });
    return id === undefined ? [] : [{ rule: index, id, state: 'told' }];
  });
  return names.length < rules.length ? undefined : names;
}

function namesOfDeleted(row: Row, rules: readonly Rule[]): readonly Made[] {
  const names = namesOf(row, rules);
  if (!names) refuse(row, { reason: reasons.before, pointer: '/id', message: noBefore });
  return names ?? [];
}

const refusedFor = ({ problems }: Row): RowOutcome => ({
  kind: 'refused',
  reason: problems[0]?.reason ?? reasons.value,
  errors: problems.map(({ error }) => error),
});
