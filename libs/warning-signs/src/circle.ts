/**
 * The parties tied to a subject, gathered while it is folded: ties are not asked for while judging,
 * when facts of other histories show who was paid in the end. Whoever is tied by control is told by
 * the ties themselves; other ties of one step are found by who is named beside the subject.
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

/** The ties of the subject that hold today. */
export function circleOf(
  acquaintances: Acquaintances,
  { subject, connected, controlling }: Pick<EvolveContext, 'subject' | 'connected' | 'controlling'>,
): readonly ConnectionPath[] {
  const self = subject as PartyId;
  const direct = acquaintances.flatMap((party) => connected(self, party) ?? []);
  return [...controlling(self), ...direct];
}
