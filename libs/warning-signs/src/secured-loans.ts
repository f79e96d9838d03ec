/**
 * Which loans each thing secures already. A pledge that is registered anew for the same loans, as
 * banks do when they extend one or correct an entry, gives nobody a new security.
 */
import type { BankId, CreditEvent } from '@tocsin/credit-events';
import type { Loan } from './loan-balance';
import type { Standing } from './standing';

/** Loans by bank and collateral, those pledged last at the end. */
export type SecuredLoans = ReadonlyMap<string, readonly string[]>;

export const noSecuredLoans: SecuredLoans = new Map();

/** Things kept of one subject, those pledged last. */
const collateralMax = 128;

export type Pledged = CreditEvent<'collateral.pledged'>;
export type PledgeEvent = Pledged | CreditEvent<'collateral.released'>;

const keyOf = ({ bank, collateral }: Readonly<{ bank: BankId; collateral: string }>): string =>
  `${bank}/${collateral}`;

/** The loans of a pledge that the thing did not secure before. */
function newlySecured(secured: SecuredLoans, { data }: Pledged): readonly string[] {
  const before = secured.get(keyOf(data)) ?? [];
  return data.loans.filter((loan) => !before.includes(loan));
}

/** When the oldest of the subject's debts that a pledge newly secures was first heard of. */
export const oldestNewlySecured = (
  secured: SecuredLoans,
  event: Pledged,
  { loans }: Standing,
): Loan['since'] | undefined =>
  newlySecured(secured, event)
    .flatMap((loan) => loans.get(`${event.data.bank}/${loan}`)?.since ?? [])
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))[0];

/** What is secured after a pledge or a release; the same reference where nothing changes. */
export function securedAfter(secured: SecuredLoans, event: PledgeEvent): SecuredLoans {
  const key = keyOf(event.data);
  const fresh = event.type === 'collateral.pledged' ? newlySecured(secured, event) : [];
  if (fresh.length === 0 && (event.type === 'collateral.pledged' || !secured.has(key)))
    return secured;
  const next = new Map(secured);
  next.delete(key);
  if (event.type === 'collateral.released') return next;
  next.set(key, [...(secured.get(key) ?? []), ...fresh]);
  const [oldest] = next.keys();
  if (next.size > collateralMax && oldest !== undefined) next.delete(oldest);
  return next;
}
