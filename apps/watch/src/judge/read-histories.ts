/** Whole histories of a few obligors at once, read from the log as far as the judge has come. */
import type { KnownEvents, Position } from '@tocsin/event-store';
import type { ClientBase } from 'pg';
import type { CreditEvent, PartyId } from '@tocsin/credit-events';
import { collateralKey, type Arrival } from './arrival';
import { amendedAmong } from './amended-among';
import { familiesIn, withFamily } from './amendments';
import { groupBy } from './group-by';
import { pledgedBy } from './pledges';
import { readArrivals } from './read-arrivals';

type Where = Readonly<{ tx: ClientBase; store: KnownEvents; through: Position }>;

/**
 * For each party: its own events, those of every collateral it ever pledged, and whatever amends
 * any of these. Later positions are left out, so that ties, pledges and events are of one moment.
 */
export async function readHistories(
  where: Where,
  parties: readonly PartyId[],
): Promise<ReadonlyMap<PartyId, readonly CreditEvent[]>> {
  const pledged = await pledgedBy(where.tx, parties);
  const keys = [...new Set([...parties, ...[...pledged.values()].flatMap(collateralKeys)])];
  const arrivals = await readArrivals(where, keys);
  const family = familiesIn(await amendedAmong(where, arrivals));
  const own = routed(arrivals, pledged, new Set(parties));
  return new Map(
    parties.map((party) => [party, withFamily(own.get(party) ?? [], family)] as const),
  );
}

/** The events that name each party, or a collateral that it pledged. */
function routed(
  arrivals: readonly Arrival[],
  pledged: ReadonlyMap<PartyId, ReadonlySet<string>>,
  wanted: ReadonlySet<PartyId>,
): ReadonlyMap<PartyId, readonly Arrival[]> {
  const pledges = [...pledged].flatMap(([party, of]) =>
    [...of].map((collateral) => ({ party, collateral })),
  );
  const pledgors = groupBy(pledges, ({ collateral }) => collateral);
  const pairs = arrivals.flatMap((arrival) => {
    const { collateral, parties } = arrival;
    const others = collateral === undefined ? [] : (pledgors.get(collateral) ?? []);
    const all = new Set([...parties, ...others.map(({ party }) => party)]);
    return [...all].filter((party) => wanted.has(party)).map((party) => ({ party, arrival }));
  });
  const byParty = groupBy(pairs, ({ party }) => party);
  return new Map([...byParty].map(([party, of]) => [party, of.map(({ arrival }) => arrival)]));
}

const collateralKeys = (collaterals: ReadonlySet<string>): readonly string[] =>
  [...collaterals].map(collateralKey);
