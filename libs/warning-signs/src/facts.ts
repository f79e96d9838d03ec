/**
 * Facts of other histories that a sign asks about: what it may see of them on a day, and what the
 * engine must remember of the question, so that the sign is asked again when the answer changes.
 */
import type { BusinessDate, CreditEvent, EventType } from '@tocsin/credit-events';
import type { AskFacts, FactsQuery } from './define-warning-sign';
import type { World } from './fold';
import type { Entry } from './history';

/** Questions kept of one entry, those asked last, and days on which facts came late. */
const questionsMax = 400;
const lateDaysMax = 64;

type Remembered = Pick<Entry, 'facts' | 'factsKnown'>;

export type FactsAsked = AskFacts &
  Readonly<{
    /** A sign is about to be asked as of this day. */
    begin: (today: BusinessDate) => void;
    /** The day of the first fact that lies ahead. */
    next: () => BusinessDate | undefined;
    /** What an entry remembers after these questions; the same references where nothing is new. */
    remembered: (before: Remembered) => Remembered;
  }>;

/** Answers questions as of a day, and notes them; one for all signs of a run, one after another. */
export function askingFacts(world: World): FactsAsked {
  const questions = new Map<string, FactsQuery>();
  const late = new Set<BusinessDate>();
  let today = '' as BusinessDate;
  let next: BusinessDate | undefined;
  const eventsOf = <Type extends EventType>(query: FactsQuery<Type>) => {
    questions.set(nameOf(query), query);
    const seen: CreditEvent<Type>[] = [];
    for (const event of world.eventsOf(query)) {
      if (event.date > today) {
        if (next === undefined || event.date < next) next = event.date;
        continue;
      }
      if (event.known > event.date) late.add(event.known);
      // The world answers only the types that were asked for.
      seen.push(event as CreditEvent<Type>);
    }
    return seen;
  };
  return {
    eventsOf,
    begin: (day) => {
      today = day;
      next = undefined;
      if (questions.size > 0) questions.clear();
      if (late.size > 0) late.clear();
    },
    next: () => next,
    remembered: (before) =>
      questions.size === 0
        ? before
        : {
            facts: withQuestions(before.facts, questions),
            factsKnown: withDays(before.factsKnown, late),
          },
  };
}

function withQuestions(
  before: readonly FactsQuery[],
  asked: ReadonlyMap<string, FactsQuery>,
): readonly FactsQuery[] {
  const names = new Set(before.map(nameOf));
  const fresh = [...asked].filter(([name]) => !names.has(name)).map(([, query]) => query);
  return fresh.length === 0 ? before : [...before, ...fresh].slice(-questionsMax);
}

function withDays(
  before: readonly BusinessDate[],
  late: ReadonlySet<BusinessDate>,
): readonly BusinessDate[] {
  const fresh = [...late].filter((day) => !before.includes(day));
  return fresh.length === 0 ? before : [...before, ...fresh].toSorted().slice(-lateDaysMax);
}

/** Names a question, so that one asked again and again is remembered once. */
export const nameOf = ({ party, types, from, through }: FactsQuery): string =>
  [party, types.join(), from ?? '', through ?? ''].join(' ');
