/**
 * A sign that is right in its stories and noisy in life is caught here, not by the officers: the
 * catalogue stays under the budget of alerts over honest business, and sees every scheme. A small
 * sample of what `npm run bench -- --only portfolio` measures.
 */
import { describe, expect, it } from '@jest/globals';
import { businessDate } from '@tocsin/credit-events';
import { catalogue, engineOf } from '@tocsin/warning-signs';
import { schemes } from '@apps/tocsin/src/simulate/schemes/schemes';
import { allowedIn, listen, noise } from './quiet';
import { recallOn } from './recall';

const engine = engineOf(catalogue.map(({ sign }) => sign));
const portfolio = { years: 2, from: businessDate('2023-01-01'), seed: 'quiet' };

describe('the whole catalogue', () => {
  it('stays under the budget of alerts over honest business', () => {
    const quiet = listen(engine, { ...portfolio, obligors: 100, schemes: { share: 0 } });
    // Where it fails, what was said is what one wants to see.
    const allowed = allowedIn(quiet.obligorYears);
    if (noise(quiet) > allowed) expect(quiet.signs).toEqual([]);
  });

  it('sees every scheme that is told, and warns before the harm where it can', () => {
    const told = { ...portfolio, obligors: schemes.length, schemes: { share: 1 } };
    const recalls = recallOn(engine, told).filter(({ sign }) =>
      catalogue.some((entry) => entry.sign.id === sign),
    );
    expect(recalls.filter(({ told: all, found }) => found < all)).toEqual([]);
    // What has lapsed can only be told when it has.
    const late = recalls.filter(({ leadDays }) => leadDays.some((days) => days <= 0));
    expect(late.map(({ sign }) => sign).filter((sign) => !sign.endsWith('-lapsed'))).toEqual([]);
  });
});
