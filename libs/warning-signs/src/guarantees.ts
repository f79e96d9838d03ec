/**
 * Guarantees given by or for the subject and not released. Each guarantor of a contract stands for
 * itself: its consent, its resolution and its period are its own, so that each has an entry.
 */
import {
  daysBetween,
  yuan,
  type BankId,
  type BusinessDate,
  type CreditEvent,
  type DataOf,
  type EventType,
  type EvidenceRef,
  type Fen,
  type PartyId,
} from '@tocsin/credit-events';

type Given = DataOf<'guarantee.given'>;

/** What a guarantor said to a change of the debt. */
export type Consent = Readonly<{
  to: DataOf<'guarantee.consent'>['to'];
  given: boolean;
  date: BusinessDate;
  event: EvidenceRef;
}>;

export type Guarantee = Readonly<{
  bank: BankId;
  guarantee: string;
  guarantor: PartyId;
  /** The debtor. */
  party: PartyId;
  /** Absent where the contract covers whatever the debtor owes the bank. */
  loan?: string;
  amount: Fen;
  currency: string;
  kind: Given['kind'];
  /** The guarantor's resolution is on file. */
  resolution: boolean;
  periodEnd?: BusinessDate;
  periodUnclear: boolean;
  since: BusinessDate;
  event: EvidenceRef;
  /** The latest, oldest first. */
  consents: readonly Consent[];
}>;

/** By contract, guarantor and debtor. */
export type Guarantees = ReadonlyMap<string, Guarantee>;

const types = [
  'guarantee.given',
  'guarantee.released',
  'guarantee.consent',
] as const satisfies readonly EventType[];

export type GuaranteeEvent = CreditEvent<(typeof types)[number]>;
export const guaranteeEventTypes: ReadonlySet<EventType> = new Set<EventType>(types);

/** Guarantees kept of one subject, the latest; a guarantee company gives many more. */
const guaranteesMax = 500;
/** Words of one guarantor to changes of one debt, the latest. */
const consentsMax = 16;

/** The guarantees after an event; the same reference where it changes none. */
export function guaranteesAfter(
  guarantees: Guarantees,
  event: GuaranteeEvent,
  subject: string,
): Guarantees {
  const { guarantor, party } = event.data;
  if (guarantor !== subject && party !== subject) return guarantees;
  const key = keyOf(event);
  const before = guarantees.get(key);
  const after = afterEvent(before, event);
  if (after === before) return guarantees;
  const next = new Map(guarantees);
  next.delete(key);
  if (after) next.set(key, after);
  for (const oldest of next.keys()) {
    if (next.size <= guaranteesMax) break;
    next.delete(oldest);
  }
  return next;
}

const keyOf = ({ data }: GuaranteeEvent): string =>
  `${data.bank}/${data.guarantee} ${data.guarantor} ${data.party}`;

function afterEvent(before: Guarantee | undefined, event: GuaranteeEvent): Guarantee | undefined {
  switch (event.type) {
    case 'guarantee.given':
      return guaranteeOf(event);
    case 'guarantee.released':
      return undefined;
    case 'guarantee.consent':
      return before && consented(before, event);
  }
}

/** Signed anew, it is a new promise: what was said to changes before is said of the old one. */
function guaranteeOf({ data, date, ref }: CreditEvent<'guarantee.given'>): Guarantee {
  const { bank, guarantee, guarantor, party, loan, kind, periodEnd } = data;
  return {
    bank,
    guarantee,
    guarantor,
    party,
    ...(loan === undefined ? {} : { loan }),
    amount: yuan(data.amount),
    currency: data.currency ?? 'CNY',
    kind,
    resolution: data.resolution === true,
    ...(periodEnd === undefined ? {} : { periodEnd }),
    periodUnclear: data.periodUnclear === true,
    since: date,
    event: ref,
    consents: [],
  };
}

function consented(
  guarantee: Guarantee,
  { data: { to, given }, date, ref }: CreditEvent<'guarantee.consent'>,
): Guarantee {
  const said = { to, given, date, event: ref };
  return { ...guarantee, consents: [...guarantee.consents, said].slice(-consentsMax) };
}

/** Guarantees for one of the subject's loans: those that name it, and those for all it owes there. */
export const guaranteesFor = (
  guarantees: Guarantees,
  { party, bank, loan }: Readonly<{ party: string; bank: string; loan: string }>,
): readonly Guarantee[] =>
  [...guarantees.values()].filter(
    (one) =>
      one.party === party && one.bank === bank && (one.loan === undefined || one.loan === loan),
  );

/** Guarantees that a party gave for others. */
export const givenBy = (guarantees: Guarantees, guarantor: string): readonly Guarantee[] =>
  [...guarantees.values()].filter((one) => one.guarantor === guarantor);

/** A change of a guaranteed debt. */
export type Change = Readonly<{
  to: Consent['to'];
  date: BusinessDate;
  /** The bank states that the guarantors consented. */
  isAgreed: boolean;
}>;

/**
 * Whether a guarantor consented to a change. A consent is for the change that it precedes, or for
 * what was done before it: it is used up by the next change of its kind. The guarantor's last word
 * by the day of the change counts.
 */
export function isConsented(
  change: Change,
  guarantee: Guarantee,
  changes: readonly Change[],
): boolean {
  if (isConsentedInTime(change, guarantee, changes)) return true;
  return guarantee.consents.some(
    ({ to, date, given }) => to === change.to && date > change.date && given,
  );
}

/**
 * By the day of the change. What was said after another change that lacked a consent was said to
 * whichever of the two is nearer.
 */
function isConsentedInTime(
  { to, date, isAgreed }: Change,
  guarantee: Guarantee,
  changes: readonly Change[],
): boolean {
  if (isAgreed) return true;
  const before = changes.findLast((one) => one.to === to && one.date < date);
  const lastWord = guarantee.consents.findLast(
    (one) => one.to === to && one.date <= date && !(before && one.date <= before.date),
  );
  if (!lastWord?.given) return false;
  return (
    before === undefined ||
    before.date <= guarantee.since ||
    daysBetween(before.date, lastWord.date) >= daysBetween(lastWord.date, date) ||
    isConsentedInTime(before, guarantee, changes)
  );
}
