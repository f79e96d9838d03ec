import { describe, expect, it } from '@jest/globals';
import {
  isLargeRequest,
  markOfFile,
  markOfPartition,
  markOfRequest,
  markOfResubmission,
} from './delivery-mark';

// Already the next day in Shanghai.
const now = Date.parse('2026-03-01T18:00:00Z');

describe('a delivery is the same', () => {
  it('for a file of the same name and content, wherever it lies', () => {
    const file = markOfFile('/a/loans.csv', 'c0');
    expect(markOfFile('/b/loans.csv', 'c0')).toEqual(file);
    expect(markOfFile('/a/loans.csv', 'c1').key).not.toBe(file.key);
    expect(markOfFile('/a/others.csv', 'c0').key).not.toBe(file.key);
  });

  it('for a partition, and for what was mended of a file, on one day', () => {
    expect(markOfPartition('kafka:core.loans/3', now).name).toBe('core.loans/3 2026-03-02');
    expect(markOfResubmission('/a/loans.csv', now).name).toBe('2026-03-02 loans.csv');
    expect(markOfResubmission('kafka:core.loans/3', now).name).toBe('2026-03-02 core.loans/3');
    expect(markOfResubmission(null, now).name).toBe('2026-03-02');
  });

  it('for small requests of one day; a large one is by itself, also with its later batches', () => {
    const small = markOfRequest(now);
    expect(small(999)).toEqual({ kind: 'http', key: '2026-03-02', name: '2026-03-02' });
    expect(small(2_000)).toEqual(small(1));
    expect(isLargeRequest(small(1))).toBe(false);
    const large = markOfRequest(now);
    const mark = large(1_000);
    expect(large(3)).toEqual(mark);
    expect(isLargeRequest(mark)).toBe(true);
    expect(markOfRequest(now)(1_000).key).not.toBe(mark.key);
  });
});
