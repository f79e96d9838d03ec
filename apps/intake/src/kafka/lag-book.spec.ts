import { describe, expect, it } from '@jest/globals';
import { createLagBook } from './lag-book';

const place = { topic: 't', partition: 0 };
const offsets = (high: number, committed?: number, low = 0) => ({
  ...place,
  low,
  high,
  ...(committed === undefined ? {} : { committed }),
});

describe('the lag of a feed', () => {
  it('is none where everything is read', () => {
    expect(createLagBook().lag([offsets(5, 5)], 1_000)).toEqual([
      { ...place, events: 0, seconds: 0 },
    ]);
  });

  it('counts from the beginning where nothing was committed, and from what is still there', () => {
    const book = createLagBook();
    expect(book.lag([offsets(5)], 0)).toMatchObject([{ events: 5 }]);
    expect(book.lag([offsets(5, undefined, 3)], 0)).toMatchObject([{ events: 2 }]);
    expect(book.lag([offsets(5, 1, 3)], 0)).toMatchObject([{ events: 2 }]);
  });

  it('grows with the time since a record was first seen to wait', () => {
    const book = createLagBook();
    book.lag([offsets(10, 10)], 0);
    book.lag([offsets(12, 10)], 5_000);
    book.lag([offsets(20, 10)], 10_000);
    expect(book.lag([offsets(20, 10)], 30_000)).toEqual([{ ...place, events: 10, seconds: 25 }]);
    // The records of the first sighting are read; those of the second still wait.
    expect(book.lag([offsets(20, 12)], 30_000)).toEqual([{ ...place, events: 8, seconds: 20 }]);
    expect(book.lag([offsets(20, 20)], 30_000)).toEqual([{ ...place, events: 0, seconds: 0 }]);
  });

  it('is the age of the record itself once that was fetched', () => {
    const book = createLagBook();
    book.lag([offsets(20, 10)], 100_000);
    book.noteFetched(place, { offset: 10, at: 40_000 });
    expect(book.lag([offsets(20, 10)], 100_000)).toMatchObject([{ seconds: 60 }]);
  });

  it('is told of each partition', () => {
    const book = createLagBook();
    const other = { ...offsets(4, 1), partition: 1 };
    book.lag([offsets(2, 2), other], 0);
    expect(book.lag([offsets(5, 2), other], 7_000)).toEqual([
      { ...place, events: 3, seconds: 0 },
      { ...place, partition: 1, events: 3, seconds: 7 },
    ]);
  });

  it('keeps a long backlog in bounds, roughly right', () => {
    const book = createLagBook();
    for (let n = 0; n < 5_000; n += 1) book.lag([offsets(10 + n, 10)], n * 1_000);
    const [lag] = book.lag([offsets(5_009, 2_510)], 5_000_000);
    expect(lag?.events).toBe(2_499);
    expect(Math.abs((lag?.seconds ?? 0) - 2_500)).toBeLessThan(400);
  });
});
