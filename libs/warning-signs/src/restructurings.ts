/**
 * Restructurings of the subject: what was announced, which banks were told and what they answered,
 * which assets went where, how it ended; and those of others in which the subject is a successor.
 */
import {
  yuan,
  type BankId,
  type BusinessDate,
  type CreditEvent,
  type EventType,
  type EvidenceRef,
  type Fen,
  type PartyId,
} from '@tocsin/credit-events';

type Stated = Readonly<{ date: BusinessDate; event: EvidenceRef }>;
type AnnouncedData = CreditEvent<'restructuring.announced'>['data'];
type MovedData = CreditEvent<'restructuring.assets-moved'>['data'];

/** The first announcement, with what the latest one says. */
export type Announcement = Stated &
  Readonly<{
    form: AnnouncedData['form'];
    effective?: BusinessDate;
    isGovernmentLed: boolean;
    /** Shown by the latest announcement, or by another of its day. */
    hasProgrammeAuthority: boolean;
    /** Day and event of the latest announcement. */
    latest: Stated;
  }>;

type Notice = Readonly<{
  /** When the bank was first told. */
  first: Stated;
  /** Its latest answer; a question that is asked again takes no answer back. */
  consent: CreditEvent<'restructuring.creditor-notified'>['data']['consent'];
  answered: Stated;
}>;

/** Something done to the creditors, with the banks that lent at the end of its day. */
type Step = Stated & Readonly<{ lenders: readonly BankId[] }>;

export type Move = Step &
  Readonly<{
    restructuring: string;
    to: PartyId;
    basis: MovedData['basis'];
    currency: string;
    assets: Fen;
    totalAssets: Fen;
    debtsAssumed: Fen;
    totalDebts: Fen;
    price?: Fen;
    paid?: Fen;
    annualRent?: Fen;
    rentFloor?: Fen;
  }>;

export type Restructuring = Readonly<{
  announced?: Announcement;
  notices: ReadonlyMap<BankId, Notice>;
  /** In business order. */
  moves: readonly Move[];
  completed?: Step & Readonly<{ successors: readonly PartyId[] }>;
}>;

/** By the restructuring's id, those known first first. */
export type Restructurings = ReadonlyMap<string, Restructuring>;

/** A completed restructuring of another party in which the subject is a successor. */
export type Succession = Stated & Readonly<{ restructuring: string; of: PartyId }>;

const types = [
  'restructuring.announced',
  'restructuring.creditor-notified',
  'restructuring.assets-moved',
  'restructuring.completed',
] as const satisfies readonly EventType[];

export type RestructuringEvent = CreditEvent<(typeof types)[number]>;
export const restructuringEventTypes: ReadonlySet<EventType> = new Set<EventType>(types);

/** Kept of one subject; beyond that the longest known make room. */
const restructuringsMax = 64;
const movesMax = 64;
const noticesMax = 64;
const successionsMax = 16;

/** The subject's own restructurings after an event; `lenders` are those at that moment. */
export function restructuringsAfter(
  restructurings: Restructurings,
  event: RestructuringEvent,
  { subject, lenders }: Readonly<{ subject: string; lenders: Iterable<BankId> }>,
): Restructurings {
  if (event.data.party !== subject) return restructurings;
  const id = event.data.restructuring;
  const before = restructurings.get(id) ?? { notices: new Map(), moves: [] };
  const next = new Map(restructurings).set(id, of(before, event, [...lenders]));
  return bounded(next, restructuringsMax);
}

/** What the subject succeeds to after an event. */
export function successionsAfter(
  successions: readonly Succession[],
  { type, data, date, ref }: RestructuringEvent,
  subject: string,
): readonly Succession[] {
  if (type !== 'restructuring.completed' || data.party === subject) return successions;
  if (!data.successors?.some((successor) => successor === subject)) return successions;
  const succession = { restructuring: data.restructuring, of: data.party, date, event: ref };
  return [...successions, succession].slice(-successionsMax);
}

/**
 * A bank lends or is repaid on the day of a move: what counts is who lends at its end, so that the
 * hour that a feed states for either does not matter.
 */
