/**
 * Whether a sign raises alerts: as it was delivered (`status`), and as people have decided since.
 *
 * A decision counts from its business day. What a sign sees becomes an alert when the sign was in
 * force on the day on which it was known, or on a later one on which it still held. So a sign that
 * is released begins with what holds that day and leaves out what had passed; one that is retired
 * raises nothing that is known from that day on. The answer hangs on the days alone, never on the
 * order of arrival. Alerts that were raised stay: that is for the host to see to.
 */
import type { BusinessDate } from '@tocsin/credit-events';
import type { SignStatus, WarningSign } from './define-warning-sign';

export type SignDecision = Readonly<{
  act: 'released' | 'retired';
  from: BusinessDate;
  known: BusinessDate;
}>;

/** Where a sign stands by now. */
export type SignLifeStatus = SignStatus | 'retired';

type Delivered = Pick<WarningSign, 'status'>;
type Seen = Readonly<{ known: BusinessDate; lapsed?: BusinessDate }>;

/** Where the sign stands after all these decisions; a draft stays one whatever is decided. */
export function statusAfter(
  { status = 'live' }: Delivered,
  decisions: readonly SignDecision[],
): SignLifeStatus {
  const last = decisions.toSorted(inOrder).at(-1);
  if (status === 'draft' || last === undefined) return status;
  return last.act === 'released' ? 'live' : 'retired';
}

/** Whether what was seen is to become an alert. */
export function raises(
  { status = 'live' }: Delivered,
  decisions: readonly SignDecision[],
  seen: Seen,
): boolean {
  if (status === 'draft') return false;
  let inForce = status === 'live';
  // The days from one decision to the next; of one day's decisions the last counts.
  let from: BusinessDate | undefined;
  for (const { act, from: next } of decisions.toSorted(inOrder)) {
    if (inForce && meets(seen, from, next)) return true;
    from = next;
    inForce = act === 'released';
  }
  return inForce && meets(seen, from, undefined);
}

/** Whether it was known, or still held, on one of the days; `to` is no longer one of them. */
function meets(
  { known, lapsed }: Seen,
  from: BusinessDate | undefined,
  to: BusinessDate | undefined,
): boolean {
  if (to !== undefined && known >= to) return false;
  if (from === undefined || known >= from) return true;
  return lapsed === undefined || lapsed > from;
}

const inOrder = (a: SignDecision, b: SignDecision): number =>
  compare(a.from, b.from) || compare(a.known, b.known);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
