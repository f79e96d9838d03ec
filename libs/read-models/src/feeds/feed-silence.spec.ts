import { describe, expect, it } from '@jest/globals';
import { FeedActivityRow, FeedRow } from './feed-row';
import { silenceOf, silenceOfTypes } from './feed-silence';

const now = new Date('2026-03-02T10:00:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const feed = (more: Partial<FeedRow> = {}): FeedRow =>
  Object.assign(new FeedRow(), {
    ...{
      name: 'f',
      created: hoursAgo(100),
      revoked: null,
      silentAfterHours: 24,
      cadence: [],
      daysOff: [],
    },
    ...more,
  });
const spoke = (hours: number): FeedActivityRow =>
  Object.assign(new FeedActivityRow(), { lastEvent: null, lastReceived: hoursAgo(hours) });

describe('the silence of a feed', () => {
  it.each([
    ['a minute short of its cadence', { activity: spoke(23.9) }, false],
    ['exactly its cadence', { activity: spoke(24) }, false],
    ['longer than its cadence', { activity: spoke(24.1) }, true],
    ['never a word, registered long ago', {}, true],
    ['never a word, registered just now', { of: feed({ created: hoursAgo(1) }) }, false],
    ['no cadence', { of: feed({ silentAfterHours: null }), activity: spoke(999) }, false],
    ['revoked', { of: feed({ revoked: hoursAgo(1) }), activity: spoke(999) }, false],
  ] as const)('%s', (_, known: { of?: FeedRow; activity?: FeedActivityRow }, overdue) => {
    const { of = feed(), activity } = known;
    expect(silenceOf({ feed: of, now }, activity).overdue).toBe(overdue);
  });

  it('says since when, and for how long', () => {
    expect(silenceOf({ feed: feed(), now }, spoke(30))).toEqual({
      lastReceived: hoursAgo(30),
      silentSeconds: 30 * 3600,
      silentAfterHours: 24,
      overdue: true,
      overdueSince: hoursAgo(6),
    });
  });

  it('of a sender that nobody registered is never overdue', () => {
    expect(silenceOf({ feed: undefined, now }, spoke(999))).toMatchObject({ overdue: false });
  });
});

describe('days off', () => {
  // Last heard at 10:00 in Shanghai on a Friday; now it is 18:00 on the Monday after.
  const spokenOn = (time: string): FeedActivityRow =>
    Object.assign(new FeedActivityRow(), { lastEvent: null, lastReceived: new Date(time) });
  const overdueSince = (daysOff: readonly string[], spoken = '2026-02-27T10:00:00+08:00') =>
    silenceOf({ feed: feed({ daysOff: [...daysOff] }), now }, spokenOn(spoken)).overdueSince;

  it.each([
    ['none', [], '2026-02-28T10:00:00+08:00'],
    ['a weekend', ['2026-02-28', '2026-03-01'], '2026-03-02T10:00:00+08:00'],
    ['in any order', ['2026-03-01', '2026-02-28'], '2026-03-02T10:00:00+08:00'],
    ['long gone', ['2025-10-01'], '2026-02-28T10:00:00+08:00'],
    ['after it fell silent', ['2026-03-01'], '2026-02-28T10:00:00+08:00'],
    ['the day it last spoke on', ['2026-02-27'], '2026-03-01T00:00:00+08:00'],
  ])('%s are not counted', (_, daysOff, since) => {
    expect(overdueSince(daysOff)).toEqual(new Date(since));
  });

  it('never call a feed silent, however long they last', () => {
    const days = ['2026-02-28', '2026-03-01', '2026-03-02'];
    expect(overdueSince(days)).toBeUndefined();
    // Due at midnight, when the first of them begins.
    expect(overdueSince(days, '2026-02-27T00:00:00+08:00')).toBeUndefined();
  });

  it('are the same for its types', () => {
    const cadence = [{ type: 'loan.repaid', silentAfterHours: 12 }];
    const received = [{ type: 'loan.repaid', lastReceived: hoursAgo(13) }];
    const of = (daysOff: string[]) =>
      silenceOfTypes({ feed: feed({ cadence, daysOff }), now }, received)[0]?.overdue;
    expect([of([]), of(['2026-03-02'])]).toEqual([true, false]);
  });
});

it('a type is silent by its own cadence, also one that never came', () => {
  const cadence = [
    { type: 'loan.repaid', silentAfterHours: 12 },
    { type: 'loan.overdue', silentAfterHours: 48 },
    { type: 'feed.complete', silentAfterHours: 200 },
  ];
  const received = [
    { type: 'loan.repaid', lastReceived: hoursAgo(13) },
    { type: 'loan.disbursed', lastReceived: hoursAgo(999) },
  ];
  const types = silenceOfTypes({ feed: feed({ cadence }), now }, received);
  expect(types.map(({ type, overdue }) => [type, overdue])).toEqual([
    ['feed.complete', false],
    ['loan.disbursed', false],
    ['loan.overdue', true],
    ['loan.repaid', true],
  ]);
});
