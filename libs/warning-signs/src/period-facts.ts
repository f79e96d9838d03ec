/**
 * What decides how long the guarantors of the subject's debts answer, folded once: the terms agreed
 * for each loan, demands on guarantors, suits against the debtor.
 */
import { flawOf, type Flaw } from '@tocsin/legal-calendar';
import {
  isBankId,
  type BusinessDate,
  type CreditEvent,
  type EventType,
  type EvidenceRef,
} from '@tocsin/credit-events';

/** A maturity as agreed with the debtor; whether it binds a guarantor is another matter. */
export type Term = Readonly<{
  to: 'extension';
  maturity: BusinessDate;
  date: BusinessDate;
  event: EvidenceRef;
  isAgreed: boolean;
}>;
type Demand = Readonly<{ date: BusinessDate; flaw?: Flaw }>;
/** A bank's suit or execution; where it names no loan, it is about all that it has lent. */
type Suit = Readonly<{
  bank?: string;
  loans?: readonly string[];
  date?: BusinessDate;
  isWithdrawn: boolean;
}>;
/** By case or execution. */
export type Suits = ReadonlyMap<string, Suit>;

export type PeriodFacts = Readonly<{
  /** By `<bank>/<loan>`. */
  terms: ReadonlyMap<string, readonly Term[]>;
  /** By `<bank>/<loan> <guarantor>`. */
  demands: ReadonlyMap<string, readonly Demand[]>;
  suits: Suits;
}>;

export const noPeriodFacts: PeriodFacts = {
  terms: new Map(),
  demands: new Map(),
  suits: new Map(),
};

const types = [
  'loan.granted',
  'loan.extended',
  'loan.demanded',
  'lawsuit.filed',
  'lawsuit.decided',
  'execution.opened',
] as const satisfies readonly EventType[];

export type PeriodEvent = CreditEvent<(typeof types)[number]>;
export const periodEventTypes: ReadonlySet<EventType> = new Set<EventType>(types);

const loansMax = 500; // loans and guarantors of loans
const suitsMax = 64;
/** Terms and demands kept of one loan: the first, which decide, and the latest. */
const eachMax = 16;

/** The facts after an event of the subject's history; the same reference where it adds none. */
export function periodFactsAfter(
  facts: PeriodFacts,
  event: PeriodEvent,
  subject: string,
): PeriodFacts {
  switch (event.type) {
    case 'loan.granted':
    case 'loan.extended':
      if (event.data.party !== subject) return facts;
      return { ...facts, terms: with1(facts.terms, loanOf(event), termOf(event)) };
    case 'loan.demanded': {
      const { party, to, guarantor } = event.data;
      if (party !== subject || to !== 'guarantor' || guarantor === undefined) return facts;
      const key = `${loanOf(event)} ${guarantor}`;
      return { ...facts, demands: with1(facts.demands, key, demandOf(event)) };
    }
    default: {
      const suits = suitsAfter(facts.suits, event, subject);
      return suits === facts.suits ? facts : { ...facts, suits };
    }
  }
}

const loanOf = ({ data }: CreditEvent<'loan.granted' | 'loan.extended' | 'loan.demanded'>) =>
  `${data.bank}/${data.loan}`;

const termOf = (event: CreditEvent<'loan.granted' | 'loan.extended'>): Term => ({
  to: 'extension',
  maturity: event.data.maturity,
  date: event.date,
  event: event.ref,
  // Whoever guarantees a loan agrees to its grant.
  isAgreed: event.type === 'loan.granted' || event.data.guarantorsConsented === true,
});

/** Whether the guarantor could be found is known in its own history alone. */
function demandOf({ data, date }: CreditEvent<'loan.demanded'>): Demand {
  const flaw = flawOf(data, { isMissing: false });
  return { date, ...(flaw === undefined ? {} : { flaw }) };
}

function with1<Item>(
  map: ReadonlyMap<string, readonly Item[]>,
  key: string,
  item: Item,
): ReadonlyMap<string, readonly Item[]> {
  const items = [...(map.get(key) ?? []), item];
  const half = eachMax / 2;
  const kept = items.length > eachMax ? [...items.slice(0, half), ...items.slice(-half)] : items;
  return withEntry(map, { key, value: kept, max: loansMax });
}

function withEntry<Value>(
  map: ReadonlyMap<string, Value>,
  { key, value, max }: Readonly<{ key: string; value: Value; max: number }>,
): ReadonlyMap<string, Value> {
  const next = new Map(map);
  next.delete(key);
  next.set(key, value);
  const [oldest] = next.keys();
  if (next.size > max && oldest !== undefined) next.delete(oldest);
  return next;
}

type SuitEvent = CreditEvent<'lawsuit.filed' | 'lawsuit.decided' | 'execution.opened'>;

/** Suits of banks against a party, be it the debtor or a guarantor. */
export function suitsAfter(suits: Suits, event: SuitEvent, party: string): Suits {
  const entry = suitIn(event, suits, party);
  return entry ? withEntry(suits, { ...entry, max: suitsMax }) : suits;
}

type SuitEntry = Readonly<{ key: string; value: Suit }>;

function suitIn(event: SuitEvent, suits: Suits, party: string): SuitEntry | undefined {
  if ('defendant' in event.data ? event.data.defendant !== party : event.data.party !== party)
    return undefined;
  switch (event.type) {
    case 'lawsuit.filed':
      return filed(event, suits);
    case 'lawsuit.decided':
      return decided(event, suits);
    case 'execution.opened':
      return executed(event);
  }
}

function filed({ data, date }: CreditEvent<'lawsuit.filed'>, suits: Suits): SuitEntry | undefined {
  const { case: key, plaintiff: bank, loans = [], cause } = data;
  const isAboutDebts = loans.length > 0 || debtCauses.has(cause);
  if (!isBankId(bank) || !isAboutDebts) return undefined;
  const { isWithdrawn = false } = suits.get(key) ?? {};
  return { key, value: { bank, ...(loans.length > 0 ? { loans } : {}), date, isWithdrawn } };
}

/** The decision may stand before its suit on their day. */
function decided({ data }: CreditEvent<'lawsuit.decided'>, suits: Suits): SuitEntry | undefined {
  const { case: key, plaintiff, outcome } = data;
  if (!isBankId(plaintiff)) return undefined;
  return { key, value: { ...suits.get(key), isWithdrawn: outcome === 'withdrawn' } };
}

/** A deed that can be executed without a judgment is pursued in this way. */
function executed({ data, date }: CreditEvent<'execution.opened'>): SuitEntry | undefined {
  const { execution, creditor: bank } = data;
  if (!isBankId(bank)) return undefined;
  return { key: `execution ${execution}`, value: { bank, date, isWithdrawn: false } };
}

/** Suits about other things say nothing of a debt that they do not name. */
const debtCauses: ReadonlySet<string> = new Set(['loan', 'guarantee', 'other']);
