/** A loan as its strands carry it about, and the small events that are said of every loan. */
import type { BusinessDate, PlainDataOf } from '@tocsin/credit-events';
import type { Firm } from './firm';
import { on, yuan, type Step } from './strand';

export type Loan = {
  readonly loan: string;
  readonly bank: string;
  /** Whose debt it is; another's after it was taken over. */
  party: string;
  readonly amount: number;
  readonly grantedOn: BusinessDate;
  readonly kind: PlainDataOf<'loan.granted'>['kind'];
  maturity: BusinessDate;
  balance: number;
  /** The quarter day up to which interest is paid. */
  servedTo?: BusinessDate;
};

type Guarantee = Readonly<{ guarantee: string; guarantor: string }>;

/** What secures a loan, to be released when it is repaid. */
export type Secured = Readonly<{ collateral?: string; guarantees: readonly Guarantee[] }>;

export const named = ({ loan, party, bank }: Loan) => ({ loan, party, bank });

/** The name of a loan, guarantee or account outside its bank. */
export const scoped = (bank: string, id: string): string => `${bank}/${id}`;

export const granted = (loan: Loan, more: Readonly<{ instalments?: boolean }> = {}): Step =>
  on(loan.grantedOn, 'loan.granted', {
    ...named(loan),
    amount: yuan(loan.amount),
    start: loan.grantedOn,
    maturity: loan.maturity,
    kind: loan.kind,
    purpose: more.instalments ? '购置设备' : '流动资金周转',
    rate: 0.0435,
    ...more,
  });

/** Money that leaves the bank is money owed. */
export function disbursed(firm: Firm, loan: Loan, day: BusinessDate): Step {
  loan.balance += loan.amount;
  firm.outstanding += loan.amount;
  const account = firm.accounts.find(({ bank }) => bank === loan.bank)?.account;
  return on(day, 'loan.disbursed', {
    ...named(loan),
    amount: yuan(loan.amount),
    ...(account === undefined ? {} : { account }),
  });
}

export function repaid(
  firm: Firm,
  loan: Loan,
  paid: Readonly<{ day: BusinessDate; principal?: number; interest?: number }>,
): Step {
  const principal = Math.min(paid.principal ?? 0, loan.balance);
  loan.balance -= principal;
  firm.outstanding -= principal;
  return on(paid.day, 'loan.repaid', {
    ...named(loan),
    principal: yuan(principal),
    interest: yuan(paid.interest ?? 0),
    payer: loan.party,
    payerBank: loan.bank,
  });
}

export const classified = (
  loan: Loan,
  day: BusinessDate,
  grade: PlainDataOf<'loan.classified'>['class'],
): Step =>
  on(day, 'loan.classified', { ...named(loan), class: grade, balance: yuan(loan.balance) });

export const overdue = (
  loan: Loan,
  day: BusinessDate,
  late: Readonly<{ days: number; principal?: number; interest?: number }>,
): Step =>
  on(day, 'loan.overdue', {
    ...named(loan),
    daysPastDue: late.days,
    principal: yuan(late.principal ?? 0),
    interest: yuan(late.interest ?? 0),
  });

export const demanded = (
  loan: Loan,
  day: BusinessDate,
  outcome: PlainDataOf<'loan.demanded'>['outcome'] = 'signed',
): Step =>
  on(day, 'loan.demanded', {
    ...named(loan),
    to: 'debtor',
    channel: outcome === 'signed' ? 'letter' : 'courier',
    outcome,
  });

/** Three months' interest, roughly. */
export const quarterInterest = ({ balance }: Loan): number => (balance * 0.0435) / 4;
