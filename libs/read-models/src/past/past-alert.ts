/**
 * Alerts as they were known at a moment. Two clocks meet here: what the facts known by then show,
 * folded anew, and what people had done by then, which stands in the history of the row as it is.
 */
import { endOfDay, type BusinessDate } from '@tocsin/credit-events';
import type { Finding } from '@tocsin/alerts';
import { Entity, PrimaryColumn } from 'typeorm';
import { AlertEntity, type AlertRow } from '../alerts/alert-row';
import { findingColumns, statusByPeople } from '../alerts/project-alerts';

/** A set of rows made for one moment; see `past-view.ts`. */
@Entity({ schema: 'read', name: 'past_alert' })
export class PastAlertEntity extends AlertEntity {
  @PrimaryColumn({ type: 'bigint' }) view!: string;
}

type SeenThen = Readonly<{ id: string; finding: Finding; at: Date }>;

/** An alert that the facts known by then support; `row` is the alert as it is now, if there is one. */
export function pastAlert({ id, finding, at }: SeenThen, row: AlertRow | undefined): AlertRow {
  const history = historyBy(row, at);
  return {
    ...findingColumns(finding),
    ...notWithdrawn,
    id,
    status: statusByPeople(history),
    assignee: assigneeIn(history),
    history,
    raisedAt: raisedBy(row, at) ?? endOf(finding.known, at),
    raisedPosition: orderOf(id, finding.known),
    version: row?.version ?? 0,
    position: row?.position ?? '0',
  };
}

/** An alert that was known, and that the facts known by then do not support any more. */
export function pastWithdrawn(row: AlertRow, at: Date): AlertRow {
  const isSaid = row.withdrawnKnown !== null && endOfDay(row.withdrawnKnown as BusinessDate) <= +at;
  const history = historyBy(row, at);
  return {
    ...row,
    ...(isSaid ? {} : notWithdrawn),
    status: 'withdrawn',
    assignee: assigneeIn(history),
    history,
    raisedPosition: orderOf(row.id, row.known),
  };
}

const notWithdrawn = { withdrawnKnown: null, withdrawnReason: null, withdrawnBecause: null };

const historyBy = (row: AlertRow | undefined, at: Date): AlertRow['history'] =>
  row?.history.filter((step) => Date.parse(step.at) <= at.getTime()) ?? [];

function assigneeIn(history: AlertRow['history']): string | null {
  const to = history.findLast(({ type }) => type === 'alert.assigned')?.detail?.['to'];
  return typeof to === 'string' ? to : null;
}

const raisedBy = (row: AlertRow | undefined, at: Date): Date | undefined =>
  row && row.raisedAt <= at ? row.raisedAt : undefined;

/** Facts told later than they were known: it would have been raised when the day was over. */
const endOf = (known: string, at: Date): Date =>
  new Date(Math.min(endOfDay(known as BusinessDate), at.getTime()));

/** Known last comes first; within a day by the id, which is a hash. No set of rows changes it. */
function orderOf(id: string, known: string): string {
  const day = BigInt(Date.parse(known) / 86_400_000 + 100_000);
  const within = BigInt(`0x${/[0-9a-f]{10}/.exec(id)?.[0] ?? '0'}`);
  return String(day * 2n ** 40n + within);
}
