/**
 * When an absence may be believed. A fact that did not happen by a deadline may only be late, so
 * the engine waits until every source that speaks for its completeness has spoken. A source that
 * fell silent holds nothing back for ever; where nobody speaks, a few days of grace pass.
 */
import { addDays, daysBetween, type BusinessDate, type EventType } from '@tocsin/credit-events';
import type { Absence } from './define-warning-sign';
import type { World } from './fold';

/** After so many days without a declaration a source is taken as not seen. */
const silentAfterDays = 30;
const graceDaysDefault = 3;

export type Believed = Readonly<{
  /** The day from which the absence may be believed, by the declarations made so far. */
  day: BusinessDate;
  /** Sources that did not speak in time. */
  notSeen: readonly string[];
}>;

type Question = Readonly<{ absence: Absence; world: World; graceDays: number }>;
type Declaration = ReturnType<World['completeness']>[number];

/** Days that pass after a deadline where no source declares completeness. */
export const graceDaysIn = (parameters: Readonly<Record<string, unknown>>): number => {
  const days = parameters['graceDays'];
  return typeof days === 'number' ? days : graceDaysDefault;
};

/** From when an absence may be believed: the latest of its types decides. */
export function believedFrom(question: Question): Believed {
  const { absence } = question;
  const each = absence.types.map((type) => believedOf(type, question));
  const days = each.map(({ day }) => day).toSorted();
  return {
    day: days.at(-1) ?? absence.deadline,
    notSeen: [...new Set(each.flatMap(({ notSeen }) => notSeen))].toSorted(),
  };
}

function believedOf(type: EventType, { absence, world, graceDays }: Question): Believed {
  const { bank, deadline } = absence;
  const declarations = world.completeness({ type, ...(bank === undefined ? {} : { bank }) });
  for (const day of decisiveDays(declarations, deadline, graceDays)) {
    const seen = sourcesOn(declarations, day);
    if (seen.size === 0 && daysBetween(deadline, day) < graceDays) continue;
    const open = [...seen].filter(([, said]) => !said.some(({ through }) => through >= deadline));
    if (open.every(([, said]) => isSilent(said, day)))
      return { day, notSeen: open.map(([source]) => source) };
  }
  return { day: addDays(deadline, graceDays), notSeen: [] };
}

/** The days on which the answer can change: a grace ends, a source speaks or falls silent. */
function decisiveDays(
  declarations: readonly Declaration[],
  deadline: BusinessDate,
  graceDays: number,
): readonly BusinessDate[] {
  const days = new Set([deadline, addDays(deadline, graceDays)]);
  for (const { known, declared } of declarations)
    for (const day of [known, addDays(declared, silentAfterDays + 1)])
      if (day > deadline) days.add(day);
  return [...days].toSorted();
}

/** What each source had declared by the end of a day. */
function sourcesOn(
  declarations: readonly Declaration[],
  day: BusinessDate,
): ReadonlyMap<string, readonly Declaration[]> {
  const said = new Map<string, Declaration[]>();
  for (const declaration of declarations) {
    if (declaration.known > day) continue;
    const before = said.get(declaration.source);
    if (before) before.push(declaration);
    else said.set(declaration.source, [declaration]);
  }
  return said;
}

const isSilent = (said: readonly Declaration[], day: BusinessDate): boolean =>
  said.every(({ declared }) => daysBetween(declared, day) > silentAfterDays);
