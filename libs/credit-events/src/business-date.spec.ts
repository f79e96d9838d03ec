import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  businessDate,
  businessDateOf,
  daysBetween,
  endOfDay,
  isDate,
} from './business-date';

const years = { min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z') };
const dates = fc
  .date({ ...years, noInvalidDate: true })
  .map((date) => businessDate(date.toISOString().slice(0, 10)));
const instants = fc.date({ ...years, noInvalidDate: true }).map((date) => date.getTime());

describe('business dates', () => {
  it('turn at midnight in Shanghai', () => {
    expect(businessDateOf('2026-03-01T15:59:59.999Z')).toBe('2026-03-01');
    expect(businessDateOf('2026-03-01T16:00:00Z')).toBe('2026-03-02');
    expect(businessDateOf('2026-03-02T00:00:00+08:00')).toBe('2026-03-02');
    expect(businessDateOf(new Date('1969-12-31T16:00:00Z'))).toBe('1970-01-01');
  });

  it('are those of a calendar written by somebody else', () => {
    fc.assert(
      fc.property(instants, (at) => {
        const expected = new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);
        expect(businessDateOf(at)).toBe(expected);
      }),
    );
  });

  it('end one millisecond before the next begins', () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(businessDateOf(endOfDay(date))).toBe(date);
        expect(businessDateOf(endOfDay(date) + 1)).toBe(addDays(date, 1));
      }),
    );
  });

  it('give back the days that were added', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        const later = addDays(date, days);
        expect(isDate(later)).toBe(true);
        expect(daysBetween(date, later)).toBe(days);
        expect(addDays(later, -days)).toBe(date);
        if (days > 0) expect(later > date).toBe(true);
      }),
    );
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-15', 12, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-10', -1, '2025-12-10'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-10-31', 6, '2027-04-30'],
  ])('%s plus %i months is %s', (from, months, to) => {
    expect(addMonths(businessDate(from), months)).toBe(to);
  });

  it.each([
    ['9999-12-31', 1, '9999-12-31'],
    ['9999-11-30', 60, '9999-12-31'],
    ['2026-03-31', 1e15, '9999-12-31'],
    ['2026-03-31', -1e15, '0001-01-01'],
  ])('end with the year 9999 and begin with 0001: %s plus %d days', (from, days, to) => {
    expect(addDays(businessDate(from), days)).toBe(to);
    expect(addMonths(businessDate(from), days)).toBe(to);
  });

  it.each(['2024-02-29', '2000-02-29', '1900-01-01', '2026-12-31'])('%s exists', (text) => {
    expect(isDate(text)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-4-1',
    '0000-01-01',
    '',
  ])('%j does not exist', (text) => {
    expect(isDate(text)).toBe(false);
  });
});
