/** The figures of a feed's health as people read them. */
import type { TFunction } from 'i18next';
import type { FeedItem } from '../api/feed-wire';
import { dateTime, percent } from '../texts/format';

export const timeOf = (instant: string | undefined): string =>
  instant === undefined ? '–' : dateTime(instant);

export const share = (of: number | undefined): string => (of === undefined ? '–' : percent(of));

export const rate = (perMinute: number): string =>
  perMinute.toLocaleString('en', { maximumFractionDigits: perMinute < 10 ? 1 : 0 });

/** The two largest units of a duration. */
export function duration(t: TFunction, seconds: number): string {
  const units = [
    ['days', 86_400],
    ['hours', 3_600],
    ['minutes', 60],
    ['seconds', 1],
  ] as const;
  const first = units.findIndex(([, length]) => seconds >= length);
  const shown = units.slice(first, first + 2);
  if (first === -1) return t('feeds.durations.seconds', { count: 0 });
  let left = Math.floor(seconds);
  const parts = shown.map(([unit, length]) => {
    const count = Math.floor(left / length);
    left -= count * length;
    return count === 0 ? '' : t(`feeds.durations.${unit}`, { count });
  });
  return parts.filter((part) => part !== '').join(' ');
}

/** Records of its topics that are not durable yet; a dash where it is not known or it has none. */
export function lagOf(t: TFunction, { kafka }: Pick<FeedItem, 'kafka'>): string {
  if (kafka?.lagEvents === undefined) return '–';
  const events = kafka.lagEvents.toLocaleString('en');
  const age = kafka.lagEvents > 0 ? ` · ${duration(t, kafka.lagSeconds ?? 0)}` : '';
  return `${t('feeds.lagEvents', { events })}${age}`;
}

export const waitingIn = (reasons: FeedItem['reasons']): number =>
  Object.values(reasons).reduce((sum, count) => sum + count, 0);
