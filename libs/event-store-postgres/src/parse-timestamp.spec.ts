import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseTimestamp } from './parse-timestamp';

/** As PostgreSQL prints an instant in ISO style and UTC. */
const printed = (date: Date): string =>
  date
    .toISOString()
    .replace('T', ' ')
    .replace('Z', '')
    .replace(/\.?0+$/, '') + '+00';

it('reads back every instant of four-digit years, to the millisecond', () => {
  const min = Date.UTC(2000, 0, 1) - 1999 * 365.25 * 86_400_000;
  fc.assert(
    fc.property(fc.integer({ min, max: Date.UTC(9999, 11, 31, 23, 59, 59, 999) }), (millis) => {
      const date = new Date(millis);
      fc.pre(!printed(date).endsWith(':+00') && /:\d\d(\.\d+)?\+00$/.test(printed(date)));
      expect(parseTimestamp(printed(date))).toEqual(date);
    }),
  );
});

it.each([
  ['2025-03-10 08:00:00+00', '2025-03-10T08:00:00.000Z'],
  ['2025-03-10 08:00:00.1+00', '2025-03-10T08:00:00.100Z'],
  ['2025-03-10 08:00:00.123456+00', '2025-03-10T08:00:00.123Z'],
  ['2024-02-29 23:59:59.999+00', '2024-02-29T23:59:59.999Z'],
  ['0001-01-01 00:00:00+00', '0001-01-01T00:00:00.000Z'],
  ['0001-12-31 00:00:00+00 BC', '0000-12-31T00:00:00.000Z'],
  ['10000-01-01 00:00:00.5+00', '+010000-01-01T00:00:00.500Z'],
])('reads %s', (text, iso) => {
  expect(parseTimestamp(text).toISOString()).toBe(iso);
});

it('does not guess', () => {
  expect(() => parseTimestamp('infinity')).toThrow('"infinity"');
});
