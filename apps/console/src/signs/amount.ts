/** A number of a rule with its unit, as people say it. */
import type { TFunction } from 'i18next';
import { exactMoney } from '../texts/format';

export function amount(t: TFunction, value: number | string | undefined, unit: string): string {
  if (value === undefined) return '–';
  if (typeof value === 'string' && /^\d+\.\d\d$/.test(value)) return exactMoney(value);
  if (unit === 'ratio')
    return `${(Number(value) * 100).toLocaleString('en', { maximumFractionDigits: 1 })}%`;
  const words = t(`signs.units.${unit}`, { defaultValue: unit });
  return `${value} ${words}`;
}
