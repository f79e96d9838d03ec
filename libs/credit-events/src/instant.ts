/**
 * RFC 3339 instants, read strictly: every part must exist (no 30 February, no 25 o'clock), the
 * offset must be there, and a leap second is refused because no clock here could tell it apart.
 */
import { dayFrom, textOfDay } from './civil-day';

const shape =
  /^([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]{1,9}))?(?:Z|([+-])([0-9]{2}):([0-9]{2}))$/;

/** Epoch milliseconds of an RFC 3339 text with offset; NaN when it is none. */
export const instantOf = (text: string): number => {
  const parts = shape.exec(text);
  if (parts === null) return Number.NaN;
  const [, date = '', hour, minute, second, fraction = '', sign, offsetHour, offsetMinute] = parts;
  const days = dayFrom(+date.slice(0, 4), +date.slice(5, 7), +date.slice(8, 10));
  if (textOfDay(days) !== date) return Number.NaN;
  const time = minutesOf(hour, minute);
  const offset = sign === undefined ? 0 : minutesOf(offsetHour, offsetMinute);
  if (time === undefined || offset === undefined || Number(second) > 59) return Number.NaN;
  const minutes = days * 1440 + time - (sign === '-' ? -offset : offset);
  return minutes * 60_000 + Number(second) * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0'));
};

/** Whether the text is an instant as CloudEvents write it. */
export const isInstant = (text: string): boolean => !Number.isNaN(instantOf(text));

const minutesOf = (hour = '', minute = ''): number | undefined =>
  Number(hour) > 23 || Number(minute) > 59 ? undefined : Number(hour) * 60 + Number(minute);
