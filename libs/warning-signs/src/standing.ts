/**
 * The facts of an obligor that many signs need, folded once: who lends, how much is outstanding,
 * what is overdue, demanded, sued for and pledged. A fold like that of a sign: pure, by events in
 * business order, and the same reference where an event changes nothing.
 */
import {
  isBankId,
  yuan,
  type BankId,
  type BusinessDate,
  type CreditEvent,
  type EventType,
  type EvidenceRef,
  type Fen,
} from '@tocsin/credit-events';
import {
  capitalAfter,
  capitalEventTypes,
  isCapitalEvent,
  noCapital,
  type Capital,
} from './capital';
import { claimEventTypes, claimsAfter, noClaims, type Claims } from './claims';
import {
  guaranteeEventTypes,
  guaranteesAfter,
  type GuaranteeEvent,
  type Guarantees,
} from './guarantees';
import { courtEventTypes, inCourtAfter, nothingInCourt, type InCourt } from './in-court';
import {
  isUnpaid,
  loanAfter,
  loanEventTypes,
  loanKey,
  type Loan,
  type LoanEvent,
} from './loan-balance';
import {
  noOrganisation,
  organisationAfter,
  organisationEventTypes,
  type Organisation,
} from './organisation';
import {
  noPeriodFacts,
  periodEventTypes,
  periodFactsAfter,
  type PeriodEvent,
  type PeriodFacts,
} from './period-facts';
import { pledgeEventTypes, pledgesAfter, type PledgeEvent, type Pledges } from './pledges';

/** The latest of its kind, as of the event that is being folded. */
type Reported = Readonly<{ date: BusinessDate; event: EvidenceRef; bank: BankId }>;

export type Standing = Readonly<{
  name?: string;
  kind?: string;
  region?: string;
  /** Outstanding principal over all banks, in CNY; loans in other currencies are left out. */
  exposure: Fen;
  /** Banks with outstanding principal in any currency; the amount is that in CNY. */
  lenders: ReadonlyMap<BankId, Fen>;
  /** By `<bank>/<loan>`. */
  loans: ReadonlyMap<string, Loan>;
  /** Loans that passed to another debtor, as they left: guarantees for them go on. */
  departed: ReadonlyMap<string, Loan>;
  /** What keeps the claims on it alive: a limitation clock for each loan, and banks' proceedings. */
  claims: Claims;
  /** Pledged and not released, by collateral. */
  pledges: Pledges;
  /** Given by the subject or for it, and not released. */
  guarantees: Guarantees;
  /** What decides how long those who guarantee for the subject answer. */
  periodFacts: PeriodFacts;
  /** What is subscribed and paid in of the subject, and who holds it. */
  capital: Capital;
  lastOverdue?: Reported;
  /** The latest demand that a bank addressed to this party. */
  lastDemand?: Reported;
  /** The latest suit of a bank against this party. */
  lastBankSuit?: Reported;
}> &
  InCourt &
  Organisation;

export const noStanding: Standing = {
  ...noOrganisation,
  exposure: 0n as Fen,
  lenders: new Map(),
  loans: new Map(),
  departed: new Map(),
  claims: noClaims,
  pledges: new Map(),
  guarantees: new Map(),
  periodFacts: noPeriodFacts,
  capital: noCapital,
  ...nothingInCourt,
};

/** The types that the standing folds. */
export const standingWatches: ReadonlySet<EventType> = new Set<EventType>([
  'party.registered',
  'party.changed',
  'lawsuit.filed',
  'loan.demanded',
  'loan.overdue',
  ...courtEventTypes,
  ...capitalEventTypes,
  ...claimEventTypes,
  ...guaranteeEventTypes,
  ...loanEventTypes,
  ...organisationEventTypes,
  ...periodEventTypes,
  ...pledgeEventTypes,
]);

/** The standing after an event of the subject's history. */
export function standingAfter(standing: Standing, event: CreditEvent, subject: string): Standing {
  const periods = withPeriodFacts(withCapital(standing, event, subject), event, subject);
  const courts = inCourtAfter(withoutClaims(periods, event, subject), event, subject);
  const next = organisationAfter(courts, event, { subject, before: standing });
  const claims = claimsAfter(next.claims, event, subject);
  return claims === next.claims ? next : { ...next, claims: bounded(claims, next) };
}

function withPeriodFacts(standing: Standing, event: CreditEvent, subject: string): Standing {
  if (!isPeriodEvent(event)) return standing;
  const periodFacts = periodFactsAfter(standing.periodFacts, event, subject);
  return periodFacts === standing.periodFacts ? standing : { ...standing, periodFacts };
}

function withCapital(standing: Standing, event: CreditEvent, subject: string): Standing {
  if (!isCapitalEvent(event)) return standing;
  const capital = capitalAfter(standing.capital, event, subject);
  return capital === standing.capital ? standing : { ...standing, capital };
}

/** Clocks are kept as long as their loans. */
function bounded(claims: Claims, { loans }: Standing): Claims {
  if (claims.clocks.size <= loansMax) return claims;
  return { ...claims, clocks: new Map([...claims.clocks].filter(([key]) => loans.has(key))) };
}

