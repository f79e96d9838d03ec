/** Ratings: before the first loan, then every year, a notch up or down at most. */
import { addDays, addMonths, type BusinessDate } from '@tocsin/credit-events';
import type { Lender, Life } from '../firm';
import { rate } from '../rates';
import { on, until, yuan, type Strand } from '../strand';

const letters = ['AAA', 'AA', 'A', 'BBB', 'BB', 'B'] as const;
const lowest = letters.length - 1;

export function* ratings({ firm, town }: Life, lender: Lender, first: BusinessDate): Strand {
  const dice = firm.dice.fork(`rating ${lender.bank}`);
  const anchor = lender.grade;
  for (let day = first, grade = anchor; ;) {
    yield on(day, 'rating.assigned', {
      ...{ party: firm.party, bank: lender.bank, scheme: 'letters' },
      grade: letters[grade] ?? 'BBB',
      limit: yuan(lender.limit),
      validUntil: addMonths(day, 12),
      mode: day === first ? 'on-demand' : 'annual',
    });
    const dueOn = addMonths(day, 12);
    day = dice.chance(rate('ratingLate'))
      ? addDays(dueOn, dice.whole(5, 20))
      : addDays(dueOn, -dice.whole(3, 25));
    if (day > town.to) return;
    yield until(day);
    if (firm.isClosing || firm.health === 'failing' || !firm.lenders.includes(lender)) return;
    if (dice.chance(0.25)) grade = clamp(anchor + dice.whole(-1, 1));
  }
}

const clamp = (grade: number): number => Math.min(lowest, Math.max(0, grade));
