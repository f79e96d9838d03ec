/**
 * The parties tied to a subject, gathered while it is folded: ties are not asked for while judging,
 * when facts of other histories show who was paid in the end. Whoever is tied by control is told by
 * the ties themselves; others are found by who is named beside the subject, or beside one of them.
 */
import type { CreditEvent, EventType, PartyId } from '@tocsin/credit-events';
import type { ConnectionPath } from '@tocsin/connections';
import type { EvolveContext } from './define-warning-sign';

/** Parties that registers name beside the subject, the latest ones. */
export type Acquaintances = readonly PartyId[];

export const acquaintanceEventTypes = [
  'party.related',
  'party.shareholding',
  'party.office',
  'party.registered',
  'party.changed',
] as const satisfies readonly EventType[];
export type AcquaintanceEvent = CreditEvent<(typeof acquaintanceEventTypes)[number]>;

const acquaintancesMax = 64;
const types: ReadonlySet<EventType> = new Set(acquaintanceEventTypes);

export const namesParties = (event: CreditEvent): event is AcquaintanceEvent =>
  types.has(event.type);

export function acquaintancesAfter(
  acquaintances: Acquaintances,
  event: AcquaintanceEvent,
  subject: string,
): Acquaintances {
  const other = namedIn(event).find((party) => party !== undefined && party !== subject);
  if (other === undefined || acquaintances.includes(other)) return acquaintances;
  return [...acquaintances, other].slice(-acquaintancesMax);
}

function namedIn({ type, data }: AcquaintanceEvent): readonly (PartyId | undefined)[] {
  switch (type) {
    case 'party.related':
      return [data.party, data.other];
    case 'party.shareholding':
      return [data.party, data.holder];
    case 'party.office':
      return [data.party, data.person];
    case 'party.registered':
    case 'party.changed':
      return [data.party, data.legalRepresentative];
  }
}

/** Ties of one path, and parties looked at in one search, the nearer first. */
const tiesMax = 3;
const askedMax = 24;
const namedMax = 128;

type Ask = Pick<EvolveContext, 'subject' | 'connected' | 'controlling' | 'eventsOf'>;

/**
 * The ties of the subject that hold today: by control, and to whoever is named beside it, beside
 * one of these, and so on, as far as ties reach.
 */
export function circleOf(acquaintances: Acquaintances, ctx: Ask): readonly ConnectionPath[] {
  const self = ctx.subject as PartyId;
  const seen = new Set<PartyId>([self]);
  const found: ConnectionPath[] = [];
  let [asked, named] = [0, acquaintances];
  for (let step = 1; step <= tiesMax && named.length > 0; step++) {
    const fresh = [...new Set(named)].filter((party) => !seen.has(party));
    const near = fresh.slice(0, Math.max(namedMax - seen.size, 0));
    for (const party of near) seen.add(party);
    const ties = near.flatMap((party) => ctx.connected(self, party) ?? []);
    found.push(...ties);
    const next = step < tiesMax ? ties.slice(0, askedMax - asked).map(({ to }) => to) : [];
    asked += next.length;
    named = next.flatMap((party) => namedBeside(party, ctx));
  }
  return [...ctx.controlling(self), ...found];
}

const namedBeside = (party: PartyId, { eventsOf }: Ask): Acquaintances =>
  eventsOf({ party, types: acquaintanceEventTypes }).reduce<Acquaintances>(
    (names, event) => acquaintancesAfter(names, event, party),
    [],
  );
