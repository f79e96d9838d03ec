/**
 * Rows that are facts: what was told of a row is corrected by its later versions and voided when it
 * is gone. Nothing is remembered for it. The first telling bears the row's own id; each later one
 * has the version behind it and corrects the first, and of several corrections the latest known
 * counts. A void is such a correction too, so that a row may come back. See
 * docs/decisions/0010-rows-that-change.md.
 */
import { goneBecause, noVersion } from './messages';
import { type MappedEvent, reasons } from './outcome';
import { type Made, required, type Rule } from './make-events';
import { refuse } from './plan-text';
import type { Row } from './row';

export type Telling = Readonly<{ event: MappedEvent; rule: number }>;

type Revising = Readonly<{
  row: Row;
  rules: readonly Rule[];
  /** What the row says now. */
  now: readonly Made[];
  /** What it said before; undefined where that is not known. */
  prior: readonly Made[] | undefined;
}>;

export function revise({ row, rules, now, prior }: Revising): readonly Telling[] {
  const isFirst = row.change ? row.change.kind === 'create' : row.version === undefined;
  const said = (rule: number, event: MappedEvent | undefined): readonly Telling[] =>
    event ? [{ event, rule }] : [];
  const voided = (made: Made): readonly Telling[] => {
    const rule = rules[made.rule];
    return rule ? said(made.rule, voidOf(made, { row, rule })) : [];
  };
  if (isFirst) return now.flatMap(({ rule, event }) => said(rule, event));
  // Of rules that name the same, as one for each kind of row, one may tell what another does not.
  const was = (id: string) => prior?.find((made) => made.id === id && made.state === 'told');
  const told = now.flatMap((made) => {
    const { id, rule, event } = made;
    return !event || isSame(was(id)?.event, event) ? [] : said(rule, revisionOf(event, row));
  });
  const over = now.filter(({ id, state }) => (prior ? was(id) !== undefined : state === 'gone'));
  const ids = new Set(now.map(({ id }) => id));
  const left = prior?.filter(({ id, state }) => state === 'told' && !ids.has(id)) ?? [];
  const still = new Set(now.flatMap(({ id, event }) => (event ? [id] : [])));
  const ended = [...over, ...left].filter(({ id }) => !still.has(id));
  return [...told, ...firstOfEach(ended).flatMap(voided)];
}

const firstOfEach = (made: readonly Made[]): readonly Made[] =>
  made.filter(({ id }, nth) => made.findIndex((other) => other.id === id) === nth);

const isSame = (a: MappedEvent | undefined, b: MappedEvent): boolean =>
  a !== undefined &&
  JSON.stringify([a.type, a.time, a.data]) === JSON.stringify([b.type, b.time, b.data]);

function revisionOf(event: MappedEvent, row: Row): MappedEvent | undefined {
  const id = versioned(event.id, row);
  const { specversion, source, type, time, knowntime, data } = event;
  const known = knowntime === undefined ? {} : { knowntime };
  return id === undefined
    ? undefined
    : { specversion, id, source, type, time, ...known, corrects: event.id, data };
}

type Voiding = Readonly<{ row: Row; rule: Rule }>;

function voidOf({ id: corrects }: Made, { row, rule }: Voiding): MappedEvent | undefined {
  const id = versioned(corrects, row);
  const time = required('time', row.change?.time ?? rule.time(row)?.time, row);
  if (id === undefined || time === undefined) return undefined;
  const knowntime = knownOf(rule, row, time);
  const reason = row.change?.kind === 'delete' ? goneBecause.deleted : goneBecause.ended;
  const known = knowntime === undefined ? {} : { knowntime };
  const data = { event: corrects, reason };
  const { source } = rule;
  return { specversion: '1.0', id, source, type: 'event.voided', time, ...known, corrects, data };
}

/** Of a deleted row little may be left: then the time of the void. */
function knownOf({ knowntime }: Rule, row: Row, time: string): string | undefined {
  if (knowntime === undefined) return undefined;
  return knowntime === 'same' ? time : (knowntime({ ...row, problems: [] })?.time ?? time);
}

function versioned(id: string, row: Row): string | undefined {
  if (row.version !== undefined) return `${id}@${row.version}`;
  const reason = reasons.incomplete;
  if (row.problems.length === 0) refuse(row, { reason, pointer: '/id', message: noVersion });
  return undefined;
}
