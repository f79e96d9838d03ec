/**
 * Several borrowers pass on what they were lent to one and the same party.
 *
 * Whoever may not borrow that much, or not at all, borrows in the names of others: the bank sees
 * many small risks and has one large one. The sign is about the party where the money ends; it is
 * folded there and asks what was lent to those who pay. Members of a cooperative who buy through it
 * under contracts do the same honestly. Source: S1-25.
 */
import {
  addDays,
  daysBetween,
  yuan,
  type BusinessDate,
  type CreditEvent,
  type EvidenceRef,
  type Fen,
  type PartyId,
} from '@tocsin/credit-events';
import { defineWarningSign, type EvolveContext, type SignContext } from '../define-warning-sign';
import { onceFor } from '../once-for';
import { sumOf } from '../passed-on';
import { isAtLeast, shareOf } from '../shares';
import { texts } from './texts';

type Amount = Readonly<{ date: BusinessDate; event: EvidenceRef; amount: Fen }>;
type Payment = Amount &
  Readonly<{
    payer: PartyId;
    hasContract: boolean;
    /** What was lent to the payer shortly before; absent until it was asked for. */
    lent?: readonly Amount[];
  }>;
/** A borrower who passed on enough of one disbursement. */
type Passing = Readonly<{
  borrower: PartyId;
  /** The day on which it was enough. */
  on: BusinessDate;
  lent: Amount;
  payments: readonly Amount[];
}>;

const parameters = {
  borrowersMin: { unit: 'borrowers', default: 3 },
  passedMin: { unit: 'ratio', default: 0.5 },
  passDays: { unit: 'days', default: 7 },
  windowDays: { unit: 'days', default: 90 },
};
type Ctx = SignContext<typeof parameters>;
type Evolve = EvolveContext<typeof parameters>;

/** Payments kept of one payee. */
const paymentsMax = 256;
/** Whoever more parties pay within one window is a market or a utility, and not looked into. */
const payersMax = 200;
/** What is paid by law or by the meter is no loan passed on. */
const duties: ReadonlySet<string> = new Set(['wages', 'tax', 'utilities', 'court-ordered']);

export const manyLoansOneUser = defineWarningSign({
  id: 'many-loans-one-user',
  version: 2,
  family: 'money',
  axis: 'willingness',
  effect: 'claim-unenforceable',
  stage: 'performing',
  fault: 'debtor',
  base: 'orange',
  texts,
  parameters,
  watches: ['payment.made'],
  subject: 'payee',

  initialState: (): readonly Payment[] => [],

  evolve: (payments, { data, date, ref }, ctx) => {
    const { from, amount, contract, currency = 'CNY', kind = 'other' } = data;
    // What it pays itself, and moves between its own accounts.
    if (from.party === ctx.subject) return payments;
    if (currency !== 'CNY' || duties.has(kind)) return payments;
    const { windowDays, passDays } = ctx.parameters;
    const oldest = addDays(date, -windowDays - passDays);
    const kept = payments.filter((one) => one.date >= oldest);
    const payment = {
      date,
      event: ref,
      amount: yuan(amount),
      payer: from.party,
      hasContract: contract !== undefined,
    };
    return asked([...kept, payment].slice(-paymentsMax), ctx);
  },

  holds: (payments, ctx) => passingIn(payments, ctx).length >= ctx.parameters.borrowersMin,

  wakeOn: (payments, ctx) => {
    const oldest = passingIn(payments, ctx)
      .map(({ on }) => on)
      .toSorted()[0];
    return oldest && addDays(oldest, ctx.parameters.windowDays + 1);
  },

  evidence: (payments, ctx) =>
    passingIn(payments, ctx).flatMap((one) =>
      [one.lent, ...one.payments].map(({ event }) => event),
    ),

  measures: (payments, ctx) => {
    const passing = passingIn(payments, ctx);
    const shares = passing.map((one) => shareOf(sumOf(one.payments), one.lent.amount) ?? 0);
    return [
      { name: 'borrowers', value: passing.length, threshold: ctx.parameters.borrowersMin },
      ...(passing.length > 0
        ? [
            {
              name: 'least-passed',
              value: Math.min(...shares),
              threshold: ctx.parameters.passedMin,
            },
          ]
        : []),
      { name: 'received', value: sumOf(passing.flatMap((one) => one.payments)) },
    ];
  },
});

/** What the payers were lent is asked once there are enough of them, and not of a whole market. */
function asked(payments: readonly Payment[], ctx: Evolve): readonly Payment[] {
  const { borrowersMin, passDays } = ctx.parameters;
  const payers = new Set(payments.map(({ payer }) => payer));
  if (payers.size < borrowersMin || payers.size > payersMax) return payments;
  return payments.map((payment) => {
    if (payment.lent) return payment;
    const { payer, date } = payment;
    const from = addDays(date, -passDays);
    const lent = ctx
      .eventsOf({ party: payer, types: ['loan.disbursed'], from, through: date })
      .filter(({ data }) => (data.currency ?? 'CNY') === 'CNY');
    return { ...payment, lent: lent.map(amountIn) };
  });
}

const amountIn = ({ date, ref, data }: CreditEvent<'loan.disbursed'>): Amount => ({
  date,
  event: ref,
  amount: yuan(data.amount),
});

/**
 * Borrowers who passed on enough within the window that ends today; of each the latest time. None
 * where there are too few borrowers in any case.
 */
function passingIn(payments: readonly Payment[], ctx: Ctx): readonly Passing[] {
  const borrowers = byBorrower(payments);
  if (borrowers.size < ctx.parameters.borrowersMin) return [];
  const isMember = ctx.standing.kind === 'cooperative';
  const passing: Passing[] = [];
  for (const all of borrowers.values()) {
    const own = isMember ? all.filter(({ hasContract }) => !hasContract) : all;
    const found = latestIn(own, ctx);
    if (found && daysBetween(found.on, ctx.today) <= ctx.parameters.windowDays) passing.push(found);
  }
  return passing;
}

/** The payments of those who had been lent something. */
const byBorrower = onceFor((payments: readonly Payment[]): ReadonlyMap<PartyId, Payment[]> => {
  const groups = new Map<PartyId, Payment[]>();
  for (const { payer, lent = [] } of payments) if (lent.length > 0) groups.set(payer, []);
  for (const payment of payments) groups.get(payment.payer)?.push(payment);
  return groups;
});

/** The last time that a borrower passed on enough. */
function latestIn(own: readonly Payment[], { parameters }: Ctx): Passing | undefined {
  let latest: Passing | undefined;
  for (const { lent = [] } of own)
    for (const one of lent) {
      const found = passed(one, own, parameters);
      if (found && (!latest || found.on > latest.on)) latest = found;
    }
  return latest;
}

/** The day on which enough of a disbursement was passed on. */
function passed(
  lent: Amount,
  own: readonly Payment[],
  { passedMin, passDays }: Ctx['parameters'],
): Passing | undefined {
  if (lent.amount <= 0n) return undefined;
  const end = addDays(lent.date, passDays);
  const within = own.filter(({ date }) => date >= lent.date && date <= end);
  const last = within.find(({ date }) =>
    isAtLeast(sumOf(within.filter((one) => one.date <= date)), passedMin, lent.amount),
  );
  return last && { borrower: last.payer, on: last.date, lent, payments: within };
}
