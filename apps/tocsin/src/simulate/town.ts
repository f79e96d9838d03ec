/**
 * A town: a dozen firms that know each other, the banks that lend there, and strangers to trade
 * with. Towns know nothing of each other, so a portfolio of any size is many towns side by side, and
 * one can be lived alone and be the same.
 */
import { addDays, type BusinessDate } from '@tocsin/credit-events';
import { dice, type Dice } from './dice';
import type { Facility, Firm, Lender, Town } from './firm';
import { banks, codeOf, firmName, industries, regionOf, tokenOf } from './naming';
import { rate } from './rates';
import { rounded } from './strand';

export type TownPlan = Readonly<{
  seed: string;
  number: number;
  from: BusinessDate;
  to: BusinessDate;
  obligors: number;
  /** Which of its firms a scheme is told with. */
  isCast: (firm: number) => boolean;
}>;

/** No town has more parties than this; their codes are counted from it. */
const partiesMax = 1_000;

export function townOf(plan: TownPlan): Town {
  const { seed, number, from, to } = plan;
  const own = dice(`${seed}/${String(number)}`);
  const region = regionOf(number);
  let parties = number * partiesMax;
  let ids = 0;
  const newCompany = (): string => codeOf(seed, region, parties++);
  const newPerson = (): string => tokenOf(seed, parties++);
  const newId = (prefix: string): string =>
    `${prefix}-${region}-${String(number)}.${String(++ids)}`;
  const several = (count: number): readonly string[] => Array.from({ length: count }, newCompany);
  const firms: Firm[] = [];
  const town: Town = {
    ...{ seed, number, region, from, to, dice: own, firms, newCompany, newPerson, newId },
    banks: lendersHere(own),
    partners: several(8),
    builders: several(2),
    appraisers: several(2),
    guaranteeCompany: newCompany(),
    taxOffice: newCompany(),
  };
  for (let at = 0; at < plan.obligors; at++) firms.push(firmOf(town, at, plan.isCast(at)));
  return town;
}

/** Half of all banks have an office in a town. */
const lendersHere = (own: Dice): readonly string[] => {
  const start = own.whole(0, banks.length - 1);
  return Array.from({ length: 6 }, (_, at) => banks[(start + at) % banks.length] ?? banks[0]);
};

function firmOf(town: Town, at: number, isCast: boolean): Firm {
  const own = town.dice.fork(`firm ${String(at)}`);
  const kind = isCast ? 'company' : kindOf(own);
  const industry = own.pick(industries);
  const borrowing = borrowingOf(own, { kind, isCast });
  const sales = borrowing * own.between(2, 5);
  const assets = borrowing * own.between(2.2, 4);
  const isNew = !isCast && own.chance(0.08);
  const days = isNew ? own.whole(30, 400) : -own.whole(400, 3_000);
  return {
    ...{ kind, industry, sales, assets, isCast, dice: own },
    party: kind === 'farm-household' ? town.newPerson() : town.newCompany(),
    name: firmName(own, industry.word, town.number * 100 + at),
    region: town.region,
    foundedOn: addDays(town.from, isCast ? -own.whole(3_000, 4_000) : days),
    owner: town.newPerson(),
    partner: town.newPerson(),
    finance: town.newPerson(),
    capital: rounded(borrowing * own.between(0.3, 0.8), 100_000),
    isThinlyPaidIn: kind === 'company' && !isCast && own.chance(rate('thinCapital')),
    liabilities: borrowing * 1.1 + assets * 0.15,
    lenders: lendersOf(town, own, borrowing),
    suppliers: [town.newCompany(), town.newCompany(), town.newCompany()],
    ...(kind === 'company' && own.chance(rate('group')) ? { sister: town.newCompany() } : {}),
    accounts: [],
    outstanding: 0,
    health: 'sound',
    isClosing: false,
  };
}

const kindOf = (own: Dice): Firm['kind'] => {
  const roll = own.roll();
  if (roll < 0.08) return 'farm-household';
  return roll < 0.12 ? 'cooperative' : 'company';
};

/** Half a million to some hundred millions, most a few millions; households far less. */
function borrowingOf(
  own: Dice,
  { kind, isCast }: Readonly<{ kind: Firm['kind']; isCast: boolean }>,
): number {
  if (kind === 'farm-household') return rounded(own.between(50_000, 400_000));
  const typical = isCast ? 9_000_000 : 6_000_000;
  const amount = Math.min(4e8, typical * own.around1(isCast ? 0.5 : 1.1));
  return rounded(Math.max(amount, isCast ? 4_000_000 : 500_000), 100_000);
}

/** Six in ten larger firms have one bank, the others two or three. */
const sharesOf = (roll: number): readonly number[] => {
  if (roll < 0.6) return [1];
  return roll < 0.88 ? [0.65, 0.35] : [0.5, 0.3, 0.2];
};

function lendersOf(town: Town, own: Dice, borrowing: number): readonly Lender[] {
  const shares = borrowing < 5_000_000 ? [1] : sharesOf(own.roll());
  const start = own.whole(0, town.banks.length - 1);
  const grade = own.whole(1, 4);
  return shares.map((share, at) => {
    const amount = rounded(borrowing * share, 50_000);
    const apart = at > 0 && own.chance(rate('ratingApart')) ? own.pick([-1, 1]) : 0;
    return {
      bank: town.banks[(start + at) % town.banks.length] ?? banks[0],
      limit: rounded(amount * 1.3, 50_000),
      grade: Math.min(5, Math.max(0, grade + apart)),
      facilities: facilitiesOf(own, amount),
    };
  });
}

function facilitiesOf(own: Dice, amount: number): readonly Facility[] {
  if (amount < 3_000_000 || own.chance(0.6))
    return [{ amount, security: securityOf(own), form: own.chance(0.8) ? 'working' : 'term' }];
  const first = rounded(amount * 0.6, 10_000);
  return [
    { amount: first, security: securityOf(own), form: 'working' },
    { amount: amount - first, security: securityOf(own), form: 'term' },
  ];
}

function securityOf(own: Dice): Facility['security'] {
  const roll = own.roll();
  if (roll < rate('mortgaged')) return 'mortgage';
  if (roll < rate('mortgaged') + rate('pledged')) return 'pledge';
  return roll < rate('mortgaged') + rate('pledged') + rate('guaranteed') ? 'guarantee' : 'credit';
}
