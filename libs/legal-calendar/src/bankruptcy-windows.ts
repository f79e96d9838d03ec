/**
 * How far an administrator may reach back from the acceptance of a bankruptcy, and how long
 * creditors have to file. The first day of a window lies inside.
 */
import type { BusinessDate, DataOf } from '@tocsin/credit-events';
import { inForce } from './legal-parameters';
import { firstDayBefore, lastDayOf } from './terms';

/**
 * The first days of the year for gifts, unreasonable prices, new security and early payment, and of
 * the six months for preferences. Undefined under the law before 2007-06-01, which is not kept.
 */
export function lookBackFrom(
  acceptedOn: BusinessDate,
): Readonly<{ avoidableFrom: BusinessDate; preferenceFrom: BusinessDate }> | undefined {
  const year = inForce('bankruptcy.avoidable', acceptedOn);
  const months = inForce('bankruptcy.preference', acceptedOn);
  return (
    year &&
    months && {
      avoidableFrom: firstDayBefore(acceptedOn, year.value),
      preferenceFrom: firstDayBefore(acceptedOn, months.value),
    }
  );
}

type PaymentKind = NonNullable<DataOf<'payment.made'>['kind']>;

const exemptKinds: ReadonlySet<PaymentKind> = new Set([
  'court-ordered',
  'wages',
  'tax',
  'utilities',
]);

/** Whether payments of a kind stand though they were made inside a window. */
export const isExemptPayment = (kind: PaymentKind | undefined): boolean =>
  kind !== undefined && exemptKinds.has(kind);

/** The last days on which a claim may have to be filed: at the earliest, and at the latest. */
export function claimFilingLastDays(
  acceptedOn: BusinessDate,
): Readonly<{ earliest: BusinessDate; latest: BusinessDate }> | undefined {
  const shortest = inForce('bankruptcy.claim-filing.shortest', acceptedOn);
  const longest = inForce('bankruptcy.claim-filing.longest', acceptedOn);
  return (
    shortest &&
    longest && {
      earliest: lastDayOf(acceptedOn, shortest.value),
      latest: lastDayOf(acceptedOn, longest.value),
    }
  );
}
