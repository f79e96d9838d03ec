import { describe, expect, it } from '@jest/globals';
import { daysOffIn } from './days-off';

describe('a file of days off', () => {
  it('holds days and spans of days, with notes, in any order', () => {
    const text =
      '# 国务院办公厅 2026\r\n2026-02-28..2026-03-02 # over the end of a month\n\n2026-01-01\n';
    const days = ['2026-01-01', '2026-02-28', '2026-03-01', '2026-03-02'];
    expect(daysOffIn(text, 'off.txt')).toEqual(days);
    expect(daysOffIn(`${text}2026-03-01`, 'off.txt')).toEqual(days);
  });

  it.each([
    '2026-02-30',
    '1 May',
    '2026-10-07..2026-10-01',
    '2026-01-01..2029-01-01',
    '2026-10-01..',
  ])('refuses "%s", and says where it stands', (line) => {
    expect(() => daysOffIn(`2026-01-01\n${line}`, 'off.txt')).toThrow(
      /^off\.txt: line 2 is no day/,
    );
  });
});
