import { describe, expect, it } from '@jest/globals';
import { assertRecordable } from './check-event';

const fine = {
  source: 'urn:bank:a',
  id: '1',
  stream: 'feed-a',
  type: 'loan.disbursed',
  time: '2025-01-06T09:00:00+08:00',
  keys: ['X-MILL0001'],
  payload: '{}',
};

describe('what cannot be recorded', () => {
  it('lets an ordinary event pass, with and without a time of knowledge', () => {
    expect(() => {
      assertRecordable(fine);
      assertRecordable({ ...fine, known: '2025-02-01T00:00:00Z', keys: [] });
    }).not.toThrow();
  });

  it.each([
    ['an empty stream', { stream: '' }, 'stream is empty'],
    ['an endless key', { keys: ['k', 'x'.repeat(601)] }, 'key is longer than 600'],
    ['NUL in the payload', { payload: '{"a":"\0"}' }, 'payload contains the character NUL'],
    ['half a character', { payload: '\ud800' }, 'payload contains half a surrogate pair'],
    ['a time that is none', { time: 'Jan 6 2025' }, 'time "Jan 6 2025" is no RFC 3339'],
    ['knowledge without an offset', { known: '2025-01-06T09:00:00' }, 'known "2025-01-06T09'],
  ])('refuses %s and says what and where', (_name, change, words) => {
    const check = (): void => {
      assertRecordable({ ...fine, ...change });
    };
    expect(check).toThrow(TypeError);
    expect(check).toThrow('Event 1 of urn:bank:a');
    expect(check).toThrow(words);
  });
});