export function withLendersOf(
  restructurings: Restructurings,
  date: BusinessDate,
  lenders: readonly BankId[],
): Restructurings {
  const isOfToday = (step: Stated | undefined) => step?.date === date;
  const stepOf = <S extends Step>(step: S): S => (isOfToday(step) ? { ...step, lenders } : step);
  let next: Map<string, Restructuring> | undefined;
  for (const [id, one] of restructurings) {
    if (!isOfToday(one.moves.at(-1)) && !isOfToday(one.completed)) continue;
    next ??= new Map(restructurings);
    next.set(id, {
      ...one,
      moves: one.moves.map(stepOf),
      ...(one.completed ? { completed: stepOf(one.completed) } : {}),
    });
  }
  return next ?? restructurings;
}

/** Whether the bank had been told by the end of the day; the very day is not afterwards. */
export const wasToldBy = ({ notices }: Restructuring, bank: BankId, day: BusinessDate): boolean => {
  const first = notices.get(bank)?.first;
  return first !== undefined && first.date <= day;
};

/** Whether consent is the bank's latest answer. */
export const hasConsented = ({ notices }: Restructuring, bank: BankId): boolean =>
  notices.get(bank)?.consent === 'given';

function of(
  before: Restructuring,
  event: RestructuringEvent,
  lenders: readonly BankId[],
): Restructuring {
  const stated = { date: event.date, event: event.ref };
  switch (event.type) {
    case 'restructuring.announced':
      return { ...before, announced: announced(before.announced, event) };
    case 'restructuring.creditor-notified':
      return { ...before, notices: notified(before.notices, event) };
    case 'restructuring.assets-moved':
      return { ...before, moves: [...before.moves, moveOf(event, lenders)].slice(-movesMax) };
    case 'restructuring.completed':
      return {
        ...before,
        completed: { ...stated, lenders, successors: event.data.successors ?? [] },
      };
  }
}

function announced(
  before: Announcement | undefined,
  { data, date, ref }: CreditEvent<'restructuring.announced'>,
): Announcement {
  const latest = { date, event: ref };
  const { effective = before?.effective } = data;
  const shownToday = before?.latest.date === date && before.hasProgrammeAuthority;
  return {
    ...(before ? { date: before.date, event: before.event } : latest),
    form: data.form,
    ...(effective === undefined ? {} : { effective }),
    isGovernmentLed: data.governmentLed === true,
    hasProgrammeAuthority: data.programmeAuthority === true || shownToday,
    latest,
  };
}

function notified(
  notices: Restructuring['notices'],
  { data, date, ref }: CreditEvent<'restructuring.creditor-notified'>,
): Restructuring['notices'] {
  const said = { date, event: ref };
  const before = notices.get(data.bank);
  if (before && data.consent === 'pending') return notices;
  const notice = { first: before?.first ?? said, consent: data.consent, answered: said };
  return bounded(new Map(notices).set(data.bank, notice), noticesMax);
}

function moveOf(
  { data, date, ref }: CreditEvent<'restructuring.assets-moved'>,
  lenders: readonly BankId[],
): Move {
  const { price, paid, annualRent, rentFloor } = data;
  return {
    restructuring: data.restructuring,
    date,
    event: ref,
    lenders,
    to: data.to,
    basis: data.basis,
    currency: data.currency ?? 'CNY',
    assets: yuan(data.assets),
    totalAssets: yuan(data.totalAssets),
    debtsAssumed: yuan(data.debtsAssumed),
    totalDebts: yuan(data.totalDebts),
    ...(price === undefined ? {} : { price: yuan(price) }),
    ...(paid === undefined ? {} : { paid: yuan(paid) }),
    ...(annualRent === undefined ? {} : { annualRent: yuan(annualRent) }),
    ...(rentFloor === undefined ? {} : { rentFloor: yuan(rentFloor) }),
  };
}

function bounded<Key, Value>(map: Map<Key, Value>, max: number): Map<Key, Value> {
  for (const key of map.keys()) {
    if (map.size <= max) break;
    map.delete(key);
  }
  return map;
}
