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
  yuan,
  type BankId,
  type BusinessDate,
  type CreditEvent,
  type EvidenceRef,
} from '@tocsin/credit-events';
import { defineWarningSign, type SignContext } from '../define-warning-sign';
import { without } from '../without';
import { texts } from './texts';

/** What was said, and when the bank could know of it. */
type Said = Readonly<{ date: BusinessDate; event: EvidenceRef; knownOn: BusinessDate }>;
type Filed = Said &
  Readonly<{
    plaintiff: string;
    isPlaintiff: boolean;
    collateral: readonly string[];
    isPriorityClaimed: boolean;
  }>;
type Decision = Said &
  Readonly<{ outcome: CreditEvent<'lawsuit.decided'>['data']['outcome']; priority?: boolean }>;
type Case = Readonly<{ id: string; filed?: Filed; decision?: Decision }>;

type Pledge = Readonly<{
  bank: BankId;
  collateral: string;
  /** The first of its registrations. */
  since: BusinessDate;
  event: EvidenceRef;
}>;

/** Cases are remembered for pledges to come; each pledge begins with all of them. */
type State = Readonly<{
  cases: readonly Case[];
  pledge?: Pledge;
  /** It passed to another by a judgment of which nothing else need be known. */
  taken?: Said;
  /** Suits by which the bank itself has stepped in. */
  challenges: readonly Readonly<{
    id: string;
    date: BusinessDate;
    collateral: readonly string[];
  }>[];
}>;

const parameters = { valueMin: { unit: 'CNY', default: yuan('0.00') } };
type Ctx = SignContext<typeof parameters>;

/** Cases about collateral and suits of the bank that are kept, the latest. */
const casesMax = 32;

export const thirdPartySuitDue = defineWarningSign({
  id: 'third-party-suit-due',
  version: 1,
  family: 'courts',
  axis: 'protection',
  effect: 'claim-unenforceable',
  stage: 'litigation',
  fault: 'bank',
  base: 'blue',
  texts,
  parameters,
  watches: [
    'collateral.pledged',
    'collateral.released',
    'collateral.transferred',
    'lawsuit.filed',
    'lawsuit.decided',
  ],
  subject: 'bank',
  history: 'obligor',
  objectKind: 'collateral',
  objectOf: (event, { standing, subject }) => {
    switch (event.type) {
      case 'collateral.pledged':
        return event.data.party === subject ? objectFor(event.data.bank, event) : [];
      case 'collateral.released':
        return objectFor(event.data.bank, event);
      case 'collateral.transferred': {
        const pledges = standing.pledges.get(event.data.collateral) ?? [];
        return pledges.map(({ bank }) => objectFor(bank, event));
      }
      default:
        return undefined;
    }
  },
  about: (object) => {
    const [subject = ''] = object.split('/', 1);
    return { subject, object: object.slice(subject.length + 1) };
  },

  initialState: (): State => ({ cases: [], challenges: [] }),

  evolve: (state, event, ctx) => {
    switch (event.type) {
      case 'collateral.pledged':
        return state.pledge ? state : { ...state, pledge: pledgeOf(event) };
      case 'collateral.released':
        return state.pledge ? without(state, 'pledge', 'taken') : state;
      case 'collateral.transferred':
        return isTaken(event, ctx) ? { ...state, taken: saidIn(event) } : state;
      case 'lawsuit.filed':
        return filed(state, event, ctx);
      case 'lawsuit.decided':
        return decided(state, event);
    }
  },

  holds: (state, ctx) => openMatters(state, ctx).length > 0,

  wakeOn: (state, ctx) => {
    const [next] = openMatters(state, ctx);
    return next && addDays(next.lastDay, 1);
  },

  daysLeft: (state, ctx) => {
    const [next] = openMatters(state, ctx);
    return next && daysBetween(ctx.today, next.lastDay);
  },

  evidence: (state, ctx) => {
    const { pledge, taken } = state;
    return [
      ...(pledge ? [pledge.event] : []),
      ...openMatters(state, ctx).flatMap(({ events }) => events),
      ...(taken ? [taken.event] : []),
    ];
  },

  measures: (state, ctx) => {
    const matters = openMatters(state, ctx);
    const [next] = matters;
    if (!next) return [];
    return [
      { name: 'days-left', value: daysBetween(ctx.today, next.lastDay), unit: 'days' },
      { name: 'sue-by', value: next.lastDay },
      { name: 'judgments', value: matters.length },
    ];
  },
});

const objectFor = (bank: BankId, { data }: CreditEvent<`collateral.${Collateral}`>): string =>
  `${bank}/${data.collateral}`;
type Collateral = 'pledged' | 'released' | 'transferred';

const saidIn = ({ date, ref, known }: CreditEvent): Said => ({
  date,
  event: ref,
  knownOn: known > date ? known : date,
});

const pledgeOf = ({ data, date, ref }: CreditEvent<'collateral.pledged'>): Pledge => ({
  bank: data.bank,
  collateral: data.collateral,
  since: date,
  event: ref,
});

