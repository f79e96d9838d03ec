/** What was reported of the recovery of an area; the last word on a month counts. */
import type { CreditEvent } from '@tocsin/credit-events';
import type { RecoveryRow } from '@tocsin/read-models';
import { effectiveEvents } from '@tocsin/warning-signs';

export function recoveries(events: readonly CreditEvent[]): readonly RecoveryRow[] {
  const byMonth = new Map<string, RecoveryRow>();
  for (const event of effectiveEvents(events)) {
    if (event.type !== 'recovery.reported' || (event.data.currency ?? 'CNY') !== 'CNY') continue;
    const { bank, area, region, month, due, recovered } = event.data;
    byMonth.set(month, { bank, area, region, month: `${month}-01`, due, recovered });
  }
  return [...byMonth.values()];
}
