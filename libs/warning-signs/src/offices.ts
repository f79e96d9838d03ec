/**
 * Who holds which office in a company, and since when: as stated by `party.office`, and the legal
 * representative whom a registration names until the company names another.
 */
import type {
  BusinessDate,
  CreditEvent,
  EventType,
  EvidenceRef,
  PartyId,
} from '@tocsin/credit-events';

type OfficeName = CreditEvent<'party.office'>['data']['office'];

export type Office = Readonly<{
  person: PartyId;
  office: OfficeName;
  /** Since then without a gap. */
  since: BusinessDate;
  /** Last day in office, where it is known. */
  until?: BusinessDate;
  /** States that it was taken. */
  event: EvidenceRef;
}>;

/** By office and person; the one named in the register apart from those stated as offices. */
export type Offices = ReadonlyMap<string, Office>;

export const officeEventTypes = [
  'party.office',
  'party.registered',
  'party.changed',
] as const satisfies readonly EventType[];
export type OfficeEvent = CreditEvent<(typeof officeEventTypes)[number]>;

/** Offices kept of one company; beyond that those that ended make room, then the oldest. */
const officesMax = 200;
const inRegister = 'register';

/** The offices in a company after an event; the same reference where it says nothing of them. */
export function officesAfter(offices: Offices, event: OfficeEvent, company: string): Offices {
  if (event.data.party !== company) return offices;
  if (event.type === 'party.office') return withOffice(offices, event);
  const { legalRepresentative: person } = event.data;
  if (person === undefined || offices.get(inRegister)?.person === person) return offices;
  const named = { person, office: 'legal-representative' as const, since: event.date };
  return bounded(new Map(offices).set(inRegister, { ...named, event: event.ref }), event.date);
}

/** Those in office on a day, by person. */
export function inOfficeOn(offices: Offices, day: BusinessDate): ReadonlyMap<PartyId, Office> {
  const holders = new Map<PartyId, Office>();
  for (const office of offices.values()) {
    const isThere = office.since <= day && !hasEnded(office, day);
    if (isThere && !holders.has(office.person)) holders.set(office.person, office);
  }
  return holders;
}

const hasEnded = (office: Office | undefined, day: BusinessDate): boolean =>
  office?.until !== undefined && office.until < day;

function withOffice(offices: Offices, event: CreditEvent<'party.office'>): Offices {
  const { person, office, until } = event.data;
  const key = `${office} ${person}`;
  const before = offices.get(key);
  const goesOn = before !== undefined && !hasEnded(before, event.date);
  const begun = goesOn ? before : { person, office, since: event.date, event: event.ref };
  const after: Office = {
    person,
    office,
    since: begun.since,
    event: begun.event,
    ...(until === undefined ? {} : { until }),
  };
  return bounded(new Map(offices).set(key, after), event.date);
}

function bounded(offices: Map<string, Office>, today: BusinessDate): Offices {
  if (offices.size <= officesMax) return offices;
  const keys = [...offices.keys()];
  const [first] = keys.filter((key) => hasEnded(offices.get(key), today)).concat(keys);
  if (first !== undefined) offices.delete(first);
  return offices;
}
