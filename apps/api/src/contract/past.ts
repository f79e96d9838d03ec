/** Rows as they were known at a moment: made by the watch, asked for by everything that takes `asOf`. */
import type { PastView } from '@tocsin/read-models';
import type { AsOf } from './as-of';

/** Everybody's alerts, those about one party, one alert; or everybody's exposure. */
export type Past = (
  question: Readonly<{
    at: Date;
    of: 'alerts' | 'exposures' | Readonly<{ party: string }> | Readonly<{ alert: string }>;
  }>,
) => Promise<PastView>;

/** Undefined where the rows as they are answer: without `asOf`, or with one that is not over yet. */
export async function pastView(
  { past, now = () => new Date() }: Readonly<{ past: Past; now?: () => Date }>,
  asOf: AsOf | undefined,
  of: Parameters<Past>[0]['of'],
): Promise<PastView | undefined> {
  return asOf && asOf.at < now() ? past({ at: asOf.at, of }) : undefined;
}
