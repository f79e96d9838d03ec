/**
 * Between whom a changed tie may make, unmake or redate a connection, and of whom it may change who
 * controls them. A path over the tie leads from one end outward and from the other end outward, with
 * at most three ties in all; so both parties it connects lie near, each on a side of its own.
 *
 * Ties are followed whenever they held, also ones that have ended or were taken back since: the judge
 * may have asked as of any day. It errs on the side of asking again.
 */
import type { BusinessDate, PartyId } from '@tocsin/credit-events';
import { isOfRepresentative, type Link, type LinksOf } from './links';
import { directLinksMax } from './neighbours';
import { controlRatio } from './tie-on-day';
import { isLastingHub, withinEdges } from './within-edges';

export type TieChange = Readonly<{
  linksOf: LinksOf;
  a: PartyId;
  b: PartyId;
  /** First business day that the change may concern. */
  from: BusinessDate;
}>;

/** By party, how many ties it is away from the end of its side. */
type Side = ReadonlyMap<PartyId, number>;

export type BetweenWhom =
  | Readonly<{
      outcome: 'found';
      /** Connections between a party of one side and one of the other, `pathEdges` apart in all. */
      sides: readonly (readonly [Side, Side])[];
      /** Parties of whom the change may say who controls them. */
      controlled: ReadonlySet<PartyId>;
      /** An end that is or was about to be a hub: everybody near may be concerned. */
      everybody: ReadonlySet<PartyId>;
    }>
  | Readonly<{ outcome: 'missing'; parties: readonly PartyId[] }>;

/** Ties of a path beside the changed one. */
export const pathEdges = 2;

export function betweenWhom(change: TieChange): BetweenWhom {
  const missing = new Set<PartyId>();
  const seen: TieChange = {
    ...change,
    linksOf: (party) => {
      const links = change.linksOf(party);
      if (links === undefined) missing.add(party);
      return links;
    },
  };
  const ends = endsOf(seen);
  const sides = ends.map(([a, b]): readonly [Side, Side] => [
    sideOf(seen, { end: a, other: b }),
    sideOf(seen, { end: b, other: a }),
  ]);
  const controlled = controlledIn(seen);
  const everybody = nearHub(seen, ends);
  if (missing.size > 0) return { outcome: 'missing', parties: [...missing].sort() };
  return { outcome: 'found', sides, controlled, everybody };
}

/**
 * The tie itself. Whoever a company names ends the tie of whom it had before, and the end of an
 * office that of whom it names.
 */
function endsOf({ linksOf, a, b }: TieChange): readonly (readonly [PartyId, PartyId])[] {
  const named = [a, b].flatMap((company) => {
    const heads = new Set(
      (linksOf(company) ?? [])
        .filter((link) => isOfRepresentative(link) && link.statements[0]?.states.to === company)
        .flatMap(({ others }) => others),
    );
    return heads.has(a) || heads.has(b) ? [...heads].map((other) => [company, other] as const) : [];
  });
  return named.length === 0 ? [[a, b]] : [[a, b], ...named];
}

type Outward = Readonly<{ end: PartyId; other: PartyId }>;

/** Outward from one end of the tie, never back over it. */
function sideOf(change: TieChange, { end, other }: Outward): Side {
  const side = new Map<PartyId, number>([[end, 0]]);
  let ring: readonly PartyId[] = [end];
  for (let step = 1; step <= pathEdges; step += 1) {
    const next: PartyId[] = [];
    for (const party of ring) {
      if (party !== end && isLastingHub(change, party)) continue;
      for (const { others } of change.linksOf(party) ?? [])
        for (const tied of others) {
          if (tied === other || side.has(tied)) continue;
          side.set(tied, step);
          next.push(tied);
        }
    }
    ring = next;
  }
  return side;
}

/** Within two ties of control of a tie that is one itself, or by which a company is headed. */
function controlledIn({ linksOf, a, b }: TieChange): ReadonlySet<PartyId> {
  const between = (linksOf(a) ?? []).filter(({ others }) => others.includes(b));
  if (!between.some((link) => mayControl(link) || isOfRepresentative(link))) return new Set();
  const reached = new Set([a, b]);
  let ring: readonly PartyId[] = [a, b];
  for (let step = 0; step < pathEdges; step += 1) {
    const next = ring.flatMap((party) =>
      (linksOf(party) ?? []).filter(mayControl).flatMap(({ others }) => others),
    );
    ring = [...new Set(next)].filter((party) => !reached.has(party));
    for (const party of ring) reached.add(party);
  }
  return reached;
}

const mayControl = ({ statements }: Link): boolean =>
  statements.some(({ states }) =>
    states.kind === 'shareholding'
      ? states.ratio > controlRatio
      : states.kind !== 'naming' &&
        (states.detail === 'controller' || states.detail === 'common-control'),
  );

/** A body becomes or ceases to be a hub by one tie more or less. */
function nearHub(
  { linksOf, from }: TieChange,
  ends: readonly (readonly [PartyId, PartyId])[],
): ReadonlySet<PartyId> {
  const hubs = [...new Set(ends.flat())].filter(
    (party) => (linksOf(party) ?? []).length >= directLinksMax,
  );
  if (hubs.length === 0) return new Set();
  const near = withinEdges({ linksOf, parties: [...new Set(ends.flat())], edges: pathEdges, from });
  return near.outcome === 'found' ? near.parties : new Set();
}
