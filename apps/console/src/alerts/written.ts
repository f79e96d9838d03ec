/** A measured value, or its threshold, as people write it. */
import { eventTypes, type EventType, type Field } from '@tocsin/credit-events';
import type { Measure } from '../api/wire';
import { exactMoney, percent } from '../texts/format';
import type { Language } from '../texts/language';

type Measured = Pick<Measure, 'name' | 'value' | 'threshold'>;

/** Shares that can be whole, all or nothing, while no threshold tells them from a count. */
const shares: ReadonlySet<string> = new Set(['best-paid', 'worst-paid', 'owed-of-limit']);
function wordsIn(type: EventType, name: string): Field['values'] {
  const fields: Readonly<Record<string, Field>> = eventTypes[type].fields;
  return fields[name]?.values;
}

/** Where a measure is a word: what the vocabulary calls it. */
const words: Readonly<Record<string, Field['values']>> = {
  finding: wordsIn('collateral.inspected', 'finding'),
  'assets-to-claim': wordsIn('seizure.ordered', 'scope'),
};
/** So many times another amount. */
const multiples: ReadonlySet<string> = new Set(['assets-to-claim']);

export function written(
  value: number | string | undefined,
  measure: Measured,
  language: Language,
): string {
  if (value === undefined) return '–';
  if (typeof value === 'string') return wordsOf(value, measure, language);
  if (multiples.has(measure.name))
    return `${String(Math.round(value * 100) / 100)} ${language === 'zh' ? '倍' : 'times'}`;
  return isShare(measure) ? percent(value) : String(value);
}

/** Amounts are decimal strings; a word is one of the event that was measured. */
function wordsOf(value: string, { name }: Measured, language: Language): string {
  if (/^\d+\.\d\d$/.test(value)) return exactMoney(value);
  const called = words[name]?.[value];
  if (called === undefined) return value;
  return language === 'zh' ? called : value.replaceAll('-', ' ');
}

/** What is counted is whole; only shares have decimals, and their limits with them. */
const isShare = ({ name, value, threshold }: Measured): boolean =>
  shares.has(name) ||
  [value, threshold].some((one) => typeof one === 'number' && !Number.isInteger(one));
