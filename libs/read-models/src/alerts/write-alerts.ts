/** Applies alert events to the rows, in the transaction of the subscription's checkpoint. */
import type { ClientBase } from 'pg';
import { alertOfStream } from '@tocsin/alerts';
import { readRows, upsertRows } from '../rows';
import type { AlertRow } from './alert-row';
import { projectAlerts, type RecordedAlertEvent } from './project-alerts';

const table = { name: 'read.alert', key: 'id' };

/** Events of other kinds are passed over. Answers the rows that changed. */
export async function writeAlerts(
  client: ClientBase,
  events: readonly RecordedAlertEvent[],
): Promise<readonly AlertRow[]> {
  const ofAlerts = events.filter(({ type }) => type.startsWith('alert.'));
  if (ofAlerts.length === 0) return [];
  const changed = projectAlerts(await rowsBefore(client, ofAlerts), ofAlerts);
  await upsertRows(client, table, changed);
  return changed;
}

async function rowsBefore(
  client: ClientBase,
  events: readonly RecordedAlertEvent[],
): Promise<ReadonlyMap<string, AlertRow>> {
  const ids = new Set(events.map(({ stream }) => alertOfStream(stream)));
  const known = [...ids].filter((id) => id !== undefined);
  return readAlerts(client, known);
}

/** The rows of these alerts, by id; those that there are. */
export async function readAlerts(
  client: ClientBase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AlertRow>> {
  const rows = await readRows<AlertRow>(client, table, ids);
  return new Map(rows.map((row) => [row.id, row]));
}
