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
  type EvidenceRef,
  type Fen,
} from '@tocsin/credit-events';
import { without } from './without';

export type Loan = Readonly<{
  bank: BankId;
  loan: string;
  currency: string;
  /** Outstanding principal; below zero while a repayment is dated before its disbursement. */
  balance: Fen;
  /** Its grant, or else the first that was heard of it. */
  since: Readonly<{ date: BusinessDate; event: EvidenceRef }>;
  isInInstalments?: boolean;
  maturity?: BusinessDate;
  daysPastDue?: number;
  /** Principal last reported as overdue and not repaid since. */
  overdue?: Fen;
  class?: string;
  /** Written off in the bank's books, and still owed. */
  writtenOff?: Fen;
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

const fresh = ({ data, date, ref }: LoanEvent): Loan => ({
  bank: data.bank,
  loan: data.loan,
  currency: 'CNY',
  balance: 0n as Fen,
  since: { date, event: ref },
});

type OwnEvent = Exclude<LoanEvent, { type: 'loan.transferred' }>;

function afterOwn(loan: Loan, event: OwnEvent): Loan {
  switch (event.type) {
    case 'loan.granted':
      return { ...loan, ...currencyOf(event.data), ...granted(loan, event) };
    case 'loan.extended':
      return { ...loan, maturity: event.data.maturity };
    case 'loan.disbursed':
      return {
        ...loan,
        ...currencyOf(event.data),
        balance: (loan.balance + yuan(event.data.amount)) as Fen,
      };
    case 'loan.repaid':
      return repaid(loan, yuan(event.data.principal));
    case 'loan.written-off':
      return writtenOff(loan, yuan(event.data.amount));
    case 'loan.relief-agreed':
      return lessened(loan, forgiven(event));
    case 'loan.classified':
      return {
        ...loan,
        ...currencyOf(event.data),
        class: event.data.class,
        ...stated(loan, yuan(event.data.balance)),
      };
    case 'loan.overdue':
      return late(loan, event);
  }
}

/** Of what is heard on one day the grant is the beginning. */
const granted = (loan: Loan, { data, date, ref }: CreditEvent<'loan.granted'>) => ({
  maturity: data.maturity,
  isInInstalments: data.instalments === true,
  since: loan.since.date === date ? { date, event: ref } : loan.since,
});

function late(loan: Loan, { data }: CreditEvent<'loan.overdue'>): Loan {
  if (data.daysPastDue === 0) return cured(loan);
  return { ...loan, daysPastDue: data.daysPastDue, overdue: yuan(data.principal) };
}

const forgiven = ({ data }: CreditEvent<'loan.relief-agreed'>): Fen =>
  yuan(data.form === 'principal-forgiven' ? (data.amount ?? '0') : '0');

/** The currency is stated where money is; one that is not stated leaves what is known. */
const currencyOf = (data: { readonly currency?: string }): { currency?: string } =>
  data.currency === undefined ? {} : { currency: data.currency };

const lessened = (loan: Loan, by: Fen): Loan =>
  by === 0n ? loan : { ...loan, balance: (loan.balance - by) as Fen };

/** A balance that the bank has stated may be that after the write-off of the same day. */
function writtenOff(loan: Loan, amount: Fen): Loan {
  const isTaken = loan.class !== undefined && loan.balance >= 0n && loan.balance < amount;
  const next = isTaken ? { ...loan, balance: 0n as Fen } : lessened(loan, amount);
  return { ...next, writtenOff: ((loan.writtenOff ?? 0n) + amount) as Fen };
}

/** A balance in the books; what had been recovered beyond them was paid on what was written off. */
function stated(loan: Loan, balance: Fen): Pick<Loan, 'balance' | 'writtenOff'> {
  if (loan.writtenOff === undefined) return { balance };
  const recovered = loan.balance < 0n ? 0n - loan.balance : 0n;
  return { balance, writtenOff: (loan.writtenOff - recovered) as Fen };
}

/** Whether principal is owed, be it in the books or written off. */
export const isUnpaid = ({ balance, writtenOff: off = 0n as Fen }: Loan): boolean =>
  balance + off > 0n;

/** A repayment of what was overdue cures the loan. */
function repaid(loan: Loan, principal: Fen): Loan {
  const next = lessened(loan, principal);
  if (loan.overdue === undefined) return next;
  const overdue = (loan.overdue - principal) as Fen;
  return overdue <= 0n || next.balance <= 0n ? cured(next) : { ...next, overdue };
}

const cured = (loan: Loan): Loan => without(loan, 'daysPastDue', 'overdue');

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
