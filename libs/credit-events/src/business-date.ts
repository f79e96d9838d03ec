/**
 * Days in Asia/Shanghai, where every business date of Tocsin lies. China has kept UTC+8 without
 * summer time since 1991; older instants are counted by the same eight hours, so that the day of
 * an event never depends on a time-zone database.
 */
import type { Brand } from './brand';
import { dayFrom, textOfDay } from './civil-day';
import { instantOf } from './instant';

/** `YYYY-MM-DD`. Two of them compare as strings. */
export type BusinessDate = Brand<string, 'BusinessDate'>;

const dayMs = 86_400_000;
const shanghaiMs = 8 * 3_600_000;
const shape = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

/** Whether the text names a day that exists, as `YYYY-MM-DD`. */
export const isDate = (text: string): text is BusinessDate =>
  shape.test(text) && dateOf(dayOf(text)) === text;

/** Brands a date that the caller knows to be one; for unchecked text ask `isDate` first. */
export const businessDate = (text: string): BusinessDate => text as BusinessDate;

/** The day in Shanghai on which an instant falls; a text must be RFC 3339. */
export const businessDateOf = (instant: number | Date | string): BusinessDate =>
  dateOf(Math.floor((epochMs(instant) + shanghaiMs) / dayMs));

/** The day `days` later, or earlier when negative; never outside the years 0001 to 9999. */
export const addDays = (date: BusinessDate, days: number): BusinessDate =>
  dateOf(dayOf(date) + days);

/** The same day so many months later; the last of the month where that month is shorter. */
export const addMonths = (date: BusinessDate, months: number): BusinessDate => {
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  return dateOf(Math.min(firstOf(month) + Number(date.slice(8)), firstOf(month + 1)) - 1);
};

/** Days from one date to another; negative when the second lies before the first. */
export const daysBetween = (from: BusinessDate, to: BusinessDate): number =>
  dayOf(to) - dayOf(from);

/** Epoch milliseconds of the last millisecond of the day in Shanghai. */
export const endOfDay = (date: BusinessDate): number => (dayOf(date) + 1) * dayMs - shanghaiMs - 1;

const epochMs = (instant: number | Date | string): number => {
  if (typeof instant === 'number') return instant;
  return typeof instant === 'string' ? instantOf(instant) : instant.getTime();
};

const dateOf = (dayNumber: number): BusinessDate => {
  const known = texts.get(dayNumber);
  if (known !== undefined) return known;
  if (texts.size >= textsMax) texts.clear();
  const text = textOfDay(withinCalendar(dayNumber)) as BusinessDate;
  texts.set(dayNumber, text);
  return text;
};

// Many systems write 9999-12-31 for "without end". A term that is counted from there stays there:
// a fifth digit of the year would sort before every day that is spoken of.
const firstDay = dayFrom(1, 1, 1);
const lastDay = dayFrom(9999, 12, 31);
const withinCalendar = (dayNumber: number): number =>
  Math.min(Math.max(dayNumber, firstDay), lastDay);

// Every event asks twice, and again whenever it is read; the days that are spoken of are few.
const texts = new Map<number, BusinessDate>();
const textsMax = 50_000;

const dayOf = (date: string): number =>
  dayFrom(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8)));

/** Day number of the first of a month, counted in months since the year 0. */
const firstOf = (month: number): number => dayFrom(Math.floor(month / 12), (month % 12) + 1, 1);
