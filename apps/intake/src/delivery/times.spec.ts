import { describe, expect, it } from '@jest/globals';
import type { TimeReading } from '@tocsin/feeds';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { compileTime } from './times';

const read = (text: string, reading: TimeReading) => {
  const made = compileTime(reading);
  return 'ok' in made ? made.ok(text) : undefined;
};
const local = { formats: ['yyyy-MM-dd HH:mm:ss.u', 'yyyy-MM-dd HH:mm:ss'] };

describe('times of feeds', () => {
  it('take no digit of fraction up to three, in Shanghai unless told otherwise', () => {
    const times = ['', '.1', '.16', '.162'].map(
      (f) => read(`2020-01-09 18:08:45${f}`, local)?.time,
    );
    expect(times).toEqual(
      ['000', '100', '160', '162'].map((f) => `2020-01-09T18:08:45.${f}+08:00`),
    );
    expect(read('2020-01-09 18:08:45', { ...local, zone: 'Europe/Berlin' })?.time).toBe(
      '2020-01-09T18:08:45.000+01:00',
    );
  });

  it('take milliseconds and seconds since 1970, with the day of the zone', () => {
    expect(read('1669691125985', { formats: ['unix-ms'] })).toEqual({
      time: '2022-11-29T11:05:25.985+08:00',
      date: '2022-11-29',
      month: '2022-11',
    });
    expect(read('1669738000', { formats: ['unix-s'] })?.date).toBe('2022-11-30');
    expect(read('12:00', { formats: ['unix-s'] })).toBeUndefined();
  });

  it('keep an offset that the text carries', () => {
    expect(read('2024-03-01T20:00:00-05:00', { formats: ['iso'] })).toEqual({
      time: '2024-03-01T20:00:00.000-05:00',
      date: '2024-03-02',
      month: '2024-03',
    });
    expect(read('20240301 20:00 +0300', { formats: ['yyyyMMdd HH:mm ZZZ'] })?.time).toBe(
      '2024-03-01T20:00:00.000+03:00',
    );
  });

  it('refuse days that do not exist, and anything behind the time', () => {
    expect(read('2023-02-29 00:00:00', local)).toBeUndefined();
    expect(read('2023-02-28 00:00:00 x', local)).toBeUndefined();
  });

  it('name a zone that does not exist', () => {
    const made = compileTime({ zone: 'Asia/Hangzhou' });
    expect('fault' in made && made.fault.en).toContain('Asia/Hangzhou');
  });

  it('agree with luxon at every hour, also where clocks are changed', () => {
    const hour = fc.integer({ min: 0, max: 24 * 366 });
    const zones = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe');
    const made = new Map<string, ReturnType<typeof compileTime>>();
    fc.assert(
      fc.property(hour, zones, (n, zone) => {
        const text = DateTime.utc(2024)
          .plus({ hours: n, minutes: 30 })
          .toFormat('yyyy-MM-dd HH:mm');
        const reading = { formats: ['yyyy-MM-dd HH:mm'], zone };
        if (!made.has(zone)) made.set(zone, compileTime(reading));
        const whole = made.get(zone);
        const expected = DateTime.fromFormat(text, 'yyyy-MM-dd HH:mm', { zone });
        expect(whole && 'ok' in whole && whole.ok(text)?.time).toBe(expected.toISO());
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('times counted since 1970', () => {
  const read = (format: string, text: string, zone = 'Asia/Shanghai') => {
    const made = compileTime({ formats: [format], zone });
    return 'ok' in made ? made.ok(text)?.time : undefined;
  };

  it('are instants, or wall clocks of the zone counted as if in Greenwich', () => {
    expect(read('unix-s', '1704067200')).toBe('2024-01-01T08:00:00.000+08:00');
    expect(read('unix-ms', '1704067200000')).toBe('2024-01-01T08:00:00.000+08:00');
    expect(read('unix-us', '1704067200000999')).toBe('2024-01-01T08:00:00.000+08:00');
    expect(read('local-ms', '1704099600000')).toBe('2024-01-01T09:00:00.000+08:00');
    expect(read('local-us', '1704099600000000')).toBe('2024-01-01T09:00:00.000+08:00');
    expect(read('epoch-days', '19723')).toBe('2024-01-01T00:00:00.000+08:00');
    expect(read('epoch-days', '-1')).toBe('1969-12-31T00:00:00.000+08:00');
    expect(read('unix-ms', '1.5')).toBeUndefined();
  });

  it('keep to the clock where it changes', () => {
    // Shanghai had summer time from 4 May 1986.
    expect(read('unix-ms', '515548800000')).toBe('1986-05-04T09:00:00.000+09:00');
    expect(read('local-ms', '515584800000')).toBe('1986-05-04T10:00:00.000+09:00');
    expect(read('local-ms', '515548800000', 'America/New_York')).toMatch(/-04:00$/);
  });
});
