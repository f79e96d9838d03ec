import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { businessOrder, type CreditEvent } from './credit-event';

// Few values, so that equal times and sources are common; code units and not a locale's order.
const events = fc
  .record({
    at: fc.integer({ min: 0, max: 2 }),
    source: fc.constantFrom('/a', '/B', '/b', '/银行'),
    id: fc.constantFrom('1', '10', '2', 'é', 'z', '\u{1f600}'),
  })
  .map((event) => event as CreditEvent);

describe('business order', () => {
  it('is total: it tells any two events apart, the same way round whoever is asked first', () => {
    fc.assert(
      fc.property(events, events, (a, b) => {
        const same = a.at === b.at && a.source === b.source && a.id === b.id;
        expect(businessOrder(a, b) === 0).toBe(same);
        expect(Math.sign(businessOrder(a, b))).toBe(0 - Math.sign(businessOrder(b, a)));
      }),
    );
  });

  it('is transitive', () => {
    fc.assert(
      fc.property(events, events, events, (a, b, c) => {
        fc.pre(businessOrder(a, b) <= 0 && businessOrder(b, c) <= 0);
        expect(businessOrder(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('gives one sequence, however the events lay before', () => {
    const several = fc.uniqueArray(events, {
      selector: ({ at, source, id }) => `${at}${source}|${id}`,
    });
    fc.assert(
      fc.property(several, (list) => {
        expect(list.toReversed().sort(businessOrder)).toEqual(list.toSorted(businessOrder));
      }),
    );
  });

  it('asks the time first, then the source, then the id', () => {
    const event = (at: number, source: string, id: string) => ({ at, source, id }) as CreditEvent;
    const expected = [
      event(1, '/z', 'z'),
      event(2, '/B', 'b'),
      event(2, '/a', 'B'),
      event(2, '/a', 'a'),
    ];
    expect(expected.toReversed().sort(businessOrder)).toEqual(expected);
  });
});