/** By judgment, and neither with the bank's consent nor for its money. */
const isTaken = ({ data }: CreditEvent<'collateral.transferred'>, { subject }: Ctx): boolean =>
  data.from === subject &&
  data.basis === 'judgment' &&
  !data.bankConsented &&
  data.proceedsToLender !== true;

/** Only suits of these causes, or in the very case, attack what others had judged. */
const challenging: ReadonlySet<string> = new Set(['revocation', 'other']);

function filed(state: State, event: CreditEvent<'lawsuit.filed'>, { subject }: Ctx): State {
  const { case: id, plaintiff, collateral = [], cause, priorityClaimed } = event.data;
  if (plaintiff === state.pledge?.bank) {
    const isInCase = state.cases.some((one) => one.id === id && one.filed);
    if (!isInCase && !challenging.has(cause)) return state;
    const challenge = { id, date: event.date, collateral };
    return { ...state, challenges: [...state.challenges, challenge].slice(-casesMax) };
  }
  if (collateral.length === 0) return state;
  const before = state.cases.find((one) => one.id === id);
  if (before?.filed) return state;
  const begun = {
    ...saidIn(event),
    plaintiff,
    isPlaintiff: plaintiff === subject,
    collateral,
    isPriorityClaimed: priorityClaimed === true,
  };
  return withCase(state, event.date, { ...(before ?? { id }), filed: begun });
}

/** The latest decision counts. */
function decided(state: State, event: CreditEvent<'lawsuit.decided'>): State {
  const { case: id, outcome, priority } = event.data;
  const before = state.cases.find((one) => one.id === id) ?? { id };
  const decision = { ...saidIn(event), outcome, ...(priority === undefined ? {} : { priority }) };
  return withCase(state, event.date, { ...before, decision });
}

/** A decision without its suit is kept for its day: feeds that know only days may put it first. */
function withCase(state: State, today: BusinessDate, changed: Case): State {
  const others = state.cases.filter(
    ({ id, filed: begun, decision }) => id !== changed.id && (begun ?? decision?.date === today),
  );
  return { ...state, cases: [...others, changed].slice(-casesMax) };
}

type Matter = Readonly<{ lastDay: BusinessDate; events: readonly EvidenceRef[] }>;

/** What may still be attacked, the most urgent first. */
function openMatters(state: State, ctx: Ctx): readonly Matter[] {
  return mattersOf(state, ctx)
    .filter(({ lastDay }) => lastDay >= ctx.today)
    .toSorted((a, b) => (a.lastDay < b.lastDay ? -1 : 1));
}

function mattersOf({ cases, pledge, taken, challenges }: State, ctx: Ctx): readonly Matter[] {
  if (!pledge || isSmall(pledge, ctx)) return [];
  const judged = cases
    .filter(isJudged)
    .filter((one) => one.filed.collateral.includes(pledge.collateral));
  const isChallenged = (id: string, on: BusinessDate) =>
    challenges.some(
      (suit) =>
        suit.id === id ||
        (suit.date >= on &&
          (suit.collateral.length === 0 || suit.collateral.includes(pledge.collateral))),
    );
  const open = judged
    .filter((one) => one.decision.date >= pledge.since && isTaking(one, pledge.collateral, ctx))
    .filter(({ id, decision }) => !isChallenged(id, decision.date))
    .map(({ filed: { knownOn, event }, decision }) => ({
      lastDay: thirdPartySuitLastDay(knownOn > decision.knownOn ? knownOn : decision.knownOn),
      events: [event, decision.event],
    }));
  // A transfer carries out a judgment; where that is known its own term runs.
  if (judged.length > 0 || !taken || isChallenged('', taken.date)) return open;
  return [{ lastDay: thirdPartySuitLastDay(taken.knownOn), events: [taken.event] }];
}

/** Worth less than the bank cares for. */
const isSmall = ({ bank, collateral }: Pledge, { standing, parameters: limits }: Ctx): boolean =>
  (standing.pledges.get(collateral) ?? []).some(
    (one) => one.bank === bank && one.currency === 'CNY' && one.value < limits.valueMin,
  );

type Judged = Required<Case>;

const isJudged = (one: Case): one is Judged =>
  one.filed !== undefined && one.decision !== undefined;

const forThePlaintiff: ReadonlySet<string> = new Set(['plaintiff', 'partly', 'mediated']);

/** Whether others were given something; a lender that has the thing pledged takes what it had. */
function isTaking(
  { filed: suit, decision }: Judged,
  collateral: string,
  { standing }: Ctx,
): boolean {
  const { plaintiff, isPlaintiff, isPriorityClaimed } = suit;
  if (standing.pledges.get(collateral)?.some(({ bank }) => bank === plaintiff)) return false;
  if (isPriorityClaimed && decision.priority === false) return false;
  return isPlaintiff ? decision.outcome === 'mediated' : forThePlaintiff.has(decision.outcome);
}
