/**
 * What the banks got in the bankruptcies of a borrower: what was paid over all distributions, of the
 * claims as last stated. A pure fold over its history.
 */
import { formatYuan, yuan, type CreditEvent, type Fen } from '@tocsin/credit-events';
import type { BankruptcyRecoveryRow } from '@tocsin/read-models';
import { effectiveEvents } from '@tocsin/warning-signs';

/** A row for each bankruptcy; `events` in any order, amendments among them. */
export function bankruptcyRecoveries(
  party: string,
  events: readonly CreditEvent[],
): readonly BankruptcyRecoveryRow[] {
  const rows = new Map<string, BankruptcyRecoveryRow>();
  let region: string | null = null;
  for (const event of effectiveEvents(events)) {
    if (event.type === 'party.registered' || event.type === 'party.changed') {
      if (event.data.party === party) region = event.data.region ?? region;
    } else if (isDistribution(event, party)) {
      const { bankruptcy, bankClaims: claims, bankPaid } = event.data;
      const before = yuan(rows.get(bankruptcy)?.paid ?? '0.00');
      const paid = formatYuan((before + yuan(bankPaid)) as Fen);
      rows.set(bankruptcy, { party, bankruptcy, region, distributed: event.date, claims, paid });
    }
  }
  return [...rows.values()].map((row) => ({ ...row, region }));
}

const isDistribution = (
  event: CreditEvent,
  party: string,
): event is CreditEvent<'bankruptcy.distributed'> =>
  event.type === 'bankruptcy.distributed' &&
  event.data.party === party &&
  (event.data.currency ?? 'CNY') === 'CNY';
