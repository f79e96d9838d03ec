import { describe, expect, it } from '@jest/globals';
import type { ComparedTotal } from '../completeness/read-totals';
import { troublesOf, type FeedFacts } from './feed-troubles';
import type { KafkaStanding } from './kafka-standing';

const now = new Date('2026-03-02T10:00:00Z');
const well: FeedFacts = {
  silence: { overdue: false },
  types: [],
  totals: [],
  completed: [],
  credentials: { live: 1, warnings: [] },
  unplaced: 0,
};
const total = (more: Partial<ComparedTotal> = {}): ComparedTotal => ({
  ...{ source: '/s', eventId: 't', date: '2025-03-10', bank: 'BANKA', type: 'loan.disbursed' },
  ...{
    told: 1000,
    accepted: 996,
    quarantined: 3,
    undated: 0,
    duplicates: 0,
    state: 'missing',
    gap: 1,
  },
  stated: now,
  ...more,
});
const only = (facts: Partial<FeedFacts>) => {
  const troubles = troublesOf({ ...well, ...facts });
  expect(troubles).toHaveLength(1);
  return troubles[0];
};

describe('the troubles of a feed', () => {
  it('are none while it is well, also where all came and some waits in quarantine', () => {
    expect(troublesOf(well)).toEqual([]);
    expect(troublesOf({ ...well, totals: [total({ state: 'held', gap: 0 })] })).toEqual([]);
  });

  it('name what is missing, and where it may be', () => {
    const trouble = only({ totals: [total({ duplicates: 2 })], unplaced: 4 });
    expect(trouble).toMatchObject({
      ...{ kind: 'gap', since: now, source: '/s', date: '2025-03-10', bank: 'BANKA' },
      type: 'loan.disbursed',
    });
    expect(trouble?.what.zh).toMatch(
      /^2025-03-10，BANKA，.+（loan\.disbursed）：报送方称 1,000 笔，已接收 996 笔，隔离区 3 笔，缺 1 笔。$/,
    );
    expect(trouble?.mend.zh).toContain('另有 4 条隔离记录读不出日期');
    expect(trouble?.mend.en).toContain('Of the same scope 2 came repeatedly');
  });

  it('say how many are too many, and which sums differ', () => {
    const excess = total({ accepted: 1002, state: 'excess', gap: 2 });
    expect(only({ totals: [excess] })?.what.en).toContain('1,002 came in, 2 too many.');
    const amount = { told: '10.00', accepted: '9.00', currency: 'CNY', state: 'differs' } as const;
    const sums = total({ accepted: 1000, state: 'amount', gap: 0, amount });
    expect(only({ totals: [sums] })?.what.en).toContain('make 9.00, not 10.00 (CNY).');
  });

  it('tell the oldest twenty gaps one by one', () => {
    const totals = Array.from({ length: 30 }, (_, n) => total({ told: 2000 + n }));
    expect(troublesOf({ ...well, totals })).toHaveLength(20);
  });

  it('tell silence of the feed and of a type apart', () => {
    const silence = { silentAfterHours: 24, silentSeconds: 30 * 3600, overdue: true };
    expect(only({ silence })?.what).toEqual({
      zh: '已 30 小时未收到任何内容，约定至少每 24 小时一次。',
      en: 'For 30 hours no event has come; declared is one every 24 hours at least.',
    });
    const type = { type: 'loan.repaid', silentAfterHours: 24, overdue: true };
    const trouble = only({ types: [type] });
    expect(trouble).toMatchObject({ kind: 'silence', type: 'loan.repaid' });
    expect(trouble?.what.zh).toContain('登记以来从未收到');
  });

  it('say when signs of absence no longer wait', () => {
    const declared = new Date('2026-01-01T00:00:00Z');
    const said = { source: '/courts/330106', through: '2025-12-31', declared };
    expect(troublesOf({ ...well, completed: [{ ...said, heeded: true }] })).toEqual([]);
    const trouble = only({ completed: [{ ...said, heeded: false }] });
    expect(trouble).toMatchObject({ kind: 'incomplete', source: '/courts/330106' });
    expect(trouble?.what.en).toContain('last through 2025-12-31');
  });

  it.each([
    ['consuming', undefined, 0],
    ['consuming', 'x', 1],
    ['joining', 'x', 0],
    ['stalled', 'x', 1],
    ['waiting', 'x', 1],
    ['absent', undefined, 1],
  ] as const)('a Kafka consumer that is %s, with the problem %s: %i', (state, problem, count) => {
    const said = problem === undefined ? {} : { problem: { zh: '断', en: problem } };
    const kafka: KafkaStanding = { state, consumers: 1, restarts: 0, ...said, topics: [] };
    expect(troublesOf({ ...well, kafka })).toHaveLength(count);
  });
});
