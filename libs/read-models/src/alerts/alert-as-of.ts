/** A row turned back to what was known at a moment. */
import { type AlertStatus } from '@tocsin/alerts';
import { type AsOf } from './alert-filter';
import { type AlertRow } from './alert-row';

/** Undefined when the alert's last necessary fact was not known by then. */
export function alertAsOf(row: AlertRow, asOf: AsOf): AlertRow | undefined {
  if (row.known > asOf.date) return undefined;
  const withdrawn = row.withdrawnKnown !== null && row.withdrawnKnown <= asOf.date;
  const history = row.history.filter(({ at }) => new Date(at) <= asOf.instant);
  return {
    ...row,
    status: withdrawn ? 'withdrawn' : statusOf(history),
    assignee: assigneeOf(history),
    lapsed: row.lapsed !== null && row.lapsed <= asOf.date ? row.lapsed : null,
    withdrawnKnown: withdrawn ? row.withdrawnKnown : null,
    withdrawnReason: withdrawn ? row.withdrawnReason : null,
    withdrawnBecause: withdrawn ? row.withdrawnBecause : null,
    history,
  };
}

const statusOf = (history: AlertRow['history']): AlertStatus =>
  history.findLast(({ status }) => status !== undefined && status !== 'withdrawn')?.status ??
  'open';

const assigneeOf = (history: AlertRow['history']): string | null => {
  const to = history.findLast(({ type }) => type === 'alert.assigned')?.detail?.['to'];
  return typeof to === 'string' ? to : null;
};
