/**
 * One loan of an obligor: what is outstanding, when it falls due, how late it is. Outstanding is
 * disbursed less repaid, written off and forgiven; a balance that the bank states replaces the sum.
 */
import {
  yuan,
  type BankId,
  type BusinessDate,
  type CreditEvent,
  type EventType,
  type Fen,
} from '@tocsin/credit-events';

export type Loan = Readonly<{
  bank: BankId;
  loan: string;
  currency: string;
  /** Outstanding principal; below zero while a repayment is dated before its disbursement. */
  balance: Fen;
  maturity?: BusinessDate;
  daysPastDue?: number;
  /** Principal last reported as overdue and not repaid since. */
  overdue?: Fen;
  class?: string;
}>;

const types = [
  'loan.granted',
  'loan.disbursed',
  'loan.repaid',
  'loan.overdue',
  'loan.classified',
  'loan.extended',
  'loan.written-off',
  'loan.relief-agreed',
  'loan.transferred',
] as const satisfies readonly EventType[];

export type LoanEvent = CreditEvent<(typeof types)[number]>;
export const loanEventTypes: ReadonlySet<EventType> = new Set<EventType>(types);

export const loanKey = ({ data }: LoanEvent): string => `${data.bank}/${data.loan}`;

/** The loan after an event about it; undefined while nothing of it is the subject's. */
export function loanAfter(
  loan: Loan | undefined,
  event: LoanEvent,
  subject: string,
): Loan | undefined {
  if (event.type === 'loan.transferred') return afterTransfer(loan, event, subject);
  if (event.data.party !== subject) return loan;
  return afterOwn(loan ?? fresh(event), event);
}

const fresh = ({ data }: LoanEvent): Loan => ({
  bank: data.bank,
  loan: data.loan,
  currency: 'CNY',
  balance: 0n as Fen,
});

function afterOwn(loan: Loan, event: Exclude<LoanEvent, { type: 'loan.transferred' }>): Loan {
  switch (event.type) {
    case 'loan.granted':
      return { ...loan, ...currencyOf(event.data), maturity: event.data.maturity };
    case 'loan.extended':
      return { ...loan, maturity: event.data.maturity };
    case 'loan.disbursed':
      return moved({ ...loan, ...currencyOf(event.data) }, yuan(event.data.amount));
    case 'loan.repaid':
      return repaid(loan, yuan(event.data.principal));
    case 'loan.written-off':
      return moved(loan, -yuan(event.data.amount));
    case 'loan.relief-agreed':
      return event.data.form === 'principal-forgiven'
        ? moved(loan, -yuan(event.data.amount ?? '0'))
        : loan;
    case 'loan.classified':
      return {
        ...loan,
        ...currencyOf(event.data),
        class: event.data.class,
        balance: yuan(event.data.balance),
      };
    case 'loan.overdue':
      return event.data.daysPastDue > 0
        ? {
            ...loan,
            daysPastDue: event.data.daysPastDue,
            overdue: yuan(event.data.principal),
          }
        : cured(loan);
  }
}

/** The currency is stated where money is; one that is not stated leaves what is known. */
const currencyOf = (data: { readonly currency?: string }): { currency?: string } =>
  data.currency === undefined ? {} : { currency: data.currency };

const moved = (loan: Loan, by: bigint): Loan => ({ ...loan, balance: (loan.balance + by) as Fen });

/** A repayment of what was overdue cures the loan. */
function repaid(loan: Loan, principal: Fen): Loan {
  const next = moved(loan, -principal);
  if (loan.overdue === undefined) return next;
  const overdue = (loan.overdue - principal) as Fen;
  return overdue <= 0n || next.balance <= 0n ? cured(next) : { ...next, overdue };
}

function cured(loan: Loan): Loan {
  const { daysPastDue: _late, overdue: _overdue, ...rest } = loan;
  return rest;
}

/**
 * A debt leaves its debtor only by law or with the bank's consent. The event states no amount:
 * what the new debtor owes begins with the next balance that the bank states.
 */
function afterTransfer(
  loan: Loan | undefined,
  event: CreditEvent<'loan.transferred'>,
  subject: string,
): Loan | undefined {
  const { from, to, manner, bankConsented } = event.data;
  if (to === subject) return loan ?? fresh(event);
  const leaves = from === subject && (manner === 'statutory' || bankConsented);
  return leaves ? undefined : loan;
}
