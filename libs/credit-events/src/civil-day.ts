/**
 * The Gregorian calendar as arithmetic on day numbers, 1970-01-01 being day 0. Judging reads a date
 * for every event; this costs some divisions and no date object. Eras of 400 years begin on 1 March,
 * so that the leap day is the last of its year.
 */

/** Day number of a civil date. A day or month that does not exist runs over into the next. */
export const dayFrom = (year: number, month: number, day: number): number => {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146_097 + yearOfEra * 365 + leapDays + dayOfYear - 719_468;
};

/** `YYYY-MM-DD` of a day number, for the years 0001 to 9999. */
export const textOfDay = (dayNumber: number): string => {
  const z = dayNumber + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  const dayOfYear = dayOfEra - (365 * yearOfEra + leapDays);
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${fourDigits(year)}-${twoDigits(month)}-${twoDigits(day)}`;
};

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : `${value}`);
const fourDigits = (value: number): string => String(value).padStart(4, '0');
