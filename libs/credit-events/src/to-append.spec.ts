import { expect, it } from '@jest/globals';
import { eventTypes } from './event-types';
import { toAppend } from './to-append';

const envelope = {
  type: 'loan.repaid',
  source: '/banks/102331000014/core',
  id: 'r-1',
  time: '2026-03-01T09:00:00+08:00',
  data: eventTypes['loan.repaid'].sample.valid,
};

it('keeps the text byte for byte, in the stream of its feed, under its histories', () => {
  const text = '{ "as": "it came" }';
  expect(toAppend(envelope, text)).toEqual({
    source: '/banks/102331000014/core',
    id: 'r-1',
    stream: 'feed-/banks/102331000014/core',
    type: 'loan.repaid',
    time: '2026-03-01T09:00:00+08:00',
    keys: ['91330106MA27X00K3Y'],
    payload: text,
  });
});

it('says when it was known only where the sender did', () => {
  const knowntime = '2026-03-02T09:00:00+08:00';
  expect(toAppend({ ...envelope, knowntime }, '{}')).toMatchObject({ known: knowntime });
  expect(toAppend(envelope, '{}')).not.toHaveProperty('known');
});
