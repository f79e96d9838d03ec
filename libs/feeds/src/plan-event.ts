/** A rule of a table, understood: which event, when, for which elements, and what it is named by. */
import type { Bilingual } from '@tocsin/credit-events';
import { checkFields } from './check-fields';
import type { ChangeKind, EventRule, Records } from './mapping';
import * as say from './messages';
import type { Json, Origin } from './outcome';
import { inside, planCondition, type Planning, planText, planTime } from './plan-text';
import { planFields } from './plan-value';
import type { Planned } from './row';
import type { ReadingOfTime } from './tools';

export type EventPlan = Readonly<{
  type: string;
  /** Whether the row is the fact, which later versions correct, or the record as such. */
  tells: 'change' | 'row';
  on?: readonly ChangeKind[];
  each?: Readonly<{ in: string; as: string }>;
  when?: Planned<boolean>;
  gone?: Planned<boolean>;
  id: Planned<string>;
  time: Planned<ReadingOfTime>;
  knowntime?: Planned<ReadingOfTime> | 'same';
  corrects?: Planned<string>;
  data: Planned<Readonly<Record<string, Json>>>;
  /** Where its parts come from. */
  origins: readonly Origin[];
}>;

type OfTable = Readonly<{ records: Records; version?: unknown }>;

export function planEvent(rule: EventRule, table: OfTable, around: Planning): EventPlan {
  checkFields(rule, around);
  checkTelling(rule, table, around);
  const { type, tells = 'change', on, each } = rule;
  const names = each ? [...around.names, each.as] : around.names;
  const origins: Origin[] = [];
  const planning = { ...around, names, ...(each && { element: each.as }) };
  const part = (name: string) => ({ ...inside(planning, name), pointer: `/${name}`, origins });
  return {
    type,
    tells,
    ...(on && { on }),
    ...(each && { each }),
    ...planConditions(rule, planning),
    id: planText(rule.id, part('id')),
    time: planTime(rule.time, part('time')),
    ...planAttributes(rule, part),
    data: planFields(rule.data, part('data')),
    origins,
  };
}

function planConditions(
  { when, gone }: EventRule,
  planning: Planning,
): Pick<EventPlan, 'when' | 'gone'> {
  return {
    ...(when === undefined ? {} : { when: planCondition(when, inside(planning, 'when')) }),
    ...(gone === undefined ? {} : { gone: planCondition(gone, inside(planning, 'gone')) }),
  };
}

function planAttributes(
  { knowntime, corrects }: EventRule,
  part: (name: string) => Planning,
): Pick<EventPlan, 'knowntime' | 'corrects'> {
  return {
    ...(knowntime === undefined
      ? {}
      : { knowntime: knowntime === 'same' ? knowntime : planTime(knowntime, part('knowntime')) }),
    ...(corrects === undefined ? {} : { corrects: planText(corrects, part('corrects')) }),
  };
}

/** What goes together, and what does not. */
function checkTelling(
  { tells = 'change', on, each, gone, corrects }: EventRule,
  { records: { form }, version }: OfTable,
  planning: Planning,
): void {
  const isTree = form === 'json' || form === 'debezium';
  const has = (part: unknown): boolean => part !== undefined;
  const ofRows: readonly Unfit[] = [
    [!has(version), 'tells', say.needsVersion],
    [has(corrects), 'corrects', say.ownCorrects],
    [has(on), 'on', say.rowTellsAlways],
  ];
  const faults: readonly Unfit[] = [
    ...(tells === 'row' ? ofRows : [[has(gone), 'gone', say.onlyForRows] as const]),
    [has(on) && form !== 'debezium', 'on', say.onlyForChanges],
    [has(each) && !isTree, 'each', say.onlyForTrees],
    ...(each ? [[isTaken(each.as, planning), 'each', nameTwice(each.as)] as const] : []),
  ];
  for (const [isWrong, name, message] of faults)
    if (isWrong) planning.faults.push({ path: [...planning.path, name], message });
}

type Unfit = readonly [isWrong: boolean, part: string, message: Bilingual];

const isTaken = (name: string, { names }: Planning): boolean =>
  ['row', 'place', ...names].includes(name);

const nameTwice = (name: string): Bilingual => say.twice({ zh: '名称', en: 'the name' }, name);
