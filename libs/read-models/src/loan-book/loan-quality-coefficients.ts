/**
 * The five indicators of loan quality (S0-99). The clause names them and gives no formula; these are
 * ours. With B the outstanding principal of all loans in yuan at the end of a month, and each
 * loan's principal in one place only, the gravest:
 *
 * - bad-debt ratio: balances classed as loss / B
 * - stagnant ratio: principal overdue for more than `stagnantAfterDays` / B
 * - overdue ratio: principal overdue for at most so long / B
 * - interest-arrears ratio: interest overdue / (interest overdue + interest paid in the month)
 * - overall risk degree: Σ (balance × coefficient of its security × of the borrower's grade × of its
 *   status) / B
 *
 * What is written off is out of the books and counts nowhere. The coefficients follow the practice
 * of the 1990s; they are configuration, and stand beside the figures in `reporting.coefficient`.
 */
export const loanQuality = {
  stagnantAfterDays: 90,
  security: { credit: 1, guarantee: 0.8, mortgage: 0.5, pledge: 0.3 },
  /** Of the scheme `letters`; anything else, and no grade at all, is 1. */
  grade: { AAA: 0.5, AA: 0.6, A: 0.7, BBB: 0.8, BB: 0.9 },
  status: { normal: 1, overdue: 1.3, stagnant: 1.8, bad: 2.5 },
} as const;
