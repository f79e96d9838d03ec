/**
 * The limitation of one loan: when it fell due, what has interrupted it since, and which demands
 * proved nothing. The rules are those of the legal calendar; here they are put in their order.
 */
import {
  claimLastDay,
  executionLastDay,
  type Flaw,
  type Interruption,
} from '@tocsin/legal-calendar';
import type { BankId, BusinessDate, CreditEvent, EvidenceRef } from '@tocsin/credit-events';

/** A demand that does not interrupt limitation, made after the last thing that did. */
export type Unproven = Readonly<{
  on: BusinessDate;
  event: EvidenceRef;
  channel: CreditEvent<'loan.demanded'>['data']['channel'];
  flaw: Flaw;
}>;

export type Clock = Readonly<{
  bank: BankId;
  loan: string;
  /** The day of the first event about the loan. */
  seenOn: BusinessDate;
  /** The maturity last agreed. */
  due?: Readonly<{ on: BusinessDate; event: EvidenceRef }>;
  /** The last interruption, with all events of its day; before maturity it moves nothing. */
  restart?: Readonly<{ on: BusinessDate; events: readonly EvidenceRef[] }>;
  /** What runs: limitation, or after a judgment the term to apply for its execution. */
  term: 'limitation' | 'execution';
  /** It had ended when proceedings began that could not revive it. */
  hasEnded: boolean;
  unproven: readonly Unproven[];
}>;

const remembered = 16; // demands without proof, and events of one day, of each the latest

/** The last day on which the claim may be pursued, as things stand; undefined while not dated. */
export function lastDayOn({ term, due, restart }: Clock): BusinessDate | undefined {
  if (term === 'execution') return restart && executionLastDay(restart.on);
  return due && claimLastDay({ due: due.on, from: restart?.on });
}

/** The last interruption, where it came after the due date or is a judgment's. */
const counting = ({ term, due, restart }: Clock): Clock['restart'] =>
  restart && (term === 'execution' || due === undefined || restart.on > due.on)
    ? restart
    : undefined;

/** The day from which the clock is counted. */
export const countedFrom = (clock: Clock): BusinessDate | undefined =>
  counting(clock)?.on ?? clock.due?.on;

/** The events that date the clock. */
export const datedBy = (clock: Clock): readonly EvidenceRef[] => [
  ...(clock.due ? [clock.due.event] : []),
  ...(counting(clock)?.events ?? []),
];

/** Whether it has run out before a day, while nothing kept it standing still. */
const hasRunOut = (clock: Clock, before: BusinessDate): boolean =>
  (lastDayOn(clock) ?? before) < before;

type Moment = Pick<CreditEvent, 'date' | 'ref'>;

/** The clock after an interruption; one that comes too late revives it only where law says so. */
export function interrupted(
  clock: Clock,
  { date, ref }: Moment,
  { revives, isStopped = false }: Interruption & Readonly<{ isStopped?: boolean }>,
): Clock {
  const isOver = isStopped ? clock.hasEnded : hasRunOut(clock, date);
  if (isOver && !revives) return clock;
  const sameDay = clock.restart?.on === date ? clock.restart.events : [];
  const events = [...sameDay.filter((event) => event !== ref), ref].slice(-remembered);
  return { ...clock, restart: { on: date, events }, hasEnded: false, unproven: [] };
}

/** Proceedings begin: they interrupt and stop a clock that runs, and do not revive one that ran out. */
export function stopped(clock: Clock, moment: Moment, isStopped: boolean): Clock {
  const next = interrupted(clock, moment, { revives: false, isStopped });
  return next === clock && !clock.hasEnded ? { ...clock, hasEnded: true } : next;
}

/** A demand that proves nothing; one of a day with proof is cured at once. */
export function withUnproven(clock: Clock, demand: Unproven): Clock {
  if (clock.restart && clock.restart.on >= demand.on) return clock;
  return { ...clock, unproven: [...clock.unproven, demand].slice(-remembered) };
}
