import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instantOf, isInstant } from './instant';

describe('instants', () => {
  it('are read as the platform reads them', () => {
    const offsets = fc.integer({ min: -23 * 60, max: 23 * 60 });
    const dates = fc.date({
      min: new Date('1900-01-01T00:00:00Z'),
      max: new Date('2199-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(dates, offsets, (date, offset) => {
        const minutes = Math.abs(offset);
        const clock = [Math.floor(minutes / 60), minutes % 60]
          .map((part) => String(part).padStart(2, '0'))
          .join(':');
        const text = date.toISOString().replace('Z', `${offset < 0 ? '-' : '+'}${clock}`);
        expect(instantOf(text)).toBe(Date.parse(text));
      }),
    );
  });

  it.each([
    ['2026-03-01T09:00:00Z', '2026-03-01T09:00:00.000Z'],
    ['2026-03-01T09:00:00.5+08:00', '2026-03-01T01:00:00.500Z'],
    ['2026-03-01T09:00:00.123456789Z', '2026-03-01T09:00:00.123Z'],
    ['2026-03-01t09:00:00z', '2026-03-01T09:00:00.000Z'],
    ['2026-01-01T00:30:00+05:30', '2025-12-31T19:00:00.000Z'],
  ])('%s is %s', (text, iso) => {
    expect(new Date(instantOf(text)).toISOString()).toBe(iso);
  });

  it.each([
    '2026-03-01',
    '2026-03-01T09:00:00',
    '2026-03-01 09:00:00Z',
    '2026-02-30T09:00:00Z',
    '2026-03-01T24:00:00Z',
    '2026-03-01T09:60:00Z',
    '2026-03-01T09:00:60Z',
    '2026-03-01T09:00:00+24:00',
    '2026-03-01T09:00:00+0800',
    '2026-03-01T09:00Z',
    '20260301T090000Z',
    '',
  ])('%j is no instant', (text) => {
    expect(isInstant(text)).toBe(false);
  });
});
