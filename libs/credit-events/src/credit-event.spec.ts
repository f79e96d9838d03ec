import { describe, expect, it } from '@jest/globals';
import { readEvent } from './credit-event';
import { eventTypeNames, eventTypes } from './event-types';
import { collateralPledgedTo1 } from './upcasters/collateral-pledged-to-1';

const envelope = {
  specversion: '1.0',
  id: 'e-1',
  source: '/banks/102331000014/core',
  type: 'account.opened',
  time: '2026-03-01T23:30:00+08:00',
  data: eventTypes['account.opened'].sample.valid,
};
const known = new Date('2026-03-01T16:30:00Z');

describe('reading a recorded event', () => {
  it('gives the facts of the envelope, both clocks in Shanghai', () => {
    expect(readEvent({ position: 7, payload: JSON.stringify(envelope), known })).toEqual({
      type: 'account.opened',
      source: '/banks/102331000014/core',
      id: 'e-1',
      time: '2026-03-01T23:30:00+08:00',
      at: Date.parse('2026-03-01T15:30:00Z'),
      date: '2026-03-01',
      known: '2026-03-02',
      knownAt: known.getTime(),
      data: envelope.data,
      ref: 7,
    });
  });

  it('keeps what it corrects', () => {
    const payload = JSON.stringify({ ...envelope, corrects: 'e-0' });
    expect(readEvent({ position: 8, payload, known })).toMatchObject({ corrects: 'e-0' });
  });

  it.each(eventTypeNames)('reads %s', (type) => {
    const data = eventTypes[type].sample.valid;
    const payload = JSON.stringify({ ...envelope, type, data });
    expect(readEvent({ position: 1, payload, known })).toMatchObject({ type, data });
  });

  it.each(['alert.acknowledged', 'record.read', 'toString', '__proto__'])(
    'leaves %s to others',
    (type) => {
      const payload = JSON.stringify({ ...envelope, type });
      expect(readEvent({ position: 1, payload, known })).toBeUndefined();
    },
  );

  it('brings the oldest pledge to the present form', () => {
    const event = readEvent({ position: 1, payload: collateralPledgedTo1.recorded, known });
    expect(event?.data).toMatchObject({ collateral: '330106-2019-0007', loans: ['L-2019-7'] });
    expect(event?.data).not.toHaveProperty('loan');
  });
});
