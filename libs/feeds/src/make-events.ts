/** What the rules of a table make of one row: events, or what they would be called if they were. */
import type { ChangeKind } from './mapping';
import { incomplete, noList } from './messages';
import { type MappedEvent, reasons } from './outcome';
import type { EventPlan } from './plan-event';
import { refuse } from './plan-text';
import type { Evaluate, Row, Scope, Tree, TreeValue } from './row';
import { type ScopeOf, scopeOf } from './scope';
import type { Reference } from './template';
import { pathReader } from './tree';
import type { ReadingOfTime } from './tools';

/** What one rule says of one row, or of one element of a list in it. */
export type Made = Readonly<{
  rule: number;
  /** The id of the event; of a fact that is the row, for its whole life. */
  id: string;
  /** `silent`: its condition does not hold; `gone`: the row states nothing any more. */
  state: 'told' | 'silent' | 'gone';
  event?: MappedEvent;
}>;

export type Rule = Readonly<{
  /** Its place in the table. */
  index: number;
  source: string;
  type: string;
  tells: EventPlan['tells'];
  isOn: (kind: ChangeKind | undefined) => boolean;
  /** It cannot do without the row before the change. */
  readsBefore: boolean;
  /** What is wrong goes to the row's problems. */
  make: (row: Row) => readonly Made[];
  /** The id alone, for rows of which little more is known; undefined with `each`. */
  idOf: Evaluate<string> | undefined;
  /** What it reads of the row beside what the id is made of. */
  columns: readonly ((row: Tree) => TreeValue | undefined)[];
  time: Evaluate<ReadingOfTime>;
  knowntime: Evaluate<ReadingOfTime> | 'same' | undefined;
}>;

type Binding = Readonly<{ rule: number; of: ScopeOf; source: string }>;

export function bindRule(plan: EventPlan, { rule, of, source }: Binding): Rule {
  const { tells, each, on = ['create', 'update', 'snapshot'] } = plan;
  const scope = scopeOf(each ? { ...of, element: each.as } : of);
  const make = makerOf(plan, { rule, scope, source });
  return {
    index: rule,
    source,
    type: plan.type,
    tells,
    isOn: (kind) => kind === undefined || tells === 'row' || on.includes(kind),
    readsBefore: [plan.when, plan.id, plan.time, plan.data].some((part) =>
      part?.reads.some(({ from }) => from === 'before'),
    ),
    make: each ? (row) => elementsOf(row, each.in).flatMap(make) : (row) => make(row),
    idOf: each ? undefined : plan.id.bind(scope),
    columns: columnsOf(plan).map(pathReader),
    time: plan.time.bind(scope),
    knowntime: plan.knowntime === 'same' ? 'same' : plan.knowntime?.bind(scope),
  };
}

function columnsOf({ when, time, data, id, each }: EventPlan): readonly string[] {
  const namesIn = (reads: readonly Reference[]) =>
    reads.flatMap(({ from, name }) => (from === 'row' ? [name] : []));
  const read = namesIn([when, time, data].flatMap((part) => part?.reads ?? []));
  const key = namesIn(id.reads);
  return [...read, ...(each ? [each.in] : [])].filter((name) => !key.includes(name));
}

function elementsOf(row: Row, path: string): readonly Row[] {
  const found = pathReader(path)(row.tree);
  if (found === null || found === undefined) return [];
  if (!Array.isArray(found)) {
    refuse(row, { reason: reasons.value, pointer: '', column: path, message: noList(path) });
    return [];
  }
  return found.map((element: TreeValue) => ({ ...row, element }));
}

type Making = Readonly<{ rule: number; scope: Scope; source: string }>;

function makerOf(plan: EventPlan, { rule, scope, source }: Making): (row: Row) => readonly Made[] {
  const [when, gone] = [plan.when?.bind(scope), plan.gone?.bind(scope)];
  const idOf = plan.id.bind(scope);
  const eventOf = eventMaker(plan, { rule, scope, source });
  const told = (row: Row, id: string): readonly Made[] => {
    const event = eventOf(row, id);
    return event ? [{ rule, id, state: 'told', event }] : [];
  };
  return (row) => {
    const state = stateOf(gone?.(row), when?.(row));
    if (state === 'silent' && plan.tells === 'change') return [];
    const found = idOf(row);
    const id = state === 'silent' ? found : required('id', found, row);
    if (id === undefined) return [];
    return state === 'told' ? told(row, id) : [{ rule, id, state }];
  };
}

function stateOf(gone: boolean | undefined, when: boolean | undefined): Made['state'] {
  if (gone === true) return 'gone';
  return when === false ? 'silent' : 'told';
}

function eventMaker(plan: EventPlan, { scope, source }: Making) {
  const [time, data] = [plan.time.bind(scope), plan.data.bind(scope)];
  const corrects = plan.corrects?.bind(scope) ?? absent;
  const known = plan.knowntime === 'same' ? time : (plan.knowntime?.bind(scope) ?? absent);
  return (row: Row, id: string): MappedEvent | undefined => {
    const happened = required('time', time(row), row);
    const made = data(row);
    if (happened === undefined || made === undefined) return undefined;
    const corrected = corrects(row);
    const knowntime = (known === time ? happened : known(row))?.time;
    return {
      specversion: '1.0',
      id,
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
export function required<Value>(
  name: string,
  value: Value | undefined,
  row: Row,
): Value | undefined {
  if (value === undefined && row.problems.length === 0) {
    refuse(row, { reason: reasons.incomplete, pointer: `/${name}`, message: incomplete(name) });
  }
  return value;
}
