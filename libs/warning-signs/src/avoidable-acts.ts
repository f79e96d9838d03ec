/**
 * Acts before a bankruptcy that its administrator may take back: gifts, sales too low, payments to
 * whoever is close or before their day, new security for old debts. Which of them lie inside a
 * window of the law, and which stand after all, is for the sign to say.
 */
import { isExemptPayment } from '@tocsin/legal-calendar';
import {
  daysBetween,
  yuan,
  type BusinessDate,
  type CreditEvent,
  type EvidenceRef,
  type Fen,
  type PartyId,
} from '@tocsin/credit-events';
import type { ConnectionPath } from '@tocsin/connections';
import type { EvolveContext } from './define-warning-sign';
import {
  oldestNewlySecured,
  type Pledged,
  type PledgeEvent,
  type SecuredLoans,
} from './secured-loans';

type Arm = 'connected-paid' | 'gift' | 'low-price' | 'new-security' | 'early-payment';
export type Act = Readonly<{
  arm: Arm;
  date: BusinessDate;
  events: readonly EvidenceRef[];
  path?: ConnectionPath;
  price?: Readonly<{ price: Fen; value: Fen }>;
  /** Days from the grant of the oldest debt that was secured. */
  debtDays?: number;
  /** Paid on a loan that collateral of the obligor secures, up to its value. */
  secured?: Readonly<{ loan: string; amount: Fen; value: Fen }>;
}>;

export type ActEvent =
  | CreditEvent<'payment.made' | 'collateral.transferred' | 'restructuring.assets-moved'>
  | PledgeEvent;

/** What the subject did by an event that an administrator may look into. */
export function actsBy(event: ActEvent, secured: SecuredLoans, ctx: EvolveContext): readonly Act[] {
  switch (event.type) {
    case 'payment.made':
      return paid(event, ctx);
    case 'collateral.transferred':
      return event.data.from === ctx.subject ? transferred(event, ctx) : [];
    case 'collateral.pledged':
      return event.data.party === ctx.subject ? pledged(event, secured, ctx) : [];
    case 'collateral.released':
      return [];
    case 'restructuring.assets-moved':
      return event.data.party === ctx.subject ? moved(event) : [];
  }
}

const actIn = (arm: Arm, { date, ref }: CreditEvent): Act => ({ arm, date, events: [ref] });

const tieTo = (party: PartyId, ctx: EvolveContext): ConnectionPath | undefined =>
  party === ctx.subject ? undefined : ctx.connected(party, ctx.subject as PartyId);

/** A gift; or a debt paid to somebody close, or before its day. Trade with strangers is left alone. */
function paid(event: CreditEvent<'payment.made'>, ctx: EvolveContext): readonly Act[] {
  const { to, kind, dueDate } = event.data;
  if (isExemptPayment(kind) || to.party === ctx.subject) return [];
  if (kind === 'gift') return [actIn('gift', event)];
  const path = tieTo(to.party, ctx);
  const isEarly =
    dueDate !== undefined && dueDate > event.date && (path !== undefined || kind !== 'trade');
  const secured = securedBy(event, ctx);
  return [
    ...(path ? [{ ...actIn('connected-paid', event), path, ...secured }] : []),
    ...(isEarly ? [{ ...actIn('early-payment', event), ...secured }] : []),
  ];
}

/** The value of what is pledged for the loan that is paid, to the bank that receives it. */
function securedBy(
  { data: { loan, to, amount, currency = 'CNY' } }: CreditEvent<'payment.made'>,
  { standing }: EvolveContext,
): Pick<Act, 'secured'> {
  if (loan === undefined) return {};
  const value = [...standing.pledges.values()]
    .flat()
    .filter((one) => one.bank === to.bank && one.loans.includes(loan))
    .filter((one) => one.currency === currency)
    .reduce((sum, pledge) => sum + pledge.value, 0n) as Fen;
  return { secured: { loan: `${to.bank}/${loan}`, amount: yuan(amount), value } };
}

/** A gift, a sale too low, or a set-off against what somebody close is owed; never a judgment. */
function transferred(
  event: CreditEvent<'collateral.transferred'>,
  ctx: EvolveContext,
): readonly Act[] {
  const { basis, to, price } = event.data;
  if (basis === 'judgment') return [];
  if (basis === 'gift') return [actIn('gift', event)];
  const path = basis === 'set-off' ? tieTo(to, ctx) : undefined;
  return [
    ...(path ? [{ ...actIn('connected-paid', event), path }] : []),
    ...(price === undefined
      ? []
      : tooLow(event, { price: yuan(price), value: valueOf(event, ctx) })),
  ];
}

/** The value stated with the transfer, or else the latest known of what is pledged. */
function valueOf(
  { data: { collateral, value, currency = 'CNY' } }: CreditEvent<'collateral.transferred'>,
  { standing }: EvolveContext,
): Fen | undefined {
  if (value !== undefined) return yuan(value);
  const pledge = standing.pledges.get(collateral)?.at(-1);
  return pledge?.currency === currency ? pledge.value : undefined;
}

const tooLow = (
  event: CreditEvent,
  { price, value }: Readonly<{ price: Fen; value: Fen | undefined }>,
): readonly Act[] =>
  value !== undefined && price < value
    ? [{ ...actIn('low-price', event), price: { price, value } }]
    : [];

/** Debts that the buyer takes over are part of what it pays. */
function moved(event: CreditEvent<'restructuring.assets-moved'>): readonly Act[] {
  const { basis, price, debtsAssumed, assets } = event.data;
  if (price === undefined || (basis !== 'sale' && basis !== 'swap')) return [];
  const given = (yuan(price) + yuan(debtsAssumed)) as Fen;
  return tooLow(event, { price: given, value: yuan(assets) });
}

/** New security for debts of the obligor's own that had been there for a while. */
function pledged(
  event: Pledged,
  secured: SecuredLoans,
  { standing }: EvolveContext,
): readonly Act[] {
  const oldest = oldestNewlySecured(secured, event, standing);
  if (!oldest || oldest.date === event.date) return [];
  const debtDays = daysBetween(oldest.date, event.date);
  return [{ ...actIn('new-security', event), events: [oldest.event, event.ref], debtDays }];
}
