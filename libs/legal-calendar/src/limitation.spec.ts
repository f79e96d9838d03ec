import { describe, expect, it } from '@jest/globals';
import { addDays, businessDate as day } from '@tocsin/credit-events';
import { claimLastDay, executionLastDay, limitationLastDay, longStopLastDay } from './index';

describe('limitation', () => {
  it.each([
    // Two years end on the eve of the reform: ended, and stays so.
    ['2015-09-30', '2017-09-30'],
    // Still running on the day of the reform: three years.
    ['2015-10-01', '2018-10-01'],
    ['2014-05-31', '2016-05-31'],
    // The last first day under the old law, and the first under the new one.
    ['2017-09-29', '2020-09-29'],
    ['2017-09-30', '2020-09-30'],
    ['2017-10-01', '2020-10-01'],
    ['2019-03-31', '2022-03-31'],
    ['2021-06-15', '2024-06-15'],
    // The eve and the day of the Civil Code.
    ['2020-12-30', '2023-12-30'],
    ['2020-12-31', '2023-12-31'],
    // No 29 February in the last year.
    ['2020-02-29', '2023-02-28'],
    ['2016-02-29', '2019-02-28'],
    // Older than the oldest law kept.
    ['1980-01-10', '1982-01-10'],
  ])('counted from %s ends with %s', (from, lastDay) => {
    expect(limitationLastDay(day(from))).toBe(lastDay);
  });

  it('starts again in full with an interruption', () => {
    const due = day('2019-03-31');
    expect(claimLastDay({ due })).toBe('2022-03-31');
    expect(claimLastDay({ due, from: day('2021-06-15') })).toBe('2024-06-15');
  });

  it('does not start before the debt is due', () => {
    expect(claimLastDay({ due: day('2024-06-30'), from: day('2024-01-15') })).toBe('2027-06-30');
  });

  it('ends twenty years after the due date, however often interrupted', () => {
    const due = day('2004-05-10');
    expect(longStopLastDay(due)).toBe('2024-05-10');
    expect(claimLastDay({ due, from: day('2021-05-10') })).toBe('2024-05-10');
    expect(claimLastDay({ due, from: day('2021-05-09') })).toBe('2024-05-09');
    expect(claimLastDay({ due, from: day('2023-01-01') })).toBe('2024-05-10');
  });

  it('never ends before it could be two years old, nor after three', () => {
    for (let from = day('2012-01-01'); from < '2022-01-01'; from = addDays(from, 13)) {
      const lastDay = limitationLastDay(from);
      expect(lastDay > addDays(from, 729) && lastDay <= addDays(from, 1096)).toBe(true);
    }
  });

  it('leaves two years to apply for the execution of a judgment', () => {
    expect(executionLastDay(day('2024-02-29'))).toBe('2026-02-28');
    expect(executionLastDay(day('2005-06-01'))).toBe('2007-06-01');
  });
});
