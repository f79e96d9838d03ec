/**
 * A bank that opens an account for, or lends to, a party under joint sanctions.
 *
 * Lists bind only if every bank keeps to them: one that serves a listed evader takes the pressure
 * off all the others. The listed party may come under another name, so whoever is tied to it by
 * control, or is headed by a listed person, is looked at too. The alert is about the serving bank.
 * Sources: S0-79, S0-80, S0-81, S0-82, S4-26.
 */
import type { BusinessDate, CreditEvent, EvidenceRef, PartyId } from '@tocsin/credit-events';
import type { ConnectionPath } from '@tocsin/connections';
import { defineWarningSign, type EvolveContext } from '../define-warning-sign';
import { blackListedOn, listEventTypes, type Listing } from '../listing';
import { texts } from './texts';

type Service = CreditEvent<'account.opened' | 'loan.granted'>;

/** One service in breach, by the entry that forbade it. */
type Breach = Readonly<{
  on: BusinessDate;
  event: EvidenceRef;
  listing: EvidenceRef;
  path?: ConnectionPath;
}>;

const parameters = { tiesMax: { unit: 'ties', default: 3 } };
type Ctx = EvolveContext<typeof parameters>;

/** Services kept of one bank and party, the latest. */
const breachesMax = 32;

export const listedPartyServed = defineWarningSign({
  id: 'listed-party-served',
  version: 1,
  family: 'lists',
  axis: 'supervision',
  effect: 'claim-unenforceable',
  stage: 'origination',
  fault: 'bank',
  base: 'red',
  texts,
  parameters,
  watches: ['account.opened', 'loan.granted'],
  subject: 'bank',
  history: 'obligor',
  objectKind: 'party',
  objectOf: ({ data }) => `${data.bank}|${data.party}`,
  about: (object) => {
    const [subject = '', served = ''] = object.split('|');
    return { subject, object: served };
  },

  initialState: (): readonly Breach[] => [],

  evolve: (breaches, event, ctx) => {
    const found = forbiddenBy(event, ctx);
    if (!found) return breaches;
    const { listing, path } = found;
    const breach = { on: event.date, event: event.ref, listing: listing.event };
    return [...breaches, { ...breach, ...(path ? { path } : {}) }].slice(-breachesMax);
  },

  holds: (breaches) => breaches.length > 0,

  evidence: (breaches) => breaches.flatMap(({ event, listing }) => [event, listing]),

  connections: (breaches) => breaches.flatMap(({ path }) => path ?? []),

  measures: (breaches) => [
    { name: 'services', value: breaches.length, threshold: 1 },
    { name: 'ties', value: breaches.at(-1)?.path?.edges.length ?? 0 },
  ],
});

type Forbidden = Readonly<{ listing: Listing; path?: ConnectionPath }>;

/** The entry that forbids the service: of the party itself, or of whoever controls or heads it. */
function forbiddenBy(event: Service, ctx: Ctx): Forbidden | undefined {
  const { party } = event.data;
  const own = listingOf(party, ctx);
  if (own) return isForWages(event) && own.allowsWages ? undefined : { listing: own };
  for (const path of ctx.controlling(party)) {
    if (path.edges.length > ctx.parameters.tiesMax) continue;
    const listing = listingOf(path.to, ctx);
    if (listing && !(isForWages(event) && listing.allowsWages)) return { listing, path };
  }
  return undefined;
}

const listingOf = (party: PartyId, { eventsOf, today }: Ctx): Listing | undefined =>
  blackListedOn(eventsOf({ party, types: listEventTypes }), today);

const isForWages = (event: Service): boolean =>
  event.type === 'account.opened' && event.data.purpose === 'wages';
