/**
 * Whether a tie holds on a business day, as known on another day, and since when.
 *
 * Shareholdings and the naming of a legal representative are replaced by the next statement of the
 * same tie. Offices and relations last until a statement ends them: `until` is their last day, also
 * when it lies before the statement that names it.
 */
import type { BusinessDate } from '@tocsin/credit-events';
import type { ConnectionEdge } from './connection-path';
import { inForce } from './in-force';
import { representative, type Link, type Statement } from './links';

/** Shares of at least a quarter are significant, of more than a half control (catalogue, 1). */
const significantRatio = 0.25;
export const controlRatio = 0.5;

/** What holds on the day: the statement in force and the day from which it held unbroken. */
type Holding = Readonly<{
  statement: Statement;
  since: BusinessDate;
  /** Last day, when an end is stated. */
  through?: BusinessDate;
}>;

export type Moment = Readonly<{ on: BusinessDate; knownBy?: BusinessDate | undefined }>;

/**
 * The tie as an edge, or undefined where it does not hold. `known` is the day since which it was
 * known, without a break, to hold on that day; a mere restatement does not move it. For a naming
 * the edge leads to whoever is named on the day.
 */
export function edgeOn(link: Link, moment: Moment): ConnectionEdge | undefined {
  const holding = holdingOn(link, moment);
  if (holding === undefined) return undefined;
  const { states, ref } = holding.statement;
  return {
    from: states.from,
    to: states.to,
    kind: states.kind === 'naming' ? 'office' : states.kind,
    detail: detailOf(states),
    ...(states.kind === 'shareholding' ? { ratio: states.ratio } : {}),
    since: holding.since,
    known: knownSince(link, moment, holding),
    event: ref,
  };
}

/** Whether the tie holds on the day and no end of it is known. */
export function isLasting(link: Link, moment: Moment): boolean {
  const holding = holdingOn(link, moment);
  return holding !== undefined && holding.through === undefined;
}

/** The day on which what holds was said last. */
export const saidLastOn = (link: Link, moment: Moment): BusinessDate | undefined =>
  holdingOn(link, moment)?.statement.date;

/** The last day that was stated of a tie, where it lies behind and nothing begins it again. */
export function endedBefore(link: Link, moment: Moment): BusinessDate | undefined {
  let ended: BusinessDate | undefined;
  for (const { date, states } of saidIn(link, moment)) {
    const until = 'until' in states ? states.until : undefined;
    if (until !== undefined && until < moment.on) ended = until;
    else if (date <= moment.on) ended = undefined;
  }
  return ended;
}

const saidIn = (link: Link, { knownBy }: Moment): readonly Statement[] =>
  link.statements.filter((statement) =>
    inForce({ amendments: link.amendments, knownBy }, statement),
  );

function holdingOn(link: Link, moment: Moment): Holding | undefined {
  const said = saidIn(link, moment);
  if (said.length === 0) return undefined;
  return link.kind === 'office' || link.kind === 'relation'
    ? termOn(said, moment.on)
    : replacedOn(said, moment.on);
}

function replacedOn(said: readonly Statement[], on: BusinessDate): Holding | undefined {
  const index = said.findLastIndex((statement) => statement.date <= on);
  const statement = said[index];
  if (statement === undefined || !isTie(statement)) return undefined;
  const { from } = statement.states;
  let since = statement.date;
  for (let i = index - 1; i >= 0; i -= 1) {
    const before = said[i];
    if (before?.states.from !== from || !isTie(before)) break;
    since = before.date;
  }
  const after = said.slice(index + 1).find((s) => s.states.from !== from || !isTie(s));
  return { statement, since, ...(after === undefined ? {} : { through: after.date }) };
}

const isTie = ({ states }: Statement): boolean =>
  states.kind !== 'shareholding' || states.ratio >= significantRatio;

type Term = { since: BusinessDate; through: BusinessDate | undefined };

function termOn(said: readonly Statement[], on: BusinessDate): Holding | undefined {
  const terms: Term[] = [];
  for (const statement of said) extend(terms, statement);
  const term = terms.find(
    ({ since, through }) => since <= on && (through === undefined || on <= through),
  );
  const statement = said.findLast(({ date }) => date <= on);
  if (term === undefined || statement === undefined) return undefined;
  const { since, through } = term;
  return { statement, since, ...(through === undefined ? {} : { through }) };
}

/** A statement continues the term that runs on its day, or begins one if it does not merely end. */
function extend(terms: Term[], { date, states }: Statement): void {
  const until = 'until' in states ? states.until : undefined;
  const running = terms.at(-1);
  if (running !== undefined && (running.through === undefined || date <= running.through)) {
    running.through = until;
  } else if (until === undefined || date <= until) {
    terms.push({ since: date, through: until });
  }
}

function detailOf(states: Statement['states']): string {
  if (states.kind === 'shareholding')
    return states.ratio > controlRatio ? 'control' : 'significant';
  return states.kind === 'naming' ? representative : states.detail;
}

function knownSince(link: Link, moment: Moment, holding: Holding): BusinessDate {
  const days = daysOfKnowledge(link, moment.knownBy);
  let since = holding.statement.known;
  // By far the most ties are stated once and never amended.
  if (days.length === 1) return since;
  for (const knownBy of days) {
    const then = holdingOn(link, { on: moment.on, knownBy });
    if (then === undefined || !isSameTie(link, then, holding)) break;
    since = knownBy;
  }
  return since;
}

/** A naming is another tie for each person named; the rest are the same from either side. */
const isSameTie = (link: Link, one: Holding, other: Holding): boolean =>
  link.kind !== 'naming' || one.statement.states.from === other.statement.states.from;

/** The days on which anything about the link may have been learnt, latest first. */
function daysOfKnowledge(
  { statements, amendments }: Link,
  knownBy: BusinessDate | undefined,
): readonly BusinessDate[] {
  const days = new Set(statements.map(({ known }) => known));
  for (const { voids, corrections } of amendments.values()) {
    for (const { known } of [...voids, ...corrections]) days.add(known);
  }
  const known = knownBy === undefined ? [...days] : [...days].filter((day) => day <= knownBy);
  return known.sort().reverse();
}
