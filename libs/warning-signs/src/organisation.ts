/** How a company is run and remade, as part of its standing: offices and restructurings. */
import type { BankId, CreditEvent, EventType, Fen } from '@tocsin/credit-events';
import { officeEventTypes, officesAfter, type OfficeEvent, type Offices } from './offices';
import {
  restructuringEventTypes,
  restructuringsAfter,
  successionsAfter,
  withLendersOf,
  type RestructuringEvent,
  type Restructurings,
  type Succession,
} from './restructurings';

export type Organisation = Readonly<{
  /** Offices held in the subject. */
  offices: Offices;
  /** The subject's own restructurings, by their id. */
  restructurings: Restructurings;
  /** Completed restructurings of others in which the subject is a successor. */
  successions: readonly Succession[];
}>;
type WithLenders = Organisation & Readonly<{ lenders: ReadonlyMap<BankId, Fen> }>;

export const noOrganisation: Organisation = {
  offices: new Map(),
  restructurings: new Map(),
  successions: [],
};

export const organisationEventTypes: ReadonlySet<EventType> = new Set<EventType>([
  ...officeEventTypes,
  ...restructuringEventTypes,
]);

/** The standing after an event that may also have changed who lends. */
export function organisationAfter<S extends WithLenders>(
  standing: S,
  event: CreditEvent,
  { subject, before }: Readonly<{ subject: string; before: WithLenders }>,
): S {
  if (isOffice(event)) {
    const offices = officesAfter(standing.offices, event, subject);
    return offices === standing.offices ? standing : { ...standing, offices };
  }
  const lenders = standing.lenders.keys();
  if (isRestructuring(event)) {
    const restructurings = restructuringsAfter(standing.restructurings, event, {
      subject,
      lenders,
    });
    const successions = successionsAfter(standing.successions, event, subject);
    const isSame =
      restructurings === standing.restructurings && successions === standing.successions;
    return isSame ? standing : { ...standing, restructurings, successions };
  }
  if (standing.lenders === before.lenders) return standing;
  const restructurings = withLendersOf(standing.restructurings, event.date, [...lenders]);
  return restructurings === standing.restructurings ? standing : { ...standing, restructurings };
}

const officeTypes: ReadonlySet<EventType> = new Set(officeEventTypes);
const isOffice = (event: CreditEvent): event is OfficeEvent => officeTypes.has(event.type);
const isRestructuring = (event: CreditEvent): event is RestructuringEvent =>
  restructuringEventTypes.has(event.type);
