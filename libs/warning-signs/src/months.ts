/** Months of reports as numbers, so that they can be counted apart. */
import type { Month } from '@tocsin/credit-events';

/** Months since the year 0; two of them differ by as many months as lie between. */
export const monthNumber = (month: Month): number =>
  Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
