/** What courts report of a subject, as the standing takes it in: banks' remedies, and bankruptcies. */
import type { CreditEvent, EventType } from '@tocsin/credit-events';
import {
  bankActionEventTypes,
  bankActionsAfter,
  noBankActions,
  type BankActionEvent,
  type BankActions,
} from './bank-actions';
import {
  bankruptciesAfter,
  bankruptcyEventTypes,
  type Bankruptcies,
  type BankruptcyEvent,
} from './bankruptcies';

export type InCourt = Readonly<{
  /** Of the subject itself, as the courts report them. */
  bankruptcies: Bankruptcies;
  /** Suits, seizures and executions of banks against the subject. */
  bankActions: BankActions;
}>;

export const nothingInCourt: InCourt = { bankruptcies: new Map(), bankActions: noBankActions };

export const courtEventTypes: readonly EventType[] = [
  ...bankActionEventTypes,
  ...bankruptcyEventTypes,
];

const isBankruptcyEvent = (event: CreditEvent): event is BankruptcyEvent =>
  bankruptcyEventTypes.has(event.type);
const isBankActionEvent = (event: CreditEvent): event is BankActionEvent =>
  bankActionEventTypes.has(event.type);

/** The standing after a court's event; the same reference where it says nothing of the subject. */
export function inCourtAfter<Standing extends InCourt>(
  standing: Standing,
  event: CreditEvent,
  subject: string,
): Standing {
  if (isBankruptcyEvent(event)) {
    const bankruptcies = bankruptciesAfter(standing.bankruptcies, event, subject);
    return bankruptcies === standing.bankruptcies ? standing : { ...standing, bankruptcies };
  }
  if (!isBankActionEvent(event)) return standing;
  const bankActions = bankActionsAfter(standing.bankActions, event, subject);
  return bankActions === standing.bankActions ? standing : { ...standing, bankActions };
}
