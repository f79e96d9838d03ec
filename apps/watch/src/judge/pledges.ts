/**
 * Whose histories a collateral's events belong to: everybody who ever pledged it. The engine leaves
 * out what happened to it while it was not pledged.
 */
import type { ClientBase } from 'pg';
import type { PartyId } from '@tocsin/credit-events';
import type { Arrival } from './arrival';
import type { DueMarks } from './due';

/** Stands for "this collateral has been heard of". */
export const anybody = '' as PartyId;

/**
 * Adds to each arrival the parties that pledged its collateral. A pledge that comes after other
 * events of its collateral makes the pledgor due: those belong to its history now.
 */
export async function routeByPledge(
  tx: ClientBase,
  arrivals: readonly Arrival[],
  due: DueMarks,
): Promise<ReadonlyMap<Arrival, readonly PartyId[]>> {
  const collaterals = [...new Set(arrivals.flatMap(({ collateral }) => collateral ?? []))];
  if (collaterals.length === 0) return new Map();
  const pledgors = await pledgorsOf(tx, collaterals);
  const added: (readonly [string, PartyId])[] = [];
  const routes = new Map<Arrival, readonly PartyId[]>();
  for (const arrival of arrivals) {
    const { collateral, event, parties } = arrival;
    if (collateral === undefined) continue;
    const known = pledgors.get(collateral) ?? new Set<PartyId>();
    pledgors.set(collateral, known);
    const heardOf = known.has(anybody);
    if (event.type === 'collateral.pledged' && !known.has(event.data.party)) {
      const { party } = event.data;
      if (heardOf) due.add(party, { known: event.known, reason: 'late-event', because: event.ref });
      known.add(party);
      added.push([collateral, party]);
    }
    if (!heardOf) added.push([collateral, anybody]);
    known.add(anybody);
    const others = [...known].filter((party) => party !== anybody && !parties.includes(party));
    if (others.length > 0) routes.set(arrival, others);
  }
  await save(tx, added);
  return routes;
}

/** The pledgors of each collateral that has been heard of. */
export async function pledgorsOf(
  tx: ClientBase,
  collaterals: readonly string[],
): Promise<Map<string, Set<PartyId>>> {
  if (collaterals.length === 0) return new Map();
  const { rows } = await tx.query<{ collateral: string; party: PartyId }>(
    'select collateral, party from watch.pledge where collateral = any($1)',
    [collaterals],
  );
  return sets(rows.map(({ collateral, party }) => [collateral, party]));
}

/** What each of the parties ever pledged. */
export async function pledgedBy(
  tx: ClientBase,
  parties: readonly PartyId[],
): Promise<ReadonlyMap<PartyId, ReadonlySet<string>>> {
  const { rows } = await tx.query<{ collateral: string; party: PartyId }>(
    `select collateral, party from watch.pledge where party = any($1) and party <> ''`,
    [parties],
  );
  return sets(rows.map(({ collateral, party }) => [party, collateral]));
}

function sets<K, V>(pairs: readonly (readonly [K, V])[]): Map<K, Set<V>> {
  const found = new Map<K, Set<V>>();
  for (const [key, value] of pairs) {
    const set = found.get(key) ?? new Set<V>();
    found.set(key, set.add(value));
  }
  return found;
}

async function save(
  tx: ClientBase,
  pledges: readonly (readonly [string, PartyId])[],
): Promise<void> {
  if (pledges.length === 0) return;
  await tx.query(
    `insert into watch.pledge select * from unnest($1::text[], $2::text[])
     on conflict do nothing`,
    [pledges.map(([collateral]) => collateral), pledges.map(([, party]) => party)],
  );
}
