/**
 * Whom a change of ties may concern: everybody within so many ties of the changed one.
 *
 * Whoever is connected over a changed tie by at most three ties lies within two of one of its ends.
 * Ties are followed whenever they held, also ones that have ended or were taken back since: the
 * judge may have asked as of any day. It errs on the side of asking again.
 */
import type { BusinessDate, PartyId } from '@tocsin/credit-events';
import type { LinksOf } from './links';
import { directLinksMax } from './neighbours';
import { isLasting } from './tie-on-day';

export type WithinQuery = Readonly<{
  linksOf: LinksOf;
  /** The ends of the changed ties. */
  parties: readonly PartyId[];
  edges: number;
  /** First business day that the change may concern; bodies that are hubs from then on stop it. */
  from: BusinessDate;
}>;

export type WithinResult =
  | Readonly<{ outcome: 'found'; parties: ReadonlySet<PartyId> }>
  | Readonly<{ outcome: 'missing'; parties: readonly PartyId[] }>;

/** The parties within so many ties of the given ones, these included. */
export function withinEdges(query: WithinQuery): WithinResult {
  const reached = new Set(query.parties);
  const missing = new Set<PartyId>();
  let ring: readonly PartyId[] = [...reached];
  for (let step = 0; step < query.edges; step += 1) {
    const next: PartyId[] = [];
    for (const party of ring) {
      const tied = everTied(query, party);
      if (tied === undefined) missing.add(party);
      // The ends of the change are followed even where they are hubs: the change may have made
      // them so, and then it concerns everybody who was connected through them.
      else if (step === 0 || !isLastingHub(query, party)) next.push(...tied);
    }
    ring = [...new Set(next)].filter((party) => !reached.has(party));
    for (const party of ring) reached.add(party);
  }
  if (missing.size > 0) return { outcome: 'missing', parties: [...missing].sort() };
  return { outcome: 'found', parties: reached };
}

function everTied({ linksOf }: WithinQuery, party: PartyId): ReadonlySet<PartyId> | undefined {
  const links = linksOf(party);
  if (links === undefined) return undefined;
  return new Set(links.flatMap(({ others }) => others));
}

/** More than 200 links that hold on the day and have no end: a hub then and on every later day. */
export function isLastingHub(
  { linksOf, from }: Pick<WithinQuery, 'linksOf' | 'from'>,
  party: PartyId,
): boolean {
  const links = linksOf(party) ?? [];
  if (links.length <= directLinksMax) return false;
  const lasting = links.filter((link) => isLasting(link, { on: from }));
  return new Set(lasting.flatMap(({ others }) => others)).size > directLinksMax;
}
