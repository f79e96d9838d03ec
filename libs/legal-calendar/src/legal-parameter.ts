/**
 * A parameter of law: a value with the days between which it is in force, where it stands, and how
 * well that is known. Laws change within the life of a loan, so a value is always chosen by a date.
 */
import type { BusinessDate } from '@tocsin/credit-events';

/**
 * V: read in the primary text. E: seen in an excerpt. R: recalled, unverified: configuration whose
 * mark is shown wherever the value is used, until a person has confirmed it.
 */
export type Mark = 'V' | 'E' | 'R';

/** A length of time as laws state it. */
export type Term =
  Readonly<{ days: number }> | Readonly<{ months: number }> | Readonly<{ years: number }>;

/** A term, a ratio or count, or the name of a rule. */
export type LegalValue = Term | number | string;

export type LegalParameter = Readonly<{
  id: string;
  /** The first day on which it is in force; absent where that is not known. */
  from?: BusinessDate;
  /** The first day on which it no longer is; absent while it still is. */
  to?: BusinessDate;
  value: LegalValue;
  source: string;
  mark: Mark;
  /** Days of this row that are recalled, though its value may be verified. */
  recalledDays?: readonly ('from' | 'to')[];
  /** The date that selects the row. */
  chosenBy: string;
  /** Ids of the signs that rest on it or cite it. */
  usedBy: readonly string[];
}>;
