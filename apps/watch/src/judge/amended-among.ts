/** Events that others void or correct, with everything that belongs to it. */
import type { KnownEvents, Position } from '@tocsin/event-store';
import type { ClientBase } from 'pg';
import { amendedFamily, loadAmendments } from './amendments';
import type { Arrival } from './arrival';

type Where = Readonly<{ tx: ClientBase; store: KnownEvents; through: Position }>;

/** Those of the events that are amended or amend, with everything that belongs to it. */
export async function amendedAmong(
  { tx, store, through }: Where,
  arrivals: readonly Arrival[],
): Promise<readonly Arrival[]> {
  const amendments = await loadAmendments(
    tx,
    arrivals.map(({ name }) => name),
  );
  const involved = arrivals.filter(
    ({ name, target }) => target !== undefined || (amendments.get(name) ?? []).length > 0,
  );
  if (involved.length === 0) return [];
  const names = involved.map(({ name }) => name);
  return (await amendedFamily({ tx, store, through }, names)).events;
}