function withoutClaims(standing: Standing, event: CreditEvent, subject: string): Standing {
  if (isLoanEvent(event)) return withLoan(standing, event, subject);
  if (isGuaranteeEvent(event)) return withGuarantees(standing, event, subject);
  switch (event.type) {
    case 'party.registered':
    case 'party.changed':
      return described(standing, event, subject);
    case 'lawsuit.filed':
      return sued(standing, event, subject);
    case 'loan.demanded':
      return demanded(standing, event, subject);
    case 'collateral.pledged':
    case 'collateral.appraised':
    case 'collateral.released':
      return withPledges(standing, event, subject);
    default:
      return standing;
  }
}

const isLoanEvent = (event: CreditEvent): event is LoanEvent => loanEventTypes.has(event.type);
const isPeriodEvent = (event: CreditEvent): event is PeriodEvent =>
  periodEventTypes.has(event.type);
const isGuaranteeEvent = (event: CreditEvent): event is GuaranteeEvent =>
  guaranteeEventTypes.has(event.type);

function sued(standing: Standing, event: CreditEvent<'lawsuit.filed'>, subject: string): Standing {
  const { plaintiff, defendant } = event.data;
  if (defendant !== subject || !isBankId(plaintiff)) return standing;
  return { ...standing, lastBankSuit: { ...reported(event), bank: plaintiff } };
}

const reported = ({ date, ref }: CreditEvent) => ({ date, event: ref });

function demanded(
  standing: Standing,
  event: CreditEvent<'loan.demanded'>,
  subject: string,
): Standing {
  if (addressee(event) !== subject) return standing;
  return { ...standing, lastDemand: { ...reported(event), bank: event.data.bank } };
}

/** Whom a demand was made on: a guarantor's debtor is not the one who was asked to pay. */
const addressee = ({ data }: CreditEvent<'loan.demanded'>): string | undefined =>
  data.to === 'debtor' ? data.party : data.guarantor;

function described(
  standing: Standing,
  { data }: CreditEvent<'party.registered' | 'party.changed'>,
  subject: string,
): Standing {
  if (data.party !== subject) return standing;
  return {
    ...standing,
    ...(data.name === undefined ? {} : { name: data.name }),
    ...(data.region === undefined ? {} : { region: data.region }),
    ...('kind' in data ? { kind: data.kind } : {}),
  };
}

function withPledges(standing: Standing, event: PledgeEvent, subject: string): Standing {
  const pledges = pledgesAfter(standing.pledges, event, subject);
  return pledges === standing.pledges ? standing : { ...standing, pledges };
}

function withGuarantees(standing: Standing, event: GuaranteeEvent, subject: string): Standing {
  const guarantees = guaranteesAfter(standing.guarantees, event, subject);
  return guarantees === standing.guarantees ? standing : { ...standing, guarantees };
}

function withLoan(standing: Standing, event: LoanEvent, subject: string): Standing {
  const key = loanKey(event);
  const before = standing.loans.get(key);
  const after = loanAfter(before, event, subject);
  if (after === before) return standing;
  const loans = new Map(standing.loans);
  if (after) loans.set(key, after);
  else loans.delete(key);
  const departed = after ? standing.departed : withDeparted(standing.departed, key, before);
  if (before === undefined) makeRoom(loans);
  const next: Standing = { ...standing, loans, departed, ...sums(standing, before, after) };
  if (event.type !== 'loan.overdue' || event.data.daysPastDue <= 0) return next;
  return { ...next, lastOverdue: { ...reported(event), bank: event.data.bank } };
}

/** Departed loans kept of one subject, the latest. */
const departedMax = 64;

function withDeparted(
  departed: Standing['departed'],
  key: string,
  loan: Loan | undefined,
): Standing['departed'] {
  if (!loan) return departed;
  const others = [...departed].filter(([other]) => other !== key);
  return new Map([...others, [key, loan] as const].slice(-departedMax));
}

/** Loans kept of one subject; beyond that the longest known that owe nothing are forgotten. */
const loansMax = 500;

function makeRoom(loans: Map<string, Loan>): void {
  if (loans.size <= loansMax) return;
  for (const [key, loan] of loans)
    if (loan.balance === 0n && !isUnpaid(loan)) {
      loans.delete(key);
      return;
    }
}

/** Exposure and lenders after one loan has changed; of the others only its own bank's are read. */
function sums(
  { exposure, lenders, loans }: Standing,
  before: Loan | undefined,
  after: Loan | undefined,
): Pick<Standing, 'exposure' | 'lenders'> {
  const change = owed(after) - owed(before);
  const bank = (after ?? before)?.bank;
  if (bank === undefined) return { exposure, lenders };
  const lending = (loan: Loan | undefined) => loan !== undefined && loan.balance > 0n;
  if (change === 0n && lending(before) === lending(after)) return { exposure, lenders };
  const changed = new Map(lenders);
  const others = [...loans.values()].some((l) => l !== before && l.bank === bank && lending(l));
  if (others || lending(after)) changed.set(bank, ((lenders.get(bank) ?? 0n) + change) as Fen);
  else changed.delete(bank);
  return { exposure: (exposure + change) as Fen, lenders: changed };
}

/** Outstanding principal of a loan in CNY. */
export const owed = (loan: Loan | undefined): Fen =>
  loan !== undefined && loan.balance > 0n && loan.currency === 'CNY' ? loan.balance : yuan('0');
