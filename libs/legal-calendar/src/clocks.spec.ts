/** Terms other than limitation: guarantees, seizures, bankruptcy, prices, challenges. */
import { describe, expect, it } from '@jest/globals';
import { businessDate as day, yuan } from '@tocsin/credit-events';
import {
  claimFilingLastDays,
  firstDayBefore,
  guaranteeKindOf,
  guaranteePeriodLastDay,
  isExemptPayment,
  lastDayOf,
  lookBackFrom,
  objectionLastDay,
  presuitSuitLastDay,
  priceTest,
  renewalAskedBy,
  renewalLastDay,
  revocationLastDay,
  seizureLastDay,
  thirdPartySuitLastDay,
} from './index';
import { partOf } from './terms';

describe('terms', () => {
  it.each([
    [{ days: 15 }, { days: 7 }],
    [{ months: 7 }, { months: 3 }],
    [{ years: 1 }, { months: 6 }],
  ])('half of %j is %j, in whole days or months', (term, half) => {
    expect(partOf(term, 0.5)).toEqual(half);
  });

  it.each([
    ['2026-08-31', { months: 6 }, '2027-02-28'],
    ['2023-08-31', { months: 6 }, '2024-02-29'],
    ['2024-02-29', { years: 1 }, '2025-02-28'],
    ['2024-02-28', { days: 2 }, '2024-03-01'],
  ])('%s and %j end with %s', (from, term, lastDay) => {
    expect(lastDayOf(day(from), term)).toBe(lastDay);
  });

  it.each([
    ['2024-11-05', { years: 1 }, '2023-11-05'],
    ['2024-08-31', { months: 6 }, '2024-02-29'],
    ['2024-03-01', { days: 1 }, '2024-02-29'],
  ])('%s reaches back over %j to %s', (to, term, firstDay) => {
    expect(firstDayBefore(day(to), term)).toBe(firstDay);
  });
});

describe('guarantees', () => {
  const due = day('2023-08-31');

  it.each([
    ['2020-12-31', 'joint'],
    ['2021-01-01', 'general'],
    ['1990-01-01', 'joint'],
  ])('given on %s and of no stated kind is %s', (givenOn, kind) => {
    expect(guaranteeKindOf({ kind: 'unspecified', givenOn: day(givenOn) })).toBe(kind);
  });

  it('of a stated kind are what they say', () => {
    for (const kind of ['joint', 'general'] as const)
      expect(guaranteeKindOf({ kind, givenOn: day('2020-01-01') })).toBe(kind);
  });

  it.each([
    ['2022-04-01', false, '2024-02-29'],
    ['2020-12-31', false, '2024-02-29'],
    ['2020-12-31', true, '2025-08-31'],
    ['2021-01-01', true, '2024-02-29'],
    ['1999-01-01', true, '2025-08-31'],
    ['2024-02-29', false, '2024-02-29'],
    ['2024-03-01', false, '2024-09-01'],
  ])('given on %s, agreed unclearly %s, last until %s', (givenOn, isUnclear, lastDay) => {
    expect(guaranteePeriodLastDay({ due, givenOn: day(givenOn), isUnclear })).toBe(lastDay);
  });

  it('last as long as agreed', () => {
    const periodEnd = day('2026-08-31');
    const agreed = { due, givenOn: day('2022-04-01'), periodEnd };
    expect(guaranteePeriodLastDay(agreed)).toBe(periodEnd);
  });
});

describe('seizures', () => {
  it.each([
    ['deposits', '2015-02-03', '2015-08-03', '2015-05-03'],
    ['deposits', '2015-02-04', '2016-02-04', '2016-02-04'],
    ['movables', '2015-02-03', '2016-02-03', '2015-08-03'],
    ['movables', '2015-02-04', '2017-02-04', '2017-02-04'],
    ['immovables', '2015-02-03', '2017-02-03', '2016-02-03'],
    ['immovables', '2015-02-04', '2018-02-04', '2018-02-04'],
    ['deposits', '2003-01-10', '2003-07-10', '2003-04-10'],
    ['immovables', '2024-02-29', '2027-02-28', '2027-02-28'],
  ] as const)(
    'of %s on %s end with %s, renewed then with %s',
    (...[kind, on, ordered, renewed]) => {
      expect(seizureLastDay({ kind, on: day(on) })).toBe(ordered);
      expect(renewalLastDay({ kind, on: day(on) })).toBe(renewed);
    },
  );

  it.each([
    ['2026-03-31', '2026-03-24'],
    ['2016-12-01', '2016-11-24'],
    ['2016-11-30', '2016-11-30'],
  ])('ending with %s are to be renewed by %s', (lastDay, askedBy) => {
    expect(renewalAskedBy(day(lastDay))).toBe(askedBy);
  });

  it('before a suit fall away where none follows in thirty days', () => {
    expect(presuitSuitLastDay(day('2025-03-03'))).toBe('2025-04-02');
    expect(presuitSuitLastDay(day('2012-01-01'))).toBe('2012-01-31');
  });
});

