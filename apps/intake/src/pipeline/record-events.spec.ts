import { describe, expect, it } from '@jest/globals';
import { createMemoryEventStore, type EventToAppend } from '@tocsin/event-store';
import { recordEvents } from './record-events';

const event = (
  id: string,
  data: object = {},
  more: Partial<EventToAppend> = {},
): EventToAppend => ({
  source: '/s',
  id,
  stream: 'feed-/s',
  type: 'party.arrears',
  time: '2026-03-01T09:00:00+08:00',
  keys: [],
  payload: JSON.stringify({ id, data }),
  ...more,
});

describe('recording', () => {
  it('tells accepted, duplicate and conflicting apart, in the order given', async () => {
    const log = createMemoryEventStore();
    await recordEvents(log, [event('a', { x: 1, y: 2 })]);
    const recorded = await recordEvents(log, [
      event('b'),
      event('a', { x: 1, y: 2 }),
      event('a', { y: 2, x: 1 }),
      event('a', { x: 1, y: 3 }),
      event('b'),
    ]);
    expect(recorded).toMatchObject([
      { outcome: 'accepted', position: 2 },
      { outcome: 'duplicate', position: 1 },
      { outcome: 'duplicate', position: 1 },
      { outcome: 'refused', refusal: { reason: 'conflicting-duplicate' } },
      { outcome: 'duplicate', position: 2 },
    ]);
  });

  it('names the one that the log cannot keep and records its neighbours', async () => {
    const log = createMemoryEventStore();
    const bad = event('bad', {}, { stream: 'with\0nul' });
    const recorded = await recordEvents(log, [event('a'), bad, event('b')]);
    expect(recorded).toMatchObject([
      { outcome: 'accepted', position: 1 },
      { outcome: 'refused', refusal: { reason: 'not-recordable' } },
      { outcome: 'accepted', position: 2 },
    ]);
  });

  it('does not hide that the log failed', async () => {
    const broken = {
      append: () => Promise.reject(new Error('connection lost')),
      readPositions: () => Promise.resolve([]),
    };
    await expect(recordEvents(broken, [event('a')])).rejects.toThrow('connection lost');
    const confused = { ...broken, append: () => Promise.reject(new TypeError('a bug')) };
    await expect(recordEvents(confused, [event('a')])).rejects.toThrow('a bug');
  });
});
