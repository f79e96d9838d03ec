/** What every happening is made from: who, when, and the small change of an event's data. */
import type { Dice } from './dice';
import type { Loan, Obligor } from './obligors';

export type Scene = Readonly<{
  dice: Dice;
  obligor: Obligor;
  other: Obligor;
  day: string;
  number: number;
}>;

export type Happening = Readonly<{ type: string; source: string; data: object }>;

export const money = (fen: number): string => (fen / 100).toFixed(2);
export const amount = ({ dice }: Scene, millions: number): string =>
  money(100_000 + dice.below(millions * 100_000_000));
export const core = (bank: string): string => `/banks/${bank}/core`;
export const registry = '/registries/aic-330000';
export const court = '/courts/330106';

export const monthsLater = (day: string, months: number): string => {
  const month = Number(day.slice(5, 7)) - 1 + months;
  const year = Number(day.slice(0, 4)) + Math.floor(month / 12);
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}-15`;
};

export const accountOf = (obligor: Obligor): string =>
  `${obligor.bank}-33010640001${String(obligor.number).padStart(8, '0')}-${Math.max(1, obligor.accounts)}`;

export const loanNumber = (bank: string, number: number): string =>
  `${bank}-LDHT2024${String(number).padStart(9, '0')}`;

export const loanOf = ({ dice, obligor }: Scene): Loan =>
  obligor.loans.length > 0
    ? dice.pick(obligor.loans)
    : {
        loan: loanNumber(obligor.bank, obligor.number),
        bank: obligor.bank,
        amount: 300_000_000,
      };

export const onLoan = (scene: Scene, type: string, more: object): Happening => {
  const { loan, bank } = loanOf(scene);
  return { type, source: core(bank), data: { loan, party: scene.obligor.party, bank, ...more } };
};
