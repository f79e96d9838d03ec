import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareTotal, isGap } from './compare-total';

const type = 'loan.disbursed';

describe('a control total against what came', () => {
  it.each([
    // told, accepted, quarantined
    [1000, 1000, 0, 'balanced', 0],
    [1000, 996, 3, 'missing', 1],
    [1000, 997, 3, 'held', 0],
    [1000, 0, 0, 'missing', 1000],
    [1000, 1002, 0, 'excess', 2],
    [0, 0, 0, 'balanced', 0],
    [0, 1, 0, 'excess', 1],
    // More refused than short of: they explain it all, and may have been mended at home.
    [1000, 997, 9, 'held', 0],
    [1000, 1000, 5, 'balanced', 0],
  ] as const)(
    'told %i, accepted %i, in quarantine %i: %s, %i',
    (...[told, accepted, quarantined, ...is]) => {
      const [state, gap] = is;
      expect(compareTotal({ told, accepted, quarantined })).toEqual({ state, gap });
    },
  );

  const amount = { told: '100.00', accepted: '90.00', currency: 'CNY' };
  const all = { told: 3, accepted: 3, quarantined: 0 };

  it('compares amounts once every event is there', () => {
    expect(compareTotal({ ...all, type, amount })).toEqual({
      state: 'amount',
      gap: 0,
      amount: 'differs',
    });
    const same = { ...amount, accepted: '100.00' };
    expect(compareTotal({ ...all, type, amount: same }).amount).toBe('equal');
    expect(compareTotal({ ...all, accepted: 2, type, amount })).toEqual({
      state: 'missing',
      gap: 1,
      amount: 'not-compared',
    });
  });

  it.each([undefined, 'account.opened', 'loan.repaid', 'no.such-type'])(
    'says of %p that its amounts are not compared',
    (other) => {
      const compared = compareTotal({ ...all, ...(other && { type: other }), amount });
      expect(compared).toEqual({ state: 'balanced', gap: 0, amount: 'not-compared' });
    },
  );

  const counts = fc.nat(50);
  it('never calls complete what is short of events that nobody holds', () => {
    fc.assert(
      fc.property(counts, counts, counts, (told, accepted, quarantined) => {
        const { state, gap } = compareTotal({ told, accepted, quarantined });
        expect(isGap(state)).toBe(gap > 0);
        expect(state === 'missing').toBe(told > accepted + quarantined);
        expect(state === 'excess').toBe(accepted > told);
      }),
    );
  });

  it('closes when what is missing comes', () => {
    fc.assert(
      fc.property(counts, counts, counts, (told, accepted, quarantined) => {
        const { state, gap } = compareTotal({ told, accepted, quarantined });
        fc.pre(state === 'missing');
        const later = compareTotal({ told, accepted: accepted + gap, quarantined });
        expect(later.gap).toBe(0);
      }),
    );
  });
});