describe('bankruptcy', () => {
  it.each([
    ['2024-11-05', '2023-11-05', '2024-05-05'],
    ['2024-08-31', '2023-08-31', '2024-02-29'],
    ['2007-06-01', '2006-06-01', '2006-12-01'],
  ])('accepted on %s reaches back to %s and %s', (on, avoidableFrom, preferenceFrom) => {
    expect(lookBackFrom(day(on))).toEqual({ avoidableFrom, preferenceFrom });
  });

  it('before the law of 2007 is not known', () => {
    expect(lookBackFrom(day('2007-05-31'))).toBeUndefined();
    expect(claimFilingLastDays(day('2007-05-31'))).toBeUndefined();
  });

  it('leaves thirty days to three months to file', () => {
    expect(claimFilingLastDays(day('2024-11-30'))).toEqual({
      earliest: '2024-12-30',
      latest: '2025-02-28',
    });
    expect(claimFilingLastDays(day('2007-06-01'))?.latest).toBe('2007-09-01');
  });

  it('leaves certain payments alone', () => {
    for (const kind of ['court-ordered', 'wages', 'tax', 'utilities'] as const)
      expect(isExemptPayment(kind)).toBe(true);
    for (const kind of ['trade', 'loan', 'gift', undefined] as const)
      expect(isExemptPayment(kind)).toBe(false);
  });
});

describe('prices', () => {
  const value = yuan('1000000.00');
  it.each([
    ['699999.99', '2024-01-01', false, 'unreasonably-low'],
    ['700000.00', '2024-01-01', false, 'in-line'],
    ['1300000.00', '2024-01-01', false, 'in-line'],
    ['1300000.01', '2024-01-01', false, 'unreasonably-high'],
    // Between affiliates the two limits were still those of all on the eve.
    ['700000.00', '2023-12-04', true, 'in-line'],
    ['999999.99', '2023-12-05', true, 'unreasonably-low'],
    ['1000000.00', '2023-12-05', true, 'in-line'],
    ['1000000.01', '2023-12-05', true, 'unreasonably-high'],
    ['699999.99', '2005-01-01', true, 'unreasonably-low'],
  ] as const)('%s on %s, connected %s: %s', (...[price, on, isConnected, result]) => {
    expect(priceTest({ price: yuan(price), value, on: day(on), isConnected })).toBe(result);
  });

  it('are those of strangers where nothing else is said', () => {
    const price = yuan('999999.99');
    expect(priceTest({ price, value, on: day('2024-01-01') })).toBe('in-line');
  });
});

describe('challenges', () => {
  it('a third party has six months from the day it learnt', () => {
    expect(thirdPartySuitLastDay(day('2025-08-31'))).toBe('2026-02-28');
    expect(thirdPartySuitLastDay(day('2010-01-01'))).toBe('2010-07-01');
  });

  it('revocation ends a year after it was learnt, five after the act', () => {
    const actOn = day('2021-03-01');
    const learnt = (learntOn: string) => revocationLastDay({ actOn, learntOn: day(learntOn) });
    expect(learnt('2022-05-05')).toBe('2023-05-05');
    expect(learnt('2025-03-01')).toBe('2026-03-01');
    expect(learnt('2025-03-02')).toBe('2026-03-01');
  });

  it('objections run from the notice, or else from the publication', () => {
    const both = { notifiedOn: day('2024-07-01'), publishedOn: day('2024-07-10') };
    for (const change of ['merger', 'reduction'] as const) {
      expect(objectionLastDay(change, both)).toBe('2024-07-31');
      expect(objectionLastDay(change, { publishedOn: day('2024-07-01') })).toBe('2024-08-15');
      expect(objectionLastDay(change, { notifiedOn: day('2024-06-30') })).toBeUndefined();
      expect(objectionLastDay(change, {})).toBeUndefined();
    }
  });
});
