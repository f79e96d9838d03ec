/** Events about ties for the tests of this lib, written as short as a story: day and data. */
import {
  businessDate,
  type CreditEvent,
  type EvidenceRef,
  type PartyId,
} from '@tocsin/credit-events';

export const party = (name: string): PartyId => `X-${name.padStart(4, '0')}` as PartyId;
export const day = (number: number) => businessDate(`2024-01-${String(number).padStart(2, '0')}`);

type Told = Readonly<{
  type: string;
  data: object;
  /** Business day in January 2024. */
  on: number;
  /** Day on which it was known; the business day when absent. */
  known?: number;
  id?: string;
  corrects?: string;
}>;

let told = 0;

/** An event as readers get it; only the fields that ties need are looked at. */
export function tell({ type, data, on, known = on, id, corrects }: Told): CreditEvent {
  told += 1;
  const at = Date.UTC(2024, 0, on, 1);
  const event = {
    type,
    source: '/registries/test',
    id: id ?? `e${String(told).padStart(6, '0')}`,
    time: new Date(at).toISOString(),
    at,
    date: day(on),
    known: day(known),
    knownAt: Date.UTC(2024, 0, known, 2),
    ...(corrects === undefined ? {} : { corrects }),
    data,
    ref: told as EvidenceRef,
  };
  // The tests state any type through one door; linkFacts reads them by their type again.
  return event as unknown as CreditEvent;
}

type When = Pick<Told, 'on' | 'known' | 'id' | 'corrects'>;

export const holds = ([holder, company]: readonly [string, string], ratio: number, when: When) =>
  tell({
    ...when,
    type: 'party.shareholding',
    data: { holder: party(holder), party: party(company), ratio },
  });

export const office = (
  person: string,
  company: string,
  when: When & { office?: string; until?: number },
) =>
  tell({
    ...when,
    type: 'party.office',
    data: {
      person: party(person),
      party: party(company),
      office: when.office ?? 'director',
      ...(when.until === undefined ? {} : { until: day(when.until) }),
    },
  });

export const related = (
  one: string,
  other: string,
  when: When & { relation?: string; until?: number },
) =>
  tell({
    ...when,
    type: 'party.related',
    data: {
      party: party(one),
      other: party(other),
      relation: when.relation ?? 'spouse',
      ...(when.until === undefined ? {} : { until: day(when.until) }),
    },
  });

export const names = (company: string, person: string | undefined, when: When) =>
  tell({
    ...when,
    type: 'party.changed',
    data: {
      party: party(company),
      ...(person === undefined ? { phone: '1' } : { legalRepresentative: party(person) }),
    },
  });

export const voided = (event: string, when: When) =>
  tell({ ...when, type: 'event.voided', data: { event, reason: 'sent in error' } });
