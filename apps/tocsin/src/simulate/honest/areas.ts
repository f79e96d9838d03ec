/** The villages of a rural bank: nearly all of what falls due in a year comes in. */
import { addDays, addMonths, businessDate } from '@tocsin/credit-events';
import type { Town } from '../firm';
import { on, yuan, type Strand } from '../strand';

/** Stated month by month, for the year so far. */
export function* areaReports(
  town: Town,
  area: string,
  recoveredShare: (month: number) => number,
): Strand {
  const dice = town.dice.fork(`area ${area}`);
  const bank = town.banks.at(-1) ?? '';
  const dueEach = dice.between(300_000, 2_000_000);
  let due = 0;
  let month = businessDate(`${town.from.slice(0, 7)}-01`);
  for (let count = 0; ; count++) {
    const end = addDays(addMonths(month, 1), -1);
    if (end > town.to) return;
    due = month.slice(5, 7) === '01' ? dueEach : due + dueEach * dice.around1(0.3);
    yield on(end, 'recovery.reported', {
      ...{ bank, area, region: town.region, month: month.slice(0, 7) },
      ...{ due: yuan(due), recovered: yuan(due * recoveredShare(count)) },
    });
    month = addMonths(month, 1);
  }
}

/** Between 98.2 and 99.8 %; now and then a wet month below. */
export const honestArea = (town: Town, area: string): Strand => {
  const dice = town.dice.fork(`recovery ${area}`);
  return areaReports(town, area, () => (dice.chance(0.03) ? 0.975 : dice.between(0.982, 0.998)));
};
