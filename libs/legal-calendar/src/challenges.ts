/** How long a bank may challenge what others have agreed or had judged behind its back. */
import type { BusinessDate } from '@tocsin/credit-events';
import { inForce, inForceOrFirst } from './legal-parameters';
import { earlier, lastDayOf } from './terms';

/** The last day of a third party's suit against a judgment of which it learnt on a day. */
export const thirdPartySuitLastDay = (learntOn: BusinessDate): BusinessDate =>
  lastDayOf(learntOn, inForceOrFirst('third-party-suit', learntOn)?.value ?? { months: 6 });

/** The last day on which the creditor may ask a court to revoke an act of its debtor. */
export const revocationLastDay = ({
  actOn,
  learntOn,
}: Readonly<{ actOn: BusinessDate; learntOn: BusinessDate }>): BusinessDate =>
  earlier(
    lastDayOf(learntOn, inForceOrFirst('revocation.knowledge', learntOn)?.value ?? { years: 1 }),
    lastDayOf(actOn, inForceOrFirst('revocation.act', actOn)?.value ?? { years: 5 }),
  );

type Change = 'merger' | 'reduction';

/**
 * The last day on which a creditor may demand payment or security against a merger or a reduction
 * of capital: from the notice it received, or else from the publication. Undefined before
 * 2024-07-01, for which no row is kept.
 */
export function objectionLastDay(
  change: Change,
  { notifiedOn, publishedOn }: Readonly<{ notifiedOn?: BusinessDate; publishedOn?: BusinessDate }>,
): BusinessDate | undefined {
  const from = notifiedOn ?? publishedOn;
  if (from === undefined) return undefined;
  const id = `${change}.objection.${notifiedOn === undefined ? 'published' : 'notified'}` as const;
  const row = inForce(id, from);
  return row && lastDayOf(from, row.value);
}
