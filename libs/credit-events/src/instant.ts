/**
 * RFC 3339 instants, read strictly: every part must exist (no 30 February, no 25 o'clock), the
 * offset must be there, and a leap second is refused because no clock here could tell it apart.
 * `t` and `z` may be small, as RFC 3339 has it. Read several times for every event,
 * hence by places and not by parts.
 */
import { dayFrom } from './civil-day';

const hourAndMinute = '(?:[01][0-9]|2[0-3]):[0-5][0-9]';
const shape = new RegExp(
  '^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])' +
    `[Tt]${hourAndMinute}:[0-5][0-9](?:\\.[0-9]{1,9})?(?:[Zz]|[+-]${hourAndMinute})$`,
);

/** Epoch milliseconds of an RFC 3339 text with offset; NaN when it is none. */
export const instantOf = (text: string): number => {
  if (!shape.test(text)) return Number.NaN;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  if (day > 28 && day > daysInMonth(year, month)) return Number.NaN;
  const minutes = twoDigits(text, 11) * 60 + twoDigits(text, 14) - offsetMinutes(text);
  const seconds = (dayFrom(year, month, day) * 1440 + minutes) * 60 + twoDigits(text, 17);
  return seconds * 1000 + milliseconds(text);
};

/** Whether the text is an instant as CloudEvents write it. */
export const isInstant = (text: string): boolean => !Number.isNaN(instantOf(text));

const zero = 48;

const twoDigits = (text: string, place: number): number =>
  (text.charCodeAt(place) - zero) * 10 + text.charCodeAt(place + 1) - zero;

const daysInMonth = (year: number, month: number): number =>
  dayFrom(month === 12 ? year + 1 : year, (month % 12) + 1, 1) - dayFrom(year, month, 1);

const offsetMinutes = (text: string): number => {
  if (text.endsWith('Z') || text.endsWith('z')) return 0;
  const minutes = twoDigits(text, text.length - 5) * 60 + twoDigits(text, text.length - 2);
  return text.charAt(text.length - 6) === '-' ? -minutes : minutes;
};

/** The first three decimals of a fraction, as far as there are any. */
const milliseconds = (text: string): number => {
  if (text.charAt(19) !== '.') return 0;
  let value = 0;
  for (let place = 20, weight = 100; weight >= 1; place++, weight /= 10) {
    const digit = text.charCodeAt(place) - zero;
    if (digit < 0 || digit > 9) break;
    value += digit * weight;
  }
  return value;
};
