import { expect, it } from '@jest/globals';
import { alertFrom, alertOfStream, readAlertEvent, recordAlert } from './recording';
import type { AlertEvent } from './alert-events';
import type { Finding } from './finding';

const events: readonly AlertEvent[] = [
  { type: 'alert.raised', data: { finding: { sign: 's' } as unknown as Finding } },
  { type: 'alert.acknowledged', data: { by: { name: 'Lin', role: 'desk' } } },
];
const place = { version: 0, state: undefined, time: '2026-01-05T01:00:00.000Z' };

it('counts ids along the stream, so that a step cannot be taken twice', () => {
  const ids = recordAlert('A-1', events, { ...place, version: 4 }).map(({ id }) => id);
  expect(ids).toEqual(['alert-A-1.5', 'alert-A-1.6']);
});

it('reads back what it recorded', () => {
  const recorded = recordAlert('A-1', events, place);
  expect(recorded.map(readAlertEvent)).toEqual(events);
  expect(recorded.map(({ stream }) => alertOfStream(stream))).toEqual(['A-1', 'A-1']);
  expect(alertFrom(recorded)).toEqual({ status: 'acknowledged', finding: { sign: 's' } });
});

it('passes over events of anything else', () => {
  expect(readAlertEvent({ type: 'loan.granted', payload: '{}' })).toBeUndefined();
  expect(alertOfStream('feed-/banks/BANKA/core')).toBeUndefined();
  expect(alertFrom([])).toBeUndefined();
});
