/**
 * Assets that an obligor gives away for something in return: what was agreed, what they are worth,
 * and what the buyer has paid so far. Amounts are those of one currency, the one of the deal.
 */
import {
  yuan,
  type BusinessDate,
  type CreditEvent,
  type EvidenceRef,
  type Fen,
  type PartyId,
} from '@tocsin/credit-events';
import type { ConnectionPath } from '@tocsin/connections';
import type { AskFacts } from './define-warning-sign';
import { isAtLeast } from './shares';

export type Transferred = CreditEvent<'collateral.transferred'>;
export type Moved = CreditEvent<'restructuring.assets-moved'>;
/** A value with the event that states it, where that is another than the deal. */
export type Valued = Readonly<{ value: Fen; valuedBy?: EvidenceRef }>;

/** What is asked for what. */
export type Deal = Partial<Valued> &
  Readonly<{
    date: BusinessDate;
    event: EvidenceRef;
    to: PartyId;
    currency: string;
    price?: Fen;
    /** The price, and the debts that the buyer takes over with the assets. */
    given?: Fen;
  }>;

export type Disposal = Deal &
  Readonly<{
    /** Absent where assets moved in a restructuring. */
    collateral?: string;
    path?: ConnectionPath;
    wasExposed: boolean;
    /** Whether money was to come; what is swapped or set off is paid by that. */
    isPayable: boolean;
    paid: Fen;
    /** What the buyer was seen to pay on the day itself, which `paid` may speak of. */
    paidOnDay: Fen;
    paidSince: Fen;
  }>;

const zero = yuan('0');
const amountOf = (money: string | undefined): Fen => (money === undefined ? zero : yuan(money));

export const isSale = ({ data: { basis } }: Transferred): boolean =>
  basis === 'sale' || basis === 'set-off';
export const isSaleOrSwap = ({ data: { basis } }: Moved): boolean =>
  basis === 'sale' || basis === 'swap';

/** The deal about a collateral; its value as stated, or else as it was known. */
export const dealOf = (event: Transferred, known: Valued | undefined): Deal => {
  const { to, currency = 'CNY', price, value } = event.data;
  return {
    date: event.date,
    event: event.ref,
    to,
    currency,
    ...(price === undefined ? {} : { price: yuan(price), given: yuan(price) }),
    ...(value === undefined ? known : { value: yuan(value) }),
  };
};

/** The deal about assets of a restructuring; without a price nothing says what was given. */
export const dealIn = ({ data, date, ref }: Moved): Deal => {
  const { to, currency = 'CNY', price, assets, debtsAssumed } = data;
  const given = price === undefined ? undefined : ((yuan(price) + yuan(debtsAssumed)) as Fen);
  return {
    date,
    event: ref,
    to,
    currency,
    value: yuan(assets),
    ...(price === undefined ? {} : { price: yuan(price) }),
    ...(given === undefined ? {} : { given }),
  };
};

/** Whether money was to come to the seller, and what is stated as paid. */
export const paymentIn = ({ data }: Transferred | Moved) => {
  const isToLender = 'proceedsToLender' in data && data.proceedsToLender;
  const isForMoney = data.basis === 'sale' || data.paid !== undefined;
  return { isPayable: isForMoney && !isToLender, paid: amountOf(data.paid) };
};

/** What one of these events pays to the seller, or to its bank for it, by this buyer. */
export function paidBy(
  event: CreditEvent<'payment.made' | 'loan.repaid'>,
  { seller, buyer, currency }: Readonly<{ seller: string; buyer: string; currency: string }>,
): Fen {
  if ((event.data.currency ?? 'CNY') !== currency) return zero;
  if (event.type === 'payment.made') {
    const { from, to, amount } = event.data;
    return from.party === buyer && to.party === seller ? yuan(amount) : zero;
  }
  const { party, payer, principal, interest } = event.data;
  return party === seller && payer === buyer ? ((yuan(principal) + yuan(interest)) as Fen) : zero;
}

/** The disposals with what an event of a later day pays for them; the same where it pays none. */
export function withPayment(
  disposals: readonly Disposal[],
  event: Parameters<typeof paidBy>[0],
  seller: string,
): readonly Disposal[] {
  const next = disposals.map((disposal) => {
    const { to: buyer, currency, date } = disposal;
    const amount = event.date > date ? paidBy(event, { seller, buyer, currency }) : zero;
    return amount === 0n
      ? disposal
      : { ...disposal, paidSince: (disposal.paidSince + amount) as Fen };
  });
  return next.some((disposal, index) => disposal !== disposals[index]) ? next : disposals;
}

/** All that has been paid: what is stated may be what was seen on that day. */
export const paidFor = ({ paid, paidOnDay, paidSince }: Disposal): Fen =>
  ((paid > paidOnDay ? paid : paidOnDay) + paidSince) as Fen;

/** Whether less than the share of the value is given for it; where nothing is stated, not. */
export const isCheap = ({ given, value }: Deal, fairShare: number): boolean =>
  given !== undefined && value !== undefined && !isAtLeast(given, fairShare, value);

export const isBelowValue = ({ given, value }: Deal): boolean =>
  given !== undefined && value !== undefined && given < value;

/** Hands that a thing is followed through. */
const handsMax = 3;

/** Sales of the same thing by its buyer up to a day, and by those who bought it in turn. */
export function onwardSales(
  { collateral, currency, value, date, to }: Disposal,
  through: BusinessDate,
  { eventsOf }: AskFacts,
): readonly Deal[] {
  if (collateral === undefined) return [];
  const known = value === undefined ? undefined : { value };
  const deals: Deal[] = [];
  let sellers: readonly Pick<Deal, 'to' | 'date'>[] = [{ to, date }];
  for (let hand = 0; hand < handsMax; hand++) {
    const sold = sellers.flatMap(({ to: seller, date: from }) =>
      eventsOf({ party: seller, types: ['collateral.transferred'], from, through })
        .filter((one) => one.data.collateral === collateral && one.data.from === seller)
        .filter(isSale)
        .map((one) => dealOf(one, (one.data.currency ?? 'CNY') === currency ? known : undefined)),
    );
    deals.push(...sold);
    sellers = sold;
  }
  return deals;
}
