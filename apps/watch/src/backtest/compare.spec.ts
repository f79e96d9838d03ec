import { describe, expect, it } from '@jest/globals';
import { businessDate } from '@tocsin/credit-events';
import { compared } from './compare';
import type { Seen } from './seen';

const seen = (id: string, since: string, more: Partial<Seen> = {}): Seen => ({
  alert: `${id} ${since}`,
  subject: { kind: 'obligor', id },
  since: businessDate(since),
  known: businessDate(since),
  severity: 'yellow',
  banks: [],
  ...more,
});
const compare = (live: readonly Seen[], tested: readonly Seen[], more: object = {}) =>
  compared({ live, tested, harms: new Map(), within: () => true, ...more });

describe('the same matter', () => {
  it('begins on the same day first, and is otherwise the nearest, each taken once', () => {
    const { counts, changes } = compare(
      [seen('a', '2025-01-10'), seen('a', '2025-03-10')],
      [seen('a', '2025-03-01'), seen('a', '2025-01-10'), seen('a', '2025-04-01')],
    );
    expect(counts).toEqual({
      ...{ live: 2, tested: 3, same: 1 },
      ...{ gained: 1, lost: 0, earlier: 1, later: 0 },
    });
    expect(changes).toMatchObject([
      { change: 'earlier', alert: 'a 2025-03-10', liveSince: '2025-03-10', days: -9 },
      { change: 'gained', alert: 'a 2025-04-01' },
    ]);
  });

  it('is no longer one after half a year', () => {
    const beside = (since: string) => compare([seen('a', '2025-01-01')], [seen('a', since)]).counts;
    expect(beside('2025-06-30')).toMatchObject({ later: 1, gained: 0, lost: 0 });
    expect(beside('2025-07-01')).toMatchObject({ later: 0, gained: 1, lost: 1 });
  });

  it('concerns the same object of the same subject', () => {
    const one = seen('a', '2025-01-01', { object: { kind: 'loan', id: 'L-1' } });
    const other = seen('a', '2025-01-01', { object: { kind: 'loan', id: 'L-2' } });
    expect(compare([one], [other]).counts).toMatchObject({ same: 0, gained: 1, lost: 1 });
  });
});

it('counts every bank of an alert, and those without a region under no name', () => {
  const { byBank, byRegion, workload } = compare(
    [seen('a', '2025-01-01', { banks: ['B', 'A'], region: '330100' })],
    [seen('b', '2025-02-01', { banks: ['A'] })],
  );
  expect(byBank).toEqual([
    { name: 'A', live: 1, tested: 1, gained: 1, lost: 1 },
    { name: 'B', live: 1, tested: 0, gained: 0, lost: 1 },
  ]);
  expect(byRegion.map(({ name }) => name)).toEqual(['', '330100']);
  expect(workload.map(({ name }) => name)).toEqual(['2025-01', '2025-02']);
});

it('counts what moved into what is asked about, or out of it, once', () => {
  const within = ({ since }: Seen) => since >= '2025-03-01';
  const { counts } = compare(
    [seen('a', '2025-03-10'), seen('b', '2025-02-10'), seen('c', '2025-01-10')],
    [seen('a', '2025-02-20'), seen('b', '2025-03-20'), seen('c', '2025-01-20')],
    { within },
  );
  expect(counts).toMatchObject({ live: 1, tested: 1, same: 0, earlier: 1, later: 1 });
});

describe('the lead time', () => {
  const harms = new Map([
    ['a', ['2025-01-05', '2025-06-01'].map(businessDate)],
    ['b', ['2025-03-31'].map(businessDate)],
  ]);

  it('runs from the day of knowing to the next harm, of live and tested alike', () => {
    const late = { known: businessDate('2025-05-01') };
    const { leadTime } = compare(
      [seen('a', '2025-02-01', late), seen('c', '2025-02-01')],
      [seen('a', '2025-02-01'), seen('b', '2025-03-01')],
      { harms },
    );
    expect(leadTime).toEqual({
      live: { withHarm: 1, medianDays: 31 },
      tested: { withHarm: 2, medianDays: 30 },
    });
  });

  it('is unknown where no harm followed', () => {
    const { leadTime } = compare([], [seen('b', '2025-04-01')], { harms });
    expect(leadTime.tested).toEqual({ withHarm: 0 });
  });
});
