/**
 * Others had a court give away or encumber what is pledged to a bank, and the bank may still sue.
 *
 * A bank that was no party to the suit has six months from the day it learns of the judgment; after
 * that the judgment stands against it, however it came about. The facts stand in the obligor's
 * history, the task is the lender's. Sources: S0-29, Civil Procedure Law 59.
 */
import { thirdPartySuitLastDay } from '@tocsin/legal-calendar';
import {
  addDays,
  daysBetween,
  isBankId,
  yuan,
  type BusinessDate,
  type EvidenceRef,
} from '@tocsin/credit-events';
import { defineWarningSign, type DaysContext } from '../define-warning-sign';
import {
  nothingTaken,
  pledgeKey,
  suitTypes,
  takenAfter,
  takingsOf,
  thingTypes,
  type Pledge,
  type TakenInCourt,
} from '../taken-in-court';
import { texts } from './texts';

const parameters = { valueMin: { unit: 'CNY', default: yuan('0.00') } };
type Ctx = DaysContext<typeof parameters>;

export const thirdPartySuitDue = defineWarningSign({
  id: 'third-party-suit-due',
  version: 3,
  family: 'courts',
  axis: 'protection',
  effect: 'claim-unenforceable',
  stage: 'litigation',
  fault: 'bank',
  base: 'blue',
  texts,
  parameters,
  watches: [...thingTypes, ...suitTypes],
  subject: 'bank',
  history: 'obligor',
  objectKind: 'collateral',
  // Who owns a thing together pledges it together, and is sued together.
  isObjectShared: true,
  /** One for each pledge and day of judgment: every term has an alert of its own. */
  appear: (state, ctx) =>
    [...state.pledges.values()].flatMap((pledge) =>
      openTerms(state, pledge, ctx).map(({ day }) => objectFor(pledge, day)),
    ),
  about: (object) => {
    const { bank, collateral } = namedBy(object);
    return { subject: bank, object: collateral };
  },

  initialState: () => nothingTaken,

  evolve: (state, event, { subject }) => takenAfter(state, event, subject),

  holds: (state, ctx) => termsNow(state, ctx).length > 0,

  wakeOn: (state, ctx) => {
    const [next] = termsNow(state, ctx);
    return next && addDays(next.lastDay, 1);
  },

  daysLeft: (state, ctx) => {
    const [next] = termsNow(state, ctx);
    return next && daysBetween(ctx.today, next.lastDay);
  },

  evidence: (state, ctx) => {
    const pledge = pledgeNow(state, ctx);
    return [
      ...(pledge ? [pledge.event] : []),
      ...termsNow(state, ctx).flatMap(({ events }) => events),
      ...(pledge?.taken ? [pledge.taken.event] : []),
    ];
  },

  measures: (state, ctx) => {
    const terms = termsNow(state, ctx);
    const [next] = terms;
    if (!next) return [];
    return [
      { name: 'days-left', value: daysBetween(ctx.today, next.lastDay), unit: 'days' },
      { name: 'sue-by', value: next.lastDay },
      { name: 'judgments', value: terms.length },
    ];
  },
});

/** A pledge and a day: `<bank>/<collateral>/<date>`; ids of collateral may hold strokes too. */
const objectFor = ({ bank, collateral }: Pledge, day: BusinessDate): string =>
  `${pledgeKey(bank, collateral)}/${day}`;

function namedBy(object = ''): Readonly<{ bank: string; collateral: string; day: string }> {
  const [first, last] = [object.indexOf('/'), object.lastIndexOf('/')];
  return {
    bank: object.slice(0, first),
    collateral: object.slice(first + 1, last),
    day: object.slice(last + 1),
  };
}

function pledgeNow(state: TakenInCourt, { object }: Ctx): Pledge | undefined {
  const { bank, collateral } = namedBy(object);
  return state.pledges.get(pledgeKey(bank, collateral));
}

type Term = Readonly<{
  day: BusinessDate;
  lastDay: BusinessDate;
  events: readonly EvidenceRef[];
}>;

/** The terms that run for the object's pledge from judgments of the object's day. */
function termsNow(state: TakenInCourt, ctx: Ctx): readonly Term[] {
  const pledge = pledgeNow(state, ctx);
  const { day } = namedBy(ctx.object);
  return pledge ? openTerms(state, pledge, ctx).filter((term) => term.day === day) : [];
}

/** The terms that run for a pledge, the most urgent first. */
function openTerms(state: TakenInCourt, pledge: Pledge, ctx: Ctx): readonly Term[] {
  if (isSmall(pledge, ctx)) return [];
  return takingsOf(state, pledge, ctx.subject)
    .filter(({ isChallenged }) => !isChallenged)
    .map(({ day, knownOn, events }) => ({ day, lastDay: thirdPartySuitLastDay(knownOn), events }))
    .filter(({ lastDay }) => lastDay >= ctx.today)
    .filter((term) => !isWinnerSued(state, pledge, { term, ctx }))
    .toSorted((a, b) => (a.lastDay < b.lastDay ? -1 : 1));
}

/**
 * The bank may have sued whoever won, and not the obligor: that suit stands in the winner's history.
 * There it must be about this thing, unless it says that it revokes.
 */
function isWinnerSued(
  { cases }: TakenInCourt,
  { bank, collateral }: Pledge,
  { term, ctx }: Readonly<{ term: Term; ctx: Ctx }>,
): boolean {
  const filings = cases.flatMap((one) => one.filings);
  const winner = filings.find(({ event }) => event === term.events[0])?.plaintiff;
  if (winner === undefined || winner === ctx.subject || isBankId(winner)) return false;
  return ctx
    .eventsOf({ party: winner, types: ['lawsuit.filed'], from: term.day })
    .some(
      ({ data: { plaintiff, cause, collateral: named } }) =>
        plaintiff === bank &&
        (named?.some((one) => one === collateral) ?? cause === 'revocation') &&
        (cause === 'revocation' || cause === 'other'),
    );
}

/** Worth less than the bank cares for. */
const isSmall = ({ bank, collateral }: Pledge, { standing, parameters: limits }: Ctx): boolean =>
  (standing.pledges.get(collateral) ?? []).some(
    (one) => one.bank === bank && one.currency === 'CNY' && one.value < limits.valueMin,
  );
