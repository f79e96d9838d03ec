/**
 * What comes in and what goes out within a few days: money lent, prices paid, and payments to
 * others. What somebody pays who bought assets is a price; what a customer pays for goods is looked
 * into only once he is paid himself, without a contract.
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
import { without } from './without';

type Amount = Readonly<{ date: BusinessDate; event: EvidenceRef; amount: Fen; currency: string }>;
/** A disbursement; or, with a payer, a price. Of one for goods only what returns to him counts. */
export type Inflow = Amount & Readonly<{ payer?: PartyId; isForGoods?: boolean }>;
export type Outflow = Amount &
  Readonly<{
    payee: PartyId;
    hasContract: boolean;
    /** The tie to the payee on that day; null once it was asked for in vain. */
    path?: ConnectionPath | null;
  }>;

export type Flows = Readonly<{
  /** Who bought assets of the obligor: what they pay it is a price. */
  buyers: readonly PartyId[];
  /** Payments received of late: whoever pays may turn out to have bought, or to be paid back. */
  received: readonly Inflow[];
  /** Inflows whose days are not over yet, and what has gone out meanwhile. */
  inflows: readonly Inflow[];
  outflows: readonly Outflow[];
}>;
export const noFlows: Flows = { buyers: [], received: [], inflows: [], outflows: [] };

type Sale = CreditEvent<'restructuring.assets-moved' | 'collateral.transferred'>;
export type FlowEvent = CreditEvent<'loan.disbursed' | 'payment.made'> | Sale;

const buyersMax = 64;
/** In and out, within the days of one window. */
const flowsMax = 128;
const goods: ReadonlySet<string | undefined> = new Set(['trade', 'works']);

const latest = <Flow>(flows: readonly Flow[]): readonly Flow[] => flows.slice(-flowsMax);

/** The flows from a day on; the same reference where none is older. */
export function flowsSince<F extends Flows>(flows: F, first: BusinessDate): F {
  const isOld = ({ date }: Amount) => date < first;
  const isRecent = (one: Amount) => !isOld(one);
  const { received, inflows, outflows } = flows;
  if (![received, inflows, outflows].some((some) => some.some(isOld))) return flows;
  return {
    ...flows,
    received: received.filter(isRecent),
    inflows: inflows.filter(isRecent),
    outflows: outflows.filter(isRecent),
  };
}

/** The flows of a subject after an event; the same reference where it moved nothing of its own. */
export function flowsAfter<F extends Flows>(flows: F, event: FlowEvent, subject: string): F {
  switch (event.type) {
    case 'loan.disbursed':
      return { ...flows, inflows: latest([...flows.inflows, amountIn(event)]) };
    case 'payment.made':
      return withPayment(flows, event, subject);
    case 'restructuring.assets-moved':
      return event.data.party === subject ? withSale(flows, event) : flows;
    case 'collateral.transferred':
      return event.data.from === subject ? withSale(flows, event) : flows;
  }
}

export const amountIn = ({
  date,
  ref,
  data,
}: CreditEvent<'loan.disbursed' | 'payment.made'>): Amount => ({
  date,
  event: ref,
  amount: yuan(data.amount),
  currency: data.currency ?? 'CNY',
});

function withPayment<F extends Flows>(
  flows: F,
  event: CreditEvent<'payment.made'>,
  subject: string,
): F {
  const { from, to, contract, kind } = event.data;
  if (from.party === to.party) return flows;
  const amount = amountIn(event);
  if (to.party !== subject) {
    const outflow = { ...amount, payee: to.party, hasContract: contract !== undefined };
    return withReturns({ ...flows, outflows: latest([...flows.outflows, outflow]) });
  }
  const inflow = { ...amount, payer: from.party };
  if (flows.buyers.includes(from.party))
    return { ...flows, inflows: latest([...flows.inflows, inflow]) };
  const received = { ...inflow, ...(goods.has(kind) ? { isForGoods: true } : {}) };
  return withReturns({ ...flows, received: latest([...flows.received, received]) });
}

/** Prices of goods whose payer is paid without a contract in the same days. */
function withReturns<F extends Flows>(flows: F): F {
  const repaid = new Set(flows.outflows.filter((one) => !one.hasContract).map((one) => one.payee));
  const known = new Set(flows.inflows.map(({ event }) => event));
  const prices = flows.received.filter(
    ({ payer, isForGoods, event }) =>
      isForGoods && payer !== undefined && repaid.has(payer) && !known.has(event),
  );
  return prices.length === 0 ? flows : { ...flows, inflows: latest([...flows.inflows, ...prices]) };
}

/** What a buyer has paid already in these days was the price, and so is what is stated as paid. */
function withSale<F extends Flows>(flows: F, event: Sale): F {
  const { to: buyer } = event.data;
  const isNew = !flows.buyers.includes(buyer);
  const paid = isNew ? flows.received.filter(({ payer }) => payer === buyer) : [];
  const stated = pricePaid(event);
  if (!isNew && !stated) return flows;
  const prices = [
    ...paid.map((one) => without(one, 'isForGoods')),
    ...(stated === undefined ? [] : [stated]),
  ];
  return {
    ...flows,
    buyers: isNew ? [...flows.buyers, buyer].slice(-buyersMax) : flows.buyers,
    received: flows.received.filter((one) => !paid.includes(one)),
    inflows: latest([...flows.inflows, ...prices]),
  };
}

/** Paid to the obligor by the day of the sale, as the sale itself states. */
function pricePaid({ date, ref, data }: Sale): Inflow | undefined {
  const { to: payer, paid = '0', currency = 'CNY' } = data;
  const amount = yuan(paid);
  if (amount === 0n || ('proceedsToLender' in data && data.proceedsToLender)) return undefined;
  return { date, event: ref, amount, currency, payer };
}
