/** Whether a price is so far from the value that creditors may have the deed revoked. */
import type { BusinessDate, Fen } from '@tocsin/credit-events';
import { inForce, inForceOrFirst } from './legal-parameters';

export type PriceTest = 'unreasonably-low' | 'unreasonably-high' | 'in-line';

/** Parts in a hundred: as finely as the law states its ratios. */
const percent = (ratio: number): bigint => BigInt(Math.round(ratio * 100));

/**
 * A price beside a value, by the law of the day of the act. Between relatives and affiliates the
 * two limits do not apply since 2023-12-05: there any price out of line counts.
 */
export function priceTest({
  price,
  value,
  on,
  isConnected = false,
}: Readonly<{ price: Fen; value: Fen; on: BusinessDate; isConnected?: boolean }>): PriceTest {
  const isStrict = isConnected && inForce('price.related-parties', on) !== undefined;
  const { low, high } = isStrict ? { low: 1, high: 1 } : limitsOn(on);
  if (price * 100n < value * percent(low)) return 'unreasonably-low';
  return price * 100n > value * percent(high) ? 'unreasonably-high' : 'in-line';
}

const limitsOn = (on: BusinessDate) => ({
  low: inForceOrFirst('price.unreasonably-low', on)?.value ?? 0.7,
  high: inForceOrFirst('price.unreasonably-high', on)?.value ?? 1.3,
});
