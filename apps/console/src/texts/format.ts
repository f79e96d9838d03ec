/** Money, dates and times as the reader's language writes them; business days are Shanghai's. */
import type { Language } from './language';

const shanghai = 'Asia/Shanghai';

/** 万元 and 亿元 in Chinese, millions in English; the exact amount belongs in a tooltip. */
export function shortMoney(yuan: string, language: Language): string {
  const amount = Number(yuan);
  if (language === 'zh') {
    if (amount >= 1e8) return `${trim(amount / 1e8)} 亿元`;
    if (amount >= 1e4) return `${trim(amount / 1e4)} 万元`;
    return `${trim(amount)} 元`;
  }
  if (amount >= 1e9) return `¥${trim(amount / 1e9)} bn`;
  if (amount >= 1e6) return `¥${trim(amount / 1e6)} m`;
  return `¥${amount.toLocaleString('en')}`;
}

/** Every digit, grouped; from the text, so that nothing is rounded. */
export function exactMoney(yuan: string): string {
  const [whole = '0', cents] = yuan.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `¥${cents === undefined ? grouped : `${grouped}.${cents}`}`;
}

/** As days are written everywhere, with the minute: `2026-09-15 09:00`, in both languages. */
export function dateTime(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: shanghai,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(instant));
}

export function day(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: shanghai }).format(new Date(instant));
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(day(to)) - Date.parse(day(from))) / 86_400_000);
}

/** Full days from now; none where it has passed. */
export function daysLeft(until: string): number {
  return Math.max(0, Math.floor((Date.parse(until) - Date.now()) / 86_400_000));
}

/** At most one decimal: 0.3 is 30%. */
export const percent = (ratio: number): string =>
  `${(ratio * 100).toLocaleString('en', { maximumFractionDigits: 1 })}%`;

const trim = (value: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: value >= 100 ? 0 : 2 });
