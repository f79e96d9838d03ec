/**
 * What courts gave to others of the things that a party had pledged: folded from the party's own
 * history, its suits and what is said of its collateral. Judgments and mediations count, and
 * transfers by judgment of which nothing else is known.
 */
import {
  isBankId,
  type BankId,
  type BusinessDate,
  type CreditEvent,
  type EventType,
  type EvidenceRef,
} from '@tocsin/credit-events';

export const suitTypes = ['lawsuit.filed', 'lawsuit.decided'] as const satisfies EventType[];
export const thingTypes = [
  'collateral.pledged',
  'collateral.released',
  'collateral.transferred',
] as const satisfies EventType[];
type CourtFact = CreditEvent<(typeof suitTypes)[number] | (typeof thingTypes)[number]>;

/** What was said, and when the bank could know of it. */
type Said = Readonly<{ date: BusinessDate; event: EvidenceRef; knownOn: BusinessDate }>;
type Filing = Said &
  Readonly<{ plaintiff: string; collateral: readonly string[]; isPriorityClaimed: boolean }>;
type Decision = Said &
  Readonly<{ outcome: CreditEvent<'lawsuit.decided'>['data']['outcome']; priority?: boolean }>;
/** The first suit of each plaintiff, and the latest decision. */
type Case = Readonly<{ id: string; filings: readonly Filing[]; decision?: Decision }>;

export type Pledge = Readonly<{
  bank: BankId;
  collateral: string;
  /** The first of its registrations. */
  since: BusinessDate;
  event: EvidenceRef;
  /** It passed to another by judgment. */
  taken?: Said;
}>;

type BankSuit = Readonly<{
  bank: BankId;
  id: string;
  date: BusinessDate;
  collateral: readonly string[];
  /** Its cause is such that it may attack what others had judged. */
  isAttack: boolean;
}>;

export type TakenInCourt = Readonly<{
  cases: readonly Case[];
  /** By `pledgeKey`. */
  pledges: ReadonlyMap<string, Pledge>;
  bankSuits: readonly BankSuit[];
}>;

/** Cases about collateral, pledges and suits of banks that are kept, the latest. */
const casesMax = 32;
const filingsMax = 4;
const pledgesMax = 256;
const bankSuitsMax = 64;

export const nothingTaken: TakenInCourt = { cases: [], pledges: new Map(), bankSuits: [] };

export const pledgeKey = (bank: string, collateral: string): string => `${bank}/${collateral}`;

/** The same reference where the event says nothing of the party's pledges and suits. */
export function takenAfter(state: TakenInCourt, event: CourtFact, party: string): TakenInCourt {
  switch (event.type) {
    case 'collateral.pledged':
      return pledged(state, event, party);
    case 'collateral.released':
      return released(state, event);
    case 'collateral.transferred':
      return isTaken(event, party) ? taken(state, event) : state;
    case 'lawsuit.filed':
      return filed(state, event);
    case 'lawsuit.decided':
      return decided(state, event);
  }
}

const saidIn = ({ date, ref, known }: CreditEvent): Said => ({
  date,
  event: ref,
  knownOn: known > date ? known : date,
});

function pledged(
  state: TakenInCourt,
  { data, date, ref }: CreditEvent<'collateral.pledged'>,
  party: string,
): TakenInCourt {
  const { bank, collateral } = data;
  const key = pledgeKey(bank, collateral);
  if (data.party !== party || state.pledges.has(key)) return state;
  const pledge = { bank, collateral, since: date, event: ref };
  const pledges = new Map([...state.pledges].slice(1 - pledgesMax)).set(key, pledge);
  return { ...state, pledges };
}

function released(
  state: TakenInCourt,
  { data: { bank, collateral } }: CreditEvent<'collateral.released'>,
): TakenInCourt {
  const pledges = new Map(state.pledges);
  return pledges.delete(pledgeKey(bank, collateral)) ? { ...state, pledges } : state;
}

/** By judgment, and neither with the bank's consent nor for its money. */
const isTaken = ({ data }: CreditEvent<'collateral.transferred'>, party: string): boolean =>
  data.from === party &&
  data.basis === 'judgment' &&
  !data.bankConsented &&
  data.proceedsToLender !== true;

function taken(state: TakenInCourt, event: CreditEvent<'collateral.transferred'>): TakenInCourt {
  const pledges = new Map(state.pledges);
  for (const [key, pledge] of pledges)
    if (pledge.collateral === event.data.collateral)
      pledges.set(key, { ...pledge, taken: saidIn(event) });
  return { ...state, pledges };
}

const attacking: ReadonlySet<string> = new Set(['revocation', 'other']);

