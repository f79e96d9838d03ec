/** How a loan stands at the ends of some months: from the first of them until it next changed. */
export type LoanPeriodRow = Readonly<{
  party: string;
  bank: string;
  loan: string;
  /** First day of the first month, and of the first no longer so. */
  fromMonth: string;
  untilMonth: string | null;
  /** Where the borrower is registered, as last known. */
  region: string | null;
  /** Kind of security, as granted. */
  kind: string;
  class: string | null;
  /** The borrower's latest grade by the lender, in the scheme `letters`. */
  grade: string | null;
  /** Outstanding principal; decimal yuan, as all amounts here. */
  balance: string;
  /** Of it, reported overdue and not repaid since. */
  overdue: string;
  /** First day past due of what is overdue. */
  overdueSince: string | null;
  /** Interest reported overdue and not paid since. */
  interestOverdue: string;
  /** Interest paid in the first month. */
  interestPaid: string;
}>;

/** What a bank reported of an area, the year to date; the last word on each month. */
export type RecoveryRow = Readonly<{
  bank: string;
  area: string;
  month: string;
  region: string;
  due: string;
  recovered: string;
}>;

/** What the banks got in a bankruptcy, over all distributions. */
export type BankruptcyRecoveryRow = Readonly<{
  party: string;
  bankruptcy: string;
  /** Where the bankrupt is registered, as last known. */
  region: string | null;
  /** Day of the latest distribution. */
  distributed: string;
  /** As last stated. */
  claims: string;
  paid: string;
}>;
