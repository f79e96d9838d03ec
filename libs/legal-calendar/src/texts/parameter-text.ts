/** A parameter of law as people read it: what it is called, what it says, where it stands. */
import type { Bilingual } from '@tocsin/credit-events';
import type { Term } from '../legal-parameter';
import type { LegalRow } from '../legal-parameters';
import { ruleText } from './rules';
import { sourceInChinese } from './sources';
import { titleOf } from './titles';

export type ParameterText = Readonly<{ title: Bilingual; value: Bilingual; source: Bilingual }>;

/** The row's texts in both languages; numbers stand as the row has them. */
export const parameterText = (row: LegalRow): ParameterText => ({
  title: titleOf(row.id),
  value: valueText(row.value),
  source: { zh: sourceInChinese[row.source], en: row.source },
});

function valueText(value: LegalRow['value']): Bilingual {
  if (typeof value === 'string') return ruleText(value);
  return typeof value === 'number' ? numberText(value) : termText(value);
}

/** Up to one it is a share of something. */
const numberText = (value: number): Bilingual => {
  const text = value <= 1 ? `${String(Math.round(value * 100))}%` : String(value);
  return { zh: text, en: text };
};

function termText(term: Term): Bilingual {
  if ('years' in term) return lengthText(term.years, ['年', 'year']);
  if ('months' in term) return lengthText(term.months, ['个月', 'month']);
  return lengthText(term.days, ['日', 'day']);
}

const lengthText = (count: number, [zh, en]: readonly [string, string]): Bilingual => ({
  zh: `${String(count)}${zh}`,
  en: `${String(count)} ${en}${count === 1 ? '' : 's'}`,
});
