/**
 * Obligors made to be seen: each has a loan and a pledge, and when its pledge is sold without the
 * bank's consent, one alert must come.
 */
import { eventIdOf } from '@tocsin/event-store';

export type Sentinel = Readonly<{
  party: string;
  /** What is recorded beforehand. */
  past: readonly string[];
  /** The event that raises the alert, and its id in the log. */
  sale: string;
  saleId: string;
}>;

const source = '/banks/102331000014/core';
const bank = '102331000014';

export function sentinel(number: number, atMs: number): Sentinel {
  const party = `X-SENTINEL${String(number).padStart(6, '0')}`;
  const loan = `SENTINEL-LOAN-${number}`;
  const collateral = `SENTINEL-PRESS-${number}`;
  const event = (type: string, ms: number, data: object): string =>
    JSON.stringify({
      specversion: '1.0',
      id: `${type}-sentinel-${number}`,
      source,
      type,
      time: new Date(ms).toISOString(),
      data,
    });
  const yesterdayMs = atMs - 86_400_000;
  return {
    party,
    past: [
      event('loan.disbursed', yesterdayMs, { loan, party, bank, amount: '5000000.00' }),
      event('collateral.pledged', yesterdayMs + 1_000, {
        collateral,
        party,
        bank,
        loans: [loan],
        kind: 'equipment',
        value: '6000000.00',
        secured: '5000000.00',
      }),
    ],
    sale: event('collateral.transferred', atMs, {
      collateral,
      from: party,
      to: `X-BUYER${String(number).padStart(6, '0')}`,
      basis: 'sale',
      price: '6000000.00',
      paid: '6000000.00',
      bankConsented: false,
    }),
    saleId: eventIdOf(source, `collateral.transferred-sentinel-${number}`),
  };
}
