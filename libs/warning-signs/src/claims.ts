/**
 * What keeps banks' claims on the obligor alive, folded once: a limitation clock for each loan, and
 * the proceedings that stop it. Feeds that know only days give all events of one day the same time;
 * so the events of a day are taken in an order of their own, which no id decides.
 */
import { courtActBy, flawOf, interruptionBy } from '@tocsin/legal-calendar';
import { isBankId, type BusinessDate, type CreditEvent } from '@tocsin/credit-events';
import {
  countedFrom,
  datedBy,
  interrupted,
  lastDayOn,
  stopped,
  withUnproven,
  type Clock,
} from './limitation-clocks';
import {
  covers,
  isStopped,
  loansOf,
  proceedingBy,
  suitKey,
  withProceeding,
  type Proceeding,
  type Proceedings,
} from './proceedings';

/** What comes first on a day: facts, beginnings, deeds, judgments, executions, ends, departures. */
const ranks = {
  'party.unreachable': 0,
  'loan.granted': 0,
  'loan.disbursed': 0,
  'loan.classified': 0,
  'loan.overdue': 0,
  'loan.extended': 1,
  'lawsuit.filed': 2,
  'bankruptcy.petitioned': 2,
  'bankruptcy.claim-filed': 2,
  'loan.demanded': 3,
  'loan.acknowledged': 3,
  'loan.repaid': 3,
  'seizure.ordered': 3,
  'lawsuit.decided': 4,
  'execution.opened': 5,
  'execution.closed': 6,
  'bankruptcy.dismissed': 6,
  'loan.transferred': 7,
} as const;

type ClaimEvent = CreditEvent<keyof typeof ranks>;
export const claimEventTypes = Object.keys(ranks) as readonly (keyof typeof ranks)[];

const isClaimEvent = (event: CreditEvent): event is ClaimEvent => Object.hasOwn(ranks, event.type);

type Facts = Readonly<{
  /** By `<bank>/<loan>`. */
  clocks: ReadonlyMap<string, Clock>;
  proceedings: Proceedings;
  /** Whether the obligor has been reported as not to be found. */
  isMissing: boolean;
}>;

export type Claims = Facts &
  Readonly<{
    /** The last day with its events, and what was there before it. */
    day?: Readonly<{ date: BusinessDate; before: Facts; events: readonly ClaimEvent[] }>;
  }>;

export const noClaims: Claims = { clocks: new Map(), proceedings: new Map(), isMissing: false };

/** The claims after an event of the subject's history; the same reference where it says nothing. */
export function claimsAfter(claims: Claims, event: CreditEvent, subject: string): Claims {
  if (!isClaimEvent(event) || !concerns(event, subject) || isKnown(claims, event)) return claims;
  const { day } = claims;
  if (day?.date !== event.date) {
    const before = factsOf(claims);
    return { ...taken(before, event, subject), day: { date: event.date, before, events: [event] } };
  }
  const latest = day.events.at(-1);
  const isInOrder = latest === undefined || ranks[latest.type] <= ranks[event.type];
  const events = [...day.events, event];
  if (isInOrder) return { ...taken(factsOf(claims), event, subject), day: { ...day, events } };
  const inOrder = events.toSorted((a, b) => ranks[a.type] - ranks[b.type]);
  const facts = inOrder.reduce((sum, one) => taken(sum, one, subject), day.before);
  return { ...facts, day: { ...day, events: inOrder } };
}

const factsOf = ({ clocks, proceedings, isMissing }: Claims): Facts => ({
  clocks,
  proceedings,
  isMissing,
});

/** These show that there is a loan, and nothing more. */
const isKnown = ({ clocks }: Claims, { type, data }: ClaimEvent): boolean =>
  (type === 'loan.disbursed' || type === 'loan.classified' || type === 'loan.overdue') &&
  clocks.has(`${data.bank}/${data.loan}`);

