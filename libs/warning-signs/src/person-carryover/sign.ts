/**
 * A listed person who starts again in another company.
 *
 * Whoever left one company with its debts unpaid can run the next one with the same customers and
 * the same machines. Taking an office, or more than a quarter of the shares, while on the list is
 * when it shows; whoever was there before the entry has carried nothing over. Source: S0-82.
 */
import {
  addDays,
  type BusinessDate,
  type CreditEvent,
  type EvidenceRef,
  type PartyId,
} from '@tocsin/credit-events';
import { defineWarningSign, type JudgeContext, type SignContext } from '../define-warning-sign';
import { blackListedOn, daysOfEntries, listEventTypes, type Listing } from '../listing';
import { makingRoom } from '../making-room';
import { texts } from './texts';

type Watched = CreditEvent<
  'party.office' | 'party.shareholding' | 'party.registered' | 'party.changed'
>;

/** An office or shares; `until` is its last day. */
type Role = Readonly<{ name: string; event: EvidenceRef; until?: BusinessDate }>;
/** `isCarried`: listed on the day of coming into the company. */
type Person = Readonly<{ id: PartyId; roles: readonly Role[]; isCarried: boolean }>;
/** What an event says of one person's role; without `event` the role is over. */
type Said = Readonly<{ id: PartyId; name: string; event?: EvidenceRef; until?: BusinessDate }>;

const parameters = { shareMin: { unit: 'ratio', default: 0.25 } };
type Ctx = SignContext<typeof parameters>;
type Ask = Pick<JudgeContext, 'eventsOf' | 'today'>;

/** Persons kept of a company: those who came while listed, and of whom something was said last. */
const personsMax = 128;
const representative = 'legal-representative';

export const personCarryover = defineWarningSign({
  id: 'person-carryover',
  version: 3,
  family: 'lists',
  axis: 'willingness',
  effect: 'assets-shrink',
  stage: 'origination',
  fault: 'debtor',
  base: 'orange',
  texts,
  parameters,
  watches: ['party.office', 'party.shareholding', 'party.registered', 'party.changed'],
  subject: 'obligor',

  initialState: (): readonly Person[] => [],

  evolve: (persons, event, ctx) =>
    saidIn(event, persons, ctx).reduce((all, said) => withRole(all, said, ctx), persons),

  holds: (persons, ctx) => carriedOver(persons, ctx).length > 0,

  wakeOn: (persons, ctx) =>
    persons
      .filter(({ isCarried }) => isCarried)
      .flatMap(({ id, roles }) => [...daysAfter(roles), ...listDaysOf(id, ctx)])
      .filter((day) => day > ctx.today)
      .toSorted()[0],

  evidence: (persons, ctx) =>
    carriedOver(persons, ctx).flatMap(({ roles, listing }) => [
      ...roles.map(({ event }) => event),
      listing.event,
    ]),

  measures: (persons, ctx) => {
    const found = carriedOver(persons, ctx);
    return [
      { name: 'persons', value: found.length, threshold: 1 },
      { name: 'roles', value: found.flatMap(({ roles }) => roles).length },
    ];
  },
});

/** Listed persons who came while listed, still are, and still have a role. */
function carriedOver(persons: readonly Person[], ctx: Ask) {
  return persons.flatMap(({ id, roles, isCarried }) => {
    const held = roles.filter((role) => isHeld(role, ctx.today));
    const listing = isCarried && held.length > 0 ? listingOf(id, ctx) : undefined;
    return listing ? [{ roles: held, listing }] : [];
  });
}

/** Days pass without events, so an entry may have run out since. */
const listingOf = (party: PartyId, { eventsOf, today }: Ask): Listing | undefined =>
  blackListedOn(eventsOf({ party, types: listEventTypes }), today);

/** An entry runs out, or begins, by its own days: nobody need say so again. */
const listDaysOf = (party: PartyId, { eventsOf }: Pick<Ask, 'eventsOf'>): readonly BusinessDate[] =>
  daysOfEntries(eventsOf({ party, types: listEventTypes }));

const daysAfter = (roles: readonly Role[]): readonly BusinessDate[] =>
  roles.flatMap(({ until }) => (until === undefined ? [] : addDays(until, 1)));

const isHeld = ({ until }: Role, today: BusinessDate): boolean =>
  until === undefined || today <= until;

/** Only natural persons carry over; of the company's own events those about the company itself. */
function saidIn(event: Watched, persons: readonly Person[], ctx: Ctx): readonly Said[] {
  if (event.data.party !== ctx.subject) return [];
  const { date, ref } = event;
  switch (event.type) {
    case 'party.office': {
      const { person: id, office: name, until } = event.data;
      return [{ id, name, event: ref, ...(until === undefined ? {} : { until }) }];
    }
    case 'party.shareholding': {
      const { holder: id, ratio } = event.data;
      return [{ id, name: 'shares', ...(ratio > ctx.parameters.shareMin ? { event: ref } : {}) }];
    }
    case 'party.registered':
    case 'party.changed': {
      const { legalRepresentative: id } = event.data;
      return id === undefined
        ? []
        : [...replaced(persons, id, date), { id, name: representative, event: ref }];
    }
  }
}

/** A company has one legal representative: whoever is named takes the place of the last one. */
const replaced = (persons: readonly Person[], by: PartyId, on: BusinessDate): readonly Said[] =>
  persons
    .filter(
      ({ id, roles }) =>
        id !== by && roles.some((role) => role.name === representative && isHeld(role, on)),
    )
    .map(({ id }) => ({ id, name: representative }));

/** The person after what was said; one without any role is forgotten. */
function withRole(persons: readonly Person[], said: Said, ctx: Ctx & Ask): readonly Person[] {
  const { id, name } = said;
  if (!id.startsWith('P-')) return persons;
  const before = persons.find((person) => person.id === id);
  const earlier = before?.roles ?? [];
  const held = earlier.filter((role) => isHeld(role, ctx.today));
  const role = roleIn(said, held, ctx.today);
  const roles = [...held.filter((one) => one.name !== name), ...(role ? [role] : [])];
  if (roles.length === earlier.length && roles.every((one) => earlier.includes(one)))
    return persons;
  const rest = persons.filter((person) => person !== before);
  if (roles.length === 0) return rest;
  // Whoever was there already came before; nobody else came with a role that is over.
  const isCarried = before && held.length > 0 ? before.isCarried : listingOf(id, ctx) !== undefined;
  return makingRoom([...rest, { id, roles, isCarried }], personsMax, (one) => one.isCarried);
}

/** The role that is said to hold; restated, it goes on under the event that began it. */
function roleIn(
  { name, event, until }: Said,
  held: readonly Role[],
  today: BusinessDate,
): Role | undefined {
  if (event === undefined || (until !== undefined && until < today)) return undefined;
  const begun = held.find((role) => role.name === name);
  if (begun && begun.until === until) return begun;
  return { name, event: begun?.event ?? event, ...(until === undefined ? {} : { until }) };
}
