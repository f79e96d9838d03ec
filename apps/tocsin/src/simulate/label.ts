/** What a scheme says of itself, so that it can be counted whether and when it was seen. */
import type { BusinessDate } from '@tocsin/credit-events';

export type Label = Readonly<{
  /** The story; one may be told for several signs. */
  scheme: string;
  /** The sign that must hold. */
  sign: string;
  /** Whom the alert is about: an obligor, or the lender or other party that the sign names. */
  subject: string;
  object?: string;
  /** The day on which money or security is lost; what is seen later is seen too late. */
  harmOn: BusinessDate;
  /** The day on which the sign begins to hold. */
  since: BusinessDate;
}>;
