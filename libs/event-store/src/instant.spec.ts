import { expect, it } from '@jest/globals';
import { instantOf } from './instant';

it.each([
  ['2025-03-10T08:00:00.123Z', Date.UTC(2025, 2, 10, 8, 0, 0, 123)],
  ['2025-03-10t16:00:00.123456+08:00', Date.UTC(2025, 2, 10, 8, 0, 0, 123)],
  ['2016-12-31T23:59:60Z', Date.UTC(2017, 0, 1)],
  ['2017-01-01T07:59:60.5+08:00', Date.UTC(2017, 0, 1, 0, 0, 0, 500)],
])('reads %s to the millisecond', (text, instant) => {
  expect(instantOf(text)).toBe(instant);
});

it.each(['2025-03-10', '2025-03-10T08:00:00', '10 Mar 2025 08:00 GMT', '2025-13-01T00:00:00Z', ''])(
  'does not take "%s" for an instant',
  (text) => {
    expect(instantOf(text)).toBeNaN();
  },
);
