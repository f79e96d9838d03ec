/**
 * Facts of other histories that a sign asks about: what it may see of them on a day, and what the
 * engine must remember of the question, so that the sign is asked again when the answer changes.
 */
import type { BusinessDate, CreditEvent, EventType } from '@tocsin/credit-events';
import type { AskFacts, FactsQuery } from './define-warning-sign';
import type { World } from './fold';
import type { Entry } from './history';
import { onceFor } from './once-for';

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
    const all = world.eventsOf(query);
    const seen = upTo(all, today);
    const first = all[seen.length];
    if (first && (next === undefined || first.date < next)) next = first.date;
    for (const day of lateDaysOf(seen)) late.add(day);
    // The world answers only the types that were asked for.
    return seen as readonly CreditEvent<Type>[];
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

/** What was seen of an answer last: what is worked out of the same events need not be again. */
const lastSeen = new WeakMap<readonly CreditEvent[], readonly CreditEvent[]>();

/** The events up to a day, of events in business order. */
function upTo(all: readonly CreditEvent[], day: BusinessDate): readonly CreditEvent[] {
  const count = countUpTo(all, day);
  if (count === all.length) return all;
  const before = lastSeen.get(all);
  if (before?.length === count) return before;
  const seen = all.slice(0, count);
  lastSeen.set(all, seen);
  return seen;
}

function countUpTo(all: readonly CreditEvent[], day: BusinessDate): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const event = all[middle];
    if (event !== undefined && event.date <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The days on which events were known that had happened before. */
const lateDaysOf = onceFor((events: readonly CreditEvent[]): readonly BusinessDate[] =>
  events.flatMap(({ date, known }) => (known > date ? [known] : [])),
);

function withQuestions(
  before: readonly FactsQuery[],
  asked: ReadonlyMap<string, FactsQuery>,
): readonly FactsQuery[] {
  const names = namesOf(before);
  const fresh = [...asked].filter(([name]) => !names.has(name)).map(([, query]) => query);
  return fresh.length === 0 ? before : [...before, ...fresh].slice(-questionsMax);
}

const namesOf = onceFor(
  (queries: readonly FactsQuery[]): ReadonlySet<string> => new Set(queries.map(nameOf)),
);

function withDays(
  before: readonly BusinessDate[],
  late: ReadonlySet<BusinessDate>,
): readonly BusinessDate[] {
  const fresh = [...late].filter((day) => !before.includes(day));
  return fresh.length === 0 ? before : [...before, ...fresh].toSorted().slice(-lateDaysMax);
}

/** Names a question, so that one asked again and again is remembered once. */
export const nameOf = (query: FactsQuery): string => `${query.party} ${topicOf(query)}`;

/** What is asked, whoever it is about. */
export const topicOf = ({ types, from, through }: FactsQuery): string =>
  `${joined(types)} ${from ?? ''} ${through ?? ''}`;

/** Signs ask with the same lists of types all the time. */
const joined = onceFor((types: readonly EventType[]): string => types.join());
