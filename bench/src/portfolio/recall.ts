/** What the catalogue sees of the schemes that it was told, and how long before the harm. */
import { daysBetween } from '@tocsin/credit-events';
import type { Engine, Sighting } from '@tocsin/warning-signs';
import type { Label } from '@apps/tocsin/src/simulate/label';
import { townsOf, type PortfolioOptions } from '@apps/tocsin/src/simulate/portfolio';
import { judgeTown } from './judge-town';

export type SignRecall = Readonly<{
  sign: string;
  told: number;
  found: number;
  /** Days from the day it was known to the day of the harm, of those found; below zero is too late. */
  leadDays: readonly number[];
}>;

export function recallOn(
  engine: Engine,
  options: PortfolioOptions,
  step: () => void = () => undefined,
): readonly SignRecall[] {
  const signs = new Map<string, { told: number; leadDays: number[] }>();
  for (let number = 0; number < townsOf(options); number++) {
    step();
    const { labels, sightings } = judgeTown(engine, options, number);
    for (const label of labels) {
      const sign = signs.get(label.sign) ?? { told: 0, leadDays: [] };
      signs.set(label.sign, sign);
      sign.told += 1;
      const [first] = sightings
        .filter((sighting) => answers(sighting, label))
        .map(({ known }) => known)
        .toSorted();
      if (first !== undefined) sign.leadDays.push(daysBetween(first, label.harmOn));
    }
  }
  return [...signs].map(([sign, { told, leadDays }]) => ({
    ...{ sign, told, found: leadDays.length },
    leadDays: leadDays.toSorted((a, b) => a - b),
  }));
}

/**
 * Whether the sighting is of the scheme: its sign, whom and what it is about, and that it held when
 * the scheme was there. Honest business of the same firm may have begun it earlier.
 */
const answers = ({ sign, subject, object, lapsed }: Sighting, label: Label): boolean =>
  sign === label.sign &&
  subject.id === label.subject &&
  (label.object === undefined || object === undefined || object.id === label.object) &&
  (lapsed === undefined || lapsed >= label.since);
