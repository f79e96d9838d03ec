/** A file of days on which nothing is expected, such as the holidays that the state publishes. */
import {
  addDays,
  businessDate,
  daysBetween,
  isDate,
  type BusinessDate,
} from '@tocsin/credit-events';
import { readText } from './read-text';

/** Each line a day, or the first and last of several (`2026-10-01..2026-10-07`); `#` begins a note. */
export const readDaysOff = async (path: string): Promise<BusinessDate[]> =>
  daysOffIn(await readText(path), path);

const longestDays = 366;

export function daysOffIn(text: string, path: string): BusinessDate[] {
  const days = text.split(/\r?\n/).flatMap((line, index) => {
    const said = line.replace(/#.*/, '').replace('\uFEFF', '').trim();
    if (said === '') return [];
    const [first = '', last = first, ...more] = said.split('..').map((day) => day.trim());
    if (!isDate(first) || !isDate(last) || more.length > 0) throw wrong(path, index + 1, said);
    const length = daysBetween(businessDate(first), businessDate(last));
    if (length < 0 || length > longestDays) throw wrong(path, index + 1, said);
    return Array.from({ length: length + 1 }, (_, nth) => addDays(businessDate(first), nth));
  });
  return [...new Set(days)].sort();
}

const wrong = (path: string, line: number, said: string): Error =>
  new Error(
    `${path}: line ${String(line)} is no day: "${said}". Write 2026-10-01, or ` +
      '2026-10-01..2026-10-07 for all days from the first to the last.',
  );