function filed(state: TakenInCourt, event: CreditEvent<'lawsuit.filed'>): TakenInCourt {
  const { case: id, plaintiff, collateral = [], cause, priorityClaimed } = event.data;
  const next = isBankId(plaintiff)
    ? withBankSuit(state, {
        ...{ bank: plaintiff, id, date: event.date, collateral },
        isAttack: attacking.has(cause),
      })
    : state;
  const before = state.cases.find((one) => one.id === id) ?? { id, filings: [] };
  const isAgain = before.filings.some((filing) => filing.plaintiff === plaintiff);
  if (collateral.length === 0 || isAgain) return next;
  const isPriorityClaimed = priorityClaimed === true;
  const filing = { ...saidIn(event), plaintiff, collateral, isPriorityClaimed };
  const filings = [...before.filings, filing].slice(0, filingsMax);
  return withCase(next, event.date, { ...before, filings });
}

const withBankSuit = (state: TakenInCourt, suit: BankSuit): TakenInCourt => ({
  ...state,
  bankSuits: [...state.bankSuits, suit].slice(-bankSuitsMax),
});

/** The latest decision counts. */
function decided(state: TakenInCourt, event: CreditEvent<'lawsuit.decided'>): TakenInCourt {
  const { case: id, outcome, priority } = event.data;
  const before = state.cases.find((one) => one.id === id) ?? { id, filings: [] };
  const decision = { ...saidIn(event), outcome, ...(priority === undefined ? {} : { priority }) };
  return withCase(state, event.date, { ...before, decision });
}

/** A decision without its suit is kept for its day: feeds that know only days may put it first. */
function withCase(state: TakenInCourt, today: BusinessDate, changed: Case): TakenInCourt {
  const others = state.cases.filter(
    ({ id, filings, decision }) =>
      id !== changed.id && (filings.length > 0 || decision?.date === today),
  );
  return { ...state, cases: [...others, changed].slice(-casesMax) };
}

/** A judgment about a pledged thing, or a transfer by one, and the day from which it can be known. */
export type Taking = Readonly<{
  day: BusinessDate;
  knownOn: BusinessDate;
  events: readonly EvidenceRef[];
  isChallenged: boolean;
}>;

/** Everything by which others were given something of a pledge of the party. */
export function takingsOf(state: TakenInCourt, pledge: Pledge, party: string): readonly Taking[] {
  const judged = state.cases.flatMap((one) => judgedOn(one, pledge));
  const takings = judged
    .filter(({ decision }) => decision.date >= pledge.since)
    .filter((one) => isTaking(one, party) && !isLender(state, pledge, one.filing.plaintiff))
    .map(({ id, filing, decision }) => ({
      day: decision.date,
      knownOn: filing.knownOn > decision.knownOn ? filing.knownOn : decision.knownOn,
      events: [filing.event, decision.event],
      isChallenged: isChallenged(state, pledge, { id, date: decision.date }),
    }));
  // A transfer carries out a judgment; where that is known its own term runs.
  if (judged.length > 0 || !pledge.taken) return takings;
  const { date, knownOn, event } = pledge.taken;
  const challenged = isChallenged(state, pledge, { id: '', date });
  return [{ day: date, knownOn, events: [event], isChallenged: challenged }];
}

type Judged = Readonly<{ id: string; filing: Filing; decision: Decision }>;

/** What the bank itself sued for it knows. */
function judgedOn(
  { id, filings, decision }: Case,
  { bank, collateral }: Pledge,
): readonly Judged[] {
  const filing = filings.find((one) => one.plaintiff !== bank);
  return filing?.collateral.includes(collateral) && decision ? [{ id, filing, decision }] : [];
}

const forThePlaintiff: ReadonlySet<string> = new Set(['plaintiff', 'partly', 'mediated']);

function isTaking({ filing, decision }: Judged, party: string): boolean {
  if (filing.isPriorityClaimed && decision.priority === false) return false;
  return filing.plaintiff === party
    ? decision.outcome === 'mediated'
    : forThePlaintiff.has(decision.outcome);
}

/** A lender that has the thing pledged takes what it had. */
const isLender = (state: TakenInCourt, { collateral }: Pledge, plaintiff: string): boolean =>
  state.pledges.has(pledgeKey(plaintiff, collateral));

/** The bank stands in the very case, or attacked it later, naming the thing or nothing. */
const isChallenged = (
  { bankSuits }: TakenInCourt,
  { bank, collateral }: Pledge,
  { id, date }: Readonly<{ id: string; date: BusinessDate }>,
): boolean =>
  bankSuits.some(
    (suit) =>
      suit.bank === bank &&
      (suit.id === id ||
        (suit.isAttack &&
          suit.date >= date &&
          (suit.collateral.length === 0 || suit.collateral.includes(collateral)))),
  );
