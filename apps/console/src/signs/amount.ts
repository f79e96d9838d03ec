/** A number of a rule with its unit, as people say it. */
import type { TFunction } from 'i18next';
import { exactMoney, percent } from '../texts/format';

export function amount(t: TFunction, value: number | string | undefined, unit: string): string {
  if (value === undefined) return '–';
  if (typeof value === 'string' && /^\d+\.\d\d$/.test(value)) return exactMoney(value);
  if (unit === 'ratio') return percent(Number(value));
  const words = t(`signs.units.${unit}`, { defaultValue: unit });
  return `${value} ${words}`;
}
