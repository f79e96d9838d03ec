import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EventStore } from '@tocsin/event-store';
import { resubmissionOn } from '../../../../test/resubmission-of-the-intake';
import { answered, apiUnderTest, startMs, type ApiUnderTest } from '../api-under-test';
import type { Resubmission } from './resubmission';

/** The intake's own, on the real log; what is appended to it fails as long as it is away. */
let isAway = true;
let api: ApiUnderTest;
let intake: Resubmission;

beforeAll(async () => {
  api = await apiUnderTest({
    resubmission: {
      one: (...asked) => intake.one(...asked),
      many: (...asked) => intake.many(...asked),
    },
  });
  const { pool, store } = api;
  const append: EventStore['append'] = (events) =>
    isAway ? Promise.reject(new Error('no disk')) : store.append(events);
  const log = { append, readPositions: (ids) => store.readPositions(ids) } as EventStore;
  intake = resubmissionOn({ pool, store: log });
  const event = {
    ...{ specversion: '1.0', id: 'late', source: '/banks/BANKA/core', type: 'party.arrears' },
    time: '2026-03-01T09:00:00+08:00',
    data: { party: 'X-C0001', kind: 'tax', amount: '100.00' },
  };
  await pool.query(
    `insert into intake.quarantine
       (fingerprint, feed, reason, errors, raw, raw_bytes, first_seen, last_seen, times)
     values ('\\x00', 'core-a', 'a', '[]', $1::bytea, length($1::bytea), now(), now(), 1)`,
    [JSON.stringify(event)],
  );
}, startMs);
afterAll(() => api.close());

const one = () => api.post('/api/quarantine/1/resubmit', {});
const many = () => api.post('/api/quarantine/resubmit', { feed: 'core-a' });

describe('refused records in again while the log cannot be written', () => {
  it.each([
    ['one', one, 'zh', '请稍后重试'],
    ['many', many, 'en', 'Try again later'],
  ])('says so of %s, and when to try again', async (_, ask, language, said) => {
    const answer = await answered(ask().set('Accept-Language', language));
    expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '5' } });
    expect(answer.body).toMatchObject({ type: 'urn:tocsin:problem:log-unavailable', status: 503 });
    expect((answer.body as { detail: string }).detail).toContain(said);
  });

  it('takes them when it can', async () => {
    isAway = false;
    expect((await answered(many())).body).toMatchObject({ accepted: 1, refused: 0 });
  });
});
