/**
 * The second clock. An episode is known since the first day on which the facts known by then show
 * it. Nearly always that can be read off; only where facts came late is the subject folded again,
 * for one sign and up to the day in question, as it was known on one day after another.
 */
import { addDays, type BusinessDate, type CreditEvent } from '@tocsin/credit-events';
import type { WarningSign } from './define-warning-sign';
import { amended, isAmendment } from './effective-events';
import { evolvingIn } from './evolving';
import { askingFacts } from './facts';
import type { World } from './fold';
import { entryKey, type Entry, type Episode } from './history';
import { judgingIn } from './judging';
import type { HistoryKind } from './sighting';
import { indexOf, judgeDeadlines, matters, take, type Run, type SignIndex } from './run';
import { noStanding } from './standing';

/** What a subject is judged from. */
export type Case = Readonly<{
  signs: SignIndex;
  kind: HistoryKind;
  subject: string;
  world: World;
  events: readonly CreditEvent[];
  knownBy: BusinessDate | undefined;
}>;

/** The last day whose deadlines may be believed to have passed. */
const closedBy = (world: World, knownBy: BusinessDate | undefined): BusinessDate | undefined => {
  const { closedThrough } = world;
  if (knownBy === undefined || closedThrough === undefined) return knownBy ?? closedThrough;
  return knownBy < closedThrough ? knownBy : closedThrough;
};

/** A run that stands at the beginning of the subject's history. */
export function startedRun({ signs, kind, subject, world, knownBy }: Omit<Case, 'events'>): Run {
  const known = knownBy === undefined ? world : asKnown(world, knownBy);
  const facts = askingFacts(known);
  return {
    signs,
    kind,
    subject,
    world: known,
    closed: closedBy(world, knownBy),
    standing: noStanding,
    facts,
    judging: judgingIn(facts),
    evolving: evolvingIn({ subject, world: known, standing: noStanding }, facts),
    entries: new Map(),
    step: undefined,
    last: undefined,
    knownTo: undefined,
    nextDue: undefined,
  };
}

/** The world as it was known on a day. */
const asKnown = (world: World, knownBy: BusinessDate): World => ({
  ...world,
  connected: (query) => world.connected({ ...query, knownBy }),
  controlling: (query) => world.controlling({ ...query, knownBy }),
  eventsOf: (query) => world.eventsOf({ ...query, knownBy }),
  completeness: (query) => world.completeness(query).filter(({ known }) => known <= knownBy),
  parameterChanges: (sign) => world.parameterChanges(sign).filter(({ known }) => known <= knownBy),
});

type Question = Readonly<{ sign: WarningSign; entry: Entry; episode: Episode }>;
type KnownRange = Readonly<{ from: BusinessDate | undefined; to: BusinessDate | undefined }>;

/**
 * The day, where it can be read off: no fact was known later than the episode began, or all facts
 * were known on one and the same later day.
 */
export function knownAtOnce(
  world: World,
  question: Question,
  range: KnownRange,
): BusinessDate | undefined {
  const { since, factsTo = since, byAbsence } = question.episode;
  const late = lateFacts(world, question);
  if (factsTo <= since && late.length === 0)
    return byAbsence ? notBefore(since, onlyOne(byAbsence.believed)) : since;
  return byAbsence ? undefined : onOneDay(range, since, late);
}

function onOneDay(
  { from, to }: KnownRange,
  since: BusinessDate,
  late: readonly BusinessDate[],
): BusinessDate | undefined {
  const isOne = to !== undefined && from === to && to > since;
  return isOne && late.every((day) => day <= to) ? to : undefined;
}

/** An absence may have been believed long before the rest came true. */
const notBefore = (since: BusinessDate, day: BusinessDate | undefined): BusinessDate | undefined =>
  day !== undefined && day < since ? since : day;

const onlyOne = (days: readonly BusinessDate[]): BusinessDate | undefined =>
  days.length === 1 ? days[0] : undefined;

/** The day, by folding as known on each day on which something became known. */
export function knownByRefolding(of: Case, question: Question): BusinessDate {
  const { sign, episode } = question;
  const signs = indexOf([sign]);
  const events = of.events.filter((event) => matters(signs, event));
  const alone: Case = { ...of, signs, events };
  const days = candidates(alone, question);
  const last = days.at(-1) ?? episode.since;
  const first = days.find((day) => day === last || shown(alone, question, day)) ?? last;
  return earlierByOtherTies(alone, question, first);
}

/** Days on which the answer could have changed, from the beginning of the episode on. */
function candidates(of: Case, { sign, entry, episode }: Question): readonly BusinessDate[] {
  const { since, byAbsence } = episode;
  const days = new Set<BusinessDate>([since]);
  const add = (day: BusinessDate) => day > since && days.add(day);
  for (const event of of.events)
    if (event.date <= since || isAmendment(event))
      if (of.knownBy === undefined || event.known <= of.knownBy) add(event.known);
  for (const day of byAbsence?.believed ?? []) add(day);
  for (const day of lateFacts(of.world, { sign, entry, episode })) add(day);
  return [...days].toSorted();
}

/** Days after the beginning on which a tie, another's fact or a change of parameters was known. */
const lateFacts = (world: World, { sign, entry, episode }: Question): readonly BusinessDate[] =>
  [
    ...entry.factsKnown,
    ...episode.connections.map(({ known }) => known),
    ...world
      .parameterChanges(sign.id)
      .filter(({ from }) => from <= episode.since)
      .map(({ known }) => known),
  ].filter((day) => day > episode.since);

/** The same episode as known on a day, if it showed. */
function shown(
  of: Case,
  { sign, entry, episode }: Question,
  day: BusinessDate,
): Question | undefined {
  const run = startedRun({ ...of, knownBy: day });
  for (const event of amended(of.events, day).effective)
    if (event.date <= episode.since) take(run, event);
  judgeDeadlines(run, episode.since);
  const then = run.entries.get(entryKey(sign.id, entry.object));
  const same = then?.episodes.find(({ since }) => since === episode.since);
  return then && same && { sign, entry: then, episode: same };
}

/**
 * The path found in the end need not be the one known first: where the sign asked about ties, the
 * day before is tried as well, by whatever path there was.
 */
function earlierByOtherTies(of: Case, question: Question, day: BusinessDate): BusinessDate {
  const { asked, askedControl } = question.entry;
  const asksTies = asked.length > 0 || askedControl.length > 0;
  if (!asksTies || day <= question.episode.since) return day;
  const before = addDays(day, -1);
  const then = shown(of, question, before);
  return then ? knownByRefolding({ ...of, knownBy: before }, then) : day;
}
