/**
 * Citizen numbers (GB 11643-1999) must never enter the log: a natural person is a token there. A
 * number is recognised by four things at once, so that account numbers of 18 digits pass: it is a
 * run of its own, begins with a province, holds a birth date, and its check character is right.
 */
import { isDate } from './business-date';

/** 17 digits and a check character that are no part of a longer run. */
const runs = /(?<![0-9])[0-9]{17}(?:[0-9](?![0-9])|[Xx](?![0-9A-Za-z]))/g;
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
);
/** 2 to the power of the place from the right, modulo 11. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';
/** No clock here: beyond the life of this release nobody is born yet. */
const birthYears = { first: 1900, last: 2049 };

/** Whether a citizen number stands anywhere in the text. */
export const containsCitizenNumber = (text: string): boolean =>
  hasLongRun(text) && (text.match(runs) ?? []).some(isCitizenNumber);

const runLength = 17;

/**
 * Whether so many digits stand side by side. Asked of every id there is, and most have none: a run
 * covers one of every seventeen places, so few places need to be looked at.
 */
const hasLongRun = (text: string): boolean => {
  for (let at = runLength - 1; at < text.length; at += runLength) {
    if (!isDigit(text, at)) continue;
    let first = at;
    while (first > 0 && isDigit(text, first - 1)) first -= 1;
    let end = at + 1;
    while (end < text.length && isDigit(text, end)) end += 1;
    if (end - first >= runLength) return true;
  }
  return false;
};

const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};

const isCitizenNumber = (run: string): boolean =>
  provinces.has(run.slice(0, 2)) && isBirthDate(run.slice(6, 14)) && checkIsRight(run);

const isBirthDate = (digits: string): boolean => {
  const year = Number(digits.slice(0, 4));
  if (year < birthYears.first || year > birthYears.last) return false;
  return isDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`);
};

const checkIsRight = (run: string): boolean => {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(run[place]), 0);
  return checks[sum % 11] === run[17]?.toUpperCase();
};
