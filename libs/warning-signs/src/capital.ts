/**
 * The capital of a company as the registry states it: what is subscribed, what is paid in, and who
 * holds it for whom. Part of the standing.
 */
import {
  yuan,
  type BusinessDate,
  type CreditEvent,
  type EventType,
  type EvidenceRef,
  type Fen,
  type PartyId,
} from '@tocsin/credit-events';

export type StatedCapital = Readonly<{
  amount: Fen;
  currency: string;
  date: BusinessDate;
  event: EvidenceRef;
}>;

type Holding = Readonly<{
  holder: PartyId;
  ratio: number;
  isNominee: boolean;
  /** Where it was ever stated. */
  paidIn?: StatedCapital;
  event: EvidenceRef;
}>;

export type Capital = Readonly<{
  registered?: StatedCapital;
  /** As the registration of the company states it. */
  paidIn?: StatedCapital;
  /** By holder; of a company with very many, the latest. */
  holdings: ReadonlyMap<PartyId, Holding>;
}>;

export const noCapital: Capital = { holdings: new Map() };

const types = [
  'party.registered',
  'party.changed',
  'party.shareholding',
  'party.capital-reduced',
] as const satisfies readonly EventType[];

export type CapitalEvent = CreditEvent<(typeof types)[number]>;
export const capitalEventTypes: ReadonlySet<EventType> = new Set<EventType>(types);
export const isCapitalEvent = (event: CreditEvent): event is CapitalEvent =>
  capitalEventTypes.has(event.type);

const holdingsMax = 200;

/** The capital after an event; the same reference where it says nothing of it. */
export function capitalAfter(capital: Capital, event: CapitalEvent, subject: string): Capital {
  if (event.data.party !== subject) return capital;
  if (event.type === 'party.shareholding')
    return { ...capital, holdings: holdingsAfter(capital.holdings, event) };
  const registered = statedIn(event, registeredBy(event));
  const paidIn =
    event.type === 'party.registered' ? statedIn(event, event.data.paidInCapital) : undefined;
  if (!registered && !paidIn) return capital;
  return { ...capital, ...(registered && { registered }), ...(paidIn && { paidIn }) };
}

const registeredBy = (
  event: Exclude<CapitalEvent, { type: 'party.shareholding' }>,
): string | undefined =>
  event.type === 'party.capital-reduced' ? event.data.to : event.data.registeredCapital;

const statedIn = ({ data, date, ref }: CapitalEvent, amount: string | undefined) =>
  amount === undefined
    ? undefined
    : { amount: yuan(amount), currency: data.currency ?? 'CNY', date, event: ref };

/** What a statement leaves out stays as it was known: a register need not repeat it. */
function holdingsAfter(
  holdings: Capital['holdings'],
  event: CreditEvent<'party.shareholding'>,
): Capital['holdings'] {
  const { holder, ratio, nominee } = event.data;
  const before = holdings.get(holder);
  const next = new Map(holdings);
  next.delete(holder);
  if (ratio === 0) return next;
  const paidIn = statedIn(event, event.data.paidIn) ?? before?.paidIn;
  next.set(holder, {
    holder,
    ratio,
    isNominee: nominee ?? before?.isNominee ?? false,
    ...(paidIn && { paidIn }),
    event: event.ref,
  });
  const oldest = next.keys().next().value;
  if (next.size > holdingsMax && oldest !== undefined) next.delete(oldest);
  return next;
}

/** Shares that make up the whole, for shares stated in a few digits. */
const wholeMin = 0.999;

type PaidIn = Readonly<{ amount: Fen; currency: string; events: readonly EvidenceRef[] }>;

/**
 * What is paid in, with the events that say so: as registered, or by the holders together. These
 * can show that there is more; that there is less only where all of them speak, and later.
 */
export function paidInOf(capital: Capital): PaidIn | undefined {
  const byRegister = capital.paidIn && { ...capital.paidIn, events: [capital.paidIn.event] };
  const byHolders = paidInByHolders(capital);
  if (!byHolders || !byRegister) return byHolders?.isWhole ? byHolders : byRegister;
  if (byRegister.currency !== byHolders.currency) return byRegister;
  const isNews = byHolders.isWhole && byHolders.latest > byRegister.date;
  return isNews || byHolders.amount > byRegister.amount ? byHolders : byRegister;
}

/** The sum over holders of whom it is stated, in one currency, and whether they are all. */
function paidInByHolders({ holdings }: Capital) {
  const stated = [...holdings.values()].filter((one) => one.paidIn !== undefined);
  const parts = stated.flatMap((one) => one.paidIn ?? []);
  const [first] = parts;
  if (!first || parts.some(({ currency }) => currency !== first.currency)) return undefined;
  return {
    amount: parts.reduce((sum, { amount }) => (sum + amount) as Fen, yuan('0')),
    currency: first.currency,
    events: parts.map(({ event }) => event),
    isWhole: stated.reduce((sum, { ratio }) => sum + ratio, 0) >= wholeMin,
    latest: parts.reduce((latest, { date }) => (date > latest ? date : latest), first.date),
  };
}