function concerns({ type, data }: ClaimEvent, subject: string): boolean {
  if (type === 'loan.transferred') return data.from === subject || data.to === subject;
  if ('defendant' in data) return data.defendant === subject && isBankId(data.plaintiff);
  return 'party' in data && data.party === subject;
}

/** When a loan's claim ends, and which events say so; undefined while it stands still or undated. */
export function limitationOf({ clocks, proceedings }: Claims, key: string) {
  const clock = clocks.get(key);
  if (!clock || (!clock.hasEnded && isStopped(proceedings, clock))) return undefined;
  const lastDay = lastDayOn(clock);
  if (lastDay === undefined) return undefined;
  return { lastDay, term: clock.term, from: countedFrom(clock), evidence: datedBy(clock) };
}

function taken(facts: Facts, event: ClaimEvent, subject: string): Facts {
  if (isAboutLoan(event)) return ofLoan(facts, event, subject);
  switch (event.type) {
    case 'party.unreachable':
      return { ...facts, isMissing: true };
    case 'seizure.ordered':
      return preserved(facts, event);
    case 'lawsuit.decided':
      return decided(facts, event);
    case 'execution.closed':
    case 'bankruptcy.dismissed':
      return ended(facts, event);
    default:
      return begun(facts, event);
  }
}

const isAboutLoan = (event: ClaimEvent): event is LoanClaimEvent => event.type.startsWith('loan.');

type LoanClaimEvent = Extract<ClaimEvent, { type: `loan.${string}` }>;

function ofLoan(facts: Facts, event: LoanClaimEvent, subject: string): Facts {
  const { bank, loan } = event.data;
  const key = `${bank}/${loan}`;
  if (event.type === 'loan.transferred' && event.data.to !== subject) {
    if (!interruptionBy(event, { isMissing: false })) return facts;
    const clocks = new Map(facts.clocks);
    clocks.delete(key);
    return { ...facts, clocks };
  }
  const known = facts.clocks.get(key);
  const clock = known ?? fresh(event);
  const next = clockAfter(clock, event, facts);
  return next === known ? facts : { ...facts, clocks: new Map(facts.clocks).set(key, next) };
}

const fresh = ({ date, data: { bank, loan } }: LoanClaimEvent): Clock => ({
  bank,
  loan,
  seenOn: date,
  term: 'limitation',
  hasEnded: false,
  unproven: [],
});

function clockAfter(clock: Clock, event: LoanClaimEvent, facts: Facts): Clock {
  switch (event.type) {
    case 'loan.disbursed':
    case 'loan.classified':
    case 'loan.overdue':
      return clock;
    case 'loan.granted':
      return { ...clock, due: dueBy(event) };
    case 'loan.extended':
      return { ...moved(clock, event, facts), due: dueBy(event) };
    case 'loan.demanded':
      return demanded(clock, event, facts);
    default:
      return moved(clock, event, facts);
  }
}

const dueBy = ({ data, ref }: CreditEvent<'loan.granted' | 'loan.extended'>) => ({
  on: data.maturity,
  event: ref,
});

function demanded(clock: Clock, event: CreditEvent<'loan.demanded'>, facts: Facts): Clock {
  const { to, channel } = event.data;
  const flaw = to === 'debtor' ? flawOf(event.data, facts) : undefined;
  if (flaw === undefined) return moved(clock, event, facts);
  return withUnproven(clock, { on: event.date, event: event.ref, channel, flaw });
}

function moved(clock: Clock, event: Parameters<typeof interruptionBy>[0], facts: Facts): Clock {
  const interruption = interruptionBy(event, facts);
  if (!interruption) return clock;
  return interrupted(clock, event, {
    ...interruption,
    isStopped: isStopped(facts.proceedings, clock),
  });
}

/** Every clock that a proceeding covers, changed. */
function among(
  clocks: Facts['clocks'],
  by: Pick<Proceeding, 'bank' | 'loans' | 'from'>,
  change: (clock: Clock) => Clock,
): Facts['clocks'] {
  const next = new Map(clocks);
  for (const [key, clock] of clocks) if (covers(by, clock)) next.set(key, change(clock));
  return next;
}

type Beginning = Parameters<typeof proceedingBy>[0];

function begun(facts: Facts, event: Beginning): Facts {
  const before = facts.proceedings;
  const began = courtActBy(event) && proceedingBy(event, before);
  if (!began) return facts;
  // An execution shows a title that can be enforced: limitation is no longer a defence.
  const clocks = among(facts.clocks, began.proceeding, (clock) =>
    event.type === 'execution.opened'
      ? interrupted(clock, event, { revives: true })
      : stopped(clock, event, isStopped(before, clock)),
  );
  const proceedings = withProceeding(before, began);
  return { ...facts, clocks, proceedings: withoutSuitOf(event, proceedings) };
}

/** The suit behind an execution is over, though its judgment may never have been reported. */
function withoutSuitOf(event: Beginning, proceedings: Proceedings): Proceedings {
  if (event.type !== 'execution.opened' || event.data.case === undefined) return proceedings;
  const key = suitKey(event.data.case);
  const suit = proceedings.get(key);
  return suit?.isOpen === true ? new Map(proceedings).set(key, closed(suit)) : proceedings;
}

const closed = (proceeding: Proceeding): Proceeding => ({ ...proceeding, isOpen: false });

/** A seizure interrupts and stops nothing. */
function preserved(facts: Facts, event: CreditEvent<'seizure.ordered'>): Facts {
  const { applicant: bank, case: ofCase } = event.data;
  if (!courtActBy(event) || !isBankId(bank)) return facts;
  const by = { bank, from: event.date, ...loansOf(ofCase, facts.proceedings) };
  const clocks = among(facts.clocks, by, (clock) =>
    interrupted(clock, event, {
      revives: false,
      isStopped: isStopped(facts.proceedings, clock),
    }),
  );
  return { ...facts, clocks };
}

const forThePlaintiff: ReadonlySet<string> = new Set(['plaintiff', 'partly', 'mediated']);

/** A judgment for the bank begins the term to have it executed; the latest decision counts. */
function decided(facts: Facts, event: CreditEvent<'lawsuit.decided'>): Facts {
  const { case: id, plaintiff: bank, outcome } = event.data;
  if (!isBankId(bank)) return facts;
  const key = suitKey(id);
  const unseen: Proceeding = { kind: 'suit', id, bank, from: event.date, isOpen: true };
  const suit = facts.proceedings.get(key) ?? unseen;
  const revives = forThePlaintiff.has(outcome);
  const clocks = among(facts.clocks, suit, (clock) => ({
    ...interrupted(clock, event, { revives, isStopped: isStopped(facts.proceedings, clock) }),
    term: revives ? 'execution' : 'limitation',
  }));
  const proceedings = withProceeding(facts.proceedings, { key, proceeding: closed(suit) });
  return { ...facts, clocks, proceedings };
}

/** Proceedings end: limitation starts again in full, unless it had run out before them. */
function ended(
  facts: Facts,
  event: CreditEvent<'execution.closed' | 'bankruptcy.dismissed'>,
): Facts {
  let { clocks, proceedings } = facts;
  const [kind, id] = closedBy(event);
  for (const [key, proceeding] of facts.proceedings) {
    if (!proceeding.isOpen || proceeding.kind !== kind || proceeding.id !== id) continue;
    clocks = among(clocks, proceeding, (clock) => ({
      ...interrupted(clock, event, { revives: false, isStopped: true }),
      term: kind === 'execution' ? 'limitation' : clock.term,
    }));
    proceedings = new Map(proceedings).set(key, closed(proceeding));
  }
  return proceedings === facts.proceedings ? facts : { ...facts, clocks, proceedings };
}

const closedBy = (event: CreditEvent<'execution.closed' | 'bankruptcy.dismissed'>) =>
  event.type === 'execution.closed'
    ? (['execution', event.data.execution] as const)
    : (['bankruptcy', event.data.bankruptcy] as const);
